#pragma once

#include "core/directory/directory.h"
#include "core/policy/validate.h"

namespace farmwarden::placement {

// What a policy is held against: the directory's farms and targets as they are now. The zones outlive the result.
policy::KnownWorld knownWorld(const directory::Directory& directory, const policy::ZoneCatalogue& zones, base::TimePoint now);

}  // namespace farmwarden::placement
