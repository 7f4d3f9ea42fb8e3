#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <map>
#include <set>
#include <vector>

#include "core/plugin/host/com_library.h"
#include "core/plugin/host/loaded_plugin.h"
#include "core/plugin/host/machine_info.h"
#include "core/plugin/host/wide_text.h"
#include "core/plugin/sdk/farmwarden_plugin.h"

// Plug-ins of the 2008 interface, tssbx.h: machines have numbers, sessions come in batches, only changed members are
// filled in.
namespace farmwarden::plugin::host {
namespace {

using channel::Answer;
using channel::AnswerKind;
using channel::Change;

constexpr std::size_t kBatch = 25;  // sessions a call, as the interface promises

std::string toHex(HRESULT result) {
    return fmt::format("0x{:08X}", static_cast<std::uint32_t>(result));
}

class FirstGeneration final : public LoadedPlugin {
public:
    FirstGeneration(IWTSSBPlugin* plugin, channel::Roles roles, Sink& sink)
        : m_sink(sink), m_plugin(plugin), m_roles(roles) {}

    base::Result<channel::Started> start(const std::string&) override {
        DWORD capabilities = 0;
        const HRESULT result = guarded([&] { return m_plugin->Initialize(&capabilities); });
        if (FAILED(result)) {
            return base::fail(base::ErrorCode::Refused, "Initialize() failed ({})", said(result));
        }
        m_sendsOutside = (capabilities & PLUGIN_CAPABILITY_EXTERNAL_REDIRECTION) != 0;
        return channel::Started{m_sendsOutside ? m_roles : m_roles & ~channel::Roles{FW_ROLE_FILTER}, false};
    }

    channel::Configured configure(const std::string&) override { return {.error = {}, .needsRestart = true}; }

    void call(const channel::Call& call) override {
        const bool isBalancing = call.stage == channel::Stage::LoadBalancing;
        const bool isFilter = call.stage == channel::Stage::Filter && m_sendsOutside;
        m_sink.answer(call.id, isBalancing ? balance(call.connection)
                               : isFilter  ? external(call.connection)
                                           : Answer{});
    }

    void onTarget(Change change, const channel::TargetView& target,
                  const std::optional<channel::TargetView>& former) override {
        const long id = machineOf(target.name);
        if (change == Change::Removed) {
            tellMachine(WTSSBX_NOTIFICATION_REMOVED, id, *machineInfo(target, target));
            m_names.erase(id);
            m_machines.erase(target.name);
            return;
        }
        const bool isNew = m_isSyncing || !former;
        if (!isNew && !differsForMachines(target, *former)) {
            return;  // counts and load are no news there
        }
        const auto info = machineInfo(target, isNew ? std::nullopt : former);
        if (isNew) {
            info->MachineState = m_isSyncing ? WTSSBX_MACHINE_STATE_SYNCHRONIZING : WTSSBX_MACHINE_STATE_READY;
            tellMachine(m_isSyncing ? WTSSBX_NOTIFICATION_RESYNC : WTSSBX_NOTIFICATION_ADDED, id, *info);
        } else {
            tellMachine(WTSSBX_NOTIFICATION_CHANGED, id, *info);
        }
    }

    void onSessions(Change change, std::span<const channel::SessionView> sessions) override {
        std::map<std::string, std::vector<const channel::SessionView*>> byTarget;
        for (const channel::SessionView& session : sessions) {
            byTarget[session.target].push_back(&session);
        }
        for (const auto& [target, list] : byTarget) {
            for (std::size_t at = 0; at < list.size(); at += kBatch) {
                tellSessions(change, machineOf(target),
                             std::span(list).subspan(at, std::min(kBatch, list.size() - at)));
            }
        }
    }

    void onConnection(const channel::ConnectionChanged&) override {}
    void onResync() override { m_isSyncing = true; }
    void onSynced() override {
        m_isSyncing = false;
        WTSSBX_MACHINE_INFO ready{};
        ready.MachineState = WTSSBX_MACHINE_STATE_READY;
        for (const auto& [id, name] : std::map(m_names)) {
            tellMachine(WTSSBX_NOTIFICATION_CHANGED, id, ready);
        }
    }

    void stop(const std::string&) override {
        guarded([&] { return m_plugin->Terminated(); });
        guarded([&]() -> HRESULT {
            m_plugin->Release();
            return S_OK;
        });
    }

private:
    // What a call said, or that it threw; see said().
    template <typename Work>
    HRESULT guarded(Work&& work) {
        m_thrown.clear();
        try {
            return work();
        } catch (const std::exception& problem) {
            m_thrown = fmt::format("threw an exception: {}", problem.what());
        } catch (...) {
            m_thrown = "threw something that is no std::exception";
        }
        return E_UNEXPECTED;
    }
    std::string said(HRESULT result) const { return m_thrown.empty() ? toHex(result) : m_thrown; }

