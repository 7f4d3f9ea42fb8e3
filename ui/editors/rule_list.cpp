#include "ui/editors/rule_list.h"

#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>

#include "ui/editors/finding_box.h"
#include "ui/editors/rule_header.h"
#include "ui/editors/rule_list_access.h"
#include "ui/models/policy_wording.h"

// Where rows stand and how they are painted; what keys and the mouse do is in rule_list_input.cpp.
namespace farmwarden::editors {

using models::PolicyRuleModel;
using models::PolicyWording;

namespace {

constexpr int kBoxX = 46;
constexpr int kBoxGap = 8;
constexpr int kBottom = 8;

}  // namespace

RuleList::RuleList(const theme::Theme& theme, PolicyRuleModel& model, const base::Clock& clock, QWidget* parent)
    : QAbstractItemView(parent), m_theme(theme), m_model(model), m_clock(clock) {
    installRuleListAccess();
    setObjectName(QStringLiteral("rules"));
    setAccessibleName(tr("Rules in evaluation order"));
    m_box = new FindingBox(theme, model, viewport());
    m_header = new RuleHeader(theme, *this);
    setModel(&model);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setDragDropMode(InternalMove);
    setDragEnabled(true);
    viewport()->setAcceptDrops(true);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    connect(&theme, &theme::Theme::changed, this, [this] {
        m_measured = 0;
        relay();
    });
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex& index) {
        const CardLayout layout = layoutOf(index.row());
        const CardPart* const part = layout.partAt(m_pressed);
        if (part == nullptr || part->kind == PartKind::Name) {
            setPart(-1);
            activatePart();
        }
    });
    connect(m_box, &FindingBox::left, this, [this] { setFocus(Qt::OtherFocusReason); });
    relay();
}

void RuleList::setMode(RuleMode mode) {
    m_mode = mode;
    m_part = -1;
    relay();
    scrollTo(currentIndex());
}

void RuleList::relay() {
    if (m_measured != m_model.edition() || m_measured == 0) {
        m_widths = measureRules(m_theme, m_model);
        m_measured = m_model.edition();
    }
    m_columns = placeColumns(m_theme, m_widths, m_mode, viewport()->width());
    m_header->setFixedHeight(m_header->sizeHint().height());
    setViewportMargins(0, m_header->height(), 0, 0);
    open();
    m_header->update();
}

// The current rule is laid out with what is said about it. What is on the screen stays where it is, as far as it can.
void RuleList::open() {
    const QModelIndex current = currentIndex();
    const int anchor = current.isValid() ? visualRect(current).top() : 0;
    const int row = current.isValid() && current.row() != catchAll() ? current.row() : -1;
    m_open = row >= 0 && m_box->show(row) ? row : -1;
    const int width = viewport()->width() - 2 * kRuleMargin - kBoxX - 12;
    m_extra = m_open < 0 ? 0 : m_box->heightForWidth(width) + kBoxGap;
    updateGeometries();
    if (current.isValid() && current.row() != catchAll() && viewport()->rect().contains(QPoint(0, anchor))) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(current).top() - anchor);
    }
    placeBox();
    viewport()->update();
}

void RuleList::placeBox() {
    if (m_open < 0) {
        if (m_box->isAncestorOf(QApplication::focusWidget())) {
            setFocus();
        }
        m_box->hide();
        return;
    }
    const QRect row = visualRect(m_model.index(m_open));
    const int width = viewport()->width() - 2 * kRuleMargin - kBoxX - 12;
    const QRect box(kRuleMargin + kBoxX, row.top() + m_columns.lineHeight - (m_columns.isTable() ? 2 : 5), width,
                    m_extra - kBoxGap);
    m_box->setGeometry(box);
    // Not over the catch-all, which stands above what scrolls.
    const int visible = visualRect(m_model.index(catchAll())).top() - box.top();
    if (visible < box.height()) {
        m_box->setMask(QRegion(0, 0, box.width(), std::max(1, visible)));
    } else {
        m_box->clearMask();
    }
    m_box->setVisible(visible > 0);
}

int RuleList::topOf(int row) const {
    return row * m_columns.lineHeight + (m_open >= 0 && row > m_open ? m_extra : 0);
}

int RuleList::heightOf(int row) const {
    return m_columns.lineHeight + (row == m_open ? m_extra : 0);
}

