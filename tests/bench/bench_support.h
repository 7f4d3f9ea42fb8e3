#pragma once

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The frame of the benchmarks: time something, take the median, print it beside a limit measured in the same run and
// the goal that it was built for. Machines differ and are noisy; the ratio is what one compares.
namespace farmwarden::bench {

inline constexpr int kRounds = 5;

class Stopwatch {
public:
    double seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count(); }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

inline double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

// Nanoseconds that one of the operations takes which one call of `work` does: median of several calls, after one to
// warm up.
template <typename Work>
double nanosecondsEach(std::size_t operations, Work&& work, int rounds = kRounds) {
    work();
    std::vector<double> figures;
    for (int round = 0; round < rounds; ++round) {
        const Stopwatch watch;
        work();
        figures.push_back(watch.seconds() * 1e9 / static_cast<double>(operations));
    }
    return median(std::move(figures));
}

// What the compiler must not throw away because nobody reads it.
template <typename T>
void keep(const T& value) {
    asm volatile("" : : "g"(&value) : "memory");
}

// Memory of this process that is really there.
inline std::size_t residentBytes() {
    std::size_t total = 0;
    std::size_t resident = 0;
    std::ifstream("/proc/self/statm") >> total >> resident;
    return resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

struct Limit {
    double value = 0;
    std::string_view name;  // what was measured: "bare SQLite group commit"
};

// One line: "placement.decide targets=1000   0.42 us   ratio=1.31 of hash lookups + bare heap   (goal: within 2x)"
inline void report(std::string_view name, double value, std::string_view unit, std::optional<Limit> limit = {},
                   std::string_view goal = {}) {
    std::string line = fmt::format("{:<46} {:>12.6g} {:<8}", name, value, unit);
    if (limit) {
        line += fmt::format(" ratio={:.2f} of {} ({:.6g})", value / limit->value, limit->name, limit->value);
    }
    if (!goal.empty()) {
        line += fmt::format("  goal: {}", goal);
    }
    fmt::print("{}\n", line);
    std::fflush(stdout);
}

}  // namespace farmwarden::bench
