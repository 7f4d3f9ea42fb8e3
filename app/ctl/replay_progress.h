#pragma once

#include <signal.h>

#include <chrono>

#include "core/request/replay_run.h"

// A long replay at a terminal: one line on standard error that keeps changing, and Ctrl+C, which ends the replay and
// not the program, so that it can say how far it came. A second Ctrl+C ends the program. Lives on the main thread while
// the replay runs, one at a time.
namespace farmwarden::ctl {

class ReplayProgress {
public:
    ReplayProgress();
    // Takes the line away and gives SIGINT back.
    ~ReplayProgress();
    ReplayProgress(const ReplayProgress&) = delete;
    ReplayProgress& operator=(const ReplayProgress&) = delete;

    // False after Ctrl+C.
    bool onProgress(const request::ReplayProgress& progress);

private:
    struct sigaction m_before {};
    bool m_isTerminal;
    bool m_hasLine = false;
    std::chrono::steady_clock::time_point m_nextLine;
};

}  // namespace farmwarden::ctl
