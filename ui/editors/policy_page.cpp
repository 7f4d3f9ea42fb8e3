#include "ui/editors/policy_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/editors/policy_panels.h"
#include "ui/editors/problems_list.h"
#include "ui/editors/rule_list.h"
#include "ui/models/policy_wording.h"
#include "ui/models/wording.h"
#include "ui/views/empty_state.h"
#include "ui/views/widgets.h"

namespace farmwarden::editors {

using models::PolicyWording;
using models::Wording;

namespace {

// Targets come, go and close; their effect on the margin is looked at this often.
constexpr std::chrono::seconds kLookAgain{5};
// Of the panels at the right, while nobody has moved the edge: what the rules can spare.
constexpr int kLeastPanel = 400;
constexpr int kMostPanel = 600;

}  // namespace

PolicyPage::PolicyPage(const theme::Theme& theme, bridge::Workspace& workspace, actions::ActionCatalogue& catalogue,
                       QWidget* parent)
    : Page(parent),
      m_theme(theme),
      m_workspace(workspace),
      m_catalogue(catalogue),
      m_model(new models::PolicyRuleModel(this)),
      m_again(new QTimer(this)) {
    setObjectName(QStringLiteral("policyPage"));
    addActions();
    addStepActions();
    addPanelActions();
    auto* const split = new QSplitter(Qt::Horizontal, this);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    auto* const left = new QWidget;
    auto* const editor = new QVBoxLayout(left);
    editor->setContentsMargins(0, 0, 0, 0);
    editor->setSpacing(0);
    makeEditor(editor);
    split->addWidget(left);
    m_panels = new PolicyPanels(m_theme, workspace);
    connectPanels();
    split->addWidget(m_panels);
    split->setStretchFactor(0, 1);
    m_split = split;
    connect(split, &QSplitter::splitterMoved, this, [this] { m_isSplitByHand = true; });
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(split);
    bridge::PolicyDesk& desk = workspace.policy();
    connect(&desk, &bridge::PolicyDesk::versionChanged, this, &PolicyPage::onVersion);
    connect(&desk, &bridge::PolicyDesk::findingsChanged, this, &PolicyPage::onFindings);
    connect(&workspace.time(), &bridge::TimeTravel::moved, this, [this] {
        m_list->setReadOnly(!editable().isEmpty());
        m_panels->setReadOnly(editable());
    });
    m_again->setInterval(kLookAgain);
    connect(m_again, &QTimer::timeout, this, [this] {
        if (isVisible() && m_hasDraft && !m_workspace.policy().isAnalysing()) {
            analyse();
        }
    });
    m_again->start();
    if (desk.isLoaded()) {
        onVersion();
    }
}

PolicyPage::~PolicyPage() = default;

void PolicyPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    if (!m_isSplitByHand) {
        const int panel = std::clamp(width() * 39 / 100, kLeastPanel, kMostPanel);
        m_split->setSizes({width() - panel, panel});
    }
}

// A draft without edits follows what is in force; one with edits stays, and says what it is based on.
void PolicyPage::onVersion() {
    bridge::PolicyDesk& desk = m_workspace.policy();
    const bool isFirst = !std::exchange(m_hasDraft, true);
    const bridge::KeptDraft* const kept = isFirst ? desk.keptDraft() : nullptr;
    if (kept != nullptr) {
        m_draft = presenters::PolicyDraft(kept->base, kept->baseContent);
        m_draft.resume(kept->content);
    } else if (isFirst || !m_draft.isChanged()) {
        m_draft = presenters::PolicyDraft(desk.version().number, desk.content());
    }
    m_panels->showVersions();
    onDraft(false);
    if (std::exchange(m_isReviewWanted, false)) {
        review();
    }
    if (kept != nullptr) {
        desk.keepDraft(m_draft.baseVersion(), m_draft.content(), m_draft.changes());  // the others may not know of it yet
    }
}

