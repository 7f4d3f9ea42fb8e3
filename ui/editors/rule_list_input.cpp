#include <QAccessible>
#include <QContextMenuEvent>
#include <QDrag>
#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>

#include "ui/editors/finding_box.h"
#include "ui/editors/rule_list.h"

// What keys, the mouse and drags do with the rules.
namespace farmwarden::editors {

using models::PolicyRuleModel;

namespace {

constexpr int kClick = 6;  // a press and a release this near are a click

}  // namespace

void RuleList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    m_part = -1;
    setAccessibleDescription({});
    if (!m_isPressing) {
        open();
    }
    QAbstractItemView::currentChanged(current, previous);
    tellCurrent();
}

void RuleList::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QAbstractItemView::selectionChanged(selected, deselected);
    viewport()->update();
    Q_EMIT selectionMoved();
}

QModelIndex RuleList::moveCursor(CursorAction action, Qt::KeyboardModifiers) {
    const int row = currentIndex().isValid() ? currentIndex().row() : 0;
    const int page = std::max(1, viewport()->height() / m_columns.lineHeight - 2);
    int to = row;
    switch (action) {
        case MoveUp:
        case MovePrevious:
            to = row - 1;
            break;
        case MoveDown:
        case MoveNext:
            to = currentIndex().isValid() ? row + 1 : 0;
            break;
        case MovePageUp:
            to = row - page;
            break;
        case MovePageDown:
            to = row + page;
            break;
        case MoveHome:
            to = 0;
            break;
        case MoveEnd:
            to = catchAll();
            break;
        case MoveLeft:
        case MoveRight:
            break;
    }
    return m_model.index(std::clamp(to, 0, catchAll()));
}

void RuleList::setHovered(int row) {
    if (std::exchange(m_hovered, row) != row) {
        viewport()->update();
    }
}

void RuleList::leaveEvent(QEvent* event) {
    setHovered(-1);
    QAbstractItemView::leaveEvent(event);
}

void RuleList::mousePressEvent(QMouseEvent* event) {
    m_pressed = event->pos();
    const QModelIndex index = indexAt(event->pos());
    m_pressedRow = index.isValid() ? index.row() : -1;
    m_isPressing = true;
    QAbstractItemView::mousePressEvent(event);
}

void RuleList::mouseMoveEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->pos());
    setHovered(index.isValid() ? index.row() : -1);
    QAbstractItemView::mouseMoveEvent(event);
}

void RuleList::mouseReleaseEvent(QMouseEvent* event) {
    QAbstractItemView::mouseReleaseEvent(event);
    const bool isClick = (event->pos() - m_pressed).manhattanLength() < kClick && event->button() == Qt::LeftButton &&
                         event->modifiers() == Qt::NoModifier && m_pressedRow >= 0;
    const presenters::RulePointer rule = isClick ? m_model.ruleAt(m_pressedRow) : nullptr;
    // As it stood when the button went down.
    const CardLayout layout = rule ? layoutOf(m_pressedRow) : CardLayout();
    const CardPart* const part = rule ? layout.partAt(m_pressed) : nullptr;
    const int row = m_pressedRow;
    m_isPressing = false;
    open();
    if (part != nullptr && part->kind != PartKind::Name) {
        activate(row, *part);
    }
}

void RuleList::activate(int row, const CardPart& part) {
    const presenters::RulePointer rule = m_model.ruleAt(row);
    if (!rule) {
        return;
    }
    const QString id = QString::fromStdString(rule->id);
    if (part.kind == PartKind::Switch) {
        Q_EMIT switched(id);
    } else {
        Q_EMIT partActivated(id, part.kind, part.index, below(&part));
    }
}

void RuleList::setPart(int part) {
    const presenters::RulePointer rule = currentIndex().isValid() ? m_model.ruleAt(currentIndex().row()) : nullptr;
    if (!rule) {
        return;
    }
    const CardLayout layout = layoutOf(currentIndex().row());
    const auto parts = layout.editable();
    m_part = std::clamp(part, -1, static_cast<int>(parts.size()) - 1);
    setAccessibleDescription(m_part < 0 ? QString() : wholeText(*rule, *parts[static_cast<std::size_t>(m_part)]));
    viewport()->update();
}

void RuleList::activatePart() {
    const std::string id = currentId();
    if (id.empty()) {
        return;
    }
    const CardLayout layout = layoutOf(currentIndex().row());
    const auto parts = layout.editable();
    if (m_part >= 0 && m_part < static_cast<int>(parts.size())) {
        activate(currentIndex().row(), *parts[static_cast<std::size_t>(m_part)]);
    } else {
        Q_EMIT partActivated(QString::fromStdString(id), PartKind::Name, 0, below(nullptr));
    }
}

bool RuleList::handleKey(int key) {
    switch (key) {
        case Qt::Key_Left:
            setPart(m_part - 1);
            return true;
        case Qt::Key_Right:
            setPart(m_part + 1);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            activatePart();
            return true;
        case Qt::Key_Space:
            if (const std::string id = currentId(); !id.empty()) {
                Q_EMIT switched(QString::fromStdString(id));
            }
            return true;
        case Qt::Key_F2:
            m_part = -1;
            activatePart();
            return true;
        case Qt::Key_Delete:
            Q_EMIT deleteWanted();
            return true;
        default:
            return false;
    }
}

