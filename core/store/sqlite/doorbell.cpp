#include "core/store/sqlite/doorbell.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstring>
#include <memory>

namespace farmwarden::store::sqlite {
namespace {

// A folder's time stamp is as coarse as the kernel's tick: a socket that comes in the tick of the last look would be
// missed.
constexpr auto kLookAgainAfter = std::chrono::milliseconds(200);

Descriptor openFolder(const std::filesystem::path& folder) {
    return Descriptor(::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
}

// A socket's address holds 107 characters; a store's path may be longer. Through the open folder it is always short.
sockaddr_un addressOf(const Descriptor& folder, std::string_view name) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    fmt::format_to_n(address.sun_path, sizeof address.sun_path - 1, "/proc/self/fd/{}/{}", folder.number(), name);
    return address;
}

Descriptor datagramSocket() {
    return Descriptor(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
}

}  // namespace

Descriptor::~Descriptor() {
    if (m_number >= 0) {
        ::close(m_number);
    }
}

Bell::Bell(const std::filesystem::path& folder, std::string_view kind)
    : m_event(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
    static std::atomic<unsigned> counter{0};
    ::mkdir(folder.c_str(), 0700);
    m_folder = openFolder(folder);
    m_socket = datagramSocket();
    const std::string name = fmt::format("{}-{}-{}", kind, ::getpid(), ++counter);
    ::unlinkat(m_folder.number(), name.c_str(), 0);  // left by an earlier process of our number
    const sockaddr_un address = addressOf(m_folder, name);
    if (::bind(m_socket.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) {
        m_name = name;
    }
}

Bell::~Bell() {
    if (!m_name.empty()) {
        ::unlinkat(m_folder.number(), m_name.c_str(), 0);
    }
}

void Bell::wait(std::chrono::milliseconds atMost) {
    std::array<pollfd, 2> both{pollfd{m_event.number(), POLLIN, 0}, pollfd{m_socket.number(), POLLIN, 0}};
    ::poll(both.data(), both.size(), static_cast<int>(atMost.count()));
    std::array<char, 8> drained{};
    while (::recv(m_socket.number(), drained.data(), drained.size(), MSG_DONTWAIT) >= 0) {
    }
    [[maybe_unused]] const ssize_t ignored = ::read(m_event.number(), drained.data(), drained.size());
}

void Bell::ring() {
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t ignored = ::write(m_event.number(), &one, sizeof one);
}

Doorbell::Doorbell(std::filesystem::path folder, std::string_view kind)
    : m_path(std::move(folder)), m_kind(std::string(kind) + "-"), m_socket(datagramSocket()) {}

void Doorbell::ring() {
    findListeners();
    std::erase_if(m_listeners, [this](const std::string& name) {
        const sockaddr_un address = addressOf(m_folder, name);
        if (::sendto(m_socket.number(), "", 0, MSG_DONTWAIT, reinterpret_cast<const sockaddr*>(&address),
                     sizeof address) == 0) {
            return false;
        }
        if (errno == ECONNREFUSED) {  // nobody has it open any more
            ::unlinkat(m_folder.number(), name.c_str(), 0);
        }
        return errno == ECONNREFUSED || errno == ENOENT;
    });
}

void Doorbell::findListeners() {
    struct stat status {};
    if (m_folder.number() < 0) {
        m_folder = openFolder(m_path);
    }
    if (::fstat(m_folder.number(), &status) != 0 || status.st_nlink == 0) {
        m_folder = Descriptor();
        m_listeners.clear();
        return;
    }
    const std::int64_t changed = status.st_mtim.tv_sec * 1'000'000'000 + status.st_mtim.tv_nsec;
    const auto now = std::chrono::steady_clock::now();
    if (changed == m_folderChanged && now < m_readAgain) {
        return;
    }
    m_folderChanged = changed;
    m_readAgain = now + kLookAgainAfter;
    m_listeners.clear();
    const std::unique_ptr<DIR, int (*)(DIR*)> entries(::opendir(m_path.c_str()), ::closedir);
    while (const dirent* entry = entries == nullptr ? nullptr : ::readdir(entries.get())) {
        if (std::string_view(entry->d_name).starts_with(m_kind)) {
            m_listeners.emplace_back(entry->d_name);
        }
    }
}

}  // namespace farmwarden::store::sqlite
