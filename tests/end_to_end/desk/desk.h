#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "tests/end_to_end/desk/keyboard.h"
#include "tests/end_to_end/desk/screen_reader.h"
#include "tests/end_to_end/virtual_screen.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

// A person's desk without mouse and monitor: a display of its own with a window manager, a keyboard, and a screen reader that
// says what is there. Home, settings and buses are in a temporary folder. One test owns it; one thread, with an event loop of
// its own (it makes the QCoreApplication if there is none).
namespace farmwarden::test {

class Desk {
public:
    // Nothing when this machine can have a desk; otherwise what is missing, as a sentence.
    static std::optional<std::string> obstacle();

    // Throws std::runtime_error when a part does not come up.
    Desk();

    // Starts a program on the desk; `log` names the file of what it prints.
    Process start(std::vector<std::string> command, const std::string& log);

    Keyboard& keyboard() { return *m_keyboard; }
    ScreenReader& reader() { return *m_reader; }
    const std::filesystem::path& home() const { return m_home.path(); }
    const VirtualScreen& screen() const { return m_screen; }

private:
    TempDir m_home{"farmwarden-desk"};
    VirtualScreen m_screen;
    std::map<std::string, std::string> m_environment;
    std::optional<Process> m_bus;
    std::optional<Process> m_windowManager;
    std::unique_ptr<Keyboard> m_keyboard;
    std::unique_ptr<ScreenReader> m_reader;
};

}  // namespace farmwarden::test
