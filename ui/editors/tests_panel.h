#pragma once

#include <QWidget>

#include "ui/presenters/policy_draft.h"
#include "ui/presenters/policy_findings.h"
#include "ui/theme/theme.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace farmwarden::editors {

// The tests that are stored with the policy, and how they come out under the draft. UI thread.
class TestsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit TestsPanel(const theme::Theme& theme, QWidget* parent = nullptr);
    void show(const presenters::PolicyContent& content, const presenters::PolicyFindings& findings);

Q_SIGNALS:
    void opened(const farmwarden::policy::Request& request);
    void removed(const QString& name);

private:
    void onSelection();
    const policy::PolicyTest* selected() const;

    const theme::Theme& m_theme;
    presenters::PolicyContent m_content;
    QListWidget* m_list = nullptr;
    QLabel* m_detail = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_remove = nullptr;
};

}  // namespace farmwarden::editors
