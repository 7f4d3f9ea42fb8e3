#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/id_source.h"
#include "core/directory/directory.h"
#include "core/model/events.h"
#include "core/placement/placement.h"
#include "core/placement/programs.h"
#include "core/plugin/settings/catalog.h"
#include "core/request/arguments.h"
#include "core/store/store.h"

// What a verb makes of its arguments: validation against the directory, and a plan of what would change. A verb itself changes nothing; the
// executor commits the plan, or does not. One source file a verb in verbs/.
namespace farmwarden::request {

struct Context {
    const directory::Directory& directory;
    placement::Programs& programs;
    store::Store& store;  // for reading only
    base::IdSource& ids;
    std::string actor;
    base::TimePoint now;
    std::shared_ptr<const plugin::settings::Catalog> plugins;  // null: nobody here knows what they take
    // Of verbs that place a connection: it, once plug-ins have been heard.
    std::optional<placement::PlacementRequest> heard;
    bool runsPlugins = false;  // it is a broker that carries this out
};

// The connection that a verb is about, for those that place one.
std::optional<placement::PlacementRequest> connectionOf(const Arguments& arguments, base::TimePoint now);

struct Plan {
    std::vector<model::EventBody> events;
    // What would be overwritten ("farm:A", "target:sh-1", "holds:sh-1"): stale when it changed after the revision that the person saw.
    std::vector<std::string> changes;
    // What the verb only looked at: when it changes before the commit, the verb has to look again.
    std::vector<std::string> reliesOn;
    // Connections to cut before the request is finished. Its result is then put together from what came of each; those that need no
    // cutting any more, or cannot be cut, are listed beside.
    std::vector<base::SessionId> disconnects;
    std::vector<base::SessionId> alreadyDisconnected;
    std::vector<std::pair<base::SessionId, std::string>> notDisconnected;
    std::string result = "{}";  // one JSON object
    // What the journal keeps of the request instead of its arguments, where an event has the same text already; empty: the arguments.
    std::string keptArguments;
};

// Refusals name the object and the remedy.
base::Result<Plan> plan(const Arguments& arguments, const Context& context);

}  // namespace farmwarden::request
