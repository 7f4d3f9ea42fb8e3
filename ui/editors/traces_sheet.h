#pragma once

#include "ui/bridge/policy_desk.h"
#include "ui/views/sheet.h"

class QHBoxLayout;
class QLabel;

namespace farmwarden::editors {

// One connection under the policy of then and under the draft: both traces, side by side. UI thread.
class TracesSheet final : public views::Sheet {
    Q_OBJECT
public:
    // `desk` outlives this.
    TracesSheet(const theme::Theme& theme, bridge::PolicyDesk& desk, const presenters::PolicyContent& draft,
                const placement::ReplayRow& row, base::TimePoint now, QWidget* parent);
    // What both sides say, for tests.
    QString describe() const { return m_description; }

protected:
    void onConfirm() override { accept(); }

private:
    void show(const request::Comparison& both);

    base::TimePoint m_at;
    QLabel* m_waiting = nullptr;
    QHBoxLayout* m_sides = nullptr;
    QString m_description;
};

}  // namespace farmwarden::editors
