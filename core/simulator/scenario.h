#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/model/nouns.h"

// What a simulation plays: values only, made by hand or by demoFarm().
namespace farmwarden::simulator {

// A person's client that asks for one farm. Who works in two farms, or with two desktops of one, has two seats.
struct Seat {
    std::string user;
    std::string domain;
    std::string farm;  // may be wrong: such a client is refused and comes back
    model::IpAddress client;
    std::string clientName;
    std::vector<std::string> groups = {};
};

// How people behave; durations are means of exponential waits unless they are ranges.
struct Habits {
    // Until an absent person logs on, at the busiest time of the day.
    base::Duration absence = std::chrono::minutes(165);
    // At the desk before leaving it, and away from a session that was left.
    base::Duration stint = std::chrono::minutes(55);
    base::Duration pause = std::chrono::minutes(25);
    // Between two drops of a client's network; it is back within seconds.
    base::Duration betweenDrops = std::chrono::minutes(18);
    // Of the stints, so many end with a logoff; the others leave the session behind.
    double logoffShare = 0.30;
    // Of the sessions left behind, so many are logged off by their target.
    double abandonedShare = 0.12;
    // From the broker's answer to the desktop.
    base::Duration quickestLogon = std::chrono::milliseconds(1'500);
    base::Duration slowestLogon = std::chrono::seconds(25);
    // Share of the busiest hour's arrivals at each full hour of the day; in between a straight line.
    std::array<double, 24> day{0.04, 0.03, 0.03, 0.03, 0.04, 0.08, 0.25, 0.60, 0.95, 1.00, 1.00, 0.95,
                               0.75, 0.80, 0.95, 0.95, 0.85, 0.60, 0.35, 0.22, 0.15, 0.12, 0.08, 0.05};
};

// Something that befalls a target at a given time.
struct Incident {
    enum class Kind : std::uint8_t {
        Down,     // it does not answer; its connections break
        Failing,  // no new session starts on it; sessions that are there can be resumed
        Hold,     // an administrator places `hold`, whose id, target and times are filled in
    };
    Kind kind = Kind::Down;
    std::string target;
    // From the opening; negative: in the history.
    base::Duration at{};
    // 0: for good. Of a hold: until it expires, or with isReleased until its owner takes it off.
    base::Duration lasting{};
    model::Hold hold;
    bool isReleased = false;
};

// Incidents that nobody planned; 0: none.
struct Luck {
    base::Duration betweenFlaps{};  // a target is down for one to four minutes
    base::Duration betweenHolds{};  // an administrator closes or drains a target for a while
};

struct Scenario {
    std::uint64_t seed = 1;
    std::vector<model::Farm> farms;
    std::vector<model::Target> targets;
    std::vector<Seat> seats;
    std::string policy;  // published at the start, in TOML; empty: none
    Habits habits;
    std::vector<Incident> incidents;
    Luck luck;
    // Simulated before the opening.
    base::Duration history = std::chrono::hours(4);
    // Local time at the opening, whatever the real one is: 10:40.
    base::Duration openingTimeOfDay = std::chrono::minutes(640);
};

// The share of the busiest hour's arrivals at a time of day.
double presence(const Habits& habits, base::Duration timeOfDay);

}  // namespace farmwarden::simulator
