#include <cstdlib>
#include <string>
#include <string_view>

#include "core/plugin/channel/codec.h"

// What a plug-in host sends is not trusted: any bytes give messages or an error, and what was read is what would be sent.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    using namespace farmwarden::plugin;
    channel::FrameReader frames;
    frames.add({reinterpret_cast<const char*>(data), size});
    for (auto body = frames.next(); body && *body; body = frames.next()) {
        const auto message = channel::readFromHost(**body);
        if (!message) {
            continue;
        }
        std::string again;
        channel::append(again, *message);
        if (std::string_view(again).substr(channel::kFrameHeader) != **body) {
            std::abort();
        }
    }
    return 0;
}
