#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/model/events.h"
#include "core/model/state.h"

// What the charts of the Overview and the sparklines of the Farms page show: the last hours of the journal in buckets
// of a minute. Much smaller than a Directory, so that a second one need not be kept for it.
namespace farmwarden::presenters {

inline constexpr base::Duration kHistoryStep = std::chrono::minutes(1);
inline constexpr std::size_t kHistoryBuckets = 240;  // four hours
inline constexpr std::size_t kTrendEvery = 5;        // buckets between two points of a target's trend

// What became of connections.
struct Outcomes {
    std::uint32_t placed = 0;
    std::uint32_t reconnected = 0;
    std::uint32_t external = 0;  // sent to an address that is no target
    std::uint32_t refused = 0;
    std::uint32_t failed = 0;  // placed, and the session never started

    std::uint32_t answered() const { return placed + reconnected + external + refused; }
    Outcomes& operator+=(const Outcomes& other);
    bool operator==(const Outcomes&) const = default;
};

using Trends = std::map<std::string, std::vector<std::uint32_t>, std::less<>>;

// One state of the history. Immutable once made; any thread.
struct HistoryView {
    struct Series {
        std::string farm;
        std::vector<std::uint32_t> sessions;  // at the end of each bucket, the last one at `end`
        bool operator==(const Series&) const = default;
    };

    base::TimePoint begin;  // of the first bucket
    base::TimePoint end;    // the last bucket may not be over yet
    std::vector<Series> farms;
    std::vector<Outcomes> outcomes;         // by bucket
    std::shared_ptr<const Trends> targets;  // sessions by target, the latest last

    std::size_t size() const { return outcomes.size(); }
    bool isEmpty() const { return outcomes.empty(); }
    // Only `end` has moved on, within the last bucket: a chart of it looks as before.
    bool looksLike(const HistoryView& other) const {
        return begin == other.begin && outcomes == other.outcomes && farms == other.farms && targets == other.targets;
    }
    base::TimePoint beginOf(std::size_t bucket) const {
        return begin + static_cast<std::int64_t>(bucket) * kHistoryStep;
    }
    std::uint32_t total(std::size_t bucket) const;
    // The buckets that lie within the last `duration` before the end.
    Outcomes outcomesOfLast(base::Duration duration) const;
    // The same as somebody would have seen it at `at`.
    HistoryView until(base::TimePoint at) const;
};

// Feed it a state, then the events after it, in order. Not synchronised; one worker owns it.
class HistoryFold final : public model::StateSink {
public:
    // `from`: the time of the state that comes first.
    explicit HistoryFold(base::TimePoint from);

    void onFarm(const model::Farm& farm) override;
    void onTarget(const model::Target& target) override;
    void onHold(const model::Hold&) override {}
    void onSession(const model::Session& session) override;
    void onBroker(const model::Broker&) override {}
    void onPolicy(const model::PolicyVersion&) override {}
    void onPlugins(const model::PluginChain&) override {}

    void apply(const model::Event& event);
    // What has been applied was older than the window: its outcomes do not count, only the state that it led to.
    void beginHere() { m_current = {}; }
    // Closes the buckets that are over, whether or not something happened in them.
    void advanceTo(base::TimePoint now);

    std::shared_ptr<const HistoryView> view() const;

private:
    struct Place {
        std::uint32_t farm = 0;
        std::uint32_t target = 0;
    };
    struct Row {
        std::string name;
        std::uint32_t farm = 0;  // of a target
        std::uint32_t sessions = 0;
        std::deque<std::uint32_t> samples;
        bool isGone = false;
    };
    struct Fold;
    friend struct Fold;

    using RowIndex = std::map<std::string, std::uint32_t, std::less<>>;
    static std::optional<std::uint32_t> find(const RowIndex& index, const std::vector<Row>& rows,
                                             const std::string& name);
    static std::uint32_t rowOf(RowIndex& index, std::vector<Row>& rows, const std::string& name, std::size_t samples);
    void add(base::SessionId id, const std::string& farm, const std::string& target);
    void move(base::SessionId id, const std::string& target);
    void remove(base::SessionId id);
    void removeWhere(std::uint32_t Place::*member, std::uint32_t row);
    void closeBucket();

    base::TimePoint m_begin;  // of the first bucket that is kept
    base::TimePoint m_open;   // of the bucket under way
    base::TimePoint m_now;
    std::vector<Row> m_farms;
    std::vector<Row> m_targets;
    RowIndex m_farmByName;
    RowIndex m_targetByName;
    boost::unordered_flat_map<std::uint64_t, Place> m_sessions;
    std::deque<Outcomes> m_closed;
    Outcomes m_current;
    std::size_t m_sinceTrend = 0;
    mutable std::shared_ptr<const Trends> m_trends;
};

}  // namespace farmwarden::presenters
