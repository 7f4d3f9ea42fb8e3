#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/request/event_sink.h"
#include "core/request/verb.h"
#include "core/store/store.h"

// Carries out the requests in a store's inbox, one after the other in the order they came in. What a request changes and the news that it is
// finished are one commit, so a request is done exactly once or not at all, whenever the process ends. Owned by whoever owns
// the sink; one thread, the sink's.
namespace farmwarden::request {

class Executor {
public:
    // The references outlive the executor. `holder` names it in the store's lease: a broker's name, or program and process id.
    Executor(store::Store& store, EventSink& sink, const base::Clock& clock, std::string holder);
    // Gives the lease back. What is under way stays open in the inbox unless its commit is already on its way.
    ~Executor();
    Executor(const Executor&) = delete;
    Executor& operator=(const Executor&) = delete;

    // Takes or renews the lease and starts on whatever is open. Call it after Store::onRequest woke (brought to the sink's thread), and
    // about once a second. Returns at once when the sink is asynchronous. Busy: another executor has the lease, and nothing was done;
    // other errors are the store's. Neither needs anything but another call later.
    base::Result<void> poll();

    // Nothing under way, nothing left of what the last poll() found.
    bool isIdle() const { return !m_current && m_queue.empty(); }

private:
    struct Current;  // the request under way

    base::Result<void> holdLease();
    void startNext();
    void start(model::Request request);
    void attempt();
    void carryOut(const Arguments& arguments, std::optional<placement::PlacementRequest> heard);
    void cutConnections(Plan plan);
    void finishCut();
    void commit(Plan plan);
    void refuse(const base::Error& error);
    void onCommitted(const base::Result<base::Revision>& result, bool wasPlan);

    store::Store& m_store;
    EventSink& m_sink;
    const base::Clock& m_clock;
    std::string m_holder;
    std::optional<store::Lease> m_lease;
    std::deque<model::Request> m_queue;
    std::shared_ptr<Current> m_current;  // callbacks hold it weakly: they come to nothing once it is replaced or we are gone
    bool m_isStarting = false;           // startNext() is on the stack: a synchronous sink must not recurse through it
};

}  // namespace farmwarden::request
