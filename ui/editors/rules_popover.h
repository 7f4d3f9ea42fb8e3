#pragma once

#include "ui/editors/popover.h"

class QComboBox;
class QLineEdit;

namespace farmwarden::editors {

// What several rules have in common, edited at once: a field that nobody touches stays as it is in each of them, and
// says "mixed" where they differ. UI thread.
class RulesPopover final : public Popover {
    Q_OBJECT
public:
    // REQUIRES: there is at least one rule.
    RulesPopover(const theme::Theme& theme, bridge::PolicyDesk& desk, const std::vector<presenters::RulePointer>& rules,
                 base::TimePoint now, QWidget* parent);

    // What applying does to each rule, and what kind of step it is.
    std::function<void(policy::Rule&)> change() const;
    presenters::StepKind kind() const;

protected:
    policy::Rule edited(QString& problem) const override;
    bool isAboutThis(const base::Diagnostic& finding) const override;

private:
    struct Edit {
        std::optional<bool> isEnabled;
        std::optional<std::vector<std::string>> tags;
        std::optional<std::string> comment;
        std::optional<std::optional<base::TimePoint>> validUntil;
        std::optional<std::string> farm;
    };
    Edit read(QString& problem) const;
    static void apply(const Edit& edit, policy::Rule& rule);
    void addField(const QString& label, QLineEdit* field, const std::vector<QString>& values, const QString& whenEmpty);

    base::TimePoint m_now;
    QComboBox* m_enabled = nullptr;
    QLineEdit* m_tags = nullptr;
    QLineEdit* m_comment = nullptr;
    QLineEdit* m_until = nullptr;
    QLineEdit* m_farm = nullptr;
};

}  // namespace farmwarden::editors
