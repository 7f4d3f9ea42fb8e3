#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/frontdoor/types.h"

// The configuration that makes a HAProxy 2.6 our front door, as text. Pure, except that checkSettings() asks for the
// process's limits. Any thread.
namespace farmwarden::frontdoor {

// Where things are, all below the run directory.
struct Paths {
    explicit Paths(const Settings& settings);

    std::filesystem::path configuration;
    std::filesystem::path spoeConfiguration;
    std::filesystem::path farmsMap;
    std::filesystem::path runtimeSocket;
    std::filesystem::path agentSocket;
    std::filesystem::path relaySocket;  // HAProxy's own, between its ring and the log port
    std::filesystem::path haproxyLog;
    std::filesystem::path instance;  // which HAProxy we started
    std::filesystem::path lock;      // held by the broker that owns the run directory
};

// The key of farms.map that answers for connections which name no farm. No farm can have this name.
inline constexpr std::string_view kOnlyFarmKey = "_only";

// The backend whose servers are the external addresses. No farm's slot has this name.
inline constexpr std::string_view kExternalBackend = "farmwarden_external";

// "farm_01": the backend of slot `index`, which is counted from 0.
std::string slotName(std::size_t index);

// InvalidArgument: no or bad listens, paths too long for a socket, more connections than the process may have
// descriptors for.
base::Result<void> checkSettings(const Settings& settings);

// `logPort` is the loopback port, UDP and TCP, for close logs. In attached mode the text is a fragment: it has no
// global section and no runtime socket of its own.
std::string configurationText(const Settings& settings, std::uint16_t logPort);
std::string spoeText(const Settings& settings);

// Equal for two settings exactly when a running HAProxy need not be restarted to go from one to the other; the log
// port, which differs from start to start, does not count.
std::string fingerprint(const Settings& settings);

// "127.0.0.1:3389", "[::1]:3389": as people and HAProxy write a listen.
std::string addressText(std::string_view address, std::uint16_t port);

}  // namespace farmwarden::frontdoor
