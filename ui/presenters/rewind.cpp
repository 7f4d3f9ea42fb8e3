#include "ui/presenters/rewind.h"

#include <algorithm>

namespace farmwarden::presenters {
namespace {

using directory::Directory;

constexpr std::size_t kBatch = 10'000;

}  // namespace

// Visits an event about to be folded. What it takes away altogether (a farm, a target with all that is on it) cannot be
// put back piece by piece: beyond such an event the way back is a load.
struct Rewind::Record {
    const Directory& d;
    std::vector<Before>& values;
    bool isFinal = false;

    void farm(const std::string& name) {
        const directory::FarmIndex index = d.findFarm(name);
        values.push_back(
            FarmBefore{name, index == directory::kNone ? std::nullopt : std::optional(d.farm(index).value)});
    }
    void target(const std::string& name) {
        const directory::TargetIndex index = d.findTarget(name);
        values.push_back(
            TargetBefore{name, index == directory::kNone ? std::nullopt : std::optional(d.target(index).value)});
    }
    void hold(base::HoldId id) {
        std::optional<model::Hold> value;
        if (const directory::TargetIndex index = d.findHold(id); index != directory::kNone) {
            const auto& holds = d.target(index).holds;
            value = *std::ranges::find(holds, id, &model::Hold::id);
        }
        values.push_back(HoldBefore{id, std::move(value)});
    }
    void session(base::SessionId id) {
        const directory::SessionSlot slot = d.sessions().find(id);
        values.push_back(
            SessionBefore{id, slot == directory::kNone ? std::nullopt : std::optional(d.sessions().at(slot))});
    }
    void broker(const std::string& name) {
        const auto known = std::ranges::find(d.brokers(), name, &model::Broker::name);
        values.push_back(BrokerBefore{name, known == d.brokers().end() ? std::nullopt : std::optional(*known)});
    }
    // Where a session is now: its failures in a row are counted there.
    void targetOf(base::SessionId id) {
        if (const directory::SessionSlot slot = d.sessions().find(id); slot != directory::kNone) {
            target(d.target(d.sessions().at(slot).target).value.name);
        }
    }

    void operator()(const model::FarmDefined& event) { farm(event.farm.name); }
    void operator()(const model::FarmRemoved&) { isFinal = true; }
    void operator()(const model::TargetDefined& event) { target(event.target.name); }
    void operator()(const model::TargetRemoved&) { isFinal = true; }
    void operator()(const model::TargetHealthChanged& event) { target(event.target); }
    void operator()(const model::TargetLoadReported& event) { target(event.target); }
    void operator()(const model::TargetQuarantined& event) { target(event.target); }
    void operator()(const model::TargetQuarantineEnded& event) { target(event.target); }
    void operator()(const model::HoldPlaced& event) { hold(event.hold.id); }
    void operator()(const model::HoldReleased& event) { hold(event.id); }
    void operator()(const model::SessionPlaced& event) {
        session(event.session.id);
        target(event.session.target);  // when it last got one
    }
    void operator()(const model::SessionReconnected& event) { session(event.id); }
    void operator()(const model::SessionStarted& event) {
        session(event.id);
        if (const directory::TargetIndex index = d.findTarget(event.target);
            index != directory::kNone && d.target(index).value.failuresInARow != 0) {
            target(event.target);
        }
    }
    void operator()(const model::SessionDisconnected& event) { session(event.id); }
    void operator()(const model::SessionEnded& event) {
        session(event.id);
        if (event.isFailure) {
            targetOf(event.id);
        }
    }
    void operator()(const model::BrokerStarted& event) { broker(event.broker.name); }
    void operator()(const model::BrokerStopped& event) { broker(event.broker); }
    void operator()(const model::PolicyPublished&) { values.push_back(PolicyBefore{d.policy()}); }
    void operator()(const model::PluginsChanged&) { values.push_back(PluginsBefore{d.plugins()}); }
    void operator()(const model::PluginsKept&) { values.push_back(PluginsBefore{d.plugins()}); }
    void operator()(const auto&) {}
};

// Puts one of those values back.
struct Rewind::Restore {
    Directory& d;

