#pragma once

#include <optional>

#include "core/base/result.h"
#include "core/directory/directory.h"
#include "core/request/verb.h"
#include "core/store/store.h"

namespace farmwarden::request {

// Stale, naming who changed what and when, if the directory already shows that something the plan would overwrite changed after `expected`.
// The store has the last word when the plan is committed; asking here first spares the sink a commit that cannot succeed.
std::optional<base::Error> findStale(const Plan& plan, base::Revision expected, const directory::Directory& directory, store::Store& store);

}  // namespace farmwarden::request
