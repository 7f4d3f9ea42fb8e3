#include <unistd.h>

#include <asio/io_context.hpp>
#include <filesystem>
#include <memory>
#include <vector>

#include "core/plugin/chain/asio_timers.h"
#include "core/plugin/chain/chain.h"
#include "core/plugin/chain/isolated_member.h"
#include "core/plugin/chain/policy_member.h"
#include "core/plugin/chain/process_link.h"
#include "core/plugin/sdk/farmwarden_plugin.h"
#include "tests/bench/bench_support.h"

// What a plug-in in a process of its own costs: the time that it adds to one connection, how many calls a second go
// through, and how late the built-in answer is when a plug-in never answers. Beside each, the same by a policy in this
// process.
namespace farmwarden {
namespace {

using namespace plugin;
using chain::Outcome;
using chain::Stage;

constexpr int kTargets = 100;
constexpr std::size_t kInFlight = 256;

class Farm final : public chain::WorldSource {
public:
    void eachTarget(const std::function<void(const channel::TargetView&)>& visit) const override {
        for (int i = 0; i < kTargets; ++i) {
            channel::TargetView target;
            target.name = fmt::format("sh-{:03}", i);
            target.farm = "office";
            target.weight = 100;
            target.active = static_cast<std::uint32_t>(1 + i);
            visit(target);
        }
    }
    std::optional<std::uint32_t> eachSession(std::uint32_t, std::size_t,
                                             const std::function<void(const channel::SessionView&)>&) const override {
        return std::nullopt;
    }
};

channel::Connection connection() {
    channel::Connection connection;
    connection.user = "ann.example";
    connection.farm = "office";
    connection.target = "sh-050";
    connection.groups = {"staff", "office"};
    return connection;
}

class Rig {
public:
    Rig() : m_log(std::filesystem::temp_directory_path() / fmt::format("farmwarden-plugin-bench-{}.log", getpid())) {}
    ~Rig() {
        m_members.clear();
        m_io.restart();
        m_io.poll();
        std::filesystem::remove(m_log);
    }

    std::shared_ptr<chain::IsolatedMember> start(const std::string& name, const std::string& library,
                                                 const std::string& configuration) {
        chain::MemberSettings settings;
        settings.start.name = name;
        settings.start.library = library;
        settings.start.configuration = configuration;
        settings.roles = FW_ROLE_LOAD_BALANCING | FW_ROLE_FILTER;
        auto member = std::make_shared<chain::IsolatedMember>(
            settings, chain::processLauncher(m_io, {.host = HOST_PROGRAM, .library = library, .log = m_log}),
            chain::Surroundings{m_timers, m_clock, m_farm, [](auto&&...) {}, [](auto&&...) {},
                                [](const std::string&) {}});
        member->start();
        while (member->status().state != chain::MemberState::Active) {
            m_io.restart();
            m_io.run_for(std::chrono::milliseconds(10));
        }
        m_members.push_back(member);
        return member;
    }

    // So many calls, `inFlight` at a time; the seconds that they took.
    double calls(std::size_t count, std::size_t inFlight) {
        std::size_t asked = 0;
        std::size_t answered = 0;
        const bench::Stopwatch watch;
        std::function<void()> next = [&] {
            ++asked;
            m_chain.ask(Stage::LoadBalancing, connection(), std::chrono::milliseconds(500), [&](Outcome outcome) {
                bench::keep(outcome);
                ++answered;
                if (asked < count && !m_isPlain) {
                    next();
                }
            });
        };
        while (asked < std::min(count, inFlight)) {
            next();
        }
        while (answered < count) {
            if (m_isPlain) {
                next();
                continue;
            }
            m_io.restart();
            m_io.run_one();
        }
        return watch.seconds();
    }
    void order(std::vector<std::shared_ptr<chain::Member>> members, bool isPlain = false) {
        m_isPlain = isPlain;
        m_chain.setOrder(Stage::LoadBalancing, std::move(members));
    }

private:
    asio::io_context m_io;
    chain::AsioTimers m_timers{m_io};
    base::SystemClock m_clock;
    Farm m_farm;
    std::filesystem::path m_log;
    chain::Chain m_chain{m_timers, chain::builtInPolicy(), {}};
    std::vector<std::shared_ptr<chain::IsolatedMember>> m_members;
    bool m_isPlain = false;
};

void run() {
    Rig rig;
    auto plain = std::make_shared<chain::PolicyMember>("plain");
    plain->set(Stage::LoadBalancing, [](const channel::Connection& asked) {
        return channel::Answer{.kind = channel::AnswerKind::Target, .text = asked.target, .tags = {}};
    });
    rig.order({plain}, true);
    constexpr std::size_t kPlain = 200'000;
    const double inProcess = bench::nanosecondsEach(kPlain, [&] { rig.calls(kPlain, 1); });
    bench::report("plugin.ask in-process", inProcess / 1e3, "us");

    const auto good = rig.start("good", SAMPLES "/libfewest-sessions.so", "{}");
    rig.order({good});
    constexpr std::size_t kAlone = 2'000;
    const double alone = bench::nanosecondsEach(
        kAlone, [&] { rig.calls(kAlone, 1); }, 3);
    bench::report("plugin.ask isolated, one at a time", alone / 1e3, "us", bench::Limit{inProcess / 1e3, "in-process"},
                  "below 500 us");
    constexpr std::size_t kMany = 20'000;
    const double many = bench::nanosecondsEach(
        kMany, [&] { rig.calls(kMany, kInFlight); }, 3);
    bench::report("plugin.ask isolated, 256 in flight", 1e9 / many, "calls/s",
                  bench::Limit{1e9 / inProcess, "in-process"}, "thousands");
    bench::report("plugin.latency p50 of all", static_cast<double>(good->status().latency.percentile(50).count()),
                  "us");
    bench::report("plugin.latency p99 of all", static_cast<double>(good->status().latency.percentile(99).count()),
                  "us");

    std::vector<std::shared_ptr<chain::Member>> five;
    for (int i = 0; i < 4; ++i) {
        five.push_back(
            rig.start(fmt::format("t{}", i), SAMPLES "/libtime-of-day.so", R"({"windows":[],"minutesEastOfUtc":0})"));
    }
    five.push_back(good);
    rig.order(five);
    const double chainOfFive = bench::nanosecondsEach(
        kMany / 4, [&] { rig.calls(kMany / 4, kInFlight); }, 3);
    bench::report("plugin.ask chain of 5, 256 in flight", 1e9 / chainOfFive, "calls/s",
                  bench::Limit{1e9 / many, "one plug-in"});
}

}  // namespace
}  // namespace farmwarden

int main() {
    farmwarden::run();
}
