#pragma once

#include <functional>
#include <memory>
#include <string>

#include "core/placement/placement.h"
#include "core/plugin/chain/chain.h"

// One connection before the plug-ins, stage by stage: filters first, then who balances load for a newcomer, then who
// has the target's environment and who makes the target ready. What each says goes into the request, where
// placement::decide() finds it. One thread, the chain's.
namespace farmwarden::broker {

class Hearing : public std::enable_shared_from_this<Hearing> {
public:
    struct Needs {
        plugin::chain::Chain& chain;
        plugin::chain::Timers& timers;
        const directory::Directory& directory;
        // What would be decided now.
        std::function<placement::Decision(const placement::PlacementRequest&)> decide;
        // A stage is over: FW_CONNECTION_BALANCED and so on.
        std::function<void(std::uint32_t phase, const plugin::channel::Connection&)> onPhase;
        // All stages together. Whoever makes the target ready may take longer: then the connection goes on to it, where
        // the front door tries again until it answers.
        base::Duration patience;
    };
    using Done = std::function<void(placement::PlacementRequest)>;

    // All that `needs` names outlives the hearing.
    static void begin(Needs needs, placement::PlacementRequest request, Done done);

private:
    Hearing(Needs needs, placement::PlacementRequest request, Done done)
        : m_needs(std::move(needs)),
          m_request(std::move(request)),
          m_done(std::move(done)),
          m_until(m_needs.timers.elapsed() + m_needs.patience) {}

    void askFilters();
    void askBalancers();
    void askAbout(plugin::channel::Stage stage, std::uint32_t phase, void (Hearing::*next)());
    void askPlacement();
    void askOrchestration();
    void finish();
    base::Duration left() const;
    void stopWaitingFor(const std::string& orchestrator);
    void ask(plugin::channel::Stage stage, plugin::channel::Connection connection, std::function<void()> next);
    void note(const plugin::chain::Outcome& outcome);
    plugin::channel::Connection connection(const placement::Decision& decision) const;

    Needs m_needs;
    placement::PlacementRequest m_request;
    Done m_done;
    base::Duration m_until;
    bool m_isOver = false;
};

// A connection as plug-ins see it: what the request has, and of the decision the farm, target and session.
plugin::channel::Connection connectionView(const directory::Directory& directory,
                                           const placement::PlacementRequest& request,
                                           const placement::Decision& decision);

}  // namespace farmwarden::broker
