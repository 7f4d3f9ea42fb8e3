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

// The store is the bus between brokers, consoles and scripts: an append-only journal, a state table per noun that is
// written in the same transaction, and an inbox of requests. This header is the contract; every backend passes
// tests/core/store/contract.
namespace farmwarden::store {

using base::Result;
using base::Revision;
using base::TimePoint;

// Proves that an executor is still the one: grows with every grant of the lease to another holder, or after it was
// released.
using FencingToken = std::uint64_t;

// "Nobody may have a session of this user in this farm but me": for farms with one session a user, in the append that
// places the session. Any live session of theirs there wins, however it was placed, so the reservation lasts until the
// session ends; an append that ends the present holder's session frees the place for its own reservation. User names
// are compared without case.
struct Reservation {
    std::string farm;
    std::string user;
    base::SessionId session;
};

// "The object is as I saw it": refuses the append with Stale if a later event than `seen` changed its definition, with
// a message that names who changed it, when and by which event. A farm, a target, or a target's holds; removing a farm
// changes its targets and their holds, too. What never was has not changed. What is observed (health, sessions) is no
// part of a definition.
struct Expectation {
    std::string subject;  // "farm:A", "target:sh-1", "holds:sh-1", "policy"
    Revision seen;
};

// Events that become durable together or not at all, in consecutive revisions. Refused with InvalidArgument when there
// are none or when a text in them is not UTF-8 or a kind is unknown, and with AlreadyExists when it finishes a request
// that is finished already: a request is carried out once, whoever else believes to be its executor.
struct Append {
    std::string broker;  // who appends
    std::vector<model::EventDraft> events;
    std::optional<Reservation> reservation;
    std::vector<Expectation> expectations;
    std::optional<FencingToken> lease;  // refuse with LeaseLost unless this is the executor's current token
};

struct Appended {
    Revision first;
    Revision last;
};
struct ReservationLost {  // nothing was appended
    base::SessionId winner;
    std::string target;  // where the winner's session is
};
using AppendResult = Result<std::variant<Appended, ReservationLost>>;
using AppendCallback = std::function<void(AppendResult)>;

struct Lease {
    FencingToken token = 0;
    std::string holder;
    TimePoint until;
};

// Receives the journal in order, without gaps and without doubles. Called on the feed's own thread; a call that lasts
// holds up this feed only. A listener must not destroy its feed from within a call.
class FeedListener {
public:
    virtual ~FeedListener() = default;
    virtual void onEvents(std::span<const model::Event> events) = 0;
    // The history after the listener's revision was trimmed: load the state anew (loadState) and follow from its
    // revision. Nothing more comes on this feed.
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
    Revision after = {};
    std::size_t limit = 1000;
    std::string subject = {};             // empty: all
    std::vector<std::string> kinds = {};  // "hold.placed"; empty: all
    Revision before = {};                 // only earlier ones; 0: up to the last
    bool isNewestFirst = false;           // the last `limit` of them, in falling order: for lists that load older ones
};

struct StoreStatus {
    std::string url;  // what a person would pass to --store
    int schemaVersion = 0;
    Revision head;    // last event
    Revision oldest;  // first event that is still there
    TimePoint headAt;
    std::uint64_t sizeBytes = 0;
    // Embedded: who has it open for writing ("farmwardend, process 4711"). Shared: the broker that serves connections.
    std::optional<std::string> writer;
};

// All methods may be called from any thread unless they say otherwise.
class Store {
public:
    virtual ~Store() = default;

    // --- journal and state -----------------------------------------------------------------------

    // Queues the append. `done` is called once, on a thread of the store, after the transaction is durable (or
    // refused), in the order of the revisions; it must not block. Whatever is queued at the same time shares one
    // transaction (group commit); one that is refused does not touch the others, one that cannot be written (disk full:
    // Io) fails all of them and leaves nothing of any. In a store opened ReadOnly `done` gets Refused at once, from
    // within the call. The store's destructor still commits what is queued.
    virtual void append(Append append, AppendCallback done) = 0;

    // append() and wait. Not on a thread that `done` callbacks run on.
    AppendResult appendAndWait(Append append);

    // In order. A subject's events are found by an index, except those of sessions, for which the journal is read
    // through: give `after` (a live session's placedRevision - 1) where it is known. Kinds without sessions among them
    // are looked for beside the sessions' events, which are by far the most.
    virtual Result<std::vector<model::Event>> read(const JournalFilter& filter) = 0;
    virtual Result<Revision> head() = 0;

    // The state tables at one revision, which is returned. Sessions come last and may be a million: values are lent,
    // not kept.
    virtual Result<Revision> loadState(model::StateSink& sink) = 0;

    // The state at a past revision: nearest snapshot + events. An empty Directory as the sink is what they are folded
    // into. NotFound if the retention no longer reaches there; the
    // message names the oldest revision that can be had.
    virtual Result<void> loadStateAt(Revision revision, model::StateSink& sink) = 0;

    // For a sink that folds events by itself: a state at or before `revision` that can be handed out as it is kept, so
    // that no Directory is made for it. Returns its revision, from which the sink goes on with read().
    virtual Result<Revision> loadStateBefore(Revision revision, model::StateSink& sink);

