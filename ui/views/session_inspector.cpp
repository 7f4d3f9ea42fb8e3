#include "ui/views/session_inspector.h"

#include <QHBoxLayout>
#include <QTabBar>
#include <QVBoxLayout>

#include "ui/models/activity_model.h"
#include "ui/models/core_wording.h"
#include "ui/models/wording.h"
#include "ui/presenters/query_text.h"
#include "ui/views/why_here.h"
#include "ui/views/why_not.h"

namespace farmwarden::views {

using models::ActivityModel;
using models::Wording;
using presenters::CommonField;

SessionInspector::SessionInspector(const theme::Theme& theme, bridge::Workspace& workspace,
                                   actions::ActionCatalogue& catalogue, QWidget* parent)
    : Inspector(theme, parent), m_workspace(workspace), m_catalogue(catalogue), m_facts(makeFacts()), m_whyNot(new WhyNotView(theme)) {
    addSection({}, m_facts);
    m_currentSection = addSection(tr("Current row"), makeCurrentRow());
    makeTabs(catalogue);
    footer()->addWidget(makeLine(QStringLiteral("grid-line")));
    footer()->addWidget(m_whyNot);
    showNothing();
}

QWidget* SessionInspector::makeCurrentRow() {
    auto* const row = new QWidget;
    auto* const layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto* const line = new QHBoxLayout;
    line->setSpacing(theme::kGap2);
    m_currentUser = makeLabel({}, theme::Size::Base, {}, true);
    m_currentTarget = makeButton({}, QStringLiteral("link"));
    m_currentTarget->setCursor(Qt::PointingHandCursor);
    connect(m_currentTarget, &QPushButton::clicked, this,
            [this] { Q_EMIT linkActivated(QStringLiteral("target:") + QString::fromStdString(m_session.target)); });
    m_currentDetail = makeLabel({}, theme::Size::Small, QStringLiteral("muted"));
    m_currentDetail->setWordWrap(true);
    line->addWidget(m_currentUser);
    line->addWidget(m_currentTarget);
    line->addStretch();
    layout->addLayout(line);
    layout->addWidget(m_currentDetail);
    return row;
}

void SessionInspector::makeTabs(actions::ActionCatalogue& catalogue) {
    m_why = new WhyHereView(theme());
    auto* const history = new QWidget;
    auto* const layout = new QVBoxLayout(history);
    layout->setContentsMargins(0, 0, 0, 0);
    m_historyNote = makeLabel({}, theme::Size::Small, QStringLiteral("muted"));
    m_historyNote->setWordWrap(true);
    m_history = makeFacts();
    layout->addWidget(m_history);
    layout->addWidget(m_historyNote);
    m_pages = {m_why, history, makeActions(catalogue)};
    auto* const content = new QWidget;
    auto* const pages = new QVBoxLayout(content);
    pages->setContentsMargins(0, 0, 0, 0);
    pages->setSpacing(theme::kGap3);
    m_tabs = new QTabBar;
    m_tabs->setObjectName(QStringLiteral("sessionTabs"));
    m_tabs->setAccessibleName(tr("About this session"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const QString& title : {tr("Why here"), tr("History"), tr("Actions")}) {
        m_tabs->addTab(title);
    }
    pages->addWidget(m_tabs);
    for (QWidget* const page : m_pages) {
        pages->addWidget(page);
    }
    connect(m_tabs, &QTabBar::currentChanged, this, &SessionInspector::showTab);
    m_tabSection = addSection({}, content);
    showTab(WhyTab);
}

QWidget* SessionInspector::makeActions(actions::ActionCatalogue& catalogue) {
    auto* const page = new QWidget;
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kGap2);
    for (const char* id : {"session.disconnect", "session.sameUser", "session.showTarget", "session.copyId"}) {
        if (QAction* const action = catalogue.action(QLatin1String(id))) {
            layout->addWidget(makeActionButton(action), 0, Qt::AlignLeft);
        }
    }
    return page;
}

void SessionInspector::showTab(int tab) {
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        m_pages[i]->setVisible(static_cast<int>(i) == tab);
    }
    m_whyNot->setVisible(m_canAskWhyNot && tab == WhyTab);
    if (tab == HistoryTab && m_session.id) {
        readHistory(m_session);
    }
}

void SessionInspector::showNothing() {
    std::vector<const QAction*> actions;
    for (const char* id : {"go.filter", "go.palette", "session.group", "session.saveView", "session.export"}) {
        actions.push_back(m_catalogue.action(QLatin1String(id)));
    }
    setNothing(*m_facts, tr("Select a session to see where it is and why it was sent there."), actions);
    m_currentSection->hide();
    m_tabSection->hide();
    m_canAskWhyNot = false;
    m_whyNot->hide();
    m_session = {};
    m_explained = {};
}

