#include "front_door_fixture.h"

#include <signal.h>
#include <stdlib.h>

#include "core/base/log.h"
#include "core/frontdoor/haproxy_config.h"
#include "core/frontdoor/haproxy_process.h"
#include "core/frontdoor/runtime_client.h"

namespace farmwarden::frontdoor::testing {

using namespace std::chrono_literals;

void FakeBroker::onConnection(ConnectionRequest request, Reply reply) {
    requests.push_back(request);
    const auto answer = decide ? decide(request) : std::nullopt;
    if (answer) {
        reply(*answer);
    } else {
        keptReplies.push_back(std::move(reply));
    }
}

std::optional<bool> FakeBroker::isHealthy(const std::string& target) const {
    for (auto told = health.rbegin(); told != health.rend(); ++told) {
        if (told->target == target) {
            return told->isUp;
        }
    }
    return std::nullopt;
}

FrontDoorTest::FrontDoorTest() {
    base::log::setLevel(base::log::Level::Off);
    std::string name = (std::filesystem::temp_directory_path() / "front-door-XXXXXX").string();
    m_directory = mkdtemp(name.data());
    m_port = freePort();
    m_sharedPort = freePort();
    m_settings.runDirectory = m_directory / "run";
    m_settings.listens = {{"alpha", "127.0.0.1", m_port}, {"", "127.0.0.1", m_sharedPort}};
    m_settings.maxConnections = 500;
    m_settings.spareFarms = 4;
    m_settings.decisionTimeout = 150ms;
    m_settings.requestTimeout = 400ms;
    m_settings.checkInterval = 100ms;
}

FrontDoorTest::~FrontDoorTest() {
    m_clients.clear();
    if (m_door) {
        bool isStopped = false;
        m_door->stop(false, [&](std::uint32_t) { isStopped = true; });
        waitFor([&] { return isStopped; });
        m_door.reset();
    }
    // A test may have let go of its HAProxy, or failed in the middle.
    if (const auto instance = readInstance(Paths(m_settings).instance);
        instance && startTicksOf(instance->pid) == instance->startTicks) {
        kill(instance->pid, SIGKILL);
    }
    std::error_code ignored;
    std::filesystem::remove_all(m_directory, ignored);
}

void FrontDoorTest::startWithHosts(int count) {
    for (int i = 0; i < count; ++i) {
        addHost();
    }
    start();
    for (int i = 1; i <= count; ++i) {
        const std::string name = "h" + std::to_string(i);
        ASSERT_TRUE(waitFor([&] { return m_broker->isHealthy(name) == true; })) << name << " was never found healthy";
    }
}

void FrontDoorTest::start() {
    const auto started = tryStart();
    ASSERT_TRUE(started) << started.error().message;
    ASSERT_TRUE(waitFor([&] { return m_broker->isUp(); }));
    publish();
}

base::Result<void> FrontDoorTest::tryStart() {
    m_door = std::make_unique<FrontDoor>(m_io, m_clock, m_settings, *m_broker);
    return m_door->start();
}

void FrontDoorTest::killBroker() {
    m_door.reset();
}

void FrontDoorTest::restartBroker() {
    m_broker = std::make_unique<FakeBroker>();
    start();
}

int FrontDoorTest::haproxyPid() const {
    const auto instance = readInstance(Paths(m_settings).instance);
    return instance ? instance->pid : 0;
}

void FrontDoorTest::publish() {
    std::vector<DesiredTarget> targets;
    for (std::size_t i = 0; i < m_hosts.size(); ++i) {
        const std::string name = "h" + std::to_string(i + 1);
        const auto hold = m_holds.find(name);
        targets.push_back({"alpha", name, m_hosts[i]->address(), m_hosts[i]->port(),
                           hold == m_holds.end() ? ServerState::Ready : hold->second, 100});
    }
    m_door->setDesired(m_farms, targets);
}

FakeHost& FrontDoorTest::addHost() {
    m_hosts.push_back(std::make_unique<FakeHost>(m_io, "127.0.0." + std::to_string(m_hosts.size() + 2)));
    return *m_hosts.back();
}

void FrontDoorTest::sendEverybodyTo(const std::string& target) {
    m_broker->decide = [target](const ConnectionRequest&) { return Route{"alpha", target}; };
}

FakeClient& FrontDoorTest::connect(std::string_view line, std::optional<std::uint16_t> port) {
    m_clients.push_back(std::make_unique<FakeClient>(m_io, port.value_or(m_port)));
    m_clients.back()->send(connectRequest(line));
    return *m_clients.back();
}

bool FrontDoorTest::waitFor(const std::function<bool()>& condition, std::chrono::milliseconds atMost) {
    const auto end = std::chrono::steady_clock::now() + atMost;
    while (!condition()) {
        const auto left = end - std::chrono::steady_clock::now();
        if (left <= 0ms) {
            return false;
        }
        m_io.restart();
        m_io.run_one_for(std::min<std::chrono::steady_clock::duration>(left, 20ms));
    }
    return true;
}

void FrontDoorTest::runFor(std::chrono::milliseconds time) {
    waitFor([] { return false; }, time);
}

std::vector<LiveConnection> FrontDoorTest::listLive() {
    std::optional<base::Result<std::vector<LiveConnection>>> live;
    m_door->listLive([&](base::Result<std::vector<LiveConnection>> result) { live = std::move(result); });
    EXPECT_TRUE(waitFor([&] { return live.has_value(); }));
    EXPECT_TRUE(*live) << live->error().message;
    return live->value_or(std::vector<LiveConnection>());
}

std::uint16_t FrontDoorTest::freePort() {
    asio::io_context io;
    return asio::ip::tcp::acceptor(io, {asio::ip::address_v4::loopback(), 0}).local_endpoint().port();
}

std::string FrontDoorTest::runtime(const std::string& command) const {
    return askBlocking(Paths(m_settings).runtimeSocket, command, 2s).value_or("");
}

}  // namespace farmwarden::frontdoor::testing
