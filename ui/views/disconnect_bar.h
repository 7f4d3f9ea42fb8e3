#pragma once

#include <QFrame>

#include "ui/bridge/bulk_disconnect.h"
#include "ui/bridge/workspace.h"
#include "ui/theme/theme.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;

namespace farmwarden::views {

// Under the list while many sessions are being disconnected: first a countdown in which it can still be called off,
// since nothing brings a connection back, then how far it is, and at the end which could not be disconnected and why.
// Hidden while there is nothing to do. UI thread.
class DisconnectBar final : public QFrame {
    Q_OBJECT
public:
    // Both outlive this.
    DisconnectBar(const theme::Theme& theme, bridge::Workspace& workspace, QWidget* parent = nullptr);
    ~DisconnectBar() override;

    bool isRunning() const;
    // REQUIRES: !isRunning(). The sessions are disconnected when the countdown is over.
    void start(std::vector<base::SessionId> ids);
    // Tests do not wait.
    void skipCountdown();
    QString text() const;

Q_SIGNALS:
    void happened(const QString& what);
    // No total: that was all.
    void working(const QString& what, qulonglong done, qulonglong total);
    // The focus may go back to where it was.
    void ended();

private:
    void step();
    void press();
    void onFinished(const bridge::BulkDisconnect::Outcome& outcome);
    void showFailures();

    // What could not be disconnected, with the names that it had when it was asked for.
    struct Named {
        QString name;
        QString why;
    };

    const theme::Theme& m_theme;
    bridge::Workspace& m_workspace;
    bridge::BulkDisconnect m_job;
    QLabel* m_text = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_details = nullptr;
    QPushButton* m_button = nullptr;
    QTimer* m_timer = nullptr;
    int m_left = 0;  // tenths of a second
    std::vector<base::SessionId> m_ids;
    std::vector<Named> m_failed;
};

}  // namespace farmwarden::views
