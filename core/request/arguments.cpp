#include "core/request/arguments.h"

#include <fmt/format.h>

#include <algorithm>
#include <concepts>
#include <limits>
#include <nlohmann/json.hpp>

#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/model/words.h"

namespace farmwarden::request {
namespace {

using base::ErrorCode;
using Json = nlohmann::ordered_json;

// One description per verb serves both directions: `v` is a Writer or a Reader. The names are part of the inbox's and the journal's
// format: add, never rename.
template <typename T, typename Verb>
concept Like = std::same_as<std::remove_const_t<T>, Verb>;

void describe(auto& v, Like<FarmAdd> auto& a) {
    v.needed("name", a.name), v("sessions", a.sessions), v("balancing", a.balancing), v("min_open", a.minOpen);
}
void describe(auto& v, Like<FarmSet> auto& a) {
    v.needed("name", a.name), v("sessions", a.sessions), v("balancing", a.balancing), v("min_open", a.minOpen);
}
void describe(auto& v, Like<FarmRemove> auto& a) { v.needed("name", a.name); }
void describe(auto& v, Like<TargetAdd> auto& a) {
    v.needed("name", a.name), v.needed("farm", a.farm), v.needed("address", a.address), v("kind", a.kind), v("weight", a.weight);
    v("limit", a.limit), v("tags", a.tags), v("environment", a.environment);
}
void describe(auto& v, Like<TargetSet> auto& a) {
    v.needed("name", a.name), v("address", a.address), v("kind", a.kind), v("weight", a.weight), v("limit", a.limit);
    v("tags", a.tags), v("environment", a.environment), v("others", a.others);
}
void describe(auto& v, Like<TargetRemove> auto& a) { v.needed("name", a.name), v("force", a.force); }
void describe(auto& v, Like<HoldPlace> auto& a) {
    v.needed("targets", a.targets), v.needed("mode", a.mode), v("reason", a.reason), v("until", a.until);
    v("until_restart", a.untilRestart);
}
void describe(auto& v, Like<HoldRelease> auto& a) { v.needed("ids", a.ids); }
void describe(auto& v, Like<SessionDisconnect> auto& a) { v.needed("ids", a.ids); }
void describe(auto& v, Like<Place> auto& a) {
    v.needed("farm", a.farm), v("user", a.user), v("domain", a.domain), v("client", a.client);
    v("groups", a.groups), v("groups_known", a.areGroupsKnown);
}
void describe(auto& v, Like<PolicyPublish> auto& a) {
    v.needed("document", a.document), v("toml", a.isToml), v("base", a.base), v("merge", a.merge), v("restored", a.restored);
    v("reason", a.reason), v("override_reason", a.overrideReason);
}
void describe(auto& v, Like<PolicyDraft> auto& a) { v.needed("base", a.base), v.needed("changes", a.changes), v("since", a.since); }
void describe(auto& v, Like<TargetLoad> auto& a) { v.needed("name", a.name), v.needed("load", a.load); }

void describe(auto& v, Like<TargetImport> auto& a) {
    v("farms", a.farms), v("targets", a.targets), v("removed", a.removed), v("removed_farms", a.removedFarms), v("source", a.source);
    v.unlessZero("added_count", a.addedCount), v.unlessZero("changed_count", a.changedCount), v.unlessZero("removed_count", a.removedCount);
}

void describe(auto& v, Like<PluginSet> auto& a) {
    v.needed("name", a.name), v("enabled", a.isEnabled), v("deadline_ms", a.deadlineMs), v("configuration", a.configuration);
    v("reason", a.reason);
}
void describe(auto& v, Like<PluginOrder> auto& a) { v.needed("stage", a.stage), v.needed("names", a.names), v("reason", a.reason); }
void describe(auto& v, Like<PluginForget> auto& a) { v.needed("name", a.name); }
void describe(auto& v, Like<PluginTry> auto& a) {
    v.needed("farm", a.farm), v("user", a.user), v("domain", a.domain), v("client", a.client), v("groups", a.groups);
    v("groups_known", a.areGroupsKnown), v("program", a.program), v("tags", a.tags);
}
void describe(auto& v, Like<PluginImport> auto& a) { v.needed("document", a.document), v("toml", a.isToml), v("reason", a.reason); }

class Writer {
public:
    template <typename T>
    void operator()(const char* key, const T& value) {
        if constexpr (std::same_as<T, std::uint32_t> || std::same_as<T, model::TargetKind>) {
            needed(key, value);  // their defaults may change one day; what was asked for may not
        } else if (!(value == T{})) {
            needed(key, value);
        }
    }
    template <typename T>
    void needed(const char* key, const T& value) { m_object[key] = json(value); }
    void unlessZero(const char* key, std::uint32_t value) {
        if (value != 0) {
            needed(key, value);
        }
    }

