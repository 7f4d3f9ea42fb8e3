#pragma once

#include <string>
#include <vector>

#include "core/base/id_source.h"
#include "core/directory/directory.h"
#include "core/model/events.h"
#include "core/request/arguments.h"

// What a verb makes of its arguments: validation against the directory, and a plan of what would change. A verb itself changes nothing; the
// executor commits the plan, or does not. One source file a verb in verbs/.
namespace farmwarden::request {

struct Context {
    const directory::Directory& directory;
    base::IdSource& ids;
    std::string actor;
    base::TimePoint now;
};

struct Plan {
    std::vector<model::EventBody> events;
    // What the verb looked at ("farm:A", "target:sh-1", "holds:sh-1"): if one of these changed before the commit, the plan is void.
    std::vector<std::string> subjects;
    // Connections to cut before the request is finished; its result is put together from what came of that.
    std::vector<base::SessionId> disconnects;
    std::string result = "{}";  // one JSON object
};

// Refusals name the object and the remedy.
base::Result<Plan> plan(const Arguments& arguments, const Context& context);

}  // namespace farmwarden::request
