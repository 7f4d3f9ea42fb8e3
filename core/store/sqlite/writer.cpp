#include "core/store/sqlite/writer.h"

#include <future>

#include "core/model/event_codec.h"

namespace farmwarden::store::sqlite {
namespace {
// Keeps a transaction, and so the wait of whoever comes next, under about 10 ms.
constexpr std::size_t kAppendsPerTransaction = 1000;
}  // namespace

Writer::Writer(Database database, Committed committed)
    : m_database(std::move(database)),
      m_journal(m_database),
      m_tables(m_database),
      m_gate(m_database),
      m_head(m_journal.head()),
      m_committed(std::move(committed)),
      m_thread([this](const std::stop_token& stop) { serve(stop); }) {}

Writer::~Writer() {
    m_thread.request_stop();
    m_thread.join();
}

void Writer::append(Append append, AppendCallback done) {
    QueuedAppend queued{std::move(append), std::move(done), {}, {}, {}};
    for (const model::EventDraft& draft : queued.append.events) {
        queued.subjects.push_back(model::subjectOf(draft.body));
        queued.bodies.push_back(model::encodeBody(draft.body));
    }
    queued.form = checkForm(queued.append, queued.bodies);
    {
        const std::lock_guard lock(m_mutex);
        m_appends.push_back(std::move(queued));
    }
    m_queued.notify_one();
}

Result<void> Writer::run(const std::function<void(Desk&)>& work) {
    std::promise<Result<void>> promise;
    auto result = promise.get_future();
    {
        const std::lock_guard lock(m_mutex);
        m_errands.push_back({&work, [&promise](Result<void> done) { promise.set_value(std::move(done)); }});
    }
    m_queued.notify_one();
    return result.get();
}

void Writer::serve(const std::stop_token& stop) {
    for (;;) {
        std::deque<QueuedAppend> batch;
        std::deque<Errand> errands;
        {
            std::unique_lock lock(m_mutex);
            m_queued.wait(lock, stop, [this] { return !m_appends.empty() || !m_errands.empty(); });
            if (m_appends.empty() && m_errands.empty()) {
                return;
            }
            errands.swap(m_errands);
            while (!m_appends.empty() && batch.size() < kAppendsPerTransaction) {
                batch.push_back(std::move(m_appends.front()));
                m_appends.pop_front();
            }
        }
        for (const Errand& errand : errands) {
            runErrand(errand);
        }
        if (!batch.empty()) {
            commitAppends(batch);
        }
    }
}

void Writer::commitAppends(std::deque<QueuedAppend>& batch) {
    std::vector<AppendResult> results;
    std::vector<std::string> finished;
    const Revision before = m_head;
    const auto committed = guarded([&] {
        Transaction transaction(m_database);
        for (const QueuedAppend& queued : batch) {
            results.push_back(carryOut(queued, finished));
        }
        transaction.commit();
    });
    if (!committed) {
        // Also those that were refused: what they were refused for may just have been rolled back.
        results.assign(batch.size(), std::unexpected(committed.error()));
        forgetUncommitted();
    } else if (m_head != before) {
        m_committed(finished);
    }
    for (std::size_t i = 0; i < batch.size(); ++i) {
        batch[i].done(std::move(results[i]));
    }
}

AppendResult Writer::carryOut(const QueuedAppend& queued, std::vector<std::string>& finished) {
    const Append& append = queued.append;
    if (!queued.form) {
        return std::unexpected(queued.form.error());
    }
    if (auto refusal = m_gate.refusalOf(append)) {
        return std::unexpected(std::move(*refusal));
    }
    if (auto lost = m_gate.lostReservation(append)) {
        return *lost;
    }
    const Revision first{m_head.value + 1};
    for (std::size_t i = 0; i < append.events.size(); ++i) {
        const Revision revision{m_head.value + 1};
        m_journal.insert(revision, append.events[i], append.broker, queued.subjects[i], queued.bodies[i]);
        m_gate.remember(revision, append.events[i]);
        m_tables.apply(revision, append.events[i]);
        m_head = revision;
        if (const auto* finish = std::get_if<model::RequestFinished>(&append.events[i].body)) {
            finished.push_back(finish->request.key);
        }
    }
    return Appended{first, m_head};
}

void Writer::runErrand(const Errand& errand) {
    auto done = guarded([&] {
        Transaction transaction(m_database);
        Desk desk{m_database, m_gate, m_journal};
        (*errand.work)(desk);
        transaction.commit();
    });
    errand.done(std::move(done));
}

void Writer::forgetUncommitted() {
    // When even this fails the next transaction will, too, and comes here again.
    (void)guarded([&] {
        m_head = m_journal.head();
        m_tables.reload();
    });
}

}  // namespace farmwarden::store::sqlite
