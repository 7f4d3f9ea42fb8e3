#pragma once

#include <asio/io_context.hpp>
#include <asio/posix/stream_descriptor.hpp>
#include <asio/steady_timer.hpp>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/result.h"

namespace farmwarden::hosts {

// A program that is run for what it prints: ssh to a session host, say. It gets no input, no file of ours but its two
// outputs, a process group of its own and a deadline, at which the whole group is killed. One thread, that of its
// io_context; it owns itself until it has ended.
class Command : public std::enable_shared_from_this<Command> {
public:
    // What the program wrote to its standard output. Errors: NotFound (there is no such program), Unavailable (it
    // failed, with the first line that it complained; or it was late), Io.
    using Done = std::function<void(base::Result<std::string> output)>;

    // `words` is the program, searched for in PATH, and its arguments; no shell reads them. `done` is called once, from
    // the io_context. A program that prints more than a pipe holds (64 KiB, as a rule) stands still at that point and
    // is late. REQUIRES: words is not empty.
    static void run(asio::io_context& io, std::vector<std::string> words, base::Duration deadline, Done done);

    // A command that is under way when the io_context goes is killed, and `done` is not called.
    ~Command();
    Command(const Command&) = delete;
    Command& operator=(const Command&) = delete;

private:
    Command(asio::io_context& io, std::string program, base::Duration deadline, Done done);

    base::Result<void> start(std::vector<std::string> words);
    void watch();
    void onExit();
    void kill();

    std::string m_program;
    base::Duration m_deadline;
    Done m_done;
    int m_pid = 0;  // 0: not started, or collected
    bool m_isLate = false;
    asio::posix::stream_descriptor m_output;
    asio::posix::stream_descriptor m_complaints;
    asio::posix::stream_descriptor m_process;  // the kernel's handle of it, readable when it has ended
    asio::steady_timer m_timer;
};

}  // namespace farmwarden::hosts
