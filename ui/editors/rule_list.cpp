#include "ui/editors/rule_list.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace farmwarden::editors {

using models::PolicyRuleModel;

class CardDelegate final : public QStyledItemDelegate {
public:
    CardDelegate(const theme::Theme& theme, const PolicyRuleModel& model, RuleList& list)
        : QStyledItemDelegate(&list), m_theme(theme), m_model(model), m_list(list) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const bool isCurrent = m_list.currentIndex() == index;
        const CardLayout layout =
            layOutCard(m_theme, m_model, index.row(), option.rect, index.row() == m_list.m_open);
        const CardState state{option.state.testFlag(QStyle::State_Selected), isCurrent,
                              option.state.testFlag(QStyle::State_MouseOver), m_list.hasFocus(),
                              isCurrent ? m_list.m_part : -1};
        paintCard(*painter, m_theme, m_model, index.row(), layout, state);
    }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        const int width = m_list.viewport()->width();
        return {width, cardHeight(m_theme, m_model, index.row(), width, index.row() == m_list.m_open)};
    }

private:
    const theme::Theme& m_theme;
    const PolicyRuleModel& m_model;
    RuleList& m_list;
};

RuleList::RuleList(const theme::Theme& theme, PolicyRuleModel& model, QWidget* parent)
    : QListView(parent), m_theme(theme), m_model(model) {
    setObjectName(QStringLiteral("rules"));
    setAccessibleName(tr("Rules in evaluation order"));
    setModel(&model);
    setItemDelegate(new CardDelegate(theme, model, *this));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDropIndicatorShown(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setTabKeyNavigation(false);
    setResizeMode(QListView::Adjust);
    connect(&theme, &theme::Theme::changed, this, [this] { viewport()->update(); });
}

CardLayout RuleList::layoutOf(int row) const {
    return layOutCard(m_theme, m_model, row, visualRect(m_model.index(row)), row == m_open);
}

std::vector<std::string> RuleList::selectedIds() const {
    std::vector<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedIndexes()) {
        rows.push_back(index.row());
    }
    std::ranges::sort(rows);
    std::vector<std::string> ids;
    for (const int row : rows) {
        if (const auto shown = m_model.row(row); shown.rule) {
            ids.push_back(shown.rule->id);
        }
    }
    return ids;
}

std::string RuleList::currentId() const {
    if (!currentIndex().isValid()) {
        return {};
    }
    const auto shown = m_model.row(currentIndex().row());
    return shown.rule ? shown.rule->id : std::string();
}

void RuleList::select(const std::vector<std::string>& ids) {
    QItemSelection selection;
    QModelIndex first;
    for (const std::string& id : ids) {
        if (const int row = m_model.rowOf(id); row >= 0) {
            selection.select(m_model.index(row), m_model.index(row));
            first = first.isValid() ? first : m_model.index(row);
        }
    }
    if (first.isValid()) {
        selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
        scrollTo(first);
    }
}

QPoint RuleList::below(const CardPart* part) const {
    const QRect rect = part != nullptr ? part->rect : visualRect(currentIndex()).adjusted(120, 0, 0, -4);
    return viewport()->mapToGlobal(rect.bottomLeft() + QPoint(0, 4));
}

void RuleList::setReadOnly(bool isReadOnly) {
    setDragEnabled(!isReadOnly);
}

void RuleList::relay() {
    m_open = currentIndex().isValid() ? currentIndex().row() : -1;
    scheduleDelayedItemsLayout();
}

void RuleList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    m_part = -1;
    relay();
}

void RuleList::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QListView::selectionChanged(selected, deselected);
    Q_EMIT selectionMoved();
}

void RuleList::paintEvent(QPaintEvent* event) {
    QPainter(viewport()).fillRect(event->rect(), m_theme.color(theme::Token::Window));
    QListView::paintEvent(event);
}

void RuleList::mousePressEvent(QMouseEvent* event) {
    m_pressed = event->pos();
    QListView::mousePressEvent(event);
}

void RuleList::mouseReleaseEvent(QMouseEvent* event) {
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    const bool isClick = (event->pos() - m_pressed).manhattanLength() < 6 && event->button() == Qt::LeftButton &&
                         event->modifiers() == Qt::NoModifier;
    const auto shown = index.isValid() && isClick ? m_model.row(index.row()) : PolicyRuleModel::Row{};
    if (!shown.rule) {
        return;
    }
    const CardLayout layout = layoutOf(index.row());
    const CardPart* const part = layout.partAt(event->pos());
    const QString id = QString::fromStdString(shown.rule->id);
    if (part == nullptr || part->kind == PartKind::Name) {
        return;
    }
    if (part->kind == PartKind::Switch) {
        Q_EMIT switched(id);
    } else {
        Q_EMIT partActivated(id, part->kind, part->index, below(part));
    }
}

void RuleList::setPart(int part) {
    if (!currentIndex().isValid()) {
        return;
    }
    const CardLayout layout = layoutOf(currentIndex().row());
    const auto parts = layout.editable();
    m_part = std::clamp(part, -1, static_cast<int>(parts.size()) - 1);
    if (m_part >= 0) {
        const CardPart& at = *parts[static_cast<std::size_t>(m_part)];
        setAccessibleDescription(at.lead.isEmpty() ? at.text : at.lead + u' ' + at.text);
    }
    viewport()->update();
}

void RuleList::activatePart() {
    const std::string id = currentId();
    if (id.empty()) {
        return;
    }
    const CardLayout layout = layoutOf(currentIndex().row());
    const auto parts = layout.editable();
    const CardPart* const part =
        m_part >= 0 && m_part < static_cast<int>(parts.size()) ? parts[static_cast<std::size_t>(m_part)] : nullptr;
    Q_EMIT partActivated(QString::fromStdString(id), part != nullptr ? part->kind : PartKind::Name,
                         part != nullptr ? part->index : 0, below(part));
}

void RuleList::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyWanted();
        return;
    }
    if (event->matches(QKeySequence::Paste)) {
        Q_EMIT pasteWanted();
        return;
    }
    if (event->modifiers() == Qt::NoModifier) {
        switch (event->key()) {
            case Qt::Key_Left:
                setPart(m_part - 1);
                return;
            case Qt::Key_Right:
                setPart(m_part + 1);
                return;
            case Qt::Key_Return:
            case Qt::Key_Enter:
                activatePart();
                return;
            case Qt::Key_Space:
                if (const std::string id = currentId(); !id.empty()) {
                    Q_EMIT switched(QString::fromStdString(id));
                }
                return;
            case Qt::Key_F2:
                m_part = -1;
                activatePart();
                return;
            case Qt::Key_Delete:
                Q_EMIT deleteWanted();
                return;
            default:
                break;
        }
    }
    QListView::keyPressEvent(event);
}

void RuleList::dropEvent(QDropEvent* event) {
    const QModelIndex index = indexAt(event->position().toPoint());
    std::size_t before = m_model.ruleCount();
    if (index.isValid()) {
        const bool isLower = event->position().y() > visualRect(index).center().y();
        before = std::min(m_model.positionOf(index.row()) + (isLower ? 1 : 0), m_model.ruleCount());
    }
    QStringList ids;
    for (const std::string& id : selectedIds()) {
        ids << QString::fromStdString(id);
    }
    // Copy: the view must not take the rows away by itself; the draft moves them.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    stopAutoScroll();
    setState(NoState);
    viewport()->update();
    Q_EMIT moved(ids, static_cast<int>(before));
}

void RuleList::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    relay();
}

}  // namespace farmwarden::editors
