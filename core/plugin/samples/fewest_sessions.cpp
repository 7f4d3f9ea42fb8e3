// Places users as the broker does by itself: on the target with the fewest sessions for its weight. A starting point
// for a balancing of your own.
#include "farmwarden_plugin.hpp"

namespace {

using namespace farmwarden::sdk;

bool takesNewSessions(const FwTarget& target) {
    const uint32_t sessions = target.active + target.disconnected + target.pending;
    return target.admission == FW_ADMISSION_OPEN && target.health != FW_HEALTH_DOWN &&
           (target.limit == 0 || sessions < target.limit);
}

class FewestSessions final : public Plugin {
public:
    using Plugin::Plugin;

    void balance(const FwConnection& connection, Reply reply) override {
        if ((connection.flags & FW_CONNECTION_HAS_SESSION) != 0) {
            return reply.decline();  // back to where the user left
        }
        std::string best;
        double least = 0;
        host().eachTarget(connection.farm, [&](const FwTarget& target) {
            const double load = double(target.active + target.disconnected + target.pending) / target.weight;
            if (takesNewSessions(target) && (best.empty() || load < least)) {
                best = target.name;
                least = load;
            }
        });
        best.empty() ? reply.decline() : reply.target(best);
    }
};

}  // namespace

FARMWARDEN_PLUGIN(FewestSessions, FW_ROLE_LOAD_BALANCING)
