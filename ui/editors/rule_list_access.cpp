#include "ui/editors/rule_list_access.h"

#include <QAccessibleWidget>
#include <QPointer>
#include <unordered_map>

#include "ui/editors/finding_box.h"
#include "ui/editors/rule_list.h"
#include "ui/models/core_wording.h"
#include "ui/models/policy_wording.h"

namespace farmwarden::editors {
namespace {

using models::PolicyRuleModel;
using models::PolicyWording;

const PolicyRuleModel& modelOf(const RuleList& list) {
    return *static_cast<const PolicyRuleModel*>(list.model());
}

// What both rows and their parts are: no objects of their own, valid while their row is there.
class PieceAccess : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    PieceAccess(RuleList* list, int row) : m_list(list), m_row(row) {}

    int row() const { return m_row; }
    bool isValid() const override { return m_list && m_row < m_list->model()->rowCount(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_list ? m_list->window()->windowHandle() : nullptr; }
    void setText(QAccessible::Text, const QString&) override {}
    QAccessibleInterface* childAt(int x, int y) const override {
        for (int i = 0; i < childCount(); ++i) {
            if (child(i)->rect().contains(x, y)) {
                return child(i);
            }
        }
        return nullptr;
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

protected:
    presenters::RulePointer rule() const { return isValid() ? modelOf(*m_list).ruleAt(m_row) : nullptr; }
    QRect onScreen(const QRect& box) const {
        return {m_list->viewport()->mapToGlobal(box.topLeft()), box.size()};
    }
    QModelIndex index() const { return m_list->model()->index(m_row, 0); }
    void makeCurrent() const {
        m_list->selectionModel()->setCurrentIndex(index(), QItemSelectionModel::ClearAndSelect);
        m_list->scrollTo(index());
    }

    QPointer<RuleList> m_list;
    int m_row;
};

// A switch, a condition, the name or where the rule leads.
class PartAccess final : public PieceAccess {
public:
    PartAccess(RuleList* list, int row, int part) : PieceAccess(list, row), m_part(part) {}

    int number() const { return m_part; }
    bool isValid() const override { return PieceAccess::isValid() && m_part < std::ssize(layout().parts); }
    QAccessibleInterface* parent() const override {
        QAccessibleInterface* const list = QAccessible::queryAccessibleInterface(m_list);
        return list == nullptr ? nullptr : list->child(m_row);
    }
    int childCount() const override { return 0; }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return isSwitch() ? QAccessible::CheckBox : QAccessible::Button; }
    QString text(QAccessible::Text kind) const override {
        const presenters::RulePointer shown = rule();
        return kind == QAccessible::Name && shown && isValid() ? wholeText(*shown, part()) : QString();
    }
    QRect rect() const override { return isValid() ? onScreen(part().rect) : QRect(); }
    QAccessible::State state() const override {
        QAccessible::State state;
        const presenters::RulePointer shown = rule();
        state.invalid = !shown;
        state.checkable = isSwitch();
        state.checked = shown && isSwitch() && shown->isEnabled;
        return state;
    }
    QStringList actionNames() const override { return {isSwitch() ? toggleAction() : pressAction()}; }
    void doAction(const QString&) override {
        if (isValid()) {
            makeCurrent();
            m_list->activate(m_row, part());
        }
    }

private:
    CardLayout layout() const { return m_list->layoutOf(m_row); }
    CardPart part() const { return layout().parts[static_cast<std::size_t>(m_part)]; }
    bool isSwitch() const { return isValid() && part().kind == PartKind::Switch; }

    int m_part;
};

// A rule; the last one is the catch-all.
class RowAccess final : public PieceAccess {
public:
    using PieceAccess::PieceAccess;
    ~RowAccess() override {
        for (const auto& [part, id] : m_ids) {
            QAccessible::deleteAccessibleInterface(id);
        }
    }

    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_list); }
    int childCount() const override { return rule() ? static_cast<int>(m_list->layoutOf(m_row).parts.size()) : 0; }
    QAccessibleInterface* child(int number) const override {
        if (number < 0 || number >= childCount()) {
            return nullptr;
        }
        const auto known = m_ids.find(number);
        if (known != m_ids.end()) {
            return QAccessible::accessibleInterface(known->second);
        }
        auto* const part = new PartAccess(m_list, m_row, number);  // QAccessible's cache owns it until the destructor
        m_ids.emplace(number, QAccessible::registerAccessibleInterface(part));
        return part;
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        const auto* const part = dynamic_cast<const PartAccess*>(child);
        return part == nullptr ? -1 : part->number();
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QString text(QAccessible::Text kind) const override {
        if (!isValid()) {
            return {};
        }
        if (kind == QAccessible::Name) {
            return index().data(Qt::AccessibleTextRole).toString();
        }
        return kind == QAccessible::Description ? finding() : QString();
    }
    QRect rect() const override { return isValid() ? onScreen(m_list->visualRect(index())) : QRect(); }
    QAccessible::State state() const override {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.focusable = true;
        state.selectable = true;
        state.selected = m_list->selectionModel()->isSelected(index());
        state.focused = m_list->currentIndex() == index() && m_list->hasFocus();
        state.expandable = true;
        state.expanded = m_list->openRow() == m_row;
        state.offscreen = !m_list->viewport()->rect().intersects(m_list->visualRect(index()));
        state.invisible = !m_list->isVisible();
        return state;
    }
    // Editing it, its switch, and what helps against its mark in the words of the buttons.
    QStringList actionNames() const override {
        QStringList names{pressAction(), setFocusAction(), toggleAction()};
        for (const presenters::Remedy& remedy : remedies()) {
            names << nameOf(remedy);
        }
        return names;
    }
    void doAction(const QString& action) override {
        const presenters::RulePointer shown = rule();
        if (!shown) {
            return;
        }
        makeCurrent();
        if (action == pressAction()) {
            m_list->activatePart();
        } else if (action == toggleAction()) {
            Q_EMIT m_list->switched(QString::fromStdString(shown->id));
        }
        for (const presenters::Remedy& remedy : remedies()) {
            if (action == nameOf(remedy)) {
                Q_EMIT m_list->box().remedyWanted(QString::fromStdString(shown->id), remedy);
                return;
            }
        }
    }

private:
    std::vector<presenters::Remedy> remedies() const {
        const PolicyRuleModel& model = modelOf(*m_list);
        const presenters::RulePointer shown = rule();
        return shown ? presenters::remediesFor(model.content(), model.findings(), *shown, model.version())
                     : std::vector<presenters::Remedy>();
    }
    QString nameOf(const presenters::Remedy& remedy) const {
        return PolicyWording::remedy(remedy, rule()->id, modelOf(*m_list).content());
    }
    QString finding() const {
        QStringList lines;
        if (const presenters::RulePointer shown = rule()) {
            for (const base::Diagnostic* const found : modelOf(*m_list).findings().about(shown->id)) {
                lines << models::coreText(found->message);
            }
        }
        return lines.join(u'\n');
    }

    mutable std::unordered_map<int, QAccessible::Id> m_ids;
};

class RuleListAccess final : public QAccessibleWidget {
public:
    explicit RuleListAccess(RuleList* list) : QAccessibleWidget(list, QAccessible::List), m_list(list) {}
    ~RuleListAccess() override {
        for (const auto& [row, id] : m_ids) {
            QAccessible::deleteAccessibleInterface(id);
        }
    }

