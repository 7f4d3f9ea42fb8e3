#pragma once

#include <QWidget>

#include "core/request/why.h"
#include "ui/theme/theme.h"

class QComboBox;
class QLabel;

namespace farmwarden::views {

class MarkLabel;

// "Why not there": any target of the farm, and what kept the session from it. UI thread.
class WhyNotView final : public QWidget {
    Q_OBJECT
public:
    explicit WhyNotView(const theme::Theme& theme, QWidget* parent = nullptr);

    // What was chosen before stays chosen if the farm has it.
    void show(const placement::Explanation& explanation, base::TimePoint at);
    QString describe() const;

private:
    void showVerdict();
    QString sentence(const placement::Candidate& candidate) const;

    QComboBox* m_target = nullptr;
    MarkLabel* m_name = nullptr;
    QLabel* m_verdict = nullptr;
    placement::Explanation m_explanation;
    base::TimePoint m_at;
};

}  // namespace farmwarden::views
