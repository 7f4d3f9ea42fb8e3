#pragma once

#include <asio/io_context.hpp>
#include <filesystem>
#include <memory>
#include <string>

#include "core/base/clock.h"
#include "core/plugin/chain/host_link.h"

// Hosts as real processes: farmwarden-plugin-host with one end of a socket pair. Each is in a process group of its own,
// which is killed with it, dies with the thread that started it, has no file of ours but its log, and an environment
// without our secrets. One thread, that of the io_context.
namespace farmwarden::plugin::chain {

struct ProcessSettings {
    std::filesystem::path host;                        // farmwarden-plugin-host
    std::filesystem::path library;                     // checked before each start
    std::filesystem::path log;                         // of the plug-in; what it prints goes there, too
    base::Duration goodbye = std::chrono::seconds(2);  // a plug-in that was told to stop gets so much time
};

Launcher processLauncher(asio::io_context& io, ProcessSettings settings);

}  // namespace farmwarden::plugin::chain
