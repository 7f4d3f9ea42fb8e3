#pragma once

#include <fmt/format.h>

#include <array>
#include <asio/executor_work_guard.hpp>
#include <asio/io_context.hpp>
#include <memory>
#include <string>
#include <thread>

#include "tests/core/frontdoor/fake_host.h"

namespace farmwarden::test {

// Three hosts that answer health checks and first packets, on a thread of their own. For tests about the broker, which
// want many connections and no desktops.
class HealthyHosts {
public:
    HealthyHosts() : m_thread([this] { m_io.run(); }) {}
    ~HealthyHosts() {
        m_io.stop();
        m_thread.join();
    }
    HealthyHosts(const HealthyHosts&) = delete;
    HealthyHosts& operator=(const HealthyHosts&) = delete;

    // "127.0.0.11:40123", of host 0 to 2.
    std::string endpoint(int i) const {
        return fmt::format("{}:{}", m_hosts[static_cast<std::size_t>(i)]->address(),
                           m_hosts[static_cast<std::size_t>(i)]->port());
    }

private:
    asio::io_context m_io{1};
    asio::executor_work_guard<asio::io_context::executor_type> m_work = asio::make_work_guard(m_io);
    std::array<std::unique_ptr<frontdoor::testing::FakeHost>, 3> m_hosts = {
        std::make_unique<frontdoor::testing::FakeHost>(m_io, "127.0.0.11"),
        std::make_unique<frontdoor::testing::FakeHost>(m_io, "127.0.0.12"),
        std::make_unique<frontdoor::testing::FakeHost>(m_io, "127.0.0.13")};
    std::thread m_thread;
};

}  // namespace farmwarden::test
