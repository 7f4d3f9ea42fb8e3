#pragma once

#include <cstdint>
#include <string_view>

#include "core/plugin/channel/messages.h"

namespace farmwarden::plugin::host {

// What a loaded plug-in's adapter needs of the process around it. Any thread.
class Sink {
public:
    virtual ~Sink() = default;
    virtual void answer(std::uint64_t call, channel::Answer answer) = 0;
    virtual void report(std::uint64_t call, std::uint32_t status) = 0;
    // Waits for the broker, some seconds at most.
    virtual channel::UpcallResult ask(channel::Upcall upcall) = 0;
    virtual void log(std::uint32_t level, std::string_view text) = 0;  // FW_LOG_
};

}  // namespace farmwarden::plugin::host