void SessionInspector::showSession(const model::Session& session) {
    m_isSeveral = false;
    m_currentSection->hide();
    const QString id = QString::fromStdString(base::toText(session.id));
    setHeading(session.user.empty() ? tr("unknown user") : QString::fromStdString(session.user),
               Wording::mark(session.state), Wording::word(session.state), id);
    if (session.state == model::SessionState::Ended) {
        m_facts->show({{tr("Ended"), tr("This session is over."), {}, {}}});
    } else {
        if (m_explained != session.id) {
            m_ruleFacts.clear();
        }
        showFacts(session);
    }
    showDetails(session);
}

void SessionInspector::showSessions(std::size_t count, const model::Session& current) {
    setHeading(tr("%n session(s)", nullptr, static_cast<int>(count)), theme::Mark::None, {}, tr("common values"));
    if (!std::exchange(m_isSeveral, true)) {
        m_facts->show({});
    }
    m_currentUser->setText(current.user.empty() ? tr("unknown user") : QString::fromStdString(current.user));
    m_currentTarget->setText(tr("on %1").arg(QString::fromStdString(current.target)));
    m_currentTarget->setVisible(!current.target.empty());
    QString client = QString::fromStdString(model::toText(current.client));
    if (!current.clientName.empty()) {
        client += QStringLiteral(" (%1)").arg(QString::fromStdString(current.clientName));
    }
    m_currentDetail->setText(client.isEmpty()
                                 ? tr("placed %1").arg(Wording::absolute(current.placedAt))
                                 : tr("from %1 · placed %2").arg(client, Wording::absolute(current.placedAt)));
    m_currentSection->setVisible(current.state != model::SessionState::Ended);
    showDetails(current);
}

// What is known of one session beyond its row.
void SessionInspector::showDetails(const model::Session& session) {
    m_session = session;
    const bool isThere = session.state != model::SessionState::Ended;
    m_tabSection->setVisible(isThere);
    if (!isThere) {
        m_canAskWhyNot = false;
        m_whyNot->hide();
        m_explained = {};
        return;
    }
    if (m_explained != session.id || m_explainedRevision != session.placedRevision) {
        explain(session);
    }
    if (m_tabs->currentIndex() == HistoryTab) {
        readHistory(session);
    }
}

void SessionInspector::showFacts(const model::Session& session) {
    const QString target = QString::fromStdString(session.target);
    const QString farm = QString::fromStdString(session.farm);
    QString client = QString::fromStdString(model::toText(session.client));
    if (!session.clientName.empty()) {
        client += QStringLiteral(" (%1)").arg(QString::fromStdString(session.clientName));
    }
    std::vector<Fact> facts{{tr("Target"), target, QStringLiteral("target:%1").arg(target), {}},
                            {tr("Farm"), farm, QStringLiteral("farm:%1").arg(farm), {}},
                            {tr("Client"), client.isEmpty() ? tr("unknown") : client, {}, {}},
                            {tr("In state for"),
                             Wording::duration(m_workspace.clock().now() - session.since),
                             {},
                             Wording::absolute(session.since)},
                            {tr("Placed"), Wording::absolute(session.placedAt), {}, {}},
                            {tr("Chosen by"), Wording::word(session.reason), {}, {}}};
    facts.insert(facts.end(), m_ruleFacts.begin(), m_ruleFacts.end());
    m_facts->show(facts);
}

void SessionInspector::explain(const model::Session& session) {
    m_explained = session.id;
    m_explainedRevision = session.placedRevision;
    m_why->showWaiting();
    m_canAskWhyNot = false;
    m_whyNot->hide();
    m_workspace.explainer().ask(session, this, [this, session](const bridge::Explainer::Answer& answer) {
        if (m_explained != session.id) {
            return;
        }
        if (!answer) {
            m_why->showProblem(models::coreText(answer.error().message));
            return;
        }
        m_why->show(*answer, session);
        m_canAskWhyNot = !answer->again.candidates.empty();
        m_whyNot->setVisible(m_canAskWhyNot && m_tabs->currentIndex() == WhyTab);
        m_whyNot->show(answer->again, session.placedAt);
        const QString rule = QString::fromStdString(answer->happened.rule);
        m_ruleFacts = {{tr("Rule"), rule.isEmpty() ? tr("none") : rule, {}, {}}};
        if (answer->happened.policy != 0) {
            m_ruleFacts.push_back({tr("Policy"), tr("version %1").arg(answer->happened.policy), {}, {}});
        }
        if (!m_isSeveral) {
            showFacts(session);
        }
    });
}

