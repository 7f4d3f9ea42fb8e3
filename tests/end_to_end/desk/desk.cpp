#include "tests/end_to_end/desk/desk.h"

#include <sys/stat.h>

#include <QCoreApplication>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "tests/support/file.h"

namespace farmwarden::test {
namespace {

constexpr int kWidth = 1600;
constexpr int kHeight = 1000;

// Takes no key from the program but those that close a window and lead to the next one.
constexpr const char* kWindowManagerSettings = R"(<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew><focusLast>yes</focusLast></focus>
  <desktops><number>1</number></desktops>
  <keyboard>
    <keybind key="A-F4"><action name="Close"/></keybind>
    <keybind key="A-Tab"><action name="NextWindow"/></keybind>
  </keyboard>
</openbox_config>
)";

void haveApplication() {
    static int count = 1;
    static char name[] = "desk";
    static char* arguments[] = {name, nullptr};
    if (QCoreApplication::instance() == nullptr) {
        static QCoreApplication application(count, arguments);
    }
}

Process startOrThrow(const ProcessOptions& options) {
    auto process = Process::start(options);
    if (!process) {
        throw std::runtime_error(process.error().message);
    }
    return std::move(*process);
}

}  // namespace

std::optional<std::string> Desk::obstacle() {
    for (const char* program : {"/usr/bin/Xvfb", "/usr/bin/openbox", "/usr/bin/dbus-daemon", "/usr/libexec/at-spi-bus-launcher"}) {
        if (!std::filesystem::exists(program)) {
            return std::string(program) + " is missing; see packaging/install-dependencies.sh";
        }
    }
    return std::nullopt;
}

Desk::Desk() : m_screen(kWidth, kHeight) {
    haveApplication();
    const std::string home = m_home.path().string();
    const std::string bus = "unix:path=" + home + "/bus";
    std::filesystem::create_directories(m_home.path() / "runtime");
    chmod((home + "/runtime").c_str(), S_IRWXU);
    m_environment = {{"DISPLAY", m_screen.display()},
                     {"HOME", home},
                     {"XDG_RUNTIME_DIR", home + "/runtime"},
                     {"XDG_CONFIG_HOME", home + "/config"},
                     {"XDG_STATE_HOME", home + "/state"},
                     {"XDG_CURRENT_DESKTOP", ""},
                     {"WAYLAND_DISPLAY", ""},
                     {"DBUS_SESSION_BUS_ADDRESS", bus},
                     {"QT_QPA_PLATFORM", "xcb"},
                     {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1"},
                     {"QT_SCALE_FACTOR", ""},
                     {"LC_ALL", "C.UTF-8"},
                     {"NO_AT_BRIDGE", ""},
                     {"FARMWARDEN_STORE", ""}};
    m_bus = start({"dbus-daemon", "--session", "--nofork", "--nopidfile", "--address=" + bus}, "bus.log");
    if (!waitUntil([&] { return std::filesystem::exists(m_home.path() / "bus"); })) {
        throw std::runtime_error("the session bus does not start: " + readFile(m_bus->output()));
    }
    std::ofstream(m_home.path() / "openbox.xml") << kWindowManagerSettings;
    m_windowManager = start({"openbox", "--sm-disable", "--config-file", home + "/openbox.xml"}, "openbox.log");
    m_keyboard = std::make_unique<Keyboard>(m_screen.display());
    m_reader = std::make_unique<ScreenReader>(bus);
}

Process Desk::start(std::vector<std::string> command, const std::string& log) {
    return startOrThrow({.command = std::move(command), .environment = m_environment, .output = m_home.path() / log});
}

}  // namespace farmwarden::test
