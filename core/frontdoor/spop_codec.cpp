#include "core/frontdoor/spop_codec.h"

#include <fmt/format.h>

#include <algorithm>
#include <asio/ip/address.hpp>

namespace farmwarden::frontdoor::spop {
namespace {

enum class FrameType : std::uint8_t {
    HaproxyHello = 1,
    HaproxyDisconnect = 2,
    Notify = 3,
    AgentHello = 101,
    AgentDisconnect = 102,
    Ack = 103
};
enum class DataType : std::uint8_t { Null, Bool, Int32, Uint32, Int64, Uint64, Ipv4, Ipv6, Text, Binary };
enum class Scope : std::uint8_t { Process, Session, Transaction, Request, Response };

constexpr std::uint32_t kFin = 1;
constexpr std::uint8_t kTrueFlag = 0x10;
constexpr std::uint8_t kSetVariable = 1;
constexpr std::string_view kVersion = "2.0";

std::unexpected<Malformed> malformed(Status status, std::string_view why) {
    return std::unexpected(Malformed{status, why});
}
std::unexpected<Malformed> cutShort() {
    return malformed(Status::Invalid, "frame ends in the middle of a field");
}

std::optional<std::uint8_t> takeByte(std::string_view& bytes) {
    if (bytes.empty()) {
        return std::nullopt;
    }
    const auto value = static_cast<std::uint8_t>(bytes.front());
    bytes.remove_prefix(1);
    return value;
}

std::optional<std::uint32_t> takeUint32(std::string_view& bytes) {
    if (bytes.size() < 4) {
        return std::nullopt;
    }
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        value = value << 8 | static_cast<std::uint8_t>(bytes[i]);
    }
    bytes.remove_prefix(4);
    return value;
}

std::optional<std::string_view> takeText(std::string_view& bytes) {
    const auto length = takeVarint(bytes);
    if (!length || *length > bytes.size()) {
        return std::nullopt;
    }
    const std::string_view text = bytes.substr(0, *length);
    bytes.remove_prefix(*length);
    return text;
}

template <typename Address>
Decoded<Value> takeAddress(std::string_view& bytes) {
    Address address;
    if (bytes.size() < address.bytes.size()) {
        return cutShort();
    }
    std::ranges::copy_n(bytes.begin(), static_cast<std::ptrdiff_t>(address.bytes.size()), address.bytes.begin());
    bytes.remove_prefix(address.bytes.size());
    return address;
}

template <typename Number>
Decoded<Value> takeNumber(std::string_view& bytes) {
    const auto value = takeVarint(bytes);
    if (!value) {
        return cutShort();
    }
    return static_cast<Number>(*value);
}

Decoded<Value> takeValue(std::string_view& bytes) {
    const auto head = takeByte(bytes);
    if (!head) {
        return cutShort();
    }
    switch (static_cast<DataType>(*head & 0x0F)) {
        case DataType::Null:
            return std::monostate{};
        case DataType::Bool:
            return (*head & kTrueFlag) != 0;
        case DataType::Int32:
        case DataType::Int64:
            return takeNumber<std::int64_t>(bytes);
        case DataType::Uint32:
        case DataType::Uint64:
            return takeNumber<std::uint64_t>(bytes);
        case DataType::Ipv4:
            return takeAddress<Ipv4>(bytes);
        case DataType::Ipv6:
            return takeAddress<Ipv6>(bytes);
        case DataType::Text:
        case DataType::Binary:
            break;
        default:
            return malformed(Status::Invalid, "typed data of a reserved type");
    }
    const auto text = takeText(bytes);
    if (!text) {
        return cutShort();
    }
    const bool isText = static_cast<DataType>(*head & 0x0F) == DataType::Text;
    return isText ? Value(*text) : Value(Binary{*text});
}

Decoded<Argument> takeArgument(std::string_view& bytes) {
    const auto name = takeText(bytes);
    if (!name) {
        return cutShort();
    }
    const auto value = takeValue(bytes);
    if (!value) {
        return std::unexpected(value.error());
    }
    return Argument{*name, *value};
}

Decoded<std::vector<Argument>> takeList(std::string_view bytes) {
    std::vector<Argument> list;
    while (!bytes.empty()) {
        const auto argument = takeArgument(bytes);
        if (!argument) {
            return std::unexpected(argument.error());
        }
        list.push_back(*argument);
    }
    return list;
}

template <typename T>
const T* find(const std::vector<Argument>& list, std::string_view name) {
    const auto found = std::ranges::find(list, name, &Argument::name);
    return found == list.end() ? nullptr : std::get_if<T>(&found->value);
}

// "2.0, 1.5": true when one of them has our major version.
bool hasOurVersion(std::string_view versions) {
    while (!versions.empty()) {
        const std::size_t comma = std::min(versions.find(','), versions.size());
        std::string_view version = versions.substr(0, comma);
        version.remove_prefix(std::min(version.find_first_not_of(' '), version.size()));
        if (version.starts_with("2.")) {
            return true;
        }
        versions.remove_prefix(std::min(comma + 1, versions.size()));
    }
    return false;
}

Decoded<Frame> decodeHello(std::string_view payload) {
    const auto list = takeList(payload);
    if (!list) {
        return std::unexpected(list.error());
    }
    const auto* versions = find<std::string_view>(*list, "supported-versions");
    const auto* frameSize = find<std::uint64_t>(*list, "max-frame-size");
    const auto* capabilities = find<std::string_view>(*list, "capabilities");
    const auto* healthCheck = find<bool>(*list, "healthcheck");
    const auto* engine = find<std::string_view>(*list, "engine-id");
    if (!versions) {
        return malformed(Status::NoVersion, "HELLO without supported-versions");
    }
    if (!frameSize) {
        return malformed(Status::NoMaxFrameSize, "HELLO without max-frame-size");
    }
    if (!capabilities) {
        return malformed(Status::NoCapabilities, "HELLO without capabilities");
    }
    if (!hasOurVersion(*versions)) {
        return malformed(Status::BadVersion, "only SPOP 2 is spoken here");
    }
    if (*frameSize < kMinFrameSize) {
        return malformed(Status::BadFrameSize, "max-frame-size is below 256");
    }
    Hello hello;
    hello.maxFrameSize = static_cast<std::uint32_t>(std::min<std::uint64_t>(*frameSize, kMaxFrameSize));
    hello.canPipeline = capabilities->contains("pipelining");
    hello.isHealthCheck = healthCheck && *healthCheck;
    hello.engineId = engine ? *engine : std::string_view();
    return hello;
}

Decoded<Frame> decodeNotify(std::uint64_t streamId, std::uint64_t frameId, std::string_view payload) {
    Notify notify{streamId, frameId, {}};
    while (!payload.empty()) {
        const auto name = takeText(payload);
        const auto count = name ? takeByte(payload) : std::nullopt;
        if (!count) {
            return cutShort();
        }
        Message message{*name, {}};
        for (int i = 0; i < *count; ++i) {
            auto argument = takeArgument(payload);
            if (!argument) {
                return std::unexpected(argument.error());
            }
            message.arguments.push_back(*argument);
        }
        notify.messages.push_back(std::move(message));
    }
    return notify;
}

Decoded<Frame> decodeDisconnect(std::string_view payload) {
    const auto list = takeList(payload);
    if (!list) {
        return std::unexpected(list.error());
    }
    const auto* status = find<std::uint64_t>(*list, "status-code");
    const auto* message = find<std::string_view>(*list, "message");
    return Disconnect{status ? *status : 0, message ? *message : std::string_view()};
}

void appendHead(std::string& out, FrameType type, std::uint64_t streamId, std::uint64_t frameId) {
    out += static_cast<char>(type);
    out += {'\0', '\0', '\0', static_cast<char>(kFin)};
    appendVarint(out, streamId);
    appendVarint(out, frameId);
}

void appendTextValue(std::string& out, std::string_view text) {
    out += static_cast<char>(DataType::Text);
    appendText(out, text);
}

void appendUint32Value(std::string& out, std::uint32_t value) {
    out += static_cast<char>(DataType::Uint32);
    appendVarint(out, value);
}

}  // namespace

