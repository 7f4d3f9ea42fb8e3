#include <algorithm>

#include "core/directory/directory.h"

// What each event does to the directory. The state tables of a store say the same in SQL; tests hold the two together.
namespace farmwarden::directory {

using model::SessionState;

struct Directory::Fold {
    Directory& d;
    TimePoint at;
    Revision revision;

    void operator()(const model::FarmDefined& event) const {
        model::Farm farm = event.farm;
        farm.revision = revision;
        d.makeFarm(farm);
    }

    void operator()(const model::FarmRemoved& event) const {
        const FarmIndex index = d.findFarm(event.farm);
        if (index == kNone) {
            return;
        }
        const std::vector<TargetIndex> targets = d.m_farms[index].targets;
        for (const TargetIndex target : targets) {
            removeTarget(target);
        }
        // A session can be on a target of another farm: that is where its connection really went.
        endSessionsWhere([&](const SessionRecord& session) { return session.farm == index; });
        d.tellFarm(index, Change::Removed);
        d.m_farmByName.erase(*d.m_pool.find(event.farm));
        d.m_farms[index] = FarmRecord{};
    }

    void operator()(const model::TargetDefined& event) const {
        model::Target target = event.target;
        target.revision = revision;
        // What is observed stays, except that nothing is known of a new address; of a new target nothing has been observed.
        const TargetIndex known = d.findTarget(target.name);
        const model::Target before = known == kNone ? model::Target{} : d.m_targets[known].value;
        const bool isSameAddress = known != kNone && target.address == before.address;
        target.health = isSameAddress ? before.health : model::Health::Unknown;
        target.healthDetail = isSameAddress ? before.healthDetail : std::string();
        target.quarantinedUntil = before.quarantinedUntil;
        target.quarantineReason = before.quarantineReason;
        target.failuresInARow = before.failuresInARow;
        target.load = isSameAddress ? before.load : std::nullopt;
        target.loadSessions = isSameAddress ? before.loadSessions : 0;
        target.lastPlacedAt = before.lastPlacedAt;
        d.makeTarget(target);
    }

    void operator()(const model::TargetRemoved& event) const {
        if (const TargetIndex index = d.findTarget(event.target); index != kNone) {
            removeTarget(index);
        }
    }

    void operator()(const model::TargetHealthChanged& event) const {
        changeTarget(event.target, [&](TargetRecord& target) {
            target.value.health = event.health;
            target.value.healthDetail = event.detail;
        });
    }

    void operator()(const model::TargetLoadReported& event) const {
        changeTarget(event.target, [&](TargetRecord& target) {
            target.value.load = event.load;
            target.value.loadSessions = event.sessions;
        });
    }

    void operator()(const model::TargetQuarantined& event) const {
        changeTarget(event.target, [&](TargetRecord& target) {
            target.value.quarantinedUntil = event.until;
            target.value.quarantineReason = event.reason;
            target.value.failuresInARow = 0;
        });
    }

    void operator()(const model::TargetQuarantineEnded& event) const {
        changeTarget(event.target, [](TargetRecord& target) {
            target.value.quarantinedUntil.reset();
            target.value.quarantineReason.clear();
        });
    }

    void operator()(const model::HoldPlaced& event) const {
        model::Hold hold = event.hold;
        hold.revision = revision;
        d.onHold(hold);
        if (const TargetIndex target = d.findTarget(hold.target); target != kNone) {
            d.tellTarget(target, Change::Updated);
            d.tellFarm(d.m_targets[target].farm, Change::Updated);
        }
    }

    void operator()(const model::HoldReleased& event) const {
        const TargetIndex index = d.findHold(event.id);
        if (index == kNone) {
            return;
        }
        std::erase_if(d.m_targets[index].holds, [&](const model::Hold& hold) { return hold.id == event.id; });
        d.m_targetByHold.erase(event.id.value);
        d.refreshCandidate(index);
        d.refreshOpenTargets(d.m_targets[index].farm);
        d.tellTarget(index, Change::Updated);
        d.tellFarm(d.m_targets[index].farm, Change::Updated);
    }

