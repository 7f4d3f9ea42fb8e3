#include "ui/views/farm_inspector.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <set>

#include "ui/models/activity_model.h"
#include "ui/models/core_wording.h"
#include "ui/models/wording.h"
#include "ui/presenters/history_fold.h"
#include "ui/views/trend_chart.h"
#include "ui/views/wrap_layout.h"

namespace farmwarden::views {

using models::Wording;

namespace {

QString limitText(std::uint64_t limit) {
    return limit == 0 ? FarmInspector::tr("no limit") : Wording::number(limit);
}

void clear(QLayout* layout) {
    while (QLayoutItem* const item = layout->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->deleteLater();
            item->widget()->hide();
        }
        delete item;
    }
}

QString tagsText(const presenters::TargetRow& target) {
    QStringList tags;
    for (const std::string& tag : target.tags) {
        tags << QString::fromStdString(tag);
    }
    return tags.isEmpty() ? FarmInspector::tr("none") : tags.join(QStringLiteral(", "));
}

// The value that all have, or "mixed: a, b, 3 more".
template <typename Read>
QString common(const std::vector<presenters::TargetRow>& targets, Read read) {
    std::set<QString> values;
    for (const presenters::TargetRow& target : targets) {
        values.insert(read(target));
    }
    if (values.size() == 1) {
        return *values.begin();
    }
    constexpr int kNamed = 2;
    QStringList named(values.begin(), values.end());
    const int more = static_cast<int>(named.size()) - kNamed;
    const QString text =
        FarmInspector::tr("mixed: %1").arg(QStringList(named.mid(0, kNamed)).join(QStringLiteral(", ")));
    return more > 0 ? text + FarmInspector::tr(", %n more", nullptr, more) : text;
}

}  // namespace

FarmInspector::FarmInspector(const theme::Theme& theme, const base::Clock& clock, actions::ActionCatalogue& catalogue,
                             QWidget* parent)
    : Inspector(theme, parent), m_clock(clock), m_catalogue(catalogue) {
    m_facts = makeFacts();
    m_sessions = makeFacts();
    m_health = makeFacts();
    m_holds = new QWidget;
    (new QVBoxLayout(m_holds))->setContentsMargins(0, 0, 0, 0);
    m_actions = new QWidget;
    (new WrapLayout(m_actions))->setContentsMargins(16, 12, 16, 12);
    m_actions->layout()->setSpacing(theme::kGap2);
    addSection({}, m_facts);
    m_sessionsSection = addSection(tr("Sessions"), m_sessions);
    m_holdsSection = addSection(tr("Holds"), m_holds);
    m_trend = new TrendChart(theme);
    m_trendSection = addSection(tr("Sessions, last hours"), m_trend);
    m_healthSection = addSection(tr("Health"), m_health);
    m_history = makeFacts();
    m_historySection = addSection(tr("History"), m_history);
    m_footerLine = makeLine(QStringLiteral("grid-line"));
    m_footerLine->hide();
    m_actions->hide();
    footer()->addWidget(m_footerLine);
    footer()->addWidget(m_actions);
    showNothing();
}

void FarmInspector::showNothing() {
    std::vector<const QAction*> actions;
    for (const char* id : {"go.filter", "go.palette", "target.add", "farm.add", "target.import"}) {
        actions.push_back(m_catalogue.action(QLatin1String(id)));
    }
    setNothing(*m_facts, tr("Select a farm or a target to see what it is, who holds it and why."), actions);
    for (QWidget* const section : {m_sessionsSection, m_trendSection, m_holdsSection, m_healthSection, m_historySection}) {
        section->hide();
    }
    showActions({});
}

void FarmInspector::showFarm(const presenters::FarmRow& farm) {
    const bool isBelow = farm.attention == presenters::Attention::BelowMinimum;
    setHeading(QString::fromStdString(farm.name), isBelow ? theme::Mark::Closed : theme::Mark::None,
               isBelow ? tr("below its minimum") : QString(), tr("farm"));
    m_facts->show({{tr("Open targets"), tr("%1 of %2").arg(farm.openTargets).arg(farm.targetCount), {}, {}},
                   {tr("Minimum open"), farm.minOpen == 0 ? tr("none") : Wording::number(farm.minOpen), {}, {}},
                   {tr("Balancing"), Wording::word(farm.balancing), {}, {}},
                   {tr("Sessions"), Wording::word(farm.sessionRule), {}, {}}});
    m_sessions->show({{tr("Now"),
                       Wording::number(farm.sessions.total()),
                       QStringLiteral("sessions:farm:%1").arg(QString::fromStdString(farm.name)),
                       {}},
                      {tr("Of these"), Wording::counts(farm.sessions), {}, {}},
                      {tr("Limit"), limitText(farm.limit), {}, {}}});
    m_sessionsSection->show();
    m_holdsSection->hide();
    m_healthSection->hide();
    showActions({QStringLiteral("target.add"), QStringLiteral("farm.set"), QStringLiteral("farm.remove")});
}

