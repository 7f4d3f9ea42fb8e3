#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/model/endpoint.h"

// IP addresses as 128-bit numbers and networks as ranges of them. IPv4 lies inside IPv6 as ::ffff:0:0/96, so one order
// holds both. Pure functions.
namespace farmwarden::policy {

struct AddressNumber {
    std::uint64_t high = 0;
    std::uint64_t low = 0;

    auto operator<=>(const AddressNumber&) const = default;
};

AddressNumber numberOf(const model::IpAddress& address);
model::IpAddress addressOf(AddressNumber number);
AddressNumber next(AddressNumber number);

// `first` to `last`, both included. A network never holds the unknown address, so ::/0 begins at ::1 (and ::/128 is no
// network).
struct Network {
    AddressNumber first;
    AddressNumber last;
    bool hasHostBits = false;  // 10.0.0.7/8: bits after the prefix are set, and were ignored

    bool holds(const Network& other) const { return first <= other.first && other.last <= last; }
};

// "10.2.0.0/16", "fd00::/8", or one address.
std::optional<Network> parseNetwork(std::string_view text);

}  // namespace farmwarden::policy
