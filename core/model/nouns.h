#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/model/endpoint.h"

// The nouns of the domain as plain values. They are what the journal carries, what the state tables hold and what crosses
// threads; the in-memory index over them is core/directory.
namespace farmwarden::model {

using base::HoldId;
using base::Revision;
using base::SessionId;
using base::TimePoint;

// May a user have several sessions in this farm?
enum class SessionRule : std::uint8_t { Single, Multiple };

// How a farm chooses among the targets that take a new session. All are deterministic; ties go by name.
enum class Balancing : std::uint8_t {
    FewestSessions,  // active + disconnected + pending, for the target's weight
    RoundRobin,      // the one that waited longest for a new session; weights do not count
    Fill,            // the fullest first, so that others stay empty; wants limits
    TwoRandom,       // two drawn by the request's own features, the less loaded of them
    LoadIndex,       // the least load as its probe reported it, with what was placed since
};

// A named set of targets that serve the same desktop or program; a connection asks for one.
struct Farm {
    std::string name;
    SessionRule sessions = SessionRule::Single;
    Balancing balancing = Balancing::FewestSessions;
    std::uint32_t minOpen = 0;  // holds that would leave fewer open targets are refused
    Revision revision;          // of the event that last changed the definition

    bool operator==(const Farm&) const = default;
};

enum class TargetKind : std::uint8_t { SessionHost, VirtualMachine, Blade, Desktop };

// What the front door's X.224 check says. Unknown until the first check.
enum class Health : std::uint8_t { Unknown, Up, Down };

inline constexpr std::uint32_t kMinWeight = 1;
inline constexpr std::uint32_t kMaxWeight = 10'000;
inline constexpr std::uint32_t kDefaultWeight = 100;
inline constexpr std::uint32_t kMaxLimit = 1'000'000;

// Anything a connection can be sent to.
struct Target {
    std::string name;  // unique in the whole store, not only in its farm
    std::string farm;
    TargetKind kind = TargetKind::SessionHost;
    Endpoint address;
    std::uint32_t weight = kDefaultWeight;
    std::uint32_t limit = 0;  // sessions at most; 0 = no limit
    std::vector<std::string> tags;
    std::string environment;  // hypervisor of a virtual machine
    Revision revision;        // of the event that last changed the definition

    // Observed, not defined:
    Health health = Health::Unknown;
    std::string healthDetail;
    std::optional<TimePoint> quarantinedUntil;
    std::string quarantineReason;
    std::uint32_t failuresInARow = 0;  // of new sessions; one that starts sets it back
    std::optional<std::uint32_t> load;  // 0 idle .. 100 saturated, as last reported
    std::uint32_t loadSessions = 0;     // on it at that report
    TimePoint lastPlacedAt;             // when it last got a new session

    bool operator==(const Target&) const = default;
};

// What holds leave of a target's admission, from most to least.
enum class Admission : std::uint8_t { Open, ReconnectOnly, Closed };

// An owned lease that limits a target's admission. A target is open when no hold is left.
struct Hold {
    HoldId id;
    std::string target;
    Admission mode = Admission::ReconnectOnly;  // never Open
    std::string owner;
    std::string reason;
    TimePoint placedAt;
    std::optional<TimePoint> until;
    bool untilRestart = false;
    Revision revision;

    bool operator==(const Hold&) const = default;
};

enum class SessionState : std::uint8_t { Pending, Active, Disconnected, Ended };

// Why placement sent a connection where it did. First reason only; the explainer has the rest.
enum class PlacementReason : std::uint8_t {
    ExistingSession,  // the user's session was there
    FewestSessions,   // least loaded of the admitted targets
    Fallback,         // the broker was away: the front door chose by itself, the broker learned of it afterwards
    RoundRobin,
    Fill,
    TwoRandom,
    LoadIndex,
    Plugin,  // a plug-in chose
};

// A user's logon on a target.
struct Session {
    SessionId id;
    std::string farm;
    std::string user;    // in lower case, as the client claimed it: a hint, never a right
    std::string domain;
    std::string target;
    SessionState state = SessionState::Pending;
    PlacementReason reason = PlacementReason::FewestSessions;
    IpAddress client;
    std::uint16_t clientPort = 0;
    std::string clientName;
    std::string connection;  // the front door's unique id of the current connection; empty when disconnected
    TimePoint placedAt;
    TimePoint since;         // of the present state
    Revision placedRevision; // where "why here" looks
    Revision revision;       // of the event that last changed it

    bool operator==(const Session&) const = default;
};

// One published version of the policy; core/policy reads and writes the document.
struct PolicyVersion {
    std::uint32_t number = 0;  // 1, 2, 3 ...; 0: nothing was published yet, and the document is empty
    std::string document;      // canonical JSON
    std::uint32_t base = 0;    // the version that its author started from; older than number - 1: merged
    std::uint32_t restored = 0;  // the older version that it brings back; 0: none
    std::string reason;
    std::string author;
    TimePoint at;
    std::vector<std::string> failedTests;  // names of the policy tests that failed when it was published
    std::string overrideReason;            // why it was published all the same
    Revision revision;                     // of the event that published it

    bool operator==(const PolicyVersion&) const = default;
};

// Which plug-ins are asked, in which order, and how each is configured: one document, as core/plugin/settings reads it. It may hold
// secrets of plug-ins, so it is shown through that only.
struct PluginChain {
    std::string document;  // canonical JSON; empty: nothing was ever set
    std::string reason;
    std::string author;
    TimePoint at;
    Revision revision;  // of the event that set it
    // What plug-ins keep here for themselves, properties and environments: JSON, as the broker writes it. Empty: nothing.
    std::string kept = {};

    bool operator==(const PluginChain&) const = default;
};

// A broker process that said it is alive.
struct Broker {
    std::string name;      // host name and process id
    // Addresses to point a client at, comma-separated: "HOST:PORT" takes every farm, "FARM=HOST:PORT" one. Empty when it has none.
    std::string frontDoor;
    std::int64_t pid = 0;
    TimePoint startedAt;
    TimePoint seenAt;      // last heartbeat; not part of the fold
    std::string report = {};  // likewise: how its plug-ins fare, as core/plugin/report reads it

    bool operator==(const Broker&) const = default;
};

}  // namespace farmwarden::model
