#include "core/plugin/host/machine_info.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "core/plugin/host/wide_text.h"
#include "core/plugin/sdk/farmwarden_plugin.h"

namespace farmwarden::plugin::host {
namespace {

// A machine that takes no new session now is draining, as far as such a plug-in is concerned.
WTSSBX_MACHINE_DRAIN drainOf(const channel::TargetView& target) {
    return target.admission == FW_ADMISSION_OPEN && target.health != FW_HEALTH_DOWN ? WTSSBX_MACHINE_DRAIN_OFF
                                                                                    : WTSSBX_MACHINE_DRAIN_ON;
}

void putConnectInfo(WTSSBX_MACHINE_CONNECT_INFO& info, const channel::TargetView& target) {
    const WTSSBX_IP_ADDRESS address = ipAddress(target.address, target.port);
    const bool isAddress = address.AddressFamily != WTSSBX_ADDRESS_FAMILY_AF_UNSPEC;
    copyWide(info.wczMachineFQDN, isAddress ? target.name : target.address);
    copyWide(info.wczMachineNetBiosName, target.name);
    if (isAddress) {
        info.dwNumOfIPAddr = 1;
        info.IPaddr[0] = address;
    }
}

}  // namespace

WTSSBX_IP_ADDRESS ipAddress(const std::string& text, std::uint16_t port) {
    WTSSBX_IP_ADDRESS address{};
    if (inet_pton(AF_INET, text.c_str(), address.Address) == 1) {
        address.AddressFamily = WTSSBX_ADDRESS_FAMILY_AF_INET;
    } else if (inet_pton(AF_INET6, text.c_str(), address.Address) == 1) {
        address.AddressFamily = WTSSBX_ADDRESS_FAMILY_AF_INET6;
    } else {
        return {};
    }
    address.PortNumber = port;
    return address;
}

std::string toText(const WTSSBX_IP_ADDRESS& address) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    const bool isSix = address.AddressFamily == WTSSBX_ADDRESS_FAMILY_AF_INET6;
    if (!isSix && address.AddressFamily != WTSSBX_ADDRESS_FAMILY_AF_INET) {
        return {};
    }
    inet_ntop(isSix ? AF_INET6 : AF_INET, address.Address, text.data(), text.size());
    return text.data();
}

FILETIME fileTime(std::int64_t microsecondsSince1970) {
    if (microsecondsSince1970 <= 0) {
        return {};
    }
    constexpr std::int64_t kSecondsFrom1601 = 11'644'473'600;
    const auto ticks = static_cast<std::uint64_t>(microsecondsSince1970 + kSecondsFrom1601 * 1'000'000) * 10;
    return {static_cast<DWORD>(ticks), static_cast<DWORD>(ticks >> 32)};
}

bool differsForMachines(const channel::TargetView& target, const channel::TargetView& former) {
    const auto said = [](const channel::TargetView& view) {
        return std::tuple(view.address, view.port, view.farm, view.limit, view.weight, view.isSingleSession,
                          drainOf(view));
    };
    return said(target) != said(former);
}

std::unique_ptr<WTSSBX_MACHINE_INFO> machineInfo(const channel::TargetView& target,
                                                 const std::optional<channel::TargetView>& former) {
    auto info = std::make_unique<WTSSBX_MACHINE_INFO>();
    const bool isAll = !former;
    if (isAll || former->address != target.address || former->port != target.port) {
        putConnectInfo(info->ClientConnectInfo, target);
        info->InternalIPAddress = ipAddress(target.address, target.port);
    }
    if (isAll || former->farm != target.farm) {
        copyWide(info->wczFarmName, target.farm);
    }
    if (isAll || former->limit != target.limit) {
        info->dwMaxSessionsLimit = target.limit == 0 ? kNoSessionLimit : target.limit;
    }
    if (isAll || former->weight != target.weight) {
        info->ServerWeight = target.weight;
    }
    if (isAll || former->isSingleSession != target.isSingleSession) {
        info->SingleSessionMode =
            target.isSingleSession ? WTSSBX_MACHINE_SESSION_MODE_SINGLE : WTSSBX_MACHINE_SESSION_MODE_MULTIPLE;
    }
    if (isAll || drainOf(*former) != drainOf(target)) {
        info->InDrain = drainOf(target);
    }
    return info;
}

WTSSBX_SESSION_INFO sessionInfo(const channel::SessionView& session, DWORD id, bool isUpdate) {
    WTSSBX_SESSION_INFO info{};
    info.dwSessionId = id;
    // A session that was placed and has not answered yet counts as one: a plug-in that balances must know of it.
    const bool isDisconnected = session.state == FW_SESSION_DISCONNECTED;
    info.SessionState = isDisconnected ? WTSSBX_SESSION_STATE_DISCONNECTED : WTSSBX_SESSION_STATE_ACTIVE;
    if (isDisconnected) {
        info.DisconnectTime = fileTime(session.since);
    }
    if (!isUpdate) {
        copyWide(info.wszUserName, session.user);
        copyWide(info.wszDomainName, session.domain);
        copyWide(info.ApplicationType, session.program);
        info.CreateTime = fileTime(session.placedAt);
    }
    return info;
}

ConnectAddress connectAddress(const WTSSBX_MACHINE_CONNECT_INFO& info) {
    const DWORD count = std::min<DWORD>(info.dwNumOfIPAddr, MaxNumOfExposed_IPs);
    for (DWORD i = 0; i < count; ++i) {
        if (std::string text = toText(info.IPaddr[i]); !text.empty()) {
            return {std::move(text), info.IPaddr[i].PortNumber};
        }
    }
    std::string name = textOf(info.wczMachineFQDN);
    return {name.empty() ? textOf(info.wczMachineNetBiosName) : std::move(name), 0};
}

}  // namespace farmwarden::plugin::host
