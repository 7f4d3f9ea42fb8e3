#include "core/placement/explain.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/text.h"
#include "core/model/words.h"
#include "core/placement/choice.h"
#include "core/placement/plugin_advice.h"
#include "core/placement/rejection.h"

namespace farmwarden::placement {
namespace {

using directory::Directory;
using directory::kNone;

Verdict toVerdict(Rejection rejection) {
    switch (rejection) {
        case Rejection::Closed:
            return Verdict::Closed;
        case Rejection::ReconnectOnly:
            return Verdict::ReconnectOnly;
        case Rejection::Down:
            return Verdict::Down;
        case Rejection::Quarantined:
            return Verdict::Quarantined;
        case Rejection::AtLimit:
            break;
    }
    return Verdict::AtLimit;
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) {
        all += (all.empty() ? "" : ", ") + text;
    }
    return all;
}

// Ids of the `prefer` rules that matched before the decision and could not take the connection.
std::vector<std::string> passedOver(const policy::Program& program, const PlacementRequest& request,
                                    const Decision& decision) {
    std::vector<std::string> ids;
    const RuleNumber end = decision.rule != policy::kNoRule ? decision.rule : decision.keptOver;
    if (program.size() == 0) {
        return ids;
    }
    for (RuleNumber rule = policy::match(program, request).rule; rule < end && rule != policy::kNoRule;
         rule = policy::match(program, request, rule + 1).rule) {
        ids.push_back(program.rule(rule).id);
    }
    return ids;
}

// The stages' records, each written from the finished decision.
class StageWriter {
public:
    StageWriter(const Directory& directory, const policy::Program& program, const PlacementRequest& request,
                const Decision& decision)
        : m_directory(directory),
          m_program(program),
          m_request(request),
          m_decision(decision),
          m_advice(adviceOf(request.plugins)) {}

    std::vector<StageRecord> write() const {
        return {filter(),    redirectRules(), existingSession(), loadBalancing(),
                placement(), orchestration(), redirect()};
    }

private:
    static StageRecord skipped(Stage stage) { return {stage, false, "skipped", {}}; }
    bool hasFarm() const { return m_decision.farm != kNone; }
    bool hasTarget() const { return m_decision.target != kNone; }
    bool isFiltered() const { return isObeyed(m_advice.filter); }
    bool isObeyed(std::uint32_t plugin) const { return plugin != kNoPlugin && m_decision.plugin == plugin; }
    bool isEndedEarly() const {
        return isFiltered() || m_decision.outcome == Outcome::External || m_decision.refusal == Refusal::ByRule ||
               m_decision.refusal == Refusal::NoSuchFarm;
    }
    const model::Target& chosen() const { return m_directory.target(m_decision.target).value; }
    std::string farmName() const {
        return hasFarm() ? m_directory.farm(m_decision.farm).value.name : m_request.farm;
    }

    StageRecord filter() const {
        if (isFiltered()) {
            return pluginRecord(Stage::Filter, m_advice.filter);
        }
        if (m_advice.filter != kNoPlugin) {
            const model::PluginAnswer& answer = m_request.plugins[m_advice.filter];
            return {Stage::Filter, false, "given-up", {answer.plugin, answer.text}};
        }
        std::vector<std::string> asked;
        std::vector<std::string> tags;
        for (const model::PluginAnswer& answer : m_request.plugins) {
            if (answer.stage == toText(Stage::Filter)) {
                asked.push_back(answer.plugin);
                tags.insert(tags.end(), answer.tags.begin(), answer.tags.end());
            }
        }
        return asked.empty() ? StageRecord{Stage::Filter, false, "none", {}}
                             : StageRecord{Stage::Filter, false, "passed", {joined(asked), joined(tags)}};
    }

    // Of an answer that decided: sent, outside or refused.
    StageRecord pluginRecord(Stage stage, std::uint32_t plugin) const {
        const model::PluginAnswer& answer = m_request.plugins[plugin];
        if (answer.answer == kSaysRefuse) {
            return {stage, true, "refused", {answer.plugin, answer.text}};
        }
        if (answer.answer == kSaysExternal) {
            return {stage, true, "outside", {answer.plugin, model::toText(addressOutside(m_program, m_request, m_decision))}};
        }
        return {stage, true, "sent", {answer.plugin, answer.text}};
    }

