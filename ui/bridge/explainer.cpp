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
    : QObject(parent), m_store(store), m_worker(QStringLiteral("why here")) {}

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

}  // namespace farmwarden::bridge
