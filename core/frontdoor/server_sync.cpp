#include "core/frontdoor/server_sync.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "core/base/log.h"
#include "core/base/text.h"

namespace farmwarden::frontdoor {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kSoon{20};
// HAProxy reads a command line into one buffer of 16 kB.
constexpr std::size_t kMaxBatch = 8000;
// A look at many servers takes HAProxy time; it shall not spend more than a tenth of it so.
constexpr int kIdleFactor = 10;

std::string textOf(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

bool isExpected(std::string_view line) {
    // A server may exist already: an external address that was added for a waiting client since we looked.
    for (const std::string_view good : {"New server registered.", "Server deleted.", "IP changed from",
                                        "no need to change", "port changed from", "Already exists a server"}) {
        if (line.starts_with(good)) {
            return true;
        }
    }
    return line.empty() || line.contains("still has connections") || line.contains("by 'stats socket command'");
}

}  // namespace

ServerSync::ServerSync(asio::io_context& io, const base::Clock& clock, const Settings& settings, RuntimeClient& runtime,
                       std::function<void(const TargetHealth&)> onHealth)
    : m_io(io),
      m_settings(settings),
      m_paths(settings),
      m_runtime(runtime),
      m_onHealth(std::move(onHealth)),
      m_resolver(io, clock,
                 [this] {
                     m_externals.onResolved();
                     lookSoon();
                 }),
      m_externals(settings, runtime, m_resolver),
      m_slots(settings.spareFarms),
      m_timer(io) {
    m_slots.load(textOf(m_paths.farmsMap));
}

base::Result<void> ServerSync::prepare() {
    return saveMap() ? base::Result<void>{}
                     : base::fail(base::ErrorCode::Io, "front door: cannot write {}; check the run directory",
                                  m_paths.farmsMap.string());
}

void ServerSync::setDesired(const std::vector<std::string>& farms, std::vector<DesiredTarget> targets) {
    std::erase_if(targets, [](const DesiredTarget& target) {
        const bool isGood = base::isObjectName(target.target) && target.port != 0;
        if (!isGood) {
            base::log::error(
                "front door: target {} of farm {} has a name or port that HAProxy cannot have; it gets no connections",
                base::sanitized(target.target, 80), target.farm);
        }
        return !isGood;
    });
    std::vector<std::string> named = farms;
    std::erase_if(named, [](const std::string& farm) { return !base::isObjectName(farm); });
    const FarmSlots::Change change = m_slots.assign(named);
    for (const std::string& farm : change.unassigned) {
        base::log::error(
            "front door: no place is left for farm {}: {} farms fit; raise the number of spare farms and restart "
            "HAProxy when it can be spared",
            farm, m_settings.spareFarms);
    }
    m_slotsToForget.insert(m_slotsToForget.end(), change.assigned.begin(), change.assigned.end());
    m_desired = std::move(targets);
    m_hasDesired = true;
    saveMap();
    lookSoon();
}

void ServerSync::setExternals(const std::vector<External>& addresses) {
    m_externals.setNamed(addresses);
    lookSoon();
}

void ServerSync::start() {
    m_isRunning = true;
    m_externals.forgetSeen();
    m_closed.clear();
    lookSoon();
}

void ServerSync::stop() {
    m_isRunning = false;
    m_timer.cancel();
}

void ServerSync::lookSoon() {
    m_isDirty = true;
    if (m_isRunning && !m_isLooking) {
        lookAgain(kSoon);  // several changes in a row are done in one go
    }
}

void ServerSync::lookAgain(milliseconds delay) {
    m_timer.expires_after(delay);
    m_timer.async_wait([this, alive = std::weak_ptr(m_alive)](std::error_code error) {
        if (!error && !alive.expired() && m_isRunning && !m_isLooking) {
            look();
        }
    });
}

void ServerSync::look() {
    m_isLooking = true;
    m_isDirty = false;
    m_lookedAt = std::chrono::steady_clock::now();
    m_runtime.ask("show stat -1 4 -1", [this, alive = std::weak_ptr(m_alive)](const base::Result<std::string>& stat) {
        if (alive.expired()) {
            return;
        }
        const auto rows = stat ? parseServers(*stat) : std::nullopt;
        if (!rows) {
            m_isLooking = false;
            return lookAgain(m_settings.checkInterval);
        }
        m_runtime.ask("show map " + m_paths.farmsMap.string(),
                      [this, alive, rows](const base::Result<std::string>& map) {
                          if (!alive.expired()) {
                              seen(*rows, map ? parseMap(*map) : m_slots.mapEntries());
                          }
                      });
    });
}

void ServerSync::seen(const std::vector<ServerRow>& all, const std::map<std::string, std::string, std::less<>>& map) {
    if (!m_isRunning) {
        m_isLooking = false;
        return;
    }
    std::vector<ServerRow> rows, externals;
    std::ranges::copy_if(all, std::back_inserter(rows),
                         [this](const ServerRow& row) { return m_slots.isSlot(row.slot); });
    std::ranges::copy_if(all, std::back_inserter(externals),
                         [](const ServerRow& row) { return row.slot == kExternalBackend; });
    tellHealth(rows);
    std::vector<std::string> commands;
    bool isRemoving = false;
    if (m_hasDesired) {
        Convergence convergence = converge(wantedServers(), rows, m_closed, m_settings);
        isRemoving = convergence.isRemoving;
        m_closed = std::move(convergence.closed);
        for (const std::string& slot : std::exchange(m_slotsToForget, {})) {
            commands.push_back("clear table " + slot);
        }
        std::ranges::move(convergence.commands, std::back_inserter(commands));
        std::ranges::move(mapCommands(map), std::back_inserter(commands));
        releaseEmptySlots(rows);
    }
    const std::vector<WantedServer> wantedExternals = m_externals.wanted();
    m_externals.seen(externals, wantedExternals);
    Convergence convergence = converge(wantedExternals, externals, {}, m_settings);
    isRemoving |= convergence.isRemoving;
    std::ranges::move(convergence.commands, std::back_inserter(commands));
    send(commands, [this, isRemoving] {
        m_isLooking = false;
        const auto took = std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now() - m_lookedAt);
        const milliseconds idle = std::max(m_settings.checkInterval, took * kIdleFactor);
        lookAgain(m_isDirty ? kSoon : isRemoving ? std::min(idle, kSoon * 5) : idle);
    });
}

