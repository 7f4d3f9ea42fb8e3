#pragma once

#include <memory>
#include <string>
#include <string_view>

struct _XDisplay;

// The keys of a display, pressed as a person's fingers would (XTEST): the window manager and the program that has the focus get
// them in the order in which they are pressed. One thread.
namespace farmwarden::test {

class Keyboard {
public:
    // Throws std::runtime_error when the display does not answer or knows no XTEST.
    explicit Keyboard(const std::string& display);

    // One stroke by the names that X gives keys, modifiers first: "Return", "Ctrl+K", "Shift+F10". Throws
    // std::invalid_argument for a key that the keyboard does not have.
    void press(std::string_view stroke);
    // Printable ASCII.
    void type(std::string_view text);

private:
    struct Closer {
        void operator()(_XDisplay* display) const;
    };
    // The key, with Shift where the symbol is on its upper half.
    void strike(unsigned long symbol);
    void send(unsigned code, bool isDown);

    std::unique_ptr<_XDisplay, Closer> m_display;
};

}  // namespace farmwarden::test
