// A plug-in that is bad in whatever way its configuration names, at the call that it names:
// {"way":"crash","at":"balance"}. Never installed.
#include <pthread.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "core/plugin/sdk/farmwarden_plugin.h"

namespace {

[[maybe_unused]] const FwHost* g_host = nullptr;
std::string g_way;
std::string g_at;

void answer(uint64_t token, uint32_t kind, const char* text) {
    const FwAnswer answer{sizeof(FwAnswer), kind, text, nullptr, 0, 0};
    g_host->answer(g_host->context, token, &answer);
}

void sleepForever() {
    for (;;) {
        std::this_thread::sleep_for(std::chrono::hours(1));
    }
}

void eatMemory() {
    std::vector<char*> blocks;
    for (;;) {
        constexpr size_t kBlock = 16u << 20;
        char* block = static_cast<char*>(malloc(kBlock));
        if (block == nullptr) {
            abort();
        }
        memset(block, 1, kBlock);
        blocks.push_back(block);
    }
}

void writeGarbage() {
    for (int i = 0; i < 100; ++i) {
        (void)!write(3, "this is no message of anybody's ", 32);
    }
}

[[gnu::noinline]] void crash() {
    volatile uintptr_t nowhere = 8;  // read at run time, so that no compiler knows better
    *reinterpret_cast<volatile int*>(nowhere) = 1;
}

// What it does at the call where it is bad; true when the call is over then.
bool misbehave(uint64_t token) {
    if (g_way == "crash")
        crash();
    if (g_way == "abort")
        abort();
    if (g_way == "exit")
        _exit(0);
    if (g_way == "loop")
        for (volatile int turns = 0;;)
            (void)turns;
    if (g_way == "sleep")
        sleepForever();
    if (g_way == "memory")
        eatMemory();
    if (g_way == "garbage")
        writeGarbage();
    if (g_way == "close")
        close(3);
    if (g_way == "throw")
        throw std::runtime_error("a plug-in that throws");
    if (g_way == "throw-int")
        throw 7;
    if (g_way == "kill-broker")
        kill(getppid(), SIGKILL);
    if (g_way == "fork") {
        const pid_t child = fork();
        if (child == 0) {
            writeGarbage();
            _exit(0);
        }
        printf("fork said %d\n", int(child));
        fflush(stdout);
        answer(token, FW_ANSWER_TARGET, child < 0 ? "sh-fork-refused" : "sh-fork-allowed");
        return true;
    }
    if (g_way == "print") {
        puts("plug-in writes to standard output");
        fputs("plug-in writes to standard error\n", stderr);
        fflush(nullptr);
    }
    if (g_way == "unknown-target") {
        answer(token, FW_ANSWER_TARGET, "ghost");
        return true;
    }
    if (g_way == "twice") {
        answer(token, FW_ANSWER_TARGET, "sh-1");
        answer(token, FW_ANSWER_TARGET, "sh-2");
        return true;
    }
    if (g_way == "late") {
        std::thread([token] {
            // As late as it gets: the test says when, by a file.
            while (access(g_at.c_str(), F_OK) != 0) {
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            }
            answer(token, FW_ANSWER_TARGET, "sh-late");
        }).detach();
        return true;
    }
    if (g_way == "silent")
        return true;  // accepted, and never answered
    if (g_way == "nonsense") {
        const FwAnswer nonsense{4, 99, nullptr, nullptr, 0, 99999};
        g_host->answer(g_host->context, token, &nonsense);
        return true;
    }
    if (g_way == "leak") {
        (void)!malloc(8u << 20);
        char* block = static_cast<char*>(malloc(8u << 20));
        if (block == nullptr)
            abort();
        memset(block, 1, 8u << 20);
    }
    return false;
}

FwResult stage(const char* name, uint64_t token) {
    if ((g_at == name || g_way == "late") && misbehave(token)) {
        return FW_OK;
    }
    answer(token,
           strcmp(name, "balance") == 0  ? FW_ANSWER_TARGET
           : strcmp(name, "filter") == 0 ? FW_ANSWER_PASS
                                         : FW_ANSWER_READY,
           strcmp(name, "balance") == 0 ? "sh-1" : "");
    return FW_OK;
}

void notice(const char* name) {
    if (g_at == name)
        misbehave(0);
}

FwResult initialize(void*, const char* configuration, FwError* error) {
    const auto json = nlohmann::json::parse(configuration);
    g_way = json.value("way", "");
    g_at = json.value("at", "");
    notice("initialize");
    if (g_way == "refuse-start") {
        fwSetError(error, "no licence for this machine");
        return FW_FAILED;
    }
    return FW_OK;
}

[[maybe_unused]] FwPlugin makeTable() {
    FwPlugin plugin{};
    plugin.size = sizeof(FwPlugin);
    plugin.abi = FARMWARDEN_PLUGIN_ABI;
    plugin.roles =
        FW_ROLE_FILTER | FW_ROLE_LOAD_BALANCING | FW_ROLE_PLACEMENT | FW_ROLE_ORCHESTRATION | FW_ROLE_NOTIFICATIONS;
    plugin.initialize = initialize;
    plugin.terminate = [](void*, const char*) { notice("terminate"); };
    plugin.configure = [](void*, const char*, FwError*) -> FwResult {
        notice("configure");
        return FW_OK;
    };
    plugin.filter = [](void*, uint64_t token, const FwConnection*, FwError*) { return stage("filter", token); };
    plugin.balance = [](void*, uint64_t token, const FwConnection*, FwError*) { return stage("balance", token); };
    plugin.place = [](void*, uint64_t token, const FwConnection*, FwError*) { return stage("place", token); };
    plugin.orchestrate = [](void*, uint64_t token, const FwConnection*, FwError*) {
        return stage("orchestrate", token);
    };
    plugin.onTarget = [](void*, uint32_t, const FwTarget*) { notice("onTarget"); };
    plugin.onSession = [](void*, uint32_t, const FwSession*) { notice("onSession"); };
    plugin.onConnection = [](void*, uint32_t, const FwConnection*) { notice("onConnection"); };
#if defined(WRONG_SIZE)
    plugin.size = 8;
#elif defined(WRONG_ABI)
    plugin.abi = 2;
#elif defined(NO_FUNCTION)
    plugin.balance = nullptr;
#elif defined(OTHER_ROLES)
    plugin.roles |= FW_ROLE_PROVISIONING;
    plugin.createMachines =
        plugin.deleteMachines = [](void*, const char*, const char*, FwError*) -> FwResult { return FW_OK; };
    plugin.cancelJob = [](void*, const char*, FwError*) -> FwResult { return FW_OK; };
#endif
    return plugin;
}

}  // namespace

#if defined(NO_ENTRY)
FARMWARDEN_PLUGIN_EXPORT int farmwarden_plugin_but_misspelt() {
    return 0;
}
#else
const FwPlugin* farmwarden_plugin(const FwHost* host, FwError* error) {
#if defined(REFUSES)
    fwSetError(error, "this plug-in wants another host");
    return nullptr;
#else
    (void)error;
    static const FwPlugin plugin = makeTable();
    g_host = host;
    return &plugin;
#endif
}
#endif
