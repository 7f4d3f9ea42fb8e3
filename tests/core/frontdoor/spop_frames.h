#pragma once

#include <string>
#include <string_view>

#include "core/frontdoor/spop_codec.h"

// HAProxy's side of the protocol, for tests of ours.
namespace farmwarden::frontdoor::testing {

inline std::string head(char type, std::uint64_t stream, std::uint64_t frame, char flags = 1) {
    std::string out{type, '\0', '\0', '\0', flags};
    spop::appendVarint(out, stream);
    spop::appendVarint(out, frame);
    return out;
}

inline std::string name(std::string_view text) {
    std::string out;
    spop::appendText(out, text);
    return out;
}

inline std::string text(std::string_view value) {
    return '\x08' + name(value);
}
inline std::string binary(std::string_view value) {
    return '\x09' + name(value);
}
inline std::string number(std::uint64_t value) {
    std::string out = "\x03";
    spop::appendVarint(out, value);
    return out;
}

inline std::string helloPayload(std::string_view versions = "2.0", std::uint64_t size = 16380,
                                std::string_view extra = "") {
    return head(1, 0, 0) + name("supported-versions") + text(versions) + name("max-frame-size") + number(size) +
           name("capabilities") + text("pipelining,async") + std::string(extra);
}

// As HAProxy 2.6 sends it for our configuration.
inline std::string askPayload(std::uint64_t stream, std::uint64_t frame, std::string_view request) {
    return head(3, stream, frame) + name("ask") + '\5' + name("uid") + text("5d78d636-1b61-42cb-b240-e29bb1457db4") +
           name("src") + std::string("\x06\x7f\0\0\1", 5) + name("sport") + '\x02' + std::string("\xf4\xd1\x1e", 3) +
           name("farm") + text("alpha") + name("request") + binary(request);
}

}  // namespace farmwarden::frontdoor::testing
