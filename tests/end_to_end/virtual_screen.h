#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

// A display of its own (Xvfb) whose pixels can be read at any moment: the server keeps its frame buffer in a mapped
// file. One thread.
namespace farmwarden::test {

struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;

    bool operator==(const Colour&) const = default;
};

// "#c02020", as X programs take it.
std::string toString(const Colour& colour);

// True when the eye would call them the same; a remote picture may come in fewer bits than it was drawn in.
bool isNear(const Colour& one, const Colour& other);

class VirtualScreen {
public:
    // Throws std::runtime_error, with what Xvfb said, when it does not come up.
    VirtualScreen(int width, int height);

    // ":3", for DISPLAY.
    const std::string& display() const { return m_display; }
    int width() const { return m_width; }
    int height() const { return m_height; }

    // Nothing outside the screen.
    std::optional<Colour> colourAt(int x, int y) const;

private:
    int m_width;
    int m_height;
    TempDir m_folder{"farmwarden-screen"};
    std::optional<Process> m_server;
    std::string m_display;
};

}  // namespace farmwarden::test
