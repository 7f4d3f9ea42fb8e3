#include <fmt/format.h>

#include <optional>
#include <string>

#include "app/ctl/commands.h"
#include "app/ctl/json_shapes.h"
#include "app/ctl/table.h"

// Brokers and the store that they share.
namespace farmwarden::ctl {
namespace {

std::vector<model::Broker> brokers(Ctl& ctl) {
    auto all = ctl.store().brokers();
    if (!all) {
        throw storeFailure(all.error());
    }
    return std::move(*all);
}

std::pair<Json, std::string> brokerTable(Ctl& ctl) {
    const base::TimePoint now = ctl.clock().now();
    Table table({"NAME", "STATE", "FRONT DOOR", ">PID", "STARTED", "LAST HEARD"});
    Json json = Json::array();
    for (const model::Broker& broker : brokers(ctl)) {
        json.push_back(toJson(broker, now));
        table.add({broker.name, isLive(broker, now) ? "live" : "silent", broker.frontDoor, std::to_string(broker.pid), localTime(broker.startedAt),
                   localTime(broker.seenAt)});
    }
    return {json, table.text("no brokers")};
}

void listBrokers(Ctl& ctl) {
    const auto [json, text] = brokerTable(ctl);
    ctl.print(json, text);
}

void showStatus(Ctl& ctl) {
    const auto status = ctl.store().status();
    const auto open = ctl.store().openRequests(1000);
    if (!status || !open) {
        throw storeFailure(!status ? status.error() : open.error());
    }
    const auto [json, text] = brokerTable(ctl);
    Table facts({"STORE", status->url});
    facts.add({"schema version", std::to_string(status->schemaVersion)});
    facts.add({"revision", fmt::format("{} at {}", status->head.value, localTime(status->headAt))});
    facts.add({"oldest revision", std::to_string(status->oldest.value)});
    facts.add({"size", fmt::format("{:.1f} MB", static_cast<double>(status->sizeBytes) / 1e6)});
    facts.add({"in use by", status->writer.value_or("nobody")});
    facts.add({"open requests", std::to_string(open->size())});
    ctl.print({{"store", status->url}, {"schema_version", status->schemaVersion}, {"revision", status->head.value},
               {"at", timeJson(status->headAt)}, {"oldest_revision", status->oldest.value}, {"size_bytes", status->sizeBytes},
               {"writer", status->writer ? Json(*status->writer) : Json(nullptr)}, {"open_requests", open->size()}, {"brokers", json}},
              facts.text("") + "\n" + text);
}

void check(Ctl& ctl) {
    const auto problems = ctl.store().check();
    if (!problems) {
        throw storeFailure(problems.error());
    }
    std::string text;
    for (const std::string& problem : *problems) {
        text += problem + "\n";
    }
    ctl.print({{"problems", *problems}}, problems->empty() ? "the store is sound" : text);
    if (!problems->empty()) {
        throw Failure{kRefused, fmt::format("{} problem{} found in {}; stop the broker and restore a backup", problems->size(),
                                            problems->size() == 1 ? "" : "s", store::shownUrl(ctl.storeUrl))};
    }
}

void backup(Ctl& ctl, const std::string& file) {
    if (const auto done = ctl.store().backup(file); !done) {
        throw refusal(done.error().code, done.error().message);
    }
    ctl.print({{"backup", file}}, fmt::format("{} written", file));
}

// The schema as it is; nothing for one that has to be migrated before it can be read, and 0 for an empty database.
std::optional<int> presentSchema(const Ctl& ctl) {
    const auto opened = store::openStore(ctl.storeUrl, store::Access::ReadOnly, ctl.clock());
    const bool isDatabase = store::shownUrl(ctl.storeUrl).starts_with("postgres");
    if (!opened && opened.error().code == base::ErrorCode::Unavailable) {
        return std::nullopt;
    }
    if (!opened && opened.error().code == base::ErrorCode::NotFound && isDatabase) {
        return 0;
    }
    const auto status = opened ? (*opened)->status() : std::unexpected(opened.error());
    if (!status) {
        throw storeFailure(status.error());
    }
    return status->schemaVersion;
}

void migrate(Ctl& ctl) {
    // Opening for writing brings an older schema up to date; a file that is not there would be made, which is not what was asked for.
    const std::optional<int> before = presentSchema(ctl);
    const auto opened = store::openStore(ctl.storeUrl, store::Access::ReadWrite, ctl.clock());
    if (!opened) {
        throw storeFailure(opened.error());
    }
    const auto after = (*opened)->status();
    if (!after) {
        throw storeFailure(after.error());
    }
    ctl.print({{"from", before ? Json(*before) : Json(nullptr)}, {"to", after->schemaVersion}},
              before == after->schemaVersion ? fmt::format("schema version {}: nothing to do", after->schemaVersion)
                                             : fmt::format("schema version {} -> {}", before ? std::to_string(*before) : "an older one",
                                                           after->schemaVersion));
}

}  // namespace

void addStoreCommands(CLI::App& app, Ctl& ctl) {
    CLI::App& broker = addNoun(app, "broker", "See the brokers and the store that they work on");
    addVerb(broker, "list", "List the brokers").callback([&ctl] { ctl.command = [&ctl] { listBrokers(ctl); }; });
    addVerb(broker, "status", "Show the store, its revision, its writer and the brokers").callback([&ctl] {
        ctl.command = [&ctl] { showStatus(ctl); };
    });
    CLI::App& noun = addNoun(app, "store", "Care for the store");
    addVerb(noun, "check", "Read everything and report what is damaged").callback([&ctl] { ctl.command = [&ctl] { check(ctl); }; });
    const auto file = std::make_shared<std::string>();
    CLI::App& backupIt = addVerb(noun, "backup", "Write a consistent copy, also while a broker is at work");
    backupIt.add_option("file", *file, "New file for the copy")->required();
    backupIt.callback([&ctl, file] { ctl.command = [&ctl, file] { backup(ctl, *file); }; });
    addVerb(noun, "migrate", "Bring an older store up to this version").callback([&ctl] { ctl.command = [&ctl] { migrate(ctl); }; });
}

}  // namespace farmwarden::ctl
