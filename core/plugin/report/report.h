#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.h"
#include "core/base/result.h"

// How a broker's plug-ins fare, as it says beside its heartbeat and consoles read: values, and their JSON. Any thread.
namespace farmwarden::plugin::report {

// In the order in which a plug-in goes through them.
enum class State : std::uint8_t {
    Off,       // by the administrator
    Missing,   // the chain names it; no description of it is on this machine
    Wrong,     // its description or its library cannot be used: see `reason`
    Starting,  // its process loads the library
    Active,
    Resting,   // failed too often; tried again at `until`
    Failed,    // could not be started; tried again at `until`
};
// off missing wrong starting active resting failed
std::string_view toText(State state);
std::optional<State> stateFromText(std::string_view word);

// Microseconds.
struct Latency {
    std::uint64_t p50 = 0;
    std::uint64_t p95 = 0;
    std::uint64_t p99 = 0;
    // Calls by how long they took: up to 100 us, 316 us, 1 ms, 3.16 ms, 10 ms, 31.6 ms, 100 ms, 316 ms, 1 s, and longer.
    std::vector<std::uint64_t> histogram;

    bool operator==(const Latency&) const = default;
};

// Since the broker started.
struct Plugin {
    std::string name;
    std::string version;
    std::string summary;
    std::uint32_t generation = 2;
    std::uint32_t roles = 0;  // FW_ROLE_ bits
    std::string library;
    std::string schema;  // of its configuration, JSON; empty: it has none
    State state = State::Off;
    std::string reason;                     // of Wrong, Resting and Failed; also an objection to its configuration
    std::optional<base::TimePoint> until;   // of Resting and Failed
    std::int64_t pid = 0;
    std::uint64_t calls = 0;
    std::uint64_t answered = 0;
    std::uint64_t declined = 0;
    std::map<std::string, std::uint64_t> failures;  // by kind: late, lost, failed, bad-answer, ...
    std::uint64_t starts = 0;
    Latency latency;
    std::vector<std::string> log;  // its last lines

    std::uint64_t failed() const;
    bool operator==(const Plugin&) const = default;
};

struct Report {
    base::TimePoint at;
    std::vector<Plugin> plugins;  // by name

    const Plugin* find(std::string_view name) const;
    bool operator==(const Report&) const = default;
};

std::string toJson(const Report& report);
// "" is a report of no plug-ins.
base::Result<Report> fromJson(std::string_view text);

}  // namespace farmwarden::plugin::report
