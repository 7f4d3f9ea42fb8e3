#include "core/store/postgres/append_batch.h"

#include <algorithm>

#include "core/model/event_codec.h"

namespace farmwarden::store::postgres {
namespace {

constexpr std::string_view kLockHead =
    "SELECT revision, pg_current_xact_id()::text::bigint FROM journal_head FOR UPDATE";
constexpr std::string_view kInsertJournal =
    "INSERT INTO journal (revision, at, actor, broker, kind, subject, body) "
    "SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7)";

}  // namespace

QueuedAppend::QueuedAppend(Append toAppend, AppendCallback callback)
    : append(std::move(toAppend)), done(std::move(callback)) {
    for (const model::EventDraft& draft : append.events) {
        subjects.push_back(model::subjectOf(draft.body));
        bodies.push_back(model::encodeBody(draft.body));
    }
    form = checkForm(append, bodies);
}

void AppendBatch::carryOut() {
    Pipeline pipeline(m_connection);
    StateTables tables(pipeline);
    pipeline.send("BEGIN");
    lockHead(pipeline);
    for (std::size_t begin = 0; begin < m_queue.size();) {
        const std::size_t end = endOfRun(begin);
        carryOutRun(pipeline, tables, begin, end);
        begin = end;
    }
    if (!hasAppended()) {
        pipeline.send("ROLLBACK");
        pipeline.sync();
        return;
    }
    pipeline.send("UPDATE journal_head SET revision = $1", m_head);
    m_isCommitAsked = true;
    pipeline.ask([this](const Rows&) { m_isCommitted = true; }, "COMMIT");
    pipeline.sync();
}

void AppendBatch::lockHead(Pipeline& pipeline) {
    pipeline.ask(
        [this](Rows rows) {
            rows.next();
            m_before = m_head = rows.revision(0);
            m_transaction = rows.integer(1);
        },
        kLockHead);
}

// An append that changes definitions is the last of its run.
std::size_t AppendBatch::endOfRun(std::size_t begin) const {
    for (std::size_t i = begin; i < m_queue.size(); ++i) {
        const auto changesDefinitions = [](const model::EventDraft& draft) {
            return !definitionsChangedBy(draft.body).empty();
        };
        if (std::ranges::any_of(m_queue[i].append.events, changesDefinitions)) {
            return i + 1;
        }
    }
    return m_queue.size();
}

void AppendBatch::carryOutRun(Pipeline& pipeline, StateTables& tables, std::size_t begin, std::size_t end) {
    std::vector<const Append*> run;
    for (std::size_t i = begin; i < end; ++i) {
        if (m_queue[i].form) {
            run.push_back(&m_queue[i].append);
        }
    }
    Gate gate(pipeline, run);
    pipeline.sync();
    JournalRows journal;
    for (std::size_t i = begin; i < end; ++i) {
        m_results.push_back(carryOutOne(m_queue[i], gate, pipeline, tables, journal));
    }
    tables.flush();
    insertJournal(pipeline, journal);
}

AppendResult AppendBatch::carryOutOne(const QueuedAppend& queued, Gate& gate, Pipeline& pipeline, StateTables& tables,
                                      JournalRows& journal) {
    const Append& append = queued.append;
    if (!queued.form) {
        return std::unexpected(queued.form.error());
    }
    if (auto refusal = gate.refusalOf(append)) {
        return std::unexpected(std::move(*refusal));
    }
    if (auto lost = gate.lostReservation(append)) {
        return *lost;
    }
    const Revision first{m_head.value + 1};
    for (std::size_t i = 0; i < append.events.size(); ++i) {
        const model::EventDraft& draft = append.events[i];
        ++m_head.value;
        journal.revisions.push_back(static_cast<std::int64_t>(m_head.value));
        journal.times.push_back(draft.at.time_since_epoch().count());
        journal.actors.push_back(draft.actor);
        journal.brokers.push_back(append.broker);
        journal.kinds.emplace_back(model::kindOf(draft.body));
        journal.subjects.push_back(queued.subjects[i]);
        journal.bodies.push_back(queued.bodies[i]);
        gate.remember(m_head, draft);
        rememberChange(pipeline, m_head, draft);
        tables.apply(m_head, draft);
    }
    return Appended{first, m_head};
}

void AppendBatch::insertJournal(Pipeline& pipeline, const JournalRows& journal) {
    if (!journal.revisions.empty()) {
        pipeline.send(kInsertJournal, journal.revisions, journal.times, journal.actors, journal.brokers, journal.kinds,
                      journal.subjects, journal.bodies);
    }
}

}  // namespace farmwarden::store::postgres
