#include "core/placement/placement.h"

#include <algorithm>
#include <array>

#include "core/placement/choice.h"
#include "core/placement/plugin_advice.h"

namespace farmwarden::placement {
namespace {

using directory::Directory;
using directory::kNone;
using model::SessionRule;
using model::SessionState;
using policy::kNoRule;
using policy::Rule;

class Pipeline {
public:
    Pipeline(const Directory& directory, const policy::Program& program, const PlacementRequest& request)
        : m_directory(directory),
          m_program(program),
          m_request(request),
          m_asked(directory.findFarm(request.farm)) {}

    Decision run() {
        if (m_request.plugins.empty()) {
            obeyRules();
            return m_decision;
        }
        m_advice = adviceOf(m_request.plugins);
        if (!isFiltered()) {
            obeyRules();
        }
        object();
        return m_decision;
    }

private:
    void obeyRules() {
        policy::Match match = m_program.size() == 0 ? policy::Match{} : policy::match(m_program, m_request);
        m_decision.possible = match.possible;
        while (match.rule != kNoRule) {
            const Rule& rule = m_program.rule(match.rule);
            const bool keeps = rule.reconnect == policy::Reconnect::Keep;
            if (keeps && isKept(rule, match.rule)) {
                return;
            }
            m_decision.rule = match.rule;
            if (actOn(rule) || rule.strength == policy::Strength::Require) {
                return;
            }
            passBy();
            match = policy::match(m_program, m_request, match.rule + 1);
            if (m_decision.possible == kNoRule) {
                m_decision.possible = match.possible;
            }
        }
        placeIn({m_asked, {}}, true);
    }

    // The existing session in the farm asked for: the rule gives way to it, unless it leads there by itself.
    bool isKept(const Rule& rule, RuleNumber number) {
        const SessionSlot slot = usableSession({m_asked, {}}, true);
        if (slot == kNone) {
            return false;
        }
        const bool isOwn = includes(rule, m_directory.sessions().at(slot).target);
        (isOwn ? m_decision.rule : m_decision.keptOver) = number;
        goBackTo(slot);
        return true;
    }

    // True when the rule decided: a place, an address outside, or a refusal that is meant.
    bool actOn(const Rule& rule) {
        switch (rule.action.kind) {
            case policy::ActionKind::Refuse:
                m_decision.farm = m_asked;
                m_decision.refusal = Refusal::ByRule;
                return true;
            case policy::ActionKind::External:
                m_decision.farm = m_asked;
                m_decision.outcome = Outcome::External;
                return true;
            case policy::ActionKind::Farm:
                return placeIn({m_directory.findFarm(rule.action.farm), {}}, keeps(rule));
            case policy::ActionKind::Tagged:
                return placeIn(taggedSet(rule), keeps(rule));
            case policy::ActionKind::Target:
                break;
        }
        return placeOnOneOf(rule);
    }

    // A `prefer` rule could not: as if it were not there.
    void passBy() {
        const RuleNumber possible = m_decision.possible;
        m_decision = {};
        m_decision.possible = possible;
    }

    static bool keeps(const Rule& rule) { return rule.reconnect == policy::Reconnect::Keep; }

    TargetSet taggedSet(const Rule& rule) const {
        const bool isAsked = rule.action.farm.empty();
        return {isAsked ? m_asked : m_directory.findFarm(rule.action.farm), rule.action.values};
    }

    bool includes(const Rule& rule, TargetIndex target) const {
        switch (rule.action.kind) {
            case policy::ActionKind::Farm:
                return m_directory.target(target).farm == m_directory.findFarm(rule.action.farm);
            case policy::ActionKind::Tagged:
                return isIn(m_directory, target, taggedSet(rule));
            case policy::ActionKind::Target:
                return std::ranges::find(rule.action.values, m_directory.target(target).value.name) !=
                       rule.action.values.end();
            default:
                return false;
        }
    }

    // The latest placed session of the user in the set's farm that can be gone back to. `anywhere`: on any target of the
    // farm, not only on the set's.
    SessionSlot usableSession(const TargetSet& set, bool anywhere) const {
        if (set.farm == kNone || m_request.user.empty() || m_request.asNewcomer) {
            return kNone;
        }
        const bool isSingle = m_directory.farm(set.farm).value.sessions == SessionRule::Single;
        SessionSlot slot = m_directory.findSessionOf(set.farm, m_request.user);
        for (; slot != kNone; slot = m_directory.sessions().at(slot).nextOfUser) {
            const directory::SessionRecord& session = m_directory.sessions().at(slot);
            if ((isSingle || session.state == SessionState::Disconnected) &&
                m_directory.target(session.target).admitsReconnects() &&
                (anywhere || isIn(m_directory, session.target, set))) {
                break;
            }
        }
        return slot;
    }

