#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "core/directory/directory.h"
#include "core/placement/explain.h"

namespace farmwarden::test {

// A directory in a few verbs, with ids that count from 1. Everything happens at kNow.
class World {
public:
    static constexpr base::TimePoint kNow{std::chrono::seconds(1'795'338'000)};  // 2026-11-22T09:00:00Z

    struct TargetSpec {
        std::uint32_t weight = model::kDefaultWeight;
        std::uint32_t limit = 0;
        model::Health health = model::Health::Up;
    };

    World& farm(std::string_view name, model::SessionRule rule = model::SessionRule::Single);
    World& target(std::string_view farm, std::string_view name, TargetSpec spec);
    World& target(std::string_view farm, std::string_view name) { return target(farm, name, TargetSpec()); }
    World& hold(std::string_view target, model::Admission mode, std::string_view owner = "ana",
                std::string_view reason = "", std::optional<base::TimePoint> until = {});
    World& down(std::string_view target, std::string_view detail = "");
    World& quarantine(std::string_view target, base::TimePoint until, std::string_view reason = "");
    // The session's id.
    base::SessionId session(std::string_view user, std::string_view target,
                            model::SessionState state = model::SessionState::Active);
    // That many sessions of users of their own.
    World& fill(std::string_view target, std::uint32_t sessions);

    placement::Decision decide(std::string_view farm, std::string_view user) const;
    placement::Explanation explain(std::string_view farm, std::string_view user) const;
    // "placed sh-1", "reconnected sh-1", "refused no-such-farm"
    std::string answer(std::string_view farm, std::string_view user) const;
    static placement::PlacementRequest request(std::string_view farm, std::string_view user);
    // The decision carried out, as the broker would: ends what is superseded, adds a pending session.
    void carryOut(const placement::Decision& decision, std::string_view user);

    // The rules of a policy in force, from its TOML.
    World& policy(std::string_view toml);
    World& tag(std::string_view target, std::vector<std::string> tags);
    World& define(const model::Farm& farm);
    // A pending session, placed at a time of its own.
    World& place(std::string_view user, std::string_view target, base::TimePoint at);
    World& load(std::string_view target, std::uint32_t load);

    directory::Directory directory;
    std::shared_ptr<const policy::Program> program;

    World();

private:
    void apply(model::EventBody body, base::TimePoint at = kNow);

    std::uint64_t m_nextId = 1;
    std::uint64_t m_revision = 0;
};

// A policy without rules.
const policy::Program& noRules();

// An explanation as text: one line a stage, one a candidate.
std::string toText(const placement::Explanation& explanation);

}  // namespace farmwarden::test
