#include "core/policy/zone_catalogue.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <vector>

namespace farmwarden::policy {

namespace {

using base::ErrorCode;

constexpr std::size_t kMaxNameBytes = 64;
constexpr std::size_t kMaxKept = 1000;  // of names that people made up, too
constexpr std::size_t kMaxFileBytes = 512 * 1024;

// Letters, digits, _ + - and slashes between them: never a way out of the folder.
bool isZoneName(std::string_view name) {
    const auto isPart = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '+' ||
               c == '-';
    };
    return name.size() <= kMaxNameBytes && !name.empty() && isPart(name.front()) && isPart(name.back()) &&
           std::ranges::all_of(name, [&](char c) { return isPart(c) || c == '/'; });
}

}  // namespace

base::Result<std::shared_ptr<const Zone>> ZoneCatalogue::find(std::string_view name) const {
    name = name.empty() ? "UTC" : name;
    const std::scoped_lock lock(m_mutex);
    if (const auto known = m_zones.find(name); known != m_zones.end()) {
        return known->second;
    }
    auto zone = load(name);
    if (m_zones.size() < kMaxKept) {
        m_zones.emplace(name, zone);
    }
    return zone;
}

base::Result<std::shared_ptr<const Zone>> ZoneCatalogue::load(std::string_view name) const {
    if (name == "UTC") {
        return std::make_shared<const Zone>(Zone::utc());
    }
    std::error_code ignored;
    const auto path = m_folder / name;
    if (!isZoneName(name) || !std::filesystem::is_regular_file(path, ignored)) {
        return base::fail(ErrorCode::NotFound,
                          "there is no time zone \"{}\" on this machine; write an IANA name such as Europe/Madrid",
                          name.substr(0, kMaxNameBytes));
    }
    std::ifstream file(path, std::ios::binary);
    std::vector<std::uint8_t> bytes(kMaxFileBytes);
    file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    auto zone = Zone::parse(std::string(name), bytes);
    if (!zone) {
        return std::unexpected(std::move(zone.error()));
    }
    return std::make_shared<const Zone>(std::move(*zone));
}

}  // namespace farmwarden::policy
