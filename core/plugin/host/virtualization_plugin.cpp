#include <fmt/format.h>

#include <chrono>
#include <exception>
#include <future>

#include "core/plugin/host/com_library.h"
#include "core/plugin/host/loaded_plugin.h"
#include "core/plugin/host/virtualization/connection.h"
#include "core/plugin/host/virtualization/provider.h"
#include "core/plugin/sdk/farmwarden_plugin.h"

// Plug-ins of the virtualization interface, sbtsv.h: an object that is found by its class id and asked which roles it
// has.
namespace farmwarden::plugin::host {
namespace {

using namespace virtualization;
using channel::Answer;
using channel::AnswerKind;
using channel::Change;

constexpr std::chrono::seconds kInitializePatience{9};  // below the broker's patience with a start

class InitializeSink final : public Counted<ITsSbPluginNotifySink, ITsSbBaseNotifySink> {
public:
    HRESULT OnError(HRESULT error) override { return settle(error); }
    HRESULT OnReportStatus(CLIENT_MESSAGE_TYPE, DWORD) override { return S_OK; }
    HRESULT OnInitialized(HRESULT result) override { return settle(result); }
    HRESULT OnTerminated() override { return S_OK; }
    // E_PENDING: not in time.
    HRESULT wait() {
        auto future = m_settled.get_future();
        return future.wait_for(kInitializePatience) == std::future_status::ready ? future.get() : E_PENDING;
    }

private:
    HRESULT settle(HRESULT result) {
        if (!m_isSettled.exchange(true)) {
            m_settled.set_value(result);
        }
        return S_OK;
    }

    std::promise<HRESULT> m_settled;
    std::atomic<bool> m_isSettled = false;
};

DWORD changeMask(Change change, const channel::TargetView& target, const std::optional<channel::TargetView>& former) {
    if (change == Change::Removed) {
        return TARGET_REMOVED;
    }
    if (!former) {
        return TARGET_JOINED;
    }
    DWORD mask = 0;
    const auto add = [&mask](bool isSo, TARGET_CHANGE_TYPE bit) { mask |= isSo ? static_cast<DWORD>(bit) : 0; };
    add(former->address != target.address || former->port != target.port, TARGET_EXTERNALIP_CHANGED);
    add(stateOf(*former) != stateOf(target), TARGET_STATE_CHANGED);
    add(former->farm != target.farm, TARGET_FARM_MEMBERSHIP_CHANGED);
    const auto sessions = [](const channel::TargetView& view) {
        return view.active + view.disconnected + view.pending;
    };
    if (sessions(*former) != sessions(target)) {
        mask |= sessions(target) == 0 ? TARGET_IDLE : TARGET_INUSE;
    }
    add(mask == 0, TARGET_CHANGE_UNSPEC);
    return mask;
}

class VirtualizationPlugin final : public LoadedPlugin {
public:
    VirtualizationPlugin(Ref<ITsSbPlugin> plugin, channel::Roles described, Sink& sink, const World& world)
        : m_described(described),
          m_sink(sink),
          m_world(world),
          m_plugin(std::move(plugin)),
          m_provider(make<Provider>(world, sink)) {
        m_balancing = role<ITsSbLoadBalancing>();
        m_placement = role<ITsSbPlacement>();
        m_orchestration = role<ITsSbOrchestration>();
    }

    base::Result<channel::Started> start(const std::string& configuration) override {
        const auto sink = make<InitializeSink>();
        const auto properties = make<PropertySet<ITsSbPluginPropertySet>>(propertiesOf(configuration));
        HRESULT result = guarded([&] { return m_plugin->Initialize(m_provider.get(), sink.get(), properties.get()); });
        if (SUCCEEDED(result)) {
            result = sink->wait();
        }
        if (result == E_PENDING) {
            return base::fail(base::ErrorCode::Refused, "Initialize() was not followed by OnInitialized()");
        }
        if (FAILED(result)) {
            return base::fail(base::ErrorCode::Refused, "Initialize() failed ({})", said(result));
        }
        channel::Roles roles = FW_ROLE_NOTIFICATIONS;
        roles |= m_balancing ? channel::Roles{FW_ROLE_LOAD_BALANCING} : 0;
        roles |= m_placement ? channel::Roles{FW_ROLE_PLACEMENT} : 0;
        roles |= m_orchestration ? channel::Roles{FW_ROLE_ORCHESTRATION} : 0;
        roles |= role<ITsSbResourcePlugin>() ? channel::Roles{FW_ROLE_RESOURCE} : 0;
        return channel::Started{roles & m_described, false};
    }

    channel::Configured configure(const std::string&) override { return {.error = {}, .needsRestart = true}; }

