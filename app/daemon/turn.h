#pragma once

#include <asio/io_context.hpp>
#include <functional>
#include <string>
#include <thread>

#include "core/store/store.h"

namespace farmwarden::daemon {

// When this broker may serve connections. On a shared store another one may be doing it: then this one stands by and
// takes over when that one has gone. Asks the store on a thread of its own, which never holds up connections; answers
// come on the io_context's thread.
class Turn {
public:
    struct Calls {
        std::function<void()> began;                           // once
        std::function<void(const std::string& why)> standsBy;  // each time that the reason is another one
        std::function<void(const std::string& why)> ended;     // another broker has taken over; nothing comes after it
    };

    // The references outlive this.
    Turn(asio::io_context& io, store::Store& store, std::string broker, Calls calls);
    ~Turn();
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

private:
    void watch(const std::stop_token& stop);

    asio::io_context& m_io;
    store::Store& m_store;
    const std::string m_broker;
    const Calls m_calls;
    std::jthread m_thread;
};

}  // namespace farmwarden::daemon