// Qt names the list alone, and does so after this event; who comes back from editing a rule wants to hear what it says now.
void RuleList::focusInEvent(QFocusEvent* event) {
    QAbstractItemView::focusInEvent(event);
    QMetaObject::invokeMethod(this, &RuleList::tellCurrent, Qt::QueuedConnection);
}

void RuleList::tellCurrent() {
    if (QAccessible::isActive() && currentIndex().isValid() && hasFocus()) {
        QAccessibleEvent event(this, QAccessible::Focus);
        event.setChild(currentIndex().row());
        QAccessible::updateAccessibility(&event);
    }
}

void RuleList::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyWanted();
    } else if (event->matches(QKeySequence::Cut)) {
        Q_EMIT cutWanted();
    } else if (event->matches(QKeySequence::Paste)) {
        Q_EMIT pasteWanted();
    } else if (event->modifiers() != Qt::NoModifier || !handleKey(event->key())) {
        QAbstractItemView::keyPressEvent(event);
    }
}

void RuleList::contextMenuEvent(QContextMenuEvent* event) {
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    if (!currentIndex().isValid()) {
        return;
    }
    const CardLayout layout = layoutOf(currentIndex().row());
    const auto parts = layout.editable();
    const CardPart* part = isKey ? nullptr : layout.partAt(event->pos());
    if (isKey && m_part >= 0 && m_part < static_cast<int>(parts.size())) {
        part = parts[static_cast<std::size_t>(m_part)];
    }
    Q_EMIT menuWanted(isKey ? below(part) : event->globalPos(),
                      part != nullptr && part->kind == PartKind::Condition ? part->index : -1,
                      part != nullptr && part->kind == PartKind::Action);
    event->accept();
}

// What is dragged is shown by its name: a picture of the cards would hide where they go.
void RuleList::startDrag(Qt::DropActions) {
    QModelIndexList indexes = selectionModel()->selectedIndexes();
    indexes.removeIf([this](const QModelIndex& index) { return index.row() == catchAll(); });
    if (indexes.isEmpty()) {
        return;
    }
    const QString text = indexes.size() == 1 ? indexes.first().data(Qt::DisplayRole).toString()
                                             : tr("%n rule(s)", nullptr, static_cast<int>(indexes.size()));
    const QFont font = m_theme.font(theme::Size::Small, true);
    const QSize size(QFontMetrics(font).horizontalAdvance(text) + 20, QFontMetrics(font).height() + 10);
    QPixmap pixmap(size * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(m_theme.color(theme::Token::Accent));
    QPainter painter(&pixmap);
    painter.setFont(font);
    painter.setPen(m_theme.color(theme::Token::OnAccent));
    painter.drawText(QRect(QPoint(), size), Qt::AlignCenter, text);
    painter.end();
    auto* const drag = new QDrag(this);
    drag->setMimeData(m_model.mimeData(indexes));
    drag->setPixmap(pixmap);
    drag->setHotSpot({-8, -8});
    drag->exec(Qt::MoveAction);
    m_isPressing = false;
    setDropRow(-1);
    setState(NoState);
    open();
}

void RuleList::setDropRow(int row) {
    if (std::exchange(m_dropRow, row) != row) {
        viewport()->update();
    }
}

void RuleList::dragEnterEvent(QDragEnterEvent* event) {
    if (event->source() == this && event->mimeData()->hasFormat(m_model.mimeTypes().first())) {
        setState(DraggingState);
        event->acceptProposedAction();
    }
}

void RuleList::dragMoveEvent(QDragMoveEvent* event) {
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    int row = index.isValid() ? index.row() : catchAll();
    if (row != catchAll() && at.y() > visualRect(index).top() + m_columns.lineHeight / 2) {
        ++row;
    }
    setDropRow(row);
    const int edge = autoScrollMargin() * 2;
    if (hasAutoScroll() && (at.y() < edge || at.y() > viewport()->height() - m_columns.lineHeight - edge)) {
        const int step = m_columns.lineHeight / 2;
        verticalScrollBar()->setValue(verticalScrollBar()->value() + (at.y() < edge ? -step : step));
    }
    event->acceptProposedAction();
}

void RuleList::dragLeaveEvent(QDragLeaveEvent*) {
    setDropRow(-1);
}

void RuleList::dropEvent(QDropEvent* event) {
    const int row = m_dropRow;
    setDropRow(-1);
    setState(NoState);
    m_isPressing = false;
    if (row < 0) {
        return;
    }
    QStringList ids;
    for (const std::string& id : selectedIds()) {
        ids << QString::fromStdString(id);
    }
    event->setDropAction(Qt::MoveAction);
    event->accept();
    Q_EMIT moved(ids, static_cast<int>(m_model.positionOf(row)));
}

}  // namespace farmwarden::editors
