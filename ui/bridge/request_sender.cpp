#include "ui/bridge/request_sender.h"

#include <QPointer>

#include "core/request/request_builder.h"

namespace farmwarden::bridge {

RequestSender::RequestSender(std::unique_ptr<request::RequestRunner> runner, const base::Clock& clock, QObject* parent)
    : QObject(parent),
      m_runner(std::move(runner)),
      m_clock(clock),
      m_actor(request::localActor()),
      m_worker(QStringLiteral("requests")) {}

RequestSender::~RequestSender() = default;

void RequestSender::send(const request::Arguments& arguments, base::Revision expected, QObject* context,
                         std::function<void(const Answer&)> then) {
    send(std::make_shared<const request::Arguments>(arguments), expected, context, std::move(then));
}

void RequestSender::send(std::shared_ptr<const request::Arguments> arguments, base::Revision expected,
                         QObject* context, std::function<void(const Answer&)> then) {
    ++m_running;
    Q_EMIT runningChanged();
    m_worker.ask(
        this,
        [this, arguments = std::move(arguments), expected]() -> Answer {
            assertNotUiThread("RequestRunner::run");
            Answer answer = m_runner->run(request::makeRequest(*arguments, m_actor, expected, m_clock));
            if (answer && answer->state == model::RequestState::Refused) {
                // For whoever waits a refusal is a failure like any other; that it is stale tells them to look again.
                const bool isStale = answer->errorCode == base::toString(base::ErrorCode::Stale);
                return base::fail(isStale ? base::ErrorCode::Stale : base::ErrorCode::Refused, "{}", answer->message);
            }
            return answer;
        },
        [this, guard = QPointer<QObject>(context), then = std::move(then)](const Answer& answer) {
            --m_running;
            Q_EMIT runningChanged();
            if (guard) {
                then(answer);
            }
        });
}

}  // namespace farmwarden::bridge