    // Text that is not UTF-8 is replaced rather than refused here: check() has the last word on it.
    std::string finish() const { return m_object.dump(-1, ' ', false, Json::error_handler_t::replace); }

private:
    static Json json(const std::string& value) { return value; }
    static Json json(bool value) { return value; }
    static Json json(std::uint32_t value) { return value; }
    static Json json(const model::Endpoint& value) { return model::toText(value); }
    static Json json(const model::IpAddress& value) { return model::toText(value); }
    static Json json(base::TimePoint value) { return base::formatTime(value); }
    static Json json(base::HoldId value) { return base::toText(value); }
    static Json json(base::SessionId value) { return base::toText(value); }
    template <typename E> requires std::is_enum_v<E>
    static Json json(E value) { return model::toText(value); }
    template <typename T> requires requires { T::kVerb; }
    static Json json(const T& value) {
        Writer nested;
        describe(nested, value);
        return std::move(nested.m_object);
    }
    template <typename T>
    static Json json(const std::optional<T>& value) { return json(*value); }
    template <typename T>
    static Json json(const std::vector<T>& values) {
        Json list = Json::array();
        for (const T& value : values) {
            list.push_back(json(value));
        }
        return list;
    }

    Json m_object = Json::object();
};

// Takes fields out of the object; what is left at the end is unknown. Keeps the first problem.
class Reader {
public:
    Reader(std::string_view verb, Json object) : m_verb(verb), m_object(std::move(object)) {}

    template <typename T>
    void operator()(const char* key, T& value) {
        if (const auto it = m_object.find(key); it != m_object.end()) {
            take(key, *it, value);
            m_object.erase(it);
        }
    }
    template <typename T>
    void needed(const char* key, T& value) {
        if (!m_object.contains(key)) {
            report(fmt::format("field \"{}\" is missing", key));
        }
        (*this)(key, value);
    }
    void unlessZero(const char* key, std::uint32_t& value) { (*this)(key, value); }

    base::Result<void> finish() {
        if (m_problem.empty() && !m_object.empty()) {
            report(fmt::format("there is no field \"{}\"", base::sanitized(m_object.begin().key(), 64)));
        }
        return m_problem.empty() ? base::Result<void>() : base::fail(ErrorCode::InvalidArgument, "{}: {}", m_verb, m_problem);
    }

private:
    void report(std::string problem) {
        if (m_problem.empty()) {
            m_problem = std::move(problem);
        }
    }
    void expected(const char* key, std::string_view what, const Json& found) {
        // What is in a structure may be anything: a configuration with its secrets, put where its text belongs.
        const std::string text = found.is_object()  ? "an object"
                                 : found.is_array() ? "a list"
                                                    : found.dump(-1, ' ', false, Json::error_handler_t::replace);
        report(fmt::format("field \"{}\" must be {}, not {}", key, what, base::sanitized(text, 80)));
    }