    bool placeIn(const TargetSet& set, bool keepsAnySession) {
        m_decision.farm = set.farm;
        if (set.farm == kNone) {
            m_decision.refusal = Refusal::NoSuchFarm;
            return false;
        }
        const directory::FarmRecord& farm = m_directory.farm(set.farm);
        m_decision.targets = static_cast<std::uint32_t>(farm.targets.size());
        if (const SessionSlot slot = usableSession(set, keepsAnySession); slot != kNone) {
            m_decision.candidates = static_cast<std::uint32_t>(farm.candidates.size());
            goBackTo(slot);
            return true;
        }
        if (const Refusal quota = quotaOf(set.farm); quota != Refusal::None) {
            m_decision.refusal = quota;
            return false;
        }
        m_decision.balancing = balancingOf(m_program, farm.value);
        const Choice choice = choose(m_directory, set, m_decision.balancing, m_request);
        m_decision.candidates = choice.candidates;
        if (isChosenByPlugin([&](TargetIndex target) { return isIn(m_directory, target, set); })) {
            return true;
        }
        if (choice.target == kNone) {
            m_decision.refusal = farm.targets.empty() ? Refusal::FarmIsEmpty : Refusal::NoTargetAdmits;
            return false;
        }
        place(choice.target);
        return true;
    }

    // Targets by name may stand in several farms: each under its own farm's quotas, in the balancing of the first.
    bool placeOnOneOf(const Rule& rule) {
        m_decision.refusal = Refusal::NoTargetAdmits;
        TargetIndex best = kNone;
        directory::Load bestLoad;
        for (const std::string& name : rule.action.values) {
            const TargetIndex target = m_directory.findTarget(name);
            if (target == kNone) {
                continue;
            }
            const directory::TargetRecord& record = m_directory.target(target);
            if (const SessionSlot slot = sessionOn(target, keeps(rule)); slot != kNone) {
                goBackTo(slot);
                return true;
            }
            if (m_decision.farm == kNone) {
                m_decision.farm = record.farm;
                m_decision.targets = static_cast<std::uint32_t>(rule.action.values.size());
                m_decision.balancing = balancingOf(m_program, m_directory.farm(record.farm).value);
            }
            if (!record.admitsNewSessions() || quotaOf(record.farm) != Refusal::None) {
                continue;
            }
            ++m_decision.candidates;
            const directory::Load load = loadOf(record, m_decision.balancing);
            if (best == kNone || isLessLoaded(load, bestLoad)) {
                best = target;
                bestLoad = load;
            }
        }
        if (best == kNone) {
            return false;
        }
        if (isChosenByPlugin([&](TargetIndex target) {
                return includes(rule, target) && quotaOf(m_directory.target(target).farm) == Refusal::None;
            })) {
            return true;
        }
        m_decision.farm = m_directory.target(best).farm;
        place(best);
        return true;
    }

    SessionSlot newestIn(FarmIndex farm) const {
        const bool isKnown = !m_request.user.empty() && !m_request.asNewcomer;
        return isKnown ? m_directory.findSessionOf(farm, m_request.user) : kNone;
    }

    SessionSlot sessionOn(TargetIndex target, bool anywhereInItsFarm) const {
        const FarmIndex farm = m_directory.target(target).farm;
        SessionSlot slot = usableSession({farm, {}}, true);
        if (anywhereInItsFarm || slot == kNone) {
            return slot;
        }
        const bool isSingle = m_directory.farm(farm).value.sessions == SessionRule::Single;
        for (; slot != kNone; slot = m_directory.sessions().at(slot).nextOfUser) {
            const directory::SessionRecord& session = m_directory.sessions().at(slot);
            if (session.target == target && (isSingle || session.state == SessionState::Disconnected)) {
                break;
            }
        }
        return slot;
    }

    Refusal quotaOf(FarmIndex index) const {
        const directory::FarmRecord& farm = m_directory.farm(index);
        const auto& farms = m_program.document().farms;
        const auto quota = farms.empty() ? farms.end() : farms.find(farm.value.name);
        if (quota == farms.end()) {
            return Refusal::None;
        }
        std::uint32_t ofUser = 0;
        SessionSlot slot = newestIn(index);
        for (; slot != kNone; slot = m_directory.sessions().at(slot).nextOfUser) {
            ++ofUser;
        }
        // In a single-session farm the newcomer replaces what the user had.
        const bool isSingle = farm.value.sessions == SessionRule::Single;
        const std::uint32_t replaced = isSingle ? std::min(ofUser, 1U) : 0;
        if (quota->second.maxSessions != 0 && farm.sessions.total() - replaced >= quota->second.maxSessions) {
            return Refusal::FarmQuota;
        }
        const bool isOver = quota->second.maxSessionsPerUser != 0 && ofUser >= quota->second.maxSessionsPerUser;
        return isOver && !isSingle ? Refusal::UserQuota : Refusal::None;
    }

    void place(TargetIndex target) {
        const directory::FarmRecord& farm = m_directory.farm(m_decision.farm);
        m_decision.outcome = Outcome::Placed;
        m_decision.refusal = Refusal::None;
        m_decision.reason = reasonOf(m_decision.balancing);
        m_decision.superseded = farm.value.sessions == SessionRule::Single ? newestIn(m_decision.farm) : kNone;
        chosen(target);
    }

