#include "ui/presenters/history_fold.h"

#include <algorithm>

namespace farmwarden::presenters {
namespace {

constexpr std::size_t kTrendPoints = kHistoryBuckets / kTrendEvery;

base::TimePoint floorToStep(base::TimePoint at) {
    return std::chrono::floor<std::chrono::minutes>(at);
}

}  // namespace

Outcomes& Outcomes::operator+=(const Outcomes& other) {
    placed += other.placed;
    reconnected += other.reconnected;
    external += other.external;
    refused += other.refused;
    failed += other.failed;
    return *this;
}

std::uint32_t HistoryView::total(std::size_t bucket) const {
    std::uint32_t sum = 0;
    for (const Series& series : farms) {
        sum += series.sessions[bucket];
    }
    return sum;
}

Outcomes HistoryView::outcomesOfLast(base::Duration duration) const {
    Outcomes sum;
    for (std::size_t i = 0; i < size(); ++i) {
        if (beginOf(i) >= end - duration) {
            sum += outcomes[i];
        }
    }
    return sum;
}

HistoryView HistoryView::until(base::TimePoint at) const {
    HistoryView cut = *this;
    std::size_t kept = 0;
    while (kept < size() && beginOf(kept) <= at) {
        ++kept;
    }
    cut.outcomes.resize(kept);
    for (Series& series : cut.farms) {
        series.sessions.resize(kept);
    }
    cut.end = std::min(end, at);
    if (const std::size_t dropped = (size() - kept) / kTrendEvery; dropped > 0 && targets != nullptr) {
        auto trends = std::make_shared<Trends>(*targets);
        for (auto& [name, points] : *trends) {
            points.resize(points.size() - std::min(points.size(), dropped));
        }
        cut.targets = std::move(trends);
    }
    return cut;
}

HistoryFold::HistoryFold(base::TimePoint from)
    : m_begin(floorToStep(from)), m_open(m_begin), m_now(from), m_trends(std::make_shared<const Trends>()) {}

std::optional<std::uint32_t> HistoryFold::find(const RowIndex& index, const std::vector<Row>& rows,
                                               const std::string& name) {
    const auto known = index.find(name);
    return known == index.end() || rows[known->second].isGone ? std::nullopt : std::optional(known->second);
}

std::uint32_t HistoryFold::rowOf(RowIndex& index, std::vector<Row>& rows, const std::string& name,
                                 std::size_t samples) {
    const auto [entry, isNew] = index.try_emplace(name, static_cast<std::uint32_t>(rows.size()));
    if (isNew) {
        rows.push_back({name, 0, 0, std::deque<std::uint32_t>(samples, 0), false});
    }
    rows[entry->second].isGone = false;
    return entry->second;
}

void HistoryFold::onFarm(const model::Farm& farm) {
    // It was there before with nothing on it.
    rowOf(m_farmByName, m_farms, farm.name, m_closed.size());
}

void HistoryFold::onTarget(const model::Target& target) {
    const auto farm = find(m_farmByName, m_farms, target.farm);
    if (farm && !find(m_targetByName, m_targets, target.name)) {
        m_targets[rowOf(m_targetByName, m_targets, target.name, 0)].farm = *farm;
    }
}

void HistoryFold::onSession(const model::Session& session) {
    add(session.id, session.farm, session.target);
}

// As in a Directory, what names something that nobody knows is skipped.
void HistoryFold::add(base::SessionId id, const std::string& farm, const std::string& target) {
    const auto farmRow = find(m_farmByName, m_farms, farm);
    const auto targetRow = find(m_targetByName, m_targets, target);
    if (farmRow && targetRow && m_sessions.emplace(id.value, Place{*farmRow, *targetRow}).second) {
        ++m_farms[*farmRow].sessions;
        ++m_targets[*targetRow].sessions;
    }
}

void HistoryFold::move(base::SessionId id, const std::string& target) {
    const auto known = m_sessions.find(id.value);
    const auto row = find(m_targetByName, m_targets, target);
    if (known != m_sessions.end() && row) {
        --m_targets[known->second.target].sessions;
        known->second.target = *row;
        ++m_targets[*row].sessions;
    }
}

void HistoryFold::remove(base::SessionId id) {
    if (const auto known = m_sessions.find(id.value); known != m_sessions.end()) {
        --m_farms[known->second.farm].sessions;
        --m_targets[known->second.target].sessions;
        m_sessions.erase(known);
    }
}

void HistoryFold::removeWhere(std::uint32_t Place::*member, std::uint32_t row) {
    std::vector<std::uint64_t> gone;
    for (const auto& [id, place] : m_sessions) {
        if (place.*member == row) {
            gone.push_back(id);
        }
    }
    for (const std::uint64_t id : gone) {
        remove({id});
    }
}

struct HistoryFold::Fold {
    HistoryFold& h;

