#pragma once

#include <filesystem>
#include <utility>

// Which databases this process has open. POSIX takes away every lock that a process has on a file as soon as the
// process closes any descriptor of that file (fcntl(2); section 2.2 of SQLite's "How To Corrupt"). Another process
// then believes itself alone, and cuts off the WAL's index that is mapped here: the next read ends this process. So
// nothing but SQLite may open a database, its -wal or its -shm while SQLite has it open; who reads or writes a file
// that a user names, asks isOpenHere() first.
namespace farmwarden::store::sqlite {

// One connection's entry, for as long as it lives. The file need not be there yet when SQLite makes it.
class OpenFile {
public:
    explicit OpenFile(const std::filesystem::path& database);
    OpenFile(OpenFile&& other) noexcept : m_entry(std::exchange(other.m_entry, {})) {}
    OpenFile& operator=(OpenFile&& other) noexcept;
    ~OpenFile();

private:
    std::filesystem::path m_entry;
};

// Whether `file` is a database open in this process, or its -wal or -shm, by whatever name. Any thread.
bool isOpenHere(const std::filesystem::path& file);

}  // namespace farmwarden::store::sqlite
