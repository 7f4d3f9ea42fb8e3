#include "core/placement/explain.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/text.h"
#include "core/model/words.h"
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

directory::Load loadOf(const directory::TargetRecord& target) {
    return {target.sessions.total(), target.value.weight, target.value.name};
}

// The stages' records, each written from the finished decision.
class StageWriter {
public:
    StageWriter(const Directory& directory, const PlacementRequest& request, const Decision& decision)
        : m_directory(directory), m_request(request), m_decision(decision) {}

    std::vector<StageRecord> write() const {
        return {filter(),    redirectRules(), existingSession(), loadBalancing(),
                placement(), orchestration(), redirect()};
    }

private:
    static StageRecord skipped(Stage stage) { return {stage, false, "skipped", {}}; }
    bool hasFarm() const { return m_decision.farm != kNone; }
    bool hasTarget() const { return m_decision.target != kNone; }
    const model::Target& chosen() const { return m_directory.target(m_decision.target).value; }

    static StageRecord filter() { return {Stage::Filter, false, "none", {}}; }

    StageRecord redirectRules() const {
        return {Stage::RedirectRules, !hasFarm(), hasFarm() ? "none" : "no-such-farm", {m_request.farm}};
    }

    StageRecord existingSession() const {
        if (!hasFarm()) {
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
            return sessionRecord("superseded", m_decision.superseded, barrierOf(m_decision.superseded));
        }
        return withoutUsableSession();
    }

    StageRecord withoutUsableSession() const {
        const bool isSingle = m_directory.farm(m_decision.farm).value.sessions == model::SessionRule::Single;
        std::uint32_t count = 0;
        SessionSlot slot = m_directory.findSessionOf(m_decision.farm, m_request.user);
        for (; slot != kNone; slot = m_directory.sessions().at(slot).nextOfUser) {
            if (isSingle || m_directory.sessions().at(slot).state == model::SessionState::Disconnected) {
                return sessionRecord("unreachable", slot, barrierOf(slot));
            }
            ++count;
        }
        if (count == 0) {
            return {Stage::ExistingSession, false, "none", {m_request.farm}};
        }
        return {Stage::ExistingSession, false, "in-use", {std::to_string(count), m_request.farm}};
    }

    StageRecord sessionRecord(std::string_view code, SessionSlot slot, std::string detail) const {
        const directory::SessionRecord& session = m_directory.sessions().at(slot);
        const std::string& target = m_directory.target(session.target).value.name;
        return {Stage::ExistingSession,
                code == "found",
                std::string(code),
                {base::toText(session.id), target, std::move(detail)}};
    }

    // What keeps the user from going back.
    std::string barrierOf(SessionSlot slot) const {
        const auto& target = m_directory.target(m_directory.sessions().at(slot).target);
        return target.admission() == model::Admission::Closed ? "closed" : "down";
    }

    StageRecord loadBalancing() const {
        if (m_decision.refusal == Refusal::FarmIsEmpty) {
            return {Stage::LoadBalancing, true, "farm-is-empty", {m_request.farm}};
        }
        if (m_decision.refusal == Refusal::NoTargetAdmits) {
            return {Stage::LoadBalancing, true, "no-target-admits", {std::to_string(m_decision.targets)}};
        }
        if (m_decision.outcome != Outcome::Placed) {
            return skipped(Stage::LoadBalancing);
        }
        return {Stage::LoadBalancing,
                true,
                "fewest",
                {chosen().name, std::to_string(m_decision.candidates), std::to_string(m_decision.targets),
                 std::to_string(m_decision.sessions), std::to_string(m_decision.weight)}};
    }

    StageRecord placement() const {
        if (!hasTarget()) {
            return skipped(Stage::Placement);
        }
        if (chosen().environment.empty()) {
            return {Stage::Placement, false, "no-environment", {std::string(model::toText(chosen().kind))}};
        }
        return {Stage::Placement, false, "environment-not-asked", {chosen().environment}};
    }

    StageRecord orchestration() const {
        return hasTarget() ? StageRecord{Stage::Orchestration, false, "not-needed", {}} : skipped(Stage::Orchestration);
    }

    StageRecord redirect() const {
        if (!hasTarget()) {
            return {Stage::Redirect, false, "refused", {std::string(toText(m_decision.refusal))}};
        }
        return {Stage::Redirect, false, "sent", {chosen().name, model::toText(chosen().address)}};
    }

    const Directory& m_directory;
    const PlacementRequest& m_request;
    const Decision& m_decision;
};

Verdict verdictOf(const Directory& directory, TargetIndex index, const Decision& decision) {
    if (index == decision.target) {
        return Verdict::Chosen;
    }
    const directory::TargetRecord& target = directory.target(index);
    if (const auto rejection = firstRejection(target)) {
        return toVerdict(*rejection);
    }
    if (decision.outcome == Outcome::Reconnected) {
        return Verdict::SessionElsewhere;
    }
    directory::Load sameName = loadOf(target);
    sameName.name = directory.target(decision.target).value.name;
    return isLessLoaded(loadOf(directory.target(decision.target)), sameName) ? Verdict::NotFewest
                                                                             : Verdict::TieLostByName;
}

Candidate makeCandidate(const Directory& directory, TargetIndex index, const Decision& decision) {
    const directory::TargetRecord& target = directory.target(index);
    Candidate candidate;
    candidate.target = target.value.name;
    candidate.sessions = target.sessions;
    candidate.weight = target.value.weight;
    candidate.limit = target.value.limit;
    candidate.verdict = verdictOf(directory, index, decision);
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
        return leftGroup == 1 ? isLessLoaded(loadOf(a), loadOf(b)) : a.value.name < b.value.name;
    });
    return order;
}

}  // namespace

Explanation explain(const Directory& directory, const PlacementRequest& request) {
    Explanation explanation;
    explanation.decision = decide(directory, request);
    explanation.farm = request.farm;
    if (explanation.decision.target != kNone) {
        explanation.target = directory.target(explanation.decision.target).value.name;
    }
    explanation.stages = StageWriter(directory, request, explanation.decision).write();
    for (const TargetIndex index : candidatesInOrder(directory, explanation.decision)) {
        explanation.candidates.push_back(makeCandidate(directory, index, explanation.decision));
    }
    return explanation;
}

}  // namespace farmwarden::placement
