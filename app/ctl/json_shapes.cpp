#include "app/ctl/json_shapes.h"

#include "core/base/time_text.h"
#include "core/model/event_codec.h"
#include "core/model/words.h"

namespace farmwarden::ctl {
namespace {

Json optionalTime(const std::optional<base::TimePoint>& at) { return at ? timeJson(*at) : Json(nullptr); }

Json counts(const directory::SessionCounts& sessions) {
    return {{"active", sessions.active}, {"disconnected", sessions.disconnected}, {"pending", sessions.pending}};
}

}  // namespace

Json orNull(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json timeJson(base::TimePoint at) { return at == base::TimePoint{} ? Json(nullptr) : Json(base::formatTime(at)); }

Json toJson(const directory::FarmRecord& farm) {
    return {{"name", farm.value.name},
            {"sessions_per_user", model::toText(farm.value.sessions)},
            {"balance", model::toText(farm.value.balancing)},
            {"min_open", farm.value.minOpen},
            {"targets", farm.targets.size()},
            {"open", farm.openTargets},
            {"sessions", counts(farm.sessions)},
            {"revision", farm.value.revision.value}};
}

Json toJson(const directory::TargetRecord& target) {
    const model::Target& value = target.value;
    Json holds = Json::array();
    for (const model::Hold& hold : target.holds) {
        holds.push_back(toJson(hold));
    }
    return {{"name", value.name},
            {"farm", value.farm},
            {"kind", model::toText(value.kind)},
            {"address", model::toText(value.address)},
            {"weight", value.weight},
            {"limit", value.limit},
            {"sessions", counts(target.sessions)},
            {"admission", model::toText(target.admission())},
            {"holds", holds},
            {"health", model::toText(value.health)},
            {"health_detail", value.healthDetail},
            {"quarantined_until", optionalTime(value.quarantinedUntil)},
            {"tags", value.tags},
            {"environment", value.environment},
            {"revision", value.revision.value}};
}

Json toJson(const model::Hold& hold) {
    return {{"id", base::toText(hold.id)},
            {"target", hold.target},
            {"mode", model::toText(hold.mode)},
            {"owner", hold.owner},
            {"reason", hold.reason},
            {"placed_at", timeJson(hold.placedAt)},
            {"until", optionalTime(hold.until)},
            {"until_restart", hold.untilRestart},
            {"revision", hold.revision.value}};
}

Json toJson(const model::Session& session) {
    return {{"id", base::toText(session.id)},
            {"user", session.user},
            {"farm", session.farm},
            {"target", session.target},
            {"state", model::toText(session.state)},
            {"client", model::toText(session.client)},
            {"since", timeJson(session.since)},
            {"domain", session.domain},
            {"client_name", session.clientName},
            {"reason", model::toText(session.reason)},
            {"placed_at", timeJson(session.placedAt)},
            {"placed_revision", session.placedRevision.value},
            {"revision", session.revision.value}};
}

Json toJson(const model::Event& event) {
    Json body = Json::parse(model::encodeBody(event.body), nullptr, false);
    return {{"revision", event.revision.value},
            {"at", timeJson(event.at)},
            {"actor", event.actor},
            {"kind", model::kindOf(event.body)},
            {"subject", model::subjectOf(event.body)},
            {"body", body.is_discarded() ? Json(nullptr) : body},
            {"broker", event.broker}};
}

bool isLive(const model::Broker& broker, base::TimePoint now) { return now - broker.seenAt <= kBrokerSilence; }

Json toJson(const model::Broker& broker, base::TimePoint now) {
    return {{"name", broker.name},         {"live", isLive(broker, now)},
            {"front_door", broker.frontDoor}, {"pid", broker.pid},
            {"started_at", timeJson(broker.startedAt)}, {"seen_at", timeJson(broker.seenAt)}};
}

Json toJson(const placement::Explanation& explanation) {
    Json stages = Json::array();
    for (const placement::StageRecord& stage : explanation.stages) {
        stages.push_back({{"stage", placement::toText(stage.stage)},
                          {"decisive", stage.isDecisive},
                          {"code", stage.code},
                          {"arguments", stage.arguments},
                          {"text", placement::describe(stage)}});
    }
    Json candidates = Json::array();
    for (const placement::Candidate& candidate : explanation.candidates) {
        candidates.push_back({{"target", candidate.target},
                              {"verdict", placement::toText(candidate.verdict)},
                              {"sessions", candidate.sessions.total()},
                              {"weight", candidate.weight},
                              {"limit", candidate.limit},
                              {"text", placement::describe(candidate)}});
    }
    Json rules = Json::array();
    for (const policy::RuleTrace& trace : explanation.rules.rules) {
        rules.push_back({{"rule", trace.id}, {"finding", policy::toText(trace.finding)}, {"text", policy::describe(trace)}});
    }
    return {{"stages", stages}, {"rules", rules}, {"candidates", candidates}};
}

}  // namespace farmwarden::ctl