int RuleList::rowAt(int y) const {
    const int height = m_columns.lineHeight;
    int row = y / height;
    if (m_open >= 0 && row > m_open) {
        row = std::max(m_open, (y - m_extra) / height);
    }
    return std::clamp(row, 0, catchAll());
}

QRect RuleList::visualRect(const QModelIndex& index) const {
    if (!index.isValid()) {
        return {};
    }
    int top = topOf(index.row()) - verticalOffset();
    if (index.row() == catchAll()) {
        top = std::min(top, viewport()->height() - m_columns.lineHeight);
    }
    return {-horizontalOffset(), top, std::max(viewport()->width(), m_columns.width + 2 * kRuleMargin), heightOf(index.row())};
}

QModelIndex RuleList::indexAt(const QPoint& point) const {
    const QModelIndex last = m_model.index(catchAll());
    if (point.y() >= visualRect(last).top()) {
        return visualRect(last).contains(point) ? last : QModelIndex();
    }
    const int y = point.y() + verticalOffset();
    return y < 0 ? QModelIndex() : m_model.index(rowAt(y));
}

void RuleList::scrollTo(const QModelIndex& index, ScrollHint hint) {
    if (!index.isValid() || index.row() == catchAll()) {
        return;
    }
    const int room = viewport()->height() - m_columns.lineHeight;  // above the catch-all
    const int top = topOf(index.row());
    const int height = heightOf(index.row());
    int offset = verticalOffset();
    if (hint == PositionAtTop) {
        offset = top;
    } else if (hint == PositionAtCenter) {
        offset = top - (room - height) / 2;
    } else if (top < offset || height > room || hint == PositionAtBottom) {
        offset = hint == PositionAtBottom ? top + height - room : top;
    } else if (top + height > offset + room) {
        offset = top + height - room;
    }
    verticalScrollBar()->setValue(offset);
}

void RuleList::updateGeometries() {
    QAbstractItemView::updateGeometries();
    const int content = topOf(catchAll()) + m_columns.lineHeight + kBottom;
    verticalScrollBar()->setSingleStep(m_columns.lineHeight);
    verticalScrollBar()->setPageStep(std::max(1, viewport()->height() - 2 * m_columns.lineHeight));
    verticalScrollBar()->setRange(0, std::max(0, content - viewport()->height()));
    horizontalScrollBar()->setSingleStep(24);
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, m_columns.width + 2 * kRuleMargin - viewport()->width()));
    m_header->setGeometry(0, 0, viewport()->width(), m_header->height());
}

void RuleList::resizeEvent(QResizeEvent* event) {
    QAbstractItemView::resizeEvent(event);
    m_columns = placeColumns(m_theme, m_widths, m_mode, viewport()->width());
    open();
}

void RuleList::scrollContentsBy(int, int) {
    setHovered(-1);
    placeBox();
    m_header->update();
    viewport()->update();
}

void RuleList::changeEvent(QEvent* event) {
    QAbstractItemView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_measured = 0;
        relay();
    }
}

int RuleList::horizontalOffset() const {
    return horizontalScrollBar()->value();
}

int RuleList::verticalOffset() const {
    return verticalScrollBar()->value();
}

CardLayout RuleList::layoutOf(int row) const {
    return layOutCard(m_theme, m_model, row, visualRect(m_model.index(row)), m_columns);
}

void RuleList::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_theme.color(theme::Token::Window));
    const QModelIndex last = m_model.index(catchAll());
    const int bottom = visualRect(last).top();
    const auto paint = [&](const QModelIndex& index) {
        const bool isCurrent = currentIndex() == index;
        const CardState state{selectionModel()->isSelected(index), isCurrent, m_hovered == index.row(), hasFocus(),
                              isCurrent ? m_part : -1, m_clock.now()};
        paintCard(painter, m_theme, m_model, index.row(), layoutOf(index.row()), m_columns, state);
    };
    painter.save();
    painter.setClipRect(QRect(0, 0, viewport()->width(), bottom));
    const int end = std::min(bottom, event->rect().bottom() + 1);
    for (int row = rowAt(verticalOffset() + event->rect().top());
         row < catchAll() && topOf(row) - verticalOffset() < end; ++row) {
        paint(m_model.index(row));
    }
    painter.restore();
    paint(last);
    if (m_dropRow >= 0) {
        const int y = visualRect(m_model.index(m_dropRow)).top();
        const int left = kRuleMargin - 4;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.color(theme::Token::Accent), 3));
        painter.drawLine(left + 8, y, viewport()->width() - kRuleMargin, y);
        painter.setBrush(m_theme.color(theme::Token::Surface));
        painter.drawEllipse(QPointF(left + 4, y), 4, 4);
    }
}

