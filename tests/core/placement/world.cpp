#include "world.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "core/placement/programs.h"
#include "core/policy/toml_text.h"

namespace farmwarden::test {

using model::SessionState;

namespace {

const policy::ZoneCatalogue& zones() {
    static const policy::ZoneCatalogue kZones;
    return kZones;
}

}  // namespace

World::World() : program(policy::compile({}, zones())) {}

World& World::define(const model::Farm& farm) {
    apply(model::FarmDefined{farm});
    return *this;
}

World& World::place(std::string_view user, std::string_view target, base::TimePoint at) {
    model::Session value;
    value.id = {m_nextId++};
    value.user = user;
    value.target = target;
    value.farm = directory.target(directory.findTarget(target)).value.farm;
    apply(model::SessionPlaced{value, value.farm, {}}, at);
    return *this;
}

void World::apply(model::EventBody body, base::TimePoint at) {
    directory.apply({{++m_revision}, at, "test", "test", std::move(body)});
}

World& World::farm(std::string_view name, model::SessionRule rule) {
    model::Farm value;
    value.name = name;
    value.sessions = rule;
    apply(model::FarmDefined{value});
    return *this;
}

World& World::target(std::string_view farm, std::string_view name, TargetSpec spec) {
    model::Target value;
    value.name = name;
    value.farm = farm;
    value.address = {fmt::format("{}.example", name), model::kRdpPort};
    value.weight = spec.weight;
    value.limit = spec.limit;
    apply(model::TargetDefined{value});
    apply(model::TargetHealthChanged{std::string(name), spec.health, {}});
    return *this;
}

World& World::hold(std::string_view target, model::Admission mode, std::string_view owner, std::string_view reason,
                   std::optional<base::TimePoint> until) {
    model::Hold value;
    value.id = {m_nextId++};
    value.target = target;
    value.mode = mode;
    value.owner = owner;
    value.reason = reason;
    value.until = until;
    apply(model::HoldPlaced{value});
    return *this;
}

World& World::down(std::string_view target, std::string_view detail) {
    apply(model::TargetHealthChanged{std::string(target), model::Health::Down, std::string(detail)});
    return *this;
}

World& World::quarantine(std::string_view target, base::TimePoint until, std::string_view reason) {
    apply(model::TargetQuarantined{std::string(target), until, std::string(reason)});
    return *this;
}

base::SessionId World::session(std::string_view user, std::string_view target, SessionState state) {
    model::Session value;
    value.id = {m_nextId++};
    value.user = user;
    value.target = target;
    value.farm = directory.target(directory.findTarget(target)).value.farm;
    apply(model::SessionPlaced{value, value.farm, {}});
    if (state != SessionState::Pending) {
        apply(model::SessionStarted{value.id, value.user, value.target, {}});
    }
    if (state == SessionState::Disconnected) {
        apply(model::SessionDisconnected{value.id, value.user, {}});
    }
    return value.id;
}

World& World::fill(std::string_view target, std::uint32_t sessions) {
    for (std::uint32_t i = 0; i < sessions; ++i) {
        session(fmt::format("user{}", m_nextId), target);
    }
    return *this;
}

placement::PlacementRequest World::request(std::string_view farm, std::string_view user) {
    placement::PlacementRequest request;
    request.farm = farm;
    request.user = user;
    request.at = kNow;
    return request;
}

placement::Decision World::decide(std::string_view farm, std::string_view user) const {
    return placement::decide(directory, *program, request(farm, user));
}

placement::Explanation World::explain(std::string_view farm, std::string_view user) const {
    return placement::explain(directory, *program, request(farm, user));
}

std::string World::answer(std::string_view farm, std::string_view user) const {
    const placement::Decision decision = decide(farm, user);
    if (decision.outcome == placement::Outcome::Refused) {
        return fmt::format("refused {}", placement::toText(decision.refusal));
    }
    if (decision.outcome == placement::Outcome::External) {
        return "external " + model::toText(program->rule(decision.rule).action.address);
    }
    return fmt::format("{} {}", placement::toText(decision.outcome), directory.target(decision.target).value.name);
}

void World::carryOut(const placement::Decision& decision, std::string_view user) {
    if (decision.superseded != directory::kNone) {
        apply(model::SessionEnded{directory.sessions().at(decision.superseded).id, std::string(user), "unreachable",
                                  false});
    }
    if (decision.outcome == placement::Outcome::Placed) {
        session(user, directory.target(decision.target).value.name, SessionState::Pending);
    }
}

World& World::policy(std::string_view toml) {
    const policy::Parsed parsed = policy::parseToml(toml);
    EXPECT_FALSE(parsed.hasErrors()) << parsed.diagnostics.front().message;
    program = policy::compile(parsed.document, zones());
    placement::orderByPolicy(directory, *program);
    return *this;
}

const policy::Program& noRules() {
    static const auto kProgram = policy::compile({}, zones());
    return *kProgram;
}

World& World::tag(std::string_view target, std::vector<std::string> tags) {
    model::Target value = directory.target(directory.findTarget(target)).value;
    value.tags = std::move(tags);
    apply(model::TargetDefined{value});
    return *this;
}

World& World::load(std::string_view target, std::uint32_t load) {
    apply(model::TargetLoadReported{std::string(target), load, directory.target(directory.findTarget(target)).sessions.total()});
    return *this;
}

std::string toText(const placement::Explanation& explanation) {
    std::string text;
    for (const placement::StageRecord& record : explanation.stages) {
        text += fmt::format("{} {}: {}\n", record.isDecisive ? '*' : ' ', placement::toText(record.stage),
                            placement::describe(record));
    }
    for (const placement::Candidate& candidate : explanation.candidates) {
        text += fmt::format("- {} [{}] {}\n", candidate.target, placement::toText(candidate.verdict),
                            placement::describe(candidate));
    }
    return text;
}

}  // namespace farmwarden::test