    void take(const char* key, const Json& json, std::string& value) {
        json.is_string() ? void(value = json.get<std::string>()) : expected(key, "text", json);
    }
    void take(const char* key, const Json& json, bool& value) {
        json.is_boolean() ? void(value = json.get<bool>()) : expected(key, "true or false", json);
    }
    void take(const char* key, const Json& json, std::uint32_t& value) {
        constexpr std::uint64_t kMax = std::numeric_limits<std::uint32_t>::max();
        if (json.is_number_unsigned() && json.get<std::uint64_t>() <= kMax) {
            value = json.get<std::uint32_t>();
        } else {
            expected(key, "a whole number of 0 or more", json);
        }
    }
    void take(const char* key, const Json& json, model::Endpoint& value) {
        std::string text;
        take(key, json, text);
        if (const auto endpoint = model::parseEndpoint(text)) {
            value = *endpoint;
        } else {
            report(endpoint.error().message);
        }
    }
    void take(const char* key, const Json& json, model::IpAddress& value) {
        value = json.is_string() ? model::parseIpAddress(json.get_ref<const std::string&>()) : model::IpAddress{};
        if (value.isUnknown()) {
            expected(key, "an IP address", json);
        }
    }
    template <typename T>
    void takeParsed(const char* key, const Json& json, T& value, auto parse, std::string_view what) {
        const auto parsed = json.is_string() ? parse(json.get_ref<const std::string&>()) : std::nullopt;
        parsed ? void(value = *parsed) : expected(key, what, json);
    }
    void take(const char* key, const Json& json, base::TimePoint& value) {
        takeParsed(key, json, value, base::parseTime, "a time such as 2026-11-22T08:30:00Z");
    }
    void take(const char* key, const Json& json, base::HoldId& value) { takeParsed(key, json, value, base::parseHoldId, "a hold's id"); }
    void take(const char* key, const Json& json, base::SessionId& value) {
        takeParsed(key, json, value, base::parseSessionId, "a session's id");
    }
    template <typename E> requires std::is_enum_v<E>
    void take(const char* key, const Json& json, E& value) {
        std::string allowed;
        for (const std::string_view word : model::words<E>()) {
            allowed += fmt::format("{}{}", allowed.empty() ? "" : " or ", word);
        }
        takeParsed(key, json, value, model::fromText<E>, allowed);
    }
    template <typename T> requires requires { T::kVerb; }
    void take(const char* key, const Json& json, T& value) {
        if (!json.is_object()) {
            expected(key, "an object", json);
            return;
        }
        Reader nested(key, json);
        describe(nested, value);
        if (const auto result = nested.finish(); !result) {
            report(result.error().message);
        }
    }
    template <typename T>
    void take(const char* key, const Json& json, std::optional<T>& value) { take(key, json, value.emplace()); }
    template <typename T>
    void take(const char* key, const Json& json, std::vector<T>& values) {
        values.clear();
        if (!json.is_array()) {
            expected(key, "a list", json);
            return;
        }
        for (const Json& entry : json) {
            take(key, entry, values.emplace_back());
        }
    }

    std::string_view m_verb;
    Json m_object;
    std::string m_problem;
};

template <std::size_t I = 0>
base::Result<Arguments> parseVerb(std::string_view verb, const Json& object) {
    if constexpr (I == std::variant_size_v<Arguments>) {
        return base::fail(ErrorCode::NotFound, "there is no verb \"{}\"; this version may be older than the one that asked",
                          base::sanitized(verb, 64));
    } else {
        using A = std::variant_alternative_t<I, Arguments>;
        if (verb != A::kVerb) {
            return parseVerb<I + 1>(verb, object);
        }
        A arguments;
        Reader reader(A::kVerb, object);
        describe(reader, arguments);
        const auto result = reader.finish();
        return result ? base::Result<Arguments>(std::move(arguments)) : std::unexpected(result.error());
    }
}

}  // namespace

TargetAdd definitionOf(const model::Target& target) {
    return {target.name,   target.farm,  target.address, target.kind,
            target.weight, target.limit, target.tags,    target.environment};
}

std::string_view verbOf(const Arguments& arguments) {
    return std::visit([](const auto& a) { return a.kVerb; }, arguments);
}

std::string toJson(const Arguments& arguments) {
    Writer writer;
    std::visit([&](const auto& a) { describe(writer, a); }, arguments);
    return writer.finish();
}

std::string withoutSecrets(std::string_view verb, const std::string& arguments) {
    if (verb != PluginSet::kVerb && verb != PluginImport::kVerb) {
        return arguments;
    }
    auto kept = parseArguments(verb, arguments);
    if (!kept) {
        return "{}";  // what nobody can read may hold them, too
    }
    if (auto* const set = std::get_if<PluginSet>(&*kept); set != nullptr && set->configuration) {
        set->configuration = "{}";
    } else if (auto* const import = std::get_if<PluginImport>(&*kept)) {
        import->document.clear();
    }
    return toJson(*kept);
}

base::Result<Arguments> parseArguments(std::string_view verb, std::string_view json) {
    const Json object = Json::parse(json, nullptr, false);
    if (!object.is_object()) {
        return base::fail(ErrorCode::InvalidArgument, "{}: the arguments are not a JSON object", base::sanitized(verb, 64));
    }
    return parseVerb(verb, object);
}

}  // namespace farmwarden::request
