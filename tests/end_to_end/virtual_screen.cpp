#include "tests/end_to_end/virtual_screen.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "tests/support/file.h"

namespace farmwarden::test {
namespace {

// Xvfb -displayfd writes the number as a line of its own, among whatever the server has to say.
std::string displayIn(const std::string& output) {
    std::istringstream lines(output);
    for (std::string line; std::getline(lines, line);) {
        if (!line.empty() && !lines.eof() &&
            std::ranges::all_of(line, [](unsigned char c) { return std::isdigit(c); })) {
            return ':' + line;
        }
    }
    return {};
}

// The fields of an X window dump's header that matter here (X11/XWDFile.h): 32-bit words, most significant byte first.
constexpr std::size_t kHeaderSize = 0;
constexpr std::size_t kBitsPerPixel = 11;
constexpr std::size_t kBytesPerLine = 12;
constexpr std::size_t kColours = 19;
constexpr std::size_t kWords = 20;
constexpr std::size_t kColourEntryBytes = 12;

std::array<std::uint32_t, kWords> readHeader(std::istream& file) {
    std::array<std::uint32_t, kWords> words{};
    for (std::uint32_t& word : words) {
        for (int i = 0; i < 4; ++i) {
            word = word << 8U | static_cast<std::uint32_t>(file.get() & 0xff);
        }
    }
    return words;
}

}  // namespace

std::string toString(const Colour& colour) {
    return fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue);
}

bool isNear(const Colour& one, const Colour& other) {
    const int red = one.red - other.red;
    const int green = one.green - other.green;
    const int blue = one.blue - other.blue;
    return red * red + green * green + blue * blue < 400;
}

VirtualScreen::VirtualScreen(int width, int height) : m_width(width), m_height(height) {
    auto server =
        Process::start({.command = {"Xvfb", "-displayfd", "1", "-screen", "0", fmt::format("{}x{}x24", width, height),
                                    "-nolisten", "tcp", "-noreset", "-fbdir", m_folder.path().string()},
                        .output = m_folder / "log"});
    if (!server) {
        throw std::runtime_error(server.error().message);
    }
    m_server.emplace(std::move(*server));
    waitUntil([&] {
        m_display = displayIn(readFile(m_server->output()));
        return !m_display.empty() || !m_server->isRunning();
    });
    if (m_display.empty()) {
        throw std::runtime_error("Xvfb does not start: " + readFile(m_server->output()));
    }
}

std::optional<Colour> VirtualScreen::colourAt(int x, int y) const {
    if (x < 0 || y < 0 || x >= m_width || y >= m_height) {
        return std::nullopt;
    }
    std::ifstream file(m_folder / "Xvfb_screen0", std::ios::binary);
    const auto header = readHeader(file);
    file.seekg(static_cast<std::streamoff>(header[kHeaderSize] + header[kColours] * kColourEntryBytes +
                                           header[kBytesPerLine] * static_cast<std::uint32_t>(y) +
                                           header[kBitsPerPixel] / 8 * static_cast<std::uint32_t>(x)));
    std::array<char, 3> pixel{};  // blue first: a little-endian word with red mask 0xff0000
    if (header[kBitsPerPixel] != 32 || !file.read(pixel.data(), pixel.size())) {
        return std::nullopt;
    }
    return Colour{static_cast<std::uint8_t>(pixel[2]), static_cast<std::uint8_t>(pixel[1]),
                  static_cast<std::uint8_t>(pixel[0])};
}

}  // namespace farmwarden::test