void FarmInspector::showTarget(const presenters::TargetRow& target) {
    setHeading(QString::fromStdString(target.name), Wording::mark(target.state), Wording::word(target.state),
               Wording::word(target.kind));
    m_facts->show({{tr("Farm"),
                    QString::fromStdString(target.farm),
                    QStringLiteral("farm:%1").arg(QString::fromStdString(target.farm)),
                    {}},
                   {tr("Address"), QString::fromStdString(target.address), {}, {}},
                   {tr("Weight"), Wording::number(target.weight), {}, {}},
                   {tr("Limit"), limitText(target.limit), {}, {}},
                   {tr("Tags"), tagsText(target), {}, {}}});
    m_sessions->show(
        {{tr("Now"),
          target.limit == 0
              ? Wording::number(target.sessions.total())
              : tr("%1 of %2").arg(Wording::number(target.sessions.total()), Wording::number(target.limit)),
          QStringLiteral("sessions:target:%1").arg(QString::fromStdString(target.name)),
          {}},
         {tr("Of these"), Wording::counts(target.sessions), {}, {}}});
    std::vector<Fact> health;
    if (target.quarantinedUntil) {
        health.push_back({tr("Quarantine"),
                          tr("until %1").arg(Wording::moment(*target.quarantinedUntil, m_clock.now())),
                          {},
                          Wording::absolute(*target.quarantinedUntil)});
        health.push_back({tr("Because"), models::coreText(target.quarantineReason), {}, {}});
    }
    health.push_back({tr("RDP answer"),
                      target.state == presenters::TargetState::Down
                          ? tr("none: %1").arg(models::coreText(target.healthDetail))
                      : target.state == presenters::TargetState::NotReported ? tr("not checked yet")
                      : target.healthDetail.empty()                          ? tr("yes")
                                                    : models::coreText(target.healthDetail),
                      {},
                      {}});
    m_health->show(health);
    m_sessionsSection->show();
    m_healthSection->show();
    showHolds(target);
    showActions({QStringLiteral("hold.place"), QStringLiteral("target.set"), QStringLiteral("target.remove")});
}

void FarmInspector::showTargets(const std::vector<presenters::TargetRow>& targets) {
    setHeading(tr("%n target(s)", nullptr, static_cast<int>(targets.size())), theme::Mark::None, {},
               tr("common values"));
    directory::SessionCounts sum;
    for (const presenters::TargetRow& target : targets) {
        sum.active += target.sessions.active;
        sum.disconnected += target.sessions.disconnected;
        sum.pending += target.sessions.pending;
    }
    m_facts->show({{tr("State"), common(targets, [](const auto& t) { return Wording::word(t.state); }), {}, {}},
                   {tr("Farm"), common(targets, [](const auto& t) { return QString::fromStdString(t.farm); }), {}, {}},
                   {tr("Kind"), common(targets, [](const auto& t) { return Wording::word(t.kind); }), {}, {}},
                   {tr("Weight"), common(targets, [](const auto& t) { return Wording::number(t.weight); }), {}, {}},
                   {tr("Limit"), common(targets, [](const auto& t) { return limitText(t.limit); }), {}, {}},
                   {tr("Tags"), common(targets, tagsText), {}, {}}});
    const auto held = std::ranges::count_if(targets, [](const presenters::TargetRow& target) { return !target.holds.empty(); });
    m_sessions->show(
        {{tr("Held"), held == 0 ? tr("none") : tr("%1 of %2").arg(held).arg(targets.size()), {}, {}}, {tr("Together"), Wording::number(sum.total()), {}, {}}, {tr("Of these"), Wording::counts(sum), {}, {}}});
    m_sessionsSection->show();
    m_holdsSection->hide();
    m_healthSection->hide();
    const bool isHeld = std::ranges::any_of(targets, [](const presenters::TargetRow& target) { return !target.holds.empty(); });
    QStringList ids{QStringLiteral("hold.place"), QStringLiteral("target.set")};
    showActions(isHeld ? ids << QStringLiteral("hold.release") : ids);
}

void FarmInspector::showTrend(const QList<double>& sessions, double limit) {
    m_trendSection->setVisible(sessions.size() > 1);
    m_trend->show(sessions, limit, presenters::kHistoryStep * static_cast<std::int64_t>(presenters::kTrendEvery), m_clock.now());
}

