#pragma once

#include <cstdint>
#include <string>

#include "core/base/ids.h"
#include "core/model/endpoint.h"
#include "core/simulator/random.h"

// Invented people, clients and connections. Pure functions.
namespace farmwarden::simulator {

// "marta.lindqvist": distinct for every number; neighbours have nothing in common. From kPlainUserNames on with a digit
// at the end.
std::string userName(std::uint32_t number);
extern const std::uint32_t kPlainUserNames;

// "HQ-3F-041" in the office network 10.2.0.0/16, "HOME-0731" in 10.44.0.0/16 (VPN), by the same number.
struct ClientPlace {
    std::string name;
    model::IpAddress address;
};
ClientPlace clientPlace(std::uint32_t number);

// 10.a.b.c
model::IpAddress privateAddress(std::uint8_t a, std::uint8_t b, std::uint8_t c);

// The form of a front door's unique id: a UUID's text.
std::string connectionId(Random& random);

}  // namespace farmwarden::simulator
