#include "ui/editors/policy_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QSplitter>
#include <QStackedLayout>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/editors/policy_panels.h"
#include "ui/editors/problems_list.h"
#include "ui/editors/rule_list.h"
#include "ui/models/policy_wording.h"
#include "ui/models/wording.h"
#include "ui/views/empty_state.h"
#include "ui/views/filter_box.h"
#include "ui/views/widgets.h"

namespace farmwarden::editors {

using models::PolicyWording;
using models::Wording;

namespace {

// Targets come, go and close; their effect on the margin is looked at this often.
constexpr std::chrono::seconds kLookAgain{5};
constexpr int kPanelWidth = 520;
constexpr int kProblemsHeight = 128;

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
    split->setSizes({1000, kPanelWidth});
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

void PolicyPage::makeEditor(QVBoxLayout* layout) {
    auto* const bar = new QHBoxLayout;
    bar->setContentsMargins(16, 0, 16, 8);
    bar->setSpacing(theme::kGap2);
    for (const char* const id : {"policy.undo", "policy.redo"}) {
        auto* const button = new QToolButton;
        button->setProperty("kind", QStringLiteral("button"));
        button->setDefaultAction(m_catalogue.action(QString::fromLatin1(id)));
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button->defaultAction(), &QAction::changed, button,
                [button] { button->setAccessibleName(button->defaultAction()->text()); });
        button->setAccessibleName(button->defaultAction()->text());
        bar->addWidget(button);
    }
    bar->addWidget(views::makeActionButton(m_catalogue.action(QStringLiteral("policy.add")), {}, true));
    m_filter = new views::FilterBox(m_theme, tr("Filter rules"), tr("rules that mention a user, group, network, target"));
    m_filter->setObjectName(QStringLiteral("policyFilter"));
    m_filter->setCount({});
    bar->addWidget(m_filter, 1);
    layout->addLayout(bar);
    m_stale = views::makeLabel({}, theme::Size::Small, QStringLiteral("drain"));
    m_stale->setContentsMargins(16, 0, 16, 6);
    m_stale->setWordWrap(true);
    m_stale->hide();
    layout->addWidget(m_stale);
    auto* const heading = new QHBoxLayout;
    heading->setContentsMargins(16, 0, 30, 2);
    heading->addWidget(views::makeLabel(tr("Order    Rule, then: all conditions hold → first match wins"),
                                        theme::Size::Small, QStringLiteral("muted")));
    heading->addStretch();
    heading->addWidget(views::makeLabel(tr("Hits in replay"), theme::Size::Small, QStringLiteral("muted")));
    layout->addLayout(heading);
    m_list = new RuleList(m_theme, *m_model);
    m_empty = new views::EmptyState(m_theme);
    auto* const area = new QWidget;
    m_stack = new QStackedLayout(area);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_empty->show(tr("Reading the policy"), tr("The rules come up in a moment."));
    m_stack->setCurrentWidget(m_empty);
    layout->addWidget(area, 1);
    layout->addWidget(views::makeLine());
    m_marks = views::makeLabel(tr("Marks"), theme::Size::Small, QStringLiteral("muted"), true);
    m_marks->setContentsMargins(16, 6, 16, 2);
    layout->addWidget(m_marks);
    m_problems = new ProblemsList(m_theme);
    m_problems->setFixedHeight(kProblemsHeight);
    layout->addWidget(m_problems);
    connect(m_empty, &views::EmptyState::clicked, m_catalogue.action(QStringLiteral("policy.add")), &QAction::trigger);
    connect(m_filter, &views::FilterBox::filterChanged, this, [this](const QString& text) {
        m_model->setFilter(text);
        m_filter->setGood();
        m_filter->setCount(text.isEmpty() ? QString() : tr("%n match(es)", nullptr, m_model->rowCount() - 1));
    });
    connect(m_problems, &ProblemsList::ruleWanted, this,
            [this](const QString& id) { goTo(QStringLiteral("policy:rule:") + id); });
    connect(m_list, &RuleList::selectionMoved, this, &PolicyPage::onSelection);
    connect(m_list, &RuleList::deleteWanted, m_catalogue.action(QStringLiteral("policy.delete")), &QAction::trigger);
    connect(m_list, &RuleList::copyWanted, m_catalogue.action(QStringLiteral("policy.copy")), &QAction::trigger);
    connect(m_list, &RuleList::pasteWanted, m_catalogue.action(QStringLiteral("policy.paste")), &QAction::trigger);
    connect(m_list, &RuleList::partActivated, this, &PolicyPage::onPart);
    connect(m_list, &RuleList::switched, this, [this](const QString& id) {
        if (const auto rule = ruleOf(id.toStdString()); rule && editable().isEmpty()) {
            m_draft.setEnabled({rule->id}, !rule->isEnabled);
            onDraft();
        }
    });
    connect(m_list, &RuleList::moved, this, [this](const QStringList& ids, int before) {
        std::vector<std::string> moved;
        for (const QString& id : ids) {
            moved.push_back(id.toStdString());
        }
        if (editable().isEmpty()) {
            m_draft.move(moved, static_cast<std::size_t>(before));
            onDraft();
            m_list->select(moved);
        }
    });
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        auto* const menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        const std::string id = m_list->currentId();
        for (const Remedy remedy : m_list->currentIndex().isValid()
                                       ? remediesFor(*m_model, m_list->currentIndex().row())
                                       : std::vector<Remedy>()) {
            connect(menu->addAction(word(remedy)), &QAction::triggered, this, [this, id, remedy] { onRemedy(id, remedy); });
        }
        menu->addSeparator();
        m_catalogue.fill(*menu, moreActions());
        menu->popup(m_list->viewport()->mapToGlobal(at));
    });
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
        desk.keepDraft(m_draft.baseVersion(), m_draft.content(), m_changes);  // the others may not know of it yet
    }
}