void FarmInspector::showHistory(const std::vector<presenters::ActivityEntry>& entries) {
    std::vector<Fact> facts;
    for (const presenters::ActivityEntry& entry : entries) {
        QStringList parts{models::ActivityModel::what(entry)};
        if (const QString why = models::ActivityModel::why(entry); !why.isEmpty()) {
            parts << why;
        }
        if (!entry.actor.empty()) {
            parts << QString::fromStdString(entry.actor);
        }
        facts.push_back({Wording::moment(entry.at, m_clock.now()), parts.join(QStringLiteral(" · ")), {},
                         Wording::absolute(entry.at)});
    }
    m_historySection->setVisible(!facts.empty());
    m_history->show(facts);
}

void FarmInspector::showHolds(const presenters::TargetRow& target) {
    m_holdsSection->show();
    if (target.holds == m_shownHolds && m_holds->layout()->count() != 0) {
        return;  // leaves the focus where it is
    }
    m_shownHolds = target.holds;
    clear(m_holds->layout());
    if (target.holds.empty()) {
        QLabel* const none = makeLabel(
            target.state == presenters::TargetState::Open ? tr("None: the target takes new users.") : tr("None"),
            theme::Size::Base, QStringLiteral("muted"));
        none->setWordWrap(true);
        m_holds->layout()->addWidget(none);
    }
    for (const model::Hold& hold : target.holds) {
        m_holds->layout()->addWidget(makeHoldCard(hold));
    }
}

QWidget* FarmInspector::makeHoldCard(const model::Hold& hold) {
    QFrame* const card = makeFrame(QStringLiteral("card"));
    auto* const layout = new QHBoxLayout(card);
    layout->setContentsMargins(12, 8, 8, 8);
    auto* const texts = new QVBoxLayout;
    texts->setSpacing(2);
    const auto mark = hold.mode == model::Admission::Closed ? theme::Mark::Closed : theme::Mark::ReconnectOnly;
    auto* const first = new WrapLayout;
    first->setSpacing(theme::kGap2);
    auto* const state = new MarkLabel(theme());
    state->show(mark, Wording::word(hold.mode));
    first->addWidget(makeLabel(QString::fromStdString(hold.owner), theme::Size::Base, {}, true));
    first->addWidget(state);
    texts->addLayout(first);
    if (!hold.reason.empty()) {
        QLabel* const reason = makeLabel(QString::fromStdString(hold.reason));
        reason->setWordWrap(true);
        texts->addWidget(reason);
    }
    QLabel* const times = makeLabel(
        tr("placed %1, ends %2").arg(Wording::moment(hold.placedAt, m_clock.now()), Wording::end(hold, m_clock.now())),
        theme::Size::Small, QStringLiteral("muted"));
    times->setToolTip(Wording::absolute(hold.placedAt));
    times->setWordWrap(true);
    texts->addWidget(times);
    layout->addLayout(texts, 1);
    QPushButton* const release = makeButton(tr("Release"));
    release->setAccessibleName(tr("Release the hold of %1").arg(QString::fromStdString(hold.owner)));
    release->setObjectName(QStringLiteral("release"));
    connect(release, &QPushButton::clicked, this, [this, id = hold.id] { Q_EMIT releaseWanted(id); });
    const auto follow = [this, release] {
        release->setEnabled(m_catalogue.readOnly().isEmpty());
        release->setToolTip(m_catalogue.readOnly());
    };
    connect(&m_catalogue, &actions::ActionCatalogue::readOnlyChanged, release, follow);
    follow();
    layout->addWidget(release, 0, Qt::AlignTop);
    return card;
}

void FarmInspector::showActions(const QStringList& ids) {
    if (ids == m_actionIds) {
        return;
    }
    m_actionIds = ids;
    m_footerLine->setVisible(!ids.isEmpty());
    m_actions->setVisible(!ids.isEmpty());
    clear(m_actions->layout());
    for (const QString& id : ids) {
        if (QAction* const action = m_catalogue.action(id)) {
            const QString kind = id == ids.first() ? QStringLiteral("primary") : QString();
            m_actions->layout()->addWidget(makeActionButton(action, kind, true));
        }
    }
}

QString FarmInspector::describe() const {
    QString text = heading() + u'\n' + m_facts->describe();
    for (const auto& [section, facts] :
         {std::pair{m_sessionsSection, m_sessions}, std::pair{m_healthSection, m_health},
          std::pair{m_historySection, m_history}}) {
        if (!section->isHidden()) {
            text += facts->describe();
        }
    }
    if (!m_holdsSection->isHidden()) {
        for (const model::Hold& hold : m_shownHolds) {
            text += QStringLiteral("  %1: %2 %3\n")
                        .arg(Wording::word(hold.mode), QString::fromStdString(hold.owner),
                             QString::fromStdString(hold.reason));
        }
    }
    return text;
}

}  // namespace farmwarden::views
