#include "core/frontdoor/supervisor.h"

#include <asio/post.hpp>
#include <csignal>
#include <fstream>

#include "core/base/log.h"
#include "core/frontdoor/runtime_reply.h"

namespace farmwarden::frontdoor {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kFirstBackOff{200};
constexpr milliseconds kLongestBackOff{5000};
constexpr milliseconds kStartDeadline{10000};
constexpr milliseconds kAnswerDeadline{2000};
constexpr milliseconds kAnswerPoll{20};
// A HAProxy that ran this long is not in a crash loop.
constexpr std::chrono::seconds kStable{30};
constexpr std::uintmax_t kLargestLog = 16 << 20;

std::string listensText(const Settings& settings) {
    std::string text;
    for (const Listen& listen : settings.listens) {
        text += fmt::format("{}{} for {}", text.empty() ? "" : ", ", addressText(listen.address, listen.port),
                            listen.farm.empty() ? "any farm" : "farm " + listen.farm);
    }
    return text;
}

base::Result<void> writeText(const std::filesystem::path& file, const std::string& text) {
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out << text;
    out.close();
    return out ? base::Result<void>{}
               : base::fail(base::ErrorCode::Io, "front door: cannot write {}; check the run directory", file.string());
}

std::optional<ProcessInfo> askInfo(const std::filesystem::path& socket) {
    const auto reply = askBlocking(socket, "show info", kAnswerDeadline);
    return reply ? parseInfo(*reply) : std::nullopt;
}

}  // namespace

Supervisor::Supervisor(asio::io_context& io, const Settings& settings, RuntimeClient& runtime, Handlers handlers)
    : m_io(io),
      m_settings(settings),
      m_paths(settings),
      m_runtime(runtime),
      m_handlers(std::move(handlers)),
      m_timer(io),
      m_backOff(kFirstBackOff) {}

std::optional<Instance> Supervisor::adoptable() const {
    const auto instance = m_settings.mode == Mode::Child ? readInstance(m_paths.instance) : std::nullopt;
    return instance && startTicksOf(instance->pid) == instance->startTicks ? instance : std::nullopt;
}

base::Result<void> Supervisor::start(std::uint16_t logPort) {
    m_logPort = logPort;
    if (m_settings.mode == Mode::Attached) {
        asio::post(m_io, [this, alive = std::weak_ptr(m_alive)] {
            if (!alive.expired()) {
                pollAttached();
            }
        });
        return {};
    }
    if (const auto instance = adoptable()) {
        return adopt(*instance);
    }
    if (auto launched = launch(); !launched) {
        return launched;
    }
    if (auto ready = waitUntilReady(); !ready) {
        return ready;
    }
    report(true, "");
    return {};
}

base::Result<void> Supervisor::adopt(const Instance& instance) {
    const auto info = askInfo(m_paths.runtimeSocket);
    if (!info || info->pid != instance.pid) {
        return base::fail(base::ErrorCode::Busy,
                          "front door: HAProxy {} of an earlier start still runs but does not answer on {}; end it "
                          "(kill {}), which cuts its connections, and start again",
                          instance.pid, m_paths.runtimeSocket.string(), instance.pid);
    }
    auto process = HaproxyProcess::adopt(m_io, instance.pid);
    if (!process) {
        return std::unexpected(process.error());
    }
    m_process = std::move(*process);
    m_startedAt = std::chrono::steady_clock::now();
    watch();
    std::string note;
    if (instance.fingerprint != fingerprint(m_settings)) {
        note = fmt::format(
            "HAProxy {} keeps its connections and its former configuration (listening on {}) until it is restarted; "
            "configured now: {}",
            instance.pid, instance.listens, listensText(m_settings));
        base::log::warning("front door: {}", note);
    }
    base::log::info("front door: took over HAProxy {} with {} connections", instance.pid, info->connections);
    report(false, std::move(note));
    return {};
}

base::Result<void> Supervisor::launch() {
    std::error_code missing;
    const std::uintmax_t size = std::filesystem::file_size(m_paths.haproxyLog, missing);
    if (!missing && size > kLargestLog) {
        std::filesystem::resize_file(m_paths.haproxyLog, 0, missing);
    }
    m_logOffset = missing || size > kLargestLog ? 0 : size;
    std::error_code ignored;
    std::filesystem::remove(m_paths.instance, ignored);
    if (auto written = writeText(m_paths.configuration, configurationText(m_settings, m_logPort)); !written) {
        return written;
    }
    if (auto written = writeText(m_paths.spoeConfiguration, spoeText(m_settings)); !written) {
        return written;
    }
    auto process = HaproxyProcess::start(m_io, m_settings.haproxyBinary, m_paths.configuration, m_paths.haproxyLog);
    if (!process) {
        return std::unexpected(process.error());
    }
    m_process = std::move(*process);
    m_startedAt = std::chrono::steady_clock::now();
    remember();
    return {};
}

base::Result<void> Supervisor::waitUntilReady() {
    const auto end = std::chrono::steady_clock::now() + kStartDeadline;
    while (std::chrono::steady_clock::now() < end) {
        if (m_process->waitForExit(milliseconds(5))) {
            return std::unexpected(startFailure(m_process->howItEnded()));
        }
        const auto info = askInfo(m_paths.runtimeSocket);
        if (info && info->pid == m_process->pid()) {
            watch();
            return {};
        }
    }
    m_process->signal(SIGKILL);
    m_process->waitForExit(kAnswerDeadline);
    return std::unexpected(startFailure("did not answer within 10 s"));
}

