#pragma once

#include <string>

#include "core/base/result.h"
#include "core/plugin/sdk/compat/objbase.h"

namespace farmwarden::plugin::host {

// Loads a library of COM classes and makes one object of the class, {XXXXXXXX-...}, with one reference of the caller's.
// What the library throws becomes an error. The main thread.
base::Result<void> makeObject(const std::string& library, const std::string& classId, REFIID interfaceId,
                              void** object);

}  // namespace farmwarden::plugin::host
