#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "core/store/sqlite/gate.h"
#include "core/store/sqlite/journal_rows.h"
#include "core/store/sqlite/state_tables.h"

namespace farmwarden::store::sqlite {

// The one connection and thread that write store.db. It drains its queue into one transaction: while one transaction
// waits for the disk, the next one gathers, so nobody waits on a timer. Its public methods may be called from any
// thread.
class Writer {
public:
    // Called on the writer's thread after a commit: once, and with the keys of the requests that it finished.
    using Committed = std::function<void(const std::vector<std::string>& finishedRequests)>;

    // REQUIRES: `database` has the current schema.
    Writer(Database database, Committed committed);
    // Commits what is queued.
    ~Writer();

    // See Store::append().
    void append(Append append, AppendCallback done);

    // What else is to be written, in a transaction of its own between the appends.
    class Desk {
    public:
        Database& database;
        Gate& gate;
        JournalRows& journal;
    };
    // Runs `work` on the writer's thread and waits. Not from that thread.
    Result<void> run(const std::function<void(Desk&)>& work);

private:
    struct QueuedAppend {
        Append append;
        AppendCallback done;
        // Encoded by the caller's thread, so that the writer only has to bind them.
        std::vector<std::string> subjects;
        std::vector<std::string> bodies;
        Result<void> form;
    };
    struct Errand {
        const std::function<void(Desk&)>* work;
        std::function<void(Result<void>)> done;
    };

    void serve(const std::stop_token& stop);
    void commitAppends(std::deque<QueuedAppend>& batch);
    AppendResult carryOut(const QueuedAppend& queued, std::vector<std::string>& finished);
    void runErrand(const Errand& errand);
    void forgetUncommitted();

    Database m_database;
    JournalRows m_journal;
    StateTables m_tables;
    Gate m_gate;
    Revision m_head;
    Committed m_committed;

    std::mutex m_mutex;  // the two queues
    std::condition_variable_any m_queued;
    std::deque<QueuedAppend> m_appends;
    std::deque<Errand> m_errands;
    std::jthread m_thread;
};

}  // namespace farmwarden::store::sqlite
