#include "core/plugin/chain/outcome_text.h"

#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>

namespace farmwarden::plugin::chain {
namespace {

using Json = nlohmann::json;

constexpr std::array<std::string_view, 7> kKinds{"decline", "target", "external", "refuse", "pass", "ready", "fail"};

// The number of a word in a list; what is not in it is the list's first, so that a newer journal can still be read.
template <typename Enum>
Enum enumFrom(const Json& word, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        if constexpr (std::is_same_v<Enum, AnswerKind>) {
            if (word == kKinds[i]) {
                return static_cast<Enum>(i);
            }
        } else if (word == toText(static_cast<Enum>(i))) {
            return static_cast<Enum>(i);
        }
    }
    return Enum{};
}

std::string_view kindText(AnswerKind kind) {
    return kKinds[static_cast<std::size_t>(kind)];
}

Json toJson(const Asked& asked) {
    Json json{{"plugin", asked.member}, {"us", asked.took.count()}};
    if (asked.failure == Failure::None) {
        json["kind"] = kindText(asked.kind);
    } else {
        json["failure"] = toText(asked.failure);
        json["message"] = asked.message;
    }
    return json;
}

Json toJson(const Outcome& outcome) {
    Json json{{"stage", toText(outcome.stage)},
              {"by", outcome.by},
              {"kind", kindText(outcome.answer.kind)},
              {"asked", Json::array()}};
    if (outcome.isBuiltIn) {
        json["builtIn"] = true;
    }
    if (!outcome.answer.text.empty()) {
        json["text"] = outcome.answer.text;
    }
    if (outcome.answer.port != 0) {
        json["port"] = outcome.answer.port;
    }
    if (!outcome.answer.tags.empty()) {
        json["tags"] = outcome.answer.tags;
    }
    for (const Asked& asked : outcome.asked) {
        json["asked"].push_back(toJson(asked));
    }
    return json;
}

Outcome outcomeFrom(const Json& json) {
    Outcome outcome;
    outcome.stage = enumFrom<Stage>(json.at("stage"), channel::kStages);
    outcome.by = json.at("by");
    outcome.isBuiltIn = json.value("builtIn", false);
    outcome.answer.kind = enumFrom<AnswerKind>(json.at("kind"), kKinds.size());
    outcome.answer.text = json.value("text", "");
    outcome.answer.port = json.value("port", std::uint16_t{0});
    outcome.answer.tags = json.value("tags", std::vector<std::string>{});
    for (const Json& asked : json.at("asked")) {
        outcome.asked.push_back({.member = asked.at("plugin"),
                                 .kind = enumFrom<AnswerKind>(asked.value("kind", "decline"), kKinds.size()),
                                 .failure = enumFrom<Failure>(asked.value("failure", "none"), kFailures),
                                 .message = asked.value("message", ""),
                                 .took = base::Duration(asked.at("us").get<std::int64_t>())});
    }
    return outcome;
}

}  // namespace

std::string toJson(const std::vector<Outcome>& outcomes) {
    Json json = Json::array();
    for (const Outcome& outcome : outcomes) {
        json.push_back(toJson(outcome));
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

base::Result<std::vector<Outcome>> outcomesFromJson(std::string_view text) {
    try {
        std::vector<Outcome> outcomes;
        for (const Json& json : Json::parse(text)) {
            outcomes.push_back(outcomeFrom(json));
        }
        return outcomes;
    } catch (const Json::exception& problem) {
        return base::fail(base::ErrorCode::Corrupt, "recorded answers of plug-ins cannot be read: {}", problem.what());
    }
}

std::string describe(const Outcome& outcome) {
    std::string text;
    for (const Asked& asked : outcome.asked) {
        text += text.empty() ? "" : "; ";
        if (asked.failure != Failure::None) {
            text += fmt::format("{}: {}", asked.member, asked.message);
        } else {
            text += fmt::format("{}: {}{}{} in {:.1f} ms", asked.member, kindText(asked.kind),
                                asked.member == outcome.by && !outcome.answer.text.empty() ? " " : "",
                                asked.member == outcome.by ? outcome.answer.text : "",
                                static_cast<double>(asked.took.count()) / 1000.0);
        }
    }
    return text;
}

}  // namespace farmwarden::plugin::chain
