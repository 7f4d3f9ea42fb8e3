#include "core/store/sqlite/open_files.h"

#include <algorithm>
#include <mutex>
#include <set>

namespace farmwarden::store::sqlite {
namespace {

// The locks belong to the process, and so does the list of what has them.
struct Registry {
    std::mutex mutex;
    std::multiset<std::filesystem::path> databases;
};

Registry& registry() {
    static Registry instance;
    return instance;
}

bool isSameFile(const std::filesystem::path& one, const std::filesystem::path& other) {
    std::error_code absent;
    return std::filesystem::equivalent(one, other, absent);
}

}  // namespace

OpenFile::OpenFile(const std::filesystem::path& database) {
    std::error_code ignored;
    m_entry = std::filesystem::absolute(database, ignored);
    const std::lock_guard lock(registry().mutex);
    registry().databases.insert(m_entry);
}

OpenFile& OpenFile::operator=(OpenFile&& other) noexcept {
    std::swap(m_entry, other.m_entry);
    return *this;
}

OpenFile::~OpenFile() {
    if (m_entry.empty()) {
        return;
    }
    const std::lock_guard lock(registry().mutex);
    registry().databases.erase(registry().databases.find(m_entry));
}

bool isOpenHere(const std::filesystem::path& file) {
    const std::lock_guard lock(registry().mutex);
    return std::ranges::any_of(registry().databases, [&](const std::filesystem::path& database) {
        return isSameFile(file, database) || isSameFile(file, database.string() + "-wal") ||
               isSameFile(file, database.string() + "-shm");
    });
}

}  // namespace farmwarden::store::sqlite