std::string_view Message::text(std::string_view argument) const {
    if (const auto* text = find<std::string_view>(arguments, argument)) {
        return *text;
    }
    const auto* binary = find<Binary>(arguments, argument);
    return binary ? binary->bytes : std::string_view();
}

std::optional<std::uint64_t> Message::number(std::string_view argument) const {
    if (const auto* number = find<std::uint64_t>(arguments, argument)) {
        return *number;
    }
    const auto* number = find<std::int64_t>(arguments, argument);
    return number && *number >= 0 ? std::optional(static_cast<std::uint64_t>(*number)) : std::nullopt;
}

std::string Message::address(std::string_view argument) const {
    if (const auto* v4 = find<Ipv4>(arguments, argument)) {
        return asio::ip::address_v4(v4->bytes).to_string();
    }
    const auto* v6 = find<Ipv6>(arguments, argument);
    return v6 ? asio::ip::address_v6(v6->bytes).to_string() : std::string();
}

Decoded<Frame> decode(std::string_view frame) {
    const auto type = takeByte(frame);
    const auto flags = takeUint32(frame);
    const auto streamId = flags ? takeVarint(frame) : std::nullopt;
    const auto frameId = streamId ? takeVarint(frame) : std::nullopt;
    if (!type || !frameId) {
        return cutShort();
    }
    if ((*flags & kFin) == 0 || *type == 0) {
        return malformed(Status::NoFragmentation, "fragmented frames are not taken here");
    }
    switch (static_cast<FrameType>(*type)) {
        case FrameType::HaproxyHello:
            return decodeHello(frame);
        case FrameType::HaproxyDisconnect:
            return decodeDisconnect(frame);
        case FrameType::Notify:
            return decodeNotify(*streamId, *frameId, frame);
        default:
            return Skipped{};
    }
}

