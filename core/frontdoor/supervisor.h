#pragma once

#include <asio/io_context.hpp>
#include <asio/steady_timer.hpp>
#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "core/base/result.h"
#include "core/frontdoor/haproxy_config.h"
#include "core/frontdoor/haproxy_process.h"
#include "core/frontdoor/runtime_client.h"
#include "core/frontdoor/types.h"

// Keeps a HAProxy there: starts it or takes over the one that a former broker left, starts it again when it ends, and
// in attached mode watches the one that the system runs. Owned by the front door; one thread, that of the io_context.
namespace farmwarden::frontdoor {

class Supervisor {
public:
    struct Handlers {
        // A HAProxy answers. `isNew`: not the one of before, so that nothing of before is live.
        std::function<void(bool isNew, std::string note)> onUp;
        std::function<void(std::string reason)> onDown;
    };

    Supervisor(asio::io_context& io, const Settings& settings, RuntimeClient& runtime, Handlers handlers);

    // The instance whose log port has to be listened on, when there is one to take over. Ask before start().
    std::optional<Instance> adoptable() const;
    // Blocks until HAProxy answers, at most 10 s; onUp is called later. Attached: returns at once.
    base::Result<void> start(std::uint16_t logPort);
    // Ends HAProxy, or with `leaveRunning` (and always in attached mode) lets go of it.
    void stop(bool leaveRunning);
    bool isUp() const { return m_isUp; }

private:
    base::Result<void> adopt(const Instance& instance);
    base::Result<void> launch();
    base::Result<void> waitUntilReady();
    void remember();
    void watch();
    void ended(const std::string& how);
    void relaunch();
    bool isStarting(int pid) const;
    void awaitAnswer(int triesLeft);
    void pollAttached();
    void after(std::chrono::milliseconds delay, void (Supervisor::*what)());
    void report(bool isNew, std::string note);
    base::Error startFailure(const std::string& how) const;

    asio::io_context& m_io;
    const Settings& m_settings;
    Paths m_paths;
    RuntimeClient& m_runtime;
    Handlers m_handlers;
    asio::steady_timer m_timer;
    std::unique_ptr<HaproxyProcess> m_process;
    std::uint16_t m_logPort = 0;
    std::uintmax_t m_logOffset = 0;  // where the present process's output begins
    std::chrono::milliseconds m_backOff;
    std::chrono::steady_clock::time_point m_startedAt;
    int m_attachedPid = 0;
    bool m_isUp = false;
    bool m_isDownTold = false;
    bool m_isStopping = false;
    std::shared_ptr<int> m_alive = std::make_shared<int>();  // a queued completion may run after our end
};

}  // namespace farmwarden::frontdoor
