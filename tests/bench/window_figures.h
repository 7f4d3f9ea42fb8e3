#pragma once

#include <sys/resource.h>

#include <QCoreApplication>
#include <QTimer>
#include <atomic>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "tests/bench/bench_support.h"

// What the benchmarks of the console share: figures that end as a table, how long the event loop is away, and what the
// machine does to a thread that wants nothing in the same time. UI thread, but for the thread of Jitter.
namespace farmwarden::bench {

// What is measured, as a table at the end: the figure, what the machine itself does in the same run, and the goal.
class Figures {
public:
    struct Goal {
        double most = 0;
        // The limit excuses the figure: what keeps a bare thread from running keeps the console, too.
        bool isOverLimit = false;
    };

    // `subject` leads the figures' names in the lines that go with the measuring.
    explicit Figures(std::string subject) : m_subject(std::move(subject)) {}

    void add(std::string name, double value, std::string_view unit, std::optional<Limit> limit = {},
             std::optional<Goal> goal = {}) {
        report(m_subject + "." + name, value, unit, limit, goal ? fmt::format("at most {:.6g} {}", goal->most, unit) : "");
        m_rows.push_back({std::move(name), value, std::string(unit), limit, goal});
    }

    void print(std::string_view title) const {
        fmt::print("\n{}\n{:<46} {:>12} {:>14}  {:<40} {:>12}  {}\n", title, "figure", "value", "limit",
                   "(the limit is)", "goal", "met");
        for (const Row& row : m_rows) {
            fmt::print("{:<46} {:>12} {:>14}  {:<40} {:>12}  {}\n", row.name, withUnit(row.value, row.unit),
                       row.limit ? withUnit(row.limit->value, row.unit) : "", row.limit ? row.limit->name : "",
                       row.goal ? withUnit(row.goal->most, row.unit) : "", verdict(row));
        }
        std::fflush(stdout);
    }

private:
    struct Row {
        std::string name;
        double value = 0;
        std::string unit;
        std::optional<Limit> limit;
        std::optional<Goal> goal;
    };

    static std::string withUnit(double value, std::string_view unit) {
        return fmt::format("{:.{}f} {}", value, value < 10 ? 1 : 0, unit);
    }
    static std::string_view verdict(const Row& row) {
        if (!row.goal) {
            return "";
        }
        if (row.value <= row.goal->most) {
            return "yes";
        }
        return row.goal->isOverLimit && row.limit && row.limit->value > row.goal->most
                   ? "no: the machine itself is slower"
                   : "no";
    }

    std::string m_subject;
    std::vector<Row> m_rows;
};

// The times between two turns of the event loop, in milliseconds.
class StallWatch : public QObject {
public:
    StallWatch() {
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_gaps.push_back(m_watch.seconds() * 1000);
            m_watch = Stopwatch();
        });
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.start(1);
    }
    double percentile(double share) {
        std::ranges::sort(m_gaps);
        return m_gaps.empty() ? 0 : m_gaps[static_cast<std::size_t>(static_cast<double>(m_gaps.size() - 1) * share)];
    }

private:
    QTimer m_timer;
    Stopwatch m_watch;
    std::vector<double> m_gaps;
};

// What the machine itself does to a thread that only wants to wake each millisecond, while the same changes are folded.
class Jitter {
public:
    Jitter() : m_thread([this] { run(); }) {}
    ~Jitter() { worst(); }
    // Ends it.
    double worst() {
        m_isStopping = true;
        if (m_thread.joinable()) {
            m_thread.join();
        }
        return m_worst;
    }

private:
    void run() {
        while (!m_isStopping) {
            const Stopwatch watch;
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
            m_worst = std::max(m_worst, watch.seconds() * 1000);
        }
    }
    std::atomic<bool> m_isStopping{false};
    double m_worst = 0;
    std::thread m_thread;
};

template <typename Predicate>
double secondsUntil(Predicate predicate) {
    const Stopwatch watch;
    QTimer wake;  // or the loop sleeps where nothing happens
    wake.start(1);
    while (!predicate()) {
        // Without a time limit: with one, Qt polls, and takes a core away from the threads that are waited for.
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return watch.seconds();
}

inline void turnFor(std::chrono::milliseconds time) {
    const Stopwatch watch;
    secondsUntil([&] { return watch.seconds() * 1000 > static_cast<double>(time.count()); });
}

inline double megabytes(std::size_t bytes) {
    return static_cast<double>(bytes) / 1e6;
}

inline double processorSeconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

}  // namespace farmwarden::bench
