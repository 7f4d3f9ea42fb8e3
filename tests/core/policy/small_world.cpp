#include "tests/core/policy/small_world.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace farmwarden::policy::test {

namespace {

using Names = std::vector<std::string>;

// Patterns, and a value for each part that they cut the names into.
const Names kPatterns = {"a", "ab", "abc", "B", "a*", "AB*", "*"};
const Names kNames = {"a", "AB", "abc", "b", "abd", "ac", "zz"};
const Names kGroupPatterns = {"g", "K", "g*"};
const Names kGroups = {"G", "k", "gx"};
const Names kTags = {"t", "u"};
const Names kFarmPatterns = {"A", "B"};
const Names kFarms = {"A", "B", "C"};
const Names kNetworks = {"10.0.0.0/8", "10.0.0.0/9", "10.128.0.0/9", "10.1.0.0/16",
                         "10.1.2.3",   "0.0.0.0/0",  "::/0",         "fd00::/8"};
const Names kAddresses = {"10.1.2.3",    "10.1.9.9", "10.5.0.1",    "10.200.0.1",
                          "192.168.1.1", "fd00::1",  "2001:db8::1", ""};

bool chance(const Pick& pick, std::uint32_t percent) {
    return pick(100) < percent;
}

template <typename T>
const T& oneOf(const Pick& pick, const std::vector<T>& all) {
    return all[pick(static_cast<std::uint32_t>(all.size()))];
}

const Names& patternsOf(Dimension dimension) {
    switch (dimension) {
        case Dimension::Group:
            return kGroupPatterns;
        case Dimension::Tag:
            return kTags;
        case Dimension::Farm:
            return kFarmPatterns;
        case Dimension::Client:
            return kNetworks;
        default:
            return kPatterns;
    }
}

std::string& member(Request& request, Dimension dimension) {
    switch (dimension) {
        case Dimension::Domain:
            return request.domain;
        case Dimension::ClientName:
            return request.clientName;
        case Dimension::Farm:
            return request.farm;
        case Dimension::Program:
            return request.program;
        default:
            return request.user;
    }
}

Names subset(const Names& all, std::size_t bits) {
    Names chosen;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if ((bits >> i & 1) != 0) {
            chosen.push_back(all[i]);
        }
    }
    return chosen;
}

// Replaces each request by one for each number below `count`.
template <typename Change>
void multiply(std::vector<Request>& requests, std::size_t count, Change change) {
    std::vector<Request> all;
    all.reserve(requests.size() * count);
    for (const Request& request : requests) {
        for (std::size_t i = 0; i < count; ++i) {
            all.push_back(request);
            change(all.back(), i);
        }
    }
    requests = std::move(all);
}

void multiplyBy(std::vector<Request>& requests, const SmallWorld& world, Dimension dimension) {
    switch (dimension) {
        case Dimension::Group:
            return multiply(requests, 8, [](Request& r, std::size_t i) { r.groups = subset(kGroups, i); });
        case Dimension::Tag:
            return multiply(requests, 4, [](Request& r, std::size_t i) { r.tags = subset(kTags, i); });
        case Dimension::Client:
            return multiply(requests, kAddresses.size(),
                            [](Request& r, std::size_t i) { r.client = model::parseIpAddress(kAddresses[i]); });
        case Dimension::Time:
            return multiply(requests, static_cast<std::size_t>(world.horizon / world.step),
                            [&](Request& r, std::size_t i) { r.at = world.from + world.step * i; });
        default: {
            const Names& names = dimension == Dimension::Farm ? kFarms : kNames;
            return multiply(requests, names.size(),
                            [&](Request& r, std::size_t i) { member(r, dimension) = names[i]; });
        }
    }
}

bool uses(const SmallWorld& world, Dimension dimension) {
    return std::ranges::find(world.dimensions, dimension) != world.dimensions.end();
}

}  // namespace

SmallWorld SmallWorld::random(const Pick& pick) {
    std::vector<Dimension> all = {Dimension::User, Dimension::Group, Dimension::Client,
                                  Dimension::Farm, Dimension::Tag,   Dimension::Time};
    SmallWorld world;
    world.from = base::TimePoint(std::chrono::sys_days(std::chrono::year(2027) / 3 / 1));
    for (std::uint32_t count = 1 + pick(3); count > 0; --count) {
        const std::uint32_t i = pick(static_cast<std::uint32_t>(all.size()));
        world.dimensions.push_back(all[i]);
        all.erase(all.begin() + i);
    }
    return world;
}

