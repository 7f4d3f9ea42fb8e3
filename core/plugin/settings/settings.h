#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/diagnostics.h"
#include "core/plugin/registry/schema.h"

// What people decide about plug-ins: which are on, in which order each stage asks them, how long an answer may take,
// and their configurations. One document in the store (model::PluginChain), one value here. Whether a configuration
// suits its plug-in is the schema's to say, on a machine that has the plug-in: Catalog asks it. Values; any thread.
namespace farmwarden::plugin::settings {

inline constexpr std::uint32_t kDefaultDeadlineMs = 200;
inline constexpr std::uint32_t kMaxDeadlineMs = 60'000;

// In a connection's order; as channel::Stage has them.
inline constexpr std::array<std::string_view, 4> kStageNames{"filter", "load-balancing", "placement", "orchestration"};

// What stands for a secret where people see it. Set again as it is, it keeps what was there.
using registry::kSecretMask;

struct PluginSettings {
    std::string name;
    bool isEnabled = false;
    std::uint32_t deadlineMs = kDefaultDeadlineMs;  // of one answer
    std::string configuration = "{}";               // a JSON object on one line, members sorted: see compact()

    bool operator==(const PluginSettings&) const = default;
};

struct Settings {
    std::vector<PluginSettings> plugins;  // by name
    // Names in the order in which each stage asks. Plug-ins that are not named come behind them, by name; names of
    // plug-ins that are not there, or have no part in the stage, are passed over.
    std::array<std::vector<std::string>, kStageNames.size()> order;

    const PluginSettings* find(std::string_view name) const;
    PluginSettings& get(std::string_view name);  // made with the defaults if it is not there
    void erase(std::string_view name);           // from the orders, too

    bool operator==(const Settings&) const = default;
};

struct Parsed {
    Settings settings;
    base::Diagnostics problems;  // all of them; subjects are JSON pointers. With any, the settings are of no use
};

// "" is a store in which nothing was ever set.
Parsed parseJson(std::string_view text);
// The same document as people write it: [plugins.NAME] tables, and [order]. A configuration that TOML has no words for
// (null, numbers beyond 63 bits) is a text that holds its JSON.
Parsed parseToml(std::string_view text);
// On one line, members in a fixed order: equal settings have equal texts.
std::string formatJson(const Settings& settings);
std::string formatToml(const Settings& settings);

// A configuration as PluginSettings has it; nothing, and a problem, when it is no JSON object.
std::string compact(std::string_view configuration, base::Diagnostics& problems);
// A configuration with all texts and numbers masked: for where no schema says which of them are secrets.
std::string masked(std::string_view configuration);
// Wherever `fresh` has the mask, what `former` has there stays: a secret, or what was masked along with it. Both are
// configurations.
std::string withFormerSecrets(std::string_view fresh, std::string_view former);
// Places that still have the mask: there was nothing to keep, and a mask is nobody's password.
base::Diagnostics unfilledMasks(std::string_view configuration);

}  // namespace farmwarden::plugin::settings
