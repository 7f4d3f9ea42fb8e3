#pragma once

#include <cstdint>
#include <string>
#include <string_view>

// Text of the .rdp connection files that farmwardenctl and the console hand out. Pure; any thread.
namespace farmwarden::frontdoor {

// With a user, the file's load-balance line carries farm and user together, so that the user comes back to an existing
// session whichever address is dialled; such a file is for that user only. `address` is what the client dials: a name,
// an IPv4 or an IPv6 address. Lines end in CR LF. REQUIRES: isObjectName(farm).
std::string rdpFile(std::string_view farm, std::string_view user, std::string_view address, std::uint16_t port);

}  // namespace farmwarden::frontdoor
