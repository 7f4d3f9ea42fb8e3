#pragma once

#include <array>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

// The Stream Processing Offload Protocol, version 2.0, as far as an agent without fragmentation and without async needs
// it (HAProxy 2.6, doc/SPOE.txt section 3). Pure functions over untrusted bytes; no socket here. Any thread.
namespace farmwarden::frontdoor::spop {

// Largest frame that we accept or offer; HAProxy's own limit is its buffer size less 4.
inline constexpr std::uint32_t kMaxFrameSize = 16384;
// The protocol demands that peers can take at least this much.
inline constexpr std::uint32_t kMinFrameSize = 256;

// Status codes of DISCONNECT frames (SPOE.txt 3.5).
enum class Status : std::uint32_t {
    Normal = 0,
    Io = 1,
    Timeout = 2,
    TooBig = 3,
    Invalid = 4,
    NoVersion = 5,
    NoMaxFrameSize = 6,
    NoCapabilities = 7,
    BadVersion = 8,
    BadFrameSize = 9,
    NoFragmentation = 10,
    Interlaced = 11,
    NoFrameId = 12,
    NoResources = 13,
    Unknown = 99,
};

// Why bytes are not a frame that we take. `why` is a literal.
struct Malformed {
    Status status = Status::Invalid;
    std::string_view why;
};
template <typename T>
using Decoded = std::expected<T, Malformed>;

struct Ipv4 {
    std::array<std::uint8_t, 4> bytes{};
    bool operator==(const Ipv4&) const = default;
};
struct Ipv6 {
    std::array<std::uint8_t, 16> bytes{};
    bool operator==(const Ipv6&) const = default;
};
struct Binary {
    std::string_view bytes;
    bool operator==(const Binary&) const = default;
};

// Typed data. Texts and binaries are views into the frame that was decoded.
using Value = std::variant<std::monostate, bool, std::int64_t, std::uint64_t, Ipv4, Ipv6, std::string_view, Binary>;

struct Argument {
    std::string_view name;
    Value value;
};
struct Message {
    std::string_view name;
    std::vector<Argument> arguments;

    // The argument's text or bytes, and "" when it is absent, null or of another type.
    std::string_view text(std::string_view argument) const;
    std::optional<std::uint64_t> number(std::string_view argument) const;
    // An address argument in its usual notation; "" as above.
    std::string address(std::string_view argument) const;
};

struct Hello {
    std::uint32_t maxFrameSize = 0;  // the smaller one of HAProxy's and ours
    bool canPipeline = false;
    bool isHealthCheck = false;
    std::string_view engineId;
};
struct Notify {
    std::uint64_t streamId = 0;
    std::uint64_t frameId = 0;
    std::vector<Message> messages;
};
struct Disconnect {
    std::uint64_t status = 0;
    std::string_view message;
};
// A frame type that the protocol lets us skip.
struct Skipped {};
using Frame = std::variant<Hello, Notify, Disconnect, Skipped>;

// `frame` is without its length prefix. The result holds views into it.
Decoded<Frame> decode(std::string_view frame);

// Cuts a byte stream into frames by their length prefixes. Memory is bounded by the largest frame plus one push.
class Deframer {
public:
    void setMaxFrameSize(std::uint32_t bytes) { m_maxFrameSize = bytes; }
    void push(std::string_view bytes);
    // The next whole frame without its prefix, valid until the next push; nullopt when more bytes are needed. A prefix
    // that is too large is an error for good: nothing after it can be trusted.
    Decoded<std::optional<std::string_view>> next();

private:
    std::string m_buffer;
    std::size_t m_taken = 0;
    std::uint32_t m_maxFrameSize = kMaxFrameSize;
};

// Encoders give whole frames with their length prefix, ready to be written.
std::string encodeAgentHello(std::uint32_t maxFrameSize, bool canPipeline);
std::string encodeAgentDisconnect(Status status, std::string_view message);

// Variables of the transaction to be set by an ACK: name (HAProxy puts the agent's prefix before it) and text.
using Variables = std::vector<std::pair<std::string_view, std::string_view>>;
std::string encodeAck(std::uint64_t streamId, std::uint64_t frameId, const Variables& variables);

// Building blocks, public for the tests, which play HAProxy's part.
void appendVarint(std::string& out, std::uint64_t value);
void appendText(std::string& out, std::string_view text);
std::string framed(std::string_view payload);
// nullopt when the bytes end too early or the number does not fit. Moves `bytes` behind what was read.
std::optional<std::uint64_t> takeVarint(std::string_view& bytes);

}  // namespace farmwarden::frontdoor::spop
