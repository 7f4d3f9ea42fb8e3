#include "core/store/state_copy.h"

namespace farmwarden::store {

void StateCopy::lendTo(model::StateSink& sink) const {
    for (const auto& farm : farms) {
        sink.onFarm(farm);
    }
    for (const auto& target : targets) {
        sink.onTarget(target);
    }
    for (const auto& hold : holds) {
        sink.onHold(hold);
    }
    for (const auto& session : sessions) {
        sink.onSession(session);
    }
    for (const auto& broker : brokers) {
        sink.onBroker(broker);
    }
    if (policy) {
        sink.onPolicy(*policy);
    }
    if (plugins) {
        sink.onPlugins(*plugins);
    }
}

bool StateCopy::operator==(const StateCopy& other) const {
    return farms == other.farms && targets == other.targets && holds == other.holds && sessions == other.sessions &&
           brokers == other.brokers && policy == other.policy && plugins == other.plugins;
}

}  // namespace farmwarden::store
