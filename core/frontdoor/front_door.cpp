#include "core/frontdoor/front_door.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "core/base/log.h"
#include "core/base/text.h"
#include "core/frontdoor/end_receiver.h"
#include "core/frontdoor/haproxy_config.h"
#include "core/frontdoor/runtime_client.h"
#include "core/frontdoor/runtime_reply.h"
#include "core/frontdoor/server_sync.h"
#include "core/frontdoor/spop_agent.h"
#include "core/frontdoor/supervisor.h"
#include "core/frontdoor/x224.h"

namespace farmwarden::frontdoor {
namespace {

constexpr std::size_t kMaxFarmText = 64;
constexpr std::size_t kMaxServerText = 260;  // an external address: host name, colon, port

// Two brokers on one run directory would take each other's sockets away. The kernel drops the lock with the last breath
// of its owner, so a crash leaves nothing to clean up.
class DirectoryLock {
public:
    ~DirectoryLock() {
        if (m_fd >= 0) {
            close(m_fd);
        }
    }
    base::Result<void> take(const std::filesystem::path& file) {
        m_fd = open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (m_fd < 0) {
            return base::fail(base::ErrorCode::Io,
                              "front door: cannot open {}; check the run directory's owner and mode", file.string());
        }
        if (flock(m_fd, LOCK_EX | LOCK_NB) != 0) {
            return base::fail(
                base::ErrorCode::Busy,
                "front door: another broker is running in {}; stop it, or give this one a run directory of its own",
                file.parent_path().string());
        }
        return {};
    }

private:
    int m_fd = -1;
};

}  // namespace

class FrontDoor::Impl {
public:
    Impl(asio::io_context& io, const base::Clock& clock, Settings settings, Listener& listener)
        : m_settings(std::move(settings)),
          m_paths(m_settings),
          m_listener(listener),
          m_runtime(io, m_paths.runtimeSocket),
          m_sync(io, clock, m_settings, m_runtime, [this](const TargetHealth& health) { m_listener.onHealth(health); }),
          m_agent(io, [this](const spop::Notify& notify,
                             SpopAgent::Acknowledge acknowledge) { onNotify(notify, std::move(acknowledge)); }),
          m_ends(io, [this](const Ended& ended) { onEnded(ended); }),
          m_supervisor(io, m_settings, m_runtime,
                       {[this](bool isNew, std::string note) { onUp(isNew, std::move(note)); },
                        [this](std::string reason) { onDown(std::move(reason)); }}) {}

    base::Result<void> start();
    void disconnect(const std::string& clientAddress, std::uint16_t clientPort,
                    std::function<void(base::Result<void>)> done);
    void listLive(std::function<void(base::Result<std::vector<LiveConnection>>)> done);
    void stop(bool leaveRunning, std::function<void(std::uint32_t)> done);
    ServerSync& sync() { return m_sync; }

private:
    base::Result<void> checkOwnSettings() { return checkSettings(m_settings); }
    base::Result<void> makeRunDirectory();
    base::Result<void> lockRunDirectory() { return m_lock.take(m_paths.lock); }
    base::Result<void> writeMap() { return m_sync.prepare(); }
    base::Result<std::uint16_t> openSockets();
    void onNotify(const spop::Notify& notify, SpopAgent::Acknowledge acknowledge);
    void onAsk(const spop::Message& message, SpopAgent::Acknowledge acknowledge);
    void onStarted(const spop::Message& message);
    void acknowledgeAnswer(const Answer& answer, SpopAgent::Acknowledge acknowledge);
    void acknowledgeExternal(const External& address, SpopAgent::Acknowledge acknowledge);
    void onEnded(Ended ended);
    void onUp(bool isNew, std::string note);
    void onDown(std::string reason);
    void keepOurs(std::vector<LiveConnection>& live) const;
    template <typename Place>
    void nameFarm(Place& place) const;