void Deframer::push(std::string_view bytes) {
    m_buffer.erase(0, m_taken);
    m_taken = 0;
    m_buffer += bytes;
}

Decoded<std::optional<std::string_view>> Deframer::next() {
    std::string_view rest = std::string_view(m_buffer).substr(m_taken);
    const auto length = takeUint32(rest);
    if (!length) {
        return std::nullopt;
    }
    if (*length > m_maxFrameSize) {
        return malformed(Status::TooBig, "frame is larger than agreed");
    }
    if (*length > rest.size()) {
        return std::nullopt;
    }
    m_taken += 4 + *length;
    return rest.substr(0, *length);
}

std::string framed(std::string_view payload) {
    const auto length = static_cast<std::uint32_t>(payload.size());
    std::string out;
    out.reserve(4 + payload.size());
    for (int shift = 24; shift >= 0; shift -= 8) {
        out += static_cast<char>(length >> shift & 0xFF);
    }
    return out.append(payload);
}

std::string encodeAgentHello(std::uint32_t maxFrameSize, bool canPipeline) {
    std::string payload;
    appendHead(payload, FrameType::AgentHello, 0, 0);
    appendText(payload, "version");
    appendTextValue(payload, kVersion);
    appendText(payload, "max-frame-size");
    appendUint32Value(payload, maxFrameSize);
    appendText(payload, "capabilities");
    appendTextValue(payload, canPipeline ? "pipelining" : "");
    return framed(payload);
}

std::string encodeAgentDisconnect(Status status, std::string_view message) {
    std::string payload;
    appendHead(payload, FrameType::AgentDisconnect, 0, 0);
    appendText(payload, "status-code");
    appendUint32Value(payload, static_cast<std::uint32_t>(status));
    appendText(payload, "message");
    appendTextValue(payload, message);
    return framed(payload);
}

std::string encodeAck(std::uint64_t streamId, std::uint64_t frameId, const Variables& variables) {
    std::string payload;
    appendHead(payload, FrameType::Ack, streamId, frameId);
    for (const auto& [name, value] : variables) {
        payload += {static_cast<char>(kSetVariable), '\3', static_cast<char>(Scope::Transaction)};
        appendText(payload, name);
        appendTextValue(payload, value);
    }
    return framed(payload);
}

// HAProxy's own form of variable-length integers: the first byte carries 4 bits beside its marker, each further one 7.
void appendVarint(std::string& out, std::uint64_t value) {
    if (value < 240) {
        out += static_cast<char>(value);
        return;
    }
    out += static_cast<char>(value | 240);
    value = (value - 240) >> 4;
    while (value >= 128) {
        out += static_cast<char>(value | 128);
        value = (value - 128) >> 7;
    }
    out += static_cast<char>(value);
}

std::optional<std::uint64_t> takeVarint(std::string_view& bytes) {
    const auto first = takeByte(bytes);
    if (!first) {
        return std::nullopt;
    }
    std::uint64_t value = *first;
    if (value < 240) {
        return value;
    }
    for (int shift = 4;; shift += 7) {
        const auto next = takeByte(bytes);
        // Each continuation byte is added, not or-ed, so its marker bit counts too. The last shift that fits is 60.
        if (!next || shift > 60 || (shift == 60 && *next > 15)) {
            return std::nullopt;
        }
        const std::uint64_t part = std::uint64_t{*next} << shift;
        if (value + part < value) {
            return std::nullopt;
        }
        value += part;
        if (*next < 128) {
            return value;
        }
    }
}

void appendText(std::string& out, std::string_view text) {
    appendVarint(out, text.size());
    out += text;
}

}  // namespace farmwarden::frontdoor::spop
