#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

// Real accounts of this machine for the time of a test. Needs root. One thread.
namespace farmwarden::test {

struct RdpUser {
    std::string name;
    std::string password;
};

class TestUsers {
public:
    // Homes and a list of the accounts go into `folder`, so that a later run can remove what a killed one left behind.
    explicit TestUsers(std::filesystem::path folder) : m_folder(std::move(folder)) {}
    ~TestUsers() { removeAll(m_folder); }
    TestUsers(const TestUsers&) = delete;
    TestUsers& operator=(const TestUsers&) = delete;

    // Makes an account named PREFIX-xxxx with a random ending, so that no real account can be meant. Throws
    // std::runtime_error when that fails.
    RdpUser add(std::string_view prefix);

    // Makes a group named PREFIX-xxxx, whose members are those accounts, and returns its name. Throws as add() does.
    std::string addGroup(std::string_view prefix, const std::vector<RdpUser>& members);

    // Removes every account and group listed in `folder`. The accounts' processes have to be gone.
    static void removeAll(const std::filesystem::path& folder);

private:
    std::filesystem::path m_folder;
};

}  // namespace farmwarden::test
