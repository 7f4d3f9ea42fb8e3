#include "core/store/postgres/writer.h"

#include <algorithm>
#include <future>

namespace farmwarden::store::postgres {
namespace {

using std::chrono::steady_clock;

// Keep a transaction, and so the wait of whoever comes next, short.
constexpr std::size_t kAppendsPerTransaction = 1000;
constexpr std::size_t kEventsPerTransaction = 5000;

// Followers are woken this often at most: a NOTIFY wakes every one of them, and a thousand commits a second would.
constexpr auto kRingInterval = std::chrono::milliseconds(5);
constexpr auto kReconnectInterval = std::chrono::milliseconds(250);
constexpr auto kOutcomePatience = std::chrono::seconds(3);

// Everything here is looked up by its key: a plan made while the tables were small must not scan them when they have
// grown. A broker that hangs while it has the journal locked is thrown out by the server. Whatever the server's default
// is, an acknowledged append is on its disk.
constexpr const char* kSettings =
    "SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off; "
    "SET plan_cache_mode = force_generic_plan; SET lock_timeout = '10s'; SET statement_timeout = '60s'; "
    "SET idle_in_transaction_session_timeout = '10s'; "
    "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'";

std::vector<AppendResult> allFailed(std::size_t count, const base::Error& error) {
    return std::vector<AppendResult>(count, std::unexpected(error));
}

base::Error unknownOutcome(const base::Error& lost) {
    return {lost.code, lost.message + "; whether the last appends were kept is not known until it is back"};
}

}  // namespace

Writer::Writer(std::string url)
    : m_url(std::move(url)), m_thread([this](const std::stop_token& stop) { serve(stop); }) {}

Writer::~Writer() {
    m_thread.request_stop();
    m_thread.join();
}

void Writer::append(Append append, AppendCallback done) {
    QueuedAppend queued(std::move(append), std::move(done));
    {
        const std::lock_guard lock(m_mutex);
        m_appends.push_back(std::move(queued));
    }
    m_queued.notify_one();
}

store::Result<void> Writer::claim(const std::string& name) {
    const std::function<void(Connection&)> work = [&](Connection& connection) { m_claim.take(connection, name); };
    std::promise<store::Result<void>> promise;
    auto result = promise.get_future();
    {
        const std::lock_guard lock(m_mutex);
        m_errands.push_back({&work, [&promise](store::Result<void> done) { promise.set_value(std::move(done)); }});
    }
    m_queued.notify_one();
    return result.get();
}

// --- the thread ----------------------------------------------------------------------------------

void Writer::serve(const std::stop_token& stop) {
    for (;;) {
        std::deque<QueuedAppend> batch;
        std::deque<Errand> errands;
        {
            std::unique_lock lock(m_mutex);
            const auto hasWork = [this] { return !m_appends.empty() || !m_errands.empty(); };
            if (m_shallRing) {
                m_queued.wait_until(lock, stop, m_ringAt, hasWork);
            } else if (!m_queued.wait(lock, stop, hasWork)) {
                return;
            }
            errands.swap(m_errands);
            std::size_t events = 0;
            while (!m_appends.empty() && batch.size() < kAppendsPerTransaction && events < kEventsPerTransaction) {
                events += m_appends.front().append.events.size();
                batch.push_back(std::move(m_appends.front()));
                m_appends.pop_front();
            }
        }
        std::ranges::for_each(errands, [this](const Errand& errand) { runErrand(errand); });
        if (!batch.empty()) {
            commitAppends(batch);
        }
        ringWhenDue(stop.stop_requested());
    }
}

void Writer::runErrand(const Errand& errand) {
    auto done = guarded([&] { (*errand.work)(connection()); });
    if (m_connection && m_connection->isBroken()) {
        m_connection.reset();
    }
    errand.done(std::move(done));
}

void Writer::commitAppends(std::deque<QueuedAppend>& batch) {
    std::vector<AppendResult> results = commit(batch);
    for (std::size_t i = 0; i < batch.size(); ++i) {
        batch[i].done(std::move(results[i]));
    }
}

// A transaction that is known not to have been committed is tried once more: a server that was restarted, or a
// connection that somebody cut, need not be noticed by anybody.
std::vector<AppendResult> Writer::commit(const std::deque<QueuedAppend>& batch) {
    base::Error error;
    for (int attempt = 0; attempt < 2; ++attempt) {
        std::optional<AppendBatch> work;
        try {
            work.emplace(connection(), batch);
            work->carryOut();
            m_shallRing = m_shallRing || work->hasAppended();
            return std::move(work->results());
        } catch (const Disconnected& lost) {
            error = lost.error();
            m_connection.reset();
            if (!work) {
                break;
            }
            const std::optional<bool> isKept = outcomeOf(*work);
            if (!isKept) {
                return allFailed(batch.size(), unknownOutcome(error));
            }
            if (*isKept) {
                m_shallRing = true;
                return std::move(work->results());
            }
        } catch (const Failure& failure) {
            error = failure.error();
            leaveTransaction();
            if (error.code == base::ErrorCode::Internal && batch.size() > 1) {
                return commitOneByOne(batch);
            }
            break;
        }
    }
    return allFailed(batch.size(), error);
}

// The server found something in one of them that nobody foresaw; the others shall not suffer from it.
std::vector<AppendResult> Writer::commitOneByOne(const std::deque<QueuedAppend>& batch) {
    std::vector<AppendResult> results;
    for (const QueuedAppend& queued : batch) {
        std::deque<QueuedAppend> alone;
        alone.push_back(queued);
        results.push_back(std::move(commit(alone).front()));
    }
    return results;
}

std::optional<bool> Writer::outcomeOf(const AppendBatch& lost) const {
    if (lost.isCommitted() || !lost.isCommitAsked()) {
        return lost.isCommitted();
    }
    const auto deadline = steady_clock::now() + kOutcomePatience;
    do {
        try {
            Connection connection(m_url, Use::Writing);
            Rows rows = connection.query("SELECT pg_xact_status($1::bigint::text::xid8)", lost.transaction());
            if (rows.next() && rows.text(0) != "in progress") {
                return rows.text(0) == "committed";
            }
        } catch (const Failure&) {
            // It is asked again.
        }
        std::this_thread::sleep_for(kReconnectInterval / 5);
    } while (steady_clock::now() < deadline);
    return std::nullopt;
}

Connection& Writer::connection() {
    if (m_connection && m_connection->isStillThere()) {
        return *m_connection;
    }
    m_connection.reset();
    if (m_refused && steady_clock::now() < m_retryAt) {
        throw Disconnected(*m_refused);
    }
    try {
        m_connection.emplace(m_url, Use::Writing);
        m_connection->execute(kSettings);
        m_claim.takeAgain(*m_connection);
        m_refused.reset();
    } catch (const Failure& failure) {
        m_connection.reset();
        m_refused = failure.error();
        m_retryAt = steady_clock::now() + kReconnectInterval;
        throw;
    }
    return *m_connection;
}

void Writer::leaveTransaction() {
    if (!m_connection) {
        return;
    }
    const bool isUsable = PQpipelineStatus(m_connection->handle()) == PQ_PIPELINE_OFF;
    if (!isUsable || !guarded([this] { m_connection->execute("ROLLBACK"); })) {
        m_connection.reset();
    }
}

void Writer::ringWhenDue(bool isLast) {
    const auto now = steady_clock::now();
    if (!m_shallRing || (now < m_ringAt && !isLast)) {
        return;
    }
    m_shallRing = false;
    m_ringAt = now + kRingInterval;
    // A bell that is not heard costs followers no more than the time until they look by themselves.
    std::ignore = guarded([this] { connection().execute("NOTIFY farmwarden_journal"); });
}

}  // namespace farmwarden::store::postgres
