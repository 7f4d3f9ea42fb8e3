#include "core/hosts/command.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <asio/post.hpp>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

#include "core/base/text.h"

// glibc 2.36 declares these without a thought for C++ (its bug 29532).
extern "C" {
#include <sys/pidfd.h>
}

extern char** environ;

namespace farmwarden::hosts {
namespace {

constexpr std::size_t kMostComplaint = 200;

struct Pipe {
    int readEnd = -1;
    int writeEnd = -1;
};

// The read end does not block: it is read once, when the program has ended, whoever else holds the write end then.
base::Result<Pipe> makePipe() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) {
        return base::fail(base::ErrorCode::Io, "no pipe to be had: {}", std::strerror(errno));
    }
    fcntl(ends[0], F_SETFL, O_NONBLOCK);
    return Pipe{ends[0], ends[1]};
}

// Owns the two spawn objects, whose C interface wants destruction.
class SpawnPlan {
public:
    SpawnPlan(int output, int complaints) {
        posix_spawnattr_init(&m_attributes);
        posix_spawn_file_actions_init(&m_actions);
        sigset_t none;
        sigset_t all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_setsigmask(&m_attributes, &none);
        posix_spawnattr_setsigdefault(&m_attributes, &all);
        posix_spawnattr_setpgroup(&m_attributes, 0);
        posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
        posix_spawn_file_actions_addopen(&m_actions, 0, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_adddup2(&m_actions, output, 1);
        posix_spawn_file_actions_adddup2(&m_actions, complaints, 2);
        posix_spawn_file_actions_addclosefrom_np(&m_actions, 3);
    }
    ~SpawnPlan() {
        posix_spawnattr_destroy(&m_attributes);
        posix_spawn_file_actions_destroy(&m_actions);
    }
    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;

    int run(int& pid, std::vector<std::string>& words) {
        std::vector<char*> argv;
        for (std::string& word : words) {
            argv.push_back(word.data());
        }
        argv.push_back(nullptr);
        return posix_spawnp(&pid, argv[0], &m_actions, &m_attributes, argv.data(), environ);
    }

private:
    posix_spawnattr_t m_attributes{};
    posix_spawn_file_actions_t m_actions{};
};

std::string allOf(asio::posix::stream_descriptor& pipe) {
    std::string text;
    std::array<char, 4096> buffer;
    for (ssize_t count = 0; (count = read(pipe.native_handle(), buffer.data(), buffer.size())) > 0;) {
        text.append(buffer.data(), static_cast<std::size_t>(count));
    }
    return text;
}

std::string firstLine(const std::string& text) {
    return base::sanitized(std::string_view(text).substr(0, text.find_first_of("\r\n")), kMostComplaint);
}

}  // namespace

void Command::run(asio::io_context& io, std::vector<std::string> words, base::Duration deadline, Done done) {
    const std::shared_ptr<Command> command(new Command(io, words.front(), deadline, std::move(done)));
    if (auto started = command->start(std::move(words)); !started) {
        asio::post(io, [command, error = std::move(started.error())] { command->m_done(std::unexpected(error)); });
        return;
    }
    command->watch();
}

Command::Command(asio::io_context& io, std::string program, base::Duration deadline, Done done)
    : m_program(std::move(program)),
      m_deadline(deadline),
      m_done(std::move(done)),
      m_output(io),
      m_complaints(io),
      m_process(io),
      m_timer(io) {}

Command::~Command() {
    if (m_pid != 0) {
        kill();
        waitpid(m_pid, nullptr, 0);
    }
}

base::Result<void> Command::start(std::vector<std::string> words) {
    const auto output = makePipe();
    if (!output) {
        return std::unexpected(output.error());
    }
    m_output.assign(output->readEnd);
    const auto complaints = makePipe();
    if (!complaints) {
        close(output->writeEnd);
        return std::unexpected(complaints.error());
    }
    m_complaints.assign(complaints->readEnd);
    const int error = SpawnPlan(output->writeEnd, complaints->writeEnd).run(m_pid, words);
    close(output->writeEnd);
    close(complaints->writeEnd);
    if (error != 0) {
        m_pid = 0;
        const auto code = error == ENOENT || error == EACCES ? base::ErrorCode::NotFound : base::ErrorCode::Io;
        return base::fail(code, "{} cannot be run: {}", m_program, std::strerror(error));
    }
    // Nobody else collects our child, so the number is still its own.
    const int process = pidfd_open(m_pid, 0);
    if (process < 0) {
        return base::fail(base::ErrorCode::Io, "{} cannot be watched: {}", m_program, std::strerror(errno));
    }
    m_process.assign(process);
    return {};
}

void Command::watch() {
    m_timer.expires_after(m_deadline);
    m_timer.async_wait([self = shared_from_this()](std::error_code error) {
        if (!error) {
            self->m_isLate = true;
            self->kill();  // its end comes to onExit() as any other
        }
    });
    m_process.async_wait(asio::posix::stream_descriptor::wait_read, [self = shared_from_this()](std::error_code error) {
        if (!error) {
            self->onExit();
        }
    });
}

void Command::onExit() {
    m_timer.cancel();
    int status = 0;
    waitpid(std::exchange(m_pid, 0), &status, 0);
    const std::string complaint = firstLine(allOf(m_complaints));
    const std::string why = complaint.empty() ? "" : ": " + complaint;
    if (m_isLate) {
        m_done(base::fail(base::ErrorCode::Unavailable, "{} did not end within {:g} s and was killed{}", m_program,
                          std::chrono::duration<double>(m_deadline).count(), why));
    } else if (WIFSIGNALED(status)) {
        m_done(
            base::fail(base::ErrorCode::Unavailable, "{} was ended by signal {}{}", m_program, WTERMSIG(status), why));
    } else if (WEXITSTATUS(status) != 0) {
        m_done(base::fail(base::ErrorCode::Unavailable, "{} ended with exit code {}{}", m_program, WEXITSTATUS(status),
                          why));
    } else {
        m_done(allOf(m_output));
    }
}

void Command::kill() {
    ::kill(-m_pid, SIGKILL);
}

}  // namespace farmwarden::hosts
