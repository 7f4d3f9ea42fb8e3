#include "ui/bridge/request_sender.h"

#include <QPointer>

#include "core/request/request_builder.h"

namespace farmwarden::bridge {
namespace {

// What the list of running requests says of one: of an import the numbers, as the journal will have it.
std::string shownArguments(const request::Arguments& arguments) {
    const auto* const import = std::get_if<request::TargetImport>(&arguments);
    if (import == nullptr) {
        return request::toJson(arguments);
    }
    request::TargetImport shown;
    shown.source = import->source;
    shown.addedCount = static_cast<std::uint32_t>(import->targets.size());
    shown.removedCount = static_cast<std::uint32_t>(import->removed.size());
    return request::toJson(shown);
}

}  // namespace

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
    Running running{++m_lastNumber, made.verb, made.arguments};
    run(std::move(running), [made = std::move(made)] { return made; }, context, std::move(then));
}

void RequestSender::send(std::shared_ptr<const request::Arguments> arguments, base::Revision expected,
                         QObject* context, std::function<void(const Answer&)> then) {
    Running running{++m_lastNumber, std::string(request::verbOf(*arguments)), shownArguments(*arguments)};
    run(
        std::move(running),
        [this, arguments = std::move(arguments), expected] {
            return request::makeRequest(*arguments, m_actor, expected, m_clock);
        },
        context, std::move(then));
}

void RequestSender::run(Running running, std::function<model::Request()> make, QObject* context,
                        std::function<void(const Answer&)> then) {
    const std::uint64_t number = running.number;
    m_underWay.push_back(std::move(running));
    Q_EMIT runningChanged();
    m_worker.ask(
        this,
        [this, make = std::move(make)]() -> Answer {
            assertNotUiThread("RequestRunner::run");
            Answer answer = m_runner->run(make());
            if (answer && answer->state == model::RequestState::Refused) {
                // For whoever waits a refusal is a failure like any other; that it is stale tells them to look again.
                const bool isStale = answer->errorCode == base::toString(base::ErrorCode::Stale);
                return base::fail(isStale ? base::ErrorCode::Stale : base::ErrorCode::Refused, "{}", answer->message);
            }
            return answer;
        },
        [this, number, guard = QPointer<QObject>(context), then = std::move(then)](const Answer& answer) {
            std::erase_if(m_underWay, [number](const Running& one) { return one.number == number; });
            Q_EMIT runningChanged();
            if (guard) {
                then(answer);
            }
        });
}

}  // namespace farmwarden::bridge
