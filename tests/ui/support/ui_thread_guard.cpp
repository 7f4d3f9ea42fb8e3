#include "tests/ui/support/ui_thread_guard.h"

#include <cxxabi.h>
#include <dlfcn.h>
#include <execinfo.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>
#include <utility>

namespace farmwarden::test {
namespace {

struct Allowed {
    std::string_view prefix;
    std::string_view reason;
};

// Short on purpose: each is something that a program with windows cannot do without and that lies on this machine.
constexpr std::array kAllowed{
    Allowed{"/dev/", "devices: random numbers, terminals"},
    Allowed{"/proc/", "the kernel, no disk"},
    Allowed{"/sys/", "the kernel, no disk"},
    Allowed{"/usr/share/", "installed with Qt and the system: fonts, icons, time zones, keyboard tables, translations"},
    Allowed{"/usr/local/share/", "the same, installed by hand"},
    Allowed{"/usr/lib/", "plug-ins of Qt, read when first used; codecs"},
    Allowed{"/lib/", "the same"},
    Allowed{"/etc/fonts", "fontconfig"},
    Allowed{"/var/cache/fontconfig", "fontconfig: which font has which letters"},
    Allowed{"/etc/localtime", "time zone of this machine, read when the first time is shown"},
    Allowed{"/etc/timezone", "the same"},
    Allowed{"/etc/xdg", "Qt: platform theme and file types"},
    Allowed{"/tmp/.X11-unix", "the display"},
};
// Below the user's home folder.
constexpr std::array kAllowedAtHome{
    Allowed{"/.cache/fontconfig", "fontconfig"},
    Allowed{"/.config/fontconfig", "fontconfig"},
    Allowed{"/.fontconfig", "fontconfig, where the system's cache cannot be written"},
    Allowed{"/.fonts", "fontconfig"},
    Allowed{"/.local/share/fonts", "fontconfig"},
    Allowed{"/.XCompose", "Qt: keyboard"},
};

// Beside the program.
constexpr std::array kAllowedBeside{
    Allowed{"/accessible", "Qt looks for plug-ins here as well"},
    Allowed{"/iconengines", "the same"},
    Allowed{"/imageformats", "the same"},
    Allowed{"/platform", "the same"},
    Allowed{"/styles", "the same"},
    Allowed{"/generic", "the same"},
};

constexpr int kFrames = 40;
constexpr int kOwnFrames = 3;  // of the guard

thread_local bool isUiThread = false;
// The guard's own calls while it reports, and those of tests.
thread_local int exemptions = 0;
std::vector<std::string>* caught = nullptr;  // of the UI thread

class Exempt {
public:
    Exempt() { ++exemptions; }
    ~Exempt() { --exemptions; }
};

bool isJudged() {
    return isUiThread && exemptions == 0;
}

// True when the path begins with the folder and goes on like one of those.
bool isBelow(std::string_view path, std::string_view folder, std::span<const Allowed> allowed) {
    return path.starts_with(folder) && std::ranges::any_of(allowed, [&](const Allowed& one) {
               return path.substr(folder.size()).starts_with(one.prefix);
           });
}

bool isAllowed(std::string_view path) {
    static const std::string program = [] {
        std::array<char, 512> link{};
        const ssize_t length = ::readlink("/proc/self/exe", link.data(), link.size());
        const std::string_view file(link.data(), static_cast<std::size_t>(std::max<ssize_t>(length, 0)));
        return std::string(file.substr(0, file.rfind('/')));
    }();
    const char* const home = std::getenv("HOME");
    return isBelow(path, "", kAllowed) || isBelow(path, program, kAllowedBeside) ||
           (home != nullptr && isBelow(path, home, kAllowedAtHome));
}

// "./ui_test(_ZN3fooEv+0x12) [0x55]" with the name as people write it.
std::string readable(std::string_view frame) {
    const std::size_t open = frame.find('(');
    const std::size_t plus = frame.find('+', open);
    if (open == std::string_view::npos || plus == std::string_view::npos || plus == open + 1) {
        return std::string(frame);
    }
    const std::string mangled(frame.substr(open + 1, plus - open - 1));
    int status = 0;
    const std::unique_ptr<char, decltype(&std::free)> name(
        abi::__cxa_demangle(mangled.c_str(), nullptr, nullptr, &status), &std::free);
    return status == 0 ? std::string(name.get()) : mangled;
}

// The functions on the way to this call, the last one first, up to the test.
std::vector<std::string> wayHere() {
    std::array<void*, kFrames> frames{};
    const int count = backtrace(frames.data(), kFrames);
    const std::unique_ptr<char*, decltype(&std::free)> names(backtrace_symbols(frames.data(), count), &std::free);
    std::vector<std::string> way;
    for (int i = kOwnFrames; i < count; ++i) {
        way.push_back(readable(names.get()[i]));
        if (way.back().contains("testing::Test::Run")) {
            break;
        }
    }
    return way;
}

// Nothing of the console and no event is on the way.
bool isTestsOwn(const std::vector<std::string>& way) {
    return std::ranges::none_of(way, [](std::string_view function) {
        const bool isOurs = function.contains("farmwarden::") && !function.contains("farmwarden::test::");
        return isOurs || function.contains("QCoreApplication::notify") || function.contains("QObject::event");
    });
}

void report(const char* call, std::string_view about) {
    const Exempt exempt;
    const std::string what = std::string(call) + (about.empty() ? "" : " ") + std::string(about);
    if (caught != nullptr) {
        caught->push_back(what);
        return;
    }
    if (const std::vector<std::string> way = wayHere(); !isTestsOwn(way)) {
        std::string text;
        for (const std::string& function : way) {
            text += "\n    " + function;
        }
        ADD_FAILURE() << what << " on the UI thread, by way of" << text;
    }
}

std::string pathOf(int file) {
    std::array<char, 512> path{};
    const std::string link = "/proc/self/fd/" + std::to_string(file);
    const ssize_t length = ::readlink(link.c_str(), path.data(), path.size() - 1);
    return length > 0 ? std::string(path.data(), static_cast<std::size_t>(length)) : std::string("?");
}

// The display and the session's bus are sockets of this machine; what talks to others is not for this thread.
bool isNetwork(int file) {
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    return getsockname(file, reinterpret_cast<sockaddr*>(&address), &size) == 0 &&
           (address.ss_family == AF_INET || address.ss_family == AF_INET6);
}

}  // namespace

void guardUiThread() {
    isUiThread = true;
    guard::linkFiles();
    guard::linkNetwork();
    guard::linkDatabases();
    std::array<void*, 1> first{};
    backtrace(first.data(), 1);  // loads a library the first time
}

OnTestsBehalf::OnTestsBehalf() {
    ++exemptions;
}
OnTestsBehalf::~OnTestsBehalf() {
    --exemptions;
}

CaughtCalls::CaughtCalls() {
    caught = new std::vector<std::string>;  // NOLINT: what is replaced must not depend on destructors of statics
}
CaughtCalls::~CaughtCalls() {
    delete std::exchange(caught, nullptr);
}
std::vector<std::string> CaughtCalls::take() {
    return std::exchange(*caught, {});
}

}  // namespace farmwarden::test

