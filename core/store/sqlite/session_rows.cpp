#include "core/store/sqlite/session_rows.h"

#include <array>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>

#include "core/store/sqlite/noun_rows.h"
#include "core/store/sqlite/statement.h"

namespace farmwarden::store::sqlite {
namespace {

constexpr std::size_t kBatch = 4096;
constexpr std::size_t kAhead = 4;  // batches

// Sessions that keep their strings' memory from one filling to the next.
struct Batch {
    std::vector<model::Session> sessions{kBatch};
    std::size_t count = 0;

    void fill(Rows& rows) {
        for (count = 0; count < kBatch && rows.next(); ++count) {
            readSession(rows, sessions[count]);
        }
    }
    bool isLast() const { return count < kBatch; }
    std::span<const model::Session> all() const { return std::span(sessions).first(count); }
};

// A ring of batches between the thread that reads and the one that takes. Whoever is behind waits.
class ReadAhead {
public:
    explicit ReadAhead(Rows& rows) : m_rows(rows), m_reader([this] { read(); }) {}
    ~ReadAhead() {
        {
            const std::lock_guard lock(m_mutex);
            m_isStopping = true;
        }
        m_moved.notify_all();
        m_reader.join();
    }
    ReadAhead(const ReadAhead&) = delete;
    ReadAhead& operator=(const ReadAhead&) = delete;

    void lendTo(model::StateSink& sink) {
        for (bool isLast = false; !isLast;) {
            {
                std::unique_lock lock(m_mutex);
                m_moved.wait(lock, [this] { return m_filled > m_taken || m_problem; });
                if (m_problem) {
                    std::rethrow_exception(m_problem);
                }
            }
            const Batch& batch = m_ring[m_taken % kAhead];
            sink.onSessions(batch.all());
            isLast = batch.isLast();
            {
                const std::lock_guard lock(m_mutex);
                ++m_taken;
            }
            m_moved.notify_all();
        }
    }

private:
    void read() {
        try {
            for (bool isLast = false; !isLast;) {
                {
                    std::unique_lock lock(m_mutex);
                    m_moved.wait(lock, [this] { return m_filled < m_taken + kAhead || m_isStopping; });
                    if (m_isStopping) {
                        return;
                    }
                }
                Batch& batch = m_ring[m_filled % kAhead];
                batch.fill(m_rows);
                isLast = batch.isLast();
                {
                    const std::lock_guard lock(m_mutex);
                    ++m_filled;
                }
                m_moved.notify_all();
            }
        } catch (...) {
            const std::lock_guard lock(m_mutex);
            m_problem = std::current_exception();
            m_moved.notify_all();
        }
    }

    Rows& m_rows;
    std::array<Batch, kAhead> m_ring;
    std::mutex m_mutex;  // what follows, and who may touch which batch
    std::condition_variable m_moved;
    std::size_t m_filled = 0;  // batches since the beginning
    std::size_t m_taken = 0;
    bool m_isStopping = false;
    std::exception_ptr m_problem;
    std::thread m_reader;  // last: uses all of it
};

}  // namespace

void lendSessions(Database& database, model::StateSink& sink) {
    const std::int64_t count = database.integerOf("SELECT count(*) FROM session");
    sink.expectSessions(static_cast<std::size_t>(count));
    Statement statement(database, fmt::format("SELECT {} FROM session ORDER BY id", kSessionColumns));
    Rows rows = statement.query();
    if (count < static_cast<std::int64_t>(2 * kBatch)) {
        for (model::Session session; rows.next();) {
            readSession(rows, session);
            sink.onSession(session);
        }
        return;
    }
    ReadAhead(rows).lendTo(sink);
}

}  // namespace farmwarden::store::sqlite
