#include "core/plugin/host/isolation.h"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstring>
#include <vector>

namespace farmwarden::plugin::host {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kIsSanitized = true;  // sanitizers take terabytes of address space
#else
constexpr bool kIsSanitized = false;
#endif

base::Result<void> limit(decltype(RLIMIT_AS) what, rlim_t value, const char* name) {
    rlimit now{};
    getrlimit(what, &now);
    const rlim_t allowed = now.rlim_max < value ? now.rlim_max : value;
    const rlimit fresh{allowed, allowed};
    if (setrlimit(what, &fresh) != 0) {
        return base::fail(base::ErrorCode::Io, "cannot limit {} to {}: {}", name, value, std::strerror(errno));
    }
    return {};
}

// A filter of system calls, put together backwards from its ends: every rule is "if this call, then that".
class CallFilter {
public:
    void refuse(int call, int error = EPERM) {
        add(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<std::uint32_t>(call), 0, 1));
        add(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | static_cast<std::uint32_t>(error)));
    }
    // Allowed only with this first argument.
    void allowFirst(int call, std::uint32_t value) {
        add(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<std::uint32_t>(call), 0, 4));
        add(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, args[0])));
        add(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, 1));
        add(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
        add(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM));
    }
    // Allowed only with these bits in the first argument.
    void allowWithBits(int call, std::uint32_t bits) {
        add(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<std::uint32_t>(call), 0, 4));
        add(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, args[0])));
        add(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, bits, 0, 1));
        add(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
        add(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM));
    }
    void begin(std::uint32_t architecture) {
        add(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch)));
        add(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, architecture, 1, 0));
        add(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS));
        add(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)));
    }
    bool install() {
        add(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
        const sock_fprog program{static_cast<unsigned short>(m_steps.size()), m_steps.data()};
        return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
    }

private:
    void add(sock_filter step) { m_steps.push_back(step); }

    std::vector<sock_filter> m_steps;
};

#if defined(__x86_64__)
constexpr std::uint32_t kArchitecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t kArchitecture = AUDIT_ARCH_AARCH64;
#else
constexpr std::uint32_t kArchitecture = 0;
#endif

// One process it is, and one it stays: a fork would hold the channel open and could write to it; other processes of
// this user are none of a plug-in's business.
base::Result<void> confine() {
    if (kArchitecture == 0) {
        return {};
    }
    CallFilter filter;
    filter.begin(kArchitecture);
#ifdef SYS_fork
    filter.refuse(SYS_fork);
    filter.refuse(SYS_vfork);
#endif
    filter.refuse(SYS_clone3, ENOSYS);  // its flags are out of sight; the C library falls back to clone
    filter.allowWithBits(SYS_clone, CLONE_THREAD);
    filter.refuse(SYS_execve);
    filter.refuse(SYS_execveat);
    filter.refuse(SYS_ptrace);
    filter.refuse(SYS_process_vm_readv);
    filter.refuse(SYS_process_vm_writev);
    filter.refuse(SYS_pidfd_send_signal);
    filter.refuse(SYS_setsid);
    filter.refuse(SYS_setpgid);
    const auto self = static_cast<std::uint32_t>(getpid());
    for (const int call : {SYS_kill, SYS_tgkill, SYS_rt_sigqueueinfo, SYS_rt_tgsigqueueinfo}) {
        filter.allowFirst(call, self);
    }
    filter.refuse(SYS_tkill);
    if (!filter.install()) {
        return base::fail(base::ErrorCode::Io, "cannot confine the plug-in to its process: {}", std::strerror(errno));
    }
    return {};
}

}  // namespace

base::Result<void> isolate(const Limits& limits) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);  // no plug-in survives its broker
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) {
        return base::fail(base::ErrorCode::Io, "cannot give up new privileges: {}", std::strerror(errno));
    }
    if (auto done = limit(RLIMIT_CORE, 0, "core files"); !done) {
        return done;
    }
    if (auto done = limit(RLIMIT_NOFILE, limits.openFiles, "open files"); !done) {
        return done;
    }
    // A write beyond the limit shall fail instead of ending the process.
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);
    if (auto done = limit(RLIMIT_FSIZE, limits.fileBytes, "a file's size"); !done) {
        return done;
    }
    if (limits.memoryBytes != 0 && !kIsSanitized) {
        if (auto done = limit(RLIMIT_AS, limits.memoryBytes, "memory"); !done) {
            return done;
        }
    }
    return limits.mayStartProcesses ? base::Result<void>{} : confine();
}

}  // namespace farmwarden::plugin::host
