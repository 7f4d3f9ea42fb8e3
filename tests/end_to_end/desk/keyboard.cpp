#include "tests/end_to_end/desk/keyboard.h"

#include <X11/XKBlib.h>
#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <fmt/format.h>

#include <map>
#include <stdexcept>
#include <vector>

namespace farmwarden::test {
namespace {

const std::map<std::string_view, KeySym> kModifiers{{"Ctrl", XK_Control_L}, {"Shift", XK_Shift_L}, {"Alt", XK_Alt_L}};

KeySym symbolOf(std::string_view name) {
    // One letter is the key that has it, without Shift: "Ctrl+K" is what people write.
    const std::string text = name.size() == 1 ? std::string(1, static_cast<char>(std::tolower(name.front()))) : std::string(name);
    const KeySym symbol = text.size() == 1 ? static_cast<KeySym>(static_cast<unsigned char>(text.front())) : XStringToKeysym(text.c_str());
    if (symbol == NoSymbol) {
        throw std::invalid_argument(fmt::format("there is no key named '{}'", name));
    }
    return symbol;
}

}  // namespace

void Keyboard::Closer::operator()(_XDisplay* display) const {
    XCloseDisplay(display);
}

Keyboard::Keyboard(const std::string& display) : m_display(XOpenDisplay(display.c_str())) {
    int unused = 0;
    if (!m_display || !XTestQueryExtension(m_display.get(), &unused, &unused, &unused, &unused)) {
        throw std::runtime_error(fmt::format("display {} does not answer, or has no XTEST extension", display));
    }
}

void Keyboard::press(std::string_view stroke) {
    std::vector<unsigned> held;
    std::string_view rest = stroke;
    // A lone "+" at the end is the key itself: "Ctrl++".
    for (std::size_t plus = rest.find('+'); plus != std::string_view::npos && plus + 1 < rest.size() && plus > 0; plus = rest.find('+')) {
        const auto modifier = kModifiers.find(rest.substr(0, plus));
        if (modifier == kModifiers.end()) {
            throw std::invalid_argument(fmt::format("'{}' in '{}' is no modifier", rest.substr(0, plus), stroke));
        }
        held.push_back(XKeysymToKeycode(m_display.get(), modifier->second));
        rest.remove_prefix(plus + 1);
    }
    for (const unsigned code : held) {
        send(code, true);
    }
    strike(symbolOf(rest));
    while (!held.empty()) {
        send(held.back(), false);
        held.pop_back();
    }
}

void Keyboard::type(std::string_view text) {
    for (const char letter : text) {
        strike(static_cast<KeySym>(static_cast<unsigned char>(letter)));
    }
}

void Keyboard::strike(unsigned long symbol) {
    const KeyCode code = XKeysymToKeycode(m_display.get(), symbol);
    if (code == 0) {
        throw std::invalid_argument(fmt::format("this keyboard has no key for symbol {:#x}", symbol));
    }
    const bool needsShift = XkbKeycodeToKeysym(m_display.get(), code, 0, 0) != symbol && XkbKeycodeToKeysym(m_display.get(), code, 0, 1) == symbol;
    const KeyCode shift = XKeysymToKeycode(m_display.get(), XK_Shift_L);
    if (needsShift) {
        send(shift, true);
    }
    send(code, true);
    send(code, false);
    if (needsShift) {
        send(shift, false);
    }
}

void Keyboard::send(unsigned code, bool isDown) {
    XTestFakeKeyEvent(m_display.get(), code, isDown ? True : False, CurrentTime);
    XSync(m_display.get(), False);
}

}  // namespace farmwarden::test
