#pragma once

#include <asio/io_context.hpp>
#include <chrono>

#include "core/plugin/chain/timers.h"

namespace farmwarden::plugin::chain {

// The real time, on an io_context's thread. Outlived by the io_context.
class AsioTimers final : public Timers {
public:
    explicit AsioTimers(asio::io_context& io) : m_io(io) {}
    base::Duration elapsed() const override;
    void after(base::Duration span, std::function<void()> work) override;

private:
    asio::io_context& m_io;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

}  // namespace farmwarden::plugin::chain
