// Connections per second through the front door, with the real decision and the durable commit in it, against a plain HAProxy with leastconn in
// the same run. A connection is: connect, X.224 request, confirm, close. 64 at once. Hosts, generator, HAProxy and broker share the machine, so
// only the ratio means something.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <asio/connect.hpp>
#include <asio/executor_work_guard.hpp>
#include <asio/io_context.hpp>
#include <asio/ip/tcp.hpp>
#include <asio/read.hpp>
#include <asio/write.hpp>
#include <chrono>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>
#include <thread>
#include <vector>

#include "tests/end_to_end/broker_rig.h"
#include "tests/support/file.h"
#include "tests/support/free_port.h"

namespace {

using namespace farmwarden::test;
using asio::ip::tcp;

constexpr int kHosts = 8;
constexpr int kInFlight = 64;
constexpr int kConnections = 5000;
constexpr int kRounds = 5;
constexpr std::string_view kConfirm{"\x03\x00\x00\x13\x0e\xd0\x00\x00\x12\x34\x00\x02\x00\x08\x00\x00\x00\x00\x00", 19};

// Answers any first packet with a connection confirm and waits for the other side to close.
class Hosts {
public:
    Hosts() {
        for (int i = 0; i < kHosts; ++i) {
            m_acceptors.push_back(std::make_unique<tcp::acceptor>(m_io, tcp::endpoint(asio::ip::make_address(address(i)), 0)));
            accept(*m_acceptors.back());
        }
        m_thread = std::thread([this] { m_io.run(); });
    }
    ~Hosts() {
        m_io.stop();
        m_thread.join();
    }
    Hosts(const Hosts&) = delete;
    Hosts& operator=(const Hosts&) = delete;

    static std::string address(int i) { return fmt::format("127.0.3.{}", i + 1); }
    std::string endpoint(int i) const { return fmt::format("{}:{}", address(i), m_acceptors[static_cast<std::size_t>(i)]->local_endpoint().port()); }

private:
    struct Desktop : std::enable_shared_from_this<Desktop> {
        explicit Desktop(tcp::socket s) : socket(std::move(s)) {}
        void serve() {
            socket.async_read_some(asio::buffer(bytes), [self = shared_from_this()](const asio::error_code& error, std::size_t) {
                if (error) {
                    return;
                }
                asio::async_write(self->socket, asio::buffer(kConfirm), [self](const asio::error_code& failed, std::size_t) {
                    if (!failed) {
                        self->serve();
                    }
                });
            });
        }
        tcp::socket socket;
        std::array<char, 1024> bytes{};
    };
    void accept(tcp::acceptor& acceptor) {
        acceptor.async_accept([this, &acceptor](const asio::error_code& error, tcp::socket socket) {
            if (!error) {
                std::make_shared<Desktop>(std::move(socket))->serve();
                accept(acceptor);
            }
        });
    }

    asio::io_context m_io{1};
    std::vector<std::unique_ptr<tcp::acceptor>> m_acceptors;
    std::thread m_thread;
};

// One worker's endless sequence of connections, until the common count is used up.
class Generator {
public:
    // `round` varies users and source addresses, so that ports in TIME_WAIT of earlier rounds are not in the way.
    Generator(std::uint16_t port, int round) : m_port(port), m_round(round) {}

    // Connections per second; `failed` counts those that got no confirm.
    double run(int& failed) {
        const auto begin = std::chrono::steady_clock::now();
        for (int i = 0; i < kInFlight; ++i) {
            next();
        }
        m_io.run();
        failed += m_failed;
        return kConnections / std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    }

private:
    struct Client {
        explicit Client(asio::io_context& io) : socket(io) {}
        tcp::socket socket;
        std::string request;
        std::array<char, 19> answer{};
    };

