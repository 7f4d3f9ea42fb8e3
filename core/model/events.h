#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "core/model/nouns.h"
#include "core/model/request.h"

// What can happen. The journal is a sequence of these; everything else is a fold over it. An event is a fact: applying it never
// fails, and what it names and the directory does not know is skipped. Bodies are JSON with the field names below (describe());
// kinds and field names are part of the store's format: add, never rename.
namespace farmwarden::model {

// What redirect rules looked at beside an event's own fields, and what they said.
// A plug-in that was asked on a connection's way, and what came of it.
struct PluginAnswer {
    std::string plugin;
    std::string stage;   // filter load-balancing placement orchestration
    std::string answer;  // decline pass target external refuse ready working; or why there was none: not-running late lost ...
    std::string text;    // the target, the address outside or the message
    std::uint16_t port = 0;         // of the address
    std::vector<std::string> tags;  // that it gave the connection
    std::uint32_t tookUs = 0;

    bool operator==(const PluginAnswer&) const = default;
};

struct RuleFacts {
    std::vector<std::string> groups;
    bool areGroupsKnown = false;  // false: nobody could say, or nobody had to
    std::string program;
    std::vector<std::string> tags;  // of the connection
    std::uint32_t policy = 0;       // the version that decided
    std::string rule;               // id of the rule that was acted upon; empty: none
    std::string possibleRule;       // id of the first one that was passed over because groups were not known
    std::vector<PluginAnswer> plugins;  // in the order in which they were asked

