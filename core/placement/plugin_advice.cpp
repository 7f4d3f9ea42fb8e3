#include "core/placement/plugin_advice.h"

#include "core/placement/explain.h"

namespace farmwarden::placement {

Advice adviceOf(std::span<const model::PluginAnswer> answers) {
    Advice advice;
    const auto keepFirst = [](std::uint32_t& place, std::uint32_t number) {
        if (place == kNoPlugin) {
            place = number;
        }
    };
    for (std::uint32_t i = 0; i < answers.size(); ++i) {
        const model::PluginAnswer& answer = answers[i];
        const bool refuses = answer.answer == kSaysRefuse;
        const bool leads = refuses || answer.answer == kSaysTarget || answer.answer == kSaysExternal;
        if (leads && answer.stage == toText(Stage::Filter)) {
            keepFirst(advice.filter, i);
        } else if (leads && answer.stage == toText(Stage::LoadBalancing)) {
            keepFirst(advice.choice, i);
        } else if (refuses) {
            keepFirst(advice.objection, i);
        }
    }
    return advice;
}

}  // namespace farmwarden::placement
