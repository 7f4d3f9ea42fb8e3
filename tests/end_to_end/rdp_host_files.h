#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "tests/end_to_end/virtual_screen.h"

// The files by which one machine runs several xrdp + xrdp-sesman (0.9) beside each other.
namespace farmwarden::test {

// xrdp looks here, and only here, for its session manager's port.
inline constexpr const char* kSystemSesmanIni = "/etc/xrdp/sesman.ini";

struct RdpHostSettings {
    std::filesystem::path folder;  // where the files go; also the mark of the host's processes
    std::string address;
    std::uint16_t port = 0;
    std::uint16_t sesmanPort = 0;
    int firstDisplay = 0;
    Colour colour;  // of every desktop of this host
};

// Writes xrdp.ini, sesman.ini and the desktop's program into the folder.
void writeHostFiles(const RdpHostSettings& settings);

}  // namespace farmwarden::test
