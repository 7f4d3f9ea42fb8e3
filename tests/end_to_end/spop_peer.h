#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace farmwarden::test {

// Plays HAProxy towards the broker's SPOE agent: one connection, one question at a time. Blocking; one thread.
class SpopPeer {
public:
    // Connects and greets. Not connected when the agent does not answer.
    explicit SpopPeer(const std::filesystem::path& agentSocket);
    ~SpopPeer();
    SpopPeer(const SpopPeer&) = delete;
    SpopPeer& operator=(const SpopPeer&) = delete;

    bool isConnected() const { return m_socket >= 0; }

    // Asks where a connection with this unique id and user shall go. Nothing when the agent has gone (isConnected() is false then)
    // or leaves the choice to HAProxy, as for a farm that it has not set up yet; the server's name, which the
    // broker gives only after the placement is durable, otherwise.
    std::optional<std::string> place(const std::string& uid, const std::string& user, std::uint16_t clientPort);

private:
    bool sendAll(const std::string& bytes);
    std::optional<std::string> readFrame();
    void close();

    int m_socket = -1;
    std::uint64_t m_frame = 0;
};

}  // namespace farmwarden::test