    void operator()(const model::SessionPlaced& event) const {
        model::Session session = event.session;
        session.state = SessionState::Pending;
        session.placedAt = at;
        session.since = at;
        session.placedRevision = revision;
        session.revision = revision;
        const TargetIndex target = d.findTarget(session.target);
        if (session.id && target != kNone && d.findFarm(session.farm) != kNone) {
            d.m_targets[target].value.lastPlacedAt = at;
            d.refreshCandidate(target);
            d.makeSession(session);
        }
    }

    void operator()(const model::SessionReconnected& event) const {
        changeSession(event.id, [&](SessionRecord& record) {
            record.client = event.client;
            record.clientPort = event.clientPort;
            record.clientName = d.m_pool.intern(event.clientName);
            record.connection = ConnectionKey::of(event.connection, d.m_pool);
        });
    }

    void operator()(const model::SessionStarted& event) const {
        const SessionSlot slot = d.m_sessions.find(event.id);
        if (slot == kNone) {
            return;
        }
        if (const TargetIndex real = d.findTarget(event.target); real != kNone) {
            d.moveToTarget(slot, real);
            d.m_targets[real].value.failuresInARow = 0;
        }
        d.m_sessions.at(slot).connection = ConnectionKey::of(event.connection, d.m_pool);
        d.moveToState(slot, SessionState::Active, at, revision);
    }

    void operator()(const model::SessionDisconnected& event) const {
        if (const SessionSlot slot = d.m_sessions.find(event.id); slot != kNone) {
            d.m_sessions.at(slot).connection = {};
            d.moveToState(slot, SessionState::Disconnected, at, revision);
        }
    }

    void operator()(const model::SessionEnded& event) const {
        const SessionSlot slot = d.m_sessions.find(event.id);
        if (slot == kNone) {
            return;
        }
        if (event.isFailure) {
            ++d.m_targets[d.m_sessions.at(slot).target].value.failuresInARow;
        }
        d.endSession(slot);
    }

    void operator()(const model::BrokerStarted& event) const {
        model::Broker broker = event.broker;
        broker.startedAt = at;
        broker.seenAt = at;
        d.onBroker(broker);
    }

    void operator()(const model::BrokerStopped& event) const {
        std::erase_if(d.m_brokers, [&](const model::Broker& broker) { return broker.name == event.broker; });
    }

    void operator()(const model::PolicyPublished& event) const {
        if (event.policy.number > d.m_policy.number) {
            d.m_policy = event.policy;
            d.m_policy.revision = revision;
        }
    }

    void operator()(const model::PluginsChanged& event) const {
        std::string kept = std::move(d.m_plugins.kept);
        d.m_plugins = event.chain;
        d.m_plugins.kept = std::move(kept);
        d.m_plugins.revision = revision;
    }
    void operator()(const model::PluginsKept& event) const { d.m_plugins.kept = event.kept; }

    void operator()(const model::ConnectionRefused&) const {}
    void operator()(const model::ConnectionSentOutside&) const {}
    void operator()(const model::RequestFinished&) const {}
    void operator()(const model::PolicyDraftNoted&) const {}
    void operator()(const model::FrontDoorChanged&) const {}
    void operator()(const model::UnknownEvent&) const {}

private:
    void changeTarget(std::string_view name, auto change) const {
        const TargetIndex index = d.findTarget(name);
        if (index == kNone) {
            return;
        }
        change(d.m_targets[index]);
        d.refreshCandidate(index);
        d.tellTarget(index, Change::Updated);
    }

    void changeSession(SessionId id, auto change) const {
        const SessionSlot slot = d.m_sessions.find(id);
        if (slot == kNone) {
            return;
        }
        change(d.m_sessions.at(slot));
        d.m_sessions.at(slot).revision = revision;
        d.tellSession(slot, Change::Updated);
    }

    void endSessionsWhere(auto isMeant) const {
        for (SessionSlot slot = 0; slot < d.m_sessions.slotCount(); ++slot) {
            if (!d.m_sessions.at(slot).isFree() && isMeant(d.m_sessions.at(slot))) {
                d.endSession(slot);
            }
        }
    }