    StageRecord redirectRules() const {
        if (isFiltered()) {
            return skipped(Stage::RedirectRules);
        }
        StageRecord record = ruleRecord();
        if (const auto ids = passedOver(m_program, m_request, m_decision); !ids.empty()) {
            record.arguments.push_back(joined(ids));
        }
        return record;
    }

    StageRecord ruleRecord() const {
        constexpr Stage kStage = Stage::RedirectRules;
        if (m_decision.keptOver != policy::kNoRule) {
            return {kStage, false, "kept", {m_program.rule(m_decision.keptOver).id, farmName()}};
        }
        if (m_decision.rule == policy::kNoRule) {
            return {kStage, !hasFarm(), hasFarm() ? "none" : "no-such-farm", {m_request.farm}};
        }
        const policy::Rule& rule = m_program.rule(m_decision.rule);
        switch (rule.action.kind) {
            case policy::ActionKind::Farm:
                return {kStage, !hasFarm(), "sent", {rule.id, rule.action.farm}};
            case policy::ActionKind::Tagged:
                return {kStage, !hasFarm(), "sent-tagged", {rule.id, joined(rule.action.values), farmName()}};
            case policy::ActionKind::Target:
                return {kStage, false, "sent-to", {rule.id, joined(rule.action.values)}};
            case policy::ActionKind::External:
                return {kStage, true, "outside", {rule.id, model::toText(rule.action.address)}};
            case policy::ActionKind::Refuse:
                break;
        }
        return {kStage, true, "refused", {rule.id, rule.action.message}};
    }

    StageRecord existingSession() const {
        if (isEndedEarly() || !hasFarm()) {
            return skipped(Stage::ExistingSession);
        }
        if (m_request.user.empty()) {
            return {Stage::ExistingSession, false, "no-user", {}};
        }
        if (m_decision.session != kNone) {
            const auto state = m_directory.sessions().at(m_decision.session).state;
            return sessionRecord("found", m_decision.session, std::string(model::toText(state)));
        }
        if (m_decision.superseded != kNone) {
            const bool isReachable = admitsReconnects(m_decision.superseded);
            return sessionRecord(isReachable ? "superseded-by-rule" : "superseded", m_decision.superseded, barrierOf(m_decision.superseded));
        }
        return withoutUsableSession();
    }

    StageRecord withoutUsableSession() const {
        const bool isSingle = m_directory.farm(m_decision.farm).value.sessions == model::SessionRule::Single;
        std::uint32_t count = 0;
        SessionSlot slot = m_directory.findSessionOf(m_decision.farm, m_request.user);
        for (; slot != kNone; slot = m_directory.sessions().at(slot).nextOfUser) {
            if (isSingle || m_directory.sessions().at(slot).state == model::SessionState::Disconnected) {
                return sessionRecord(admitsReconnects(slot) ? "ignored" : "unreachable", slot, barrierOf(slot));
            }
            ++count;
        }
        if (count == 0) {
            return {Stage::ExistingSession, false, "none", {farmName()}};
        }
        return {Stage::ExistingSession, false, "in-use", {std::to_string(count), farmName()}};
    }

    StageRecord sessionRecord(std::string_view code, SessionSlot slot, std::string detail) const {
        const directory::SessionRecord& session = m_directory.sessions().at(slot);
        const std::string& target = m_directory.target(session.target).value.name;
        return {Stage::ExistingSession,
                code == "found",
                std::string(code),
                {base::toText(session.id), target, std::move(detail)}};
    }

    bool admitsReconnects(SessionSlot slot) const {
        return m_directory.target(m_directory.sessions().at(slot).target).admitsReconnects();
    }

    // What keeps the user from going back.
    std::string barrierOf(SessionSlot slot) const {
        const auto& target = m_directory.target(m_directory.sessions().at(slot).target);
        return target.admission() == model::Admission::Closed ? "closed" : "down";
    }

