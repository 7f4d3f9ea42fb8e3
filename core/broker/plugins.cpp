#include "core/broker/plugins.h"

#include <set>
#include <utility>

#include "core/base/log.h"
#include "core/broker/hearing.h"
#include "core/plugin/chain/policy_member.h"
#include "core/plugin/sdk/farmwarden_plugin.h"

namespace farmwarden::broker {

using plugin::chain::PluginSetup;
using plugin::chain::Wanted;

namespace {

// Plug-ins are installed and upgraded while the broker runs.
constexpr auto kLookForNewEvery = std::chrono::seconds(5);

// Changes whenever a file in one of the folders comes, goes or is written.
std::string lookAt(const std::vector<std::filesystem::path>& folders) {
    std::string look;
    std::error_code ignored;
    for (const std::filesystem::path& folder : folders) {
        std::set<std::string> files;
        for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
            files.insert(fmt::format("{} {}\n", entry.path().string(),
                                     entry.last_write_time(ignored).time_since_epoch().count()));
        }
        for (const std::string& file : files) {
            look += file;
        }
    }
    return look;
}

}  // namespace

Plugins::Plugins(asio::io_context& io, store::Store& store, const base::Clock& clock, Engine& engine, Settings settings)
    : m_clock(clock),
      m_engine(engine),
      m_settings(std::move(settings)),
      m_upcalls(engine, store, clock),
      m_timers(io),
      m_world(engine.directory()),
      m_chain(m_timers, plugin::chain::builtInPolicy(), plugin::chain::directoryJudge(engine.directory())),
      m_set(m_chain, surroundings(), plugin::chain::hostLaunchers(io, m_settings.host, m_settings.logs)),
      m_feed(engine.directory(), listener()) {}

Plugins::~Plugins() = default;

plugin::chain::Surroundings Plugins::surroundings() {
    return {.timers = m_timers,
            .clock = m_clock,
            .world = m_world,
            .upcall = [this](const std::string& name, const plugin::channel::Upcall& upcall,
                             const PluginUpcalls::Reply& reply) { m_upcalls.take(name, upcall, reply); },
            .report = {},
            .journal = [](const std::string& line) { base::log::warning("{}", line); }};
}

plugin::chain::DirectoryFeed::Listener Plugins::listener() {
    return {.onTarget = [this](const plugin::channel::TargetChanged& change) { m_set.notify(change); },
            .onSessions = [this](const plugin::channel::SessionsChanged& change) { m_set.notify(change); },
            .onReset = [this] { m_set.resync(); }};
}

// --- what runs -----------------------------------------------------------------------------------------------------------------------

void Plugins::refresh() {
    if (m_settings.host.empty()) {
        return;
    }
    obeyIfChanged();
    if (m_isAnyRunning) {
        m_feed.flush();
    }
}

void Plugins::obeyIfChanged() {
    const std::string& wanted = m_engine.directory().plugins().document;
    const bool isNews = wanted != m_document;
    if (isNews || m_timers.elapsed() >= m_nextLook) {
        m_nextLook = m_timers.elapsed() + kLookForNewEvery;
        if (const auto catalog = installed(); isNews || catalog != m_obeyed) {
            m_obeyed = catalog;
            obeyChain(wanted);
        }
    }
}

std::shared_ptr<const plugin::settings::Catalog> Plugins::installed() {
    if (std::string look = lookAt(m_settings.folders); look != m_look) {
        m_look = std::move(look);
        m_catalog = std::make_shared<const plugin::settings::Catalog>(m_settings.folders);
    }
    return m_catalog;
}

void Plugins::obeyChain(const std::string& document) {
    m_document = document;
    plugin::settings::Parsed parsed = plugin::settings::parseJson(m_document);
    if (!parsed.problems.empty()) {
        base::log::error("The chain of plug-ins in the store cannot be read: {}; what runs goes on",
                         parsed.problems.front().message);
        return;
    }
    m_wanted = std::move(parsed.settings);
    m_objections.clear();
    std::error_code failure;
    std::filesystem::create_directories(m_settings.logs, failure);
    if (failure) {
        base::log::error("Plug-ins: folder {} for their logs cannot be made: {}; name another one under [plugins] logs",
                         m_settings.logs.string(), failure.message());
    }
    Wanted wanted;
    wanted.order = m_wanted.order;
    for (const plugin::settings::PluginSettings& one : m_wanted.plugins) {
        if (auto setup = setupOf(one)) {
            wanted.plugins.push_back(*std::move(setup));
        }
    }
    const base::Diagnostics problems =
        m_set.apply(std::move(wanted), [this](const std::string& name, const base::Result<void>& result) {
            if (!result) {
                object(name, fmt::format("it does not take its configuration: {}", result.error().message));
            }
        });
    for (const base::Diagnostic& problem : problems) {
        object(problem.subject, problem.message);
    }
    m_isAnyRunning = !m_set.status().empty();
}

