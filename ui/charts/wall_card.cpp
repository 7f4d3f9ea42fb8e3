#include "ui/charts/wall_card.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/models/core_wording.h"
#include "ui/models/wording.h"

namespace farmwarden::charts {

using models::Wording;
using views::makeLabel;

QString whyText(const presenters::TargetRow& row, base::TimePoint now) {
    if (!row.holds.empty()) {
        const model::Hold& hold = row.holds.front();
        const QString owner = QString::fromStdString(hold.owner);
        const QString reason = QString::fromStdString(hold.reason);
        const QString held = reason.isEmpty() ? WallCard::tr("held by %1").arg(owner)
                                              : WallCard::tr("held by %1: %2").arg(owner, reason);
        return hold.until ? WallCard::tr("%1, until %2").arg(held, Wording::end(hold, now))
                          : QStringLiteral("%1, %2").arg(held, Wording::end(hold, now));
    }
    if (row.quarantinedUntil) {
        return WallCard::tr("%1; tries again %2")
            .arg(models::coreText(row.quarantineReason), Wording::moment(*row.quarantinedUntil, now));
    }
    return row.state == presenters::TargetState::Down ? models::coreText(row.healthDetail) : QString();
}

WallCard::WallCard(const theme::Theme& theme, const base::Clock& clock, QWidget* parent)
    : QFrame(parent),
      m_clock(clock),
      m_name(makeLabel({}, theme::Size::Base, {}, true)),
      m_state(new views::MarkLabel(theme)),
      m_sessions(makeLabel({}, theme::Size::Small)),
      m_counts(makeLabel({}, theme::Size::Small, QStringLiteral("muted"))),
      m_why(makeLabel({}, theme::Size::Small, QStringLiteral("muted"))) {
    setProperty("role", QStringLiteral("toast"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(2);
    auto* const heading = new QHBoxLayout;
    heading->setSpacing(theme::kGap2);
    heading->addWidget(m_name);
    heading->addWidget(m_state);
    heading->addSpacing(theme::kGap4);
    heading->addStretch();
    heading->addWidget(m_sessions);
    layout->addLayout(heading);
    layout->addWidget(m_counts);
    layout->addWidget(m_why);
    hide();
}

void WallCard::show(const presenters::TargetRow& row, const QRect& cell) {
    m_name->setText(QString::fromStdString(row.name));
    m_state->show(Wording::mark(row.state), Wording::word(row.state));
    const QString used = Wording::number(row.sessions.total());
    m_sessions->setText(row.limit == 0 ? used : QStringLiteral("%1 / %2").arg(used, Wording::number(row.limit)));
    m_counts->setText(
        QStringLiteral("%1 · %2 · %3")
            .arg(Wording::counts(row.sessions), QString::fromStdString(row.farm), Wording::word(row.kind)));
    const QString why = whyText(row, m_clock.now());
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    layout()->activate();
    adjustSize();
    // Beneath the cell, or above it where there is no room.
    constexpr int kAway = 6;
    const QRect room = parentWidget()->rect();
    const int x = std::clamp(cell.left(), 0, std::max(0, room.width() - width()));
    const bool fitsBelow = cell.bottom() + kAway + height() <= room.bottom();
    move(x, fitsBelow ? cell.bottom() + kAway : std::max(0, cell.top() - kAway - height()));
    QFrame::show();
    raise();
}

}  // namespace farmwarden::charts
