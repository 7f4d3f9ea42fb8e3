#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/model/endpoint.h"
#include "core/model/nouns.h"

// What each verb takes, as plain values. The console's dialogs, farmwardenctl's options and the executor all speak these; JSON is only
// how they lie in the inbox and in the journal, and a command line only how people see them. Any thread.
namespace farmwarden::request {

// Limits of what one request may carry.
inline constexpr std::size_t kMaxTextBytes = 500;
inline constexpr std::size_t kMaxImported = 100'000;

struct FarmAdd {
    static constexpr std::string_view kVerb = "farm.add";
    std::string name;
    model::SessionRule sessions = model::SessionRule::Single;
    model::Balancing balancing = model::Balancing::FewestSessions;
    std::uint32_t minOpen = 0;

    bool operator==(const FarmAdd&) const = default;
};

// In the `set` verbs what is not there stays as it is.
struct FarmSet {
    static constexpr std::string_view kVerb = "farm.set";
    std::string name;
    std::optional<model::SessionRule> sessions;
    std::optional<model::Balancing> balancing;
    std::optional<std::uint32_t> minOpen;

    bool operator==(const FarmSet&) const = default;
};

// Refused while the farm has targets.
struct FarmRemove {
    static constexpr std::string_view kVerb = "farm.remove";
    std::string name;

    bool operator==(const FarmRemove&) const = default;
};

struct TargetAdd {
    static constexpr std::string_view kVerb = "target.add";
    std::string name;
    std::string farm;
    model::Endpoint address;
    model::TargetKind kind = model::TargetKind::SessionHost;
    std::uint32_t weight = model::kDefaultWeight;
    std::uint32_t limit = 0;  // 0: none
    std::vector<std::string> tags;
    std::string environment;

    bool operator==(const TargetAdd&) const = default;
};

struct TargetSet {
    static constexpr std::string_view kVerb = "target.set";
    std::string name;
    std::optional<model::Endpoint> address;
    std::optional<model::TargetKind> kind;
    std::optional<std::uint32_t> weight;
    std::optional<std::uint32_t> limit;
    std::optional<std::vector<std::string>> tags;
    std::optional<std::string> environment;
    std::vector<std::string> others = {};  // targets of which the same is said, all or none

    bool operator==(const TargetSet&) const = default;
};

// Refused while sessions live on the target, unless forced: the directory forgets them then, whatever the host does with them.
struct TargetRemove {
    static constexpr std::string_view kVerb = "target.remove";
    std::string name;
    bool force = false;

    bool operator==(const TargetRemove&) const = default;
};

// Definitions of many targets at once, all or none: what a file says, and how that is taken back.
struct TargetImport {
    static constexpr std::string_view kVerb = "target.import";
    std::vector<FarmAdd> farms;      // to add first
    std::vector<TargetAdd> targets;  // whole definitions: added where the name is new, else changed; none changes its farm
    std::vector<std::string> removed;       // targets; refused while a session lives on one
    std::vector<std::string> removedFarms;  // afterwards; refused while a target is left in one
    std::string source;                     // a file's name, for the journal
    // The journal keeps numbers instead of the lists, whose events it has: of what was added, changed and removed.
    std::uint32_t addedCount = 0;
    std::uint32_t changedCount = 0;
    std::uint32_t removedCount = 0;

    bool operator==(const TargetImport&) const = default;
};

// All targets or none. The actor owns the holds. Placing a hold of the same owner and mode again sets its reason and its end.
struct HoldPlace {
    static constexpr std::string_view kVerb = "hold.place";
    std::vector<std::string> targets;
    model::Admission mode = model::Admission::ReconnectOnly;  // never Open
    std::string reason;
    std::optional<base::TimePoint> until;  // neither this nor untilRestart: until released
    bool untilRestart = false;

    bool operator==(const HoldPlace&) const = default;
};

// By id, so that nobody lifts somebody else's hold by accident. All or none.
struct HoldRelease {
    static constexpr std::string_view kVerb = "hold.release";
    std::vector<base::HoldId> ids;

    bool operator==(const HoldRelease&) const = default;
};

// Cuts the connections; the sessions stay on their targets. Done when at least one could be cut, the result lists the others.
struct SessionDisconnect {
    static constexpr std::string_view kVerb = "session.disconnect";
    std::vector<base::SessionId> ids;

    bool operator==(const SessionDisconnect&) const = default;
};

// Reserves a place as a connection would; the session is pending until the client comes or the time for that is over.
struct Place {
    static constexpr std::string_view kVerb = "place";
    std::string farm;
    std::string user;
    std::string domain;
    model::IpAddress client;
    std::vector<std::string> groups;  // of the user
    bool areGroupsKnown = false;

