#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/base/id_source.h"
#include "core/placement/placement.h"
#include "core/broker/advisers.h"
#include "core/placement/programs.h"
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
    std::string rule;     // id of the policy's rule that was acted upon; empty: none
};

class Engine final : public request::EventSink {
public:
    // All references outlive the engine. Nothing happens before start().
    Engine(store::Store& store, const base::Clock& clock, EngineSettings settings, Post post, ConnectionControl& connections);
    ~Engine() override;

    // Loads the state, announces the broker. Blocks for as long as the store takes to read.
    base::Result<void> start();
    // Told of every change of the directory, on the engine's thread. Before start().
    void observe(directory::Observer* observer) { m_directory.setObserver(observer); }
    // Heard before every decision; null for none. Outlives the engine, or is taken off before it goes.
    void advise(Advisers* advisers) { m_advisers = advisers; }
    // Announces the end. What is in flight is still committed; its callbacks are dropped.
    void stop(const std::string& cause);

    // A connection asks for a place, at this moment whatever the request says. `done` comes after the placement is durable, or with the
    // error that kept it from being so. `connection` is the front door's unique id.
    void connect(placement::PlacementRequest request, const std::string& connection, std::function<void(base::Result<Answer>)> done);

    // The target answered; `target` is where the connection really went, which may differ from the answer.
    void onStarted(const std::string& connection, const std::string& target);
    // The connection is over. Before onStarted() the new session has failed, and counts against the target unless the client gave up by
    // itself; afterwards the session is disconnected.
    void onClosed(const std::string& connection, const std::string& cause, bool isTargetsFault = true);
    // The session itself is over on its target.
    void onLoggedOff(base::SessionId session);
    // A connection that the front door placed by itself while the broker was away.
    void adopt(const placement::PlacementRequest& request, const std::string& target, const std::string& connection);
    void onHealth(const std::string& target, model::Health health, const std::string& detail);
    // How busy the target is (0 to 100), as a probe found out. Journalled when it is news: a change of 3 or more, or a minute after the last
    // report, which sets back what placement adds for the sessions since.
    void onLoad(const std::string& target, std::uint32_t load);
    void onFrontDoor(const std::string& state);

    // Connections that a session has and the front door does not know any more are over.
    void onVanished(base::SessionId session, const std::string& cause);

    bool knowsConnection(const std::string& connection) const { return m_byConnection.contains(connection); }
    // When the session's present connection came, as far as this process knows; the epoch for one from before its start.
    base::TimePoint connectedAt(base::SessionId session) const;

    // Lets time pass: pending and left-alone sessions, holds and quarantines that end. Call about once a second.
    void tick();

    const directory::Directory& directory() const override { return m_directory; }
    placement::Programs& programs() override { return m_programs; }
    // The policy that decides, and whether it asks for users' groups.
    std::shared_ptr<const policy::Program> program() const { return m_program; }
    bool needsGroups() const { return m_needsGroups; }
    base::IdSource& ids() override { return m_ids; }
    std::shared_ptr<const plugin::settings::Catalog> plugins() const override {
        return m_advisers == nullptr ? nullptr : m_advisers->installed();
    }
    void hear(placement::PlacementRequest request, std::function<void(placement::PlacementRequest)> done) override;
    bool runsPlugins() const override { return m_advisers != nullptr; }
    void fence(std::optional<store::FencingToken> lease) override { m_lease = lease; }
    void commit(std::vector<model::EventDraft> events, std::vector<store::Expectation> expectations,
                std::function<void(base::Result<base::Revision>)> done) override;
    void disconnect(base::SessionId session, std::function<void(base::Result<void>)> done) override;
    // Reads the state again when there is more in the store than this engine has appended; Unavailable until that is done.
    base::Result<void> catchUp() override;

    // Appends that are not yet durable.
    std::size_t inFlight() const { return m_inFlight.size(); }
    // False while the store refuses writes; connections get Unavailable then.
    bool isWritable() const { return !m_needsReload; }
    const EngineSettings& settings() const { return m_settings; }

private:
    struct InFlight {
        std::vector<model::EventDraft> events;
        std::function<void(store::AppendResult)> done;
        bool isFinished = false;
    };
    struct Deadline {
        base::TimePoint at;
        base::SessionId session;
        base::TimePoint since;  // of the state that it was set for; another state makes it void
    };

    model::EventDraft draft(model::EventBody body) const;
    void append(store::Append append, std::function<void(store::AppendResult)> done);
    void appendAlone(model::EventBody body);
    void finish(std::uint64_t ticket, store::AppendResult result);
    void undo(const std::vector<model::EventDraft>& events);
    base::Result<void> load();
    void reloadWhenDrained();
    void noteDeadlines();
    void noteDeadline(directory::SessionSlot slot);
    void endOverdue(std::deque<Deadline>& deadlines, model::SessionState state, const char* cause, bool isFailure);
    base::Result<void> obeyPolicy();
    model::Session sessionFor(const placement::PlacementRequest& request, const std::string& connection);
    struct Attempt;  // a connection's request, its decision, and who waits for it
    placement::Outcome decide(Attempt attempt);
    void place(Attempt attempt);
    void reconnect(Attempt attempt);
    void refuse(Attempt attempt);
    void sendOutside(Attempt attempt);
    model::RuleFacts factsOf(const Attempt& attempt) const;
    Answer answerFor(const Attempt& attempt, base::SessionId session) const;
    void endSession(directory::SessionSlot slot, const std::string& cause, bool isFailure);
    void quarantineIfFailing(const std::string& target);
    directory::SessionSlot findByConnection(const std::string& connection) const;

    store::Store& m_store;
    const base::Clock& m_clock;
    EngineSettings m_settings;
    Post m_post;
    ConnectionControl& m_connections;
    Advisers* m_advisers = nullptr;
    std::uint64_t m_asked = 0;  // connections that people asked about
    directory::Directory m_directory;
    placement::Programs m_programs;
    std::shared_ptr<const policy::Program> m_program;
    std::uint32_t m_policyInForce = 0;
    std::uint32_t m_policySeen = 0;  // the version that the directory had last; another one than in force: it could not be read
    bool m_needsGroups = false;
    base::IdSource m_ids;
    struct Connection {
        base::SessionId session;
        base::TimePoint since;
    };
    std::unordered_map<std::string, Connection> m_byConnection;
    std::unordered_map<std::string, base::TimePoint> m_loadReported;  // by target
    std::deque<Deadline> m_pending;    // both in the order of their times, since each kind has one timeout
    std::deque<Deadline> m_leftAlone;
    std::deque<InFlight> m_inFlight;   // in the order of the appends
    std::uint64_t m_firstTicket = 0;   // of m_inFlight.front()
    bool m_needsReload = false;
    std::optional<store::FencingToken> m_lease;  // the executor's, for commit()
    std::shared_ptr<const bool> m_alive;  // callbacks that come after the engine has gone see it expired
};

}  // namespace farmwarden::broker
