#pragma once

#include <asio/io_context.hpp>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/broker/advisers.h"
#include "core/broker/engine.h"
#include "core/broker/plugin_report.h"
#include "core/broker/plugin_upcalls.h"
#include "core/plugin/chain/asio_timers.h"
#include "core/plugin/chain/directory_world.h"
#include "core/plugin/chain/plugin_set.h"
#include "core/plugin/settings/catalog.h"

// The broker's plug-ins: those that the store's chain wants run, each in a process of its own; every connection is put
// before them; all that changes is told to them. Owned by the broker; its thread.
namespace farmwarden::broker {

class Plugins final : public Advisers, public directory::Observer {
public:
    struct Settings {
        std::filesystem::path host;                  // farmwarden-plugin-host; empty: no plug-in is run
        std::vector<std::filesystem::path> folders;  // where descriptions are
        std::filesystem::path logs;                  // a file each
        // All plug-ins that one connection is put before, together. Within what the front door waits for an answer.
        base::Duration patience = std::chrono::milliseconds(250);
    };

    // All outlive this. The engine need not have been started.
    Plugins(asio::io_context& io, store::Store& store, const base::Clock& clock, Engine& engine, Settings settings);
    ~Plugins() override;

    // Call some times a second: starts, stops and configures what the chain in the store says now, tells plug-ins of
    // changed targets.
    void refresh();
    void stop(const std::string& reason);

    // How all of them fare.
    plugin::report::Report report() const;

    bool areThere() const override;
    std::shared_ptr<const plugin::settings::Catalog> installed() override;
    void hear(placement::PlacementRequest request, const std::string& connection,
              std::function<void(placement::PlacementRequest)> done) override;
    void onOver(const std::string& connection, bool isGood) override;

    void onSession(directory::SessionSlot slot, directory::Change change) override;
    void onTarget(directory::TargetIndex target, directory::Change change) override;
    void onReset() override;

private:
    void obeyIfChanged();
    void obeyChain(const std::string& document);
    std::optional<plugin::chain::PluginSetup> setupOf(const plugin::settings::PluginSettings& wanted);
    void object(const std::string& name, const std::string& why);
    plugin::chain::Surroundings surroundings();
    plugin::chain::DirectoryFeed::Listener listener();

    const base::Clock& m_clock;
    Engine& m_engine;
    Settings m_settings;
    PluginUpcalls m_upcalls;
    plugin::chain::AsioTimers m_timers;
    plugin::chain::DirectoryWorld m_world;
    plugin::chain::Chain m_chain;
    plugin::chain::PluginSet m_set;
    plugin::chain::DirectoryFeed m_feed;
    std::string m_document;    // the chain that is obeyed
    std::string m_look;        // of the folders when the catalog was made
    std::shared_ptr<const plugin::settings::Catalog> m_obeyed;  // what the chain was held against
    base::Duration m_nextLook{};
    std::shared_ptr<const plugin::settings::Catalog> m_catalog = std::make_shared<plugin::settings::Catalog>();
    plugin::settings::Settings m_wanted;
    std::map<std::string, std::string> m_objections;  // by plug-in: why it is not as it is wanted
    bool m_isAnyRunning = false;
    // Connections that have a place and no session yet, for whoever wants to know how they end.
    std::unordered_map<std::string, plugin::channel::Connection> m_underway;
};

}  // namespace farmwarden::broker
