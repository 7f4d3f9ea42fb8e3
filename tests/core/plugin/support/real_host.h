#pragma once

#include <gtest/gtest.h>

#include <asio/io_context.hpp>
#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/plugin/chain/chain.h"
#include "core/plugin/chain/isolated_member.h"
#include "core/plugin/chain/policy_member.h"
#include "core/plugin/chain/process_link.h"
#include "core/plugin/sdk/farmwarden_plugin.h"
#include "tests/core/plugin/support/fake_host.h"
#include "tests/core/plugin/support/manual_timers.h"
#include "tests/support/file.h"
#include "tests/support/temp_dir.h"
#include "tests/support/wait_until.h"

// A real plug-in in a real farmwarden-plugin-host, on a clock that the test moves: what hangs, hangs, and no test waits
// for it.
namespace farmwarden::plugin::test {

using chain::AnswerKind;
using chain::Failure;
using chain::MemberState;
using chain::Outcome;
using chain::Stage;

class RealHost : public testing::Test {
protected:
    RealHost() {
        settings.start.name = "p";
        settings.roles =
            FW_ROLE_FILTER | FW_ROLE_LOAD_BALANCING | FW_ROLE_PLACEMENT | FW_ROLE_ORCHESTRATION | FW_ROLE_NOTIFICATIONS;
        settings.start.memoryBytes = 1u << 30;
        settings.start.configuration = "{}";
        world.targets = {target("sh-1"), target("sh-2")};
        world.targets[1].tags = {"night", "gpu"};
    }
    ~RealHost() override {
        m_member.reset();
        io.restart();
        io.poll();
    }

    // `library` is a file name in the folder of samples or of bad plug-ins.
    chain::IsolatedMember& load(const std::filesystem::path& library, std::string configuration = "{}") {
        settings.start.library = library.string();
        settings.start.configuration = std::move(configuration);
        m_member = std::make_shared<chain::IsolatedMember>(
            settings,
            chain::processLauncher(io, {.host = HOST_PROGRAM,
                                        .library = library,
                                        .log = folder / "p.log",
                                        .goodbye = std::chrono::seconds(20)}),
            chain::Surroundings{timers, clock, world,
                                [this](const std::string&, channel::Upcall upcall, auto reply) {
                                    upcalls.push_back(upcall);
                                    reply({FW_OK, {}, 0});
                                },
                                [this](const std::string&, std::uint32_t status) { statuses.push_back(status); },
                                [this](const std::string& line) { journal.push_back(line); }});
        for (const Stage stage : {Stage::Filter, Stage::LoadBalancing, Stage::Placement, Stage::Orchestration}) {
            chain.setOrder(stage, {m_member});
        }
        m_member->start();
        return *m_member;
    }
    chain::IsolatedMember& member() { return *m_member; }
    MemberState state() const { return m_member->status().state; }
    std::uint64_t failures(Failure failure) const {
        return m_member->status().failures[static_cast<std::size_t>(failure)];
    }

    // Lets the loop run until it is so; false when it never becomes so.
    template <typename Predicate>
    bool pump(Predicate&& predicate) {
        const auto end = std::chrono::steady_clock::now() + farmwarden::test::kPatience;
        while (!predicate() && std::chrono::steady_clock::now() < end) {
            io.restart();
            io.run_for(std::chrono::milliseconds(5));
        }
        return predicate();
    }
    bool becomes(MemberState wanted) {
        return pump([&] { return state() == wanted; });
    }

    // A connection of that user; the broker's own choice is sh-1.
    std::shared_ptr<std::optional<Outcome>> ask(Stage stage = Stage::LoadBalancing, const std::string& user = "ann") {
        auto outcome = std::make_shared<std::optional<Outcome>>();
        channel::Connection connection;
        connection.user = user;
        connection.farm = "office";
        connection.target = "sh-1";
        connection.redirectorAddress = "192.0.2.99";
        connection.at = now;
        chain.ask(stage, connection, stage == Stage::Orchestration ? std::chrono::milliseconds(60'000) : std::chrono::milliseconds(500), [outcome](Outcome done) { *outcome = std::move(done); });
        return outcome;
    }
    Outcome answerOf(Stage stage = Stage::LoadBalancing, const std::string& user = "ann") {
        const auto outcome = ask(stage, user);
        EXPECT_TRUE(pump([&] { return outcome->has_value(); }));
        return outcome->value_or(Outcome{});
    }
    std::string log() const { return farmwarden::test::readFile(folder / "p.log"); }

    farmwarden::test::TempDir folder;
    asio::io_context io;
    ManualTimers timers;
    base::ManualClock clock{base::TimePoint(std::chrono::hours(500'000))};
    StubWorld world;
    chain::MemberSettings settings;
    std::int64_t now = 0;
    std::vector<channel::Upcall> upcalls;
    std::vector<std::uint32_t> statuses;
    std::vector<std::string> journal;
    chain::Chain chain{
        timers, chain::builtInPolicy(),
        [](Stage, const channel::Connection&, const channel::Answer& answer) -> std::optional<std::string> {
            return answer.text == "ghost" ? std::optional<std::string>("there is no target 'ghost'") : std::nullopt;
        }};

private:
    std::shared_ptr<chain::IsolatedMember> m_member;
};

}  // namespace farmwarden::plugin::test
