#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <set>

#include "tests/core/request/desk.h"

// People with stale views, and two executors on one store that take turns as leases run out. What is done must be what a plain model says:
// a change based on an old view is refused, a hold goes only by its own id or for its owner's sake.
namespace farmwarden::request {
namespace {

constexpr int kTargets = 5;
const std::vector<std::string> kPeople{"ann", "bob", "cleo"};

// One executor with its own view of the store.
struct Side {
    Side(store::Store& store, const base::Clock& clock, const std::string& name)
        : sink(store, clock, name), executor(store, sink, clock, name) {
        EXPECT_TRUE(sink.load());
    }
    LocalSink sink;
    Executor executor;
};

// What the farm must be like.
struct Expected {
    struct Target {
        std::uint32_t weight = model::kDefaultWeight;
        std::uint32_t limit = 0;
        base::Revision changed;                   // of the definition
        base::Revision held;                      // of the last change of its holds
        std::map<base::HoldId, model::Hold> holds;
    };
    std::map<std::string, Target> targets;
};

class Race : public testing::TestWithParam<unsigned> {
protected:
    Race() : m_random(GetParam()) {
        m_desk.addFarm(kTargets);
        for (int i = 1; i <= kTargets; ++i) {
            const std::string name = "sh-" + std::to_string(i);
            m_expected.targets[name].changed = m_desk.targetNamed(name).value.revision;
        }
        m_desk.clock.advance(std::chrono::seconds(10));
    }

    std::uint64_t below(std::uint64_t count) { return m_random() % count; }
    std::string anyTarget() { return "sh-" + std::to_string(1 + below(kTargets)); }
    // Mostly what is there now, sometimes what was there a while ago, sometimes no care at all.
    base::Revision someView() {
        const std::uint64_t head = m_desk.head().value;
        const std::uint64_t kind = below(4);
        return base::Revision{kind == 0 ? 0 : kind == 1 ? head - below(std::min<std::uint64_t>(head, 12)) : head};
    }

    Arguments someArguments() {
        const std::uint64_t kind = below(10);
        if (kind < 4) {
            TargetSet set;
            set.name = anyTarget();
            (below(2) == 0 ? set.weight : set.limit) = static_cast<std::uint32_t>(1 + below(5));
            return set;
        }
        if (kind < 8 || m_holdIds.empty()) {
            HoldPlace place;
            place.targets = {anyTarget()};
            place.mode = below(2) == 0 ? model::Admission::Closed : model::Admission::ReconnectOnly;
            place.reason = "reason " + std::to_string(below(3));
            return place;
        }
        return HoldRelease{{m_holdIds[below(m_holdIds.size())]}};
    }

    // What must come of it, by the model. Afterwards the model is as the store must be.
    void judge(const model::Request& request) {
        const auto arguments = parseArguments(request.verb, request.arguments);
        ASSERT_TRUE(arguments);
        std::visit([&](const auto& a) { judgeOne(request, a); }, *arguments);
    }
    void judgeOne(const model::Request& request, const TargetSet& a) {
        Expected::Target& target = m_expected.targets[a.name];
        if (request.expected && target.changed > request.expected) {
            EXPECT_THAT(request, IsRefused("stale", testing::HasSubstr(a.name)));
            return;
        }
        EXPECT_THAT(request, IsDone());
        const std::pair before(target.weight, target.limit);
        target.weight = a.weight.value_or(target.weight);
        target.limit = a.limit.value_or(target.limit);
        if (before != std::pair(target.weight, target.limit)) {
            target.changed = revisionOf(request, "target.defined");
        }
    }
    void judgeOne(const model::Request& request, const HoldPlace& a) {
        Expected::Target& target = m_expected.targets[a.targets[0]];
        if (request.expected && target.held > request.expected) {
            EXPECT_THAT(request, IsRefused("stale", testing::HasSubstr(a.targets[0])));
            return;
        }
        ASSERT_THAT(request, IsDone());
        const auto id = *base::parseHoldId(nlohmann::json::parse(request.result)["holds"][0]["id"].get<std::string>());
        if (target.holds.contains(id)) {
            EXPECT_EQ(target.holds[id].reason, a.reason);
            return;
        }
        std::erase_if(target.holds, [&](const auto& entry) { return entry.second.owner == request.actor && entry.second.mode == a.mode; });
        model::Hold& hold = target.holds[id];
        hold.owner = request.actor;
        hold.mode = a.mode;
        hold.reason = a.reason;
        target.held = revisionOf(request, "hold.placed");
        m_holdIds.push_back(id);
    }
    void judgeOne(const model::Request& request, const HoldRelease& a) {
        for (auto& [name, target] : m_expected.targets) {
            if (target.holds.erase(a.ids[0]) == 1) {
                EXPECT_THAT(request, IsDone());
                target.held = revisionOf(request, "hold.released");
                return;
            }
        }
        EXPECT_THAT(request, IsRefused("not-found", testing::HasSubstr("no hold")));
    }
    void judgeOne(const model::Request&, const auto&) { FAIL() << "not in this game"; }

