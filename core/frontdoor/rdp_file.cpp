#include "core/frontdoor/rdp_file.h"

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/frontdoor/x224.h"

namespace farmwarden::frontdoor {

std::string rdpFile(std::string_view farm, std::string_view user, std::string_view address, std::uint16_t port) {
    const bool isIpv6 = address.contains(':');
    // A line break inside a value would let a user's name add settings of its own.
    const std::string host = base::sanitized(address, 255);
    const std::string name = base::sanitized(user, kMaxUserBytes);
    std::string text;
    const auto line = [&text](std::string_view setting) { text.append(setting).append("\r\n"); };
    line(fmt::format(fmt::runtime(isIpv6 ? "full address:s:[{}]:{}" : "full address:s:{}:{}"), host, port));
    line(fmt::format("server port:i:{}", port));
    line(fmt::format("loadbalanceinfo:s:{}", loadBalanceLine(farm, name)));
    line("use redirection server name:i:1");
    if (!name.empty()) {
        line(fmt::format("username:s:{}", name));
    }
    line("prompt for credentials:i:1");
    line("authentication level:i:2");
    line("negotiate security layer:i:1");
    line("autoreconnection enabled:i:1");
    line("screen mode id:i:2");
    line("redirectclipboard:i:1");
    return text;
}

}  // namespace farmwarden::frontdoor
