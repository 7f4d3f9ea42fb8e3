#include "app/daemon/config.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <fstream>
#include <initializer_list>
#include <optional>
#include <sstream>
#include <string_view>

#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/model/endpoint.h"
#include "core/plugin/settings/catalog.h"

namespace farmwarden::daemon {
namespace {

std::string_view typeName(const toml::node& node) {
    switch (node.type()) {
        case toml::node_type::table: return "a table";
        case toml::node_type::array: return "an array";
        case toml::node_type::string: return "a string";
        case toml::node_type::integer: return "an integer";
        case toml::node_type::floating_point: return "a number with a point";
        case toml::node_type::boolean: return "true or false";
        default: return "a date or time";
    }
}

// Reads typed values out of tables and collects what is wrong with them, with its place.
class Reader {
public:
    explicit Reader(std::string fileName) : m_file(std::move(fileName)) {}

    void report(const toml::source_region& place, const std::string& text) {
        m_problems.lines.push_back(fmt::format("{}:{}:{}: {}", m_file, place.begin.line, place.begin.column, text));
    }
    ConfigProblems& problems() { return m_problems; }

    // The sub-table, or nullptr; a value of another type is reported.
    const toml::table* section(const toml::table& root, std::string_view name) {
        const toml::node* node = root.get(name);
        if (node != nullptr && !node->is_table()) {
            report(node->source(), fmt::format("{} must be a table: write [{}]", name, name));
        }
        return node == nullptr ? nullptr : node->as_table();
    }

    void refuseUnknown(const toml::table& table, std::string_view where, std::initializer_list<std::string_view> known) {
        for (const auto& [key, node] : table) {
            if (std::ranges::find(known, key.str()) == known.end()) {
                std::string all;
                for (const std::string_view name : known) {
                    all += fmt::format("{}{}", all.empty() ? "" : ", ", name);
                }
                report(key.source(), fmt::format("unknown key {}{}; known here: {}", where, key.str(), all));
            }
        }
    }

    // Calls `use` with the value if the key is there and of the wanted type.
    template <typename T>
    void take(const toml::table& table, std::string_view key, std::string_view wanted, auto use) {
        const toml::node* node = table.get(key);
        if (node == nullptr) {
            return;
        }
        if (const auto* value = node->as<T>()) {
            use(value->get(), *node);
        } else {
            report(node->source(), fmt::format("{} must be {}, but this is {}", key, wanted, typeName(*node)));
        }
    }
    void takeText(const toml::table& table, std::string_view key, auto use) { take<std::string>(table, key, "a string in quotes", use); }

    void takeNumber(const toml::table& table, std::string_view key, std::int64_t least, std::int64_t most, auto use) {
        take<std::int64_t>(table, key, "an integer", [&](std::int64_t value, const toml::node& node) {
            if (value < least || value > most) {
                report(node.source(), fmt::format("{} must be from {} to {}, but is {}", key, least, most, value));
            } else {
                use(value);
            }
        });
    }

    // With or without a point.
    void takePositive(const toml::table& table, std::string_view key, double& into) {
        const toml::node* node = table.get(key);
        if (node == nullptr) {
            return;
        }
        const auto value = node->value<double>();
        if (!value || !std::isfinite(*value) || *value <= 0) {
            report(node->source(), fmt::format("{} must be a number greater than 0", key));
        } else {
            into = *value;
        }
    }

