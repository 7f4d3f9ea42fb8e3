#include "core/frontdoor/convergence.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "core/frontdoor/haproxy_config.h"

namespace farmwarden::frontdoor {
namespace {

constexpr std::uint32_t kMaxHaproxyWeight = 256;

std::string_view stateWord(ServerState state) {
    return state == ServerState::Ready ? "ready" : "drain";
}

std::string changes(const WantedServer& server, const ServerRow& row) {
    const std::string name = server.slot + "/" + server.target;
    std::string commands;
    if (row.address != addressText(server.address, server.port)) {
        commands += fmt::format("set server {} addr {} port {};", name, server.address, server.port);
    }
    if (row.weight != server.weight) {
        commands += fmt::format("set server {} weight {};", name, server.weight);
    }
    // HAProxy shows "DOWN" for a drained server whose check fails, so the state of a down server cannot be seen: it is
    // set again each time, which changes nothing when it was so already.
    const bool isDown = row.isIn("DOWN");
    const bool isDraining = row.isIn("DRAIN");
    if (isDown || row.isIn("MAINT") || isDraining != (server.state != ServerState::Ready)) {
        commands += fmt::format("set server {} state {};", name, stateWord(server.state));
    }
    return commands;
}

// Two steps: nobody new first, and away with it when a later look finds it empty. A connection that came in between is
// not cut.
std::string removal(const ServerRow& row) {
    const std::string name = row.slot + "/" + row.target;
    const bool isOpen = row.isIn("UP") || row.isIn("no check");
    if (isOpen || (row.sessions > 0 && !row.isIn("DRAIN"))) {
        return fmt::format("set server {} state drain", name);
    }
    return row.sessions > 0 ? std::string() : fmt::format("set server {0} state maint;del server {0}", name);
}

}  // namespace

// Dynamic servers inherit nothing from a default-server line: everything is spelt out. The check has to be enabled on
// its own, and a new server starts in maintenance.
std::string addition(const WantedServer& server, const Settings& settings) {
    const std::string name = server.slot + "/" + server.target;
    const std::string address = addressText(server.address, server.port);
    if (!server.isChecked) {
        return fmt::format("add server {0} {1} weight {2};set server {0} state {3}", name, address, server.weight,
                           stateWord(server.state));
    }
    return fmt::format(
        "add server {0} {1} check inter {2} fall {3} rise {4} on-marked-down shutdown-sessions weight {5};"
        "enable health {0};set server {0} state {6}",
        name, address, settings.checkInterval.count(), settings.checkFall, settings.checkRise, server.weight,
        stateWord(server.state));
}

Convergence converge(const std::vector<WantedServer>& wanted, const std::vector<ServerRow>& actual,
                     const std::set<ServerKey>& closed, const Settings& settings) {
    std::map<ServerKey, const WantedServer*> missing;
    for (const WantedServer& server : wanted) {
        missing.emplace(ServerKey(server.slot, server.target), &server);
    }
    Convergence result;
    const auto add = [&result](std::string commands) {
        if (!commands.empty()) {
            result.commands.push_back(std::move(commands));
        }
    };
    for (const ServerRow& row : actual) {
        const ServerKey key(row.slot, row.target);
        const auto found = missing.find(key);
        const bool isClosed = found == missing.end() || found->second->state == ServerState::Maint;
        add(found == missing.end() ? removal(row) : changes(*found->second, row));
        result.isRemoving |= found == missing.end() && row.sessions == 0;
        if (isClosed && !closed.contains(key) && row.slot != kExternalBackend) {
            add(fmt::format("clear table {} data.server_id eq {}", row.slot, row.id));
        }
        if (isClosed) {
            result.closed.insert(key);
        }
        if (found != missing.end()) {
            missing.erase(found);
        }
    }
    for (const auto& [key, server] : missing) {
        add(addition(*server, settings));
    }
    return result;
}

std::uint32_t scaledWeight(std::uint32_t weight, std::uint32_t largestInFarm) {
    if (largestInFarm <= kMaxHaproxyWeight) {
        return std::clamp<std::uint32_t>(weight, 1, kMaxHaproxyWeight);
    }
    const std::uint64_t scaled = (std::uint64_t{weight} * kMaxHaproxyWeight + largestInFarm / 2) / largestInFarm;
    return std::clamp<std::uint32_t>(static_cast<std::uint32_t>(scaled), 1, kMaxHaproxyWeight);
}

}  // namespace farmwarden::frontdoor