    // Its sessions go with it: there is no place left that they could be on.
    void removeTarget(TargetIndex index) const {
        endSessionsWhere([&](const SessionRecord& session) { return session.target == index; });
        TargetRecord& target = d.m_targets[index];
        for (const model::Hold& hold : target.holds) {
            d.m_targetByHold.erase(hold.id.value);
        }
        d.tellTarget(index, Change::Removed);
        const FarmIndex farm = target.farm;
        d.takeOutCandidate(index);
        std::erase(d.m_farms[farm].targets, index);
        d.m_targetByName.erase(*d.m_pool.find(target.value.name));
        target = TargetRecord{};
        d.refreshOpenTargets(farm);
        d.tellFarm(farm, Change::Updated);
    }
};

// Only what carries a revision of its own.
struct Directory::Confirm {
    Directory& d;
    Revision revision;

    void operator()(const model::FarmDefined& event) const {
        if (const FarmIndex index = d.findFarm(event.farm.name); index != kNone) {
            d.m_farms[index].value.revision = revision;
        }
    }
    void operator()(const model::TargetDefined& event) const {
        if (const TargetIndex index = d.findTarget(event.target.name); index != kNone) {
            d.m_targets[index].value.revision = revision;
        }
    }
    void operator()(const model::HoldPlaced& event) const {
        if (const TargetIndex index = d.findHold(event.hold.id); index != kNone) {
            auto& holds = d.m_targets[index].holds;
            std::ranges::find(holds, event.hold.id, &model::Hold::id)->revision = revision;
        }
    }
    void operator()(const model::PolicyPublished& event) const {
        if (d.m_policy.number == event.policy.number) {
            d.m_policy.revision = revision;
        }
    }
    void operator()(const model::PluginsChanged& event) const {
        if (d.m_plugins.document == event.chain.document && d.m_plugins.at == event.chain.at) {
            d.m_plugins.revision = revision;
        }
    }
    void operator()(const model::SessionPlaced& event) const {
        if (const SessionSlot slot = d.m_sessions.find(event.session.id); slot != kNone) {
            d.m_sessions.at(slot).placedRevision = revision;
            stamp(slot);
        }
    }
    void operator()(const model::SessionReconnected& event) const { stamp(d.m_sessions.find(event.id)); }
    void operator()(const model::SessionStarted& event) const { stamp(d.m_sessions.find(event.id)); }
    void operator()(const model::SessionDisconnected& event) const { stamp(d.m_sessions.find(event.id)); }
    void operator()(const auto&) const {}

private:
    void stamp(SessionSlot slot) const {
        if (slot != kNone) {
            d.m_sessions.at(slot).revision = revision;
        }
    }
};

void Directory::fold(const model::EventBody& body, TimePoint at, Revision revision) { std::visit(Fold{*this, at, revision}, body); }

void Directory::apply(const model::Event& event) {
    if (event.revision <= m_revision) {
        return;
    }
    fold(event.body, event.at, event.revision);
    m_revision = event.revision;
}

void Directory::applyDraft(const model::EventDraft& draft) { fold(draft.body, draft.at, m_revision); }

void Directory::confirm(const model::Event& event) {
    if (event.revision > m_revision) {
        std::visit(Confirm{*this, event.revision}, event.body);
        m_revision = event.revision;
    }
}

void Directory::forget(SessionId id) {
    if (const SessionSlot slot = m_sessions.find(id); slot != kNone) {
        endSession(slot);
    }
}

void Directory::moveToState(SessionSlot slot, SessionState state, TimePoint at, Revision revision) {
    SessionRecord& record = m_sessions.at(slot);
    if (record.state != state) {
        count(record, -1);
        record.state = state;
        record.since = at;
        count(record, +1);
    }
    record.revision = revision;
    tellSession(slot, Change::Updated);
}

void Directory::moveToTarget(SessionSlot slot, TargetIndex target) {
    SessionRecord& record = m_sessions.at(slot);
    if (record.target != target) {
        count(record, -1);
        record.target = target;
        count(record, +1);
    }
}

void Directory::endSession(SessionSlot slot) {
    tellSession(slot, Change::Removed);
    count(m_sessions.at(slot), -1);
    m_sessions.erase(slot);
}

}  // namespace farmwarden::directory