    bool operator==(const RuleFacts&) const = default;
};

struct FarmDefined {  // added or changed; the whole definition
    static constexpr std::string_view kKind = "farm.defined";
    Farm farm;
};
struct FarmRemoved {
    static constexpr std::string_view kKind = "farm.removed";
    std::string farm;
};

struct TargetDefined {  // added or changed; the defined part only, what is observed stays
    static constexpr std::string_view kKind = "target.defined";
    Target target;
};
struct TargetRemoved {
    static constexpr std::string_view kKind = "target.removed";
    std::string target;
};
struct TargetHealthChanged {
    static constexpr std::string_view kKind = "target.health";
    std::string target;
    Health health = Health::Unknown;
    std::string detail;
};
struct TargetLoadReported {
    static constexpr std::string_view kKind = "target.load";
    std::string target;
    std::uint32_t load = 0;      // 0..100
    std::uint32_t sessions = 0;  // on it at that moment
};
struct TargetQuarantined {  // its new sessions kept failing
    static constexpr std::string_view kKind = "target.quarantined";
    std::string target;
    TimePoint until;
    std::string reason;
};
struct TargetQuarantineEnded {
    static constexpr std::string_view kKind = "target.quarantine-ended";
    std::string target;
};

struct HoldPlaced {
    static constexpr std::string_view kKind = "hold.placed";
    Hold hold;
};
struct HoldReleased {
    static constexpr std::string_view kKind = "hold.released";
    HoldId id;
    std::string target;
    std::string cause;  // released, replaced, expired, restart or target-removed
};

struct SessionPlaced {  // pending from here on; counts at once
    static constexpr std::string_view kKind = "session.placed";
    Session session;
    std::string askedFarm;   // the farm that the client named; may differ from session.farm
    Revision basis;          // the decision was made on the directory at this revision
    RuleFacts facts = {};
    SessionId superseded = {};  // the user's former session in the farm: the event just before this one ends it, in one transaction
};
struct SessionReconnected {  // the client is being sent back to its session; the state changes when it has arrived
    static constexpr std::string_view kKind = "session.reconnected";
    SessionId id;
    std::string user;
    std::string target;
    IpAddress client;
    std::uint16_t clientPort = 0;
    std::string clientName;
    std::string connection;
    Revision basis;
    std::string askedFarm = {};
    std::string domain = {};
    RuleFacts facts = {};
};
struct SessionStarted {  // the target answered; `target` is where the connection really went
    static constexpr std::string_view kKind = "session.started";
    SessionId id;
    std::string user;
    std::string target;
    std::string connection;
};
struct SessionDisconnected {
    static constexpr std::string_view kKind = "session.disconnected";
    SessionId id;
    std::string user;
    std::string cause;
};
struct SessionEnded {
    static constexpr std::string_view kKind = "session.ended";
    SessionId id;
    std::string user;
    std::string cause;     // pending-timeout, left-alone, logged-off, target-removed, lost-reservation ...
    bool isFailure = false;  // a new session that never started: counts towards quarantine
};
struct ConnectionRefused {
    static constexpr std::string_view kKind = "connection.refused";
    std::string farm;
    std::string user;
    IpAddress client;
    std::string connection;
    std::string code;     // placement's refusal code
    std::string message;
    Revision basis;
    std::string domain = {};
    std::uint16_t clientPort = 0;
    std::string clientName = {};
    RuleFacts facts = {};
};
struct ConnectionSentOutside {  // a rule sends it to an address that is no target; no session of ours comes of it
    static constexpr std::string_view kKind = "connection.external";
    std::string farm;  // as asked
    std::string user;
    IpAddress client;
    std::string connection;
    Revision basis;
    std::string domain = {};
    std::uint16_t clientPort = 0;
    std::string clientName = {};
    RuleFacts facts = {};
    Endpoint address;
};

struct PolicyPublished {
    static constexpr std::string_view kKind = "policy.published";
    PolicyVersion policy;
};

// Somebody has a draft of the policy that is not published; its contents are theirs alone. Told now and then, and told
// with no changes once it is published or thrown away. Nothing hangs on it.
struct PolicyDraftNoted {
    static constexpr std::string_view kKind = "policy.draft";
    std::string author;
    std::uint32_t base = 0;     // the version that it was made from
    std::uint32_t changes = 0;  // 0: there is no draft any more
    TimePoint since;            // of the first change
};

struct PluginsChanged {  // the whole chain, as it is from now on
    static constexpr std::string_view kKind = "plugins.changed";
    PluginChain chain;  // without what plug-ins keep, which stays
};

struct PluginsKept {  // all that plug-ins keep in the store, as it is from now on
    static constexpr std::string_view kKind = "plugins.kept";
    std::string kept;
};

struct RequestFinished {
    static constexpr std::string_view kKind = "request.finished";
    Request request;
};

struct BrokerStarted {
    static constexpr std::string_view kKind = "broker.started";
    Broker broker;
};
struct BrokerStopped {
    static constexpr std::string_view kKind = "broker.stopped";
    std::string broker;
    std::string cause;
};
struct FrontDoorChanged {  // "up", "down: ...", as the operator should read it
    static constexpr std::string_view kKind = "front-door.changed";
    std::string broker;
    std::string state;
};

// Written by a newer version; kept as it is and skipped by the fold.
struct UnknownEvent {
    static constexpr std::string_view kKind = "";
    std::string kind;
    std::string json;
};

using EventBody = std::variant<FarmDefined, FarmRemoved, TargetDefined, TargetRemoved, TargetHealthChanged, TargetLoadReported,
                               TargetQuarantined, TargetQuarantineEnded, HoldPlaced, HoldReleased, SessionPlaced, SessionReconnected,
                               SessionStarted, SessionDisconnected, SessionEnded, ConnectionRefused, ConnectionSentOutside,
                               PolicyPublished, PolicyDraftNoted, PluginsChanged, PluginsKept, RequestFinished, BrokerStarted,
                               BrokerStopped, FrontDoorChanged, UnknownEvent>;

// What somebody wants appended.
struct EventDraft {
    TimePoint at;
    std::string actor;  // a person, or the broker's own name for what it does by itself
    EventBody body;
};

// What the journal holds.
struct Event {
    Revision revision;
    TimePoint at;
    std::string actor;
    std::string broker;  // who appended it
    EventBody body;
};

// "session.placed"
std::string_view kindOf(const EventBody& body);

// The name of the object that it is about: "farm:A", "target:sh-1", "session:s-01h...", "request:KEY".
std::string subjectOf(const EventBody& body);

}  // namespace farmwarden::model
