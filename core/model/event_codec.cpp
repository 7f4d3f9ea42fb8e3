#include "core/model/event_codec.h"

#include <fmt/format.h>

#include <iterator>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/model/words.h"

namespace farmwarden::model {
namespace {

// One description per noun and event serves both directions: `v` is a Writer or a Reader.
template <typename V, typename T> requires std::same_as<std::remove_const_t<T>, Farm>
void describe(V& v, T& f) {
    v("name", f.name), v("sessions", f.sessions), v("balancing", f.balancing), v("min_open", f.minOpen);
}
template <typename V, typename T> requires std::same_as<std::remove_const_t<T>, Target>
void describe(V& v, T& t) {
    v("name", t.name), v("farm", t.farm), v("kind", t.kind), v("host", t.address.host), v.always("port", t.address.port);
    v.always("weight", t.weight), v("limit", t.limit), v("tags", t.tags), v("environment", t.environment);
}
template <typename V, typename T> requires std::same_as<std::remove_const_t<T>, Hold>
void describe(V& v, T& h) {
    v("id", h.id), v("target", h.target), v.always("mode", h.mode), v("owner", h.owner), v("reason", h.reason), v("placed_at", h.placedAt);
    v("until", h.until), v("until_restart", h.untilRestart);
}
template <typename V, typename T> requires std::same_as<std::remove_const_t<T>, Session>
void describe(V& v, T& s) {
    v("id", s.id), v("farm", s.farm), v("user", s.user), v("domain", s.domain), v("target", s.target), v.always("reason", s.reason);
    v("client", s.client), v("client_port", s.clientPort), v("client_name", s.clientName), v("connection", s.connection);
}
template <typename V, typename T> requires std::same_as<std::remove_const_t<T>, Request>
void describe(V& v, T& r) {
    v("key", r.key), v("actor", r.actor), v("verb", r.verb), v.raw("arguments", r.arguments), v("expected", r.expected), v("at", r.at);
    v.always("state", r.state), v("error", r.errorCode), v("message", r.message), v.raw("result", r.result);
}
template <typename V, typename T> requires std::same_as<std::remove_const_t<T>, Broker>
void describe(V& v, T& b) {
    v("name", b.name), v("front_door", b.frontDoor), v("pid", b.pid), v("started_at", b.startedAt);
}

template <typename V, typename T> requires std::same_as<std::remove_const_t<T>, PolicyVersion>
void describe(V& v, T& p) {
    v("version", p.number), v("document", p.document), v("base", p.base), v("restored", p.restored), v("reason", p.reason);
    v("author", p.author), v("at", p.at), v("failed_tests", p.failedTests), v("override_reason", p.overrideReason);
}
template <typename V, typename T> requires std::same_as<std::remove_const_t<T>, PluginChain>
void describe(V& v, T& c) {
    v("document", c.document), v("reason", c.reason), v("author", c.author), v("at", c.at);
}
template <typename V, typename T> requires std::same_as<std::remove_const_t<T>, RuleFacts>
void describe(V& v, T& f) {
    v("groups", f.groups), v("groups_known", f.areGroupsKnown), v("program", f.program), v("tags", f.tags), v("policy", f.policy);
    v("rule", f.rule), v("possible_rule", f.possibleRule), v("plugins", f.plugins);
}
template <typename V, typename T> requires std::same_as<std::remove_const_t<T>, PluginAnswer>
void describe(V& v, T& p) {
    v("plugin", p.plugin), v("stage", p.stage), v("answer", p.answer), v("text", p.text), v("port", p.port), v("tags", p.tags);
    v("us", p.tookUs);
}

struct Fields {
    template <typename V> static void of(V& v, auto& e) requires requires { e.hold; } { describe(v, e.hold); }
    template <typename V> static void of(V& v, auto& e) requires requires { e.request; } { describe(v, e.request); }
    template <typename V> static void of(V& v, auto& e) requires requires { e.broker.startedAt; } { describe(v, e.broker); }
    template <typename V> static void of(V& v, auto& e) requires requires { e.farm.minOpen; } { describe(v, e.farm); }
    template <typename V> static void of(V& v, auto& e) requires requires { e.target.weight; } { describe(v, e.target); }
    template <typename V> static void of(V& v, auto& e) requires requires { e.policy.document; } { describe(v, e.policy); }
    template <typename V> static void of(V& v, auto& e) requires requires { e.chain; } { describe(v, e.chain); }
    template <typename V> static void of(V& v, auto& e) requires requires { e.session; } {
        describe(v, e.session), v("asked_farm", e.askedFarm), v("basis", e.basis), describe(v, e.facts), v("superseded", e.superseded);
    }
    template <typename V, typename T> static void plain(V& v, T& e) {
        if constexpr (requires { e.id; }) v("id", e.id);
        if constexpr (requires { e.farm; }) v("farm", e.farm);
        if constexpr (requires { e.user; }) v("user", e.user);
        if constexpr (requires { e.target; }) v("target", e.target);
        if constexpr (requires { e.broker; }) v("broker", e.broker);
        if constexpr (requires { e.health; }) v.always("health", e.health);
        if constexpr (requires { e.detail; }) v("detail", e.detail);
        if constexpr (requires { e.until; }) v("until", e.until);
        if constexpr (requires { e.reason; }) v("reason", e.reason);
        if constexpr (requires { e.client; }) v("client", e.client);
        if constexpr (requires { e.clientPort; }) v("client_port", e.clientPort);
        if constexpr (requires { e.clientName; }) v("client_name", e.clientName);
        if constexpr (requires { e.connection; }) v("connection", e.connection);
        if constexpr (requires { e.cause; }) v("cause", e.cause);
        if constexpr (requires { e.isFailure; }) v("failure", e.isFailure);
        if constexpr (requires { e.code; }) v("code", e.code);
        if constexpr (requires { e.message; }) v("message", e.message);
        if constexpr (requires { e.state; }) v("state", e.state);
        if constexpr (requires { e.basis; }) v("basis", e.basis);
        if constexpr (requires { e.changes; }) v("author", e.author), v("base", e.base), v.always("changes", e.changes), v("since", e.since);
        if constexpr (requires { e.load; }) v.always("load", e.load), v("sessions", e.sessions);
        if constexpr (requires { e.askedFarm; }) v("asked_farm", e.askedFarm);
        if constexpr (requires { e.domain; }) v("domain", e.domain);
        if constexpr (requires { e.address; }) v("host", e.address.host), v("port", e.address.port);
        if constexpr (requires { e.facts; }) describe(v, e.facts);
        if constexpr (requires { e.kept; }) v("kept", e.kept);
    }
};

template <typename V, typename T>
void fields(V& v, T& event) {
    if constexpr (requires { Fields::of(v, event); }) {
        Fields::of(v, event);
    } else {
        Fields::plain(v, event);
    }
}

constexpr std::array<std::string_view, 3> kRequestStates{"open", "done", "refused"};

// Hand-made rather than a JSON tree: a placement's body is on the path of every connection.
class Writer {
public:
    template <typename T>
    void operator()(std::string_view key, const T& value) {
        if (!(value == T{})) {
            always(key, value);
        }
    }
    template <typename T>
    void always(std::string_view key, const T& value) {
        fmt::format_to(std::back_inserter(m_text), "{}\"{}\":", m_text.size() == 1 ? "" : ",", key);
        put(value);
    }
    // Text that should be a JSON object and may be anything: it comes from whoever asks. What is none goes in as a string.
    void raw(std::string_view key, const std::string& text) {
        if (text.empty()) {
            return;
        }
        const auto json = nlohmann::json::parse(text, nullptr, false);
        if (json.is_object()) {
            fmt::format_to(std::back_inserter(m_text), "{}\"{}\":{}", m_text.size() == 1 ? "" : ",", key, json.dump());
        } else {
            always(key, text);
        }
    }
    std::string finish() { return m_text += '}'; }

private:
    void put(const std::string& value) { quote(value); }
    void put(bool value) { m_text += value ? "true" : "false"; }
    void put(std::unsigned_integral auto value) { fmt::format_to(std::back_inserter(m_text), "{}", value); }
    void put(std::int64_t value) { fmt::format_to(std::back_inserter(m_text), "{}", value); }
    void put(Revision value) { put(value.value); }
    void put(SessionId value) { quote(base::toText(value)); }
    void put(HoldId value) { quote(base::toText(value)); }
    void put(TimePoint value) { put(static_cast<std::int64_t>(value.time_since_epoch().count())); }
    void put(const std::optional<TimePoint>& value) { put(*value); }
    void put(const IpAddress& value) { quote(toText(value)); }
    void put(RequestState value) { quote(kRequestStates[static_cast<std::size_t>(value)]); }
    template <typename E> requires std::is_enum_v<E>
    void put(E value) { quote(toText(value)); }
    void put(const std::vector<std::string>& values) {
        m_text += '[';
        for (std::size_t i = 0; i < values.size(); ++i) {
            m_text += i == 0 ? "" : ",";
            quote(values[i]);
        }
        m_text += ']';
    }
    void put(const std::vector<PluginAnswer>& answers) {
        m_text += '[';
        for (std::size_t i = 0; i < answers.size(); ++i) {
            Writer answer;
            describe(answer, answers[i]);
            m_text += (i == 0 ? "" : ",") + answer.finish();
        }
        m_text += ']';
    }
    void quote(std::string_view value) {
        m_text += '"';
        for (const char c : value) {
            if (c == '"' || c == '\\') {
                m_text += '\\';
                m_text += c;
            } else if (static_cast<unsigned char>(c) < 0x20) {
                fmt::format_to(std::back_inserter(m_text), "\\u{:04x}", static_cast<unsigned>(c));
            } else {
                m_text += c;
            }
        }
        m_text += '"';
    }

