#include <fmt/format.h>

#include <array>
#include <exception>
#include <utility>
#include <vector>

#include "core/plugin/host/host_table.h"
#include "core/plugin/host/leases.h"
#include "core/plugin/host/library.h"
#include "core/plugin/host/loaded_plugin.h"

// Plug-ins of farmwarden_plugin.h.
namespace farmwarden::plugin::host {
namespace {

using channel::Answer;
using channel::AnswerKind;
using channel::Change;
using channel::Stage;

// The buffer for a plug-in's words about a failure.
class ErrorText {
public:
    FwError* error() { return &m_error; }
    std::string text() {
        m_buffer.back() = '\0';
        return m_buffer.front() == '\0' ? "gave no reason" : std::string(m_buffer.data());
    }
    void set(std::string_view text) { fwSetError(&m_error, std::string(text).c_str()); }

private:
    std::array<char, 1024> m_buffer{};
    FwError m_error{sizeof(FwError), static_cast<std::uint32_t>(m_buffer.size()), m_buffer.data()};
};

// Nothing that is thrown may unwind into the host.
template <typename Work>
FwResult guarded(ErrorText& error, Work&& work) {
    try {
        return work();
    } catch (const std::exception& problem) {
        error.set(fmt::format("threw an exception: {}", problem.what()));
    } catch (...) {
        error.set("threw something that is no std::exception");
    }
    return FW_FAILED;
}

class SecondGeneration final : public LoadedPlugin {
public:
    SecondGeneration(Sink& sink, const World& world) : m_host(sink, world) {}

    base::Result<void> enter(FwEntry entry) {
        ErrorText error;
        const FwResult result = guarded(error, [&] {
            m_plugin = entry(m_host.table(), error.error());
            return m_plugin == nullptr ? FW_FAILED : FW_OK;
        });
        if (result != FW_OK) {
            return base::fail(base::ErrorCode::Refused, "farmwarden_plugin(): {}", error.text());
        }
        if (m_plugin->size != sizeof(FwPlugin)) {
            return base::fail(base::ErrorCode::InvalidArgument,
                              "its FwPlugin says that it has {} bytes; this host knows one of {}: build it with this "
                              "version's header",
                              m_plugin->size, sizeof(FwPlugin));
        }
        if (m_plugin->abi != FARMWARDEN_PLUGIN_ABI) {
            return base::fail(base::ErrorCode::InvalidArgument,
                              "it was built for ABI version {}; this host has version {}", m_plugin->abi,
                              FARMWARDEN_PLUGIN_ABI);
        }
        return checkFunctions();
    }

    base::Result<channel::Started> start(const std::string& configuration) override {
        ErrorText error;
        const FwResult result =
            guarded(error, [&] { return m_plugin->initialize(m_plugin->self, configuration.c_str(), error.error()); });
        if (result != FW_OK) {
            return base::fail(base::ErrorCode::Refused, "initialize(): {}", error.text());
        }
        return channel::Started{m_plugin->roles, m_plugin->configure != nullptr};
    }

    channel::Configured configure(const std::string& configuration) override {
        if (m_plugin->configure == nullptr) {
            return {.error = {}, .needsRestart = true};
        }
        ErrorText error;
        const FwResult result =
            guarded(error, [&] { return m_plugin->configure(m_plugin->self, configuration.c_str(), error.error()); });
        return {.error = result == FW_OK ? std::string() : error.text(), .needsRestart = false};
    }

    void call(const channel::Call& call) override {
        const ConnectionLease connection(call.connection);
        const auto function = stageFunction(call.stage);
        ErrorText error;
        FwResult result = FW_DECLINED;
        if (function != nullptr) {
            result =
                guarded(error, [&] { return function(m_plugin->self, call.id, &connection.value, error.error()); });
        }
        if (result == FW_DECLINED) {
            m_host.sink().answer(call.id, {});
        } else if (result != FW_OK) {
            m_host.sink().answer(call.id, Answer{.kind = AnswerKind::Fail, .text = error.text(), .tags = {}});
        }
    }

    void onTarget(Change change, const channel::TargetView& target,
                  const std::optional<channel::TargetView>& former) override {
        if (m_plugin->onTarget == nullptr || !has(FW_ROLE_NOTIFICATIONS)) {
            return;
        }
        std::uint32_t mask = former ? FW_TARGET_CHANGED : FW_TARGET_ADDED;
        if (change == Change::Removed) {
            mask = FW_TARGET_REMOVED;
        } else if (former && isOnlyLoad(target, *former)) {
            mask = FW_TARGET_LOAD;
        }
        const TargetLease lease(target);
        tell("onTarget", [&] { m_plugin->onTarget(m_plugin->self, mask, &lease.value); });
    }

    void onSessions(Change change, std::span<const channel::SessionView> sessions) override {
        if (m_plugin->onSession == nullptr || !has(FW_ROLE_NOTIFICATIONS)) {
            return;
        }
        for (const channel::SessionView& session : sessions) {
            const FwSession lease = leaseOf(session);
            tell("onSession", [&] { m_plugin->onSession(m_plugin->self, static_cast<std::uint32_t>(change), &lease); });
        }
    }

