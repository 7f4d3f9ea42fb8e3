#pragma once

#include "ui/editors/popover.h"

class QComboBox;
class QLineEdit;

namespace farmwarden::editors {

// Words that have been used for a dimension, or that the store knows.
using Completions = std::function<QStringList(policy::Dimension)>;

// One condition of a rule; beyond the last, a new one. UI thread.
class ConditionPopover final : public Popover {
    Q_OBJECT
public:
    ConditionPopover(const theme::Theme& theme, bridge::PolicyDesk& desk, policy::Rule rule, std::size_t index,
                     Completions completions, QWidget* parent);

protected:
    policy::Rule edited(QString& problem) const override;
    bool isAboutThis(const base::Diagnostic& finding) const override;

private:
    void showDimension();

    std::size_t m_index;
    Completions m_completions;
    QComboBox* m_dimension = nullptr;
    QComboBox* m_sense = nullptr;
    QLineEdit* m_values = nullptr;
    QLineEdit* m_zone = nullptr;
};

// Where a rule leads. UI thread.
class ActionPopover final : public Popover {
    Q_OBJECT
public:
    ActionPopover(const theme::Theme& theme, bridge::PolicyDesk& desk, policy::Rule rule, QWidget* parent);

protected:
    policy::Rule edited(QString& problem) const override;
    bool isAboutThis(const base::Diagnostic& finding) const override;

private:
    void showKind();

    QComboBox* m_kind = nullptr;
    QLineEdit* m_value = nullptr;
    QLineEdit* m_farm = nullptr;
    QComboBox* m_strength = nullptr;
    QComboBox* m_reconnect = nullptr;
};

// Name, comment, tags and validity of a rule. UI thread.
class DetailsPopover final : public Popover {
    Q_OBJECT
public:
    DetailsPopover(const theme::Theme& theme, bridge::PolicyDesk& desk, policy::Rule rule, base::TimePoint now,
                   QWidget* parent);

protected:
    policy::Rule edited(QString& problem) const override;
    bool isAboutThis(const base::Diagnostic& finding) const override;

private:
    base::TimePoint m_now;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_comment = nullptr;
    QLineEdit* m_tags = nullptr;
    QLineEdit* m_until = nullptr;
};

}  // namespace farmwarden::editors
