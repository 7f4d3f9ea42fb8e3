#include "core/broker/plugin_report.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <set>

#include "core/base/text.h"

namespace farmwarden::broker {
namespace {

namespace report = plugin::report;
using plugin::chain::MemberState;
using plugin::chain::MemberStatus;

constexpr std::streamoff kTailBytes = 4096;
constexpr std::size_t kTailLines = 20;
constexpr std::size_t kLongestLine = 300;

// The ends of report::Latency's classes; the last one has none.
constexpr std::array<base::Duration, 9> kClasses{base::Duration(100),     base::Duration(316),     base::Duration(1'000),
                                                 base::Duration(3'160),   base::Duration(10'000),  base::Duration(31'600),
                                                 base::Duration(100'000), base::Duration(316'000), base::Duration(1'000'000)};

std::vector<std::string> tailOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary | std::ios::ate);
    if (!in) {
        return {};
    }
    const std::streamoff size = in.tellg();
    in.seekg(std::max<std::streamoff>(0, size - kTailBytes));
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) {
        lines.push_back(base::sanitized(line, kLongestLine));
    }
    if (size > kTailBytes && !lines.empty()) {
        lines.erase(lines.begin());  // half a line
    }
    if (lines.size() > kTailLines) {
        lines.erase(lines.begin(), lines.end() - kTailLines);
    }
    return lines;
}

report::State stateOf(MemberState state) {
    switch (state) {
        case MemberState::Stopped: return report::State::Off;
        case MemberState::Starting: return report::State::Starting;
        case MemberState::Active: return report::State::Active;
        case MemberState::Resting: return report::State::Resting;
        case MemberState::Failed: break;
    }
    return report::State::Failed;
}

report::Latency latencyOf(const plugin::chain::Latency& measured) {
    report::Latency latency;
    latency.p50 = measured.percentile(50).count();
    latency.p95 = measured.percentile(95).count();
    latency.p99 = measured.percentile(99).count();
    latency.histogram.assign(kClasses.size() + 1, 0);
    for (std::size_t step = 0; step < measured.steps().size(); ++step) {
        const auto place = std::ranges::lower_bound(kClasses, plugin::chain::Latency::upperEnd(step));
        latency.histogram[static_cast<std::size_t>(place - kClasses.begin())] += measured.steps()[step];
    }
    return latency;
}

void fillFrom(report::Plugin& plugin, const MemberStatus& status) {
    plugin.state = stateOf(status.state);
    plugin.reason = status.reason;
    if (status.state == MemberState::Resting || status.state == MemberState::Failed) {
        plugin.until = status.until;
    }
    plugin.pid = status.pid;
    plugin.calls = status.calls;
    plugin.answered = status.answered;
    plugin.declined = status.declined;
    for (std::size_t kind = 1; kind < status.failures.size(); ++kind) {
        if (status.failures[kind] != 0) {
            plugin.failures[std::string(toText(static_cast<plugin::chain::Failure>(kind)))] = status.failures[kind];
        }
    }
    plugin.starts = status.starts;
    plugin.latency = latencyOf(status.latency);
}

void fillFrom(report::Plugin& plugin, const plugin::registry::Description& description) {
    plugin.version = description.version;
    plugin.summary = description.summary;
    plugin.generation = description.generation;
    plugin.roles = description.roles;
    plugin.library = description.library.string();
    plugin.schema = description.schemaText;
}

std::set<std::string> namesOf(const plugin::settings::Settings& wanted, const plugin::settings::Catalog& catalog) {
    std::set<std::string> names;
    for (const auto& one : wanted.plugins) {
        names.insert(one.name);
    }
    for (const auto& one : catalog.all()) {
        const std::string file = one.file.filename().string();
        names.insert(one.description ? one.description->name
                                     : file.substr(0, file.size() - plugin::registry::kDescriptionEnding.size()));
    }
    return names;
}

std::string problemOf(const plugin::settings::Catalog& catalog, const std::string& name) {
    const std::string file = name + std::string(plugin::registry::kDescriptionEnding);
    for (const auto& one : catalog.all()) {
        if (!one.description && one.file.filename() == file && !one.problems.empty()) {
            return fmt::format("{}: {}", one.file.string(), one.problems.front().message);
        }
    }
    return {};
}

}  // namespace

report::Report reportOf(const plugin::settings::Settings& wanted, const plugin::settings::Catalog& catalog,
                        const std::map<std::string, std::string>& objections, const std::vector<MemberStatus>& running,
                        const std::filesystem::path& logs, base::TimePoint now) {
    report::Report all;
    all.at = now;
    for (const std::string& name : namesOf(wanted, catalog)) {
        report::Plugin plugin;
        plugin.name = name;
        const auto* const description = catalog.find(name);
        const auto* const settings = wanted.find(name);
        if (description != nullptr) {
            fillFrom(plugin, *description);
        } else {
            plugin.reason = problemOf(catalog, name);
            plugin.state = plugin.reason.empty() ? report::State::Missing : report::State::Wrong;
        }
        const auto status = std::ranges::find(running, name, &MemberStatus::name);
        if (status != running.end()) {
            fillFrom(plugin, *status);
        }
        if (const auto objection = objections.find(name); objection != objections.end()) {
            plugin.reason = objection->second;
            if (status == running.end() && description != nullptr && settings != nullptr && settings->isEnabled) {
                plugin.state = report::State::Wrong;
            }
        }
        plugin.log = tailOf(logs / (name + ".log"));
        all.plugins.push_back(std::move(plugin));
    }
    return all;
}

}  // namespace farmwarden::broker