    void goBackTo(SessionSlot slot) {
        const directory::SessionRecord& session = m_directory.sessions().at(slot);
        m_decision.outcome = Outcome::Reconnected;
        m_decision.refusal = Refusal::None;
        m_decision.reason = model::PlacementReason::ExistingSession;
        m_decision.session = slot;
        m_decision.farm = session.farm;
        if (m_decision.targets == 0) {
            const directory::FarmRecord& farm = m_directory.farm(session.farm);
            m_decision.targets = static_cast<std::uint32_t>(farm.targets.size());
            m_decision.candidates = static_cast<std::uint32_t>(farm.candidates.size());
        }
        chosen(session.target);
    }

    // What a filter says takes the place of the rules, unless the user has a session in the farm to go back to.
    bool isFiltered() {
        if (m_advice.filter == kNoPlugin) {
            return false;
        }
        const model::PluginAnswer& answer = m_request.plugins[m_advice.filter];
        if (answer.answer != kSaysTarget) {
            m_decision.farm = m_asked;
            endByPlugin(m_advice.filter);
            return true;
        }
        const TargetIndex target = m_directory.findTarget(answer.text);
        if (target == kNone || m_directory.target(target).farm != m_asked ||
            !m_directory.target(target).admitsNewSessions() || usableSession({m_asked, {}}, true) != kNone ||
            quotaOf(m_asked) != Refusal::None) {
            return false;
        }
        const directory::FarmRecord& farm = m_directory.farm(m_asked);
        m_decision.farm = m_asked;
        m_decision.targets = static_cast<std::uint32_t>(farm.targets.size());
        m_decision.candidates = static_cast<std::uint32_t>(farm.candidates.size());
        m_decision.balancing = balancingOf(m_program, farm.value);
        placeByPlugin(target, m_advice.filter);
        return true;
    }

    // The load balancing of a plug-in, within what the rules allow.
    template <typename IsAllowed>
    bool isChosenByPlugin(IsAllowed isAllowed) {
        if (m_advice.choice == kNoPlugin) {
            return false;
        }
        const model::PluginAnswer& answer = m_request.plugins[m_advice.choice];
        if (answer.answer != kSaysTarget) {
            endByPlugin(m_advice.choice);
            return true;
        }
        const TargetIndex target = m_directory.findTarget(answer.text);
        if (target == kNone || !m_directory.target(target).admitsNewSessions() || !isAllowed(target)) {
            return false;
        }
        m_decision.farm = m_directory.target(target).farm;
        placeByPlugin(target, m_advice.choice);
        return true;
    }

    void placeByPlugin(TargetIndex target, std::uint32_t plugin) {
        place(target);
        m_decision.reason = model::PlacementReason::Plugin;
        m_decision.plugin = plugin;
    }

    void endByPlugin(std::uint32_t plugin) {
        const bool isOutside = m_request.plugins[plugin].answer == kSaysExternal;
        m_decision.outcome = isOutside ? Outcome::External : Outcome::Refused;
        m_decision.refusal = isOutside ? Refusal::None : Refusal::ByPlugin;
        m_decision.plugin = plugin;
    }

    // Whoever was to make the target ready says that it cannot be had.
    void object() {
        if (m_advice.objection == kNoPlugin || m_decision.target == kNone) {
            return;
        }
        m_decision.target = kNone;
        m_decision.session = kNone;
        m_decision.superseded = kNone;
        endByPlugin(m_advice.objection);
    }

    void chosen(TargetIndex target) {
        m_decision.target = target;
        m_decision.sessions = m_directory.target(target).sessions.total();
        m_decision.weight = m_directory.target(target).value.weight;
    }

    const Directory& m_directory;
    const policy::Program& m_program;
    const PlacementRequest& m_request;
    const FarmIndex m_asked;
    Advice m_advice;
    Decision m_decision;
};

}  // namespace

Decision decide(const Directory& directory, const policy::Program& program, const PlacementRequest& request) {
    return Pipeline(directory, program, request).run();
}

model::Endpoint addressOutside(const policy::Program& program, const PlacementRequest& request,
                               const Decision& decision) {
    if (decision.plugin == kNoPlugin) {
        return program.rule(decision.rule).action.address;
    }
    const model::PluginAnswer& answer = request.plugins[decision.plugin];
    model::Endpoint address{answer.text};
    if (answer.port != 0) {
        address.port = answer.port;
    }
    return address;
}

model::Balancing balancingOf(const policy::Program& program, const model::Farm& farm) {
    const auto& farms = program.document().farms;
    const auto ours = farms.empty() ? farms.end() : farms.find(farm.name);
    return ours == farms.end() ? farm.balancing : ours->second.balancing;
}

std::string_view toText(Outcome outcome) {
    static constexpr std::array<std::string_view, 4> kWords{"placed", "reconnected", "refused", "external"};
    return kWords[static_cast<std::size_t>(outcome)];
}

std::string_view toText(Refusal refusal) {
    static constexpr std::array<std::string_view, 8> kWords{"none",       "no-such-farm",    "farm-is-empty",
                                                            "no-target-admits", "refused-by-rule", "farm-quota",
                                                            "user-quota",       "refused-by-plugin"};
    return kWords[static_cast<std::size_t>(refusal)];
}

}  // namespace farmwarden::placement
