#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/end_to_end/desk/desk.h"

namespace farmwarden::test {

// One person at a desk with the console's own program, who has no mouse and does not see the screen. One thread.
class ConsoleSeat {
public:
    // Returns when the console's first page is there; false after the test's patience.
    [[nodiscard]] bool open(const std::vector<std::string>& arguments) {
        std::vector<std::string> command{FARMWARDEN_CONSOLE};
        command.insert(command.end(), arguments.begin(), arguments.end());
        m_console = m_desk.start(std::move(command), "console.log");
        return hears("Overview");
    }
    // Alt+F4, as people do; false when the program is still there after the test's patience.
    [[nodiscard]] bool close() {
        press({"Alt+F4"});
        return !m_console || m_console->waitForExit();
    }
    bool isOpen() const { return m_console.has_value(); }

    // Keys: a stroke each, or text that is typed.
    void press(std::initializer_list<const char*> strokes) {
        for (const char* stroke : strokes) {
            m_desk.keyboard().press(stroke);
        }
    }
    void type(std::string_view text) { m_desk.keyboard().type(text); }
    // By the palette: the name of anything, and Return. False when no palette opens.
    [[nodiscard]] bool goTo(std::string_view name) {
        press({"Ctrl+K"});
        if (!isAt("Go to")) {
            return false;
        }
        type(name);
        press({"Return"});
        return true;
    }

    // Waits until it is on the screen, or has the focus.
    [[nodiscard]] bool hears(std::string_view text) { return m_desk.reader().waitForText(text); }
    [[nodiscard]] bool isAt(std::string_view name) { return m_desk.reader().waitForFocus(name); }
    std::string transcript() { return m_desk.reader().transcript(); }

    Desk& desk() { return m_desk; }

private:
    Desk m_desk;
    std::optional<Process> m_console;  // ends before its desk goes
};

}  // namespace farmwarden::test
