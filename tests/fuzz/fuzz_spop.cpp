#include <cstdlib>
#include <string_view>

#include "core/frontdoor/spop_codec.h"
#include "core/frontdoor/x224.h"

// A peer's byte stream, cut into pieces of a size that its first byte gives, as the agent takes it.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    using namespace farmwarden::frontdoor;
    if (size == 0) {
        return 0;
    }
    const std::size_t step = 1 + data[0];
    std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
    spop::Deframer deframer;
    while (!rest.empty()) {
        const std::string_view piece = rest.substr(0, step);
        rest.remove_prefix(piece.size());
        deframer.push(piece);
        while (true) {
            const auto frame = deframer.next();
            if (!frame) {
                return 0;
            }
            if (!*frame) {
                break;
            }
            const auto decoded = spop::decode(**frame);
            if (!decoded) {
                continue;  // the agent hangs up here; going on finds more
            }
            if (const auto* hello = std::get_if<spop::Hello>(&*decoded);
                hello && hello->maxFrameSize < spop::kMinFrameSize) {
                std::abort();
            }
            const auto* notify = std::get_if<spop::Notify>(&*decoded);
            for (const spop::Message& message : notify ? notify->messages : std::vector<spop::Message>()) {
                (void)message.address("src");
                (void)message.number("sport");
                (void)parseConnectRequest(message.text("request"));
            }
        }
    }
    return 0;
}
