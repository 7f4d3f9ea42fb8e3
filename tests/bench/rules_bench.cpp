// The policy at work: a whole decision with 1,000 rules among 10,000 targets and 1,000,000 sessions beside the sum of
// what it is made of, and the replay of 1,000,000 recorded decisions under 1,000 rules.

#include <fmt/format.h>

#include <string>
#include <vector>

#include "core/model/event_codec.h"
#include "core/placement/programs.h"
#include "core/placement/replay.h"
#include "core/simulator/bulk.h"
#include "core/simulator/names.h"
#include "core/simulator/random.h"
#include "tests/bench/bench_support.h"

namespace {

using namespace farmwarden;

constexpr std::uint32_t kTargets = 10'000;
constexpr std::uint32_t kSessions = 1'000'000;
constexpr std::size_t kOperations = 200'000;
constexpr std::uint32_t kDecisions = 1'000'000;
constexpr std::uint32_t kGroups = 400;

policy::Condition oneOf(policy::Dimension dimension, std::vector<std::string> values) {
    policy::Condition condition;
    condition.dimension = dimension;
    condition.values = std::move(values);
    return condition;
}

// As a large site's policy may look: most rules by group, many by network, some by user; few connections meet one.
policy::Document makeRules(std::uint32_t rules) {
    policy::Document document;
    for (std::uint32_t i = 0; i < rules; ++i) {
        policy::Rule rule;
        rule.id = fmt::format("r{}", i);
        if (i % 2 == 0) {
            rule.conditions.push_back(oneOf(policy::Dimension::Group, {fmt::format("group-{}", i % kGroups)}));
            rule.conditions.push_back(oneOf(policy::Dimension::Client, {fmt::format("10.{}.{}.0/24", i / 250, i % 250)}));
        } else if (i % 4 == 1) {
            rule.conditions.push_back(oneOf(policy::Dimension::Client, {fmt::format("172.16.{}.0/24", i % 250)}));
        } else {
            rule.conditions.push_back(oneOf(policy::Dimension::User, {fmt::format("special{}", i), fmt::format("guest{}*", i)}));
        }
        rule.action.kind = policy::ActionKind::Farm;
        rule.action.farm = "farm-001";
        document.rules.push_back(std::move(rule));
    }
    return document;
}

std::vector<placement::PlacementRequest> makeRequests(std::uint32_t firstUser, std::uint32_t users, std::size_t count) {
    simulator::Random random(5, firstUser);
    std::vector<placement::PlacementRequest> requests(count);
    for (auto& request : requests) {
        request.farm = "farm-001";
        request.user = simulator::userName(firstUser + random.below(users));
        request.client = model::parseIpAddress(fmt::format("10.{}.{}.{}", random.below(8), random.below(250), 1 + random.below(250)));
        request.groups = {"staff", fmt::format("group-{}", random.below(kGroups)), fmt::format("group-{}", random.below(kGroups))};
        request.at = base::TimePoint(std::chrono::hours(497'000)) + std::chrono::milliseconds(&request - requests.data());
    }
    return requests;
}

// One after the other, as a broker serves them: the next request hangs on the last answer.
template <typename Answer>
double measureChained(const std::vector<placement::PlacementRequest>& requests, Answer&& answer) {
    return bench::nanosecondsEach(kOperations, [&] {
        std::size_t next = 0;
        for (std::size_t i = 0; i < kOperations; ++i) {
            std::uint32_t answered = answer(requests[next % requests.size()]);
            asm volatile("" : "+r"(answered));
            next += 1 + static_cast<std::size_t>(answered == 0xfffffff0U);
        }
    });
}

void benchDecisions(const policy::ZoneCatalogue& zones) {
    simulator::BulkShape shape;
    shape.farms = 1;
    shape.targets = kTargets;
    shape.sessions = kSessions;
    directory::Directory directory;
    directory.reserve(kSessions);
    simulator::Bulk(shape).writeState(directory);
    const auto none = policy::compile({}, zones);
    const auto rules = policy::compile(makeRules(1'000), zones);
    for (const auto& [name, requests] : {std::pair("existing-session", makeRequests(0, kSessions, kOperations)),
                                         std::pair("newcomer", makeRequests(kSessions, kSessions, kOperations))}) {
        const double withoutRules = measureChained(requests, [&](const auto& r) { return placement::decide(directory, *none, r).target; });
        const double matchOnly = measureChained(requests, [&](const auto& r) { return policy::match(*rules, r).rule; });
        const double whole = measureChained(requests, [&](const auto& r) { return placement::decide(directory, *rules, r).target; });
        bench::report(fmt::format("rules.decide.{} rules=1000 targets={} sessions={}", name, kTargets, kSessions), whole, "ns",
                      bench::Limit{withoutRules + matchOnly, "decision without rules + first match alone"}, "within 2x, about 2,000 ns");
    }
}

// A day of placements and logoffs on one farm, as the journal would have them.
std::vector<model::Event> recordedDay(directory::Directory& start) {
    model::Farm farm;
    farm.name = "farm-001";
    start.applyDraft({{}, "bench", model::FarmDefined{farm}});
    for (std::uint32_t i = 0; i < 500; ++i) {
        model::Target target;
        target.name = fmt::format("sh-{:04}", i);
        target.farm = farm.name;
        start.applyDraft({{}, "bench", model::TargetDefined{target}});
    }
    directory::Directory now;
    struct Copy final : model::StateSink {
        explicit Copy(directory::Directory& into) : d(into) {}
        void onFarm(const model::Farm& noun) override { d.onFarm(noun); }
        void onTarget(const model::Target& noun) override { d.onTarget(noun); }
        void onHold(const model::Hold&) override {}
        void onSession(const model::Session&) override {}
        void onBroker(const model::Broker&) override {}
        void onPolicy(const model::PolicyVersion&) override {}
        void onPlugins(const model::PluginChain&) override {}
        directory::Directory& d;
    } copy(now);
    start.dump(copy);
    const policy::ZoneCatalogue zones;
    const auto none = policy::compile({}, zones);
    const auto requests = makeRequests(0, 50'000, kDecisions);
    std::vector<model::Event> events;
    events.reserve(2 * kDecisions);
    const auto happen = [&](base::TimePoint at, model::EventBody body) {
        events.push_back({{events.size() + 1}, at, "bench", "bench", std::move(body)});
        now.apply(events.back());
    };
    for (std::uint32_t i = 0; i < kDecisions; ++i) {
        const placement::PlacementRequest& request = requests[i];
        const placement::Decision decision = placement::decide(now, *none, request);
        const model::RuleFacts facts = placement::factsOf(*none, 0, request, decision);
        if (decision.outcome == placement::Outcome::Reconnected) {
            const auto id = now.sessions().at(decision.session).id;
            happen(request.at, model::SessionReconnected{id, request.user, now.target(decision.target).value.name, request.client, 0, {}, {}, {},
                                                         request.farm, {}, facts});
            happen(request.at, model::SessionEnded{id, request.user, "logged-off", false});
            continue;
        }
        model::Session session;
        session.id = {i + 1};
        session.farm = request.farm;
        session.user = request.user;
        session.client = request.client;
        session.target = now.target(decision.target).value.name;
        happen(request.at, model::SessionPlaced{session, request.farm, {}, facts});
    }
    return events;
}

void benchReplay(const policy::ZoneCatalogue& zones) {
    directory::Directory directory;
    const std::vector<model::Event> events = recordedDay(directory);
    const auto unchanged = policy::compile({}, zones);
    const auto rules = policy::compile(makeRules(1'000), zones);
    directory::Directory folded;
    const bench::Stopwatch decode;
    std::size_t bytes = 0;
    for (const model::Event& event : events) {
        const std::string json = model::encodeBody(event.body);
        bytes += json.size();
        bench::keep(model::decodeBody(model::kindOf(event.body), json));
    }
    const double decodeSeconds = decode.seconds();
    const bench::Stopwatch watch;
    placement::Replay replay(directory, *rules);
    for (const model::Event& event : events) {
        replay.onEvent(event);
    }
    const double seconds = watch.seconds();
    const placement::ReplayResult result = replay.takeResult();
    bench::report(fmt::format("replay decisions={} events={} rules=1000 differing={}", result.decisions, events.size(), result.differing()),
                  seconds, "s", bench::Limit{decodeSeconds, "encoding and decoding the same events"}, "under 5 s");
    bench::report("replay.journal", static_cast<double>(bytes) / 1e6, "MB");
}

}  // namespace

int main() {
    const policy::ZoneCatalogue zones;
    benchDecisions(zones);
    benchReplay(zones);
    return 0;
}
