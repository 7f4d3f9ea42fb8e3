#pragma once

#include <deque>
#include <string>
#include <vector>

#include "core/store/postgres/gate.h"
#include "core/store/postgres/state_tables.h"

namespace farmwarden::store::postgres {

struct QueuedAppend {
    QueuedAppend(Append append, AppendCallback done);

    Append append;
    AppendCallback done;
    // Encoded by the caller's thread.
    std::vector<std::string> subjects;
    std::vector<std::string> bodies;
    store::Result<void> form;
};

// One transaction over many appends: one try, one result for each. The writer's thread.
class AppendBatch {
public:
    // `queue` and `connection` outlive the batch.
    AppendBatch(Connection& connection, const std::deque<QueuedAppend>& queue)
        : m_connection(connection), m_queue(queue) {}

    // Throws when the transaction did not come through. What became of it is then said by the two below.
    void carryOut();

    // One each, in the queue's order; REQUIRES: carryOut() returned, or the transaction is known to be committed.
    std::vector<AppendResult>& results() { return m_results; }
    bool isCommitAsked() const { return m_isCommitAsked; }
    bool isCommitted() const { return m_isCommitted; }
    // By which the server knows it; 0: it did not begin.
    std::int64_t transaction() const { return m_transaction; }
    bool hasAppended() const { return m_head != m_before; }

private:
    // The rows of the journal that a run writes, in columns.
    struct JournalRows {
        std::vector<std::int64_t> revisions;
        std::vector<std::int64_t> times;
        std::vector<std::string> actors;
        std::vector<std::string> brokers;
        std::vector<std::string> kinds;
        std::vector<std::string> subjects;
        std::vector<std::string> bodies;
    };

    void lockHead(Pipeline& pipeline);
    std::size_t endOfRun(std::size_t begin) const;
    void carryOutRun(Pipeline& pipeline, StateTables& tables, std::size_t begin, std::size_t end);
    AppendResult carryOutOne(const QueuedAppend& queued, Gate& gate, Pipeline& pipeline, StateTables& tables,
                             JournalRows& journal);
    static void insertJournal(Pipeline& pipeline, const JournalRows& journal);

    Connection& m_connection;
    const std::deque<QueuedAppend>& m_queue;
    std::vector<AppendResult> m_results;
    Revision m_before;
    Revision m_head;
    std::int64_t m_transaction = 0;
    bool m_isCommitAsked = false;
    bool m_isCommitted = false;
};

}  // namespace farmwarden::store::postgres