    void call(const channel::Call& call) override {
        const auto connection = make<ConnectionObject>(call.connection, m_world);
        switch (call.stage) {
            case channel::Stage::LoadBalancing:
                return ask<BalancingSink>(m_balancing, call.id, "GetMostSuitableTarget", [&](auto& sink) {
                    return m_balancing->GetMostSuitableTarget(connection.get(), &sink);
                });
            case channel::Stage::Placement:
                return ask<PlacementSink>(m_placement, call.id, "QueryEnvironmentForTarget", [&](auto& sink) {
                    return m_placement->QueryEnvironmentForTarget(connection.get(), &sink);
                });
            case channel::Stage::Orchestration:
                return ask<OrchestrationSink>(m_orchestration, call.id, "PrepareTargetForConnect", [&](auto& sink) {
                    return m_orchestration->PrepareTargetForConnect(connection.get(), &sink);
                });
            case channel::Stage::Filter:
                break;
        }
        m_sink.answer(call.id, {});
    }

    void onTarget(Change change, const channel::TargetView& target,
                  const std::optional<channel::TargetView>& former) override {
        m_provider->notify(TSSB_NOTIFY_TARGET_CHANGE, [&](ITsSbResourceNotification& listener) {
            const auto object = make<TargetObject>(target);
            tell("NotifyTargetChange",
                 [&] { return listener.NotifyTargetChange(changeMask(change, target, former), object.get()); });
        });
    }

    void onSessions(Change change, std::span<const channel::SessionView> sessions) override {
        for (const channel::SessionView& session : sessions) {
            m_provider->notify(TSSB_NOTIFY_SESSION_CHANGE, [&](ITsSbResourceNotification& listener) {
                const auto object = make<SessionObject>(session, m_provider->reader().numberOf(session.id));
                const TSSESSION_STATE state = change == Change::Removed ? STATE_RESET : stateOf(session);
                tell("NotifySessionChange", [&] { return listener.NotifySessionChange(state, object.get()); });
            });
        }
    }

    // Phases have that interface's numbers.
    void onConnection(const channel::ConnectionChanged& change) override {
        m_provider->notify(TSSB_NOTIFY_CONNECTION_REQUEST_CHANGE, [&](ITsSbResourceNotification& listener) {
            const auto object = make<ConnectionObject>(change.connection, m_world);
            tell("NotifyClientConnectionStateChange", [&] {
                return listener.NotifyClientConnectionStateChange(
                    static_cast<CONNECTION_CHANGE_NOTIFICATION>(change.phase), object.get());
            });
        });
    }

    void stop(const std::string&) override {
        tell("Terminate", [&] { return m_plugin->Terminate(S_OK); });
    }

private:
    // The plug-in in another of its roles; nothing when it has not got it.
    template <typename I>
    Ref<I> role() {
        I* found = nullptr;
        const HRESULT result =
            guarded([&] { return m_plugin->QueryInterface(__uuidof(I), reinterpret_cast<void**>(&found)); });
        return SUCCEEDED(result) ? Ref<I>(found) : Ref<I>();
    }

    // S_OK says that the answer comes through the sink; until the last reference to it is gone, it may.
    template <typename StageSinkType, typename Role, typename Work>
    void ask(const Role& role, std::uint64_t call, const char* what, Work&& work) {
        if (!role) {
            return m_sink.answer(call, {});
        }
        const auto sink = make<StageSinkType>(m_sink, call);
        const HRESULT result = guarded([&] { return work(*sink.get()); });
        if (FAILED(result)) {
            const bool isDecline = result == E_NOTIMPL || result == E_SB_LOAD_BAL_FAILED;
            sink->end.answer(
                isDecline
                    ? Answer{}
                    : Answer{.kind = AnswerKind::Fail, .text = fmt::format("{}: {}", what, said(result)), .tags = {}});
        }
    }

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
    std::string said(HRESULT result) const { return m_thrown.empty() ? hexOf(result) : m_thrown; }

    template <typename Work>
    void tell(const char* what, Work&& work) {
        if (const HRESULT result = guarded(work); FAILED(result)) {
            m_sink.log(FW_LOG_ERROR, fmt::format("{}: {}", what, said(result)));
        }
    }

    const channel::Roles m_described;
    Sink& m_sink;
    const World& m_world;
    std::string m_thrown;
    Ref<ITsSbPlugin> m_plugin;
    Ref<Provider> m_provider;
    Ref<ITsSbLoadBalancing> m_balancing;
    Ref<ITsSbPlacement> m_placement;
    Ref<ITsSbOrchestration> m_orchestration;
};

}  // namespace

base::Result<std::unique_ptr<LoadedPlugin>> loadVirtualizationPlugin(const channel::Start& start, Sink& sink,
                                                                     const World& world) {
    ITsSbPlugin* plugin = nullptr;
    if (auto made = makeObject(start.library, start.classId, IID_ITsSbPlugin, reinterpret_cast<void**>(&plugin));
        !made) {
        return std::unexpected(made.error());
    }
    return std::make_unique<VirtualizationPlugin>(Ref<ITsSbPlugin>(plugin), start.roles, sink, world);
}

}  // namespace farmwarden::plugin::host
