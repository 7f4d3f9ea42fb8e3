#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/diagnostics.h"
#include "core/plugin/registry/description.h"
#include "core/plugin/settings/settings.h"

// What this machine's plug-ins say of themselves, held against what people decide about them: what may be turned on,
// what a configuration may be, which parts of it are secrets. Read once, from descriptions; nothing of a plug-in is
// run. A value; any thread.
namespace farmwarden::plugin::settings {

class Catalog {
public:
    // Of a machine that knows of no plug-ins: objects to nothing, and takes everything for a secret.
    Catalog() = default;
    explicit Catalog(std::vector<std::filesystem::path> folders);

    // False when none of the folders is there: then plug-ins are on other machines, if anywhere.
    bool isKnown() const { return m_isKnown; }
    const std::vector<registry::Described>& all() const { return m_all; }
    // Null when there is none of that name, or its description is wrong.
    const registry::Description* find(std::string_view name) const;

    // What stands against these plug-ins being as the settings want them, all of it: no description, a wrong one, a
    // library that may not or cannot be loaded, a configuration against the schema, a role that another one has.
    // Subjects are pointers into the document. A plug-in that is off may be missing.
    base::Diagnostics check(const Settings& settings, const std::vector<std::string>& names) const;

    // For people to read, and for files: secrets are masked. All of a configuration is masked that does not fit its
    // schema, or has none here.
    Settings masked(Settings settings) const;

private:
    void checkPresence(const PluginSettings& plugin, base::Diagnostics& problems) const;
    void checkConfiguration(const PluginSettings& plugin, base::Diagnostics& problems) const;
    void checkRoles(const Settings& settings, const std::vector<std::string>& names, base::Diagnostics& problems) const;

    std::vector<std::filesystem::path> m_folders;
    std::vector<registry::Described> m_all;
    bool m_isKnown = false;
};

// Where this machine's plug-ins are: FARMWARDEN_PLUGINS, folders with colons between, or the folder of the
// installation.
std::vector<std::filesystem::path> pluginFolders();

}  // namespace farmwarden::plugin::settings
