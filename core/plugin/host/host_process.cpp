#include "core/plugin/host/host_process.h"

#include <fmt/format.h>

#include <memory>
#include <type_traits>
#include <variant>

#include "core/plugin/host/broker_link.h"
#include "core/plugin/host/isolation.h"
#include "core/plugin/host/loaded_plugin.h"
#include "core/plugin/host/world.h"
#include "core/plugin/sdk/farmwarden_plugin.h"

namespace farmwarden::plugin::host {
namespace {

constexpr int kFailed = 1;

class Server {
public:
    explicit Server(int descriptor) : m_link(descriptor) {}

    int run() {
        m_link.startReading();
        const auto first = m_link.receive();
        const auto* start = first ? std::get_if<channel::Start>(&*first) : nullptr;
        if (start == nullptr) {
            return kFailed;
        }
        if (auto started = begin(*start); !started) {
            m_link.log(FW_LOG_ERROR, started.error().message);
            m_link.send(channel::StartFailed{started.error().message});
            return kFailed;
        }
        while (!m_isOver) {
            const auto message = m_link.receive();
            if (!message) {
                m_plugin->stop("the broker went away");
                return kFailed;
            }
            std::visit([this](const auto& said) { on(said); }, *message);
        }
        return 0;
    }

private:
    base::Result<void> begin(const channel::Start& start) {
        if (start.protocol != channel::kProtocol) {
            return base::fail(
                base::ErrorCode::InvalidArgument,
                "broker and plug-in host are of different versions ({} and {}): install both of one release",
                start.protocol, channel::kProtocol);
        }
        if (auto isolated = isolate({start.memoryBytes, start.openFiles, start.fileBytes, start.mayStartProcesses});
            !isolated) {
            return isolated;
        }
        auto plugin = load(start, m_link, m_world);
        if (!plugin) {
            return std::unexpected(plugin.error());
        }
        m_plugin = std::move(*plugin);
        const auto started = m_plugin->start(start.configuration);
        if (!started) {
            return std::unexpected(started.error());
        }
        m_link.send(*started);
        return {};
    }

    void on(const channel::Start&) {}
    void on(const channel::UpcallDone&) {}
    void on(const channel::Configure& message) { m_link.send(m_plugin->configure(message.configuration)); }
    void on(const channel::Call& message) { m_plugin->call(message); }
    void on(const channel::Ping& message) { m_link.send(channel::Pong{message.number}); }
    void on(const channel::StartJob& message) { m_link.send(channel::OrderTaken{message.id, m_plugin->take(message)}); }
    void on(const channel::SetTasks& message) { m_link.send(channel::OrderTaken{message.id, m_plugin->take(message)}); }
    void on(const channel::ConnectionChanged& message) { m_plugin->onConnection(message); }

    void on(const channel::TargetChanged& message) {
        const auto former = message.change == channel::Change::Removed ? m_world.removeTarget(message.target.name)
                                                                       : m_world.put(message.target);
        m_plugin->onTarget(message.change, message.target, former);
    }

    void on(const channel::SessionsChanged& message) {
        for (const channel::SessionView& session : message.sessions) {
            if (message.change == channel::Change::Removed) {
                m_world.removeSession(session.id);
            } else if (const auto former = m_world.put(session); former && former->target != session.target) {
                m_plugin->onSessions(channel::Change::Removed, {&*former, 1});  // it moved: its new place is told below
            }
        }
        m_plugin->onSessions(message.change, message.sessions);
    }

    void on(const channel::Resync&) {
        m_world.begin();
        m_plugin->onResync();
    }
    void on(const channel::Synced&) {
        const World::Gone gone = m_world.end();
        if (!gone.sessions.empty()) {
            m_plugin->onSessions(channel::Change::Removed, gone.sessions);
        }
        for (const channel::TargetView& target : gone.targets) {
            m_plugin->onTarget(channel::Change::Removed, target, target);
        }
        m_plugin->onSynced();
    }

    void on(const channel::Stop& message) {
        m_plugin->stop(message.reason);
        m_isOver = true;
    }

    BrokerLink m_link;
    World m_world;
    std::unique_ptr<LoadedPlugin> m_plugin;
    bool m_isOver = false;
};

}  // namespace

int serve(int descriptor) {
    // Neither destroyed nor left: threads of the plug-in may still be calling when the process ends.
    static Server server(descriptor);
    return server.run();
}

}  // namespace farmwarden::plugin::host
