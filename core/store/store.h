#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/model/events.h"
#include "core/model/state.h"

// The store is the bus between brokers, consoles and scripts: an append-only journal, a state table per noun that is written in the
// same transaction, and an inbox of requests. This header is the contract; every backend passes tests/core/store/contract.
namespace farmwarden::store {

using base::Result;
using base::Revision;
using base::TimePoint;

// Proves that an executor is still the one: grows by one with every grant of the same lease.
using FencingToken = std::uint64_t;

// "Nobody may have a session of this user in this farm but me": for farms with one session a user. The store holds it until the
// session ends, and answers with the winner if another broker was first. An append that ends the present holder's session frees the
// place for its own reservation.
struct Reservation {
    std::string farm;
    std::string user;
    base::SessionId session;
};

// "The object is as I saw it": refuses the append with Stale if a later event than `seen` changed its definition, with a message
// that names who changed it, when and by which event. A farm, a target, or a target's holds ("holds:NAME").
struct Expectation {
    std::string subject;  // "farm:A", "target:sh-1", "holds:sh-1"
    Revision seen;
};

// Events that become durable together or not at all, in consecutive revisions.
struct Append {
    std::string broker;                       // who appends
    std::vector<model::EventDraft> events;
    std::optional<Reservation> reservation;
    std::vector<Expectation> expectations;
    std::optional<FencingToken> lease;        // refuse with LeaseLost unless this is the executor's current token
};

struct Appended {
    Revision first;
    Revision last;
};
struct ReservationLost {  // nothing was appended
    base::SessionId winner;
    std::string target;   // where the winner's session is
};
using AppendResult = Result<std::variant<Appended, ReservationLost>>;
using AppendCallback = std::function<void(AppendResult)>;

struct Lease {
    FencingToken token = 0;
    std::string holder;
    TimePoint until;
};

// Receives the journal in order, without gaps and without doubles. Called on the feed's own thread; a call that lasts holds up this
// feed only. A listener must not destroy its feed from within a call.
class FeedListener {
public:
    virtual ~FeedListener() = default;
    virtual void onEvents(std::span<const model::Event> events) = 0;
    // The history after the listener's revision was trimmed: load the state anew (loadState) and follow from its revision.
    // Nothing more comes on this feed.
    virtual void onResync() = 0;
    // The store does not answer (gone, locked, damaged) or answers again. The feed goes on trying by itself.
    virtual void onUnavailable(const base::Error& error) = 0;
    virtual void onAvailable() = 0;
};

// A running subscription; ends, and waits for a call under way, in the destructor.
class Feed {
public:
    virtual ~Feed() = default;
};

struct JournalFilter {
    Revision after;
    std::size_t limit = 1000;
    std::string subject;  // empty: all
};

struct StoreStatus {
    std::string url;            // what a person would pass to --store
    int schemaVersion = 0;
    Revision head;              // last event
    Revision oldest;            // first event that is still there
    TimePoint headAt;
    std::uint64_t sizeBytes = 0;
    std::optional<std::string> writer;  // embedded: who has it open for writing ("farmwardend, process 4711")
};

// All methods may be called from any thread unless they say otherwise.
class Store {
public:
    virtual ~Store() = default;

    // --- journal and state -------------------------------------------------------------------------------------------------

    // Queues the append. `done` is called once, on a thread of the store, after the transaction is durable (or refused), in the order
    // of the revisions; it must not block. Whatever is queued at the same time shares one transaction (group commit).
    virtual void append(Append append, AppendCallback done) = 0;

    // append() and wait. Not on a thread that `done` callbacks run on.
    AppendResult appendAndWait(Append append);

    virtual Result<std::vector<model::Event>> read(const JournalFilter& filter) = 0;
    virtual Result<Revision> head() = 0;

    // The state tables at one revision, which is returned. Sessions come last and may be a million: values are lent, not kept.
    virtual Result<Revision> loadState(model::StateSink& sink) = 0;

    // The state at a past revision: nearest snapshot + events. NotFound if the retention no longer reaches there; the message names
    // the oldest revision that can be had.
    virtual Result<void> loadStateAt(Revision revision, model::StateSink& sink) = 0;

    // The last revision at or before `at`; NotFound before the retention.
    virtual Result<Revision> revisionAt(TimePoint at) = 0;

    // `listener` outlives the feed. Starts with the event after `after`.
    virtual std::unique_ptr<Feed> follow(Revision after, FeedListener& listener) = 0;

    // --- requests ------------------------------------------------------------------------------------------------------------

    // Puts a request into the inbox. Idempotent by key: a key that is known, open or finished, changes nothing. Works without write
    // access to the journal.
    virtual Result<void> submit(const model::Request& request) = 0;
    // Open requests, oldest first.
    virtual Result<std::vector<model::Request>> openRequests(std::size_t limit) = 0;
    // A request by its key, open or finished. A request is finished by appending RequestFinished.
    virtual Result<std::optional<model::Request>> findRequest(const std::string& key) = 0;
    // Finished requests, the latest first.
    virtual Result<std::vector<model::Request>> finishedRequests(std::size_t limit) = 0;
    // Calls `wake` (any thread, must not block) soon after a request came in, from this process or another; at least every second when
    // there are open requests. One at a time; an empty function ends it and waits for a call under way.
    virtual void onRequest(std::function<void()> wake) = 0;

    // --- executor's lease -------------------------------------------------------------------------------------------------------

    // One executor at a time carries out requests. Busy, naming the holder, while another one's lease lasts. The same holder renews.
    virtual Result<Lease> acquireLease(const std::string& holder, base::Duration lasting) = 0;
    virtual Result<void> releaseLease(FencingToken token) = 0;

    // --- brokers ----------------------------------------------------------------------------------------------------------------

    // Heartbeat; kept beside the fold, not in the journal. NotFound for a broker that has not appended BrokerStarted.
    virtual Result<void> beat(const std::string& broker, TimePoint at) = 0;
    virtual Result<std::vector<model::Broker>> brokers() = 0;

    // --- care -------------------------------------------------------------------------------------------------------------------

    // Writes a snapshot of the present state, from which loadStateAt() starts.
    virtual Result<Revision> writeSnapshot() = 0;
    // Drops events older than `before`, keeping what the oldest kept snapshot needs. Returns the oldest revision left.
    virtual Result<Revision> trim(TimePoint before) = 0;
    // Every problem found, in words that name the table and the row; empty when all is well. Reads everything.
    virtual Result<std::vector<std::string>> check() = 0;
    // A consistent copy while the store is in use. AlreadyExists if the file is there.
    virtual Result<void> backup(const std::filesystem::path& destination) = 0;
    virtual Result<StoreStatus> status() = 0;
};

enum class Access {
    ReadOnly,   // journal and state for reading, the inbox for requests: consoles, scripts
    ReadWrite,  // the one writer of an embedded store; Busy, naming the process, if there is one already
};

// Opens (with ReadWrite: creates) the store that `url` names: a path of an SQLite file, or "memory:". Errors: Busy, Io (not
// writable, with the reason), Corrupt, NewerSchema (naming both versions), NotFound (ReadOnly and no file).
Result<std::unique_ptr<Store>> openStore(const std::string& url, Access access, const base::Clock& clock);

// $FARMWARDEN_STORE, else $XDG_STATE_HOME/farmwarden/store.db, else ~/.local/state/farmwarden/store.db.
std::string defaultStoreUrl();

}  // namespace farmwarden::store
