#pragma once

#include <chrono>
#include <cstdint>
#include <expected>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/log.h"
#include "core/base/result.h"

// farmwardend's configuration file: TOML, every key optional but store.path. docs/configuration.md lists the keys.
namespace farmwarden::daemon {

enum class FrontDoorMode { Child, Attached, None };

struct ListenAddress {
    std::string farm;  // empty: the shared one, the farm comes from the client's first line
    std::string host;
    std::uint16_t port = 0;
};

// Where users' groups come from: the machine's name services, or nowhere.
enum class GroupSource { Nss, None };

// Asking targets how busy they are, for farms that balance by load.
struct LoadConfig {
    std::vector<std::string> command;  // never empty
    std::chrono::seconds every{30};
    std::chrono::seconds deadline{5};
    double scale = 1.0;
    std::uint32_t atOnce = 16;
};

struct Config {
    std::string storePath;  // or URL
    bool isShared = false;  // a database, which brokers on other machines may be on, too
    std::chrono::hours retention{24 * 30};

    std::string brokerName;  // empty: host name and process id
    std::chrono::seconds pendingTimeout{60};
    std::chrono::seconds leftAloneTimeout{24 * 3600};
    std::uint32_t quarantineAfter = 3;
    std::chrono::seconds quarantineFor{300};

    FrontDoorMode frontDoor = FrontDoorMode::Child;
    std::filesystem::path runDirectory;   // default: beside the store, "<store>.run"; of a shared one /run/farmwarden
    std::filesystem::path haproxy = "haproxy";
    std::filesystem::path runtimeSocket;  // of an attached HAProxy
    std::vector<ListenAddress> listens;   // default: shared on 0.0.0.0:3389
    std::uint32_t maxConnections = 4000;
    bool leaveRunning = false;            // a clean stop leaves HAProxy and its desktops

    GroupSource groups = GroupSource::Nss;
    std::chrono::seconds keepGroups{300};
    std::chrono::seconds keepUnknownGroups{30};

    std::optional<LoadConfig> load;  // none without a [load] table

    std::vector<std::filesystem::path> pluginFolders;  // default: FARMWARDEN_PLUGINS, or the installation's
    std::filesystem::path pluginLogs;                  // default: "<store>.plugins"; of a shared one /var/log/farmwarden/plugins
    std::filesystem::path pluginHost;                  // default: the installation's farmwarden-plugin-host

    base::log::Level logLevel = base::log::Level::Info;
};

// Every problem at once, each as "FILE:LINE:COLUMN: what, and what to write instead".
struct ConfigProblems {
    std::vector<std::string> lines;
};

std::expected<Config, ConfigProblems> parseConfig(const std::string& text, const std::string& fileName);
std::expected<Config, ConfigProblems> readConfig(const std::filesystem::path& file);

}  // namespace farmwarden::daemon
