#pragma once

#include <cstdint>
#include <string>

// Loopback ports for tests. Any thread.
namespace farmwarden::test {

// A TCP port on which nobody listens at `address` (an IPv4 address of this machine). The kernel picks it, so two suites
// on one machine do not fight for one; between the answer and its use somebody else may still take it, and the user of
// the port must then say so. 0 when the address is not ours.
std::uint16_t freePort(const std::string& address = "127.0.0.1");

// True when something accepts TCP connections at that IPv4 or IPv6 address.
bool accepts(const std::string& address, std::uint16_t port);

}  // namespace farmwarden::test
