#pragma once

#include <QCompleter>
#include <QDialog>
#include <functional>

#include "core/base/diagnostics.h"
#include "core/policy/document.h"
#include "ui/bridge/policy_desk.h"
#include "ui/theme/theme.h"
#include "ui/views/form.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;
class QVBoxLayout;

namespace farmwarden::editors {

// Completes the last of several values with commas between them. Owned by its line edit.
class LastValueCompleter final : public QCompleter {
    Q_OBJECT
public:
    using QCompleter::QCompleter;
    QString pathFromIndex(const QModelIndex& index) const override;
    QStringList splitPath(const QString& path) const override;

private:
    mutable QString m_before;
};

// "a, b,, c" -> a b c
std::vector<std::string> valuesIn(const QString& text);

// Edits a part of a rule beside its card: fields, and what core has to say about them while they are typed in. Deletes
// itself. Findings do not keep anybody from applying; text that cannot be read does. UI thread.
class Popover : public QDialog {
    Q_OBJECT
public:
    // `desk` outlives this.
    Popover(const theme::Theme& theme, bridge::PolicyDesk& desk, const QString& title, policy::Rule rule,
            QWidget* parent);

    void openAt(const QPoint& at);
    QString problem() const;

Q_SIGNALS:
    void applied(const farmwarden::policy::Rule& rule);

protected:
    const policy::Rule& rule() const { return m_rule; }
    views::Form& form() { return *m_form; }
    // A button at the left that takes this part away.
    void setRemovable(const QString& text, std::function<policy::Rule()> without);
    // The fields have new contents.
    void touch();
    // Offers these words for the last value. Return takes the one that is chosen, and applies when none is.
    void complete(QLineEdit* edit, const QStringList& words);

    // The rule as the fields say. What cannot be read goes to `problem`, as a sentence.
    virtual policy::Rule edited(QString& problem) const = 0;
    // Which findings are about this part.
    virtual bool isAboutThis(const base::Diagnostic& finding) const = 0;

    void keyPressEvent(QKeyEvent* event) override;

private:
    void check();
    void apply();

    bridge::PolicyDesk& m_desk;
    policy::Rule m_rule;
    views::Form* m_form = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_apply = nullptr;
    QTimer* m_pause = nullptr;
};

}  // namespace farmwarden::editors
