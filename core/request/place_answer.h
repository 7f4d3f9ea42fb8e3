#pragma once

#include <string>

#include "core/placement/placement.h"

namespace farmwarden::request {

// A decision as scripts see it (one JSON object on one line; fields may be added, none is ever renamed):
// {"outcome":"placed|reconnected|refused","farm":..,"target":..,"address":"host:port","session":..,"reason":..,"rule":null}
// `target`, `address` and `session` are null where there is none; refused adds "message".
std::string placeAnswer(const directory::Directory& directory, const policy::Program& program, const placement::PlacementRequest& request,
                        const placement::Decision& decision, base::SessionId session);

}  // namespace farmwarden::request
