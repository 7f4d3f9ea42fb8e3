#pragma once

#include <QWidget>

#include "ui/bridge/policy_desk.h"
#include "ui/theme/theme.h"

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace farmwarden::editors {

// The published versions, the latest first; each can be compared with the draft and taken over into it. UI thread.
class HistoryPanel final : public QWidget {
    Q_OBJECT
public:
    HistoryPanel(const theme::Theme& theme, bridge::PolicyDesk& desk, const base::Clock& clock,
                 QWidget* parent = nullptr);
    void showVersions();
    void setContent(const presenters::PolicyContent& content);
    QString describe() const;

Q_SIGNALS:
    void restoreWanted(quint32 number, const farmwarden::presenters::PolicyContent& content);

private:
    std::uint32_t selected() const;
    void compare();

    bridge::PolicyDesk& m_desk;
    const base::Clock& m_clock;
    presenters::PolicyContent m_content;
    QListWidget* m_list = nullptr;
    QLabel* m_title = nullptr;
    QPlainTextEdit* m_changes = nullptr;
    QPushButton* m_restore = nullptr;
};

}  // namespace farmwarden::editors
