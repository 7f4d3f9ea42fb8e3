#include "core/store/sqlite/lock_file.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <system_error>
#include <utility>

#include "core/base/time_text.h"

namespace farmwarden::store::sqlite {
namespace {

using base::ErrorCode;

std::filesystem::path lockPath(const std::filesystem::path& store) {
    return store.string() + ".lock";
}

std::string errnoText() {
    return std::generic_category().message(errno);
}

// Of the open file, not of the process (as flock's, but it can be asked for without being taken).
struct flock wholeFile(short type) {
    struct flock range {};
    range.l_type = type;
    range.l_whence = SEEK_SET;
    return range;
}

std::string contentOf(int file) {
    std::array<char, 256> buffer{};
    const ssize_t size = pread(file, buffer.data(), buffer.size(), 0);
    std::string text(buffer.data(), static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
    return text.substr(0, text.find('\n'));
}

}  // namespace

base::Result<LockFile> LockFile::take(const std::filesystem::path& store, base::TimePoint now) {
    const int file = ::open(lockPath(store).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (file < 0) {
        return base::fail(
            ErrorCode::Io,
            "store {} cannot be written: {}: {}; check the permissions of its folder, or choose another path",
            store.string(), lockPath(store).string(), errnoText());
    }
    LockFile lock(file);
    struct flock range = wholeFile(F_WRLCK);
    if (fcntl(file, F_OFD_SETLK, &range) != 0) {
        if (errno != EAGAIN && errno != EACCES) {
            return base::fail(ErrorCode::Io, "store {} cannot be locked: {}: {}", store.string(),
                              lockPath(store).string(), errnoText());
        }
        return base::fail(ErrorCode::Busy, "store {} is in use by {}; stop that program, or leave the writing to it",
                          store.string(), contentOf(file));
    }
    const std::string content =
        fmt::format("{}, process {}, since {}\n", program_invocation_short_name, getpid(), base::formatTime(now));
    if (ftruncate(file, 0) != 0 ||
        pwrite(file, content.data(), content.size(), 0) != static_cast<ssize_t>(content.size())) {
        return base::fail(ErrorCode::Io, "store {} cannot be written: {}: {}", store.string(), lockPath(store).string(),
                          errnoText());
    }
    return lock;
}

std::optional<std::string> LockFile::holder(const std::filesystem::path& store) {
    const int file = ::open(lockPath(store).c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        return std::nullopt;
    }
    const LockFile closing(file);
    struct flock range = wholeFile(F_RDLCK);
    if (fcntl(file, F_OFD_GETLK, &range) != 0 || range.l_type == F_UNLCK) {
        return std::nullopt;
    }
    return contentOf(file);
}

LockFile::LockFile(LockFile&& other) noexcept : m_file(std::exchange(other.m_file, -1)) {}

LockFile::~LockFile() {
    if (m_file >= 0) {
        ::close(m_file);
    }
}

}  // namespace farmwarden::store::sqlite
