#pragma once

#include <QWidget>

#include "ui/bridge/policy_desk.h"
#include "ui/models/plain_table_model.h"
#include "ui/theme/theme.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace farmwarden::views {
class TableView;
}

namespace farmwarden::editors {

class FlowPicture;

// What the draft would have made of the connections of a period: how many end otherwise, which way they would flow, and
// each of them in a table. UI thread.
class ReplayPanel final : public QWidget {
    Q_OBJECT
public:
    ReplayPanel(const theme::Theme& theme, bridge::PolicyDesk& desk, const base::Clock& clock,
                QWidget* parent = nullptr);
    void setContent(const presenters::PolicyContent& content);
    void start();
    QString describe() const;

Q_SIGNALS:
    // Connections by rule under the draft.
    void counted(const std::map<std::string, std::uint64_t>& hits);

private:
    void show(const bridge::PolicyDesk::Replayed& replayed);
    void showRunning(bool isRunning);

    bridge::PolicyDesk& m_desk;
    const base::Clock& m_clock;
    presenters::PolicyContent m_content;
    bool m_isStale = false;  // the draft has changed since
    QComboBox* m_period = nullptr;
    QPushButton* m_run = nullptr;
    QPushButton* m_cancel = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_counts = nullptr;
    QLabel* m_note = nullptr;
    FlowPicture* m_flow = nullptr;
    models::PlainTableModel* m_model = nullptr;
    views::TableView* m_table = nullptr;
};

}  // namespace farmwarden::editors
