#include "core/placement/placement.h"

#include <fmt/format.h>

#include <array>
#include <vector>

#include "core/base/text.h"
#include "core/placement/rejection.h"

namespace farmwarden::placement {
namespace {

using directory::Directory;
using directory::kNone;
using model::SessionRule;
using model::SessionState;

constexpr std::size_t kShownNameBytes = 64;

struct ExistingSession {
    SessionSlot usable = kNone;
    SessionSlot newest = kNone;  // usable or not
};

ExistingSession findExisting(const Directory& directory, FarmIndex farm, std::string_view user) {
    if (user.empty()) {
        return {};
    }
    const bool isSingle = directory.farm(farm).value.sessions == SessionRule::Single;
    ExistingSession found;
    found.newest = directory.findSessionOf(farm, user);
    for (SessionSlot slot = found.newest; slot != kNone; slot = directory.sessions().at(slot).nextOfUser) {
        const directory::SessionRecord& session = directory.sessions().at(slot);
        if ((isSingle || session.state == SessionState::Disconnected) &&
            directory.target(session.target).admitsReconnects()) {
            found.usable = slot;
            break;
        }
    }
    return found;
}

void choose(const Directory& directory, TargetIndex target, Decision& decision) {
    decision.target = target;
    decision.sessions = directory.target(target).sessions.total();
    decision.weight = directory.target(target).value.weight;
}

// "2 closed, 1 down": how many of the farm's targets are rejected for which first reason.
std::string countRejections(const Directory& directory, FarmIndex farm) {
    std::array<std::uint32_t, 5> counts{};
    for (const TargetIndex target : directory.farm(farm).targets) {
        if (const auto rejection = firstRejection(directory.target(target))) {
            ++counts[static_cast<std::size_t>(*rejection)];
        }
    }
    static constexpr std::array<std::string_view, 5> kPhrases{"closed by holds", "reconnect-only by holds", "down",
                                                              "quarantined", "at the session limit"};
    std::string text;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] != 0) {
            text += fmt::format("{}{} {}", text.empty() ? "" : ", ", counts[i], kPhrases[i]);
        }
    }
    return text;
}

}  // namespace

Decision decide(const Directory& directory, const PlacementRequest& request) {
    Decision decision;
    decision.farm = directory.findFarm(request.farm);
    if (decision.farm == kNone) {
        decision.refusal = Refusal::NoSuchFarm;
        return decision;
    }
    const directory::FarmRecord& farm = directory.farm(decision.farm);
    decision.candidates = static_cast<std::uint32_t>(farm.candidates.size());
    decision.targets = static_cast<std::uint32_t>(farm.targets.size());

    const ExistingSession existing = findExisting(directory, decision.farm, request.user);
    if (existing.usable != kNone) {
        decision.outcome = Outcome::Reconnected;
        decision.reason = model::PlacementReason::ExistingSession;
        decision.session = existing.usable;
        choose(directory, directory.sessions().at(existing.usable).target, decision);
        return decision;
    }
    const TargetIndex best = farm.candidates.best();
    if (best == kNone) {
        decision.refusal = farm.targets.empty() ? Refusal::FarmIsEmpty : Refusal::NoTargetAdmits;
        return decision;
    }
    decision.outcome = Outcome::Placed;
    decision.superseded = farm.value.sessions == SessionRule::Single ? existing.newest : kNone;
    choose(directory, best, decision);
    return decision;
}

std::string_view toText(Outcome outcome) {
    static constexpr std::array<std::string_view, 3> kWords{"placed", "reconnected", "refused"};
    return kWords[static_cast<std::size_t>(outcome)];
}

std::string_view toText(Refusal refusal) {
    static constexpr std::array<std::string_view, 4> kWords{"none", "no-such-farm", "farm-is-empty",
                                                            "no-target-admits"};
    return kWords[static_cast<std::size_t>(refusal)];
}

std::string refusalMessage(const Directory& directory, const PlacementRequest& request, const Decision& decision) {
    const std::string farm = base::sanitized(request.farm, kShownNameBytes);
    switch (decision.refusal) {
        case Refusal::NoSuchFarm:
            return fmt::format(
                "There is no farm \"{}\". Correct the name in the client's connection file, or add the farm.", farm);
        case Refusal::FarmIsEmpty:
            return fmt::format("Farm {} has no targets. Add one to it.", farm);
        case Refusal::NoTargetAdmits:
            return fmt::format(
                "No target of farm {} takes a new session; of {}: {}. Release a hold, raise a limit, or add a target.",
                farm, decision.targets, countRejections(directory, decision.farm));
        case Refusal::None:
            break;
    }
    return {};
}

}  // namespace farmwarden::placement
