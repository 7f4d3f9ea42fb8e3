#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/plugin/chain/member.h"
#include "core/plugin/report/report.h"
#include "core/plugin/settings/catalog.h"

namespace farmwarden::broker {

// Everything the chain names and everything that is installed, with how it fares. `objections` say why one that is
// wanted is not run, by name. Reads the ends of the logs.
plugin::report::Report reportOf(const plugin::settings::Settings& wanted, const plugin::settings::Catalog& catalog,
                                const std::map<std::string, std::string>& objections,
                                const std::vector<plugin::chain::MemberStatus>& running,
                                const std::filesystem::path& logs, base::TimePoint now);

}  // namespace farmwarden::broker
