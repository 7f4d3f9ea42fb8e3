#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Waking other processes after a commit: an empty datagram to every socket in the store's folder of bells. Losing one
// costs nothing but the time until the listener's next poll, so nothing here fails.
namespace farmwarden::store::sqlite {

// An open file descriptor.
class Descriptor {
public:
    explicit Descriptor(int number = -1) : m_number(number) {}
    Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(m_number, other.m_number);
        return *this;
    }
    ~Descriptor();

    int number() const { return m_number; }

private:
    int m_number;
};

// What a listener waits on: a socket of its own in `folder` (made if it is missing) for other processes, and ring() for
// its own. wait() on the listener's thread, ring() on any.
class Bell {
public:
    // `kind` begins the socket's name: what the listener wants to be woken for.
    Bell(const std::filesystem::path& folder, std::string_view kind);
    ~Bell();
    Bell(const Bell&) = delete;
    Bell& operator=(const Bell&) = delete;

    // Returns when it was rung, or after `atMost`.
    void wait(std::chrono::milliseconds atMost);
    void ring();

private:
    Descriptor m_folder;
    Descriptor m_event;
    Descriptor m_socket;
    std::string m_name;  // of the socket in the folder; empty without one
};

// Rings all bells of one kind. One thread at a time.
class Doorbell {
public:
    Doorbell(std::filesystem::path folder, std::string_view kind);

    void ring();

private:
    void findListeners();

    std::filesystem::path m_path;
    std::string m_kind;
    Descriptor m_folder;
    Descriptor m_socket;
    std::vector<std::string> m_listeners;
    std::int64_t m_folderChanged = -1;  // when m_listeners was read, by the folder's own time
    std::chrono::steady_clock::time_point m_readAgain{};
};

}  // namespace farmwarden::store::sqlite
