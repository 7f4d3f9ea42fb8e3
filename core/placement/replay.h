#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/placement/recorded.h"

// What a policy would have made of connections that another one has decided. The directory follows what really
// happened: each decision is made again on the state that it was made on, so an unchanged policy gives the same
// everywhere, and a changed one shows what it changes by itself, not what would follow from that later.
namespace farmwarden::placement {

// From least to most different.
enum class Difference : std::uint8_t {
    None,
    OtherRule,    // the same place, for another reason
    OtherTarget,  // in the same farm
    OtherFarm,
    NowOutside,   // to an address outside, or to another one
    NowInside,    // outside until now
    NowAllowed,   // refused until now
    NowRefused,
};
inline constexpr std::size_t kDifferences = 8;

// none other-rule other-target other-farm now-outside now-inside now-allowed now-refused
std::string_view toText(Difference difference);

// Where a decision leads, as names.
struct Destination {
    Outcome outcome = Outcome::Refused;
    std::string rule;     // id; empty: none
    std::string farm;     // empty when refused or outside
    std::string target;   // likewise
    std::string address;  // outside

    auto operator<=>(const Destination&) const = default;
};

struct ReplayRow {
    base::Revision revision;
    base::TimePoint at;
    std::string user;
    std::string asked;
    Difference difference = Difference::None;
    Destination before;
    Destination after;
    std::vector<std::string> groups;  // of the user, as far as they are on record
};

struct BeforeAfter {
    std::uint64_t before = 0;
    std::uint64_t after = 0;
};

// A band of the flow picture: how many connections took this way before, and would take it now.
struct Flow {
    std::string asked;
    Destination to;

    auto operator<=>(const Flow&) const = default;
};

struct ReplayResult {
    std::uint64_t decisions = 0;
    std::uint64_t withoutGroups = 0;  // whose users' groups are not on record although a rule asks for them
    std::array<std::uint64_t, kDifferences> byDifference{};
    std::vector<ReplayRow> rows;  // the first kMaxReplayRows that differ, in the order they happened
    // How many differ, by what they have in common:
    std::map<std::string, std::uint64_t> byAskedFarm;
    std::map<std::string, std::uint64_t> byGroup;
    std::map<std::string, BeforeAfter> byRule;    // all decisions, not only those that differ; "" for no rule
    std::map<std::string, BeforeAfter> byTarget;  // likewise
    std::map<base::TimePoint, std::array<std::uint64_t, kDifferences>> byHour;  // the hour's beginning in UTC; all decisions
    std::map<Flow, BeforeAfter> flows;

    std::uint64_t differing() const { return decisions - byDifference[0]; }
};

inline constexpr std::size_t kMaxReplayRows = 100'000;

// Feed it the events after the directory's revision, in order. One thread.
class Replay {
public:
    // `directory` holds the state before the first event and is folded along; it outlives the replay.
    Replay(directory::Directory& directory, const policy::Program& program);

    void onEvent(const model::Event& event);
    const ReplayResult& result() const { return m_result; }
    ReplayResult takeResult();

private:
    Destination destinationOf(const PlacementRequest& request, const Decision& decision) const;
    Destination destinationOf(const RecordedDecision& recorded) const;
    void decideAgain(const RecordedDecision& recorded);
    void compare(const RecordedDecision& recorded, Destination before, Destination after);

    directory::Directory& m_directory;
    const policy::Program& m_program;
    bool m_asksForGroups;
    std::optional<model::Event> m_ending;  // of a session that the next event's placement supersedes: not yet when that was decided
    ReplayResult m_result;
};

Difference differenceOf(const Destination& before, const Destination& after);

}  // namespace farmwarden::placement