namespace farmwarden::test::guard {

void onPath(const char* call, const char* path) {
    if (!isJudged() || path == nullptr) {
        return;
    }
    const int error = errno;
    if (!isAllowed(path)) {
        report(call, path);
    }
    errno = error;
}

void onDescriptor(const char* call, int file) {
    if (!isJudged() || file <= STDERR_FILENO) {  // a test's output may well be a file
        return;
    }
    const int error = errno;
    const Exempt exempt;
    struct stat about {};
    if (fstat(file, &about) == 0) {
        const std::string path = S_ISREG(about.st_mode) ? pathOf(file) : std::string();
        if (!path.empty() && !isAllowed(path)) {
            report(call, path);
        } else if (S_ISSOCK(about.st_mode) && isNetwork(file)) {
            report(call, "a network socket");
        }
    }
    errno = error;
}

void onAny(const char* call, const char* about) {
    if (!isJudged()) {
        return;
    }
    const int error = errno;
    report(call, about == nullptr ? "" : about);
    errno = error;
}

void* next(const char* name) {
    void* const found = dlsym(RTLD_NEXT, name);
    if (found == nullptr) {
        std::fprintf(stderr, "the UI thread's guard finds no %s to pass a call on to\n", name);
        std::abort();
    }
    return found;
}

}  // namespace farmwarden::test::guard
