#pragma once

#include <filesystem>

#include "core/base/result.h"

// Whether a file may be loaded as a plug-in's library, decided from its rights and its ELF header alone: nothing of it
// is run. Any thread.
namespace farmwarden::plugin::registry {

// NotFound: no such file. Refused: others than its owner may write it or its folder. InvalidArgument: no library, or
// one for another kind of machine.
base::Result<void> checkLibrary(const std::filesystem::path& library);

}  // namespace farmwarden::plugin::registry
