#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/plugin/channel/messages.h"

// Messages as bytes. A frame is a length (u32, little-endian, of what follows), the message's number in its variant
// (u8) and its fields in order. What comes from a host is not trusted: every length is checked against what is there,
// and enumerators against their ranges. Pure functions.
namespace farmwarden::plugin::channel {

inline constexpr std::size_t kFrameHeader = 4;
inline constexpr std::size_t kMostFrame = 4u << 20;  // bytes after the header

// Appends one frame. REQUIRES: it stays below kMostFrame; senders split what could be larger.
void append(std::string& bytes, const FromBroker& message);
void append(std::string& bytes, const FromHost& message);

// Takes frames out of a stream of bytes as it comes.
class FrameReader {
public:
    void add(std::string_view bytes);
    // The next frame's body (valid until add() or the next call); nothing when more bytes are needed. Corrupt: a length
    // beyond kMostFrame or of zero; nothing can be read after that.
    base::Result<std::optional<std::string_view>> next();

private:
    std::string m_bytes;
    std::size_t m_at = 0;
};

// Corrupt, with what is wrong with the body.
base::Result<FromBroker> readFromBroker(std::string_view body);
base::Result<FromHost> readFromHost(std::string_view body);

}  // namespace farmwarden::plugin::channel
