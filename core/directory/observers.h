#pragma once

#include <vector>

#include "core/directory/directory.h"

// Several who are told of a directory's changes where it has room for one; in the order in which they came. Owned by
// whoever puts it into the directory, and by its thread.
namespace farmwarden::directory {

class Observers final : public Observer {
public:
    // Outlives this.
    void add(Observer& observer) { m_all.push_back(&observer); }

    void onSession(SessionSlot slot, Change change) override { tell(&Observer::onSession, slot, change); }
    void onTarget(TargetIndex target, Change change) override { tell(&Observer::onTarget, target, change); }
    void onFarm(FarmIndex farm, Change change) override { tell(&Observer::onFarm, farm, change); }
    void onReset() override { tell(&Observer::onReset); }

private:
    template <typename... Arguments>
    void tell(void (Observer::*what)(Arguments...), Arguments... arguments) {
        for (Observer* const observer : m_all) {
            (observer->*what)(arguments...);
        }
    }

    std::vector<Observer*> m_all;
};

}  // namespace farmwarden::directory