    std::string m_text = "{";
};

class Reader {
public:
    explicit Reader(const nlohmann::json& object) : m_object(object) {}

    template <typename T>
    void operator()(const char* key, T& value) {
        if (const auto it = m_object.find(key); it != m_object.end()) {
            take(*it, value);
        }
    }
    template <typename T>
    void always(const char* key, T& value) { (*this)(key, value); }
    void raw(const char* key, std::string& json) {
        if (const auto it = m_object.find(key); it != m_object.end()) {
            json = it->is_string() ? it->get<std::string>() : it->dump();
        }
    }

private:
    using Json = nlohmann::json;

    template <typename T> requires(std::same_as<T, std::string> || std::same_as<T, std::vector<std::string>>)
    static void take(const Json& json, T& value) { value = json.get<T>(); }
    static void take(const Json& json, std::vector<PluginAnswer>& answers) {
        for (const Json& one : json) {
            Reader reader(one);
            describe(reader, answers.emplace_back());
        }
    }
    static void take(const Json& json, bool& value) { value = json.get<bool>(); }
    // nlohmann would cut a number that does not fit.
    template <std::integral T>
    static void take(const Json& json, T& value) {
        const bool fits = json.is_number_unsigned() ? std::in_range<T>(json.get<std::uint64_t>())
                                                    : json.is_number_integer() && std::in_range<T>(json.get<std::int64_t>());
        if (!fits) {
            throw std::invalid_argument("number out of range: " + json.dump());
        }
        value = json.get<T>();
    }
    static void take(const Json& json, Revision& value) { take(json, value.value); }
    static void take(const Json& json, TimePoint& value) {
        std::int64_t microseconds = 0;
        take(json, microseconds);
        value = TimePoint(base::Duration(microseconds));
    }
    static void take(const Json& json, std::optional<TimePoint>& value) { take(json, value.emplace()); }
    static void take(const Json& json, IpAddress& value) { value = parseIpAddress(json.get_ref<const std::string&>()); }
    static void take(const Json& json, SessionId& value) { value = known(base::parseSessionId(json.get_ref<const std::string&>()), json); }
    static void take(const Json& json, HoldId& value) { value = known(base::parseHoldId(json.get_ref<const std::string&>()), json); }
    static void take(const Json& json, RequestState& value) {
        value = static_cast<RequestState>(std::ranges::find(kRequestStates, json.get_ref<const std::string&>()) - kRequestStates.begin());
        if (static_cast<std::size_t>(value) >= kRequestStates.size()) {
            throw std::invalid_argument("unknown request state " + json.dump());
        }
    }
    template <typename E> requires std::is_enum_v<E>
    static void take(const Json& json, E& value) { value = known(fromText<E>(json.get_ref<const std::string&>()), json); }

