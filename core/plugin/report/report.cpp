#include "core/plugin/report/report.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace farmwarden::plugin::report {
namespace {

using Json = nlohmann::json;

constexpr std::array<std::string_view, 7> kStates{"off", "missing", "wrong", "starting", "active", "resting", "failed"};

std::int64_t microseconds(base::TimePoint at) { return at.time_since_epoch().count(); }
base::TimePoint timeFrom(const Json& json) { return base::TimePoint(base::Duration(json.get<std::int64_t>())); }

Json toJson(const Plugin& plugin) {
    Json json{{"name", plugin.name},
              {"version", plugin.version},
              {"summary", plugin.summary},
              {"generation", plugin.generation},
              {"roles", plugin.roles},
              {"library", plugin.library},
              {"schema", plugin.schema},
              {"state", toText(plugin.state)},
              {"reason", plugin.reason},
              {"pid", plugin.pid},
              {"calls", plugin.calls},
              {"answered", plugin.answered},
              {"declined", plugin.declined},
              {"failures", plugin.failures},
              {"starts", plugin.starts},
              {"p50", plugin.latency.p50},
              {"p95", plugin.latency.p95},
              {"p99", plugin.latency.p99},
              {"histogram", plugin.latency.histogram},
              {"log", plugin.log}};
    if (plugin.until) {
        json["until"] = microseconds(*plugin.until);
    }
    return json;
}

Plugin pluginFrom(const Json& json) {
    Plugin plugin;
    plugin.name = json.at("name");
    plugin.version = json.value("version", "");
    plugin.summary = json.value("summary", "");
    plugin.generation = json.value("generation", 2U);
    plugin.roles = json.value("roles", 0U);
    plugin.library = json.value("library", "");
    plugin.schema = json.value("schema", "");
    plugin.state = stateFromText(json.value("state", "")).value_or(State::Off);
    plugin.reason = json.value("reason", "");
    plugin.pid = json.value("pid", std::int64_t{0});
    plugin.calls = json.value("calls", std::uint64_t{0});
    plugin.answered = json.value("answered", std::uint64_t{0});
    plugin.declined = json.value("declined", std::uint64_t{0});
    plugin.failures = json.value("failures", std::map<std::string, std::uint64_t>{});
    plugin.starts = json.value("starts", std::uint64_t{0});
    plugin.latency.p50 = json.value("p50", std::uint64_t{0});
    plugin.latency.p95 = json.value("p95", std::uint64_t{0});
    plugin.latency.p99 = json.value("p99", std::uint64_t{0});
    plugin.latency.histogram = json.value("histogram", std::vector<std::uint64_t>{});
    plugin.log = json.value("log", std::vector<std::string>{});
    if (json.contains("until")) {
        plugin.until = timeFrom(json.at("until"));
    }
    return plugin;
}

}  // namespace

std::string_view toText(State state) { return kStates[static_cast<std::size_t>(state)]; }

std::optional<State> stateFromText(std::string_view word) {
    const auto found = std::ranges::find(kStates, word);
    return found == kStates.end() ? std::nullopt : std::optional(static_cast<State>(found - kStates.begin()));
}

std::uint64_t Plugin::failed() const {
    std::uint64_t sum = 0;
    for (const auto& [kind, count] : failures) {
        sum += count;
    }
    return sum;
}

const Plugin* Report::find(std::string_view name) const {
    const auto found = std::ranges::find(plugins, name, &Plugin::name);
    return found == plugins.end() ? nullptr : &*found;
}

std::string toJson(const Report& report) {
    Json all = Json::array();
    for (const Plugin& plugin : report.plugins) {
        all.push_back(toJson(plugin));
    }
    const Json json{{"at", microseconds(report.at)}, {"plugins", std::move(all)}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);  // a plug-in's log may hold anything
}

base::Result<Report> fromJson(std::string_view text) {
    if (text.empty()) {
        return Report{};
    }
    try {
        const Json json = Json::parse(text);
        Report report;
        report.at = timeFrom(json.at("at"));
        for (const Json& plugin : json.at("plugins")) {
            report.plugins.push_back(pluginFrom(plugin));
        }
        return report;
    } catch (const Json::exception& problem) {
        return base::fail(base::ErrorCode::Corrupt, "what a broker says of its plug-ins cannot be read: {}", problem.what());
    }
}

}  // namespace farmwarden::plugin::report
