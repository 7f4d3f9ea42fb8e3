#pragma once

#include <QListWidget>

#include "ui/presenters/policy_draft.h"
#include "ui/presenters/policy_findings.h"
#include "ui/theme/theme.h"

namespace farmwarden::editors {

// What validation and coverage found, in their own words; activating one goes to its rule. UI thread.
class ProblemsList final : public QListWidget {
    Q_OBJECT
public:
    explicit ProblemsList(const theme::Theme& theme, QWidget* parent = nullptr);
    void show(const presenters::PolicyContent& content, const presenters::PolicyFindings& findings);
    QString describe() const;

Q_SIGNALS:
    void ruleWanted(const QString& id);

private:
    const theme::Theme& m_theme;
};

}  // namespace farmwarden::editors
