#include <fmt/format.h>

#include <array>

#include "core/base/text.h"
#include "core/placement/placement.h"
#include "core/placement/rejection.h"

// The English of a refusal.
namespace farmwarden::placement {
namespace {

constexpr std::size_t kShownNameBytes = 64;
constexpr std::size_t kShownMessageBytes = 500;

// "2 closed, 1 down": how many of the farm's targets are rejected for which first reason.
std::string countRejections(const directory::Directory& directory, FarmIndex farm) {
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

std::string noTargetText(const directory::Directory& directory, const policy::Rule* rule, const Decision& decision) {
    const std::string& farm = directory.farm(decision.farm).value.name;
    const std::string counts = countRejections(directory, decision.farm);
    if (rule != nullptr && rule->action.kind != policy::ActionKind::Farm) {
        std::string values;
        for (const std::string& value : rule->action.values) {
            values += fmt::format("{}{}", values.empty() ? "" : ", ", base::sanitized(value, kShownNameBytes));
        }
        const bool isTagged = rule->action.kind == policy::ActionKind::Tagged;
        return fmt::format("No target {} {} takes a new session{}{}. Release a hold, raise a limit, or let the rule "
                           "prefer instead of require.",
                           isTagged ? "tagged" : "of", values, counts.empty() ? "" : "; of farm " + farm + ": ", counts);
    }
    return fmt::format(
        "No target of farm {} takes a new session; of {}: {}. Release a hold, raise a limit, or add a target.", farm,
        decision.targets, counts);
}

}  // namespace

std::string refusalMessage(const directory::Directory& directory, const policy::Program& program,
                           const PlacementRequest& request, const Decision& decision) {
    const policy::Rule* rule = decision.rule == policy::kNoRule ? nullptr : &program.rule(decision.rule);
    const bool isRulesFarm = rule != nullptr && !rule->action.farm.empty();
    const std::string asked = base::sanitized(isRulesFarm ? rule->action.farm : request.farm, kShownNameBytes);
    const std::string byRule =
        rule == nullptr ? std::string() : fmt::format("Rule {}: ", base::sanitized(rule->id, kShownNameBytes));
    switch (decision.refusal) {
        case Refusal::NoSuchFarm:
            return fmt::format("{}There is no farm \"{}\". {}, or add the farm.", byRule, asked,
                               isRulesFarm ? "Correct the rule" : "Correct the name in the client's connection file");
        case Refusal::FarmIsEmpty:
            return fmt::format("{}Farm {} has no targets. Add one to it.", byRule,
                               directory.farm(decision.farm).value.name);
        case Refusal::NoTargetAdmits:
            if (decision.farm == directory::kNone) {
                return byRule + "None of its targets exists. Correct the rule.";
            }
            return byRule + noTargetText(directory, rule, decision);
        case Refusal::ByRule:
            return fmt::format("{}{}", byRule,
                               rule->action.message.empty() ? std::string("refused")
                                                            : base::sanitized(rule->action.message, kShownMessageBytes));
        case Refusal::FarmQuota:
            return fmt::format("{}Farm {} has the {} sessions that the policy allows it. Raise max_sessions of the farm "
                               "in the policy, or end sessions.",
                               byRule, directory.farm(decision.farm).value.name,
                               directory.farm(decision.farm).sessions.total());
        case Refusal::UserQuota:
            return fmt::format("{}{} has as many sessions in farm {} as the policy allows a user. Raise "
                               "max_sessions_per_user of the farm in the policy, or end one of them.",
                               byRule, base::sanitized(request.user, kShownNameBytes),
                               directory.farm(decision.farm).value.name);
        case Refusal::ByPlugin: {
            const model::PluginAnswer& answer = request.plugins[decision.plugin];
            const std::string said = answer.text.empty() ? "refused" : base::sanitized(answer.text, kShownMessageBytes);
            return fmt::format("Plug-in {}: {}", base::sanitized(answer.plugin, kShownNameBytes), said);
        }
        case Refusal::None:
            break;
    }
    return {};
}

}  // namespace farmwarden::placement
