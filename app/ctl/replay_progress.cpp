#include "app/ctl/replay_progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>

namespace farmwarden::ctl {
namespace {

constexpr std::chrono::milliseconds kInterval{100};

volatile std::sig_atomic_t g_isInterrupted = 0;

void onInterrupt(int) {
    g_isInterrupted = 1;
}

}  // namespace

ReplayProgress::ReplayProgress() : m_isTerminal(::isatty(STDERR_FILENO) == 1) {
    g_isInterrupted = 0;
    struct sigaction action {};
    action.sa_handler = onInterrupt;
    action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
    ::sigaction(SIGINT, &action, &m_before);
}

ReplayProgress::~ReplayProgress() {
    if (m_hasLine) {
        fmt::print(stderr, "\r\033[K");
        std::fflush(stderr);
    }
    ::sigaction(SIGINT, &m_before, nullptr);
}

bool ReplayProgress::onProgress(const request::ReplayProgress& progress) {
    const auto now = std::chrono::steady_clock::now();
    if (m_isTerminal && now >= m_nextLine) {
        m_nextLine = now + kInterval;
        m_hasLine = true;
        fmt::print(stderr, "\rreplay: {} of {} events, {} decisions, {} differ\033[K", progress.events,
                   progress.ofEvents, progress.decisions, progress.differing);
        std::fflush(stderr);
    }
    return g_isInterrupted == 0;
}

}  // namespace farmwarden::ctl
