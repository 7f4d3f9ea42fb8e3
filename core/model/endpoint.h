#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace farmwarden::model {

inline constexpr std::uint16_t kRdpPort = 3389;

// Where a target listens: a host name or an IP address, and a port.
struct Endpoint {
    std::string host;
    std::uint16_t port = kRdpPort;

    bool operator==(const Endpoint&) const = default;
};

// "host", "host:port", "[v6]" or "[v6]:port"; the port defaults to 3389. Checks the form only, resolves nothing.
base::Result<Endpoint> parseEndpoint(std::string_view text);
std::string toText(const Endpoint& endpoint);

// An IP address in 16 bytes: IPv6, or IPv4 mapped into it (RFC 4291, 2.5.5.2). All zero = unknown.
struct IpAddress {
    std::array<std::uint8_t, 16> bytes{};

    auto operator<=>(const IpAddress&) const = default;
    bool isUnknown() const { return *this == IpAddress{}; }
};

// The unknown address for text that is none.
IpAddress parseIpAddress(std::string_view text);
// "" for the unknown address.
std::string toText(const IpAddress& address);

}  // namespace farmwarden::model
