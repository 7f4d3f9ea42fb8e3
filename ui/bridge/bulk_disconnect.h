#pragma once

#include <QObject>
#include <memory>
#include <vector>

#include "ui/bridge/request_sender.h"

// Disconnects many sessions a batch at a time, so that one sees how far it is, can stop it, and learns of each session
// that could not be disconnected. Lives on the UI thread; one run at a time.
namespace farmwarden::bridge {

class BulkDisconnect final : public QObject {
    Q_OBJECT
public:
    struct Failure {
        base::SessionId id;
        QString message;  // why, for the operator
    };
    struct Outcome {
        std::size_t disconnected = 0;
        std::vector<Failure> failed;
        std::size_t untried = 0;  // stopped before their turn came
    };

    // `requests` outlives this.
    explicit BulkDisconnect(RequestSender& requests, QObject* parent = nullptr);

    bool isRunning() const { return m_isRunning; }
    // REQUIRES: !isRunning().
    void start(std::vector<base::SessionId> ids);
    // What has been sent is finished; the rest stays as it is.
    void stop() { m_isStopped = true; }

Q_SIGNALS:
    void progressed(qulonglong done, qulonglong total);
    void finished(const farmwarden::bridge::BulkDisconnect::Outcome& outcome);

private:
    void sendNext();
    void onAnswer(const std::vector<base::SessionId>& batch, const RequestSender::Answer& answer);

    RequestSender& m_requests;
    std::vector<base::SessionId> m_ids;
    std::size_t m_sent = 0;
    bool m_isRunning = false;
    bool m_isStopped = false;
    Outcome m_outcome;
};

}  // namespace farmwarden::bridge
