#ifndef FARMWARDEN_PLUGIN_HPP
#define FARMWARDEN_PLUGIN_HPP

// The C++ face of farmwarden_plugin.h: derive from farmwarden::sdk::Plugin, override what your roles need, and name the
// class with FARMWARDEN_PLUGIN(MyPlugin, roles). C++17, no library. Exceptions that leave an override become failures
// here. Methods are called on one thread; a Reply may be kept and answered on any.

#include <exception>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "farmwarden_plugin.h"

namespace farmwarden {
namespace sdk {

// What the host offers, with its context. Copies are cheap; usable from any thread.
class Host {
public:
    explicit Host(const FwHost* table) : m_table(table) {}

    void debug(const std::string& text) const { log(FW_LOG_DEBUG, text); }
    void info(const std::string& text) const { log(FW_LOG_INFO, text); }
    void warning(const std::string& text) const { log(FW_LOG_WARNING, text); }
    void error(const std::string& text) const { log(FW_LOG_ERROR, text); }

    // visit(const FwTarget&) for each target of the farm, "" for all. What it is shown lasts for the visit.
    template <typename Visit>
    void eachTarget(const char* farm, Visit&& visit) const {
        using Plain = std::remove_reference_t<Visit>;
        m_table->eachTarget(
            m_table->context, farm,
            [](void* user, const FwTarget* target) -> int {
                (*static_cast<Plain*>(user))(*target);
                return 1;
            },
            const_cast<void*>(static_cast<const void*>(&visit)));
    }

    // Everything else, as the C table has it.
    const FwHost& table() const { return *m_table; }

private:
    void log(uint32_t level, const std::string& text) const { m_table->log(m_table->context, level, text.c_str()); }

    const FwHost* m_table;
};

// The answer that a call is waiting for: give one of them, once. A Reply that goes without having answered declines.
class Reply {
public:
    Reply(const FwHost* host, uint64_t token) : m_host(host), m_token(token) {}
    Reply(Reply&& other) noexcept
        : m_host(std::exchange(other.m_host, nullptr)), m_token(other.m_token), m_exceptions(other.m_exceptions) {}
    Reply& operator=(Reply&& other) noexcept {
        std::swap(m_host, other.m_host);
        std::swap(m_token, other.m_token);
        std::swap(m_exceptions, other.m_exceptions);
        return *this;
    }
    Reply(const Reply&) = delete;
    Reply& operator=(const Reply&) = delete;
    ~Reply() {
        if (std::uncaught_exceptions() == m_exceptions) {  // otherwise the call's own result says that it failed
            decline();
        }
    }

    void decline() { send(FW_ANSWER_DECLINE, ""); }
    void target(const std::string& name) { send(FW_ANSWER_TARGET, name.c_str()); }
    void external(const std::string& host, uint16_t port = 0) { send(FW_ANSWER_EXTERNAL, host.c_str(), port); }
    void refuse(const std::string& why) { send(FW_ANSWER_REFUSE, why.c_str()); }
    void ready(const std::string& address = {}, uint16_t port = 0) { send(FW_ANSWER_READY, address.c_str(), port); }
    void fail(const std::string& why) { send(FW_ANSWER_FAIL, why.c_str()); }
    void pass(const std::vector<std::string>& tags = {}) {
        std::vector<const char*> texts;
        for (const std::string& tag : tags) {
            texts.push_back(tag.c_str());
        }
        send(FW_ANSWER_PASS, "", 0, texts);
    }
    // FW_STATUS_STARTING and the like, on the way to the answer.
    void report(uint32_t status) const {
        if (m_host != nullptr) {
            m_host->report(m_host->context, m_token, status);
        }
    }

private:
    void send(uint32_t kind, const char* text, uint16_t port = 0, const std::vector<const char*>& tags = {}) {
        const FwHost* host = std::exchange(m_host, nullptr);
        if (host == nullptr) {
            return;
        }
        const FwAnswer answer{sizeof(FwAnswer), kind, text, tags.data(), static_cast<uint32_t>(tags.size()), port};
        host->answer(host->context, m_token, &answer);
    }

