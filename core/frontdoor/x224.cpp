#include "core/frontdoor/x224.h"

#include <charconv>
#include <optional>

#include "core/base/text.h"

namespace farmwarden::frontdoor {
namespace {

constexpr std::string_view kTokenPrefix = "tsv://";
constexpr std::string_view kCookiePrefix = "Cookie: mstshash=";
constexpr std::string_view kUserParameter = "user=";
constexpr std::size_t kHeaderBytes = 11;  // TPKT 4, X.224 fixed part 7
constexpr std::size_t kMaxFarmBytes = 64;

std::uint8_t byteAt(std::string_view bytes, std::size_t at) {
    return static_cast<std::uint8_t>(bytes[at]);
}

bool startsWith(std::string_view text, std::string_view prefix) {
    return base::lowered(text.substr(0, prefix.size())) == base::lowered(prefix);
}

bool isUnreserved(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-._~").contains(c);
}

// A percent sign that is followed by something else than two hexadecimal digits stands for itself.
std::string percentDecoded(std::string_view text) {
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::uint8_t value = 0;
        const char* end = text.data() + i + 3;
        const bool isEscape =
            text[i] == '%' && i + 2 < text.size() && std::from_chars(text.data() + i + 1, end, value, 16).ptr == end;
        decoded += isEscape ? static_cast<char>(value) : text[i];
        i += isEscape ? 2 : 0;
    }
    return decoded;
}

void setUser(ConnectRequest& request, std::string_view claimed) {
    const std::string clean = base::sanitized(claimed, kMaxUserBytes);
    const std::size_t slash = clean.rfind('\\');
    request.user = slash == std::string::npos ? clean : clean.substr(slash + 1);
    request.domain = slash == std::string::npos ? "" : clean.substr(0, slash);
}

// "tsv://ANYTHING.1.FARM" and our "tsv://farmwarden.1.FARM?user=USER". The provider's name has no dot, the farm's may.
void readToken(ConnectRequest& request, std::string_view line) {
    const std::size_t query = line.find('?');
    const std::string_view path = line.substr(0, query);
    const std::size_t version = path.find('.');
    const std::size_t farm = version == std::string_view::npos ? version : path.find('.', version + 1);
    if (farm != std::string_view::npos) {
        request.farm = base::sanitized(path.substr(farm + 1), kMaxFarmBytes);
    }
    if (query == std::string_view::npos) {
        return;
    }
    const std::string_view parameters = line.substr(query + 1);
    if (parameters.starts_with(kUserParameter)) {
        const std::string_view value = parameters.substr(kUserParameter.size());
        setUser(request, percentDecoded(value.substr(0, value.find('&'))));
    }
}

// RDP_NEG_REQ: type 1, flags, length 8 little-endian, protocols little-endian.
std::uint32_t readProtocols(std::string_view tail) {
    if (tail.size() < 8 || byteAt(tail, 0) != 1 || byteAt(tail, 2) != 8 || byteAt(tail, 3) != 0) {
        return 0;
    }
    std::uint32_t protocols = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        protocols |= static_cast<std::uint32_t>(byteAt(tail, 4 + i)) << (8 * i);
    }
    return protocols;
}

base::Result<std::string_view> packetBody(std::string_view bytes) {
    using base::ErrorCode;
    if (bytes.size() < kHeaderBytes) {
        return base::fail(ErrorCode::InvalidArgument,
                          "connection request: {} bytes are too few for TPKT and X.224 headers", bytes.size());
    }
    if (byteAt(bytes, 0) != 3 || byteAt(bytes, 1) != 0) {
        return base::fail(ErrorCode::InvalidArgument,
                          "connection request: not TPKT version 3; the client does not speak RDP");
    }
    const std::size_t length = static_cast<std::size_t>(byteAt(bytes, 2)) << 8 | byteAt(bytes, 3);
    if (length < kHeaderBytes || length > kMaxConnectRequest) {
        return base::fail(ErrorCode::InvalidArgument, "connection request: TPKT length {} is outside {} to {}", length,
                          kHeaderBytes, kMaxConnectRequest);
    }
    if (length > bytes.size()) {
        return base::fail(ErrorCode::InvalidArgument, "connection request: TPKT promises {} bytes, {} came", length,
                          bytes.size());
    }
    if (byteAt(bytes, 5) != 0xE0) {
        return base::fail(ErrorCode::InvalidArgument,
                          "connection request: X.224 code {:#04x} is not a Connection Request", byteAt(bytes, 5));
    }
    return bytes.substr(kHeaderBytes, length - kHeaderBytes);
}

}  // namespace

base::Result<ConnectRequest> parseConnectRequest(std::string_view bytes) {
    const auto body = packetBody(bytes);
    if (!body) {
        return std::unexpected(body.error());
    }
    ConnectRequest request;
    const std::size_t lineEnd = body->find("\r\n");
    if (lineEnd == std::string_view::npos) {
        request.requestedProtocols = readProtocols(*body);
        return request;
    }
    request.requestedProtocols = readProtocols(body->substr(lineEnd + 2));
    const std::string_view line = body->substr(0, lineEnd);
    if (startsWith(line, kTokenPrefix)) {
        readToken(request, line);
    } else if (startsWith(line, kCookiePrefix)) {
        setUser(request, line.substr(kCookiePrefix.size()));
    }
    return request;
}

std::string loadBalanceLine(std::string_view farm, std::string_view user) {
    std::string line = fmt::format("tsv://farmwarden.1.{}", farm);
    if (user.empty()) {
        return line;
    }
    line += "?user=";
    for (const char c : user) {
        line += isUnreserved(c) ? std::string(1, c) : fmt::format("%{:02X}", static_cast<std::uint8_t>(c));
    }
    return line;
}

}  // namespace farmwarden::frontdoor
