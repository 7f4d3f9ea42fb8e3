#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/diagnostics.h"
#include "core/base/result.h"
#include "core/plugin/registry/schema.h"

// What a plug-in says of itself in NAME.plugin.json beside its library, read and checked before any of its code is
// loaded. Values; any thread.
namespace farmwarden::plugin::registry {

inline constexpr std::string_view kDescriptionEnding = ".plugin.json";

struct Description {
    std::string name;  // an object's name: letters, digits, . _ -
    std::string version;
    std::string summary;
    std::uint32_t generation = 2;
    std::filesystem::path file;     // the description's own
    std::filesystem::path library;  // absolute
    std::uint32_t roles = 0;        // FW_ROLE_ bits
    std::string classId;  // generation 1, and the virtualization interface: {XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX}
    bool mayStartProcesses = false;
    Schema schema = Schema::empty();
    std::string schemaText;  // the same as its author wrote it; empty: there is nothing to configure

    bool has(std::uint32_t role) const { return (roles & role) != 0; }
};

struct Described {
    std::filesystem::path file;
    std::optional<Description> description;  // nothing when there are errors
    base::Diagnostics problems;              // all of them; subjects are JSON pointers
};

// Reads one description. Does not look at the library.
Described describe(const std::filesystem::path& file);

// All descriptions in the folders, by name; of two with one name the one in the earlier folder, the other becomes a
// problem.
std::vector<Described> findPlugins(const std::vector<std::filesystem::path>& folders);

// Names of a role, in FW_ROLE_'s order: filter resource load-balancing placement orchestration provisioning tasks
// notifications.
std::vector<std::string> roleNames(std::uint32_t roles);

// Pairs of plug-ins that may not both be on, since a role of theirs is for one only (provisioning, tasks).
base::Diagnostics exclusiveRoleConflicts(const std::vector<const Description*>& enabled);

}  // namespace farmwarden::plugin::registry
