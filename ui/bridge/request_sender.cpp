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
    model::Request made = request::makeRequest(arguments, m_actor, expected, m_clock);
    const std::uint64_t number = ++m_lastNumber;
    m_underWay.push_back({number, made.verb, made.arguments});
    Q_EMIT runningChanged();
    m_worker.ask(
        this,
        [this, request = std::move(made)]() -> Answer {
            assertNotUiThread("RequestRunner::run");
            Answer answer = m_runner->run(request);
            if (answer && answer->state == model::RequestState::Refused) {
                // For whoever waits a refusal is a failure like any other.
                return base::fail(base::ErrorCode::Refused, "{}", answer->message);
            }
            return answer;
        },
        [this, number, guard = QPointer<QObject>(context), then = std::move(then)](const Answer& answer) {
            std::erase_if(m_underWay, [number](const Running& running) { return running.number == number; });
            Q_EMIT runningChanged();
            if (guard) {
                then(answer);
            }
        });
}

}  // namespace farmwarden::bridge
