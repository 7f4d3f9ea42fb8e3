#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/base/clock.h"
#include "core/base/result.h"

namespace farmwarden::store::sqlite {

// The right to write a store: a lock on `<store>.lock` that the kernel takes back when the process ends, however it
// ends. The file says whose it is; without the lock on it that is only history. Owned by the writing Store.
class LockFile {
public:
    // Busy, naming the process, when it is taken.
    static base::Result<LockFile> take(const std::filesystem::path& store, base::TimePoint now);
    // "farmwardend, process 4711, since 2026-11-22T08:30:00.000Z" while somebody has it. Takes nothing, so that it
    // cannot stand in a writer's way.
    static std::optional<std::string> holder(const std::filesystem::path& store);

    LockFile(LockFile&& other) noexcept;
    LockFile& operator=(LockFile&& other) = delete;
    ~LockFile();

private:
    explicit LockFile(int file) : m_file(file) {}

    int m_file;
};

}  // namespace farmwarden::store::sqlite