std::vector<WantedServer> ServerSync::wantedServers() {
    std::map<std::string, std::uint32_t> largest;
    for (const DesiredTarget& target : m_desired) {
        largest[target.farm] = std::max(largest[target.farm], target.weight);
    }
    std::vector<WantedServer> servers;
    for (const DesiredTarget& target : m_desired) {
        const std::string slot = m_slots.slotOf(target.farm);
        const NameResolver::Lookup lookup = m_resolver.lookUp(target.host);
        if (lookup.address.empty() && !lookup.problem.empty()) {
            tell({target.farm, target.target, false, lookup.problem});
        }
        if (!slot.empty() && !lookup.address.empty()) {
            servers.push_back({slot, target.target, lookup.address, target.port, target.state,
                               scaledWeight(target.weight, largest[target.farm])});
        }
    }
    return servers;
}

void ServerSync::tellHealth(const std::vector<ServerRow>& rows) {
    for (const ServerRow& row : rows) {
        if (!row.wasChecked() || row.isIn("MAINT")) {
            continue;
        }
        TargetHealth health{m_slots.farmOf(row.slot), row.target, !row.isIn("DOWN"), row.check};
        const auto known = m_health.find(ServerKey(health.farm, health.target));
        if (row.isChecking && known != m_health.end() && known->second.isUp == health.isUp) {
            continue;  // its text is away just now, and would be told as a change
        }
        health.detail += row.detail.empty() ? "" : ": " + row.detail;
        tell(std::move(health));
    }
    std::erase_if(m_health, [this](const auto& known) {
        return std::ranges::none_of(m_desired,
                                    [&](const DesiredTarget& t) { return ServerKey(t.farm, t.target) == known.first; });
    });
}

