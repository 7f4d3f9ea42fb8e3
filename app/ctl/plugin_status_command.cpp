#include <fmt/format.h>

#include <algorithm>

#include "app/ctl/commands.h"
#include "app/ctl/table.h"
#include "core/plugin/report/report.h"

// How the plug-ins of the broker that serves fare, as it says beside its heartbeat.
namespace farmwarden::ctl {
namespace {

namespace report = plugin::report;

std::string milliseconds(std::uint64_t microseconds) { return fmt::format("{:.1f} ms", static_cast<double>(microseconds) / 1000.0); }

// "late 3, lost 1"
std::string failuresOf(const report::Plugin& plugin) {
    std::string text;
    for (const auto& [kind, count] : plugin.failures) {
        text += fmt::format("{}{} {}", text.empty() ? "" : ", ", kind, count);
    }
    return text.empty() ? "-" : text;
}

std::string stateOf(const report::Plugin& plugin) {
    return plugin.until ? fmt::format("{} until {}", report::toText(plugin.state), localTime(*plugin.until))
                        : std::string(report::toText(plugin.state));
}

// The broker whose heart beat last.
model::Broker latest(Ctl& ctl) {
    auto all = ctl.store().brokers();
    if (!all) {
        throw storeFailure(all.error());
    }
    if (all->empty()) {
        throw Failure{kRefused, "no broker has ever run on this store; start farmwardend, which runs the plug-ins"};
    }
    return *std::ranges::max_element(*all, {}, &model::Broker::seenAt);
}

void show(Ctl& ctl) {
    const model::Broker broker = latest(ctl);
    const auto said = report::fromJson(broker.report);
    if (!said) {
        throw Failure{kRefused, fmt::format("broker {}: {}", broker.name, said.error().message)};
    }
    Table table({"NAME", "STATE", ">CALLS", ">ANSWERED", ">DECLINED", "FAILURES", ">P50", ">P95", ">P99", ">STARTS", "REASON"});
    for (const report::Plugin& plugin : said->plugins) {
        table.add({plugin.name, stateOf(plugin), std::to_string(plugin.calls), std::to_string(plugin.answered),
                   std::to_string(plugin.declined), failuresOf(plugin), milliseconds(plugin.latency.p50),
                   milliseconds(plugin.latency.p95), milliseconds(plugin.latency.p99), std::to_string(plugin.starts),
                   plugin.reason});
    }
    Json json = broker.report.empty() ? Json{{"plugins", Json::array()}} : Json::parse(broker.report);
    json["broker"] = broker.name;
    ctl.print(json, fmt::format("broker {}, {}\n", broker.name, localTime(said->at)) +
                        table.text("it has no plug-ins; docs/plugins.md says how to install or write one"));
}

}  // namespace

void addPluginStatusCommand(CLI::App& noun, Ctl& ctl) {
    addVerb(noun, "status", "Show how the broker's plug-ins fare: state, calls, failures, latency").callback([&ctl] {
        ctl.command = [&ctl] { show(ctl); };
    });
}

}  // namespace farmwarden::ctl
