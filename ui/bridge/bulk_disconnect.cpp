#include "ui/bridge/bulk_disconnect.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace farmwarden::bridge {
namespace {

// Small enough that a target that does not answer holds up few others, large enough that a thousand sessions are not a
// thousand entries of the journal.
constexpr std::size_t kBatch = 100;

}  // namespace

BulkDisconnect::BulkDisconnect(RequestSender& requests, QObject* parent) : QObject(parent), m_requests(requests) {}

void BulkDisconnect::start(std::vector<base::SessionId> ids) {
    m_ids = std::move(ids);
    m_sent = 0;
    m_isRunning = true;
    m_isStopped = false;
    m_outcome = {};
    Q_EMIT progressed(0, m_ids.size());
    sendNext();
}

void BulkDisconnect::sendNext() {
    if (m_sent == m_ids.size() || m_isStopped) {
        m_outcome.untried = m_ids.size() - m_sent;
        m_isRunning = false;
        Q_EMIT finished(m_outcome);
        return;
    }
    const auto begin = m_ids.begin() + static_cast<std::ptrdiff_t>(m_sent);
    const std::size_t count = std::min(kBatch, m_ids.size() - m_sent);
    const std::vector<base::SessionId> batch(begin, begin + static_cast<std::ptrdiff_t>(count));
    m_sent += count;
    m_requests.send(request::SessionDisconnect{batch}, {}, this,
                    [this, batch](const RequestSender::Answer& answer) { onAnswer(batch, answer); });
}

void BulkDisconnect::onAnswer(const std::vector<base::SessionId>& batch, const RequestSender::Answer& answer) {
    if (!answer) {
        for (const base::SessionId id : batch) {
            m_outcome.failed.push_back({id, QString::fromStdString(answer.error().message)});
        }
    } else {
        std::size_t failed = 0;
        const QJsonObject result = QJsonDocument::fromJson(QByteArray::fromStdString(answer->result)).object();
        for (const QJsonValue& entry : result[QStringLiteral("failed")].toArray()) {
            const QJsonObject object = entry.toObject();
            if (const auto id = base::parseSessionId(object[QStringLiteral("session")].toString().toStdString())) {
                m_outcome.failed.push_back({*id, object[QStringLiteral("message")].toString()});
                ++failed;
            }
        }
        m_outcome.disconnected += batch.size() - failed;
    }
    Q_EMIT progressed(m_sent, m_ids.size());
    sendNext();
}

}  // namespace farmwarden::bridge
