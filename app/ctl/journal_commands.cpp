#include <fmt/format.h>

#include <condition_variable>
#include <cstdio>
#include <limits>
#include <mutex>

#include "app/ctl/commands.h"
#include "app/ctl/json_shapes.h"
#include "app/ctl/table.h"
#include "core/model/event_codec.h"
#include "core/plugin/settings/catalog.h"

namespace farmwarden::ctl {
namespace {

constexpr std::size_t kBatch = 1000;

struct Options {
    std::optional<std::string> since;
    std::string count = "20";
    std::string subject;
    bool isFollowing = false;
};

// As it may be seen: configurations of plug-ins have secrets.
model::Event shown(model::Event event, const plugin::settings::Catalog& plugins) {
    if (auto* const changed = std::get_if<model::PluginsChanged>(&event.body)) {
        changed->chain.document = plugin::settings::formatJson(plugins.masked(plugin::settings::parseJson(changed->chain.document).settings));
    }
    return event;
}

// Once a line: who reads a pipe gets it at once, and a reader that went away ends us.
void printEvent(const Ctl& ctl, const model::Event& event) {
    ctl.print(toJson(event), fmt::format("{:>8}  {}  {:<22}  {:<28}  {:<12}  {}", event.revision.value, localTime(event.at), model::kindOf(event.body),
                                         base::sanitized(model::subjectOf(event.body), 200), base::sanitized(event.actor, 64),
                                         base::sanitized(model::encodeBody(event.body), 4096)));
    std::fflush(stdout);
}

base::Revision head(Ctl& ctl) {
    const auto revision = ctl.store().head();
    if (!revision) {
        throw storeFailure(revision.error());
    }
    return *revision;
}

// Everything after `after`, a batch at a time; returns the last revision seen.
base::Revision readOn(Ctl& ctl, base::Revision after, const std::string& subject, const std::function<void(const model::Event&)>& take) {
    for (;;) {
        const auto events = ctl.store().read({.after = after, .limit = kBatch, .subject = subject});
        if (!events) {
            throw storeFailure(events.error());
        }
        for (const model::Event& event : *events) {
            take(shown(event, ctl.plugins()));
            after = event.revision;
        }
        if (events->size() < kBatch) {
            return after;
        }
    }
}

// Prints what comes until the store's history is trimmed under it. SIGINT and SIGTERM end the process as they always do.
class Printer final : public store::FeedListener {
public:
    Printer(Ctl& ctl, std::string subject) : m_ctl(ctl), m_plugins(ctl.plugins()), m_subject(std::move(subject)) {}

    void onEvents(std::span<const model::Event> events) override {
        for (const model::Event& event : events) {
            if (m_subject.empty() || model::subjectOf(event.body) == m_subject) {
                printEvent(m_ctl, shown(event, m_plugins));
            }
        }
    }
    void onResync() override {
        const std::lock_guard lock(m_mutex);
        m_isOver = true;
        m_ended.notify_all();
    }
    void onUnavailable(const base::Error& error) override { fmt::print(stderr, "farmwardenctl: waiting: {}\n", error.message); }
    void onAvailable() override {}

    void waitForEnd() {
        std::unique_lock lock(m_mutex);
        m_ended.wait(lock, [this] { return m_isOver; });
    }

private:
    const Ctl& m_ctl;
    const plugin::settings::Catalog& m_plugins;
    std::string m_subject;
    std::mutex m_mutex;  // protects m_isOver
    std::condition_variable m_ended;
    bool m_isOver = false;
};

base::Revision startOf(Ctl& ctl, const Options& options) {
    if (options.since) {
        return base::Revision{number("--since", *options.since, 0, std::numeric_limits<std::uint32_t>::max())};
    }
    const std::uint64_t count = number("--lines", options.count, 0, 1'000'000);
    const std::uint64_t last = head(ctl).value;
    return base::Revision{last > count ? last - count : 0};
}

void tail(Ctl& ctl, const Options& options) {
    const base::Revision seen = readOn(ctl, startOf(ctl, options), options.subject, [&](const model::Event& event) { printEvent(ctl, event); });
    if (options.isFollowing) {
        Printer printer(ctl, options.subject);
        const auto feed = ctl.store().follow(std::max(seen, startOf(ctl, options)), printer);
        printer.waitForEnd();
        throw Failure{kStoreUnreachable, "the journal was trimmed past the place reached; start again"};
    }
}

void show(Ctl& ctl, const Options& options) {
    Table table({">REVISION", "AT", "KIND", "SUBJECT", "BY", "BODY"});
    Json json = Json::array();
    const base::Revision since{options.since ? number("--since", *options.since, 0, std::numeric_limits<std::uint32_t>::max()) : 0};
    readOn(ctl, since, options.subject, [&](const model::Event& event) {
        if (ctl.isJson) {
            json.push_back(toJson(event));
        } else {
            table.add({std::to_string(event.revision.value), localTime(event.at), std::string(model::kindOf(event.body)),
                       model::subjectOf(event.body), event.actor, model::encodeBody(event.body)});
        }
    });
    ctl.print(json, ctl.isJson ? std::string() : table.text("nothing there"));
}

}  // namespace

void addJournalCommands(CLI::App& app, Ctl& ctl) {
    CLI::App& noun = addNoun(app, "journal", "Read what happened, in order");
    const auto options = std::make_shared<Options>();
    CLI::App& tailIt = addVerb(noun, "tail", "Print the last events, one a line; with --json one object a line");
    tailIt.add_option("--since", options->since, "All after this revision, instead of the last few");
    tailIt.add_option("-n,--lines", options->count, "How many of the last ones (default 20)");
    tailIt.add_option("--subject", options->subject, "Only about this object: farm:A, target:sh-1, session:ID, request:KEY");
    tailIt.add_flag("-f,--follow", options->isFollowing, "Go on with what happens next");
    tailIt.callback([&ctl, options] { ctl.command = [&ctl, options] { tail(ctl, *options); }; });
    CLI::App& showIt = addVerb(noun, "show", "Show all events as one table or one JSON array");
    showIt.add_option("--since", options->since, "After this revision only");
    showIt.add_option("--subject", options->subject, "Only about this object");
    showIt.callback([&ctl, options] { ctl.command = [&ctl, options] { show(ctl, *options); }; });
}

}  // namespace farmwarden::ctl
