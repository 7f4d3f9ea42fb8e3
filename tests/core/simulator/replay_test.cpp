#include <gtest/gtest.h>

#include "core/policy/toml_text.h"
#include "core/request/replay_run.h"
#include "core/request/why.h"
#include "core/simulator/demo_farm.h"
#include "core/simulator/virtual_run.h"

// History of a simulated day, made again: each decision by itself, and all of them under the same and under another
// policy.
namespace farmwarden::simulator {
namespace {

using namespace std::chrono_literals;
using placement::Difference;

constexpr base::TimePoint kStart{std::chrono::seconds(1'795'300'000)};

class Replaying : public testing::Test {
protected:
    void SetUp() override {
        Scenario scenario = demoFarm(7);
        broker::EngineSettings settings;
        settings.name = "simulated";
        VirtualRun run(std::move(scenario), *m_store, kStart, settings);
        ASSERT_TRUE(run.start().has_value());
        ASSERT_TRUE(run.advance(4h).has_value());
        m_end = run.now();
        ASSERT_TRUE(run.stop("the day is over").has_value());
    }

    std::shared_ptr<const policy::Program> inForce() { return m_programs.of(m_store->policy(1).value()).value(); }
    // The policy in force with its text changed.
    std::shared_ptr<const policy::Program> changed(const std::string& what, const std::string& into) {
        std::string text = policy::formatToml(policy::parseJson(m_store->policy(1)->document).document);
        const std::size_t at = text.find(what);
        EXPECT_NE(at, std::string::npos) << text;
        text.replace(at, what.size(), into);
        const policy::Parsed parsed = policy::parseToml(text);
        EXPECT_FALSE(parsed.hasErrors()) << parsed.diagnostics.front().message;
        return policy::compile(parsed.document, m_programs.zones());
    }
    placement::ReplayResult replayed(const policy::Program& program, base::TimePoint from = kStart) {
        auto result = request::replay(*m_store, program, {from, m_end}, {});
        EXPECT_TRUE(result.has_value()) << result.error().message;
        return std::move(result).value_or(placement::ReplayResult{});
    }

    base::SystemClock m_clock;
    std::unique_ptr<store::Store> m_store = store::openStore("memory:", store::Access::ReadWrite, m_clock).value();
    placement::Programs m_programs;
    base::TimePoint m_end;
};

TEST_F(Replaying, UnchangedPolicyGivesTheSameEverywhere) {
    const base::Revision before = m_store->head().value();
    const placement::ReplayResult result = replayed(*inForce());
    EXPECT_GT(result.decisions, 3'000U);
    EXPECT_EQ(result.differing(), 0U);
    for (const placement::ReplayRow& row : result.rows) {
        ADD_FAILURE() << "revision " << row.revision.value << " of " << row.user << ": " << row.before.target << " by "
                      << row.before.rule << ", then " << row.after.target << " by " << row.after.rule;
        break;
    }
    EXPECT_GT(result.byRule.at("cad-on-graphics").before, 20U) << "the demo's rules have something to do";
    EXPECT_GT(result.byRule.at("partners").before, 0U);
    EXPECT_GT(result.byRule.at("old-engineering-name").before, 0U);
    EXPECT_EQ(m_store->head().value(), before) << "a replay writes nothing";
}

TEST_F(Replaying, PartOfTheDayIsTheSameToo) {
    const placement::ReplayResult part = replayed(*inForce(), kStart + 3h);
    EXPECT_GT(part.decisions, 500U);
    EXPECT_EQ(part.differing(), 0U);
}

TEST_F(Replaying, EachDecisionIsExplainedAsItHappened) {
    const auto events = m_store->read({{}, 1'000'000, {}}).value();
    std::map<placement::Outcome, int> seen;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const auto recorded = placement::recordedDecision(events[i]);
        // Each reads an old state; one of the usual kind in a while is enough.
        if (!recorded || (seen[recorded->outcome] > 20 && i % 97 != 0)) {
            continue;
        }
        ++seen[recorded->outcome];
        const auto why = request::explainDecision(*m_store, m_programs, events[i].revision);
        ASSERT_TRUE(why.has_value()) << why.error().message;
        ASSERT_TRUE(why->isSameAnswer) << "revision " << events[i].revision.value << ": " << why->happened.target << " by "
                                       << why->happened.rule << ", then " << why->again.target << " by " << why->again.rule;
    }
    EXPECT_GT(seen[placement::Outcome::Placed], 20);
    EXPECT_GT(seen[placement::Outcome::Reconnected], 20);
    EXPECT_GT(seen[placement::Outcome::External], 0);
    EXPECT_GT(seen[placement::Outcome::Refused], 0);
}

TEST_F(Replaying, ShowsWhatARuleWouldHaveChanged) {
    const auto draft = changed("then = { external = \"rdp.partner.example:3389\" }", "then = { farm = \"office\" }");
    const placement::ReplayResult result = replayed(*draft);
    const auto count = [&](Difference difference) { return result.byDifference[static_cast<std::size_t>(difference)]; };
    EXPECT_GT(count(Difference::NowInside), 0U);
    EXPECT_EQ(result.differing(), count(Difference::NowInside));
    EXPECT_EQ(result.byGroup.at("partners"), result.differing());
    EXPECT_EQ(result.rows.size(), result.differing());
    for (const placement::ReplayRow& row : result.rows) {
        EXPECT_EQ(row.before.address, "rdp.partner.example:3389");
        EXPECT_EQ(row.after.farm, "office");
        EXPECT_EQ(row.after.rule, "partners");
    }
    std::uint64_t byHour = 0;
    for (const auto& [hour, counts] : result.byHour) {
        byHour += counts[static_cast<std::size_t>(Difference::NowInside)];
    }
    EXPECT_EQ(byHour, result.differing());
    std::uint64_t before = 0;
    std::uint64_t after = 0;
    for (const auto& [flow, counts] : result.flows) {
        before += counts.before;
        after += counts.after;
    }
    EXPECT_EQ(before, result.decisions);
    EXPECT_EQ(after, result.decisions);
}

TEST_F(Replaying, ShowsWhomARefusalWouldHaveHit) {
    const auto draft = changed("[[rule]]\nid = \"finance-on-large\"",
                               "[[rule]]\nid = \"no-trainees\"\nwhen = [{ group = [\"trainees\"] }]\n"
                               "then = { refuse = \"later\" }\nreconnect = \"ignore\"\n\n[[rule]]\nid = \"finance-on-large\"");
    const placement::ReplayResult result = replayed(*draft);
    EXPECT_GT(result.byDifference[static_cast<std::size_t>(Difference::NowRefused)], 50U);
    EXPECT_EQ(result.differing(), result.byGroup.at("trainees"));
}

TEST_F(Replaying, OtherBalancingSendsElsewhereInTheSameFarm) {
    const auto draft = changed("[farm.training]\nbalancing = \"fill\"", "[farm.office]\nbalancing = \"round-robin\"\n\n[farm.training]\nbalancing = \"fill\"");
    const placement::ReplayResult result = replayed(*draft);
    EXPECT_GT(result.byDifference[static_cast<std::size_t>(Difference::OtherTarget)], 100U);
    EXPECT_EQ(result.differing(), result.byAskedFarm.at("office"));
}

TEST_F(Replaying, CanBeCancelledAndSaysHowFarItCame) {
    std::uint64_t calls = 0;
    const auto result = request::replay(*m_store, *inForce(), {kStart, m_end}, [&](const request::ReplayProgress& progress) {
        EXPECT_LE(progress.events, progress.ofEvents);
        return ++calls < 2;
    });
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().code, base::ErrorCode::Refused);
    EXPECT_EQ(calls, 2U);
}

TEST_F(Replaying, APeriodBeforeTheRetentionNamesTheOldestThatCanBeHad) {
    ASSERT_TRUE(m_store->writeSnapshot().has_value());
    ASSERT_TRUE(m_store->trim(m_end + 1h).has_value());
    const auto result = request::replay(*m_store, *inForce(), {kStart, m_end}, {});
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().code, base::ErrorCode::NotFound);
    EXPECT_NE(result.error().message.find("the journal is kept from"), std::string::npos) << result.error().message;
}

TEST_F(Replaying, APeriodWithoutDecisionsIsEmpty) {
    const auto result = request::replay(*m_store, *inForce(), {m_end + 1h, m_end + 2h}, {});
    ASSERT_TRUE(result.has_value());
    EXPECT_EQ(result->decisions, 0U);
}

}  // namespace
}  // namespace farmwarden::simulator