    // The last revision at or before `at` (0: before the first event); NotFound before the retention. Found by halving,
    // so where brokers' clocks disagree it is a revision about that time.
    virtual Result<Revision> revisionAt(TimePoint at) = 0;

    // A published version of the policy; NotFound names the highest one. 0: what was before the first, an empty document.
    virtual Result<model::PolicyVersion> policy(std::uint32_t number) = 0;
    // All published versions, the latest first, without their documents.
    virtual Result<std::vector<model::PolicyVersion>> policies() = 0;

    // `listener` outlives the feed, and the store does, too. Starts with the event after `after`.
    virtual std::unique_ptr<Feed> follow(Revision after, FeedListener& listener) = 0;

    // --- requests --------------------------------------------------------------------------------

    // Puts a request into the inbox. Idempotent by key: a key that is known, open or finished, changes nothing. Works
    // without write access to the journal. InvalidArgument without key or verb. Finished requests are known as long as
    // the journal is kept (trim()).
    virtual Result<void> submit(const model::Request& request) = 0;
    // Open requests, oldest first.
    virtual Result<std::vector<model::Request>> openRequests(std::size_t limit) = 0;
    // A request by its key, open or finished. A request is finished by appending RequestFinished.
    virtual Result<std::optional<model::Request>> findRequest(const std::string& key) = 0;
    // Finished requests, the latest first.
    virtual Result<std::vector<model::Request>> finishedRequests(std::size_t limit) = 0;
    // Calls `wake` (any thread, must not block) soon after a request came in, from this process or another; at least
    // every second when there are open requests. One at a time; an empty function ends it and waits for a call under
    // way, so not from within one.
    virtual void onRequest(std::function<void()> wake) = 0;

    // --- executor's lease ------------------------------------------------------------------------

    // One executor at a time carries out requests. Busy, naming the holder, while another one's lease lasts. The same
    // holder renews and keeps its token, also when the lease had run out and nobody else took it. Appends prove
    // themselves by the token alone, so a late executor is stopped by its successor's grant and not by the clock.
    virtual Result<Lease> acquireLease(const std::string& holder, base::Duration lasting) = 0;
    // LeaseLost when it is not the current token. A released token proves nothing any more.
    virtual Result<void> releaseLease(FencingToken token) = 0;

    // --- brokers ---------------------------------------------------------------------------------

    // On a shared store one broker at a time serves connections, since its decisions lean on knowing every event before
    // them. Busy, naming who does, while it is another one's turn: stand by and ask again. Granted, it lasts until this
    // object ends; asking again is cheap and tells LeaseLost once somebody else had to take over, and appends then fail
    // with the same. An embedded store has one writer anyway.
    virtual Result<void> claimService([[maybe_unused]] const std::string& broker) { return {}; }

    // Heartbeat, with what the broker says of its plug-ins; kept beside the fold, not in the journal. NotFound for a
    // broker that has not appended BrokerStarted.
    virtual Result<void> beat(const std::string& broker, TimePoint at, const std::string& report = {}) = 0;
    virtual Result<std::vector<model::Broker>> brokers() = 0;

    // --- care ------------------------------------------------------------------------------------

    // Writes a snapshot of the present state, from which loadStateAt() starts.
    virtual Result<Revision> writeSnapshot() = 0;
    // Drops events older than `before`, and their finished requests, as far as a snapshot replaces them: the newest one
    // before the cut becomes the oldest state. Without such a snapshot nothing goes; the last event always stays.
    // Returns the oldest revision left.
    virtual Result<Revision> trim(TimePoint before) = 0;
    // Every problem found, in words that name the table and the row; empty when all is well. Reads everything: the
    // file's pages, the journal's numbers, the state tables against the fold of oldest snapshot and journal, users in
    // two places.
    virtual Result<std::vector<std::string>> check() = 0;
    // A consistent copy while the store is in use. AlreadyExists if the file is there.
    virtual Result<void> backup(const std::filesystem::path& destination) = 0;
    virtual Result<StoreStatus> status() = 0;
};

enum class Access {
    ReadOnly,   // journal and state for reading, the inbox for requests: consoles, scripts
    // The one writer of an embedded store; Busy, naming the process, if there is one already. A shared one has many.
    ReadWrite,
};

// Opens (with ReadWrite: creates) the store that `url` names: a path of an SQLite file, a "postgresql://" URL, or
// "memory:". Errors: Busy, Io (not writable, with the reason), Corrupt, NewerSchema (naming both versions), NotFound
// (ReadOnly and no store), and of a server that does not answer or does not let us in: Unavailable, Refused. Messages do
// not show a URL's password.
Result<std::unique_ptr<Store>> openStore(const std::string& url, Access access, const base::Clock& clock);

// The URL as it may be shown: without a password.
std::string shownUrl(const std::string& url);

// $FARMWARDEN_STORE, else $XDG_STATE_HOME/farmwarden/store.db, else ~/.local/state/farmwarden/store.db.
std::string defaultStoreUrl();

}  // namespace farmwarden::store
