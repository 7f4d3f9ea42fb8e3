#include <fmt/format.h>

#include <toml++/toml.h>
#include <algorithm>
#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>

#include "core/base/text.h"
#include "core/plugin/settings/settings.h"

// The document as JSON and as TOML. TOML is read into the same JSON, so that both are judged alike.
namespace farmwarden::plugin::settings {
namespace {

using Json = nlohmann::ordered_json;

// Everything that walks a value calls itself; nobody's configuration is that deep.
constexpr int kMostDepth = 64;

base::Diagnostic problem(std::string subject, std::string message, std::string hint = {}) {
    return {.code = "bad-plugin-settings",
            .message = std::move(message),
            .hint = std::move(hint),
            .range = {},
            .subject = std::move(subject)};
}

std::optional<Json> parsed(std::string_view text) {
    bool isTooDeep = false;
    Json value = Json::parse(
        text,
        [&](int depth, Json::parse_event_t, Json&) {
            isTooDeep = isTooDeep || depth > kMostDepth;
            return !isTooDeep;
        },
        false);
    return value.is_discarded() || isTooDeep ? std::nullopt : std::optional(std::move(value));
}

// Members sorted, whoever wrote it: TOML does not keep their order.
std::string canonical(const Json& value) {
    return nlohmann::json(value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

class Reader {
public:
    explicit Reader(Parsed& result) : m_result(result) {}

    void read(const Json& document) {
        if (!document.is_object()) {
            wrong("", "the document is no object", "write {\"plugins\": {...}, \"order\": {...}}");
            return;
        }
        for (const auto& [key, value] : document.items()) {
            if (key == "plugins") {
                readPlugins(value);
            } else if (key == "order") {
                readOrder(value);
            } else {
                wrong("/" + key, fmt::format("\"{}\" is unknown", base::sanitized(key, 64)),
                      "there are \"plugins\" and \"order\"");
            }
        }
    }

private:
    void wrong(std::string at, std::string message, std::string hint = {}) {
        m_result.problems.push_back(problem(std::move(at), std::move(message), std::move(hint)));
    }

    void readPlugins(const Json& plugins) {
        if (!plugins.is_object()) {
            wrong("/plugins", "\"plugins\" is no object", "write one member a plug-in, by its name");
            return;
        }
        for (const auto& [name, value] : plugins.items()) {
            const std::string at = "/plugins/" + name;
            if (!base::isObjectName(name)) {
                wrong(at, fmt::format("\"{}\" is no plug-in's name", base::sanitized(name, 64)),
                      "letters, digits, . _ and - make a name");
            } else if (!value.is_object()) {
                wrong(at, fmt::format("plug-in {}: its settings are no object", name));
            } else {
                readPlugin(at, value, m_result.settings.get(name));
            }
        }
    }

    void readPlugin(const std::string& at, const Json& members, PluginSettings& plugin) {
        for (const auto& [key, value] : members.items()) {
            if (key == "enabled" && value.is_boolean()) {
                plugin.isEnabled = value.get<bool>();
            } else if (key == "deadline_ms" && value.is_number_unsigned() && isDeadline(value.get<std::uint64_t>())) {
                plugin.deadlineMs = value.get<std::uint32_t>();
            } else if (key == "configuration" && value.is_object()) {
                plugin.configuration = canonical(value);
            } else if (const auto inside = key == "configuration" ? textOf(value) : std::nullopt) {
                plugin.configuration = canonical(*inside);
            } else {
                explain(at, key, plugin.name);
            }
        }
    }
    // The object that a text holds.
    static std::optional<Json> textOf(const Json& value) {
        auto inside = value.is_string() ? parsed(value.get_ref<const std::string&>()) : std::nullopt;
        return inside && inside->is_object() ? std::move(inside) : std::nullopt;
    }
    static bool isDeadline(std::uint64_t milliseconds) { return milliseconds >= 1 && milliseconds <= kMaxDeadlineMs; }

    void explain(const std::string& at, const std::string& key, const std::string& plugin) {
        if (key == "enabled") {
            wrong(at + "/enabled", fmt::format("plug-in {}: \"enabled\" is true or false", plugin));
        } else if (key == "deadline_ms") {
            wrong(at + "/deadline_ms",
                  fmt::format("plug-in {}: \"deadline_ms\" is a whole number from 1 to {}", plugin, kMaxDeadlineMs));
        } else if (key == "configuration") {
            wrong(at + "/configuration", fmt::format("plug-in {}: \"configuration\" is an object", plugin));
        } else {
            wrong(at + "/" + key, fmt::format("plug-in {}: \"{}\" is unknown", plugin, base::sanitized(key, 64)),
                  "there are \"enabled\", \"deadline_ms\" and \"configuration\"");
        }
    }

    void readOrder(const Json& order) {
        if (!order.is_object()) {
            wrong("/order", "\"order\" is no object", "write one list of names a stage");
            return;
        }
        for (const auto& [stage, names] : order.items()) {
            const auto known = std::ranges::find(kStageNames, stage);
            if (known == kStageNames.end()) {
                wrong("/order/" + stage, fmt::format("there is no stage \"{}\"", base::sanitized(stage, 64)),
                      fmt::format("the stages are {}", fmt::join(kStageNames, ", ")));
                continue;
            }
            readNames(stage, names, m_result.settings.order[static_cast<std::size_t>(known - kStageNames.begin())]);
        }
    }

    void readNames(const std::string& stage, const Json& names, std::vector<std::string>& into) {
        const std::string at = "/order/" + stage;
        if (!names.is_array()) {
            wrong(at, fmt::format("stage {}: the order is no list", stage), "write [\"first\", \"second\"]");
            return;
        }
        for (const Json& name : names) {
            if (!name.is_string() || !base::isObjectName(name.get_ref<const std::string&>())) {
                wrong(at, fmt::format("stage {}: {} is no plug-in's name", stage,
                                      base::sanitized(name.dump(-1, ' ', true), 64)));
            } else if (std::ranges::find(into, name.get_ref<const std::string&>()) != into.end()) {
                wrong(at, fmt::format("stage {}: plug-in {} is there twice", stage, name.get_ref<const std::string&>()),
                      "each is asked once");
            } else {
                into.push_back(name.get<std::string>());
            }
        }
    }

    Parsed& m_result;
};

Json toJson(const Settings& settings) {
    Json document = Json::object();
    Json& plugins = document["plugins"] = Json::object();
    for (const PluginSettings& plugin : settings.plugins) {
        plugins[plugin.name] = Json{{"enabled", plugin.isEnabled},
                                    {"deadline_ms", plugin.deadlineMs},
                                    {"configuration", Json::parse(plugin.configuration, nullptr, false)}};
    }
    Json& order = document["order"] = Json::object();
    for (std::size_t stage = 0; stage < kStageNames.size(); ++stage) {
        if (!settings.order[stage].empty()) {
            order[std::string(kStageNames[stage])] = settings.order[stage];
        }
    }
    return document;
}

toml::table tableOf(const Json& object);
toml::array arrayOf(const Json& list);

bool suitsToml(const Json& value) {
    if (value.is_structured()) {
        return std::ranges::all_of(value, suitsToml);
    }
    return !value.is_null() &&
           !(value.is_number_unsigned() && value.get<std::uint64_t>() > std::numeric_limits<std::int64_t>::max());
}

template <typename Put>
void put(const Json& value, const Put& into) {
    if (value.is_object()) {
        into(tableOf(value));
    } else if (value.is_array()) {
        into(arrayOf(value));
    } else if (value.is_string()) {
        into(value.get<std::string>());
    } else if (value.is_boolean()) {
        into(value.get<bool>());
    } else if (value.is_number_integer()) {
        into(value.get<std::int64_t>());
    } else if (value.is_number()) {
        into(value.get<double>());
    }
}

toml::table tableOf(const Json& object) {
    toml::table table;
    for (const auto& [key, value] : object.items()) {
        put(value, [&table, &key = key](auto&& one) { table.insert(key, std::forward<decltype(one)>(one)); });
    }
    return table;
}

toml::array arrayOf(const Json& list) {
    toml::array array;
    for (const Json& element : list) {
        put(element, [&array](auto&& one) { array.push_back(std::forward<decltype(one)>(one)); });
    }
    return array;
}

}  // namespace

Parsed parseJson(std::string_view text) {
    Parsed result;
    if (text.empty()) {
        return result;
    }
    if (const auto document = parsed(text)) {
        Reader(result).read(*document);
    } else {
        result.problems.push_back(
            problem("", "the text is no JSON, or nested too deeply", "write {\"plugins\": {...}, \"order\": {...}}"));
    }
    return result;
}

Parsed parseToml(std::string_view text) {
    const toml::parse_result result = toml::parse(text);
    if (!result) {
        Parsed parsed;
        // Such a message ends in the journal, so it must not quote a value.
        const std::string_view said = result.error().description();
        const bool isLarge = said.find("representable") != std::string_view::npos;
        base::Diagnostic finding = problem("", isLarge ? "a number has more than 64 bits" : std::string(said),
                                           isLarge ? "write it as a text" : "");
        finding.range = {result.error().source().begin.line, result.error().source().begin.column,
                         result.error().source().end.line, result.error().source().end.column};
        parsed.problems.push_back(std::move(finding));
        return parsed;
    }
    std::ostringstream json;
    json << toml::json_formatter{result.table()};
    return parseJson(json.str());
}

std::string formatJson(const Settings& settings) {
    return toJson(settings).dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string formatToml(const Settings& settings) {
    std::ostringstream text;
    Json document = toJson(settings);
    for (Json& plugin : document["plugins"]) {
        if (!suitsToml(plugin["configuration"])) {
            plugin["configuration"] = plugin["configuration"].dump();
        }
    }
    text << tableOf(document) << '\n';
    return text.str();
}

std::string compact(std::string_view configuration, base::Diagnostics& problems) {
    const auto value = parsed(configuration);
    if (!value || !value->is_object()) {
        problems.push_back(problem(
            "", !value ? "the configuration is no JSON, or nested too deeply" : "the configuration is no object",
            "write {\"name\": value, ...}"));
        return {};
    }
    return canonical(*value);
}

}  // namespace farmwarden::plugin::settings
