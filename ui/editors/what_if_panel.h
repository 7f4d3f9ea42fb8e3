#pragma once

#include <QWidget>

#include "ui/bridge/policy_desk.h"
#include "ui/theme/theme.h"

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;
class QVBoxLayout;

namespace farmwarden::views {
class WhyHereView;
}

namespace farmwarden::editors {

// One made-up connection against the draft: who, from where, to which farm, when; on the farms of now or of a past
// moment. The answer lights up the cards, shows its steps, and can be saved as a policy test. UI thread.
class WhatIfPanel final : public QWidget {
    Q_OBJECT
public:
    WhatIfPanel(const theme::Theme& theme, bridge::PolicyDesk& desk, const base::Clock& clock, QWidget* parent = nullptr);

    // The draft has changed; asks again where something is asked.
    void setContent(const presenters::PolicyContent& content);
    void setNames(const bridge::PolicyNames& names);
    void fill(const policy::Request& request);
    bool isAsked() const { return m_isAsked; }
    QString describe() const;

Q_SIGNALS:
    // Null: nothing is asked.
    void traced(std::shared_ptr<const farmwarden::placement::Explanation> trace);
    void testWanted(const farmwarden::policy::PolicyTest& test);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Answer = std::shared_ptr<const placement::Explanation>;

    void makeFields(QVBoxLayout* layout);
    void makeAnswer(QVBoxLayout* layout);
    void ask();
    void clear();
    void show(Answer answer);
    void showProblem(const QString& problem);
    void completeGroups();
    std::optional<policy::Request> request();
    // Nothing: now. What cannot be read goes to `problem`.
    std::optional<base::TimePoint> asOf(QString& problem) const;
    void save();

    const theme::Theme& m_theme;
    bridge::PolicyDesk& m_desk;
    const base::Clock& m_clock;
    presenters::PolicyContent m_content;
    Answer m_answer;
    policy::Request m_question;
    bool m_isAsked = false;
    QLineEdit* m_user = nullptr;
    QLineEdit* m_groups = nullptr;
    QLineEdit* m_client = nullptr;
    QLineEdit* m_farm = nullptr;
    QLineEdit* m_at = nullptr;
    QLineEdit* m_asOf = nullptr;
    QLabel* m_problem = nullptr;
    QLabel* m_outcome = nullptr;
    QLabel* m_state = nullptr;
    views::WhyHereView* m_trace = nullptr;
    QPushButton* m_save = nullptr;
    QTimer* m_pause = nullptr;
};

}  // namespace farmwarden::editors