void SessionInspector::readHistory(const model::Session& session) {
    if (m_historyOf == std::pair(session.id, session.revision)) {
        return;
    }
    if (m_historyOf.first != session.id) {
        m_history->show({});
        m_historyNote->setText(tr("Reading the journal…"));
        m_historyNote->show();
    }
    m_historyOf = {session.id, session.revision};
    m_workspace.explainer().askHistory(session.id, this, [this, id = session.id](const bridge::Explainer::History& h) {
        if (m_historyOf.first != id) {
            return;
        }
        if (!h) {
            m_historyNote->setText(models::coreText(h.error().message));
            m_historyNote->show();
            return;
        }
        showHistory(*h);
    });
}

// The newest first, as everywhere.
void SessionInspector::showHistory(const std::vector<presenters::ActivityEntry>& entries) {
    std::vector<Fact> facts;
    for (const presenters::ActivityEntry& entry : entries) {
        QString text = ActivityModel::what(entry);
        if (const QString about = ActivityModel::aboutTarget(entry); !about.isEmpty()) {
            text += u' ' + tr("on %1").arg(about);
        }
        if (const QString why = ActivityModel::why(entry); !why.isEmpty()) {
            text += QStringLiteral(": ") + why;
        }
        facts.push_back(
            {Wording::moment(entry.at, m_workspace.realClock().now()),
             text,
             {},
             tr("%1, revision %2").arg(Wording::absolute(entry.at), Wording::number(entry.revision.value))});
    }
    m_history->show(facts);
    m_historyNote->setVisible(facts.empty());
    m_historyNote->setText(tr("The journal no longer has this session's beginning; older entries were trimmed."));
}

Fact SessionInspector::commonFact(const QString& label, const presenters::SelectionSummary::Field& field,
                                  const QString& linkPrefix) const {
    if (field.distinct == 1) {
        const QString text = QString::fromStdString(field.values.front().text);
        return {label,
                text.isEmpty() ? tr("none") : text,
                text.isEmpty() || linkPrefix.isEmpty() ? QString() : linkPrefix + text,
                {}};
    }
    QStringList named;
    for (const presenters::CommonValue& value : field.values) {
        const QString text = value.text.empty() ? tr("none") : QString::fromStdString(value.text);
        // That each is there once need not be said.
        named << (field.values.front().sessions == 1
                      ? text
                      : QStringLiteral("%1 (%2)").arg(text, Wording::number(value.sessions)));
    }
    const QString text = tr("mixed: %1").arg(named.join(QStringLiteral(", ")));
    const auto more = field.distinct - field.values.size();
    return {label, more == 0 ? text : text + tr(", %n more", nullptr, static_cast<int>(more)), {}, {}};
}

void SessionInspector::showSummary(const presenters::SelectionSummary& summary) {
    if (!m_isSeveral) {
        return;
    }
    const auto reasonWord = [&](presenters::SelectionSummary::Field field) {
        for (presenters::CommonValue& value : field.values) {
            value.text = Wording::placementReason(value.text).toStdString();
        }
        return field;
    };
    std::vector<Fact> facts{{tr("State"), Wording::counts(summary.states), {}, {}},
                            commonFact(tr("User"), summary.field(CommonField::User), {}),
                            commonFact(tr("Farm"), summary.field(CommonField::Farm), QStringLiteral("farm:")),
                            commonFact(tr("Target"), summary.field(CommonField::Target), QStringLiteral("target:")),
                            commonFact(tr("Client"), summary.field(CommonField::Client), {}),
                            commonFact(tr("Chosen by"), reasonWord(summary.field(CommonField::Reason)), {})};
    if (summary.idle) {
        const QString least = Wording::duration(summary.idle->first);
        const QString most = Wording::duration(summary.idle->second);
        facts.insert(facts.begin() + 1,
                     Fact{tr("Idle"), least == most ? least : tr("%1 to %2").arg(least, most), {}, {}});
    }
    m_facts->show(facts);
}

QString SessionInspector::describe() const {
    QString text = heading() + u'\n' + m_facts->describe();
    if (m_isSeveral && !m_currentSection->isHidden()) {
        text += QStringLiteral("  %1 %2, %3\n")
                    .arg(m_currentUser->text(), m_currentTarget->text(), m_currentDetail->text());
    }
    if (m_tabSection->isHidden()) {
        return text;
    }
    return text + (m_tabs->currentIndex() == HistoryTab ? m_history->describe() : m_why->describe()) +
           (m_whyNot->isHidden() ? QString() : m_whyNot->describe());
}

}  // namespace farmwarden::views
