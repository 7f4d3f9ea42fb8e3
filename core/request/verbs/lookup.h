#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/directory/directory.h"
#include "core/request/verb.h"

// What the verbs share: finding objects by name, with a message that helps when there is none; and the overloads that plan() picks from, each
// in a file of its name.
namespace farmwarden::request {

// NotFound names the nearest names there are.
base::Result<directory::FarmIndex> needFarm(const directory::Directory& directory, std::string_view name);
base::Result<directory::TargetIndex> needTarget(const directory::Directory& directory, std::string_view name);

// "{"NAME":VALUE}" with both quoted.
std::string resultOf(std::string_view key, std::string_view value);

base::Result<Plan> planFor(const FarmAdd& a, const Context& context);
base::Result<Plan> planFor(const FarmSet& a, const Context& context);
base::Result<Plan> planFor(const FarmRemove& a, const Context& context);
base::Result<Plan> planFor(const TargetAdd& a, const Context& context);
base::Result<Plan> planFor(const TargetSet& a, const Context& context);
base::Result<Plan> planFor(const TargetRemove& a, const Context& context);
base::Result<Plan> planFor(const HoldPlace& a, const Context& context);
base::Result<Plan> planFor(const HoldRelease& a, const Context& context);
base::Result<Plan> planFor(const SessionDisconnect& a, const Context& context);
base::Result<Plan> planFor(const Place& a, const Context& context);
base::Result<Plan> planFor(const PolicyPublish& a, const Context& context);
base::Result<Plan> planFor(const PolicyDraft& a, const Context& context);
base::Result<Plan> planFor(const TargetImport& a, const Context& context);
base::Result<Plan> planFor(const TargetLoad& a, const Context& context);
base::Result<Plan> planFor(const PluginSet& a, const Context& context);
base::Result<Plan> planFor(const PluginOrder& a, const Context& context);
base::Result<Plan> planFor(const PluginForget& a, const Context& context);
base::Result<Plan> planFor(const PluginImport& a, const Context& context);
base::Result<Plan> planFor(const PluginTry& a, const Context& context);

}  // namespace farmwarden::request