    // The rules, then what is said about the open one.
    int childCount() const override { return rows() + (m_list->box().isHidden() ? 0 : 1); }
    QAccessibleInterface* child(int number) const override {
        if (number == rows() && !m_list->box().isHidden()) {
            return QAccessible::queryAccessibleInterface(&m_list->box());
        }
        if (number < 0 || number >= rows()) {
            return nullptr;
        }
        const auto known = m_ids.find(number);
        if (known != m_ids.end()) {
            return QAccessible::accessibleInterface(known->second);
        }
        auto* const row = new RowAccess(m_list, number);  // QAccessible's cache owns it until the destructor
        m_ids.emplace(number, QAccessible::registerAccessibleInterface(row));
        return row;
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        const QPoint at = m_list->viewport()->mapFromGlobal(QPoint(x, y));
        if (m_list->box().isVisible() && m_list->box().geometry().contains(at)) {
            return child(rows());
        }
        const QModelIndex index = m_list->indexAt(at);
        return index.isValid() ? child(index.row()) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        if (child != nullptr && child->object() == &m_list->box()) {
            return rows();
        }
        const auto* const row = dynamic_cast<const RowAccess*>(child);
        return row == nullptr ? -1 : row->row();
    }
    QAccessibleInterface* focusChild() const override {
        return m_list->hasFocus() && m_list->currentIndex().isValid() ? child(m_list->currentIndex().row())
                                                                     : QAccessibleWidget::focusChild();
    }

private:
    int rows() const { return m_list->model()->rowCount(); }

    RuleList* m_list;
    mutable std::unordered_map<int, QAccessible::Id> m_ids;
};

QAccessibleInterface* makeAccess(const QString& className, QObject* object) {
    auto* const list = qobject_cast<RuleList*>(object);
    return list != nullptr && className == QLatin1String(RuleList::staticMetaObject.className()) ? new RuleListAccess(list)
                                                                                                 : nullptr;
}

}  // namespace

void installRuleListAccess() {
    static const bool isInstalled = [] {
        QAccessible::installFactory(&makeAccess);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

}  // namespace farmwarden::editors
