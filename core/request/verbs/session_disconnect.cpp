#include "core/request/verbs/lookup.h"

namespace farmwarden::request {

base::Result<Plan> planFor(const SessionDisconnect& a, const Context& context) {
    Plan plan;
    for (const base::SessionId id : a.ids) {
        const directory::SessionSlot slot = context.directory.sessions().find(id);
        if (slot == directory::kNone) {
            plan.notDisconnected.emplace_back(id, "there is no such session; it has ended");
        } else if (context.directory.sessions().at(slot).state == model::SessionState::Disconnected) {
            plan.alreadyDisconnected.push_back(id);
        } else {
            plan.disconnects.push_back(id);
        }
    }
    if (plan.disconnects.empty() && plan.alreadyDisconnected.empty()) {
        return base::fail(base::ErrorCode::NotFound, "there is no session {}{}; see: farmwardenctl session list", base::toText(a.ids.front()),
                          a.ids.size() == 1 ? "" : ", nor any of the others named");
    }
    return plan;
}

}  // namespace farmwarden::request
