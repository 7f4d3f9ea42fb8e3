#pragma once

#include <QWidget>

#include "ui/bridge/policy_desk.h"
#include "ui/theme/theme.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTimer;

namespace farmwarden::editors {

// One made-up connection against the draft: who, from where, to which farm, when. The answer lights up the cards and
// can be saved as a policy test. UI thread.
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

private:
    void ask();
    void clear();
    void show(bridge::PolicyDesk::WhatIf answer);
    std::optional<policy::Request> request();
    void save();

    bridge::PolicyDesk& m_desk;
    const base::Clock& m_clock;
    presenters::PolicyContent m_content;
    bridge::PolicyDesk::WhatIf m_answer;
    policy::Request m_question;
    bool m_isAsked = false;
    QLineEdit* m_user = nullptr;
    QLineEdit* m_groups = nullptr;
    QLineEdit* m_client = nullptr;
    QLineEdit* m_farm = nullptr;
    QLineEdit* m_at = nullptr;
    QLabel* m_problem = nullptr;
    QLabel* m_outcome = nullptr;
    QPlainTextEdit* m_trace = nullptr;
    QPushButton* m_save = nullptr;
    QTimer* m_pause = nullptr;
};

}  // namespace farmwarden::editors
