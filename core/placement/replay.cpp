#include "core/placement/replay.h"

#include <algorithm>
#include <utility>

#include "core/placement/programs.h"

namespace farmwarden::placement {

using directory::kNone;

Difference differenceOf(const Destination& before, const Destination& after) {
    // Going back to a session and being placed anew on its target lead to the same desktop host.
    const auto isInside = [](Outcome outcome) { return outcome == Outcome::Placed || outcome == Outcome::Reconnected; };
    if (after.outcome == Outcome::Refused || before.outcome == Outcome::Refused) {
        if (before.outcome != after.outcome) {
            return after.outcome == Outcome::Refused ? Difference::NowRefused : Difference::NowAllowed;
        }
    } else if (after.outcome == Outcome::External && before.address != after.address) {
        return Difference::NowOutside;
    } else if (before.outcome == Outcome::External && isInside(after.outcome)) {
        return Difference::NowInside;
    } else if (before.farm != after.farm) {
        return Difference::OtherFarm;
    } else if (before.target != after.target) {
        return Difference::OtherTarget;
    }
    return before.rule == after.rule ? Difference::None : Difference::OtherRule;
}

Replay::Replay(directory::Directory& directory, const policy::Program& program)
    : m_directory(directory), m_program(program) {
    m_asksForGroups = std::ranges::any_of(program.document().rules, [](const policy::Rule& rule) {
        return rule.isEnabled && std::ranges::count(rule.conditions, policy::Dimension::Group, &policy::Condition::dimension) != 0;
    });
    orderByPolicy(directory, program);
}

void Replay::onEvent(const model::Event& event) {
    if (const auto recorded = recordedDecision(event)) {
        decideAgain(*recorded);
    }
    if (m_ending) {
        m_directory.apply(*std::exchange(m_ending, std::nullopt));
    }
    if (const auto* ended = std::get_if<model::SessionEnded>(&event.body); ended != nullptr && ended->cause == "superseded") {
        m_ending = event;
    } else {
        m_directory.apply(event);
    }
}

void Replay::decideAgain(const RecordedDecision& recorded) {
    if (m_ending && recorded.basis >= m_ending->revision) {
        m_directory.apply(*std::exchange(m_ending, std::nullopt));  // it ended for another reason
    }
    const Decision decision = decide(m_directory, m_program, recorded.request);
    m_result.withoutGroups += m_asksForGroups && !recorded.request.areGroupsKnown ? 1 : 0;
    compare(recorded, destinationOf(recorded), destinationOf(recorded.request, decision));
}

ReplayResult Replay::takeResult() {
    return std::exchange(m_result, {});
}

Destination Replay::destinationOf(const PlacementRequest& request, const Decision& decision) const {
    Destination to;
    to.outcome = decision.outcome;
    if (decision.rule != policy::kNoRule) {
        to.rule = m_program.rule(decision.rule).id;
    }
    if (decision.target != kNone) {
        to.farm = m_directory.farm(decision.farm).value.name;
        to.target = m_directory.target(decision.target).value.name;
    } else if (decision.outcome == Outcome::External) {
        to.address = model::toText(addressOutside(m_program, request, decision));
    }
    return to;
}

Destination Replay::destinationOf(const RecordedDecision& recorded) const {
    Destination to{recorded.outcome, recorded.rule, recorded.farm, recorded.target, recorded.address};
    if (recorded.outcome == Outcome::Reconnected) {
        if (const auto slot = m_directory.sessions().find(recorded.session); slot != kNone) {
            to.farm = m_directory.farm(m_directory.sessions().at(slot).farm).value.name;
        }
    }
    return to;
}

void Replay::compare(const RecordedDecision& recorded, Destination before, Destination after) {
    const Difference difference = differenceOf(before, after);
    const PlacementRequest& request = recorded.request;
    ++m_result.decisions;
    ++m_result.byDifference[static_cast<std::size_t>(difference)];
    ++m_result.byHour[std::chrono::floor<std::chrono::hours>(request.at)][static_cast<std::size_t>(difference)];
    ++m_result.byRule[before.rule].before;
    ++m_result.byRule[after.rule].after;
    if (!before.target.empty()) {
        ++m_result.byTarget[before.target].before;
    }
    if (!after.target.empty()) {
        ++m_result.byTarget[after.target].after;
    }
    if (difference == Difference::None) {
        BeforeAfter& flow = m_result.flows[{request.farm, std::move(before)}];
        ++flow.before;
        ++flow.after;
        return;
    }
    ++m_result.flows[{request.farm, before}].before;
    ++m_result.flows[{request.farm, after}].after;
    ++m_result.byAskedFarm[request.farm];
    for (const std::string& group : request.groups) {
        ++m_result.byGroup[group];
    }
    if (m_result.rows.size() < kMaxReplayRows) {
        m_result.rows.push_back({recorded.revision, request.at, request.user, request.farm, difference,
                                 std::move(before), std::move(after), request.groups});
    }
}

std::string_view toText(Difference difference) {
    static constexpr std::array<std::string_view, kDifferences> kWords{"none",       "other-rule", "other-target", "other-farm",
                                                                       "now-outside", "now-inside", "now-allowed",  "now-refused"};
    return kWords[static_cast<std::size_t>(difference)];
}

}  // namespace farmwarden::placement