    void next() {
        if (m_started == kConnections) {
            return;
        }
        auto client = std::make_shared<Client>(m_io);
        const std::string line = fmt::format("Cookie: mstshash=u{}x{}\r\n", m_round, m_started++);
        const auto length = static_cast<char>(11 + line.size() + 8);
        client->request = std::string{3, 0, 0, length, static_cast<char>(length - 5), static_cast<char>(0xe0), 0, 0, 0, 0, 0} + line +
                          std::string("\x01\x00\x08\x00\x03\x00\x00\x00", 8);
        client->socket.open(tcp::v4());
        client->socket.bind({asio::ip::make_address(fmt::format("127.0.4.{}", 1 + m_round % 250)), 0});
        client->socket.async_connect({asio::ip::make_address("127.0.0.1"), m_port}, [this, client](const asio::error_code& error) {
            if (error) {
                return finish(false);
            }
            asio::async_write(client->socket, asio::buffer(client->request), [this, client](const asio::error_code& failed, std::size_t) {
                if (failed) {
                    return finish(false);
                }
                asio::async_read(client->socket, asio::buffer(client->answer),
                                 [this, client](const asio::error_code& unread, std::size_t) { finish(!unread); });
            });
        });
    }
    void finish(bool hasAnswer) {
        m_failed += hasAnswer ? 0 : 1;
        next();
    }

    asio::io_context m_io{1};
    std::uint16_t m_port;
    int m_round;
    int m_started = 0;
    int m_failed = 0;
};

class PlainHaproxy {
public:
    explicit PlainHaproxy(const Hosts& hosts) : m_port(freePort()) {
        std::string config = fmt::format(
            "global\n  maxconn 2000\ndefaults\n  mode tcp\n  timeout connect 1s\n  timeout client 1m\n  timeout server 1m\n"
            "frontend in\n  bind 127.0.0.1:{}\n  tcp-request inspect-delay 3s\n  tcp-request content accept if {{ req.len ge 11 }}\n"
            "  default_backend out\nbackend out\n  balance leastconn\n",
            m_port);
        for (int i = 0; i < kHosts; ++i) {
            config += fmt::format("  server h{} {}\n", i, hosts.endpoint(i));
        }
        writeFile(m_folder.path() / "haproxy.cfg", config);
        m_process.emplace(Process::start({.command = {"haproxy", "-db", "-f", m_folder.path() / "haproxy.cfg"}, .output = m_folder.path() / "log"}).value());
        waitUntil([this] { return accepts("127.0.0.1", m_port); });
    }
    std::uint16_t port() const { return m_port; }

private:
    TempDir m_folder{"farmwarden-bench"};
    std::uint16_t m_port;
    std::optional<Process> m_process;
};

double medianOf(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

}  // namespace

int main() {
    const Hosts hosts;
    const PlainHaproxy plain(hosts);
    BrokerRig rig;
    rig.start();
    rig.ctl({"farm", "add", "A"});
    for (int i = 0; i < kHosts; ++i) {
        rig.ctl({"target", "add", fmt::format("h{}", i), "--farm", "A", "--address", hosts.endpoint(i)});
    }
    waitUntil([&] { return rig.sql("select count(*) from target where health = 'up'") == std::to_string(kHosts); });
    std::vector<double> plainRates, ourRates, ratios;
    int failed = 0;
    for (int round = 0; round < kRounds; ++round) {
        plainRates.push_back(Generator(plain.port(), 2 * round).run(failed));
        ourRates.push_back(Generator(rig.port(), 2 * round + 1).run(failed));
        ratios.push_back(ourRates.back() / plainRates.back());
    }
    std::string fallbacks = rig.sql("select count(*) from journal where kind='session.placed' and json_extract(body,'$.reason')='fallback'");
    fmt::print("frontdoor.plain_haproxy_leastconn {:.0f} connections/s\n", medianOf(plainRates));
    fmt::print("frontdoor.farmwarden {:.0f} connections/s ratio={:.2f} (min {:.2f}, max {:.2f}) of plain HAProxy; goal 0.75; {} failed, {} by fallback\n",
               medianOf(ourRates), medianOf(ratios), std::ranges::min(ratios), std::ranges::max(ratios), failed, fallbacks);
    return 0;
}