    StageRecord loadBalancing() const {
        constexpr Stage kStage = Stage::LoadBalancing;
        if (isObeyed(m_advice.choice) && m_decision.outcome != Outcome::Placed) {
            return pluginRecord(kStage, m_advice.choice);
        }
        switch (m_decision.refusal) {
            case Refusal::FarmIsEmpty:
                return {kStage, true, "farm-is-empty", {farmName()}};
            case Refusal::NoTargetAdmits:
                return {kStage, true, "no-target-admits", {std::to_string(m_decision.targets)}};
            case Refusal::FarmQuota:
            case Refusal::UserQuota:
                return {kStage, true, std::string(toText(m_decision.refusal)), {farmName()}};
            default:
                break;
        }
        if (m_decision.outcome != Outcome::Placed || isFiltered()) {
            return skipped(kStage);
        }
        const bool isFewest = m_decision.balancing == model::Balancing::FewestSessions;
        StageRecord record{kStage,
                           true,
                           isFewest ? "fewest" : std::string(model::toText(m_decision.balancing)),
                           {chosen().name, std::to_string(m_decision.candidates), std::to_string(m_decision.targets),
                            std::to_string(m_decision.sessions), std::to_string(m_decision.weight)}};
        if (isObeyed(m_advice.choice)) {
            record.code = "plugin";
            record.arguments.push_back(m_request.plugins[m_advice.choice].plugin);
        }
        return record;
    }

    // What a plug-in said of the target that was chosen, if any was asked; one that refused comes first.
    std::optional<StageRecord> readiness(Stage stage) const {
        if (isObeyed(m_advice.objection) && m_request.plugins[m_advice.objection].stage == toText(stage)) {
            return pluginRecord(stage, m_advice.objection);
        }
        const auto answered = std::ranges::find_if(m_request.plugins, [&](const model::PluginAnswer& answer) {
            return answer.stage == toText(stage) && (answer.answer == "ready" || answer.answer == "working");
        });
        if (!hasTarget() || answered == m_request.plugins.end()) {
            return std::nullopt;
        }
        return StageRecord{stage, false, answered->answer, {answered->plugin}};
    }

    StageRecord placement() const {
        if (auto record = readiness(Stage::Placement)) {
            return *std::move(record);
        }
        if (!hasTarget()) {
            return skipped(Stage::Placement);
        }
        if (chosen().environment.empty()) {
            return {Stage::Placement, false, "no-environment", {std::string(model::toText(chosen().kind))}};
        }
        return {Stage::Placement, false, "environment-not-asked", {chosen().environment}};
    }

    StageRecord orchestration() const {
        if (auto record = readiness(Stage::Orchestration)) {
            return *std::move(record);
        }
        return hasTarget() ? StageRecord{Stage::Orchestration, false, "not-needed", {}} : skipped(Stage::Orchestration);
    }

    StageRecord redirect() const {
        if (m_decision.outcome == Outcome::External) {
            return {Stage::Redirect, false, "outside", {model::toText(addressOutside(m_program, m_request, m_decision))}};
        }
        if (!hasTarget()) {
            return {Stage::Redirect, false, "refused", {std::string(toText(m_decision.refusal))}};
        }
        return {Stage::Redirect, false, "sent", {chosen().name, model::toText(chosen().address)}};
    }

