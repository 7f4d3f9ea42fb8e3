#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "core/store/postgres/append_batch.h"
#include "core/store/postgres/service_claim.h"

namespace farmwarden::store::postgres {

// The connection and thread that append to the journal. It drains its queue into one transaction, two round trips and
// one commit for all of it: while one transaction waits for the server's disk, the next one gathers.
//
// Numbers without gaps, in the order of the commits: a transaction first locks the one row of journal_head and keeps it
// to its end. So `revision > last` misses nothing (with numbers from a sequence it misses about a quarter of the rows
// of four writers), and reservations, expectations and the lease are judged on a state that nobody else is changing.
// The price is that commits of several brokers come one after the other, one sync of the server's log each; group
// commit within each broker pays it back.
//
// Public methods may be called from any thread.
class Writer {
public:
    explicit Writer(std::string url);
    // Commits what is queued.
    ~Writer();

    // See Store::append().
    void append(Append append, AppendCallback done);

    // See Store::claimService(). The claim lives and dies with this writer's connection, so nothing is ever appended by
    // one who has lost it.
    store::Result<void> claim(const std::string& name);

private:
    struct Errand {
        const std::function<void(Connection&)>* work;
        std::function<void(store::Result<void>)> done;
    };

    void serve(const std::stop_token& stop);
    void runErrand(const Errand& errand);
    void commitAppends(std::deque<QueuedAppend>& batch);
    std::vector<AppendResult> commit(const std::deque<QueuedAppend>& batch);
    std::vector<AppendResult> commitOneByOne(const std::deque<QueuedAppend>& batch);
    // Whether a transaction that lost its connection was committed; nothing while the server cannot be asked.
    std::optional<bool> outcomeOf(const AppendBatch& lost) const;

    Connection& connection();
    void leaveTransaction();
    void ringWhenDue(bool isLast);

    const std::string m_url;
    std::optional<Connection> m_connection;  // the thread's, with everything up to the queues
    std::optional<base::Error> m_refused;    // why there is none
    std::chrono::steady_clock::time_point m_retryAt;
    ServiceClaim m_claim;
    bool m_shallRing = false;
    std::chrono::steady_clock::time_point m_ringAt;

    std::mutex m_mutex;  // the two queues
    std::condition_variable_any m_queued;
    std::deque<QueuedAppend> m_appends;
    std::deque<Errand> m_errands;
    std::jthread m_thread;
};

}  // namespace farmwarden::store::postgres
