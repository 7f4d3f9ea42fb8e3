#include "core/request/request_builder.h"

#include <fmt/format.h>
#include <pwd.h>
#include <sys/random.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <span>
#include <system_error>

#include "core/base/text.h"

namespace farmwarden::request {
namespace {

void fillRandom(std::span<std::uint8_t> bytes) {
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const ssize_t got = getrandom(bytes.data() + filled, bytes.size() - filled, 0);
        if (got < 0 && errno != EINTR) {
            throw std::system_error(errno, std::generic_category(), "getrandom");  // a kernel without it cannot run us at all
        }
        filled += got > 0 ? static_cast<std::size_t>(got) : 0;
    }
}

}  // namespace

model::Request makeRequest(const Arguments& arguments, std::string actor, base::Revision expected, const base::Clock& clock) {
    model::Request request;
    request.key = makeUuid();
    request.actor = std::move(actor);
    request.verb = verbOf(arguments);
    request.arguments = toJson(arguments);
    request.expected = expected;
    request.at = clock.now();
    return request;
}

std::string makeUuid() {
    std::array<std::uint8_t, 16> bytes{};
    fillRandom(bytes);
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0FU) | 0x40U);  // version 4
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3FU) | 0x80U);  // variant of RFC 9562
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        text += fmt::format("{}{:02x}", i == 4 || i == 6 || i == 8 || i == 10 ? "-" : "", bytes[i]);
    }
    return text;
}

std::string localActor() {
    if (const char* caller = std::getenv("SUDO_USER"); geteuid() == 0 && caller != nullptr && *caller != '\0') {
        return base::sanitized(caller, 64);
    }
    std::array<char, 4096> buffer{};
    passwd entry{};
    passwd* found = nullptr;
    if (getpwuid_r(geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr) {
        return found->pw_name;
    }
    return fmt::format("uid {}", geteuid());
}

}  // namespace farmwarden::request
