#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStackedLayout>
#include <QToolButton>

#include "ui/editors/condition_popover.h"
#include "ui/editors/finding_box.h"
#include "ui/editors/policy_page.h"
#include "ui/editors/problems_list.h"
#include "ui/editors/rule_list.h"
#include "ui/editors/rules_popover.h"
#include "ui/models/policy_wording.h"
#include "ui/models/wording.h"
#include "ui/views/empty_state.h"
#include "ui/views/filter_box.h"
#include "ui/views/widgets.h"

// The rules' side of the page: tools, filter, the list itself, its marks, and what is used where.
namespace farmwarden::editors {

using models::PolicyWording;
using models::Wording;

namespace {

constexpr int kMarksShown = 4;
constexpr std::size_t kMostUses = 16;
const QByteArray kTableLayout = QByteArrayLiteral("table");

QToolButton* makeTool(QAction* action) {
    auto* const button = new QToolButton;
    button->setProperty("kind", QStringLiteral("button"));
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setFocusPolicy(Qt::TabFocus);
    QObject::connect(action, &QAction::changed, button, [button, action] { button->setAccessibleName(action->text()); });
    button->setAccessibleName(action->text());
    return button;
}

QString fieldOf(policy::Dimension dimension) {
    using policy::Dimension;
    switch (dimension) {
        case Dimension::User:
            return QStringLiteral("user");
        case Dimension::Group:
            return QStringLiteral("group");
        case Dimension::Domain:
            return QStringLiteral("domain");
        case Dimension::Client:
            return QStringLiteral("client");
        case Dimension::ClientName:
            return QStringLiteral("client-name");
        case Dimension::Farm:
            return QStringLiteral("farm");
        case Dimension::Program:
            return QStringLiteral("program");
        case Dimension::Tag:
            return QStringLiteral("tag");
        case Dimension::Time:
            return {};
    }
    return {};
}

}  // namespace

QLayout* PolicyPage::makeTools() {
    auto* const bar = new QHBoxLayout;
    bar->setContentsMargins(16, 0, 16, 8);
    bar->setSpacing(theme::kGap2);
    bar->addWidget(makeTool(m_catalogue.action(QStringLiteral("policy.undo"))));
    bar->addWidget(makeTool(m_catalogue.action(QStringLiteral("policy.redo"))));
    QAction* const add = m_catalogue.action(QStringLiteral("policy.add"));
    QPushButton* const above = views::makeActionButton(add, {}, true);
    above->setIcon(m_theme.icon(QStringLiteral("plus"), theme::Token::Text));
    bar->addWidget(above);
    m_filter = new views::FilterBox(m_theme, tr("Filter rules"), tr("rules that mention a user, group, network, target"));
    m_filter->setObjectName(QStringLiteral("policyFilter"));
    m_filter->setToolTip(tr("Words, or group:finance, user:, farm:, target:, client:, tag:, label:, is:dead, is:changed, "
                            "unused:30; with - in front for the others"));
    m_filter->setCount({});
    bar->addWidget(m_filter, 1);
    bar->addWidget(makeTool(m_catalogue.action(QStringLiteral("policy.table"))));
    return bar;
}

QWidget* PolicyPage::makeMarks() {
    auto* const area = new QWidget;
    auto* const layout = new QVBoxLayout(area);
    layout->setContentsMargins(16, 0, 16, 4);
    layout->setSpacing(0);
    layout->addWidget(views::makeLine());
    m_marks = views::makeLabel(tr("Marks"), theme::Size::Small, QStringLiteral("muted"), true);
    m_marks->setContentsMargins(0, 6, 0, 2);
    layout->addWidget(m_marks);
    m_problems = new ProblemsList(m_theme);
    const auto size = [this] { m_problems->setFixedHeight(kMarksShown * m_theme.rowHeight() + 2); };
    size();
    connect(&m_theme, &theme::Theme::changed, m_problems, size);
    layout->addWidget(m_problems);
    return area;
}

void PolicyPage::makeEditor(QVBoxLayout* layout) {
    layout->addLayout(makeTools());
    m_stale = views::makeLabel({}, theme::Size::Small, QStringLiteral("drain"));
    m_stale->setContentsMargins(16, 0, 16, 6);
    m_stale->setWordWrap(true);
    m_stale->hide();
    layout->addWidget(m_stale);
    m_list = new RuleList(m_theme, *m_model, m_workspace.realClock());
    m_empty = new views::EmptyState(m_theme);
    auto* const area = new QWidget;
    m_stack = new QStackedLayout(area);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_empty->show(tr("Reading the policy"), tr("The rules come up in a moment."));
    m_stack->setCurrentWidget(m_empty);
    layout->addWidget(area, 1);
    layout->addWidget(makeMarks());
    connect(m_empty, &views::EmptyState::clicked, m_catalogue.action(QStringLiteral("policy.add")), &QAction::trigger);
    connect(m_filter, &views::FilterBox::filterChanged, this, &PolicyPage::setFilter);
    connect(m_problems, &ProblemsList::ruleWanted, this,
            [this](const QString& id) { goTo(QStringLiteral("policy:rule:") + id); });
    bridge::RuleHitKeeper& hits = m_workspace.policy().hits();
    connect(&hits, &bridge::RuleHitKeeper::changed, this, [this, &hits] {
        m_model->setHits(hits.view());
        m_catalogue.refresh();
    });
    connectList();
}

void PolicyPage::connectList() {
    const auto trigger = [this](auto signal, const char* id) {
        connect(m_list, signal, m_catalogue.action(QString::fromLatin1(id)), &QAction::trigger);
    };
    trigger(&RuleList::deleteWanted, "policy.delete");
    trigger(&RuleList::cutWanted, "policy.cut");
    trigger(&RuleList::copyWanted, "policy.copy");
    trigger(&RuleList::pasteWanted, "policy.paste");
    connect(m_list, &RuleList::selectionMoved, this, &PolicyPage::onSelection);
    connect(m_list, &RuleList::partActivated, this, &PolicyPage::onPart);
    connect(m_list, &RuleList::menuWanted, this, &PolicyPage::showMenu);
    connect(&m_list->box(), &FindingBox::remedyWanted, this,
            [this](const QString& id, const presenters::Remedy& remedy) { onRemedy(id.toStdString(), remedy); });
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
}

void PolicyPage::onSelection() {
    m_problems->showRule(m_list->currentId());
    nameAddAction();
    m_catalogue.refresh();
    Q_EMIT headerChanged();
}

// "Rule above 9": where a new one would come.
void PolicyPage::nameAddAction() {
    QAction* const add = m_catalogue.action(QStringLiteral("policy.add"));
    const bool hasRule = !m_list->currentId().empty();
    const auto number = static_cast<int>(hasRule ? m_model->positionOf(m_list->currentIndex().row()) + 1 : 0);
    add->setIconText(hasRule ? tr("Rule above %1").arg(number) : tr("Add rule"));
}

void PolicyPage::setMode(RuleMode mode) {
    m_list->setMode(mode);
    m_catalogue.action(QStringLiteral("policy.table"))->setChecked(mode == RuleMode::Table);
}

QByteArray PolicyPage::saveLayout() const {
    return m_list->mode() == RuleMode::Table ? kTableLayout : QByteArray();
}

void PolicyPage::restoreLayout(const QByteArray& layout) {
    setMode(layout == kTableLayout ? RuleMode::Table : RuleMode::Cards);
}

void PolicyPage::setFilter(const QString& text) {
    const models::RuleFilter filter = models::RuleFilter::parse(text);
    if (m_filter->text() != text) {
        m_filter->applyText(text);
        return;  // comes back
    }
    const std::string current = m_list->currentId();
    m_model->setFilter(filter);
    if (filter.problem().isEmpty()) {
        m_filter->setGood();
    } else {
        m_filter->setBad(filter.problem());
    }
    m_filter->setCount(filter.isEmpty() ? QString() : tr("%n rule(s)", nullptr, m_model->rowCount() - 1));
    if (m_model->rowOf(current) >= 0) {
        m_list->select({current});
    }
    m_list->relay();
}

void PolicyPage::editDetails() {
    std::vector<presenters::RulePointer> rules;
    for (const std::string& id : m_list->selectedIds()) {
        rules.push_back(ruleOf(id));
    }
    const base::TimePoint now = m_workspace.realClock().now();
    if (rules.size() > 1) {
        auto* const popover = new RulesPopover(m_theme, m_workspace.policy(), rules, now, this);
        connect(popover, &Popover::applied, this, [this, popover] {
            m_draft.edit(m_list->selectedIds(), popover->kind(), popover->change());
            onDraft();
            m_list->setFocus();
        });
        popover->openAt(m_list->below(nullptr));
    } else if (const auto rule = ruleOf(m_list->currentId())) {
        open(new DetailsPopover(m_theme, m_workspace.policy(), *rule, now, this), presenters::StepKind::EditDetails,
             m_list->below(nullptr));
    }
}

std::vector<std::pair<QString, QString>> PolicyPage::usesOf(const policy::Rule& rule, int condition, bool isAtAction) const {
    std::vector<std::pair<QString, QString>> uses;
    const bool isAll = condition < 0 && !isAtAction;
    for (int i = 0; i < static_cast<int>(rule.conditions.size()); ++i) {
        const policy::Condition& at = rule.conditions[static_cast<std::size_t>(i)];
        if (const QString field = fieldOf(at.dimension); !field.isEmpty() && (isAll || i == condition)) {
            for (const std::string& value : at.values) {
                uses.emplace_back(field, Wording::text(value));
            }
        }
    }
    if (isAll || isAtAction) {
        if (!rule.action.farm.empty()) {
            uses.emplace_back(QStringLiteral("farm"), Wording::text(rule.action.farm));
        }
        for (const std::string& value : rule.action.values) {
            uses.emplace_back(rule.action.kind == policy::ActionKind::Target ? QStringLiteral("target") : QStringLiteral("tag"),
                              Wording::text(value));
        }
    }
    if (uses.size() > kMostUses) {
        uses.resize(kMostUses);
    }
    return uses;
}

void PolicyPage::addUses(QMenu& menu, const policy::Rule& rule, int condition, bool isAtAction) {
    for (const auto& [field, value] : usesOf(rule, condition, isAtAction)) {
        const QString filter = models::RuleFilter::whereUsed(field, value);
        QAction* const action = menu.addAction(m_theme.icon(QStringLiteral("search")), tr("Where %1 is used").arg(filter));
        connect(action, &QAction::triggered, this, [this, filter] {
            setFilter(filter);
            m_list->setFocus();
        });
    }
    if (menu.isEmpty()) {
        menu.addAction(tr("This rule names nothing"))->setEnabled(false);
    }
}

void PolicyPage::showMenu(const QPoint& at, int condition, bool isAtAction) {
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::string id = m_list->currentId();
    if (m_list->openRow() >= 0) {
        for (const presenters::Remedy& remedy : m_list->box().remedies()) {
            QAction* const action = menu->addAction(m_list->box().textOf(remedy));
            connect(action, &QAction::triggered, this, [this, id, remedy] { onRemedy(id, remedy); });
        }
        menu->addSeparator();
    }
    if (const auto rule = ruleOf(id); rule && (condition >= 0 || isAtAction)) {
        addUses(*menu, *rule, condition, isAtAction);
        menu->addSeparator();
    }
    m_catalogue.fill(*menu, moreActions());
    menu->popup(at);
}

void PolicyPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    m_workspace.policy().hits().setWatched(true);
    if (m_hasDraft) {
        analyse();
    }
}

void PolicyPage::hideEvent(QHideEvent* event) {
    m_workspace.policy().hits().setWatched(false);
    Page::hideEvent(event);
}

}  // namespace farmwarden::editors
