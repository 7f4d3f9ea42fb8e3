#pragma once

#include <optional>
#include <vector>

#include "core/model/state.h"

namespace farmwarden::store {

// State by value, kept: for a snapshot in memory and for handing state out without a lock held. Plain value.
class StateCopy final : public model::StateSink {
public:
    void onFarm(const model::Farm& farm) override { farms.push_back(farm); }
    void onTarget(const model::Target& target) override { targets.push_back(target); }
    void onHold(const model::Hold& hold) override { holds.push_back(hold); }
    void onSession(const model::Session& session) override { sessions.push_back(session); }
    void onBroker(const model::Broker& broker) override { brokers.push_back(broker); }
    void onPolicy(const model::PolicyVersion& inForce) override { policy = inForce; }
    void onPlugins(const model::PluginChain& chain) override { plugins = chain; }

    void lendTo(model::StateSink& sink) const;
    bool operator==(const StateCopy& other) const;

    std::vector<model::Farm> farms;
    std::vector<model::Target> targets;
    std::vector<model::Hold> holds;
    std::vector<model::Session> sessions;
    std::vector<model::Broker> brokers;
    std::optional<model::PolicyVersion> policy;
    std::optional<model::PluginChain> plugins;
};

}  // namespace farmwarden::store