QString RuleList::tipAt(const QPoint& at) const {
    const QModelIndex index = indexAt(at);
    if (!index.isValid()) {
        return {};
    }
    const PolicyRuleModel::Row row = m_model.row(index.row());
    const CardLayout layout = layoutOf(index.row());
    if (layout.hits.contains(at) && m_model.hits() != nullptr) {
        return PolicyWording::hits(row.recorded, *m_model.hits());
    }
    if (!row.rule) {
        return {};
    }
    if (layout.mark.adjusted(-6, -6, 6, 6).contains(at)) {
        return PolicyWording::word(row.mark);
    }
    const CardPart* const part = layout.partAt(at);
    return part == nullptr ? QString() : wholeText(*row.rule, *part);
}

bool RuleList::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto* const help = static_cast<QHelpEvent*>(event);
        const QString tip = tipAt(help->pos());
        QToolTip::showText(help->globalPos(), tip.isEmpty() ? QString() : tip.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")),
                           viewport());
        return true;
    }
    return QAbstractItemView::viewportEvent(event);
}

bool RuleList::hasSelection() const {
    const QItemSelection& selection = selectionModel()->selection();
    return std::ranges::any_of(selection, [this](const QItemSelectionRange& range) { return range.top() < catchAll(); });
}

std::vector<std::string> RuleList::selectedIds() const {
    std::vector<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            rows.push_back(row);
        }
    }
    std::ranges::sort(rows);
    std::vector<std::string> ids;
    for (const int row : rows) {
        if (const presenters::RulePointer rule = m_model.ruleAt(row)) {
            ids.push_back(rule->id);
        }
    }
    return ids;
}

std::string RuleList::currentId() const {
    const presenters::RulePointer rule = currentIndex().isValid() ? m_model.ruleAt(currentIndex().row()) : nullptr;
    return rule ? rule->id : std::string();
}

void RuleList::select(const std::vector<std::string>& ids) {
    std::vector<int> rows;
    for (const std::string& id : ids) {
        if (const int row = m_model.rowOf(id); row >= 0) {
            rows.push_back(row);
        }
    }
    if (rows.empty()) {
        return;
    }
    const QModelIndex first = m_model.index(rows.front());
    std::ranges::sort(rows);
    QItemSelection selection;  // in ranges: a thousand rules that stand together are one
    for (std::size_t begin = 0; begin < rows.size();) {
        std::size_t end = begin + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1) {
            ++end;
        }
        selection.append(QItemSelectionRange(m_model.index(rows[begin]), m_model.index(rows[end - 1])));
        begin = end;
    }
    selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    open();
    scrollTo(first);
}

QPoint RuleList::below(const CardPart* part) const {
    const QRect rect = part != nullptr ? part->rect : visualRect(currentIndex()).adjusted(120, 0, 0, -4);
    const int y = part != nullptr ? rect.bottom() : rect.top() + m_columns.lineHeight - 4;
    return viewport()->mapToGlobal(QPoint(rect.left(), y + 4));
}

void RuleList::setReadOnly(bool isReadOnly) {
    setDragEnabled(!isReadOnly);
}

void RuleList::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags) {
    const QRect span = rect.normalized();
    const QModelIndex from = indexAt(span.topLeft());
    const QModelIndex to = indexAt(span.bottomRight());
    const QModelIndex top = from.isValid() ? from : m_model.index(span.top() < 0 ? rowAt(span.top() + verticalOffset()) : catchAll());
    const QModelIndex bottom = to.isValid() ? to : m_model.index(catchAll());
    const bool isOutside = !from.isValid() && !to.isValid() && span.top() >= 0;
    selectionModel()->select(isOutside ? QItemSelection() : QItemSelection(top, bottom), flags);
}

QRegion RuleList::visualRegionForSelection(const QItemSelection& selection) const {
    QRegion region;
    for (const QItemSelectionRange& range : selection) {
        const QRect top = visualRect(range.topLeft());
        region += top.united(visualRect(range.bottomRight()));
    }
    return region;
}

}  // namespace farmwarden::editors