// Nothing when it is off, or cannot be run.
std::optional<PluginSetup> Plugins::setupOf(const plugin::settings::PluginSettings& wanted) {
    if (!wanted.isEnabled) {
        return std::nullopt;
    }
    const base::Diagnostics problems = m_obeyed->check(m_wanted, {wanted.name});
    const plugin::registry::Description* const description = m_obeyed->find(wanted.name);
    if (!problems.empty() || description == nullptr) {
        object(wanted.name, problems.empty() ? fmt::format("plug-in {} is not installed here", wanted.name)
                                             : problems.front().message);
        return std::nullopt;
    }
    PluginSetup setup;
    setup.description = *description;
    setup.configuration = description->schema.checkText(wanted.configuration).value->dump();
    setup.deadline = std::chrono::milliseconds(wanted.deadlineMs);
    return setup;
}

void Plugins::object(const std::string& name, const std::string& why) {
    if (m_objections[name] != why) {
        base::log::warning("Plug-ins: {}", why);
        m_objections[name] = why;
    }
}

void Plugins::stop(const std::string& reason) {
    m_set.stop(reason);
    m_isAnyRunning = false;
}

plugin::report::Report Plugins::report() const {
    return reportOf(m_wanted, *m_catalog, m_objections, m_set.status(), m_settings.logs, m_clock.now());
}

// --- connections ---------------------------------------------------------------------------------------------------------------------

bool Plugins::areThere() const {
    using plugin::channel::Stage;
    return m_isAnyRunning && (m_chain.hasPlugins(Stage::Filter) || m_chain.hasPlugins(Stage::LoadBalancing) ||
                              m_chain.hasPlugins(Stage::Placement) || m_chain.hasPlugins(Stage::Orchestration));
}

void Plugins::hear(placement::PlacementRequest request, const std::string& connection,
                   std::function<void(placement::PlacementRequest)> done) {
    obeyIfChanged();
    m_feed.flush();  // they are to know what decide() knows
    const Hearing::Needs needs{
        .chain = m_chain,
        .timers = m_timers,
        .directory = m_engine.directory(),
        .decide =
            [this](const placement::PlacementRequest& asked) {
                return placement::decide(m_engine.directory(), *m_engine.program(), asked);
            },
        .onPhase =
            [this, connection](std::uint32_t phase, const plugin::channel::Connection& view) {
                m_underway[connection] = view;
                m_set.notify(plugin::channel::ConnectionChanged{phase, view});
            },
        .patience = m_settings.patience};
    Hearing::begin(needs, std::move(request), std::move(done));
}

void Plugins::onOver(const std::string& connection, bool isGood) {
    if (const auto known = m_underway.find(connection); known != m_underway.end()) {
        const std::uint32_t phase = isGood ? FW_CONNECTION_SUCCEEDED : FW_CONNECTION_FAILED;
        m_set.notify(plugin::channel::ConnectionChanged{phase, known->second});
        m_underway.erase(known);
    }
}

// --- changes -------------------------------------------------------------------------------------------------------------------------

void Plugins::onSession(directory::SessionSlot slot, directory::Change change) {
    if (!m_isAnyRunning) {
        return;
    }
    m_feed.onSession(slot, change);
    if (m_underway.empty()) {
        return;
    }
    const std::string connection = m_engine.directory().connectionOf(slot);
    if (change == directory::Change::Removed) {
        onOver(connection, false);
    } else if (m_engine.directory().sessions().at(slot).state == model::SessionState::Active) {
        onOver(connection, true);
    }
}

void Plugins::onTarget(directory::TargetIndex target, directory::Change change) {
    if (m_isAnyRunning) {
        m_feed.onTarget(target, change);
    }
}

void Plugins::onReset() {
    if (m_isAnyRunning) {
        m_feed.onReset();
    }
}

}  // namespace farmwarden::broker
