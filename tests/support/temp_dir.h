#pragma once

#include <filesystem>
#include <string_view>

// A folder of one test, removed with everything in it by the destructor. The owner decides the thread.
namespace farmwarden::test {

class TempDir {
public:
    // The folder's name starts with `prefix`; the parent is the system's temporary folder. Throws std::runtime_error
    // when no folder can be made, which ends the test.
    explicit TempDir(std::string_view prefix = "farmwarden-test");
    ~TempDir();
    TempDir(const TempDir&) = delete;
    TempDir& operator=(const TempDir&) = delete;

    const std::filesystem::path& path() const { return m_path; }
    std::filesystem::path operator/(std::string_view name) const { return m_path / name; }

private:
    std::filesystem::path m_path;
};

}  // namespace farmwarden::test