    void takeDuration(const toml::table& table, std::string_view key, std::chrono::seconds& into) {
        takeText(table, key, [&](const std::string& value, const toml::node& node) {
            const auto duration = base::parseDuration(value);
            if (!duration) {
                report(node.source(), fmt::format("{} = \"{}\" is no duration; write for example \"90s\", \"5m\", \"24h\" or \"7d\"", key, value));
            } else {
                into = std::chrono::duration_cast<std::chrono::seconds>(*duration);
            }
        });
    }

private:
    std::string m_file;
    ConfigProblems m_problems;
};

void readStore(Reader& reader, const toml::table& root, Config& config) {
    if (const auto* store = reader.section(root, "store")) {
        reader.refuseUnknown(*store, "store.", {"path", "url", "retention"});
        reader.takeText(*store, "path", [&](const std::string& value, const toml::node&) { config.storePath = value; });
        reader.takeText(*store, "url", [&](const std::string& value, const toml::node& node) {
            if (!config.storePath.empty()) {
                reader.report(node.source(), "store.path and store.url name two stores; keep one of them");
            } else if (!value.starts_with("postgresql://")) {
                reader.report(node.source(), "store.url must be \"postgresql://USER@HOST:PORT/DATABASE\"");
            }
            config.storePath = value;
            config.isShared = true;
        });
        std::chrono::seconds retention = config.retention;
        reader.takeDuration(*store, "retention", retention);
        config.retention = std::chrono::duration_cast<std::chrono::hours>(retention);
    }
    if (config.storePath.empty()) {
        reader.report(root.source(), "store.path is missing: write [store] and path = \"/var/lib/farmwarden/store.db\", or url = \"postgresql://...\"");
    }
}

void readBroker(Reader& reader, const toml::table& root, Config& config) {
    const auto* broker = reader.section(root, "broker");
    if (broker == nullptr) {
        return;
    }
    reader.refuseUnknown(*broker, "broker.", {"name", "pending_timeout", "left_alone_timeout", "quarantine_after", "quarantine_for"});
    reader.takeText(*broker, "name", [&](const std::string& value, const toml::node& node) {
        if (base::isObjectName(value)) {
            config.brokerName = value;
        } else {
            reader.report(node.source(), fmt::format("broker.name \"{}\" must be 1 to 64 letters, digits, dots, hyphens or underscores", value));
        }
    });
    reader.takeDuration(*broker, "pending_timeout", config.pendingTimeout);
    reader.takeDuration(*broker, "left_alone_timeout", config.leftAloneTimeout);
    reader.takeDuration(*broker, "quarantine_for", config.quarantineFor);
    reader.takeNumber(*broker, "quarantine_after", 1, 1000,
                      [&](std::int64_t value) { config.quarantineAfter = static_cast<std::uint32_t>(value); });
}

std::optional<ListenAddress> readAddress(Reader& reader, const std::string& text, const toml::node& node) {
    auto endpoint = model::parseEndpoint(text);
    if (endpoint && model::parseIpAddress(endpoint->host).isUnknown()) {
        endpoint = base::fail(base::ErrorCode::InvalidArgument, "address \"{}\" must be an IP address of this machine (0.0.0.0 for all) and a port", text);
    }
    if (!endpoint) {
        reader.report(node.source(), endpoint.error().message);
        return std::nullopt;
    }
    return ListenAddress{{}, endpoint->host, endpoint->port};
}

void readShared(Reader& reader, const toml::table& door, Config& config) {
    reader.takeText(door, "shared", [&](const std::string& value, const toml::node& node) {
        if (const auto address = readAddress(reader, value, node)) {
            config.listens.push_back(*address);
        }
    });
}

void readFarmListens(Reader& reader, const toml::table& door, Config& config) {
    const toml::node* node = door.get("listen");
    const toml::array* list = node == nullptr ? nullptr : node->as_array();
    if (node != nullptr && list == nullptr) {
        reader.report(node->source(), "listen must be an array of tables: write [[front_door.listen]]");
    }
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
        const toml::table* entry = (*list)[i].as_table();
        if (entry == nullptr) {
            reader.report((*list)[i].source(), "each listen must be a table with farm and address: write [[front_door.listen]]");
            continue;
        }
        reader.refuseUnknown(*entry, "front_door.listen.", {"farm", "address"});
        std::string farm;
        reader.takeText(*entry, "farm", [&](const std::string& value, const toml::node& place) {
            farm = value;
            if (!base::isObjectName(value)) {
                reader.report(place.source(), fmt::format("\"{}\" is no farm's name: 1 to 64 letters, digits, dots, hyphens or underscores", value));
            }
        });
        if (!entry->contains("farm") || !entry->contains("address")) {
            reader.report(entry->source(), "a listen needs farm = \"NAME\" and address = \"IP:PORT\"");
        }
        reader.takeText(*entry, "address", [&](const std::string& value, const toml::node& place) {
            if (auto address = readAddress(reader, value, place)) {
                address->farm = farm;
                config.listens.push_back(*address);
            }
        });
    }
}

void refuseDoubleAddresses(Reader& reader, const toml::table& door, const Config& config) {
    for (std::size_t i = 0; i < config.listens.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            if (config.listens[i].host == config.listens[k].host && config.listens[i].port == config.listens[k].port) {
                reader.report(door.source(), fmt::format("{}:{} is given twice; each farm needs an address or port of its own", config.listens[i].host,
                                                         config.listens[i].port));
            }
        }
    }
}

