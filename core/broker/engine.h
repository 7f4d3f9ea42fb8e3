#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "core/base/id_source.h"
#include "core/placement/placement.h"
#include "core/request/event_sink.h"
#include "core/store/store.h"

// The broker without sockets: decides, journals, folds. The daemon feeds it from the front door, the simulator from its model; both get
// the same placement, the same journal and the same requests. Everything happens on one thread, the owner's; `post` brings the store's
// callbacks there.
namespace farmwarden::broker {

using Post = std::function<void(std::function<void()>)>;

// Who can cut a connection: the front door, or the simulator.
class ConnectionControl {
public:
    virtual ~ConnectionControl() = default;
    virtual void cut(const model::Session& session, std::function<void(base::Result<void>)> done) = 0;
};

struct EngineSettings {
    std::string name;                                        // of this broker, as the journal and the console show it
    std::uint32_t ordinal = 0;                               // distinct among the live brokers of one store
    std::string frontDoor;                                   // addresses for clients, comma-separated
    base::Duration pendingTimeout = std::chrono::seconds(60);     // from placement to the target's answer
    base::Duration leftAloneTimeout = std::chrono::hours(24);     // a disconnected session that nobody came back to
    std::uint32_t quarantineAfter = 3;                       // failed new sessions in a row
    base::Duration quarantineFor = std::chrono::minutes(5);
};

struct Answer {
    placement::Outcome outcome = placement::Outcome::Refused;
    std::string farm;
    std::string target;
    model::Endpoint address;
    base::SessionId session;
    placement::Refusal refusal = placement::Refusal::None;
    std::string message;  // when refused
};

class Engine final : public request::EventSink {
public:
    // All references outlive the engine. Nothing happens before start().
    Engine(store::Store& store, const base::Clock& clock, EngineSettings settings, Post post, ConnectionControl& connections);
    ~Engine() override;

    // Loads the state, announces the broker. Blocks for as long as the store takes to read.
    base::Result<void> start();
    // Announces the end. What is in flight is still committed; its callbacks are dropped.
    void stop(const std::string& cause);

    // A connection asks for a place. `done` comes after the placement is durable, or with the error that kept it from being so.
    // `connection` is the front door's unique id.
    void connect(const placement::PlacementRequest& request, const std::string& connection, std::function<void(base::Result<Answer>)> done);

    // The target answered; `target` is where the connection really went, which may differ from the answer.
    void onStarted(const std::string& connection, const std::string& target);
    // The connection is over. Before onStarted() that is a failed new session; afterwards the session is disconnected.
    void onClosed(const std::string& connection, const std::string& cause);
    // The session itself is over on its target.
    void onLoggedOff(base::SessionId session);
    // A connection that the front door placed by itself while the broker was away.
    void adopt(const placement::PlacementRequest& request, const std::string& target, const std::string& connection);
    void onHealth(const std::string& target, model::Health health, const std::string& detail);
    void onFrontDoor(const std::string& state);

    // Lets time pass: pending and left-alone sessions, holds that end, quarantines, heartbeat. Call about once a second.
    void tick();

    const directory::Directory& directory() const override { return m_directory; }
    base::IdSource& ids() override { return m_ids; }
    void commit(std::vector<model::EventDraft> events, std::vector<store::Expectation> expectations,
                std::function<void(base::Result<base::Revision>)> done) override;
    void disconnect(base::SessionId session, std::function<void(base::Result<void>)> done) override;

    // Appended and not yet durable.
    std::size_t inFlight() const;
};

}  // namespace farmwarden::broker
