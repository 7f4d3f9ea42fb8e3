#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/directory/directory.h"
#include "core/policy/program.h"

// What a farm's balancing and quotas make of the sessions that it has: they are placed anew, one by one in the order in
// which they came, once under the policy before and once under the one after. Rules are left out, since a session does
// not say which farm its user had asked for; replay.h has what rules would change.
namespace farmwarden::placement {

// What spread() works on, copied out of a directory so that nobody waits while it is worked out. Plain value.
struct SpreadWorld {
    struct Logon {
        std::string user;
        std::uint32_t farm = 0;  // in `farms`
        model::IpAddress client;
        std::uint16_t clientPort = 0;
        base::TimePoint at;
    };
    std::vector<model::Farm> farms;
    std::vector<model::Target> targets;
    std::vector<model::Hold> holds;
    std::vector<Logon> logons;                 // in the order in which they came
    std::vector<std::uint32_t> sessionsNow{};  // on each of `targets`
};

SpreadWorld spreadWorld(const directory::Directory& directory);

struct TargetSpread {
    std::string target;
    std::uint32_t limit = 0;  // 0: none
    std::uint32_t weight = 0;
    bool isOpen = true;       // takes new sessions, but for its limit
    std::uint32_t now = 0;
    std::uint32_t before = 0;
    std::uint32_t after = 0;

    bool operator==(const TargetSpread&) const = default;
};

struct FarmSpread {
    std::string farm;
    model::Balancing balancingBefore = model::Balancing::FewestSessions;
    model::Balancing balancingAfter = model::Balancing::FewestSessions;
    std::uint64_t sessions = 0;
    std::uint64_t refusedBefore = 0;  // found no place: quotas, limits, holds
    std::uint64_t refusedAfter = 0;
    std::vector<TargetSpread> targets;  // by name

    bool operator==(const FarmSpread&) const = default;
};

// By farm, as in policy::Document.
using FarmPolicies = std::map<std::string, policy::FarmPolicy>;

// One for each farm of the world, by name. Linear in the logons; a farm of two random choices is linear in its targets
// for each of them. Pure function.
std::vector<FarmSpread> spread(const SpreadWorld& world, const FarmPolicies& before, const FarmPolicies& after,
                               const policy::ZoneCatalogue& zones);

}  // namespace farmwarden::placement