    void operator()(const FarmBefore& before) const {
        if (before.value) {
            d.onFarm(*before.value);
        } else {
            d.applyDraft({{}, {}, model::FarmRemoved{before.name}});
        }
    }
    void operator()(const TargetBefore& before) const {
        if (before.value) {
            d.onTarget(*before.value);
        } else {
            d.applyDraft({{}, {}, model::TargetRemoved{before.name}});
        }
    }
    void operator()(const HoldBefore& before) const {
        if (before.value) {
            d.onHold(*before.value);
            // Loading tells nobody; defining the target as it is does.
            if (const directory::TargetIndex index = d.findTarget(before.value->target); index != directory::kNone) {
                d.onTarget(model::Target(d.target(index).value));
            }
        } else {
            d.applyDraft({{}, {}, model::HoldReleased{before.id, {}, {}}});
        }
    }
    void operator()(const SessionBefore& before) const {
        d.forget(before.id);
        if (before.value) {
            d.onSession(d.session(*before.value));
        }
    }
    void operator()(const PolicyBefore& before) const { d.onPolicy(before.value); }
    void operator()(const PluginsBefore& before) const { d.onPlugins(before.value); }
    void operator()(const BrokerBefore& before) const {
        if (before.value) {
            d.onBroker(*before.value);
        } else {
            d.applyDraft({{}, {}, model::BrokerStopped{before.name, {}}});
        }
    }
};

void Rewind::reset() {
    m_revision.reset();
    m_undo.clear();
}

base::Result<std::vector<model::Event>> Rewind::readBetween(base::Revision after, base::Revision last) {
    std::vector<model::Event> events;
    while (after < last) {
        auto read = m_store.read({.after = after, .limit = kBatch, .before = {last.value + 1}});
        if (!read) {
            return std::unexpected(read.error());
        }
        if (read->empty()) {
            return base::fail(base::ErrorCode::NotFound, "the journal ends before revision {}", last.value);
        }
        after = read->back().revision;
        std::ranges::move(*read, std::back_inserter(events));
    }
    return events;
}

base::Result<Rewind::Plan> Rewind::planLoad(base::Revision target) {
    Plan plan{std::make_unique<Directory>(), true, {}, target};
    base::Revision start{target.value > m_limits.lead ? target.value - m_limits.lead : 0};
    base::Result<void> loaded = m_store.loadStateAt(start, *plan.loaded);
    if (!loaded && loaded.error().code == base::ErrorCode::NotFound && start != target) {
        plan.loaded = std::make_unique<Directory>();
        start = target;
        loaded = m_store.loadStateAt(start, *plan.loaded);
    }
    if (!loaded) {
        return std::unexpected(loaded.error());
    }
    plan.loaded->setRevision(start);
    auto events = readBetween(start, target);
    if (!events) {
        return std::unexpected(events.error());
    }
    plan.forward = std::move(*events);
    return plan;
}

base::Result<Rewind::Plan> Rewind::plan(base::Revision target) {
    const bool canGoBack =
        m_revision && (*m_revision <= target || (!m_undo.empty() && m_undo.front().before <= target));
    if (!canGoBack || (*m_revision < target && target.value - m_revision->value > m_limits.farthest)) {
        return planLoad(target);
    }
    auto events = readBetween(std::min(*m_revision, target), target);
    if (!events) {
        return std::unexpected(events.error());
    }
    return Plan{nullptr, false, std::move(*events), target};
}

void Rewind::fold(const model::Event& event, Directory& directory) {
    Step step{directory.revision(), {}};
    Record record{directory, step.values};
    std::visit(record, event.body);
    directory.apply(event);
    if (record.isFinal) {
        m_undo.clear();
        return;
    }
    m_undo.push_back(std::move(step));
    if (m_undo.size() > m_limits.undo) {
        m_undo.pop_front();
    }
}

void Rewind::make(Plan plan, Directory& directory) {
    if (plan.isLoad) {
        m_undo.clear();
    }
    while (!m_undo.empty() && directory.revision() > plan.target) {
        for (auto value = m_undo.back().values.rbegin(); value != m_undo.back().values.rend(); ++value) {
            std::visit(Restore{directory}, *value);
        }
        directory.setRevision(m_undo.back().before);
        m_undo.pop_back();
    }
    for (const model::Event& event : plan.forward) {
        fold(event, directory);
    }
    m_revision = directory.revision();
}

}  // namespace farmwarden::presenters
