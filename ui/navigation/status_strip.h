#pragma once

#include <QStatusBar>

#include "ui/actions/action_catalogue.h"
#include "ui/bridge/workspace.h"
#include "ui/theme/theme.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace farmwarden::views {
class MarkLabel;
}

namespace farmwarden::navigation {

// The window's last line: which store and how fresh, which brokers, where a client is pointed to, what is under way. UI
// thread.
class StatusStrip final : public QStatusBar {
    Q_OBJECT
public:
    StatusStrip(const theme::Theme& theme, bridge::Workspace& workspace, actions::ActionCatalogue& catalogue,
                QWidget* parent = nullptr);

    void refresh();
    // How old what is shown is, if the store or all brokers are away; empty otherwise.
    QString staleness() const { return m_staleness; }
    // On the bell; 0: none.
    void showNotices(int unread);
    QWidget* bell() const;
    // Long work of a page, to which a click leads, before all requests; no total: it has ended.
    void showWork(const QString& page, const QString& what, qulonglong done, qulonglong total);
    QString describe() const;

Q_SIGNALS:
    void noticesWanted(QWidget* anchor);
    void linkActivated(const QString& link);

private:
    void layOut();
    void showAccess();
    void showStore();
    void showBrokers();
    QString brokersAway() const;
    void showRequests();

    const theme::Theme& m_theme;
    bridge::Workspace& m_workspace;
    views::MarkLabel* m_mark = nullptr;
    QLabel* m_store = nullptr;
    QLabel* m_freshness = nullptr;
    QLabel* m_brokers = nullptr;
    QLabel* m_address = nullptr;
    QPushButton* m_copyAddress = nullptr;
    QPushButton* m_saveFile = nullptr;
    QPushButton* m_startBroker = nullptr;
    QPushButton* m_stopBroker = nullptr;
    QLabel* m_revision = nullptr;
    QLabel* m_access = nullptr;
    QPushButton* m_requests = nullptr;
    QToolButton* m_bell = nullptr;
    QProgressBar* m_busy = nullptr;
    QString m_staleness;
    QString m_workPage;  // of the long work that goes on; empty: none
};

}  // namespace farmwarden::navigation
