#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "core/plugin/channel/messages.h"
#include "core/plugin/sdk/compat/tssbx.h"

// Targets and sessions as the structs of the 2008 interface. Pure functions.
namespace farmwarden::plugin::host {

// Everything of the target, or only what differs from `former` (the rest is zero, which means "unchanged" there). Heap,
// since it has six kilobytes.
std::unique_ptr<WTSSBX_MACHINE_INFO> machineInfo(const channel::TargetView& target,
                                                 const std::optional<channel::TargetView>& former);

// Whether there is anything in it that those structs can say.
bool differsForMachines(const channel::TargetView& target, const channel::TargetView& former);

// "No limit" needs a value of its own, as zero means "unchanged".
inline constexpr DWORD kNoSessionLimit = 0xFFFFFFFF;

// All of the session, or for `isUpdate` its id and state alone.
WTSSBX_SESSION_INFO sessionInfo(const channel::SessionView& session, DWORD id, bool isUpdate);

// Unspecified for text that is no IP address.
WTSSBX_IP_ADDRESS ipAddress(const std::string& text, std::uint16_t port);
std::string toText(const WTSSBX_IP_ADDRESS& address);

FILETIME fileTime(std::int64_t microsecondsSince1970);

// Where a plug-in sends a user outside: its first address, else its full name, else its short one. An empty text for
// none.
struct ConnectAddress {
    std::string host;
    std::uint16_t port = 0;
};
ConnectAddress connectAddress(const WTSSBX_MACHINE_CONNECT_INFO& info);

}  // namespace farmwarden::plugin::host
