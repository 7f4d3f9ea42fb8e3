// Decisions over a directory with 1,000,000 sessions, against what any program would have to pay for them: hash lookups
// of the user among a million and an indexed heap over bare arrays, in the same run.
//
// Both sides are measured one request after the other, as a broker serves them: which request is next hangs on the last
// answer, so that the processor cannot hide the memory's latency by working on several at once (which makes bare
// lookups look four times as fast).

#include <boost/unordered/unordered_flat_map.hpp>
#include <numeric>
#include <string>
#include <vector>

#include "core/placement/explain.h"
#include "core/simulator/bulk.h"
#include "core/simulator/names.h"
#include "core/simulator/random.h"
#include "tests/bench/bench_support.h"

namespace {

using namespace farmwarden;

constexpr std::uint32_t kSessions = 1'000'000;
constexpr std::size_t kOperations = 200'000;

// A minimal 4-ary heap of sessions/weight with positions: the limit for "fewest sessions".
class BareHeap {
public:
    explicit BareHeap(std::uint32_t size) : m_sessions(size, kSessions / size), m_heap(size), m_position(size) {
        std::iota(m_heap.begin(), m_heap.end(), 0);
        std::iota(m_position.begin(), m_position.end(), 0);
    }
    std::uint32_t best() const { return m_heap[0]; }
    void add(std::uint32_t target) {
        ++m_sessions[target];
        sink(m_position[target]);
    }
    void remove(std::uint32_t target) {
        --m_sessions[target];
        rise(m_position[target]);
    }

private:
    bool isLess(std::uint32_t a, std::uint32_t b) const {
        return m_sessions[a] != m_sessions[b] ? m_sessions[a] < m_sessions[b] : a < b;
    }
    void put(std::uint32_t position, std::uint32_t target) {
        m_heap[position] = target;
        m_position[target] = position;
    }
    void rise(std::uint32_t position) {
        const std::uint32_t moving = m_heap[position];
        for (; position > 0 && isLess(moving, m_heap[(position - 1) / 4]); position = (position - 1) / 4) {
            put(position, m_heap[(position - 1) / 4]);
        }
        put(position, moving);
    }
    void sink(std::uint32_t position) {
        const std::uint32_t moving = m_heap[position];
        const auto size = static_cast<std::uint32_t>(m_heap.size());
        for (;;) {
            std::uint32_t least = position * 4 + 1;
            if (least >= size) {
                break;
            }
            for (std::uint32_t child = least + 1; child < std::min(position * 4 + 5, size); ++child) {
                least = isLess(m_heap[child], m_heap[least]) ? child : least;
            }
            if (!isLess(m_heap[least], moving)) {
                break;
            }
            put(position, m_heap[least]);
            position = least;
        }
        put(position, moving);
    }

