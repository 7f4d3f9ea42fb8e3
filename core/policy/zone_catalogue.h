#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/policy/zone.h"

// The time zones of a machine, by IANA name. Whoever compiles policies owns one. Reads a zone's file when it is first
// asked for and keeps it, so a zone database that is updated is seen after a restart. Callable from any thread.
namespace farmwarden::policy {

class ZoneCatalogue {
public:
    static constexpr std::string_view kSystemFolder = "/usr/share/zoneinfo";

    explicit ZoneCatalogue(std::filesystem::path folder = kSystemFolder) : m_folder(std::move(folder)) {}

    // "Europe/Madrid". "" and "UTC" need no file. NotFound for a name that is none, Corrupt for a file that cannot be
    // read.
    base::Result<std::shared_ptr<const Zone>> find(std::string_view name) const;

private:
    base::Result<std::shared_ptr<const Zone>> load(std::string_view name) const;

    std::filesystem::path m_folder;
    mutable std::mutex m_mutex;  // protects m_zones
    mutable std::map<std::string, base::Result<std::shared_ptr<const Zone>>, std::less<>> m_zones;
};

}  // namespace farmwarden::policy