    const FwHost* m_host;
    uint64_t m_token;
    int m_exceptions = std::uncaught_exceptions();
};

class Plugin {
public:
    explicit Plugin(Host host) : m_host(host) {}
    virtual ~Plugin() = default;
    Plugin(const Plugin&) = delete;
    Plugin& operator=(const Plugin&) = delete;

    // Throw std::exception for configuration that cannot be worked with: its text reaches the administrator.
    virtual void configure(const std::string& json) { (void)json; }
    virtual void terminate(const std::string& reason) { (void)reason; }

    virtual void filter(const FwConnection&, Reply reply) { reply.decline(); }
    virtual void balance(const FwConnection&, Reply reply) { reply.decline(); }
    virtual void place(const FwConnection&, Reply reply) { reply.decline(); }
    virtual void orchestrate(const FwConnection&, Reply reply) { reply.decline(); }

    virtual void onTarget(uint32_t change, const FwTarget&) { (void)change; }
    virtual void onSession(uint32_t change, const FwSession&) { (void)change; }
    virtual void onConnection(uint32_t phase, const FwConnection&) { (void)phase; }

    const Host& host() const { return m_host; }

private:
    Host m_host;
};

namespace detail {

// The C table of one plug-in class. One object of it per library.
template <typename T>
struct Glue {
    static inline T* plugin = nullptr;

    template <typename Work>
    static FwResult guarded(FwError* error, Work&& work) noexcept {
        try {
            work();
            return FW_OK;
        } catch (const std::exception& problem) {
            fwSetError(error, problem.what());
        } catch (...) {
            fwSetError(error, "threw something that is no std::exception");
        }
        return FW_FAILED;
    }
    template <void (Plugin::*method)(const FwConnection&, Reply)>
    static FwResult stage(void*, uint64_t token, const FwConnection* connection, FwError* error) noexcept {
        return guarded(error, [&] { (plugin->*method)(*connection, Reply(&plugin->host().table(), token)); });
    }
    static FwResult configure(void*, const char* json, FwError* error) noexcept {
        return guarded(error, [&] { plugin->configure(json); });
    }
    static void terminate(void*, const char* reason) noexcept {
        guarded(nullptr, [&] { plugin->terminate(reason); });
        delete std::exchange(plugin, nullptr);
    }

    static const FwPlugin* table(const FwHost* host, FwError* error, uint32_t roles, bool isLive) noexcept {
        static FwPlugin table{};
        table.size = sizeof(FwPlugin);
        table.abi = FARMWARDEN_PLUGIN_ABI;
        table.roles = roles;
        table.initialize = configure;
        table.terminate = terminate;
        table.configure = isLive ? configure : nullptr;
        table.filter = stage<&Plugin::filter>;
        table.balance = stage<&Plugin::balance>;
        table.place = stage<&Plugin::place>;
        table.orchestrate = stage<&Plugin::orchestrate>;
        table.onTarget = [](void*, uint32_t change, const FwTarget* target) {
            guarded(nullptr, [&] { plugin->onTarget(change, *target); });
        };
        table.onSession = [](void*, uint32_t change, const FwSession* session) {
            guarded(nullptr, [&] { plugin->onSession(change, *session); });
        };
        table.onConnection = [](void*, uint32_t phase, const FwConnection* connection) {
            guarded(nullptr, [&] { plugin->onConnection(phase, *connection); });
        };
        return guarded(error, [&] { plugin = new T(Host(host)); }) == FW_OK ? &table : nullptr;
    }
};

}  // namespace detail
}  // namespace sdk
}  // namespace farmwarden

// In one source file of the plug-in, outside all namespaces. `roles` is a mask of FW_ROLE_; configure() is called again
// when the configuration changes.
#define FARMWARDEN_PLUGIN(Class, roles)                                                              \
    FARMWARDEN_PLUGIN_EXPORT const FwPlugin* farmwarden_plugin(const FwHost* host, FwError* error) { \
        return ::farmwarden::sdk::detail::Glue<Class>::table(host, error, (roles), true);            \
    }

#endif
