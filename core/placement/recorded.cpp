#include "core/placement/recorded.h"

namespace farmwarden::placement {
namespace {

// What the four kinds of decisions have in common.
PlacementRequest requestOf(const std::string& asked, const auto& event, const std::string& user,
                           const model::RuleFacts& facts, base::TimePoint at) {
    PlacementRequest request;
    request.farm = asked;
    request.user = user;
    request.domain = event.domain;
    request.groups = facts.groups;
    request.areGroupsKnown = facts.areGroupsKnown;
    request.client = event.client;
    request.clientName = event.clientName;
    request.clientPort = event.clientPort;
    request.program = facts.program;
    request.tags = facts.tags;
    request.plugins = facts.plugins;
    request.at = at;
    return request;
}

struct Recall {
    base::TimePoint at;

    std::optional<RecordedDecision> operator()(const model::SessionPlaced& event) const {
        if (event.session.reason == model::PlacementReason::Fallback) {
            return std::nullopt;
        }
        RecordedDecision decision = from(event.facts);
        const std::string& asked = event.askedFarm.empty() ? event.session.farm : event.askedFarm;
        decision.request = requestOf(asked, event.session, event.session.user, event.facts, at);
        decision.outcome = Outcome::Placed;
        decision.farm = event.session.farm;
        decision.target = event.session.target;
        decision.session = event.session.id;
        return decision;
    }
    std::optional<RecordedDecision> operator()(const model::SessionReconnected& event) const {
        if (event.askedFarm.empty()) {
            return std::nullopt;  // the broker took note of where the front door had sent it
        }
        RecordedDecision decision = from(event.facts);
        decision.request = requestOf(event.askedFarm, event, event.user, event.facts, at);
        decision.outcome = Outcome::Reconnected;
        decision.target = event.target;
        decision.session = event.id;
        return decision;
    }
    std::optional<RecordedDecision> operator()(const model::ConnectionRefused& event) const {
        RecordedDecision decision = from(event.facts);
        decision.request = requestOf(event.farm, event, event.user, event.facts, at);
        decision.refusal = event.code;
        decision.message = event.message;
        return decision;
    }
    std::optional<RecordedDecision> operator()(const model::ConnectionSentOutside& event) const {
        RecordedDecision decision = from(event.facts);
        decision.request = requestOf(event.farm, event, event.user, event.facts, at);
        decision.outcome = Outcome::External;
        decision.address = model::toText(event.address);
        return decision;
    }
    std::optional<RecordedDecision> operator()(const auto&) const { return std::nullopt; }

private:
    static RecordedDecision from(const model::RuleFacts& facts) {
        RecordedDecision decision;
        decision.policy = facts.policy;
        decision.rule = facts.rule;
        return decision;
    }
};

}  // namespace

std::optional<RecordedDecision> recordedDecision(const model::Event& event) {
    auto decision = std::visit(Recall{event.at}, event.body);
    if (decision) {
        decision->revision = event.revision;
        const auto* placed = std::get_if<model::SessionPlaced>(&event.body);
        decision->basis = {event.revision.value - (placed != nullptr && placed->superseded ? 2 : 1)};
    }
    return decision;
}

model::RuleFacts factsOf(const policy::Program& program, std::uint32_t version, const PlacementRequest& request,
                         const Decision& decision) {
    const auto idOf = [&](RuleNumber rule) { return rule == policy::kNoRule ? std::string() : program.rule(rule).id; };
    model::RuleFacts facts;
    facts.groups = request.groups;
    facts.areGroupsKnown = request.areGroupsKnown;
    facts.program = request.program;
    facts.tags = request.tags;
    facts.plugins = request.plugins;
    facts.policy = version;
    facts.rule = idOf(decision.rule);
    facts.possibleRule = idOf(decision.possible);
    return facts;
}

}  // namespace farmwarden::placement
