#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "core/model/events.h"

// Events for tests of everything that folds or keeps them: short makers for the usual ones, and random ones of every
// kind.
namespace farmwarden::test {

inline constexpr model::TimePoint kNoon{base::Duration(1'795'000'000'000'000)};  // 2026-11-18

model::EventDraft draft(model::EventBody body, model::TimePoint at = kNoon, std::string actor = "test");
model::EventDraft farmDefined(const std::string& name, model::SessionRule rule = model::SessionRule::Single);
model::EventDraft targetDefined(const std::string& name, const std::string& farm);
model::EventDraft holdPlaced(std::uint64_t id, const std::string& target, const std::string& owner = "anna");
model::EventDraft sessionPlaced(std::uint64_t id, const std::string& user, const std::string& farm,
                                const std::string& target);
model::EventDraft sessionStarted(std::uint64_t id, const std::string& target);
model::EventDraft sessionDisconnected(std::uint64_t id);
model::EventDraft sessionEnded(std::uint64_t id);
model::EventDraft requestFinished(const std::string& key, const std::string& result = "{\"ok\":true}");

// A world of a few names in which events of every kind happen at random, most of them to things that are there, some to
// things that are not, and in any order. The same seed gives the same events.
class RandomEvents {
public:
    explicit RandomEvents(std::uint32_t seed) : m_random(seed), m_keyPrefix("key-" + std::to_string(seed) + "-") {}

    model::EventDraft next();

private:
    model::EventBody body();
    model::EventBody sessionEvent();
    model::EventBody targetEvent();
    model::EventBody policyPublished();
    model::RuleFacts facts();
    std::uint16_t port() { return static_cast<std::uint16_t>(1 + below(65535)); }
    std::uint32_t below(std::uint32_t bound) {
        return std::uniform_int_distribution<std::uint32_t>(0, bound - 1)(m_random);
    }
    std::string farm() { return "farm-" + std::to_string(below(3)); }
    std::string target() { return "sh-" + std::to_string(below(8)); }
    std::string user();
    std::string text();
    model::IpAddress address();
    model::SessionId session();
    model::HoldId hold() { return {1 + below(m_holds + 1)}; }

    std::mt19937 m_random;
    std::string m_keyPrefix;  // of requests, which a store carries out once
    model::TimePoint m_now = kNoon;
    std::uint32_t m_sessions = 0;
    std::uint32_t m_holds = 0;
    std::uint32_t m_requests = 0;
    std::uint32_t m_policies = 0;
};

}  // namespace farmwarden::test
