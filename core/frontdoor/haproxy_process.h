#pragma once

#include <asio/io_context.hpp>
#include <asio/posix/stream_descriptor.hpp>
#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/frontdoor/types.h"

// One running HAProxy, our child or one that a former broker left behind. Owned by the supervisor; one thread, that of
// the io_context. Destroying the object leaves the process alone.
namespace farmwarden::frontdoor {

// What a later broker must know to take a running HAProxy over; kept in the run directory.
struct Instance {
    int pid = 0;
    std::uint64_t startTicks = 0;  // of /proc/PID/stat: tells a process from a later one with its number
    std::string fingerprint;       // of the configuration it runs with
    std::uint16_t logPort = 0;
    std::string listens;  // for people: what it listens on
};
std::optional<Instance> readInstance(const std::filesystem::path& file);
base::Result<void> writeInstance(const std::filesystem::path& file, const Instance& instance);

// nullopt when there is no such process, or only its zombie.
std::optional<std::uint64_t> startTicksOf(int pid);

class HaproxyProcess {
public:
    // Starts `binary` in a session of its own, so that neither our terminal's nor our own end reaches it, with the log
    // file as its output and no descriptor of ours. Errors: NotFound when there is no such program.
    static base::Result<std::unique_ptr<HaproxyProcess>> start(asio::io_context& io,
                                                               const std::filesystem::path& binary,
                                                               const std::filesystem::path& configuration,
                                                               const std::filesystem::path& log);
    // NotFound when it is gone.
    static base::Result<std::unique_ptr<HaproxyProcess>> adopt(asio::io_context& io, int pid);

    ~HaproxyProcess();
    HaproxyProcess(const HaproxyProcess&) = delete;
    HaproxyProcess& operator=(const HaproxyProcess&) = delete;

    int pid() const { return m_pid; }
    // Calls once with the way the process ended ("signal 9"), reaping it if it is our child.
    void onExit(std::function<void(std::string)> handler);
    // True when it ended within the time. Blocks.
    bool waitForExit(std::chrono::milliseconds atMost);
    void signal(int number);
    // REQUIRES: it ended. Reaps a child.
    std::string howItEnded();

private:
    HaproxyProcess(asio::io_context& io, int pid, int pidDescriptor);

    int m_pid;
    asio::posix::stream_descriptor m_descriptor;  // a pidfd: readable when the process ended, whoever's child it is
    std::string m_ending;
    std::shared_ptr<int> m_alive = std::make_shared<int>();  // a queued completion may run after our end
};

// HAProxy's own alerts in a log from `offset` on, in one line, without its prefixes.
std::string alertsIn(const std::filesystem::path& log, std::uintmax_t offset);

}  // namespace farmwarden::frontdoor