    void operator()(const model::FarmDefined& event) const { h.onFarm(event.farm); }
    void operator()(const model::TargetDefined& event) const { h.onTarget(event.target); }
    void operator()(const model::FarmRemoved& event) const {
        const auto farm = find(h.m_farmByName, h.m_farms, event.farm);
        if (!farm) {
            return;
        }
        for (std::uint32_t target = 0; target < h.m_targets.size(); ++target) {
            if (h.m_targets[target].farm == *farm && !h.m_targets[target].isGone) {
                removeTarget(target);
            }
        }
        h.removeWhere(&Place::farm, *farm);
        h.m_farms[*farm].isGone = true;
    }
    void operator()(const model::TargetRemoved& event) const {
        if (const auto target = find(h.m_targetByName, h.m_targets, event.target)) {
            removeTarget(*target);
        }
    }
    void removeTarget(std::uint32_t target) const {
        h.removeWhere(&Place::target, target);
        h.m_targets[target].isGone = true;
        h.m_targets[target].samples.clear();
    }
    void operator()(const model::SessionPlaced& event) const {
        h.add(event.session.id, event.session.farm, event.session.target);
        ++h.m_current.placed;
    }
    void operator()(const model::SessionReconnected&) const { ++h.m_current.reconnected; }
    void operator()(const model::SessionStarted& event) const { h.move(event.id, event.target); }
    void operator()(const model::SessionEnded& event) const {
        h.remove(event.id);
        h.m_current.failed += event.isFailure ? 1 : 0;
    }
    void operator()(const model::ConnectionSentOutside&) const { ++h.m_current.external; }
    void operator()(const model::ConnectionRefused&) const { ++h.m_current.refused; }
    void operator()(const auto&) const {}
};

void HistoryFold::apply(const model::Event& event) {
    advanceTo(event.at);
    std::visit(Fold{*this}, event.body);
}

void HistoryFold::advanceTo(base::TimePoint now) {
    if (now - m_open > kHistoryStep * static_cast<std::int64_t>(kHistoryBuckets)) {
        // A clock that jumped: nothing of what was kept would be left.
        m_open = floorToStep(now) - kHistoryStep * static_cast<std::int64_t>(kHistoryBuckets);
        m_begin = m_open - kHistoryStep * static_cast<std::int64_t>(m_closed.size());
    }
    while (now >= m_open + kHistoryStep) {
        closeBucket();
    }
    m_now = std::max(m_now, now);
}

void HistoryFold::closeBucket() {
    m_closed.push_back(std::exchange(m_current, {}));
    for (Row& farm : m_farms) {
        farm.samples.push_back(farm.sessions);
    }
    if (m_closed.size() >= kHistoryBuckets) {
        m_closed.pop_front();
        for (Row& farm : m_farms) {
            farm.samples.pop_front();
        }
        m_begin += kHistoryStep;
    }
    m_open += kHistoryStep;
    if (++m_sinceTrend == kTrendEvery) {
        m_sinceTrend = 0;
        m_trends.reset();
        for (Row& target : m_targets) {
            target.samples.push_back(target.sessions);
            if (target.samples.size() > kTrendPoints) {
                target.samples.pop_front();
            }
        }
    }
}

std::shared_ptr<const HistoryView> HistoryFold::view() const {
    auto view = std::make_shared<HistoryView>();
    view->begin = m_begin;
    view->end = m_now;
    for (const auto& [name, row] : m_farmByName) {
        const Row& farm = m_farms[row];
        if (farm.isGone && std::ranges::all_of(farm.samples, [](std::uint32_t count) { return count == 0; })) {
            continue;
        }
        view->farms.push_back({name, {farm.samples.begin(), farm.samples.end()}});
        view->farms.back().sessions.push_back(farm.sessions);
    }
    view->outcomes.assign(m_closed.begin(), m_closed.end());
    view->outcomes.push_back(m_current);
    if (!m_trends) {
        auto trends = std::make_shared<Trends>();
        for (const auto& [name, row] : m_targetByName) {
            if (!m_targets[row].isGone) {
                trends->emplace_hint(
                    trends->end(), name,
                    std::vector<std::uint32_t>(m_targets[row].samples.begin(), m_targets[row].samples.end()));
            }
        }
        m_trends = std::move(trends);
    }
    view->targets = m_trends;
    return view;
}

}  // namespace farmwarden::presenters