    bool operator==(const Place&) const = default;
};

// Makes a document the policy in force, as the next version, if it is valid and its own tests pass.
struct PolicyPublish {
    static constexpr std::string_view kVerb = "policy.publish";
    std::string document;       // JSON or, with isToml, TOML
    bool isToml = false;
    std::uint32_t base = 0;     // the version that it was made from; stale when another one is in force
    bool merge = false;         // then merge the two by rule; refused, with every conflict, where both changed the same thing
    std::uint32_t restored = 0; // the older version that it brings back; 0: none
    std::string reason;
    std::string overrideReason;  // why to publish although a test fails; empty: do not

    bool operator==(const PolicyPublish&) const = default;
};

// Lets other administrators know of a draft that lies in somebody's console. See model::PolicyDraftNoted.
struct PolicyDraft {
    static constexpr std::string_view kVerb = "policy.draft";
    std::uint32_t base = 0;
    std::uint32_t changes = 0;             // 0: it is gone
    std::optional<base::TimePoint> since;  // left out: now

    bool operator==(const PolicyDraft&) const = default;
};

// How busy a target is, as a probe or a monitoring system found out: 0 idle to 100 saturated. For farms that balance by load index.
struct TargetLoad {
    static constexpr std::string_view kVerb = "target.load";
    std::string name;
    std::uint32_t load = 0;

    bool operator==(const TargetLoad&) const = default;
};

// Turns a plug-in on or off and says how it is configured. What is not there stays as it is. The configuration is held against the
// plug-in's schema where the request is carried out, if that machine has the plug-in.
struct PluginSet {
    static constexpr std::string_view kVerb = "plugin.set";
    std::string name;
    std::optional<bool> isEnabled;
    std::optional<std::uint32_t> deadlineMs;   // of one answer
    std::optional<std::string> configuration;  // a JSON object; "********" keeps the secret that is there
    std::string reason;

    bool operator==(const PluginSet&) const = default;
};

// In which order a stage of placement asks its plug-ins.
struct PluginOrder {
    static constexpr std::string_view kVerb = "plugin.order";
    std::string stage;  // filter load-balancing placement orchestration
    std::vector<std::string> names;
    std::string reason;

    bool operator==(const PluginOrder&) const = default;
};

// Forgets what was decided about a plug-in. It may be there all the same, and is off then.
struct PluginForget {
    static constexpr std::string_view kVerb = "plugin.forget";
    std::string name;

    bool operator==(const PluginForget&) const = default;
};

// All of it at once, from a file; what it does not name is forgotten. Also how a change is taken back.
struct PluginImport {
    static constexpr std::string_view kVerb = "plugin.import";
    std::string document;    // JSON or, with isToml, TOML
    bool isToml = false;
    std::string reason;

    bool operator==(const PluginImport&) const = default;
};

// Puts a made-up connection before the broker's plug-ins and tells what they and the policy make of it. Nothing is placed.
struct PluginTry {
    static constexpr std::string_view kVerb = "plugin.try";
    std::string farm;
    std::string user;
    std::string domain;
    model::IpAddress client;
    std::vector<std::string> groups;  // of the user
    bool areGroupsKnown = false;
    std::string program;
    std::vector<std::string> tags;

    bool operator==(const PluginTry&) const = default;
};

using Arguments = std::variant<FarmAdd, FarmSet, FarmRemove, TargetAdd, TargetSet, TargetRemove, HoldPlace, HoldRelease,
                               SessionDisconnect, Place, PolicyPublish, PolicyDraft, TargetLoad, TargetImport, PluginSet, PluginOrder,
                               PluginForget, PluginImport, PluginTry>;

// The arguments of a request as they may be kept and shown: configurations of plug-ins may hold secrets, and are left out.
std::string withoutSecrets(std::string_view verb, const std::string& arguments);

// What a target is defined to be, without what is observed of it.
TargetAdd definitionOf(const model::Target& target);

std::string_view verbOf(const Arguments& arguments);

// One JSON object on one line; what is at its default is left out.
std::string toJson(const Arguments& arguments);

// Strict: a missing, unknown or ill-typed field is InvalidArgument and named. An unknown verb is NotFound.
base::Result<Arguments> parseArguments(std::string_view verb, std::string_view json);

// What can be said without knowing the store: names, ranges, empty lists, an end that is already past. InvalidArgument names the field
// and what it may be. The executor asks it again; dialogs ask it while a person types.
base::Result<void> check(const Arguments& arguments, base::TimePoint now);

}  // namespace farmwarden::request
