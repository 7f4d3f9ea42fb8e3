#include "ui/editors/traces_sheet.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/models/core_wording.h"
#include "ui/models/policy_wording.h"
#include "ui/models/wording.h"
#include "ui/views/why_here.h"
#include "ui/views/widgets.h"

namespace farmwarden::editors {

using models::PolicyWording;
using models::Wording;

namespace {

constexpr int kSideWidth = 440;

QString titleFor(const placement::ReplayRow& row, base::TimePoint now) {
    const QString user = row.user.empty() ? TracesSheet::tr("An unnamed user") : Wording::text(row.user);
    return TracesSheet::tr("%1 asked for %2, %3").arg(user, Wording::text(row.asked), Wording::moment(row.at, now));
}

}  // namespace

TracesSheet::TracesSheet(const theme::Theme& theme, bridge::PolicyDesk& desk, const presenters::PolicyContent& draft,
                         const placement::ReplayRow& row, base::TimePoint now, QWidget* parent)
    : Sheet(theme, titleFor(row, now), parent),
      m_at(row.at),
      m_waiting(views::makeLabel(tr("Reading the state before the decision…"), theme::Size::Base, QStringLiteral("muted"))),
      m_sides(new QHBoxLayout) {
    setObjectName(QStringLiteral("tracesSheet"));
    setMinimumWidth(2 * kSideWidth + 60);
    setMinimumHeight(520);
    m_waiting->setWordWrap(true);
    body()->addWidget(m_waiting);
    m_sides->setSpacing(theme::kGap4);
    body()->addLayout(m_sides, 1);
    setConfirm(tr("Close"));
    // There is nothing to take back.
    if (auto* const cancel = findChild<QPushButton*>(QStringLiteral("cancel"))) {
        cancel->hide();
    }
    setCommand(QStringLiteral("farmwardenctl policy replay policy.json --row %1").arg(row.revision.value));
    setNote(tr("Both on the state that the decision was made on."));
    desk.compareDecision(draft, row.revision, this, [this](const bridge::PolicyDesk::Compared& both) {
        if (both) {
            show(**both);
        } else {
            m_waiting->setText(models::coreText(both.error().message));
            views::setTone(m_waiting, QStringLiteral("closed"));
        }
    });
}

void TracesSheet::show(const request::Comparison& both) {
    m_waiting->setText(tr("Difference: %1").arg(PolicyWording::word(both.difference)));
    views::setTone(m_waiting, {});
    m_description.clear();
    const auto add = [this](const QString& title, const placement::Explanation& trace) {
        auto* const side = new QWidget;
        auto* const layout = new QVBoxLayout(side);
        layout->setContentsMargins(0, 0, theme::kGap2, 0);
        layout->setSpacing(theme::kGap2);
        QLabel* const heading = views::makeLabel(title, theme::Size::Small, QStringLiteral("muted"), true);
        QLabel* const outcome = views::makeLabel(PolicyWording::outcome(trace), theme::Size::Heading);
        outcome->setWordWrap(true);
        auto* const why = new views::WhyHereView(theme());
        why->show(trace, m_at);
        layout->addWidget(heading);
        layout->addWidget(outcome);
        layout->addWidget(why);
        layout->addStretch();
        auto* const scroll = new QScrollArea;
        scroll->setWidgetResizable(true);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        scroll->setMinimumSize(kSideWidth, 380);
        scroll->setAccessibleName(title);
        scroll->setFocusPolicy(Qt::StrongFocus);
        scroll->setWidget(side);
        side->setAutoFillBackground(false);
        m_sides->addWidget(scroll, 1);
        m_description += title + u'\n' + outcome->text() + u'\n' + why->describe();
    };
    const std::uint32_t version = both.before.happened.policy;
    add(version == 0 ? tr("Before, without a policy") : tr("Before, by version %1").arg(version), both.before.again);
    add(tr("After, by the draft"), both.after);
    if (!both.before.isSameAnswer) {
        setNote(tr("The decision before does not come out as the journal has it."));
    }
}

}  // namespace farmwarden::editors
