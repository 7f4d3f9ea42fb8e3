#pragma once

#include <cstddef>
#include <span>

#include "core/model/nouns.h"

// State by value, one noun at a time: how a store hands out what its state tables (or a snapshot) hold. Values are lent for the call
// only; a sink copies what it keeps, a source may reuse the object for the next row.
namespace farmwarden::model {

class StateSink {
public:
    virtual ~StateSink() = default;
    virtual void onFarm(const Farm& farm) = 0;
    virtual void onTarget(const Target& target) = 0;   // after its farm
    virtual void onHold(const Hold& hold) = 0;         // after its target
    virtual void onSession(const Session& session) = 0;  // after its farm and target; Ended ones never come
    // Several at once, for a source that has them so and a sink that is faster then.
    virtual void onSessions(std::span<const Session> sessions) {
        for (const Session& session : sessions) {
            onSession(session);
        }
    }
    // About so many will come, where the source knows: a sink may make room for them.
    virtual void expectSessions(std::size_t) {}
    virtual void onBroker(const Broker& broker) = 0;
    virtual void onPolicy(const PolicyVersion& policy) = 0;  // the one that is in force; not before the first is published
    virtual void onPlugins(const PluginChain& chain) = 0;    // not before it was set
};

}  // namespace farmwarden::model
