#pragma once

#include <asio/io_context.hpp>
#include <asio/steady_timer.hpp>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

#include "core/broker/engine.h"
#include "core/broker/housekeeping.h"
#include "core/broker/plugins.h"
#include "core/broker/reception.h"
#include "core/directory/observers.h"
#include "core/frontdoor/front_door.h"
#include "core/hosts/load_probe.h"
#include "core/request/executor.h"

namespace farmwarden::broker {

// The whole broker, as farmwardend runs it: engine, front door, executor and housekeeping on one io_context, whose thread is the only one
// that may call it.
class Broker {
public:
    struct Settings {
        EngineSettings engine;
        std::optional<frontdoor::Settings> frontDoor;  // none: requests and timeouts only
        base::Duration retention = std::chrono::hours(24 * 30);
        GroupLookup::Settings groups;
        GroupLookup::Source groupSource = base::groupsOfUser;  // empty: groups are never known
        std::optional<hosts::LoadProbe::Settings> loadProbe;   // none: nobody asks targets how busy they are
        Plugins::Settings plugins;
    };

    // The references outlive the broker.
    Broker(asio::io_context& io, store::Store& store, const base::Clock& clock, Settings settings);
    ~Broker();

    // Blocks while the state is read. On failure nothing is left running.
    base::Result<void> start();

    // Refuses new work, announces the end, stops HAProxy unless told to leave it with its desktops. `done` says how many connections that
    // cut and comes after the announcement is durable.
    void stop(bool leaveFrontDoor, const std::string& cause, std::function<void(std::uint32_t connectionsCut)> done);

    Engine& engine() { return m_engine; }

private:
    void startProbe();
    void scheduleSecond();
    void scheduleRefresh();
    void pollRequests();
    void finishStop(std::uint32_t connectionsCut, const std::string& cause, std::function<void(std::uint32_t)> done);
    void waitUntilDurable(std::function<void()> done);

    asio::io_context& m_io;
    store::Store& m_store;
    const base::Clock& m_clock;
    Settings m_settings;
    Reception m_reception;
    Engine m_engine;
    request::Executor m_executor;
    directory::Observers m_observers;
    std::unique_ptr<Plugins> m_plugins;
    std::unique_ptr<frontdoor::FrontDoor> m_door;
    std::unique_ptr<GroupLookup> m_groups;  // after what its answers lead to
    std::unique_ptr<Housekeeping> m_housekeeping;
    std::unique_ptr<hosts::LoadProbe> m_probe;
    asio::steady_timer m_second;
    asio::steady_timer m_refresh;
    asio::steady_timer m_drain;
    std::uint32_t m_seconds = 0;
    bool m_isStopping = false;
};

}  // namespace farmwarden::broker