    template <typename T>
    static T known(const std::optional<T>& value, const Json& json) {
        if (!value) {
            throw std::invalid_argument("unknown value " + json.dump());
        }
        return *value;
    }

    const Json& m_object;
};

template <std::size_t I = 0>
EventBody decodeKind(std::string_view kind, std::string_view text, const nlohmann::json& object) {
    if constexpr (I + 1 == std::variant_size_v<EventBody>) {
        return UnknownEvent{std::string(kind), std::string(text)};
    } else {
        using E = std::variant_alternative_t<I, EventBody>;
        if (kind != E::kKind) {
            return decodeKind<I + 1>(kind, text, object);
        }
        E event{};
        Reader reader(object);
        fields(reader, event);
        return event;
    }
}

}  // namespace

std::string encodeBody(const EventBody& body) {
    return std::visit(
        [](const auto& event) {
            if constexpr (std::is_same_v<std::decay_t<decltype(event)>, UnknownEvent>) {
                return event.json;
            } else {
                Writer writer;
                fields(writer, event);
                return writer.finish();
            }
        },
        body);
}

base::Result<EventBody> decodeBody(std::string_view kind, std::string_view json) {
    try {
        const auto object = nlohmann::json::parse(json);
        if (!object.is_object()) {
            return base::fail(base::ErrorCode::Corrupt, "event body of kind {} is not a JSON object", kind);
        }
        return decodeKind(kind, json, object);
    } catch (const std::exception& problem) {  // nlohmann's own and the enumerations' above
        return base::fail(base::ErrorCode::Corrupt, "event body of kind {} cannot be read: {}", kind, problem.what());
    }
}

}  // namespace farmwarden::model