    // Of the event of that kind in the request's own commit, which ends with request.finished.
    base::Revision revisionOf(const model::Request& request, std::string_view kind) {
        for (std::uint64_t back = 1; back < request.revision.value; ++back) {
            const auto events = m_desk.store->read({.after = {request.revision.value - back - 1}, .limit = 1, .subject = {}});
            if (events && !events->empty() && model::kindOf(events->front().body) == kind) {
                return events->front().revision;
            }
        }
        ADD_FAILURE() << "no " << kind << " before revision " << request.revision.value;
        return {};
    }

    void compare() {
        directory::Directory stored;
        ASSERT_TRUE(m_desk.store->loadState(stored));
        for (const auto& [name, target] : m_expected.targets) {
            const directory::TargetRecord& record = stored.target(stored.findTarget(name));
            EXPECT_EQ(record.value.weight, target.weight) << name;
            EXPECT_EQ(record.value.limit, target.limit) << name;
            std::map<base::HoldId, std::string> left;
            std::map<base::HoldId, std::string> right;
            for (const model::Hold& hold : record.holds) {
                left[hold.id] = fmt::format("{} {} {}", hold.owner, static_cast<int>(hold.mode), hold.reason);
            }
            for (const auto& [id, hold] : target.holds) {
                right[id] = fmt::format("{} {} {}", hold.owner, static_cast<int>(hold.mode), hold.reason);
            }
            EXPECT_EQ(left, right) << name;
        }
    }

    std::mt19937_64 m_random;
    Desk m_desk;
    Expected m_expected;
    std::vector<base::HoldId> m_holdIds;
};

TEST_P(Race, TwoExecutorsLoseNoUpdateAndNoHold) {
    Side left(*m_desk.store, m_desk.clock, "left");
    Side right(*m_desk.store, m_desk.clock, "right");
    int refused = 0;
    for (int round = 0; round < 150; ++round) {
        std::vector<std::string> keys;
        for (std::uint64_t i = 0; i <= below(4); ++i) {
            const model::Request request = makeRequest(someArguments(), kPeople[below(kPeople.size())], someView(), m_desk.clock);
            keys.push_back(request.key);
            ASSERT_TRUE(m_desk.store->submit(request));
        }
        m_desk.clock.advance(std::chrono::seconds(below(2) == 0 ? 6 : 0));  // the lease may have run out
        Side& first = below(2) == 0 ? left : right;
        Side& second = &first == &left ? right : left;
        // One of them has the lease or gets it; whoever knows an old state of the farm is told by the store and tries again.
        for (int i = 0; i < 8; ++i) {
            (void)first.executor.poll();
            (void)second.executor.poll();
        }
        for (const std::string& key : keys) {
            const model::Request request = m_desk.find(key);
            ASSERT_NE(request.state, model::RequestState::Open) << request.verb << " " << request.arguments;
            refused += request.state == model::RequestState::Refused ? 1 : 0;
            judge(request);
        }
        compare();
        if (HasFailure()) {
            FAIL() << "in round " << round;
        }
    }
    EXPECT_GT(refused, 0) << "a game without conflicts shows nothing";
    EXPECT_THAT(*m_desk.store->check(), testing::IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Seeds, Race, testing::Range(1U, 9U));

}  // namespace
}  // namespace farmwarden::request
