#include "ui/editors/replay_panel.h"

#include <QCoreApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

#include "ui/editors/flow_picture.h"
#include "ui/models/core_wording.h"
#include "ui/models/policy_wording.h"
#include "ui/models/wording.h"
#include "ui/views/item_views.h"
#include "ui/views/widgets.h"

namespace farmwarden::editors {

using models::PolicyWording;
using models::Wording;
using placement::Difference;

namespace {

constexpr std::array<std::chrono::hours, 5> kPeriods{std::chrono::hours(1), std::chrono::hours(4), std::chrono::hours(24),
                                                     std::chrono::hours(24 * 7), std::chrono::hours(24 * 30)};
constexpr std::size_t kShownRows = 2'000;

QString orNone(const std::string& rule) {
    return rule.empty() ? QCoreApplication::translate("ReplayPanel", "none") : Wording::text(rule);
}

}  // namespace

ReplayPanel::ReplayPanel(const theme::Theme& theme, bridge::PolicyDesk& desk, const base::Clock& clock, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_clock(clock),
      m_content(presenters::contentOf({})),
      m_period(new QComboBox),
      m_run(views::makeButton(tr("Replay"))),
      m_cancel(views::makeButton(tr("Cancel"))),
      m_progress(new QProgressBar),
      m_counts(views::makeLabel({}, theme::Size::Base, {}, true)),
      m_note(views::makeLabel({}, theme::Size::Small, QStringLiteral("muted"))),
      m_flow(new FlowPicture(theme)),
      m_model(new models::PlainTableModel(this)),
      m_table(new views::TableView(theme)) {
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(theme::kGap2);
    m_period->addItems({tr("the last hour"), tr("the last 4 hours"), tr("the last day"), tr("the last week"),
                        tr("the last 30 days")});
    auto* const bar = new QHBoxLayout;
    QLabel* const label = views::makeLabel(tr("Connections of"));
    label->setBuddy(m_period);
    m_run->setObjectName(QStringLiteral("replay"));
    m_counts->setObjectName(QStringLiteral("replayCounts"));
    bar->addWidget(label);
    bar->addWidget(m_period, 1);
    bar->addWidget(m_run);
    bar->addWidget(m_cancel);
    layout->addLayout(bar);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    layout->addWidget(m_progress);
    m_counts->setWordWrap(true);
    m_note->setWordWrap(true);
    layout->addWidget(m_counts);
    layout->addWidget(m_note);
    layout->addWidget(m_flow, 3);
    m_table->setObjectName(QStringLiteral("differences"));
    m_table->setAccessibleName(tr("Connections that would end otherwise"));
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setStretchLastSection(true);
    layout->addWidget(m_table, 3);
    connect(m_run, &QPushButton::clicked, this, &ReplayPanel::start);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_desk.cancelReplay();
        showRunning(false);
        m_note->setText(tr("Cancelled."));
    });
    connect(&desk, &bridge::PolicyDesk::replayProgress, this, [this](quint64 events, quint64 ofEvents) {
        m_progress->setValue(ofEvents == 0 ? 0 : static_cast<int>(events * 100 / ofEvents));
    });
    showRunning(false);
    m_note->setText(tr("Runs the connections of a period through the draft and shows what would have been different. "
                       "Nothing is changed."));
}

void ReplayPanel::setContent(const presenters::PolicyContent& content) {
    m_content = content;
    if (m_model->rowCount() != 0 || !m_counts->text().isEmpty()) {
        m_note->setText(tr("The draft has changed since; replay again."));
    }
}

void ReplayPanel::showRunning(bool isRunning) {
    m_run->setEnabled(!isRunning);
    m_cancel->setVisible(isRunning);
    m_progress->setVisible(isRunning);
    m_progress->setValue(0);
}

void ReplayPanel::start() {
    showRunning(true);
    m_note->setText(tr("Reading the journal"));
    const base::TimePoint now = m_clock.now();
    const auto period = kPeriods[static_cast<std::size_t>(m_period->currentIndex())];
    m_desk.replay(m_content, {now - period, now}, this,
                  [this](const bridge::PolicyDesk::Replayed& replayed) { show(replayed); });
}

void ReplayPanel::show(const bridge::PolicyDesk::Replayed& replayed) {
    showRunning(false);
    if (!replayed) {
        m_note->setText(models::coreText(replayed.error().message));
        views::setTone(m_note, QStringLiteral("closed"));
        return;
    }
    views::setTone(m_note, QStringLiteral("muted"));
    const placement::ReplayResult& result = **replayed;
    QStringList counts;
    for (std::size_t i = 0; i < placement::kDifferences; ++i) {
        if (result.byDifference[i] != 0) {
            counts << tr("%1 %2").arg(Wording::number(result.byDifference[i]),
                                      PolicyWording::word(static_cast<Difference>(i)));
        }
    }
    m_counts->setText(counts.isEmpty() ? tr("No connection was decided in this period.")
                                       : counts.join(QStringLiteral("  ·  ")));
    m_note->setText(result.decisions == 0      ? tr("Choose a longer period.")
                    : result.differing() == 0 ? tr("All %1 connections end as they did.").arg(Wording::number(result.decisions))
                                              : tr("%1 of %2 connections end otherwise.")
                                                    .arg(Wording::number(result.differing()),
                                                         Wording::number(result.decisions)));
    m_flow->show(*replayed);
    models::PlainTableModel::Table table;
    table.headings = {tr("Outcome"), tr("User"), tr("Asked farm"), tr("Rule"), tr("Before → after"), tr("When")};
    for (std::size_t i = 0; i < result.rows.size() && i < kShownRows; ++i) {
        const placement::ReplayRow& row = result.rows[i];
        table.rows.push_back({PolicyWording::word(row.difference), Wording::text(row.user), Wording::text(row.asked),
                              tr("%1 → %2").arg(orNone(row.before.rule), orNone(row.after.rule)),
                              tr("%1 → %2").arg(PolicyWording::destination(row.before), PolicyWording::destination(row.after)),
                              Wording::moment(row.at, m_clock.now())});
    }
    m_model->show(std::move(table));
    m_table->resizeColumnsToContents();
    std::map<std::string, std::uint64_t> hits;
    for (const auto& [rule, count] : result.byRule) {
        hits[rule] = count.after;
    }
    Q_EMIT counted(hits);
}

QString ReplayPanel::describe() const {
    return m_counts->text() + u'\n' + m_note->text();
}

}  // namespace farmwarden::editors
