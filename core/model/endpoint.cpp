#include "core/model/endpoint.h"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <span>

namespace farmwarden::model {
namespace {

constexpr std::array<std::uint8_t, 12> kMappedPrefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};

// Host names as RFC 1123 has them: labels of letters, digits and hyphens, 253 bytes in all.
bool isHostName(std::string_view text) {
    const auto isAllowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    };
    return !text.empty() && text.size() <= 253 && std::ranges::all_of(text, isAllowed) && text.front() != '-' && text.front() != '.' &&
           text.find("..") == std::string_view::npos;
}

// All digits and dots, but not an IPv4 address: "10.0.0.300" is a typing error, never a host name.
bool looksLikeBadIpv4(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || c == '.'; }) && parseIpAddress(text).isUnknown();
}

base::Result<std::uint16_t> parsePort(std::string_view text, std::string_view whole) {
    unsigned port = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (error != std::errc{} || end != text.data() + text.size() || port == 0 || port > 65535) {
        return base::fail(base::ErrorCode::InvalidArgument, "address \"{}\": the port must be a number from 1 to 65535", whole);
    }
    return static_cast<std::uint16_t>(port);
}

base::Result<Endpoint> parseBracketed(std::string_view text) {
    const std::size_t close = text.find(']');
    const std::string_view inside = close == std::string_view::npos ? std::string_view() : text.substr(1, close - 1);
    if (!inside.contains(':') || parseIpAddress(inside).isUnknown()) {
        return base::fail(base::ErrorCode::InvalidArgument, "address \"{}\": what stands in brackets must be an IPv6 address", text);
    }
    Endpoint endpoint{std::string(inside), kRdpPort};
    const std::string_view rest = text.substr(close + 1);
    if (rest.empty()) {
        return endpoint;
    }
    if (rest[0] != ':') {
        return base::fail(base::ErrorCode::InvalidArgument, "address \"{}\": after the bracket comes a colon and the port", text);
    }
    const auto port = parsePort(rest.substr(1), text);
    if (!port) {
        return std::unexpected(port.error());
    }
    endpoint.port = *port;
    return endpoint;
}

}  // namespace

base::Result<Endpoint> parseEndpoint(std::string_view text) {
    if (text.starts_with('[')) {
        return parseBracketed(text);
    }
    Endpoint endpoint;
    const std::size_t colon = text.find(':');
    if (colon != std::string_view::npos && text.find(':', colon + 1) != std::string_view::npos) {
        return base::fail(base::ErrorCode::InvalidArgument, "address \"{}\": write an IPv6 address in brackets, as in [::1]:3389", text);
    }
    endpoint.host = std::string(text.substr(0, colon));
    if (!isHostName(endpoint.host) || looksLikeBadIpv4(endpoint.host)) {
        return base::fail(base::ErrorCode::InvalidArgument, "address \"{}\" is neither a host name nor an IP address; write HOST or HOST:PORT", text);
    }
    if (colon != std::string_view::npos) {
        const auto port = parsePort(text.substr(colon + 1), text);
        if (!port) {
            return std::unexpected(port.error());
        }
        endpoint.port = *port;
    }
    return endpoint;
}

std::string toText(const Endpoint& endpoint) {
    return endpoint.host.contains(':') ? fmt::format("[{}]:{}", endpoint.host, endpoint.port) : fmt::format("{}:{}", endpoint.host, endpoint.port);
}

IpAddress parseIpAddress(std::string_view text) {
    IpAddress address;
    if (text.size() >= INET6_ADDRSTRLEN) {
        return address;
    }
    char buffer[INET6_ADDRSTRLEN] = {};
    std::memcpy(buffer, text.data(), text.size());
    in_addr v4{};
    if (inet_pton(AF_INET, buffer, &v4) == 1) {
        std::ranges::copy(kMappedPrefix, address.bytes.begin());
        std::memcpy(address.bytes.data() + kMappedPrefix.size(), &v4, sizeof v4);
    } else if (inet_pton(AF_INET6, buffer, address.bytes.data()) != 1) {
        address.bytes.fill(0);
    }
    return address;
}

std::string toText(const IpAddress& address) {
    if (address.isUnknown()) {
        return {};
    }
    char buffer[INET6_ADDRSTRLEN] = {};
    if (std::ranges::equal(kMappedPrefix, std::span(address.bytes).first<12>())) {
        inet_ntop(AF_INET, address.bytes.data() + 12, buffer, sizeof buffer);
    } else {
        inet_ntop(AF_INET6, address.bytes.data(), buffer, sizeof buffer);
    }
    return buffer;
}

}  // namespace farmwarden::model
