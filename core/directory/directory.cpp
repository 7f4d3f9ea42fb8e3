#include "core/directory/directory.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"

namespace farmwarden::directory {

using model::Admission;
using model::SessionState;

struct Directory::TextHashes {
    std::uint32_t user = 0;
    std::uint32_t clientName = 0;

    static TextHashes of(const model::Session& session) {
        return {base::StringPool::hashOf(session.user), base::StringPool::hashOf(session.clientName)};
    }
};

namespace {

// Names mostly come in lower case, and then nothing is to be allocated.
bool isLowered(std::string_view text) {
    return std::ranges::none_of(text, [](char letter) { return letter >= 'A' && letter <= 'Z'; });
}

}  // namespace

Admission TargetRecord::admission() const {
    Admission strictest = Admission::Open;
    for (const model::Hold& hold : holds) {
        strictest = std::max(strictest, hold.mode);
    }
    return strictest;
}

bool TargetRecord::admitsNewSessions() const {
    return admission() == Admission::Open && value.health != model::Health::Down && !value.quarantinedUntil && !isAtLimit();
}

Load loadOf(const TargetRecord& target, model::Balancing balancing) {
    // What is not known to be idle is taken to be busy, so that a target without a probe is not preferred to those with one.
    constexpr std::uint32_t kUnknownLoad = 100;
    Load load{target.sessions.total(), target.value.weight, target.value.name};
    switch (balancing) {
        case model::Balancing::FewestSessions:
        case model::Balancing::TwoRandom:
            break;
        case model::Balancing::RoundRobin:
            load.rank = target.value.lastPlacedAt.time_since_epoch().count();
            break;
        case model::Balancing::Fill:
            load.rank = -static_cast<std::int64_t>(load.sessions);
            break;
        case model::Balancing::LoadIndex: {
            // Each session placed since the report counts for a point, or the least loaded would get all of them until the next one.
            const std::uint32_t since = load.sessions - std::min(load.sessions, target.value.loadSessions);
            load.rank = target.value.load ? *target.value.load + since : kUnknownLoad;
            break;
        }
    }
    return load;
}

bool TargetRecord::admitsReconnects() const {
    return admission() != Admission::Closed && value.health != model::Health::Down;
}

void Directory::clear() {
    m_revision = {};
    m_policy = {};
    m_plugins = {};
    m_sessions.clear();
    m_brokers.clear();
    m_targetByHold.clear();
    m_targetByName.clear();
    m_farmByName.clear();
    m_targets.clear();
    m_farms.clear();
    m_pool.clear();
    if (m_observer != nullptr) {
        m_observer->onReset();
    }
}

void Directory::reserve(std::size_t sessions) {
    // Some more come while these are here, and a table that outgrows its place needs twice of it.
    const std::size_t most = sessions + sessions / 8;
    m_sessions.reserve(most);
    m_pool.reserve(2 * most);  // most users have one session, and a client of their own
}

void Directory::onFarm(const model::Farm& farm) { makeFarm(farm); }
void Directory::onTarget(const model::Target& target) { makeTarget(target); }

void Directory::onHold(const model::Hold& hold) {
    const TargetIndex target = findTarget(hold.target);
    if (target == kNone || findHold(hold.id) != kNone) {
        return;
    }
    m_targets[target].holds.push_back(hold);
    m_targetByHold.emplace(hold.id.value, target);
    refreshCandidate(target);
    refreshOpenTargets(m_targets[target].farm);
}

void Directory::onSession(const model::Session& session) { makeSession(session); }

// A few at a time, in steps: where each will be looked for is told to the processor before it is looked for. The order of
// a farm's candidates is looked after once for each target and not once for each session.
void Directory::onSessions(std::span<const model::Session> sessions) {
    constexpr std::size_t kAtOnce = 32;
    std::array<TextHashes, kAtOnce> hashes;
    std::array<SessionRecord, kAtOnce> records;
    std::vector<bool> isTouched(targetCount());
    for (; !sessions.empty(); sessions = sessions.subspan(std::min(kAtOnce, sessions.size()))) {
        const auto some = sessions.first(std::min(kAtOnce, sessions.size()));
        for (std::size_t i = 0; i < some.size(); ++i) {
            hashes[i] = TextHashes::of(some[i]);
            m_pool.prefetch(hashes[i].user);
            m_pool.prefetch(hashes[i].clientName);
        }
        for (const TextHashes& hash : std::span(hashes).first(some.size())) {
            m_pool.prefetchText(hash.user);
            m_pool.prefetchText(hash.clientName);
        }
        for (std::size_t i = 0; i < some.size(); ++i) {
            records[i] = recordOf(some[i], hashes[i]);
            m_sessions.prefetch(records[i]);
        }
        std::ranges::for_each(std::span(records).first(some.size()), [this](const SessionRecord& record) { m_sessions.prefetchOwner(record); });
        for (const SessionRecord& record : std::span(records).first(some.size())) {
            const SessionSlot slot = record.isFree() ? kNone : m_sessions.insert(record);
            if (slot != kNone) {
                addToCounts(record, +1);
                isTouched[record.target] = true;
                tellSession(slot, Change::Added);
            }
        }
    }
    for (TargetIndex target = 0; target < targetCount(); ++target) {
        if (isTouched[target]) {
            refreshCandidate(target);
            tellTarget(target, Change::Updated);
            tellFarm(m_targets[target].farm, Change::Updated);
        }
    }
}

void Directory::onBroker(const model::Broker& broker) {
    const auto known = std::ranges::find(m_brokers, broker.name, &model::Broker::name);
    if (known == m_brokers.end()) {
        m_brokers.push_back(broker);
    } else {
        *known = broker;
    }
}

void Directory::onPolicy(const model::PolicyVersion& policy) { m_policy = policy; }
void Directory::onPlugins(const model::PluginChain& chain) { m_plugins = chain; }

void Directory::orderBy(std::map<std::string, model::Balancing, std::less<>> byFarm) {
    m_orders = std::move(byFarm);
    for (FarmIndex farm = 0; farm < farmCount(); ++farm) {
        refreshOrder(farm);
    }
}

void Directory::refreshOrder(FarmIndex farm) {
    FarmRecord& record = m_farms[farm];
    const auto told = m_orders.find(record.value.name);
    const model::Balancing wanted = told == m_orders.end() ? record.value.balancing : told->second;
    if (std::exchange(record.order, wanted) != wanted) {
        std::ranges::for_each(record.targets, [this](TargetIndex target) { refreshCandidate(target); });
    }
}

void Directory::dump(model::StateSink& sink) const {
    std::vector<model::Farm> farms;
    std::vector<model::Target> targets;
    std::vector<model::Hold> holds;
    for (const FarmRecord& record : m_farms) {
        if (!record.value.name.empty()) {
            farms.push_back(record.value);
        }
    }
    for (const TargetRecord& record : m_targets) {
        if (!record.value.name.empty()) {
            targets.push_back(record.value);
            holds.insert(holds.end(), record.holds.begin(), record.holds.end());
        }
    }
    std::vector<std::pair<SessionId, SessionSlot>> sessions;
    for (SessionSlot slot = 0; slot < m_sessions.slotCount(); ++slot) {
        if (!m_sessions.at(slot).isFree()) {
            sessions.emplace_back(m_sessions.at(slot).id, slot);
        }
    }
    std::ranges::sort(farms, {}, &model::Farm::name);
    std::ranges::sort(targets, {}, &model::Target::name);
    std::ranges::sort(holds, {}, &model::Hold::id);
    std::ranges::sort(sessions);
    std::ranges::for_each(farms, [&](const auto& farm) { sink.onFarm(farm); });
    std::ranges::for_each(targets, [&](const auto& target) { sink.onTarget(target); });
    std::ranges::for_each(holds, [&](const auto& hold) { sink.onHold(hold); });
    std::ranges::for_each(sessions, [&](const auto& entry) { sink.onSession(session(entry.second)); });
    std::ranges::for_each(m_brokers, [&](const auto& broker) { sink.onBroker(broker); });
    if (m_policy.number != 0) {
        sink.onPolicy(m_policy);
    }
    if (m_plugins != model::PluginChain()) {
        sink.onPlugins(m_plugins);
    }
}

FarmIndex Directory::findFarm(std::string_view name) const {
    const auto key = m_pool.find(name);
    const auto it = key ? m_farmByName.find(*key) : m_farmByName.end();
    return it == m_farmByName.end() ? kNone : it->second;
}

TargetIndex Directory::findTarget(std::string_view name) const {
    const auto key = m_pool.find(name);
    const auto it = key ? m_targetByName.find(*key) : m_targetByName.end();
    return it == m_targetByName.end() ? kNone : it->second;
}

TargetIndex Directory::findHold(base::HoldId id) const {
    const auto it = m_targetByHold.find(id.value);
    return it == m_targetByHold.end() ? kNone : it->second;
}

SessionSlot Directory::findSessionOf(FarmIndex farm, std::string_view user) const {
    const auto key = isLowered(user) ? m_pool.find(user) : m_pool.find(base::lowered(user));
    return key && farm != kNone ? m_sessions.findFirst(farm, *key) : kNone;
}

model::Session Directory::session(const SessionRecord& record) const {
    model::Session value;
    value.id = record.id;
    value.farm = m_farms[record.farm].value.name;
    value.user = text(record.user);
    value.domain = text(record.domain);
    value.target = m_targets[record.target].value.name;
    value.state = record.state;
    value.reason = record.reason;
    value.client = record.client;
    value.clientPort = record.clientPort;
    value.clientName = text(record.clientName);
    value.connection = record.connection.text(m_pool);
    value.placedAt = record.placedAt;
    value.since = record.since;
    value.placedRevision = record.placedRevision;
    value.revision = record.revision;
    return value;
}

// An empty name marks what was removed, so nothing can be called by it.
FarmIndex Directory::makeFarm(const model::Farm& farm) {
    if (farm.name.empty()) {
        return kNone;
    }
    FarmIndex index = findFarm(farm.name);
    const bool isNew = index == kNone;
    if (isNew) {
        index = farmCount();
        m_farms.emplace_back();
        m_farmByName.emplace(m_pool.intern(farm.name), index);
    }
    m_farms[index].value = farm;
    refreshOrder(index);
    tellFarm(index, isNew ? Change::Added : Change::Updated);
    return index;
}

// What is observed comes along: a state table's row has it, a definition's event does not (see Fold).
TargetIndex Directory::makeTarget(const model::Target& target) {
    const FarmIndex farm = findFarm(target.farm);
    if (farm == kNone || target.name.empty()) {
        return kNone;
    }
    TargetIndex index = findTarget(target.name);
    const bool isNew = index == kNone;
    if (isNew) {
        index = targetCount();
        m_targets.emplace_back();
        m_targets[index].farm = farm;
        m_targets[index].name = m_pool.intern(target.name);
        m_targetByName.emplace(m_targets[index].name, index);
        auto& targets = m_farms[farm].targets;
        const auto place = std::ranges::lower_bound(targets, target.name, {}, [this](TargetIndex other) -> const std::string& {
            return m_targets[other].value.name;
        });
        targets.insert(place, index);
    } else {
        takeOutCandidate(index);  // its tags may change
    }
    m_targets[index].value = target;
    m_targets[index].tags.clear();
    for (const std::string& tag : target.tags) {
        m_targets[index].tags.push_back(m_pool.intern(tag));
    }
    m_targets[index].value.farm = m_farms[m_targets[index].farm].value.name;  // a target does not change its farm
    refreshCandidate(index);
    refreshOpenTargets(m_targets[index].farm);
    tellTarget(index, isNew ? Change::Added : Change::Updated);
    return index;
}

SessionSlot Directory::makeSession(const model::Session& session) {
    const SessionRecord record = recordOf(session, TextHashes::of(session));
    const SessionSlot slot = record.isFree() ? kNone : m_sessions.insert(record);
    if (slot != kNone) {
        count(record, +1);
        tellSession(slot, Change::Added);
    }
    return slot;
}

// A target's sessions are nearly all of its own farm, and comparing a name is cheaper than looking it up.
FarmIndex Directory::farmNamed(std::string_view name, FarmIndex likely) const {
    return m_farms[likely].value.name == name ? likely : findFarm(name);
}

// Free for a session that cannot be.
SessionRecord Directory::recordOf(const model::Session& session, const TextHashes& hashes) {
    SessionRecord record;
    record.target = findTarget(session.target);
    record.farm = record.target == kNone ? kNone : farmNamed(session.farm, m_targets[record.target].farm);
    if (record.farm == kNone || session.state == SessionState::Ended) {
        return record;
    }
    record.id = session.id;
    record.placedAt = session.placedAt;
    record.since = session.since;
    record.placedRevision = session.placedRevision;
    record.revision = session.revision;
    record.client = session.client;
    record.user =
        isLowered(session.user) ? m_pool.intern(session.user, hashes.user) : m_pool.intern(base::lowered(session.user));
    record.domain = m_pool.intern(session.domain);
    record.clientName = m_pool.intern(session.clientName, hashes.clientName);
    record.clientPort = session.clientPort;
    record.state = session.state;
    record.reason = session.reason;
    record.connection = ConnectionKey::of(session.connection, m_pool);
    return record;
}

void Directory::addToCounts(const SessionRecord& record, std::int32_t by) {
    const auto add = [&](SessionCounts& counts) {
        std::uint32_t& field = record.state == SessionState::Pending    ? counts.pending
                               : record.state == SessionState::Active ? counts.active
                                                                      : counts.disconnected;
        field += static_cast<std::uint32_t>(by);
    };
    add(m_farms[record.farm].sessions);
    add(m_targets[record.target].sessions);
}

void Directory::count(const SessionRecord& record, std::int32_t by) {
    addToCounts(record, by);
    refreshCandidate(record.target);
    tellTarget(record.target, Change::Updated);
    tellFarm(record.farm, Change::Updated);
}

void Directory::refreshCandidate(TargetIndex target) {
    const TargetRecord& record = m_targets[target];
    if (record.value.name.empty()) {
        return;
    }
    if (!record.admitsNewSessions()) {
        takeOutCandidate(target);
        return;
    }
    FarmRecord& farm = m_farms[record.farm];
    Load load = loadOf(record, farm.order);
    load.name = m_pool.at(record.name);  // where it does not move
    farm.candidates.put(target, load);
    for (const PoolIndex tag : record.tags) {
        farm.candidatesByTag[tag].put(target, load);
    }
}

void Directory::takeOutCandidate(TargetIndex target) {
    FarmRecord& farm = m_farms[m_targets[target].farm];
    farm.candidates.remove(target);
    for (const PoolIndex tag : m_targets[target].tags) {
        if (const auto tagged = farm.candidatesByTag.find(tag); tagged != farm.candidatesByTag.end()) {
            tagged->second.remove(target);
        }
    }
}

void Directory::refreshOpenTargets(FarmIndex farm) {
    FarmRecord& record = m_farms[farm];
    record.openTargets = static_cast<std::uint32_t>(
        std::ranges::count_if(record.targets, [&](TargetIndex index) { return m_targets[index].holds.empty(); }));
}

void Directory::tellSession(SessionSlot slot, Change change) {
    if (m_observer != nullptr) {
        m_observer->onSession(slot, change);
    }
}

void Directory::tellTarget(TargetIndex target, Change change) {
    if (m_observer != nullptr) {
        m_observer->onTarget(target, change);
    }
}

void Directory::tellFarm(FarmIndex farm, Change change) {
    if (m_observer != nullptr) {
        m_observer->onFarm(farm, change);
    }
}

}  // namespace farmwarden::directory
