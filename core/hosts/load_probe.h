#pragma once

#include <asio/executor_work_guard.hpp>
#include <asio/io_context.hpp>
#include <asio/steady_timer.hpp>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <unordered_set>
#include <vector>

#include "core/base/clock.h"
#include "core/base/result.h"

namespace farmwarden::hosts {

struct ProbedTarget {
    std::string name;
    std::string host;  // address or name
    std::uint16_t port = 0;
};

// Asks targets how busy they are, without an agent on them: runs a command of the operator's for each, such as
// ssh HOST cat /proc/loadavg, and takes the first number that it prints. In rounds, a few commands at a time, on a
// thread of its own, because starting hundreds of processes would hold up connections. A target that does not answer in
// time or answers without a number is logged once until it answers again; nothing is said about its load meanwhile.
// Owned and called by one thread, which `post` leads to and on which `targets` and `report` are called.
class LoadProbe {
public:
    using Post = std::function<void(std::function<void()>)>;
    using Targets = std::function<std::vector<ProbedTarget>()>;
    using Report = std::function<void(const std::string& target, std::uint32_t load)>;

    struct Settings {
        // Program and arguments; {host}, {port} and {target} in them stand for the target's.
        std::vector<std::string> command;
        double scale = 1.0;                                 // the number that means a load of 100
        base::Duration every = std::chrono::seconds(30);    // from the beginning of one round to that of the next
        base::Duration deadline = std::chrono::seconds(5);  // for one command
        std::size_t atOnce = 16;
    };

    // `targets` says at the beginning of each round, the first of which is now, whom to ask; `report` hears what they
    // answered, 0 to 100.
    LoadProbe(Post post, Settings settings, Targets targets, Report report);
    // Kills the commands that are under way; nothing is called any more.
    ~LoadProbe();
    LoadProbe(const LoadProbe&) = delete;
    LoadProbe& operator=(const LoadProbe&) = delete;

private:
    void askForTargets();
    void beginRound(std::vector<ProbedTarget> targets);
    void askNext();
    void onAnswer(const std::string& target, const base::Result<std::string>& answer);
    void fail(const std::string& target, const std::string& why);
    void toOwner(std::function<void()> work);

    const Settings m_settings;
    Post m_post;
    Targets m_targets;
    Report m_report;
    std::shared_ptr<const bool> m_alive = std::make_shared<const bool>(true);  // for work on its way to the owner

    // Of the probe's thread from here on:
    std::unordered_set<std::string> m_failing;
    std::deque<ProbedTarget> m_toAsk;
    std::size_t m_asked = 0;  // commands under way
    asio::io_context m_io{1};
    asio::executor_work_guard<asio::io_context::executor_type> m_work;
    asio::steady_timer m_nextRound;
    std::thread m_thread;
};

// The load that a command's output means: the first number that stands by itself, `scale` being 100; less than 0 is 0,
// more than 100 is 100. Nothing when there is no number.
std::optional<std::uint32_t> loadIn(std::string_view output, double scale);

// The command for one target.
std::vector<std::string> commandFor(const std::vector<std::string>& command, const ProbedTarget& target);

}  // namespace farmwarden::hosts
