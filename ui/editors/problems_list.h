#pragma once

#include <QTableView>

#include "ui/presenters/policy_draft.h"
#include "ui/presenters/policy_findings.h"
#include "ui/theme/theme.h"

namespace farmwarden::editors {

class ProblemsModel;

// What validation and coverage found, those with the most effect first: what kind of mark, at which rule, and why. Rules
// that are merely shadowed in part come last. Activating a row goes to its rule. UI thread.
class ProblemsList final : public QTableView {
    Q_OBJECT
public:
    explicit ProblemsList(const theme::Theme& theme, QWidget* parent = nullptr);
    void show(const presenters::PolicyContent& content, std::shared_ptr<const presenters::PolicyFindings> findings,
              std::uint32_t version);
    // The row of that rule, if there is one.
    void showRule(const std::string& id);
    // Marks that nobody puts up with.
    std::size_t marks() const;
    QString describe() const;

Q_SIGNALS:
    void ruleWanted(const QString& id);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    ProblemsModel* m_model = nullptr;
};

}  // namespace farmwarden::editors