void readFrontDoor(Reader& reader, const toml::table& root, Config& config) {
    const auto* door = reader.section(root, "front_door");
    if (door != nullptr) {
        reader.refuseUnknown(*door, "front_door.",
                             {"mode", "run_directory", "haproxy", "runtime_socket", "shared", "listen", "max_connections", "leave_running"});
        reader.takeText(*door, "mode", [&](const std::string& value, const toml::node& node) {
            if (value == "child" || value == "attached" || value == "none") {
                config.frontDoor = value == "child" ? FrontDoorMode::Child : value == "attached" ? FrontDoorMode::Attached : FrontDoorMode::None;
            } else {
                reader.report(node.source(), fmt::format("front_door.mode \"{}\" must be child, attached or none", value));
            }
        });
        reader.takeText(*door, "run_directory", [&](const std::string& value, const toml::node&) { config.runDirectory = value; });
        reader.takeText(*door, "haproxy", [&](const std::string& value, const toml::node&) { config.haproxy = value; });
        reader.takeText(*door, "runtime_socket", [&](const std::string& value, const toml::node&) { config.runtimeSocket = value; });
        reader.takeNumber(*door, "max_connections", 10, 1'000'000,
                          [&](std::int64_t value) { config.maxConnections = static_cast<std::uint32_t>(value); });
        reader.take<bool>(*door, "leave_running", "true or false", [&](bool value, const toml::node&) { config.leaveRunning = value; });
        readShared(reader, *door, config);
        readFarmListens(reader, *door, config);
        refuseDoubleAddresses(reader, *door, config);
        if (config.frontDoor == FrontDoorMode::Attached && config.runtimeSocket.empty()) {
            reader.report(door->source(), "front_door.mode = \"attached\" needs runtime_socket = \"PATH\" of the running HAProxy");
        }
    }
    if (config.listens.empty()) {
        config.listens.push_back({{}, "0.0.0.0", model::kRdpPort});
    }
    if (config.runDirectory.empty()) {
        config.runDirectory = config.isShared ? "/run/farmwarden" : config.storePath + ".run";
    }
}

void readGroups(Reader& reader, const toml::table& root, Config& config) {
    const auto* groups = reader.section(root, "groups");
    if (groups == nullptr) {
        return;
    }
    reader.refuseUnknown(*groups, "groups.", {"source", "keep", "keep_unknown"});
    reader.takeText(*groups, "source", [&](const std::string& value, const toml::node& node) {
        if (value == "nss" || value == "none") {
            config.groups = value == "nss" ? GroupSource::Nss : GroupSource::None;
        } else {
            reader.report(node.source(), fmt::format("groups.source \"{}\" must be nss or none", value));
        }
    });
    reader.takeDuration(*groups, "keep", config.keepGroups);
    reader.takeDuration(*groups, "keep_unknown", config.keepUnknownGroups);
}

void readLoadCommand(Reader& reader, const toml::table& table, LoadConfig& load) {
    const toml::node* node = table.get("command");
    const toml::array* words = node == nullptr ? nullptr : node->as_array();
    if (words == nullptr || words->empty() || !words->is_homogeneous<std::string>()) {
        reader.report(node == nullptr ? table.source() : node->source(),
                      "load.command must be the program and its arguments, as in command = [\"ssh\", \"{host}\", \"cat\", \"/proc/loadavg\"]");
        return;
    }
    for (const toml::node& word : *words) {
        load.command.push_back(word.as_string()->get());
    }
    if (load.command.front().empty()) {
        reader.report(words->front().source(), "load.command names no program");
    }
}

