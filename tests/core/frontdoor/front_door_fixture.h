#pragma once

#include <gtest/gtest.h>

#include <asio/io_context.hpp>
#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/frontdoor/front_door.h"
#include "fake_host.h"

// A front door with a real HAProxy in a temporary directory, hosts h1, h2, ... in farm alpha, and clients. Everything
// but HAProxy runs on the test's thread: waitFor() lets the io_context run until a condition holds.
namespace farmwarden::frontdoor::testing {

// The broker's part: notes what it is told and answers as the test wants.
class FakeBroker final : public Listener {
public:
    // What to answer to a connection; null keeps the reply and says nothing. By default the one target that `route`
    // names.
    std::function<std::optional<Answer>(const ConnectionRequest&)> decide;

    void onConnection(ConnectionRequest request, Reply reply) override;
    void onStarted(const Started& s) override { started.push_back(s); }
    void onEnded(const Ended& e) override { ended.push_back(e); }
    void onHealth(const TargetHealth& h) override { health.push_back(h); }
    void onReplaced() override { ++replaced; }
    void onState(const State& s) override { states.push_back(s); }

    bool isUp() const { return !states.empty() && states.back().phase == Phase::Up; }
    // What was told last about the target.
    std::optional<bool> isHealthy(const std::string& target) const;

    std::vector<ConnectionRequest> requests;
    std::vector<Reply> keptReplies;
    std::vector<Started> started;
    std::vector<Ended> ended;
    std::vector<TargetHealth> health;
    std::vector<State> states;
    int replaced = 0;
};

class FrontDoorTest : public ::testing::Test {
protected:
    FrontDoorTest();
    ~FrontDoorTest() override;

    // Makes `count` hosts and starts the front door with all of them in farm alpha, up and checked.
    void startWithHosts(int count);
    void start();
    base::Result<void> tryStart();
    // As after kill -9 of the broker: our side is gone from one moment to the next, HAProxy is not.
    void killBroker();
    void restartBroker();
    int haproxyPid() const;
    // Tells the front door of all hosts, with the states in `holds`.
    void publish();

    FakeHost& host(int number) { return *m_hosts.at(static_cast<std::size_t>(number) - 1); }
    FakeHost& addHost();
    void sendEverybodyTo(const std::string& target);
    FakeClient& connect(std::string_view line, std::optional<std::uint16_t> port = {});
    FakeClient& connectAs(const std::string& user) { return connect("Cookie: mstshash=" + user); }

    // False when the condition did not come to hold in time.
    bool waitFor(const std::function<bool()>& condition, std::chrono::milliseconds atMost = std::chrono::seconds(10));
    // Lets everything that is under way happen: for showing that something does not.
    void runFor(std::chrono::milliseconds time);
    std::vector<LiveConnection> listLive();
    static std::uint16_t freePort();
    std::string runtime(const std::string& command) const;

    asio::io_context m_io;
    base::SystemClock m_clock;
    std::filesystem::path m_directory;
    Settings m_settings;
    std::uint16_t m_port = 0;        // farm alpha's own
    std::uint16_t m_sharedPort = 0;  // for tokens
    std::vector<std::string> m_farms{"alpha"};
    std::map<std::string, ServerState> m_holds;
    std::vector<std::unique_ptr<FakeHost>> m_hosts;
    std::vector<std::unique_ptr<FakeClient>> m_clients;
    std::unique_ptr<FakeBroker> m_broker = std::make_unique<FakeBroker>();
    std::unique_ptr<FrontDoor> m_door;
};

}  // namespace farmwarden::frontdoor::testing
