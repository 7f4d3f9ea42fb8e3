#include "core/policy/network.h"

#include <charconv>

namespace farmwarden::policy {

namespace {

constexpr unsigned kAddressBits = 128;
constexpr unsigned kIpv4Bits = 32;

// The lowest `count` bits of 64.
std::uint64_t lowBits(unsigned count) {
    return count >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
}

}  // namespace

AddressNumber numberOf(const model::IpAddress& address) {
    AddressNumber number;
    for (std::size_t i = 0; i < 8; ++i) {
        number.high = number.high << 8U | address.bytes[i];
        number.low = number.low << 8U | address.bytes[i + 8];
    }
    return number;
}

model::IpAddress addressOf(AddressNumber number) {
    model::IpAddress address;
    for (std::size_t i = 8; i-- > 0;) {
        address.bytes[i] = static_cast<std::uint8_t>(number.high);
        address.bytes[i + 8] = static_cast<std::uint8_t>(number.low);
        number.high >>= 8U;
        number.low >>= 8U;
    }
    return address;
}

AddressNumber next(AddressNumber number) {
    ++number.low;
    number.high += number.low == 0 ? 1 : 0;
    return number;
}

std::optional<Network> parseNetwork(std::string_view text) {
    const std::size_t slash = text.find('/');
    const std::string_view addressText = text.substr(0, slash);
    const model::IpAddress address = model::parseIpAddress(addressText);
    const bool isIpv4 = !addressText.contains(':');
    // "::" is all zero, which also stands for text that is no address.
    if (address.isUnknown() && addressText != "::") {
        return std::nullopt;
    }
    unsigned length = isIpv4 ? kIpv4Bits : kAddressBits;
    if (slash != std::string_view::npos) {
        const std::string_view lengthText = text.substr(slash + 1);
        unsigned given = 0;
        const auto [end, error] = std::from_chars(lengthText.data(), lengthText.data() + lengthText.size(), given);
        if (error != std::errc() || end != lengthText.data() + lengthText.size() || given > length) {
            return std::nullopt;
        }
        length = given;
    }
    const unsigned hostBits = (isIpv4 ? kIpv4Bits : kAddressBits) - length;
    const std::uint64_t lowMask = lowBits(hostBits);
    const std::uint64_t highMask = hostBits > 64 ? lowBits(hostBits - 64) : 0;
    const AddressNumber number = numberOf(address);
    Network network{{number.high & ~highMask, number.low & ~lowMask}, {number.high | highMask, number.low | lowMask}};
    network.hasHostBits = network.first != number;
    if (network.first == AddressNumber{}) {
        network.first = next(network.first);
    }
    return network.first <= network.last ? std::optional(network) : std::nullopt;
}

}  // namespace farmwarden::policy
