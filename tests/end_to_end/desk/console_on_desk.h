#pragma once

#include <gtest/gtest.h>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/end_to_end/desk/desk.h"

namespace farmwarden::test {

// The console's own program on a desk, used by somebody who has no mouse and does not see the screen. What is on the screen is
// in the message of a test that fails.
class ConsoleOnDesk : public testing::Test {
protected:
    void SetUp() override {
        if (const auto obstacle = Desk::obstacle()) {
            GTEST_SKIP() << *obstacle;
        }
        desk.emplace();
    }
    void TearDown() override {
        if (console && HasFailure()) {
            ADD_FAILURE() << "at the end:\n" << transcript();
        }
    }

    void openConsole(const std::vector<std::string>& arguments) {
        std::vector<std::string> command{FARMWARDEN_CONSOLE};
        command.insert(command.end(), arguments.begin(), arguments.end());
        console = desk->start(std::move(command), "console.log");
        ASSERT_TRUE(hears("Overview")) << transcript();
    }

    // Keys: a stroke each, or text that is typed.
    void press(std::initializer_list<const char*> strokes) {
        for (const char* stroke : strokes) {
            desk->keyboard().press(stroke);
        }
    }
    void type(std::string_view text) { desk->keyboard().type(text); }
    // By the palette: the name of anything, and Return.
    void goTo(std::string_view name) {
        press({"Ctrl+K"});
        ASSERT_TRUE(isAt("Go to")) << transcript();
        type(name);
        press({"Return"});
    }

    // Waits until it is on the screen, or has the focus.
    [[nodiscard]] bool hears(std::string_view text) { return desk->reader().waitForText(text); }
    [[nodiscard]] bool isAt(std::string_view name) { return desk->reader().waitForFocus(name); }
    std::string transcript() { return desk->reader().transcript(); }

    std::optional<Desk> desk;
    std::optional<Process> console;  // ends before its desk goes
};

}  // namespace farmwarden::test