void PolicyPage::onDraft(bool isEdit) {
    bridge::PolicyDesk& desk = m_workspace.policy();
    m_model->setDraft(m_draft);
    m_panels->setDraft(m_draft);
    m_panels->setReadOnly(editable());
    // Taken back and done again, a restore is one again.
    const presenters::DraftStep* const last = m_draft.undoStep();
    m_restored = last != nullptr && last->kind == presenters::StepKind::Restore
                     ? static_cast<std::uint32_t>(std::stoul(last->subject))
                     : 0;
    if (isEdit) {
        if (m_draft.isChanged()) {
            desk.keepDraft(m_draft.baseVersion(), m_draft.content(), m_draft.changes());
        } else {
            desk.forgetDraft();
        }
    }
    const bool isStale = m_draft.baseVersion() != desk.version().number;
    m_stale->setVisible(isStale);
    m_stale->setText(tr("Version %1 is in force now, published by %2. Your draft is based on version %3; publishing merges "
                        "the two by rule.")
                         .arg(desk.version().number)
                         .arg(Wording::text(desk.version().author))
                         .arg(m_draft.baseVersion()));
    if (m_draft.content().rules.empty()) {
        m_empty->show(tr("No rules yet"),
                      tr("Every connection goes to the farm it asks for. Rules send some of them elsewhere, or refuse "
                         "them; the first one that matches wins."),
                      tr("Add a rule"));
    }
    m_stack->setCurrentIndex(m_draft.content().rules.empty() ? 1 : 0);
    const presenters::DraftStep* const undo = m_draft.undoStep();
    const presenters::DraftStep* const redo = m_draft.redoStep();
    m_catalogue.action(QStringLiteral("policy.undo"))
        ->setText(undo != nullptr ? tr("Undo: %1").arg(PolicyWording::step(*undo)) : tr("Undo"));
    m_catalogue.action(QStringLiteral("policy.redo"))
        ->setText(redo != nullptr ? tr("Redo: %1").arg(PolicyWording::step(*redo)) : tr("Redo"));
    m_list->relay();
    nameAddAction();
    analyse();
    m_catalogue.refresh();
    Q_EMIT headerChanged();
}

void PolicyPage::analyse() {
    m_workspace.policy().analyse(m_draft.content());
}

void PolicyPage::onFindings() {
    const auto findings = m_workspace.policy().findings();
    m_model->setFindings(findings);
    m_problems->show(m_draft.content(), findings, m_draft.baseVersion());
    m_panels->showFindings();
    const int marks = static_cast<int>(m_problems->marks());
    m_marks->setText(marks == 0 ? tr("Marks") : tr("Marks: %n", nullptr, marks));
    m_list->relay();
    m_catalogue.refresh();
    Q_EMIT headerChanged();
}

QString PolicyPage::counts() const {
    const bridge::PolicyDesk& desk = m_workspace.policy();
    if (!m_hasDraft) {
        return {};
    }
    if (m_draft.isChanged()) {
        return tr("Draft based on <b>version %1</b> · <b>%n</b> change(s)", nullptr, static_cast<int>(m_draft.changes()))
            .arg(m_draft.baseVersion());
    }
    const model::PolicyVersion& version = desk.version();
    if (version.number == 0) {
        return tr("nothing was published yet");
    }
    QString text = tr("<b>Version %1</b> by %2, %3")
                       .arg(version.number)
                       .arg(Wording::text(version.author).toHtmlEscaped(),
                            Wording::moment(version.at, m_workspace.realClock().now()));
    if (!version.reason.empty()) {
        text += QStringLiteral(": ") + Wording::text(version.reason).toHtmlEscaped();
    }
    return text + tr(" · <b>%n</b> rule(s)", nullptr, static_cast<int>(m_draft.content().rules.size()));
}

QString PolicyPage::attention() const {
    const auto findings = m_workspace.policy().findings();
    QStringList parts;
    if (const std::size_t marks = m_problems->marks(); marks != 0) {
        parts << tr("%n mark(s)", nullptr, static_cast<int>(marks));
    }
    if (findings->redTests() != 0) {
        parts << tr("%n red test(s)", nullptr, static_cast<int>(findings->redTests()));
    }
    return parts.join(QStringLiteral(", "));
}

void PolicyPage::setAttentionOnly(bool) {
    nextMark();
    Q_EMIT headerChanged();
}

QWidget* PolicyPage::mainView() {
    return m_list;
}

bool PolicyPage::isReady() const {
    return m_hasDraft && !m_workspace.policy().isAnalysing();
}

QString PolicyPage::place() const {
    const std::string id = m_list->currentId();
    return id.empty() ? QStringLiteral("policy") : QStringLiteral("policy:rule:") + QString::fromStdString(id);
}

void PolicyPage::goTo(const QString& place) {
    const QString what = place.section(u':', 1, 1);
    const QString value = place.section(u':', 2);
    if (what == u"rule") {
        if (m_model->isFiltered() && m_model->rowOf(value.toStdString()) < 0) {
            setFilter({});
        }
        m_list->select({value.toStdString()});
        m_list->setFocus();
    } else if (what == u"tab") {
        m_panels->showTab(value);
    }
}

QString PolicyPage::describe() const {
    constexpr int kRows = 60;
    QString text;
    if (m_stack->currentIndex() == 1) {
        text += QStringLiteral("  %1\n").arg(m_empty->title());
    }
    for (int row = 0; row < std::min(kRows, m_model->rowCount()); ++row) {
        text += QStringLiteral("  ") + m_model->index(row).data(Qt::AccessibleTextRole).toString() + u'\n';
    }
    text += m_problems->describe();
    return text + m_panels->describe();
}

}  // namespace farmwarden::editors
