#pragma once

#include "core/plugin/host/sink.h"
#include "core/plugin/host/world.h"
#include "core/plugin/sdk/farmwarden_plugin.h"

namespace farmwarden::plugin::host {

// The functions that a plug-in of generation 2 may call, over a sink and a world. Whatever comes in is checked: a
// plug-in is not trusted to fill its structs. Owned by the loaded plug-in; any thread.
class HostTable {
public:
    HostTable(Sink& sink, const World& world);
    HostTable(const HostTable&) = delete;

    const FwHost* table() const { return &m_table; }
    Sink& sink() const { return m_sink; }
    const World& world() const { return m_world; }

private:
    Sink& m_sink;
    const World& m_world;
    FwHost m_table{};
};

// A text that a plug-in gave, which may be NULL.
inline std::string textOf(const char* text) {
    return text == nullptr ? std::string() : std::string(text);
}

}  // namespace farmwarden::plugin::host
