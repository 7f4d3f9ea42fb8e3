#include "tests/end_to_end/marked_processes.h"

#include <sys/stat.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <csignal>
#include <optional>
#include <sstream>

#include "tests/support/file.h"
#include "tests/support/wait_until.h"

namespace farmwarden::test {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> splitAtZero(const std::string& text) {
    std::vector<std::string> result;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, '\0');) {
        result.push_back(part);
    }
    return result;
}

struct Stat {
    char state = 'Z';
    pid_t parent = 0;
    std::uint64_t startTime = 0;
};

// proc(5): "pid (name) state ppid ..."; the name may contain anything, so the fields are counted from the last bracket.
std::optional<Stat> readStat(const fs::path& folder) {
    const std::string text = readFile(folder / "stat");
    const auto bracket = text.rfind(')');
    if (bracket == std::string::npos) {
        return std::nullopt;
    }
    std::istringstream fields(text.substr(bracket + 1));
    Stat result;
    fields >> result.state >> result.parent;
    std::string skipped;
    for (int field = 5; field < 22; ++field) {
        fields >> skipped;
    }
    fields >> result.startTime;
    return fields ? std::optional(result) : std::nullopt;
}

bool isBelow(std::string_view path, const std::string& folder) {
    return path == folder || (path.starts_with(folder) && path.substr(folder.size()).starts_with('/'));
}

std::optional<MarkedProcess> readMarked(const fs::path& procFolder, pid_t pid, const std::string& folder) {
    const std::string prefix = std::string(kMarkVariable) + '=';
    const auto environment = splitAtZero(readFile(procFolder / "environ"));
    const auto mark =
        std::ranges::find_if(environment, [&](const std::string& entry) { return entry.starts_with(prefix); });
    if (mark == environment.end() || !isBelow(std::string_view(*mark).substr(prefix.size()), folder)) {
        return std::nullopt;
    }
    const auto stat = readStat(procFolder);
    struct ::stat file {};
    if (!stat || stat->state == 'Z' || ::stat(procFolder.c_str(), &file) != 0) {
        return std::nullopt;
    }
    std::string name = readFile(procFolder / "comm");
    name = name.substr(0, name.find('\n'));
    return MarkedProcess{.pid = pid,
                         .parent = stat->parent,
                         .owner = file.st_uid,
                         .startTime = stat->startTime,
                         .name = std::move(name),
                         .commandLine = splitAtZero(readFile(procFolder / "cmdline")),
                         .mark = mark->substr(prefix.size())};
}

}  // namespace

std::vector<MarkedProcess> markedProcesses(const fs::path& folder) {
    std::vector<MarkedProcess> result;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator("/proc", ignored)) {
        const std::string name = entry.path().filename().string();
        pid_t pid = 0;
        const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), pid);
        if (error != std::errc() || end != name.data() + name.size()) {
            continue;
        }
        if (auto process = readMarked(entry.path(), pid, folder.string())) {
            result.push_back(std::move(*process));
        }
    }
    return result;
}

std::uint64_t startTimeOf(pid_t pid) {
    const auto stat = readStat(fs::path("/proc") / std::to_string(pid));
    return stat && stat->state != 'Z' ? stat->startTime : 0;
}

bool signalMarked(const MarkedProcess& process, int number) {
    return startTimeOf(process.pid) == process.startTime && kill(process.pid, number) == 0;
}

void endMarkedProcesses(const fs::path& folder) {
    for (const int number : {SIGTERM, SIGKILL}) {
        for (const MarkedProcess& process : markedProcesses(folder)) {
            signalMarked(process, number);
            signalMarked(process, SIGCONT);  // a stopped process gets the signal only now
        }
        if (waitUntil([&] { return markedProcesses(folder).empty(); }, std::chrono::seconds(3))) {
            return;
        }
    }
}

}  // namespace farmwarden::test
