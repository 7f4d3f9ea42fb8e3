#pragma once

#include <asio/io_context.hpp>
#include <chrono>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "core/base/result.h"

// Asks HAProxy's runtime socket. Owned by the front door; one thread, that of its io_context.
namespace farmwarden::frontdoor {

class RuntimeClient {
public:
    using Handler = std::function<void(base::Result<std::string>)>;

    RuntimeClient(asio::io_context& io, std::filesystem::path socket);
    // Handlers of questions not yet answered are not called any more.
    ~RuntimeClient();
    RuntimeClient(const RuntimeClient&) = delete;
    RuntimeClient& operator=(const RuntimeClient&) = delete;

    // Commands, joined by ';', are answered in the order they were asked, each on a connection of its own: HAProxy
    // marks the end of an answer reliably only by closing. Fails with Unavailable when HAProxy does not answer within
    // `deadline`.
    void ask(std::string commands, Handler handler, std::chrono::milliseconds deadline = std::chrono::seconds(5));

private:
    class Exchange;
    struct Question {
        std::string commands;
        Handler handler;
        std::chrono::milliseconds deadline;
    };
    void next();

    asio::io_context& m_io;
    std::filesystem::path m_socket;
    std::deque<Question> m_waiting;
    std::shared_ptr<Exchange> m_current;
};

// The same for the moments before the io_context runs: blocks at most `deadline`.
base::Result<std::string> askBlocking(const std::filesystem::path& socket, const std::string& commands,
                                      std::chrono::milliseconds deadline);

}  // namespace farmwarden::frontdoor
