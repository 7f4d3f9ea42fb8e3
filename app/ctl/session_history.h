#pragma once

#include <string>

#include "app/ctl/ctl.h"

// What the journal knows of one session, live or ended.
namespace farmwarden::ctl {

// `session show`: its present state and its events.
void showSession(Ctl& ctl, const std::string& id);

// `session why`: the placement again on the state of then, and whether it comes out as it did. Only `target`'s verdict when that is not
// empty.
void explainSession(Ctl& ctl, const std::string& id, const std::string& target);

}  // namespace farmwarden::ctl
