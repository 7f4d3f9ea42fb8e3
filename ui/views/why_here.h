#pragma once

#include <QWidget>

#include "ui/bridge/explainer.h"
#include "ui/presenters/farm_tree.h"
#include "ui/theme/theme.h"

class QLabel;
class QVBoxLayout;

namespace farmwarden::views {

// "Why here": the seven stages with what each said, then the candidates with one first reason each. UI thread.
class WhyHereView final : public QWidget {
    Q_OBJECT
public:
    explicit WhyHereView(const theme::Theme& theme, QWidget* parent = nullptr);

    void showWaiting();
    void showProblem(const QString& message);
    void show(const request::Why& why, const model::Session& session);
    // The same for a connection that may never have been.
    void show(const placement::Explanation& explanation, base::TimePoint at);
    QString describe() const { return m_description; }

    // A sentence for a stage's code and arguments.
    static QString stageName(placement::Stage stage);
    static QString ruleText(const placement::StageRecord& record);
    static QString balancingText(const placement::StageRecord& record);
    static QString pluginText(const placement::StageRecord& record, const QString& otherwise);
    static QString stageText(const placement::StageRecord& record);
    static QString verdictText(const placement::Candidate& candidate, base::TimePoint at);
    // The mark for a verdict: that of the state which it comes from.
    static presenters::TargetState stateOf(placement::Verdict verdict);

private:
    void clear();
    void addAll(const placement::Explanation& explanation, base::TimePoint at);
    void addStages(const placement::Explanation& explanation);
    void addCandidates(const placement::Explanation& explanation, base::TimePoint at);
    void addRules(const policy::PolicyExplanation& rules);
    void addRejected(const placement::Explanation& explanation, base::TimePoint at);

    const theme::Theme& m_theme;
    QVBoxLayout* m_layout = nullptr;
    QString m_description;
};

}  // namespace farmwarden::views