    std::vector<std::uint32_t> m_sessions;
    std::vector<std::uint32_t> m_heap;
    std::vector<std::uint32_t> m_position;
};

// Users by name and sessions by user in bare hash maps.
class BareMaps {
public:
    BareMaps() {
        m_names.reserve(kSessions);
        m_users.reserve(kSessions);
        m_sessions.reserve(kSessions);
        for (std::uint32_t number = 0; number < kSessions; ++number) {
            m_names.push_back(simulator::userName(number));
            m_users.emplace(m_names.back(), number);
            m_sessions.emplace(number, number);
        }
    }
    std::uint32_t find(std::string_view name) const {
        const auto user = m_users.find(name);
        if (user == m_users.end()) {
            return directory::kNone;
        }
        const auto session = m_sessions.find(user->second);
        return session == m_sessions.end() ? directory::kNone : session->second;
    }
    void insert(std::uint64_t key) { m_sessions.emplace(key, 0U); }
    void erase(std::uint64_t key) { m_sessions.erase(key); }

private:
    std::vector<std::string> m_names;
    boost::unordered_flat_map<std::string_view, std::uint32_t> m_users;
    boost::unordered_flat_map<std::uint64_t, std::uint32_t> m_sessions;
};

std::vector<placement::PlacementRequest> makeRequests(std::uint32_t firstUser, std::uint32_t users) {
    simulator::Random random(7);
    std::vector<placement::PlacementRequest> requests(kOperations);
    for (auto& request : requests) {
        request.farm = "farm-001";
        request.user = simulator::userName(firstUser + static_cast<std::uint32_t>(random.below(users)));
    }
    return requests;
}

// Calls `answer` for each request; every call needs the answer before it to know its request.
template <typename Answer>
double measureChained(const std::vector<placement::PlacementRequest>& requests, Answer&& answer) {
    constexpr std::uint32_t kNever = 0xFFFF'FFF0;
    return bench::nanosecondsEach(requests.size(), [&] {
        for (std::size_t next = 0; next < requests.size();) {
            std::uint32_t answered = answer(requests[next]);
            asm volatile("" : "+r"(answered));
            next += 1 + static_cast<std::size_t>(answered == kNever);
        }
    });
}

const policy::Program& noRules() {
    static const policy::ZoneCatalogue kZones;
    static const auto kProgram = policy::compile({}, kZones);
    return *kProgram;
}

double measureDecide(const directory::Directory& directory, const std::vector<placement::PlacementRequest>& requests) {
    return measureChained(requests, [&](const auto& request) { return placement::decide(directory, noRules(), request).target; });
}

// A logon and a logoff, decided and folded: the directory is as it was afterwards.
double measureDecideAndFold(directory::Directory& directory,
                            const std::vector<placement::PlacementRequest>& newcomers) {
    constexpr std::uint64_t kFirstId = 1;  // far below the ids of Bulk
    std::vector<model::EventDraft> placed(newcomers.size());
    std::vector<model::EventDraft> ended(newcomers.size());
    for (std::size_t i = 0; i < newcomers.size(); ++i) {
        model::Session session;
        session.id = {kFirstId + i};
        session.farm = newcomers[i].farm;
        session.user = newcomers[i].user;
        placed[i].body = model::SessionPlaced{session, session.farm, {}};
        ended[i].body = model::SessionEnded{session.id, session.user, {}, false};
    }
    std::size_t number = 0;
    return measureChained(newcomers, [&](const auto& request) {
        const std::size_t i = number++ % newcomers.size();
        const placement::Decision decision = placement::decide(directory, noRules(), request);
        std::get<model::SessionPlaced>(placed[i].body).session.target = directory.target(decision.target).value.name;
        directory.applyDraft(placed[i]);
        directory.applyDraft(ended[i]);
        return decision.target;
    });
}

double measureBareLookups(const BareMaps& maps, const std::vector<placement::PlacementRequest>& requests) {
    return measureChained(requests, [&](const auto& request) { return maps.find(request.user); });
}

double measureBarePlacements(BareMaps& maps, BareHeap& heap,
                             const std::vector<placement::PlacementRequest>& newcomers) {
    std::uint64_t key = kSessions;
    return measureChained(newcomers, [&](const auto& request) {
        const std::uint32_t found = maps.find(request.user);
        const std::uint32_t target = heap.best();
        heap.add(target);
        maps.insert(++key);
        maps.erase(key);
        heap.remove(target);
        return found == directory::kNone ? target : found;
    });
}

void benchFarm(std::uint32_t targets, BareMaps& maps) {
    simulator::BulkShape shape;
    shape.farms = 1;
    shape.targets = targets;
    shape.sessions = kSessions;
    const std::size_t before = bench::residentBytes();
    const bench::Stopwatch watch;
    directory::Directory directory;
    directory.reserve(kSessions);
    simulator::Bulk(shape).writeState(directory);
    const double loadSeconds = watch.seconds();
    const std::size_t bytes = bench::residentBytes() - before;

    const auto known = makeRequests(0, kSessions);
    const auto newcomers = makeRequests(kSessions, kSessions);
    const auto label = [&](std::string_view what) { return fmt::format("placement.{} targets={}", what, targets); };
    bench::report(label("decide.existing-session"), measureDecide(directory, known), "ns",
                  bench::Limit{measureBareLookups(maps, known), "bare hash lookups"}, "within 2x");
    bench::report(label("decide.newcomer"), measureDecide(directory, newcomers), "ns",
                  bench::Limit{measureBareLookups(maps, newcomers), "bare hash lookups"}, "within 2x");
    BareHeap heap(targets);
    const double whole = measureDecideAndFold(directory, newcomers);
    bench::report(label("decide+fold.logon-logoff"), whole, "ns",
                  bench::Limit{measureBarePlacements(maps, heap, newcomers), "bare hash lookups + bare heap"},
                  "about 2,000 ns");
    bench::report(label("decisions"), 1e9 / whole, "/s");
    const std::size_t explanations = std::max<std::size_t>(1, 100'000 / targets);
    bench::report(label("explain"),
                  bench::nanosecondsEach(explanations,
                                         [&] {
                                             for (std::size_t i = 0; i < explanations; ++i) {
                                                 bench::keep(placement::explain(directory, noRules(), newcomers[i]));
                                             }
                                         }) /
                      1e3,
                  "us");
    bench::report(label("directory.load sessions=1000000"), loadSeconds, "s");
    bench::report(label("directory.memory"), static_cast<double>(bytes) / kSessions, "B/session");
}

}  // namespace

int main() {
    BareMaps maps;
    for (const std::uint32_t targets : {100U, 1'000U, 10'000U}) {
        benchFarm(targets, maps);
    }
    return 0;
}
