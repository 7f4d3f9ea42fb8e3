#pragma once

#include <gtest/gtest.h>

#include "tests/end_to_end/desk/console_seat.h"

namespace farmwarden::test {

// A test with one console on one desk. What is on the screen is in the message of a test that fails.
class ConsoleOnDesk : public testing::Test {
protected:
    void SetUp() override {
        if (const auto obstacle = Desk::obstacle()) {
            GTEST_SKIP() << *obstacle;
        }
        seat.emplace();
        desk = &seat->desk();
    }
    void TearDown() override {
        if (seat && seat->isOpen() && HasFailure()) {
            ADD_FAILURE() << "at the end:\n" << transcript();
        }
    }

    void openConsole(const std::vector<std::string>& arguments) { ASSERT_TRUE(seat->open(arguments)) << transcript(); }
    void press(std::initializer_list<const char*> strokes) { seat->press(strokes); }
    void type(std::string_view text) { seat->type(text); }
    void goTo(std::string_view name) { ASSERT_TRUE(seat->goTo(name)) << transcript(); }
    [[nodiscard]] bool hears(std::string_view text) { return seat->hears(text); }
    [[nodiscard]] bool isAt(std::string_view name) { return seat->isAt(name); }
    std::string transcript() { return seat->transcript(); }

    std::optional<ConsoleSeat> seat;
    Desk* desk = nullptr;  // the seat's
};

}  // namespace farmwarden::test
