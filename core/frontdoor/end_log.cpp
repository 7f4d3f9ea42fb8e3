#include "core/frontdoor/end_log.h"

#include <charconv>

#include "core/base/text.h"
#include "core/frontdoor/runtime_reply.h"
#include "core/frontdoor/x224.h"

namespace farmwarden::frontdoor {
namespace {

constexpr std::size_t kMaxMessage = 8192;
constexpr std::size_t kMaxLengthDigits = 5;

// Value of " KEY=VALUE" in the line; the fields have no spaces inside.
std::string_view field(std::string_view line, std::string_view key) {
    const std::size_t at = line.find(key);
    if (at == std::string_view::npos) {
        return {};
    }
    const std::string_view rest = line.substr(at + key.size());
    return rest.substr(0, rest.find_first_of(" \r\n"));
}

template <typename Number>
Number number(std::string_view text) {
    // HAProxy writes "+1" for one redispatch, and "+1234" for bytes that are still being counted.
    text.remove_prefix(text.starts_with('+') ? 1 : 0);
    Number value{};
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

}  // namespace

std::optional<Ended> parseEndLine(std::string_view message) {
    const std::size_t start = message.find("end uid=");
    if (start == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view line = message.substr(start);
    const auto client = parseEndpoint(field(line, " src="));
    Ended ended;
    ended.uid = field(line, "end uid=");
    if (!client || ended.uid.empty() || ended.uid.size() > 64) {
        return std::nullopt;
    }
    ended.clientAddress = client->address;
    ended.clientPort = client->port;
    ended.farm = field(line, " be=");
    const std::string_view server = field(line, " srv=");
    ended.target = server.starts_with('<') || server == "-" ? std::string_view() : server;
    ended.termination = field(line, " ts=").substr(0, 4);
    const std::string_view retries = field(line, " rc=");
    ended.redispatches = retries.starts_with('+') ? number<std::uint32_t>(retries) : 0;
    ended.lasted = std::chrono::milliseconds(number<std::int64_t>(field(line, " t=")));
    ended.bytesIn = number<std::uint64_t>(field(line, " in="));
    ended.bytesOut = number<std::uint64_t>(field(line, " out="));
    const std::string_view user = field(line, " user=");
    ended.user = user == "-" ? std::string() : base::sanitized(bytesOfHex(user), kMaxUserBytes);
    return ended;
}

void OctetCountDeframer::push(std::string_view bytes) {
    m_buffer.erase(0, m_taken);
    m_taken = 0;
    m_buffer += bytes;
}

std::optional<std::string_view> OctetCountDeframer::next() {
    const std::string_view rest = std::string_view(m_buffer).substr(m_taken);
    const std::size_t space = rest.substr(0, kMaxLengthDigits + 1).find(' ');
    if (space == std::string_view::npos) {
        m_isBroken = m_isBroken || rest.size() > kMaxLengthDigits;
        return std::nullopt;
    }
    std::size_t length = 0;
    const auto [stop, error] = std::from_chars(rest.data(), rest.data() + space, length);
    if (m_isBroken || error != std::errc() || stop != rest.data() + space || length == 0 || length > kMaxMessage) {
        m_isBroken = true;
        return std::nullopt;
    }
    if (rest.size() < space + 1 + length) {
        return std::nullopt;
    }
    m_taken += space + 1 + length;
    return rest.substr(space + 1, length);
}

bool RecentIds::insert(const std::string& id) {
    if (m_old.contains(id) || !m_young.insert(id).second) {
        return false;
    }
    if (m_young.size() >= kGeneration) {
        m_old = std::move(m_young);
        m_young.clear();
    }
    return true;
}

}  // namespace farmwarden::frontdoor
