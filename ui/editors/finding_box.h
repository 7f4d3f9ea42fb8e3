#pragma once

#include <QFrame>
#include <vector>

#include "ui/models/policy_rule_model.h"
#include "ui/presenters/policy_remedies.h"
#include "ui/theme/theme.h"

class QLabel;
class QPushButton;

namespace farmwarden::editors {

// What is said about the current rule, beneath it in its card: the mark in words, why, a request that proves it, and
// what helps as buttons. Lives in the viewport of the list, which places it. UI thread.
class FindingBox final : public QFrame {
    Q_OBJECT
public:
    FindingBox(const theme::Theme& theme, const models::PolicyRuleModel& model, QWidget* parent);

    // True: there is something to say about the rule of that row.
    bool show(int row);
    int heightForWidth(int width) const override;
    const std::vector<presenters::Remedy>& remedies() const { return m_remedies; }
    // As the buttons say it.
    QString textOf(const presenters::Remedy& remedy) const;
    QString describe() const;
    // The first button, when there is one.
    void focusRemedies();

Q_SIGNALS:
    void remedyWanted(const QString& id, const farmwarden::presenters::Remedy& remedy);
    // Escape, or an arrow key out of the box.
    void left();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    // Lays the parts out in that width; the height that they take. Moves them only when `isReal`.
    int place(int width, bool isReal) const;
    void fillButtons();

    const theme::Theme& m_theme;
    const models::PolicyRuleModel& m_model;
    std::string m_id;
    presenters::MarginMark m_mark = presenters::MarginMark::Live;
    bool m_isIgnored = false;
    QLabel* m_title = nullptr;
    QLabel* m_text = nullptr;
    std::vector<presenters::Remedy> m_remedies;
    std::vector<QPushButton*> m_buttons;  // as many as there can be, so that the tab order stays
};

}  // namespace farmwarden::editors
