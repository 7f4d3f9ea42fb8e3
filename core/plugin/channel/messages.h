#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

// What broker and plug-in host say to each other, as plain values. Both are of the same build, so the messages may
// change with every version; what plug-ins see (core/plugin/sdk) may not. Any thread.
namespace farmwarden::plugin::channel {

inline constexpr std::uint32_t kProtocol = 1;

// A plug-in's part in the life of a connection, in this order.
enum class Stage : std::uint8_t { Filter, LoadBalancing, Placement, Orchestration };
inline constexpr std::size_t kStages = 4;

// The roles a plug-in may have: the bits of FW_ROLE_ in farmwarden_plugin.h.
using Roles = std::uint32_t;

// A connection that asks for a place, as FwConnection has it.
struct Connection {
    std::string user;
    std::string domain;
    std::string farm;
    std::string program;
    std::string clientName;
    std::string clientAddress;
    std::uint16_t clientPort = 0;
    std::string redirectorAddress;
    std::string target;       // load balancing: the broker's own choice; later stages: the chosen one
    std::string environment;  // of the target
    std::string session;      // that the user may go back to
    std::vector<std::string> groups;
    bool areGroupsKnown = false;
    std::vector<std::string> tags;
    std::int64_t at = 0;  // microseconds since 1970

    bool operator==(const Connection&) const = default;
};

enum class AnswerKind : std::uint8_t { Decline, Target, External, Refuse, Pass, Ready, Fail };

struct Answer {
    AnswerKind kind = AnswerKind::Decline;
    std::string text;  // target, host, address or message
    std::uint16_t port = 0;
    std::vector<std::string> tags;

    bool operator==(const Answer&) const = default;
};

// A target as plug-ins see it.
struct TargetView {
    std::string name;
    std::string farm;
    std::string address;
    std::uint16_t port = 0;
    std::uint8_t kind = 0;       // FW_KIND_
    std::uint8_t admission = 0;  // FW_ADMISSION_
    std::uint8_t health = 0;     // FW_HEALTH_
    bool isSingleSession = false;
    std::string environment;
    std::vector<std::string> tags;
    std::uint32_t weight = 0;
    std::uint32_t limit = 0;
    std::uint32_t active = 0;
    std::uint32_t disconnected = 0;
    std::uint32_t pending = 0;
    std::int32_t load = -1;
    std::uint64_t version = 0;

    bool operator==(const TargetView&) const = default;
};

struct SessionView {
    std::string id;
    std::string farm;
    std::string target;
    std::string user;
    std::string domain;
    std::string program;
    std::string clientName;
    std::string clientAddress;
    std::uint8_t state = 0;  // FW_SESSION_
    std::int64_t placedAt = 0;
    std::int64_t since = 0;

    bool operator==(const SessionView&) const = default;
};

enum class Change : std::uint8_t { Added, Updated, Removed };

// Maintenance that a task plug-in plans inside a machine; times in microseconds since 1970.
struct TaskView {
    std::string id;
    std::string target;
    std::string label;
    std::string context;
    std::uint32_t status = 0;
    std::int64_t start = 0;
    std::int64_t end = 0;
    std::int64_t deadline = 0;

    bool operator==(const TaskView&) const = default;
};

// What a resource, provisioning or task plug-in asks of the broker. Which fields count depends on the kind.
enum class UpcallKind : std::uint8_t {
    SaveTarget,         // target, version
    RemoveTarget,       // name
    SaveSession,        // session
    SaveEnvironment,    // name, json (properties), number (weight), version
    RemoveEnvironment,  // name
    SetProperty,        // number (FW_OF_), name (object), property, json, version
    GetProperty,        // number (FW_OF_), name (object), property
    LockTarget,         // name, number (milliseconds)
    UnlockTarget,       // version (the lock)
    JobChanged,         // name (job), property (machine), number (FW_JOB_), json (text)
    TaskChanged,        // task
};

struct Upcall {
    UpcallKind kind = UpcallKind::SaveTarget;
    TargetView target;
    SessionView session;
    TaskView task;
    std::string name;
    std::string property;
    std::string json;
    std::uint64_t number = 0;
    std::uint64_t version = 0;

    bool operator==(const Upcall&) const = default;
};

struct UpcallResult {
    std::uint32_t result = 0;  // FwResult
    std::string text;          // why not; or the property's value
    std::uint64_t number = 0;  // the lock

    bool operator==(const UpcallResult&) const = default;
};

// From the broker.
struct Start {
    std::uint32_t protocol = kProtocol;
    std::string name;
    std::string library;  // absolute path
    std::uint32_t generation = 2;
    std::string classId;  // generation 1; of generation 2 it says that the plug-in has the virtualization interface
    Roles roles = 0;      // as described
    std::string configuration;
    bool mayStartProcesses = false;
    std::uint64_t memoryBytes = 0;  // address space at most; 0: no limit
    std::uint32_t openFiles = 256;
    std::uint64_t fileBytes =
        256u << 20;  // of one file at most: a plug-in that talks without end must not fill the disk
};
struct Configure {
    std::string configuration;
};
struct Call {
    std::uint64_t id = 0;
    Stage stage = Stage::Filter;
    Connection connection;
};
struct TargetChanged {
    Change change = Change::Updated;
    TargetView target;
};
struct SessionsChanged {  // of one target
    Change change = Change::Updated;
    std::vector<SessionView> sessions;
};
// What is known follows, all of it as Added, and then Synced: after the start, and when a host fell too far behind to
// be told of single changes. What is not told again is gone.
struct Resync {
    bool operator==(const Resync&) const = default;
};
struct Synced {
    bool operator==(const Synced&) const = default;
};
struct ConnectionChanged {
    std::uint32_t phase = 0;  // FW_CONNECTION_
    Connection connection;
};
enum class JobKind : std::uint8_t { Create, Patch, Delete, Cancel };
struct StartJob {  // for a provisioning plug-in
    std::uint64_t id = 0;
    JobKind kind = JobKind::Create;
    std::string job;
    std::string specification;  // JSON
};
struct SetTasks {  // for a task plug-in: all of one host
    std::uint64_t id = 0;
    std::string host;
    std::vector<TaskView> tasks;
};
struct Ping {
    std::uint64_t number = 0;
};
struct UpcallDone {
    std::uint64_t id = 0;
    UpcallResult result;
};
struct Stop {
    std::string reason;
};
using FromBroker = std::variant<Start, Configure, Call, TargetChanged, SessionsChanged, Resync, Synced,
                                ConnectionChanged, StartJob, SetTasks, Ping, UpcallDone, Stop>;

// From the host.
struct Started {  // the plug-in is loaded and has initialized itself
    Roles roles = 0;
    bool isReconfigurable = false;
};
struct StartFailed {
    std::string message;
};
struct Configured {
    std::string error;  // empty: done
    bool needsRestart = false;
};
struct Answered {
    std::uint64_t id = 0;
    Answer answer;
};
struct Reported {
    std::uint64_t id = 0;
    std::uint32_t status = 0;
};
struct OrderTaken {  // a StartJob or SetTasks
    std::uint64_t id = 0;
    std::string error;  // empty: it is being worked on
};
struct Pong {
    std::uint64_t number = 0;
};
struct UpcallMade {
    std::uint64_t id = 0;
    Upcall upcall;
};
using FromHost = std::variant<Started, StartFailed, Configured, Answered, Reported, OrderTaken, Pong, UpcallMade>;

}  // namespace farmwarden::plugin::channel
