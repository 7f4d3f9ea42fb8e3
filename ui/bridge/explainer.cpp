#include "ui/bridge/explainer.h"

#include <QPointer>

namespace farmwarden::bridge {
namespace {

Explainer::Answer explainPlacement(store::Store& store, placement::Programs& programs, const model::Session& session) {
    if (session.placedRevision.value == 0) {
        return base::fail(base::ErrorCode::NotFound, "The journal does not know when this session was placed.");
    }
    return request::explainDecision(store, programs, session.placedRevision);
}

}  // namespace

Explainer::Explainer(store::Store& store, QObject* parent)
    : QObject(parent),
      m_store(store),
      m_worker(QStringLiteral("why here")),
      m_historian(QStringLiteral("session history")) {}

Explainer::~Explainer() = default;

void Explainer::ask(const model::Session& session, QObject* context, std::function<void(const Answer&)> then) {
    const std::uint64_t question = ++m_latest;
    m_worker.ask(
        this,
        [this, session, question]() -> Answer {
            if (question != m_latest) {
                return base::fail(base::ErrorCode::Unavailable, "asked again");
            }
            return explainPlacement(m_store, m_programs, session);
        },
        [this, question, guard = QPointer<QObject>(context), then = std::move(then)](const Answer& answer) {
            if (guard && question == m_latest) {
                then(answer);
            }
        });
}

void Explainer::askHistory(base::SessionId id, QObject* context, std::function<void(const History&)> then) {
    constexpr std::size_t kMost = 200;
    m_historian.ask(
        this,
        [this, id]() -> History {
            store::JournalFilter wanted;
            wanted.subject = "session:" + base::toText(id);
            wanted.limit = kMost;
            wanted.isNewestFirst = true;
            auto events = m_store.read(wanted);
            if (!events) {
                return std::unexpected(events.error());
            }
            std::vector<presenters::ActivityEntry> entries;
            for (const model::Event& event : *events) {
                entries.push_back(presenters::activityEntry(event));
            }
            return entries;
        },
        [guard = QPointer<QObject>(context), then = std::move(then)](const History& history) {
            if (guard) {
                then(history);
            }
        });
}

}  // namespace farmwarden::bridge