    const Directory& m_directory;
    const policy::Program& m_program;
    const PlacementRequest& m_request;
    const Decision& m_decision;
    const Advice m_advice;
};

// Does the rule that was acted upon lead to the target?
bool isWithinRule(const Directory& directory, const policy::Program& program, const PlacementRequest& request,
                  const Decision& decision, TargetIndex target) {
    if (decision.rule == policy::kNoRule) {
        return true;
    }
    const policy::Action& action = program.rule(decision.rule).action;
    if (action.kind == policy::ActionKind::Target) {
        const std::string& name = directory.target(target).value.name;
        return std::ranges::find(action.values, name) != action.values.end();
    }
    const std::string& farm = action.farm.empty() ? request.farm : action.farm;
    return action.kind != policy::ActionKind::Tagged ||
           isIn(directory, target, {directory.findFarm(farm), action.values});
}

Verdict verdictOf(const Directory& directory, const policy::Program& program, const PlacementRequest& request,
                  TargetIndex index, const Decision& decision) {
    if (index == decision.target) {
        return Verdict::Chosen;
    }
    const directory::TargetRecord& target = directory.target(index);
    if (const auto rejection = firstRejection(target)) {
        return toVerdict(*rejection);
    }
    if (!isWithinRule(directory, program, request, decision, index)) {
        return Verdict::OutsideRule;
    }
    if (decision.outcome == Outcome::Reconnected) {
        return Verdict::SessionElsewhere;
    }
    if (decision.plugin != kNoPlugin && decision.outcome == Outcome::Placed) {
        return Verdict::NotByPlugin;
    }
    // Refused although it admits: the quota stands before every target of the farm.
    if (decision.target == kNone || decision.balancing == model::Balancing::TwoRandom) {
        return Verdict::NotNext;
    }
    directory::Load sameName = loadOf(target, decision.balancing);
    sameName.name = directory.target(decision.target).value.name;
    const bool isBehind = isLessLoaded(loadOf(directory.target(decision.target), decision.balancing), sameName);
    if (!isBehind) {
        return Verdict::TieLostByName;
    }
    return decision.balancing == model::Balancing::FewestSessions ? Verdict::NotFewest : Verdict::NotNext;
}

Candidate makeCandidate(const Directory& directory, const policy::Program& program, const PlacementRequest& request,
                        TargetIndex index, const Decision& decision) {
    const directory::TargetRecord& target = directory.target(index);
    Candidate candidate;
    candidate.target = target.value.name;
    candidate.sessions = target.sessions;
    candidate.weight = target.value.weight;
    candidate.limit = target.value.limit;
    candidate.verdict = verdictOf(directory, program, request, index, decision);
    switch (candidate.verdict) {
        case Verdict::Closed:
        case Verdict::ReconnectOnly:
            candidate.hold = *decidingHold(target);
            candidate.until = candidate.hold->until;
            candidate.detail = candidate.hold->reason;
            break;
        case Verdict::Down:
            candidate.detail = target.value.healthDetail;
            break;
        case Verdict::Quarantined:
            candidate.until = target.value.quarantinedUntil;
            candidate.detail = target.value.quarantineReason;
            break;
        case Verdict::NotNext:
            candidate.detail = decision.target == kNone ? toText(decision.refusal) : model::toText(decision.balancing);
            break;
        case Verdict::NotByPlugin:
            candidate.detail = request.plugins[decision.plugin].plugin;
            break;
        default:
            break;
    }
    return candidate;
}

std::vector<TargetIndex> candidatesInOrder(const Directory& directory, const Decision& decision) {
    if (decision.farm == kNone) {
        return {};
    }
    std::vector<TargetIndex> order = directory.farm(decision.farm).targets;
    // A session can have ended up on a target of another farm, where the front door sent it while no broker answered.
    if (decision.target != kNone && !(std::ranges::find(order, decision.target) != order.end())) {
        order.push_back(decision.target);
    }
    const auto group = [&](TargetIndex index) {
        return index == decision.target ? 0 : directory.target(index).admitsNewSessions() ? 1 : 2;
    };
    std::ranges::sort(order, [&](TargetIndex left, TargetIndex right) {
        const int leftGroup = group(left);
        const int rightGroup = group(right);
        if (leftGroup != rightGroup) {
            return leftGroup < rightGroup;
        }
        const directory::TargetRecord& a = directory.target(left);
        const directory::TargetRecord& b = directory.target(right);
        return leftGroup == 1 ? isLessLoaded(loadOf(a, decision.balancing), loadOf(b, decision.balancing))
                              : a.value.name < b.value.name;
    });
    return order;
}

}  // namespace

Explanation explain(const Directory& directory, const policy::Program& program, const PlacementRequest& request) {
    Explanation explanation;
    const Decision decision = explanation.decision = decide(directory, program, request);
    explanation.asked = request.farm;
    explanation.farm = decision.farm == kNone ? request.farm : directory.farm(decision.farm).value.name;
    if (decision.target != kNone) {
        explanation.target = directory.target(decision.target).value.name;
        explanation.address = model::toText(directory.target(decision.target).value.address);
    } else if (decision.outcome == Outcome::External) {
        explanation.address = model::toText(addressOutside(program, request, decision));
    } else {
        explanation.message = refusalMessage(directory, program, request, decision);
    }
    if (decision.rule != policy::kNoRule) {
        explanation.rule = program.rule(decision.rule).id;
    }
    if (decision.keptOver != policy::kNoRule) {
        explanation.keptOver = program.rule(decision.keptOver).id;
    }
    explanation.stages = StageWriter(directory, program, request, decision).write();
    explanation.rules = policy::explain(program, request);
    explanation.plugins = request.plugins;
    for (const TargetIndex index : candidatesInOrder(directory, decision)) {
        explanation.candidates.push_back(makeCandidate(directory, program, request, index, decision));
    }
    return explanation;
}

}  // namespace farmwarden::placement
