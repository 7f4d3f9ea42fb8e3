#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/frontdoor/types.h"

// What HAProxy 2.6 answers on its runtime socket, parsed. Pure functions; lines that do not parse are left out. Any
// thread.
namespace farmwarden::frontdoor {

// Of `show info`.
struct ProcessInfo {
    int pid = 0;
    std::uint32_t connections = 0;  // of clients, now
};
std::optional<ProcessInfo> parseInfo(std::string_view reply);

// One server of `show stat -1 4 -1`.
struct ServerRow {
    std::string slot;
    std::string target;
    std::string status;   // "UP", "UP 1/2", "DOWN", "DRAIN", "MAINT", ...
    std::string check;    // "L7OK", "L4CON", "INI" before the first check ended, "" without checks
    std::string detail;   // the last check's text; not while isChecking
    std::string address;  // "127.0.0.1:3389"
    std::uint32_t sessions = 0;
    std::uint32_t weight = 0;
    std::uint32_t id = 0;
    bool isChecking = false;

    bool isIn(std::string_view state) const { return status.starts_with(state); }
    bool wasChecked() const { return !check.empty() && check != "INI"; }
};
// nullopt when the reply is no such table, for instance because HAProxy refused the command.
std::optional<std::vector<ServerRow>> parseServers(std::string_view reply);

// One line of `show sess`. `farm` of the connection is the slot's name here; `user` is not in this reply.
std::vector<LiveConnection> parseSessions(std::string_view reply);

// "ADDRESS:PORT" -> user, of `show table farmwarden_live`, rows with connections only.
std::map<std::string, std::string, std::less<>> parseLiveTable(std::string_view reply);

// key -> value of `show map FILE`.
std::map<std::string, std::string, std::less<>> parseMap(std::string_view reply);

// HAProxy's short form of a duration: "3d4h", "1m20s".
std::chrono::seconds parseAge(std::string_view text);

// Hexadecimal text as the bytes it stands for, as far as it is well formed.
std::string bytesOfHex(std::string_view text);

// "ADDRESS:PORT", where the address may have colons of its own.
struct Endpoint {
    std::string address;
    std::uint16_t port = 0;
};
std::optional<Endpoint> parseEndpoint(std::string_view text);

}  // namespace farmwarden::frontdoor