void ServerSync::tell(TargetHealth health) {
    const ServerKey key(health.farm, health.target);
    const auto known = m_health.find(key);
    if (known != m_health.end() && known->second.isUp == health.isUp &&
        (health.isUp || known->second.detail == health.detail)) {
        return;
    }
    m_health[key] = health;
    m_onHealth(health);
}

std::vector<std::string> ServerSync::mapCommands(const std::map<std::string, std::string, std::less<>>& map) const {
    const auto wanted = m_slots.mapEntries();
    const std::string file = m_paths.farmsMap.string();
    std::vector<std::string> commands;
    for (const auto& [farm, slot] : wanted) {
        const auto found = map.find(farm);
        if (found == map.end()) {
            commands.push_back(fmt::format("add map {} {} {}", file, farm, slot));
        } else if (found->second != slot) {
            commands.push_back(fmt::format("set map {} {} {}", file, farm, slot));
        }
    }
    for (const auto& [farm, slot] : map) {
        if (!wanted.contains(farm)) {
            commands.push_back(fmt::format("del map {} {}", file, farm));
        }
    }
    return commands;
}

void ServerSync::releaseEmptySlots(const std::vector<ServerRow>& rows) {
    bool isChanged = false;
    for (const std::string& slot : m_slots.leaving()) {
        if (std::ranges::find(rows, slot, &ServerRow::slot) == rows.end()) {
            m_slots.release(slot);
            isChanged = true;
        }
    }
    if (isChanged) {
        saveMap();
    }
}

void ServerSync::send(const std::vector<std::string>& commands, std::function<void()> done) {
    std::vector<std::string> batches(1);
    for (const std::string& command : commands) {
        if (batches.back().size() + command.size() > kMaxBatch) {
            batches.emplace_back();
        }
        batches.back() += (batches.back().empty() || batches.back().ends_with(';') ? "" : ";") + command;
    }
    if (batches.back().empty()) {
        return done();
    }
    const std::size_t last = batches.size() - 1;
    for (std::size_t i = 0; i <= last; ++i) {
        base::log::debug("front door: to HAProxy: {}", batches[i]);
        m_runtime.ask(std::move(batches[i]), [this, alive = std::weak_ptr(m_alive), done = i == last ? done : nullptr](
                                                 const base::Result<std::string>& reply) {
            if (alive.expired()) {
                return;
            }
            check(reply ? *reply : reply.error().message);
            if (done) {
                done();
            }
        });
    }
}

// The same complaint, second after second, is one line in the log.
void ServerSync::check(const std::string& reply) {
    std::istringstream lines(reply);
    std::string problem;
    for (std::string line; std::getline(lines, line);) {
        if (!isExpected(line)) {
            problem = line;
        }
    }
    if (!problem.empty() && problem != m_lastProblem) {
        base::log::warning("front door: HAProxy did not take a change: {}", base::sanitized(problem, 300));
    }
    m_lastProblem = problem;
}

bool ServerSync::saveMap() {
    const std::filesystem::path fresh = m_paths.farmsMap.string() + ".new";
    std::ofstream out(fresh, std::ios::trunc);
    out << m_slots.mapText();
    out.close();
    std::error_code error;
    std::filesystem::rename(fresh, m_paths.farmsMap, error);
    if (!out || error) {
        base::log::error("front door: cannot write {}; a restarted HAProxy would not know its farms",
                         m_paths.farmsMap.string());
    }
    return out && !error;
}

}  // namespace farmwarden::frontdoor