    long machineOf(const std::string& name) {
        const auto [at, isNew] = m_machines.try_emplace(name, m_nextMachine);
        if (isNew) {
            m_names.emplace(m_nextMachine++, name);
        }
        return at->second;
    }

    Answer failure(std::string text) const { return {.kind = AnswerKind::Fail, .text = std::move(text), .tags = {}}; }

    Answer balance(const channel::Connection& connection) {
        std::wstring user = toWide(connection.user);
        std::wstring domain = toWide(connection.domain);
        std::wstring program = toWide(connection.program);
        std::wstring farm = toWide(connection.farm);
        const long suggested = connection.target.empty() ? 0 : machineOf(connection.target);
        long machine = suggested;
        const HRESULT result = guarded([&] {
            return m_plugin->WTSSBX_GetMostSuitableServer(user.data(), domain.data(), program.data(), farm.data(),
                                                          &machine);
        });
        if (result == E_NOTIMPL || (SUCCEEDED(result) && machine == suggested)) {
            return {};  // it keeps the broker's choice
        }
        if (FAILED(result)) {
            return failure(fmt::format("GetMostSuitableServer: {}", said(result)));
        }
        const auto name = m_names.find(machine);
        if (name == m_names.end()) {
            return failure(fmt::format("GetMostSuitableServer: machine {} does not exist", machine));
        }
        return {.kind = AnswerKind::Target, .text = name->second, .tags = {}};
    }

    Answer external(const channel::Connection& connection) {
        std::wstring user = toWide(connection.user);
        std::wstring domain = toWide(connection.domain);
        std::wstring program = toWide(connection.program);
        WTSSBX_IP_ADDRESS redirector = ipAddress(connection.redirectorAddress, 0);
        DWORD session = 0;
        const auto machine = std::make_unique<WTSSBX_MACHINE_CONNECT_INFO>();
        const HRESULT result = guarded([&] {
            return m_plugin->WTSSBX_GetUserExternalSession(user.data(), domain.data(), program.data(), &redirector,
                                                           &session, machine.get());
        });
        if (result == E_NOTIMPL || result == S_FALSE) {
            return {};
        }
        if (FAILED(result)) {
            return failure(fmt::format("GetUserExternalSession: {}", said(result)));
        }
        const ConnectAddress address = connectAddress(*machine);
        if (address.host.empty()) {
            return failure("GetUserExternalSession: said S_OK and named no machine");
        }
        return {.kind = AnswerKind::External, .text = address.host, .port = address.port, .tags = {}};
    }

    void tellMachine(WTSSBX_NOTIFICATION_TYPE type, long id, const WTSSBX_MACHINE_INFO& info) {
        WTSSBX_MACHINE_INFO copy = info;  // a plug-in may write to it
        logFailure("MachineChangeNotification",
                   guarded([&] { return m_plugin->WTSSBX_MachineChangeNotification(type, id, &copy); }));
    }

    void tellSessions(Change change, long machine, std::span<const channel::SessionView* const> sessions) {
        std::vector<WTSSBX_SESSION_INFO> infos;
        for (const channel::SessionView* session : sessions) {
            const auto [at, isNew] = m_sessions.try_emplace(session->id, m_nextSession);
            m_nextSession += isNew ? 1 : 0;
            infos.push_back(sessionInfo(*session, at->second, change == Change::Updated));
            if (change == Change::Removed) {
                m_sessions.erase(at);
            }
        }
        const auto type = change == Change::Added     ? WTSSBX_NOTIFICATION_ADDED
                          : change == Change::Updated ? WTSSBX_NOTIFICATION_CHANGED
                                                      : WTSSBX_NOTIFICATION_REMOVED;
        logFailure("SessionChangeNotification", guarded([&] {
                       return m_plugin->WTSSBX_SessionChangeNotification(
                           type, machine, static_cast<DWORD>(infos.size()), infos.data());
                   }));
    }

    void logFailure(const char* what, HRESULT result) {
        if (FAILED(result)) {
            m_sink.log(FW_LOG_ERROR, fmt::format("{}: {}", what, said(result)));
        }
    }

    Sink& m_sink;
    IWTSSBPlugin* m_plugin;
    const channel::Roles m_roles;  // as described
    bool m_sendsOutside = false;
    bool m_isSyncing = false;
    std::string m_thrown;
    std::map<std::string, long> m_machines;
    std::map<long, std::string> m_names;
    long m_nextMachine = 1;
    std::map<std::string, DWORD> m_sessions;
    DWORD m_nextSession = 1;
};

}  // namespace

base::Result<std::unique_ptr<LoadedPlugin>> loadFirstGeneration(const channel::Start& start, Sink& sink) {
    IWTSSBPlugin* plugin = nullptr;
    if (auto made = makeObject(start.library, start.classId, IID_IWTSSBPlugin, reinterpret_cast<void**>(&plugin));
        !made) {
        return std::unexpected(made.error());
    }
    return std::make_unique<FirstGeneration>(plugin, start.roles, sink);
}

}  // namespace farmwarden::plugin::host
