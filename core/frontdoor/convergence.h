#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/frontdoor/runtime_reply.h"
#include "core/frontdoor/types.h"

// Which runtime commands bring HAProxy's servers from what they are to what they should be. Pure functions: the same
// input gives the same commands, and none when nothing is to be done.
namespace farmwarden::frontdoor {

// A server as HAProxy should have it: the slot instead of the farm, an address instead of a name, its own scale of
// weights.
struct WantedServer {
    std::string slot;
    std::string target;
    std::string address;  // "127.0.0.1", "fd00::1"
    std::uint16_t port = 0;
    ServerState state = ServerState::Ready;
    std::uint32_t weight = 1;  // 1..256; 0: HAProxy never chooses it by itself
    bool isChecked = true;
};

using ServerKey = std::pair<std::string, std::string>;  // slot, target

struct Convergence {
    std::vector<std::string> commands;  // each a group to be sent in one go, its parts joined by ';'
    std::set<ServerKey> closed;         // servers that known users were sent away from; the next call wants to know
    bool isRemoving = false;            // an empty server is on its way out: worth another look soon
};

// `closed` is what the former call returned, empty after HAProxy or we were started.
//
// Admission is never taken away by HAProxy's `maint` as long as anybody is connected: with `on-marked-down
// shutdown-sessions`, which hung hosts need, it would end their desktops. So a closed server is drained and forgotten
// by the stick table instead, and a removed one is deleted once it is empty.
Convergence converge(const std::vector<WantedServer>& wanted, const std::vector<ServerRow>& actual,
                     const std::set<ServerKey>& closed, const Settings& settings);

// The commands that add a server, as converge() gives them.
std::string addition(const WantedServer& server, const Settings& settings);

// Our weights (1..10000) as HAProxy's (1..256), in the proportion they have within a farm.
std::uint32_t scaledWeight(std::uint32_t weight, std::uint32_t largestInFarm);

}  // namespace farmwarden::frontdoor