Condition SmallWorld::condition(const Pick& pick, Dimension dimension) const {
    Condition condition;
    condition.dimension = dimension;
    condition.isNegated = chance(pick, 30);
    const std::uint32_t count = chance(pick, 3) ? 0 : 1 + pick(3);
    for (std::uint32_t i = 0; i < count; ++i) {
        if (dimension != Dimension::Time) {
            condition.values.push_back(oneOf(pick, patternsOf(dimension)));
            continue;
        }
        const auto stepMinutes = static_cast<std::uint32_t>(step.count());
        Window window;
        window.fromMinute = static_cast<std::uint16_t>(pick(1440 / stepMinutes) * stepMinutes);
        window.toMinute = static_cast<std::uint16_t>((1 + pick(1440 / stepMinutes)) * stepMinutes);
        for (std::uint32_t days = 1 + pick(5); days > 0; --days) {
            window.days.push_back(static_cast<Weekday>(pick(7)));
        }
        condition.windows.push_back(window);
    }
    if (dimension == Dimension::Time) {
        condition.zone = oneOf(pick, zones);
    }
    return condition;
}

Rule SmallWorld::rule(const Pick& pick, std::size_t number) const {
    Rule rule;
    rule.id = fmt::format("r{}", number);
    rule.isEnabled = !chance(pick, 5);
    rule.strength = chance(pick, 15) ? Strength::Prefer : Strength::Require;
    rule.reconnect = chance(pick, 10) ? Reconnect::Ignore : Reconnect::Keep;
    if (uses(*this, Dimension::Time) && chance(pick, 25)) {
        rule.validUntil = from + step * static_cast<int>(pick(static_cast<std::uint32_t>(horizon / step) + 4));
    }
    switch (pick(4)) {
        case 0:
            rule.action.kind = ActionKind::Refuse;
            break;
        case 1:
            rule.action.farm = "B";
            break;
        default:
            rule.action.farm = "A";
    }
    for (const Dimension dimension : dimensions) {
        for (int i = 0; i < 2; ++i) {
            if (chance(pick, i == 0 ? 75 : 15)) {
                rule.conditions.push_back(condition(pick, dimension));
            }
        }
    }
    return rule;
}

Document SmallWorld::document(const Pick& pick, std::size_t rules) const {
    Document document;
    for (std::size_t i = 0; i < rules; ++i) {
        document.rules.push_back(rule(pick, i));
    }
    return document;
}

Request SmallWorld::request(const Pick& pick) const {
    Request request;
    request.user = oneOf(pick, kNames);
    request.domain = oneOf(pick, kNames);
    request.clientName = oneOf(pick, kNames);
    request.program = oneOf(pick, kNames);
    request.farm = oneOf(pick, kFarms);
    request.client = model::parseIpAddress(oneOf(pick, kAddresses));
    request.groups = subset(kGroups, pick(8));
    request.tags = subset(kTags, pick(4));
    request.areGroupsKnown = !chance(pick, 30);
    request.at = from + step * static_cast<int>(pick(static_cast<std::uint32_t>(horizon / step)));
    return request;
}

std::vector<Request> SmallWorld::requests() const {
    Request plain;
    plain.user = "zz";
    plain.farm = "C";
    plain.at = from;
    std::vector<Request> requests{plain};
    for (const Dimension dimension :
         {Dimension::User, Dimension::Domain, Dimension::Client, Dimension::ClientName, Dimension::Farm,
          Dimension::Program, Dimension::Time, Dimension::Group, Dimension::Tag}) {
        if (uses(*this, dimension)) {
            multiplyBy(requests, *this, dimension);
        }
    }
    // Redundancy may ask for another farm even where no rule looks at the farm.
    if (!uses(*this, Dimension::Farm)) {
        std::vector<Request> inA = requests;
        std::ranges::for_each(inA, [](Request& r) { r.farm = "A"; });
        requests.insert(requests.end(), inA.begin(), inA.end());
    }
    return requests;
}

std::size_t SmallWorld::memberships() const {
    return (uses(*this, Dimension::Group) ? 8U : 1U) * (uses(*this, Dimension::Tag) ? 4U : 1U);
}

}  // namespace farmwarden::policy::test
