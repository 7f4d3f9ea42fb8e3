#include <cstdlib>
#include <string_view>

#include "core/base/text.h"
#include "core/frontdoor/x224.h"

// Any bytes give a request within its bounds or an error, and what we would put into a load-balance line comes back out
// of it.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    using namespace farmwarden;
    const auto request = frontdoor::parseConnectRequest({reinterpret_cast<const char*>(data), size});
    if (!request) {
        return request.error().message.empty() ? (std::abort(), 0) : 0;
    }
    for (const std::string& text : {request->farm, request->user, request->domain}) {
        if (text.size() > frontdoor::kMaxUserBytes || !base::isPrintableText(text)) {
            std::abort();
        }
    }
    const std::string line = frontdoor::loadBalanceLine("F", request->user);
    std::string packet(11, '\0');
    packet += line + "\r\n";
    packet[0] = 3;
    packet[2] = static_cast<char>(packet.size() >> 8);
    packet[3] = static_cast<char>(packet.size());
    packet[5] = '\xe0';
    const auto again = frontdoor::parseConnectRequest(packet);
    if (packet.size() <= frontdoor::kMaxConnectRequest &&
        (!again || again->user != request->user || again->farm != "F")) {
        std::abort();
    }
    return 0;
}
