#include "ui/editors/policy_panels.h"

#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include "ui/editors/balancing_panel.h"
#include "ui/editors/history_panel.h"
#include "ui/editors/replay_panel.h"
#include "ui/editors/tests_panel.h"
#include "ui/editors/what_if_panel.h"
#include "ui/models/wording.h"
#include "ui/views/widgets.h"

namespace farmwarden::editors {

using models::Wording;

namespace {

constexpr int kLeastWidth = 400;
const QStringList kTabs{QStringLiteral("what-if"), QStringLiteral("replay"), QStringLiteral("farms"),
                        QStringLiteral("versions"), QStringLiteral("tests")};

}  // namespace

PolicyPanels::PolicyPanels(const theme::Theme& theme, bridge::Workspace& workspace, QWidget* parent)
    : QFrame(parent), m_workspace(workspace), m_content(presenters::contentOf({})) {
    setProperty("role", QStringLiteral("inspector"));
    setProperty("pane", true);  // for F6
    setObjectName(QStringLiteral("policyPanels"));
    setMinimumWidth(kLeastWidth);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->setSpacing(0);
    m_tabs = new QTabBar;
    m_tabs->setObjectName(QStringLiteral("policyTabs"));
    m_tabs->setAccessibleName(tr("Panels of the policy"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const QString& text : {tr("What-if"), tr("Replay"), tr("Farms"), tr("Versions"), tr("Tests")}) {
        m_tabs->addTab(text);
    }
    m_others = views::makeLabel({}, theme::Size::Small, QStringLiteral("drain"));
    m_others->setObjectName(QStringLiteral("otherDrafts"));
    m_others->setContentsMargins(16, 6, 16, 0);
    m_others->setWordWrap(true);
    m_others->setTextFormat(Qt::PlainText);
    m_others->hide();
    bridge::PolicyDesk& desk = workspace.policy();
    m_panels = new QStackedWidget;
    m_whatIf = new WhatIfPanel(theme, desk, workspace.realClock());
    m_replay = new ReplayPanel(theme, desk, workspace.realClock());
    m_farms = new BalancingPanel(theme, desk);
    m_history = new HistoryPanel(theme, desk, workspace.realClock());
    m_tests = new TestsPanel(theme);
    for (QWidget* const panel : {static_cast<QWidget*>(m_whatIf), static_cast<QWidget*>(m_replay),
                                 static_cast<QWidget*>(m_farms), static_cast<QWidget*>(m_history),
                                 static_cast<QWidget*>(m_tests)}) {
        m_panels->addWidget(panel);
    }
    layout->addWidget(m_tabs);
    layout->addWidget(views::makeLine());
    layout->addWidget(m_others);
    layout->addWidget(m_panels, 1);
    connectAll();
    showOthers();
}

void PolicyPanels::connectAll() {
    connect(m_tabs, &QTabBar::currentChanged, m_panels, &QStackedWidget::setCurrentIndex);
    connect(m_whatIf, &WhatIfPanel::traced, this, &PolicyPanels::traced);
    connect(m_whatIf, &WhatIfPanel::testWanted, this, &PolicyPanels::testWanted);
    connect(m_tests, &TestsPanel::opened, this, &PolicyPanels::ask);
    connect(m_tests, &TestsPanel::removed, this, &PolicyPanels::testRemoved);
    connect(m_farms, &BalancingPanel::farmEdited, this, &PolicyPanels::farmEdited);
    connect(m_history, &HistoryPanel::restoreWanted, this, &PolicyPanels::restoreWanted);
    connect(m_history, &HistoryPanel::happened, this, &PolicyPanels::happened);
    connect(m_history, &HistoryPanel::failed, this, &PolicyPanels::failed);
    connect(m_replay, &ReplayPanel::counted, this, &PolicyPanels::counted);
    connect(m_replay, &ReplayPanel::happened, this, &PolicyPanels::happened);
    connect(m_replay, &ReplayPanel::failed, this, &PolicyPanels::failed);
    connect(&m_workspace.policy(), &bridge::PolicyDesk::draftsChanged, this, &PolicyPanels::showOthers);
}

void PolicyPanels::setDraft(const presenters::PolicyDraft& draft) {
    m_content = draft.content();
    m_whatIf->setContent(m_content);
    m_replay->setContent(m_content, draft.baseVersion());
    m_farms->setContent(m_content, draft.base());
    m_history->setContent(m_content, draft.baseVersion());
    m_tests->show(m_content, *m_workspace.policy().findings());
}

void PolicyPanels::showVersions() {
    m_whatIf->setNames(m_workspace.policy().names());
    m_history->showVersions();
}

void PolicyPanels::showFindings() {
    const auto findings = m_workspace.policy().findings();
    m_tests->show(m_content, *findings);
    const std::size_t red = findings->redTests();
    m_tabs->setTabText(static_cast<int>(Tab::Tests),
                       red == 0 ? tr("Tests %1").arg(findings->tests.size())
                                : tr("Tests: %1 red of %2").arg(red).arg(findings->tests.size()));
}

void PolicyPanels::setReadOnly(const QString& whyNot) {
    m_farms->setReadOnly(whyNot);
    m_history->setReadOnly(whyNot);
}

// "ana has a draft of 3 changes since 14:05, based on version 41"
void PolicyPanels::showOthers() {
    QStringList lines;
    const base::TimePoint now = m_workspace.realClock().now();
    for (const auto& [draft, at] : m_workspace.policy().draftsOfOthers()) {
        lines << tr("%1 has a draft of %n change(s) since %2, based on version %3", nullptr,
                    static_cast<int>(draft.changes))
                     .arg(Wording::text(draft.author), Wording::moment(draft.since, now))
                     .arg(draft.base);
    }
    m_others->setText(lines.join(u'\n'));
    m_others->setVisible(!lines.isEmpty());
}

void PolicyPanels::showTab(Tab tab) {
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

void PolicyPanels::goToTab(Tab tab) {
    showTab(tab);
    QWidget* const panel = m_panels->currentWidget();
    for (QWidget* widget = panel->nextInFocusChain(); widget != panel; widget = widget->nextInFocusChain()) {
        if (panel->isAncestorOf(widget) && (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible() && widget->isEnabled()) {
            widget->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

bool PolicyPanels::showTab(const QString& name) {
    const qsizetype index = kTabs.indexOf(name);
    if (index >= 0) {
        showTab(static_cast<Tab>(index));
    }
    return index >= 0;
}

void PolicyPanels::ask(const policy::Request& request) {
    showTab(Tab::WhatIf);
    m_whatIf->fill(request);
}

QString PolicyPanels::replaySummary() const {
    return m_replay->summary();
}

QString PolicyPanels::describe() const {
    QString text = QStringLiteral("  What-if: ") + m_whatIf->describe() + u'\n';
    text += QStringLiteral("  Replay: ") + m_replay->describe() + u'\n';
    text += QStringLiteral("  Farms: ") + m_farms->describe() + u'\n';
    if (!m_others->isHidden()) {
        text += QStringLiteral("  Drafts: ") + m_others->text() + u'\n';
    }
    return text;
}

}  // namespace farmwarden::editors