    Settings m_settings;
    Paths m_paths;
    Listener& m_listener;
    DirectoryLock m_lock;
    RuntimeClient m_runtime;
    ServerSync m_sync;
    SpopAgent m_agent;
    EndReceiver m_ends;
    Supervisor m_supervisor;
    std::shared_ptr<int> m_alive = std::make_shared<int>();  // the broker may keep replies for longer than it keeps us
};

base::Result<void> FrontDoor::Impl::makeRunDirectory() {
    std::error_code error;
    const bool isNew = std::filesystem::create_directories(m_settings.runDirectory, error);
    if (error) {
        return base::fail(base::ErrorCode::Io, "front door: cannot make the run directory {}: {}",
                          m_settings.runDirectory.string(), error.message());
    }
    // In attached mode HAProxy, another user, must get at our sockets; the package made the directory with the right
    // group.
    if (isNew && m_settings.mode == Mode::Child) {
        std::filesystem::permissions(m_settings.runDirectory, std::filesystem::perms::owner_all, error);
    }
    return {};
}

base::Result<std::uint16_t> FrontDoor::Impl::openSockets() {
    using enum std::filesystem::perms;
    const auto permissions =
        m_settings.mode == Mode::Child ? owner_read | owner_write : owner_read | owner_write | group_read | group_write;
    if (auto listening = m_agent.listen(m_paths.agentSocket, permissions); !listening) {
        return std::unexpected(listening.error());
    }
    const auto adoptable = m_supervisor.adoptable();
    return m_ends.listen(m_settings.mode == Mode::Attached ? m_settings.attachedLogPort
                         : adoptable                       ? adoptable->logPort
                                                           : 0);
}

base::Result<void> FrontDoor::Impl::start() {
    for (const auto step :
         {&Impl::checkOwnSettings, &Impl::makeRunDirectory, &Impl::lockRunDirectory, &Impl::writeMap}) {
        if (auto done = (this->*step)(); !done) {
            return done;
        }
    }
    const auto logPort = openSockets();
    if (!logPort) {
        return std::unexpected(logPort.error());
    }
    m_listener.onState({Phase::Starting, ""});
    return m_supervisor.start(*logPort);
}

void FrontDoor::Impl::onUp(bool isNew, std::string note) {
    m_sync.start();
    if (isNew) {
        m_listener.onReplaced();
    }
    // HAProxy may have found the agent dead while there was none, and would look again only after half a second.
    m_runtime.ask("set server farmwarden_agent/agent health up",
                  [this, note = std::move(note)](const base::Result<std::string>&) {
                      if (m_supervisor.isUp()) {
                          m_listener.onState({Phase::Up, note});
                      }
                  });
}

void FrontDoor::Impl::onDown(std::string reason) {
    m_sync.stop();
    m_listener.onState({Phase::Down, std::move(reason)});
}

void FrontDoor::Impl::onNotify(const spop::Notify& notify, SpopAgent::Acknowledge acknowledge) {
    for (const spop::Message& message : notify.messages) {
        if (message.name == "ask") {
            return onAsk(message, std::move(acknowledge));
        }
        if (message.name == "started") {
            onStarted(message);
        }
    }
    acknowledge({});
}

void FrontDoor::Impl::onAsk(const spop::Message& message, SpopAgent::Acknowledge acknowledge) {
    const auto parsed = parseConnectRequest(message.text("request"));
    if (!parsed) {
        // HAProxy's own rules let nothing like this through; somebody else is talking to us.
        base::log::warning("front door: refused {}: {}", message.address("src"), parsed.error().message);
        return acknowledgeAnswer(Refusal{}, std::move(acknowledge));
    }
    ConnectionRequest request;
    request.uid = base::sanitized(message.text("uid"), 64);
    request.clientAddress = message.address("src");
    request.clientPort = static_cast<std::uint16_t>(message.number("sport").value_or(0));
    request.farm = message.text("farm").empty() ? parsed->farm : base::sanitized(message.text("farm"), kMaxFarmText);
    request.user = parsed->user;
    request.domain = parsed->domain;
    m_listener.onConnection(std::move(request), [this, alive = std::weak_ptr(m_alive),
                                                 acknowledge = std::move(acknowledge)](Answer answer) mutable {
        auto once = std::exchange(acknowledge, nullptr);
        if (once && !alive.expired()) {
            acknowledgeAnswer(answer, std::move(once));
        }
    });
}

void FrontDoor::Impl::acknowledgeAnswer(const Answer& answer, SpopAgent::Acknowledge acknowledge) {
    if (const External* external = std::get_if<External>(&answer)) {
        return acknowledgeExternal(*external, std::move(acknowledge));
    }
    const Route* route = std::get_if<Route>(&answer);
    if (!route) {
        return acknowledge({{"refuse", "1"}});
    }
    const std::string slot = m_sync.slots().slotOf(route->farm);
    if (slot.empty()) {
        base::log::warning(
            "front door: was told to send a connection to farm {}, which it does not know; HAProxy decides",
            route->farm);
        return acknowledge({});
    }
    acknowledge({{"slot", slot}, {"target", route->target}});
}

void FrontDoor::Impl::acknowledgeExternal(const External& address, SpopAgent::Acknowledge acknowledge) {
    // std::function wants something that can be copied.
    auto shared = std::make_shared<SpopAgent::Acknowledge>(std::move(acknowledge));
    m_sync.externals().require(address, [shared](const base::Result<std::string>& server) {
        if (server) {
            return (*shared)({{"slot", kExternalBackend}, {"target", *server}});
        }
        base::log::warning("front door: closed a connection that was to go to an external address: {}",
                           server.error().message);
        (*shared)({{"refuse", "1"}});
    });
}

void FrontDoor::Impl::onStarted(const spop::Message& message) {
    Started started{base::sanitized(message.text("uid"), 64), std::string(message.text("slot")),
                    base::sanitized(message.text("target"), kMaxServerText)};
    nameFarm(started);
    if ((started.isExternal || !started.farm.empty()) && !started.target.empty()) {
        m_listener.onStarted(started);
    }
}

void FrontDoor::Impl::onEnded(Ended ended) {
    nameFarm(ended);
    m_listener.onEnded(ended);
}

// HAProxy speaks of backends; the broker hears of farms and external addresses.
template <typename Place>
void FrontDoor::Impl::nameFarm(Place& place) const {
    place.isExternal = place.farm == kExternalBackend;
    place.farm = m_sync.slots().farmOf(place.farm);
    if (place.isExternal) {
        place.target = ExternalServers::addressOf(place.target);
    }
}

// `show sess` also lists what HAProxy does for itself and, in attached mode, for others.
void FrontDoor::Impl::keepOurs(std::vector<LiveConnection>& live) const {
    std::erase_if(live, [this](const LiveConnection& connection) {
        return connection.farm != kExternalBackend && !m_sync.slots().isSlot(connection.farm);
    });
    for (LiveConnection& connection : live) {
        nameFarm(connection);
    }
}

void FrontDoor::Impl::listLive(std::function<void(base::Result<std::vector<LiveConnection>>)> done) {
    m_runtime.ask("show sess", [this, done = std::move(done)](const base::Result<std::string>& sessions) {
        if (!sessions) {
            return done(std::unexpected(sessions.error()));
        }
        std::vector<LiveConnection> live = parseSessions(*sessions);
        keepOurs(live);
        m_runtime.ask("show table farmwarden_live",
                      [done, live = std::move(live)](const base::Result<std::string>& table) mutable {
                          if (!table) {
                              return done(std::unexpected(table.error()));
                          }
                          const auto users = parseLiveTable(*table);
                          for (LiveConnection& connection : live) {
                              const auto user =
                                  users.find(fmt::format("{}:{}", connection.clientAddress, connection.clientPort));
                              connection.user = user == users.end() ? std::string() : user->second;
                          }
                          done(std::move(live));
                      });
    });
}

void FrontDoor::Impl::disconnect(const std::string& clientAddress, std::uint16_t clientPort,
                                 std::function<void(base::Result<void>)> done) {
    m_runtime.ask("show sess", [this, clientAddress, clientPort,
                                done = std::move(done)](const base::Result<std::string>& sessions) {
        if (!sessions) {
            return done(std::unexpected(sessions.error()));
        }
        std::vector<LiveConnection> live = parseSessions(*sessions);
        keepOurs(live);
        const auto found = std::ranges::find_if(live, [&](const LiveConnection& c) {
            return c.clientPort == clientPort && c.clientAddress == clientAddress;
        });
        if (found == live.end()) {
            return done(base::fail(base::ErrorCode::NotFound,
                                   "no connection from {} is open; it may have ended just now",
                                   addressText(clientAddress, clientPort)));
        }
        m_runtime.ask("shutdown session " + found->runtimeId, [done](const base::Result<std::string>& reply) {
            done(reply ? base::Result<void>{} : std::unexpected(reply.error()));
        });
    });
}

void FrontDoor::Impl::stop(bool leaveRunning, std::function<void(std::uint32_t)> done) {
    const bool isLeft = leaveRunning || m_settings.mode == Mode::Attached;
    const auto finish = [this, isLeft, done = std::move(done)](std::uint32_t connections) {
        m_sync.stop();
        m_supervisor.stop(isLeft);
        m_agent.close();
        m_ends.close();
        done(isLeft ? 0 : connections);
    };
    if (isLeft || !m_supervisor.isUp()) {
        return finish(0);
    }
    m_runtime.ask("show sess", [this, finish](const base::Result<std::string>& sessions) {
        std::vector<LiveConnection> live = sessions ? parseSessions(*sessions) : std::vector<LiveConnection>();
        keepOurs(live);
        finish(static_cast<std::uint32_t>(live.size()));
    });
}

FrontDoor::FrontDoor(asio::io_context& io, const base::Clock& clock, Settings settings, Listener& listener)
    : m_impl(std::make_unique<Impl>(io, clock, std::move(settings), listener)) {}

FrontDoor::~FrontDoor() = default;

base::Result<void> FrontDoor::start() {
    return m_impl->start();
}

void FrontDoor::setDesired(const std::vector<std::string>& farms, std::vector<DesiredTarget> targets) {
    m_impl->sync().setDesired(farms, std::move(targets));
}

void FrontDoor::setExternals(const std::vector<External>& addresses) {
    m_impl->sync().setExternals(addresses);
}

void FrontDoor::disconnect(const std::string& clientAddress, std::uint16_t clientPort,
                           std::function<void(base::Result<void>)> done) {
    m_impl->disconnect(clientAddress, clientPort, std::move(done));
}

void FrontDoor::listLive(std::function<void(base::Result<std::vector<LiveConnection>>)> done) {
    m_impl->listLive(std::move(done));
}

void FrontDoor::stop(bool leaveRunning, std::function<void(std::uint32_t)> done) {
    m_impl->stop(leaveRunning, std::move(done));
}

}  // namespace farmwarden::frontdoor
