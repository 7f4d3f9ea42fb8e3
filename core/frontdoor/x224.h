#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"

// The first packet of an RDP client: TPKT header, X.224 Connection Request, one line of text, negotiation request
// ([MS-RDPBCGR] 2.2.1.1). Pure functions over untrusted bytes; any thread.
namespace farmwarden::frontdoor {

// The X.224 length byte allows 260; clients that pass a long line on still get in, floods of text do not.
inline constexpr std::size_t kMaxConnectRequest = 1024;
inline constexpr std::size_t kMaxUserBytes = 256;

struct ConnectRequest {
    std::string farm;    // from a token, at most 64 bytes, printable, not checked to exist; empty when there was none
    std::string user;    // at most kMaxUserBytes, printable; empty when the client did not say
    std::string domain;  // of DOMAIN\user
    std::uint32_t requestedProtocols = 0;  // of RDP_NEG_REQ; 0 = standard RDP security
};

// InvalidArgument names the offending field. Bytes after the packet are ignored, a packet cut short is an error.
base::Result<ConnectRequest> parseConnectRequest(std::string_view bytes);

// Our own load-balance line, which carries what a client's own lines never carry together:
// "tsv://farmwarden.1.FARM?user=USER". HAProxy's expressions in haproxy_config.cpp read the same line without us.
// REQUIRES: isObjectName(farm).
std::string loadBalanceLine(std::string_view farm, std::string_view user);

}  // namespace farmwarden::frontdoor