    void onConnection(const channel::ConnectionChanged& change) override {
        if (m_plugin->onConnection == nullptr || !has(FW_ROLE_NOTIFICATIONS)) {
            return;
        }
        const ConnectionLease connection(change.connection);
        tell("onConnection", [&] { m_plugin->onConnection(m_plugin->self, change.phase, &connection.value); });
    }

    std::string take(const channel::StartJob& order) override {
        if (!has(FW_ROLE_PROVISIONING)) {
            return LoadedPlugin::take(order);
        }
        if (order.kind == channel::JobKind::Cancel) {
            return ordered(
                [&](FwError* error) { return m_plugin->cancelJob(m_plugin->self, order.job.c_str(), error); });
        }
        const auto function = order.kind == channel::JobKind::Create  ? m_plugin->createMachines
                              : order.kind == channel::JobKind::Patch ? m_plugin->patchMachines
                                                                      : m_plugin->deleteMachines;
        if (function == nullptr) {
            return "this plug-in patches no machines";
        }
        return ordered([&](FwError* error) {
            return function(m_plugin->self, order.job.c_str(), order.specification.c_str(), error);
        });
    }

    std::string take(const channel::SetTasks& order) override {
        if (!has(FW_ROLE_TASKS)) {
            return LoadedPlugin::take(order);
        }
        std::vector<FwTask> tasks;
        for (const channel::TaskView& task : order.tasks) {
            tasks.push_back(leaseOf(task));
        }
        return ordered([&](FwError* error) {
            return m_plugin->setTasks(m_plugin->self, order.host.c_str(), tasks.data(),
                                      static_cast<std::uint32_t>(tasks.size()), error);
        });
    }

    void stop(const std::string& reason) override {
        if (m_plugin->terminate != nullptr) {
            tell("terminate", [&] { m_plugin->terminate(m_plugin->self, reason.c_str()); });
        }
    }

private:
    using StageFunction = FwResult (*)(void*, std::uint64_t, const FwConnection*, FwError*);

    bool has(std::uint32_t role) const { return (m_plugin->roles & role) != 0; }

    StageFunction stageFunction(Stage stage) const {
        switch (stage) {
            case Stage::Filter:
                return m_plugin->filter;
            case Stage::LoadBalancing:
                return m_plugin->balance;
            case Stage::Placement:
                return m_plugin->place;
            case Stage::Orchestration:
                return m_plugin->orchestrate;
        }
        return nullptr;
    }

    base::Result<void> checkFunctions() const {
        const std::pair<std::uint32_t, bool> needs[] = {
            {FW_ROLE_FILTER, m_plugin->filter != nullptr},
            {FW_ROLE_LOAD_BALANCING, m_plugin->balance != nullptr},
            {FW_ROLE_PLACEMENT, m_plugin->place != nullptr},
            {FW_ROLE_ORCHESTRATION, m_plugin->orchestrate != nullptr},
            {FW_ROLE_PROVISIONING, m_plugin->createMachines && m_plugin->deleteMachines && m_plugin->cancelJob},
            {FW_ROLE_TASKS, m_plugin->setTasks != nullptr}};
        for (const auto& [role, isThere] : needs) {
            if (has(role) && !isThere) {
                return base::fail(base::ErrorCode::InvalidArgument, "it has role {:#x} and no function for it", role);
            }
        }
        if (m_plugin->initialize == nullptr) {
            return base::fail(base::ErrorCode::InvalidArgument, "its initialize is NULL");
        }
        return {};
    }

    static bool isOnlyLoad(channel::TargetView now, channel::TargetView before) {
        for (channel::TargetView* view : {&now, &before}) {
            view->active = view->disconnected = view->pending = 0;
            view->load = 0;
        }
        return now == before;
    }

    template <typename Work>
    static std::string ordered(Work&& work) {
        ErrorText error;
        return guarded(error, [&] { return work(error.error()); }) == FW_OK ? std::string() : error.text();
    }

    template <typename Work>
    void tell(const char* what, Work&& work) {
        ErrorText error;
        const FwResult result = guarded(error, [&]() -> FwResult {
            work();
            return FW_OK;
        });
        if (result != FW_OK) {
            m_host.sink().log(FW_LOG_ERROR, fmt::format("{}: {}", what, error.text()));
        }
    }

    HostTable m_host;
    const FwPlugin* m_plugin = nullptr;
};

}  // namespace

base::Result<std::unique_ptr<LoadedPlugin>> loadSecondGeneration(const channel::Start& start, Sink& sink,
                                                                 const World& world) {
    const auto library = Library::open(start.library);
    if (!library) {
        return std::unexpected(library.error());
    }
    const auto entry = library->find<FwEntry>("farmwarden_plugin");
    if (entry == nullptr) {
        return base::fail(base::ErrorCode::InvalidArgument,
                          "the library exports no farmwarden_plugin(): is it a plug-in of generation 2?");
    }
    auto plugin = std::make_unique<SecondGeneration>(sink, world);
    if (auto entered = plugin->enter(entry); !entered) {
        return std::unexpected(entered.error());
    }
    return plugin;
}

base::Result<std::unique_ptr<LoadedPlugin>> load(const channel::Start& start, Sink& sink, const World& world) {
    if (start.generation == 1) {
        return loadFirstGeneration(start, sink);
    }
    return start.classId.empty() ? loadSecondGeneration(start, sink, world)
                                 : loadVirtualizationPlugin(start, sink, world);
}

}  // namespace farmwarden::plugin::host
