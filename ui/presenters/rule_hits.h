#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <unordered_map>

#include "core/base/clock.h"
#include "core/placement/recorded.h"

// How often each rule decided, from the decisions that brokers recorded: in all, in the last days, and under each
// version of the policy; and the words that requests came with, which conditions can be completed with. Plain values;
// the fold belongs to one thread.
namespace farmwarden::presenters {

// What "hits" on the page are of.
inline constexpr std::chrono::days kHitsWindow{30};

struct HitCount {
    std::uint64_t count = 0;
    base::TimePoint first;
    base::TimePoint last;

    void add(base::TimePoint at);
    bool operator==(const HitCount&) const = default;
};

struct RuleHits {
    std::uint64_t recent = 0;  // within kHitsWindow
    HitCount all;              // as far back as the journal was read
    std::map<std::uint32_t, HitCount> versions;
};

// What was seen in requests; a few thousand of each at most.
struct SeenWords {
    std::set<std::string> users;
    std::set<std::string> groups;
    std::set<std::string> domains;
    std::set<std::string> programs;
    std::set<std::string> clientNames;
    std::set<std::string> networks;  // "10.2.12.0/24"
};

struct HitsView {
    std::unordered_map<std::string, RuleHits> rules;  // by id; "" is the catch-all
    base::TimePoint from;                             // the journal was read from here on
    base::TimePoint at;
    SeenWords words;

    // Null: none at all.
    const RuleHits* of(const std::string& id) const;
    // Of the rule since `from`; as long as that when it has none.
    std::chrono::days unusedFor(const std::string& id) const;
};

class HitFold {
public:
    explicit HitFold(base::TimePoint from) : m_from(from) {}

    // In any order.
    void apply(const placement::RecordedDecision& decision);
    HitsView view(base::TimePoint now) const;

private:
    struct Rule {
        HitCount all;
        std::map<std::uint32_t, HitCount> versions;
        std::map<std::int64_t, std::uint64_t> days;  // since 1970
    };
    void note(const placement::PlacementRequest& request);

    base::TimePoint m_from;
    std::unordered_map<std::string, Rule> m_rules;
    SeenWords m_words;
};

}  // namespace farmwarden::presenters
