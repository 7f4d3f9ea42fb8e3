#pragma once

#include <QFrame>

#include "core/base/clock.h"
#include "ui/presenters/farm_tree.h"
#include "ui/views/widgets.h"

namespace farmwarden::charts {

// What hovers beside a cell of the host wall: name, state, sessions, holds. UI thread.
class WallCard final : public QFrame {
    Q_OBJECT
public:
    // A child of the wall's viewport; lets the mouse through.
    WallCard(const theme::Theme& theme, const base::Clock& clock, QWidget* parent);
    void show(const presenters::TargetRow& row, const QRect& cell);

private:
    const base::Clock& m_clock;
    QLabel* m_name = nullptr;
    views::MarkLabel* m_state = nullptr;
    QLabel* m_sessions = nullptr;
    QLabel* m_counts = nullptr;
    QLabel* m_why = nullptr;
};

// The line about holds, quarantine or health that explains a target's state; empty when there is nothing to explain.
QString whyText(const presenters::TargetRow& row, base::TimePoint now);

}  // namespace farmwarden::charts