void PolicyPage::onDraft(bool isEdit) {
    bridge::PolicyDesk& desk = m_workspace.policy();
    m_changes = countChanges();
    m_model->setDraft(m_draft);
    m_panels->setDraft(m_draft);
    m_panels->setReadOnly(editable());
    if (isEdit) {
        m_restored = 0;
        if (m_draft.isChanged()) {
            desk.keepDraft(m_draft.baseVersion(), m_draft.content(), m_changes);
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
    m_problems->show(m_draft.content(), *findings);
    m_panels->showFindings();
    m_marks->setText(findings->marks() == 0 ? tr("Marks") : tr("Marks: %n", nullptr, static_cast<int>(findings->marks())));
    m_list->relay();
    m_catalogue.refresh();
    Q_EMIT headerChanged();
}

void PolicyPage::onSelection() {
    m_catalogue.refresh();
    Q_EMIT headerChanged();
}

std::size_t PolicyPage::countChanges() const {
    std::size_t count = 0;
    std::size_t known = 0;
    for (const presenters::RulePointer& rule : m_draft.content().rules) {
        const presenters::RuleChange change = m_draft.changeOf(rule);
        count += change != presenters::RuleChange::None ? 1 : 0;
        known += change != presenters::RuleChange::New ? 1 : 0;
    }
    count += m_draft.base().rules.size() - known;
    count += *m_draft.base().farms != *m_draft.content().farms ? 1 : 0;
    return count + (*m_draft.base().tests != *m_draft.content().tests ? 1 : 0);
}

QString PolicyPage::counts() const {
    const bridge::PolicyDesk& desk = m_workspace.policy();
    if (!m_hasDraft) {
        return {};
    }
    if (m_draft.isChanged()) {
        return tr("Draft based on <b>version %1</b> · <b>%n</b> change(s)", nullptr, static_cast<int>(m_changes))
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
    if (findings->marks() != 0) {
        parts << tr("%n mark(s)", nullptr, static_cast<int>(findings->marks()));
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
            m_filter->clear();
            m_model->setFilter({});
        }
        m_list->select({value.toStdString()});
        m_list->setFocus();
    } else if (what == u"tab") {
        m_panels->showTab(value);
    }
}

void PolicyPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (m_hasDraft) {
        analyse();
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
