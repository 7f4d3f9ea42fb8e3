#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/diagnostics.h"
#include "core/model/nouns.h"

// The policy as people write it: ordered redirect rules, balancing and quotas per farm, and the tests that guard them.
// Plain values; equality ignores source positions. Canonical text is JSON (json_text.h), TOML for people (toml_text.h);
// resources/policy.schema.json is the published schema.
namespace farmwarden::policy {

// What a condition looks at. Domain words: user group domain client client_name farm program time tag.
enum class Dimension : std::uint8_t { User, Group, Domain, Client, ClientName, Farm, Program, Time, Tag };
inline constexpr std::size_t kDimensions = 9;

enum class Weekday : std::uint8_t { Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday };

// Minutes of the week in the condition's time zone: from <= t < to on each of the days; `to` at or before `from` runs
// past midnight into the next day.
struct Window {
    std::vector<Weekday> days;
    std::uint16_t fromMinute = 0;  // of the day, 0..1439
    std::uint16_t toMinute = 0;    // 1..1440

    bool operator==(const Window&) const = default;
};

// One set; holds when the request's value is in it, or is not in it if negated. User, group, domain, client name and
// program are compared without case and may end in '*' (prefix). Client is CIDR text. Tag and group hold when the
// request has any of them.
struct Condition {
    Dimension dimension = Dimension::User;
    bool isNegated = false;
    std::vector<std::string> values;  // all but time
    std::vector<Window> windows;      // time
    std::string zone;                 // time: IANA name; "UTC" if empty
    base::SourceRange range;
    std::vector<base::SourceRange> valueRanges =
        {};  // one for each value or window text, where the document was parsed

    bool operator==(const Condition& other) const {
        return dimension == other.dimension && isNegated == other.isNegated && values == other.values &&
               windows == other.windows && zone == other.zone;
    }
};

enum class ActionKind : std::uint8_t { Farm, Target, Tagged, External, Refuse };

struct Action {
    ActionKind kind = ActionKind::Farm;
    std::string farm;  // Farm; for Tagged the farm whose tagged targets are meant (empty: the farm asked for)
    std::vector<std::string> values;  // Target: names; Tagged: tags, all of which a target must have
    model::Endpoint address;          // External
    std::string message;              // Refuse: for the operators
    base::SourceRange range;
    std::vector<base::SourceRange> valueRanges = {};  // one for each value, where the document was parsed

    bool operator==(const Action& other) const {
        return kind == other.kind && farm == other.farm && values == other.values && address == other.address &&
               message == other.message;
    }
};

// Require: these or nothing. Prefer: if none of them admits, go on as if the rule were not there.
enum class Strength : std::uint8_t { Require, Prefer };
// Keep: an existing session of the user in the asked farm wins over the rule.
enum class Reconnect : std::uint8_t { Keep, Ignore };

// Where the parts of a rule stand that diagnostics point at one by one.
struct RulePlaces {
    base::SourceRange id;
    base::SourceRange name;
    base::SourceRange validUntil;
};

struct Rule {
    std::string id;  // stable for the rule's life; unique in the document
    std::string name;
    bool isEnabled = true;
    std::string comment;
    std::vector<std::string> tags;              // of the rule itself, for people
    std::optional<base::TimePoint> validUntil;  // from then on as if disabled
    std::vector<Condition> conditions;          // all must hold; none: every request
    Action action;
    Strength strength = Strength::Require;
    Reconnect reconnect = Reconnect::Keep;
    base::SourceRange range;
    RulePlaces places = {};

    bool operator==(const Rule& other) const {
        return id == other.id && name == other.name && isEnabled == other.isEnabled && comment == other.comment &&
               tags == other.tags && validUntil == other.validUntil && conditions == other.conditions &&
               action == other.action && strength == other.strength && reconnect == other.reconnect;
    }
};

using Algorithm = model::Balancing;

struct FarmPolicy {
    Algorithm balancing = Algorithm::FewestSessions;
    std::uint32_t maxSessions = 0;         // of the farm; 0 = no quota
    std::uint32_t maxSessionsPerUser = 0;  // in a farm that allows several; 0 = no quota
    base::SourceRange range;               // of the farm's name

    bool operator==(const FarmPolicy& other) const {
        return balancing == other.balancing && maxSessions == other.maxSessions &&
               maxSessionsPerUser == other.maxSessionsPerUser;
    }
};

// A made-up or recorded request; what rules look at.
struct Request {
    std::string user;
    std::string domain;
    std::vector<std::string> groups;
    bool areGroupsKnown = true;  // false: membership could not be asked, three-valued
    model::IpAddress client;
    std::string clientName;
    std::string farm;
    std::string program;
    std::vector<std::string> tags;
    base::TimePoint at;

    bool operator==(const Request&) const = default;
};

// A saved what-if with what is expected of it. Empty members of the expectation are not checked.
struct PolicyTest {
    std::string name;
    Request request;
    std::string expectedRule;  // its id
    std::string expectedFarm;
    std::string expectedTarget;
    std::string expectedAddress;  // external
    bool expectsRefusal = false;
    base::SourceRange range;

    bool operator==(const PolicyTest& other) const {
        return name == other.name && request == other.request && expectedRule == other.expectedRule &&
               expectedFarm == other.expectedFarm && expectedTarget == other.expectedTarget &&
               expectedAddress == other.expectedAddress && expectsRefusal == other.expectsRefusal;
    }
};

struct Document {
    std::vector<Rule> rules;                  // in evaluation order, first match wins
    std::map<std::string, FarmPolicy> farms;  // by name
    std::vector<PolicyTest> tests;

    bool operator==(const Document&) const = default;
};

inline constexpr std::size_t kMaxRules = 100'000;

}  // namespace farmwarden::policy