void readLoad(Reader& reader, const toml::table& root, Config& config) {
    const auto* table = reader.section(root, "load");
    if (table == nullptr) {
        return;
    }
    reader.refuseUnknown(*table, "load.", {"command", "every", "deadline", "scale", "at_once"});
    LoadConfig load;
    readLoadCommand(reader, *table, load);
    reader.takeDuration(*table, "every", load.every);
    reader.takeDuration(*table, "deadline", load.deadline);
    reader.takePositive(*table, "scale", load.scale);
    reader.takeNumber(*table, "at_once", 1, 256, [&](std::int64_t value) { load.atOnce = static_cast<std::uint32_t>(value); });
    config.load = std::move(load);
}

void readPlugins(Reader& reader, const toml::table& root, Config& config) {
    config.pluginFolders = plugin::settings::pluginFolders();
    config.pluginLogs = config.isShared ? "/var/log/farmwarden/plugins" : config.storePath + ".plugins";
    const auto* plugins = reader.section(root, "plugins");
    if (plugins == nullptr) {
        return;
    }
    reader.refuseUnknown(*plugins, "plugins.", {"folders", "logs", "host"});
    reader.takeText(*plugins, "logs", [&](const std::string& value, const toml::node&) { config.pluginLogs = value; });
    reader.takeText(*plugins, "host", [&](const std::string& value, const toml::node&) { config.pluginHost = value; });
    const toml::node* const node = plugins->get("folders");
    if (node == nullptr) {
        return;
    }
    const toml::array* const folders = node->as_array();
    if (folders == nullptr || !folders->is_homogeneous<std::string>()) {
        reader.report(node->source(), "plugins.folders must be a list of folders, as in folders = [\"/usr/lib/farmwarden/plugins\"]");
        return;
    }
    config.pluginFolders.clear();
    for (const toml::node& folder : *folders) {
        config.pluginFolders.emplace_back(folder.as_string()->get());
    }
}

void readLog(Reader& reader, const toml::table& root, Config& config) {
    if (const auto* log = reader.section(root, "log")) {
        reader.refuseUnknown(*log, "log.", {"level"});
        reader.takeText(*log, "level", [&](const std::string& value, const toml::node& node) {
            using enum base::log::Level;
            const auto level = value == "debug"     ? std::optional(Debug)
                               : value == "info"    ? std::optional(Info)
                               : value == "warning" ? std::optional(Warning)
                               : value == "error"   ? std::optional(Error)
                                                    : std::nullopt;
            if (!level) {
                reader.report(node.source(), fmt::format("log.level \"{}\" must be debug, info, warning or error", value));
            } else {
                config.logLevel = *level;
            }
        });
    }
}

}  // namespace

std::expected<Config, ConfigProblems> parseConfig(const std::string& text, const std::string& fileName) {
    Reader reader(fileName);
    Config config;
    const toml::parse_result parsed = toml::parse(text, fileName);
    if (!parsed) {
        reader.report(parsed.error().source(), std::string(parsed.error().description()));
    } else {
        const toml::table& root = parsed.table();
        reader.refuseUnknown(root, "", {"store", "broker", "front_door", "groups", "load", "plugins", "log"});
        readStore(reader, root, config);
        readBroker(reader, root, config);
        readFrontDoor(reader, root, config);
        readGroups(reader, root, config);
        readLoad(reader, root, config);
        readPlugins(reader, root, config);
        readLog(reader, root, config);
    }
    if (!reader.problems().lines.empty()) {
        return std::unexpected(std::move(reader.problems()));
    }
    return config;
}

std::expected<Config, ConfigProblems> readConfig(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::stringstream text;
    if (!stream || !(text << stream.rdbuf())) {
        return std::unexpected(ConfigProblems{{fmt::format("{}: cannot be read: {}", file.string(), std::strerror(errno))}});
    }
    return parseConfig(text.str(), file.string());
}

}  // namespace farmwarden::daemon
