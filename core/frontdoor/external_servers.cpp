#include "core/frontdoor/external_servers.h"

#include <fmt/format.h>

#include <algorithm>
#include <asio/ip/udp.hpp>

#include "core/base/log.h"
#include "core/base/text.h"
#include "core/frontdoor/haproxy_config.h"

namespace farmwarden::frontdoor {
namespace {

using std::chrono::steady_clock;

constexpr std::size_t kMaxHostName = 253;  // RFC 1035

bool isHost(std::string_view host) {
    const bool isPlain = std::ranges::all_of(host, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               std::string_view(".:_-").contains(c);
    });
    if (!isPlain || host.empty() || host.size() > kMaxHostName || host.starts_with('-')) {
        return false;
    }
    std::error_code error;
    asio::ip::make_address_v6(std::string(host), error);
    return !host.contains(':') || !error;
}

// Only an address of this machine can be bound to.
bool isOfThisMachine(const asio::ip::address& address) {
    asio::io_context io;
    asio::ip::udp::socket socket(io);
    const asio::ip::udp::endpoint endpoint(address, 0);
    std::error_code error;
    socket.open(endpoint.protocol(), error);
    if (!error) {
        socket.bind(endpoint, error);
    }
    return !error;
}

}  // namespace

ExternalServers::ExternalServers(const Settings& settings, RuntimeClient& runtime, NameResolver& resolver)
    : m_settings(settings), m_runtime(runtime), m_resolver(resolver) {}

std::string ExternalServers::serverName(const External& address) {
    return isHost(address.host) && address.port != 0 ? fmt::format("{}:{}", base::lowered(address.host), address.port)
                                                     : std::string();
}

std::string ExternalServers::addressOf(std::string_view serverName) {
    const std::size_t colon = serverName.rfind(':');
    const std::string_view host = serverName.substr(0, colon);
    return host.contains(':') ? fmt::format("[{}]{}", host, serverName.substr(colon)) : std::string(serverName);
}

void ExternalServers::setNamed(const std::vector<External>& addresses) {
    for (auto& [server, entry] : m_entries) {
        entry.isNamed = false;
    }
    std::size_t named = 0;
    for (const External& address : addresses) {
        const std::string server = serverName(address);
        if (server.empty()) {
            base::log::error("front door: {} port {} is no address that connections can be sent to; correct the rule",
                             base::sanitized(address.host, 80), address.port);
            continue;
        }
        const auto known = m_entries.find(server);
        if (known != m_entries.end() && known->second.isNamed) {
            continue;
        }
        if (named == kMaxExternals) {
            base::log::error("front door: external addresses beyond the first {} are not served, {} is the first such",
                             kMaxExternals, server);
            break;
        }
        ++named;
        m_entries.try_emplace(server, Entry{address, false, {}}).first->second.isNamed = true;
    }
    forgetUnused();
}

void ExternalServers::forgetUnused() {
    const auto now = steady_clock::now();
    std::erase_if(m_entries, [now](const auto& item) { return !item.second.isNamed && item.second.usedUntil <= now; });
    std::erase_if(m_problems, [this](const auto& item) { return !m_entries.contains(item.first); });
}

void ExternalServers::require(const External& address, Handler done) {
    const std::string server = serverName(address);
    if (server.empty()) {
        return done(base::fail(base::ErrorCode::InvalidArgument, "{} port {} is no address to connect to",
                               base::sanitized(address.host, 80), address.port));
    }
    if (!m_entries.contains(server)) {
        forgetUnused();
        if (m_entries.size() >= kMaxExternals) {
            return done(base::fail(base::ErrorCode::Busy, "there are {} external addresses already, which is the limit",
                                   kMaxExternals));
        }
    }
    Entry& entry = m_entries.try_emplace(server, Entry{address, false, {}}).first->second;
    // HAProxy waits for an answer no longer than decisionTimeout; twice that is on the safe side.
    entry.usedUntil = steady_clock::now() + 2 * m_settings.decisionTimeout;
    if (m_present.contains(server)) {
        return done(server);
    }
    auto found = find(server, entry.address);
    if (!found) {
        m_waiting.push_back({server, std::move(done)});
    } else if (!*found) {
        done(std::unexpected(found->error()));
    } else {
        add(**found, std::move(done));
    }
}

void ExternalServers::onResolved() {
    for (Waiting& waiting : std::exchange(m_waiting, {})) {
        const auto entry = m_entries.find(waiting.server);
        if (entry != m_entries.end()) {  // else nobody waits for the answer any more
            require(External(entry->second.address), std::move(waiting.done));
        }
    }
}

std::optional<base::Result<WantedServer>> ExternalServers::find(const std::string& server, const External& address) {
    const NameResolver::Lookup lookup = m_resolver.lookUp(address.host);
    if (lookup.address.empty() && lookup.problem.empty()) {
        return std::nullopt;
    }
    if (lookup.address.empty()) {
        return base::fail(base::ErrorCode::Unavailable, "{}", lookup.problem);
    }
    if (isFrontDoor(lookup.address, address.port)) {
        return base::fail(base::ErrorCode::Refused, "{} is this front door itself, where the connection comes from",
                          addressText(lookup.address, address.port));
    }
    return WantedServer{
        std::string(kExternalBackend), server, lookup.address, address.port, ServerState::Drain, 0, false};
}

// A connection that is sent to where it came from would be sent there again, until no descriptor is left.
bool ExternalServers::isFrontDoor(const std::string& address, std::uint16_t port) const {
    std::error_code error;
    const auto wanted = asio::ip::make_address(address, error);
    return std::ranges::any_of(m_settings.listens, [&](const Listen& listen) {
        std::error_code isName;
        const auto bound = asio::ip::make_address(listen.address, isName);
        const bool isWildcard = isName || bound.is_unspecified();
        return listen.port == port && (isWildcard ? isOfThisMachine(wanted) : bound == wanted);
    });
}

void ExternalServers::add(const WantedServer& server, Handler done) {
    m_runtime.ask(addition(server, m_settings), [this, alive = std::weak_ptr(m_alive), name = server.target,
                                                 done = std::move(done)](const base::Result<std::string>& reply) {
        if (alive.expired()) {
            return;
        }
        const bool isThere = reply && (reply->contains("New server registered") || reply->contains("Already exists"));
        if (!isThere) {
            return done(base::fail(base::ErrorCode::Unavailable, "HAProxy did not take {}: {}", name,
                                   base::sanitized(reply ? *reply : reply.error().message, 200)));
        }
        m_present.insert(name);
        done(name);
    });
}

std::vector<WantedServer> ExternalServers::wanted() {
    forgetUnused();
    std::vector<WantedServer> servers;
    for (const auto& [server, entry] : m_entries) {
        const auto found = find(server, entry.address);
        if (found && *found) {
            m_problems.erase(server);
            servers.push_back(**found);
        } else if (found && std::exchange(m_problems[server], found->error().message) != found->error().message) {
            base::log::warning("front door: connections for the external address {} are closed: {}", server,
                               found->error().message);
        }
    }
    return servers;
}

void ExternalServers::seen(const std::vector<ServerRow>& rows, const std::vector<WantedServer>& wanted) {
    m_present.clear();
    for (const ServerRow& row : rows) {
        const bool stays = std::ranges::any_of(
            wanted, [&](const WantedServer& server) { return server.slot == row.slot && server.target == row.target; });
        if (row.slot == kExternalBackend && stays) {
            m_present.insert(row.target);
        }
    }
}

}  // namespace farmwarden::frontdoor