base::Error Supervisor::startFailure(const std::string& how) const {
    const std::string alerts = alertsIn(m_paths.haproxyLog, m_logOffset);
    std::string remedy = "see " + m_paths.haproxyLog.string();
    if (alerts.contains("cannot bind socket")) {
        remedy =
            "another program listens there (ss -ltnp shows which), or the address or port is not ours to use; stop it "
            "or configure another port";
    } else if (alerts.contains("setrlimit") || alerts.contains("FD limit")) {
        remedy = "raise the limit of open files, or lower the number of connections";
    }
    return {base::ErrorCode::Unavailable,
            fmt::format("front door: HAProxy {} at its start on {}: {}: {}", how, listensText(m_settings),
                        alerts.empty() ? "it gave no reason" : alerts, remedy)};
}

// A HAProxy that nobody can find again would keep the ports after our death, so a failure here is worth a warning.
void Supervisor::remember() {
    const Instance instance{m_process->pid(), startTicksOf(m_process->pid()).value_or(0), fingerprint(m_settings),
                            m_logPort, listensText(m_settings)};
    if (const auto written = writeInstance(m_paths.instance, instance); !written) {
        base::log::warning("{}", written.error().message);
    }
}

void Supervisor::watch() {
    m_process->onExit([this](const std::string& how) { ended(how); });
}

void Supervisor::ended(const std::string& how) {
    if (m_isStopping) {
        return;
    }
    m_isUp = false;
    if (std::chrono::steady_clock::now() - m_startedAt > kStable) {
        m_backOff = kFirstBackOff;
    }
    const std::string alerts = alertsIn(m_paths.haproxyLog, m_logOffset);
    const std::string reason = fmt::format("HAProxy {} {}{}{}; it is started again in {} ms", m_process->pid(), how,
                                           alerts.empty() ? "" : ": ", alerts, m_backOff.count());
    // Questions that are still under way for this process must not be taken for answers of the next one.
    m_process.reset();
    base::log::error("front door: {}", reason);
    m_handlers.onDown(reason);
    after(m_backOff, &Supervisor::relaunch);
    m_backOff = std::min(m_backOff * 2, kLongestBackOff);
}

void Supervisor::relaunch() {
    if (const auto launched = launch(); !launched) {
        base::log::error("{}", launched.error().message);
        m_handlers.onDown(launched.error().message);
        after(m_backOff, &Supervisor::relaunch);
        m_backOff = std::min(m_backOff * 2, kLongestBackOff);
        return;
    }
    watch();
    awaitAnswer(static_cast<int>(kStartDeadline / kAnswerPoll));
}

bool Supervisor::isStarting(int pid) const {
    return !m_isStopping && m_process && m_process->pid() == pid;
}

void Supervisor::awaitAnswer(int triesLeft) {
    m_timer.expires_after(kAnswerPoll);
    m_timer.async_wait(
        [this, triesLeft, alive = std::weak_ptr(m_alive), pid = m_process->pid()](std::error_code error) {
            if (error || alive.expired() || !isStarting(pid)) {
                return;
            }
            if (triesLeft == 0) {
                return m_process->signal(SIGKILL);  // ended() takes it from here
            }
            m_runtime.ask("show info", [this, alive, triesLeft, pid](const base::Result<std::string>& reply) {
                if (alive.expired() || !isStarting(pid)) {
                    return;
                }
                const auto info = reply ? parseInfo(*reply) : std::nullopt;
                if (!info || info->pid != pid) {
                    return awaitAnswer(triesLeft - 1);
                }
                report(true, "");
            });
        });
}

void Supervisor::pollAttached() {
    m_runtime.ask("show info", [this, alive = std::weak_ptr(m_alive)](const base::Result<std::string>& reply) {
        if (alive.expired() || m_isStopping) {
            return;
        }
        const auto info = reply ? parseInfo(*reply) : std::nullopt;
        if (!info && !m_isDownTold) {
            m_isUp = false;
            m_isDownTold = true;
            m_handlers.onDown(fmt::format("{}; is HAProxy running, with Farmwarden's fragment in its configuration?",
                                          reply ? "no answer to show info" : reply.error().message));
        }
        if (info && (!m_isUp || info->pid != m_attachedPid)) {
            const bool isNew = m_attachedPid != 0 && info->pid != m_attachedPid;
            m_attachedPid = info->pid;
            m_isDownTold = false;
            report(isNew, "");
        }
        after(m_settings.checkInterval, &Supervisor::pollAttached);
    });
}

void Supervisor::after(milliseconds delay, void (Supervisor::*what)()) {
    m_timer.expires_after(delay);
    m_timer.async_wait([this, what, alive = std::weak_ptr(m_alive)](std::error_code error) {
        if (!error && !alive.expired() && !m_isStopping) {
            (this->*what)();
        }
    });
}

void Supervisor::report(bool isNew, std::string note) {
    m_isUp = true;
    asio::post(m_io, [this, isNew, note = std::move(note), alive = std::weak_ptr(m_alive)] {
        if (!alive.expired() && m_isUp && !m_isStopping) {
            m_handlers.onUp(isNew, note);
        }
    });
}

void Supervisor::stop(bool leaveRunning) {
    m_isStopping = true;
    m_isUp = false;
    m_timer.cancel();
    if (!m_process || leaveRunning) {
        return;
    }
    m_process->signal(SIGTERM);
    if (!m_process->waitForExit(kAnswerDeadline)) {
        m_process->signal(SIGKILL);
        m_process->waitForExit(kAnswerDeadline);
    }
    m_process->howItEnded();
    std::error_code ignored;
    std::filesystem::remove(m_paths.instance, ignored);
}

}  // namespace farmwarden::frontdoor
