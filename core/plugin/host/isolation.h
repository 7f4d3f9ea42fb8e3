#pragma once

#include <cstdint>

#include "core/base/result.h"

// What the host process gives up before it loads a plug-in's code: new privileges, resources without limit, and, unless
// the plug-in may start processes, everything by which it could leave this process or touch another one. Once, on the
// only thread.
namespace farmwarden::plugin::host {

struct Limits {
    std::uint64_t memoryBytes = 0;  // address space at most; 0: no limit
    std::uint32_t openFiles = 256;
    std::uint64_t fileBytes = 256u << 20;
    bool mayStartProcesses = false;
};

// Io, with what could not be limited: the plug-in must not be loaded then.
base::Result<void> isolate(const Limits& limits);

}  // namespace farmwarden::plugin::host
