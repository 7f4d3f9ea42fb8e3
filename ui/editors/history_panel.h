#pragma once

#include <QWidget>

#include "ui/bridge/policy_desk.h"
#include "ui/theme/theme.h"

class QComboBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace farmwarden::editors {

// The published versions as a timeline, the latest first: who, when, why, how much. Any two can be compared, one can be
// taken over into the draft or saved as a file. UI thread.
class HistoryPanel final : public QWidget {
    Q_OBJECT
public:
    HistoryPanel(const theme::Theme& theme, bridge::PolicyDesk& desk, const base::Clock& clock,
                 QWidget* parent = nullptr);
    void showVersions();
    void setContent(const presenters::PolicyContent& content, std::uint32_t baseVersion);
    void setReadOnly(const QString& whyNot);
    QString describe() const;

Q_SIGNALS:
    void restoreWanted(quint32 number, const farmwarden::presenters::PolicyContent& content);
    void happened(const QString& what);
    void failed(const QString& message);

private:
    std::uint32_t selected() const;
    void fillOther();
    void compare();
    void look();
    void restore();
    void exportVersion();

    const theme::Theme& m_theme;
    bridge::PolicyDesk& m_desk;
    const base::Clock& m_clock;
    presenters::PolicyContent m_content;
    bridge::PolicyDesk::VersionCounts m_counts;
    std::uint32_t m_base = 0;
    std::uint64_t m_asked = 0;
    QString m_readOnly;
    QListWidget* m_list = nullptr;
    QComboBox* m_other = nullptr;  // what the version is compared with
    QPlainTextEdit* m_changes = nullptr;
    QPushButton* m_restore = nullptr;
    QPushButton* m_export = nullptr;
};

}  // namespace farmwarden::editors
