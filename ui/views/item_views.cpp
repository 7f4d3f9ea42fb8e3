#include "ui/views/item_views.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include "ui/views/delegates.h"

namespace farmwarden::views {
namespace {

constexpr int kHeaderPadding = 8;
constexpr int kSortMark = 12;

void setUp(QAbstractItemView& view) {
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setSelectionMode(QAbstractItemView::ExtendedSelection);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setContextMenuPolicy(Qt::CustomContextMenu);
    view.setFrameShape(QFrame::NoFrame);
    view.setMouseTracking(true);
    view.setTabKeyNavigation(false);
}

// The delegate asks for "hoverRow" when it paints.
void trackHover(QAbstractItemView& view, QEvent* event) {
    if (event->type() != QEvent::MouseMove && event->type() != QEvent::Leave && event->type() != QEvent::HoverMove) {
        return;
    }
    const auto* const mouse = event->type() == QEvent::MouseMove ? static_cast<QMouseEvent*>(event) : nullptr;
    if (event->type() == QEvent::HoverMove) {
        return;
    }
    const QModelIndex under =
        mouse != nullptr ? view.indexAt(mouse->position().toPoint()).siblingAtColumn(0) : QModelIndex();
    if (view.property("hoverRow").toPersistentModelIndex() != under) {
        view.setProperty("hoverRow", QVariant::fromValue(QPersistentModelIndex(under)));
        view.viewport()->update();
    }
}

// The row that merely got the focus is the first one an arrow selects; otherwise it would be skipped, and the only row of a
// table could not be selected by arrows at all. False: the key means what it always does.
bool beginsAtCurrent(QAbstractItemView& view, const QKeyEvent& event) {
    const QModelIndex current = view.currentIndex();
    const bool isArrow = event.key() == Qt::Key_Down || event.key() == Qt::Key_Up;
    if (!isArrow || event.modifiers() != Qt::NoModifier || !current.isValid() || view.selectionModel()->hasSelection()) {
        return false;
    }
    view.selectionModel()->select(current, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    return true;
}

}  // namespace

HeaderView::HeaderView(const theme::Theme& theme, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent), m_theme(theme) {
    setHighlightSections(false);
    setSectionsMovable(true);
    setStretchLastSection(true);
    setMinimumSectionSize(48);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setMouseTracking(true);
    const auto follow = [this] { setFixedHeight(m_theme.rowHeight() + 2); };
    follow();
    connect(&theme, &theme::Theme::changed, this, follow);
}

QString HeaderView::textOf(int section) const {
    return model() == nullptr ? QString() : model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
}

QSize HeaderView::sectionSizeFromContents(int section) const {
    const bool isSorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    const QFontMetrics metrics(m_theme.font(theme::Size::Small, true));
    return {metrics.horizontalAdvance(textOf(section)) + 2 * kHeaderPadding + (isSorted ? kSortMark : 0), height()};
}

bool HeaderView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* const help = static_cast<QHelpEvent*>(event);
        const int section = logicalIndexAt(help->pos());
        const bool isElided = section >= 0 && sectionSize(section) < sectionSizeHint(section);
        if (isElided && model()->headerData(section, Qt::Horizontal, Qt::ToolTipRole).isNull()) {
            QToolTip::showText(help->globalPos(), textOf(section), this);
            return true;
        }
    }
    return QHeaderView::viewportEvent(event);
}

void HeaderView::paintSection(QPainter* painter, const QRect& rect, int section) const {
    using theme::Token;
    painter->fillRect(rect, m_theme.color(Token::Surface));
    painter->setPen(m_theme.color(Token::Border));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    const bool isSorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    painter->setFont(m_theme.font(theme::Size::Small, true));
    painter->setPen(m_theme.color(isSorted ? Token::Text : Token::Muted));
    const bool isRight =
        (model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::AlignRight) != 0;
    QRect text = rect.adjusted(kHeaderPadding, 0, -kHeaderPadding, -1);
    if (isSorted) {
        text.setWidth(text.width() - kSortMark);
    }
    const QString shown = painter->fontMetrics().elidedText(textOf(section), Qt::ElideRight, text.width());
    painter->drawText(text, (isRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, shown);
    if (isSorted) {
        const int left = isRight ? text.right() + 1 : text.left() + painter->fontMetrics().horizontalAdvance(shown) + 2;
        const QString mark = sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral("up") : QStringLiteral("down");
        m_theme.icon(mark, Token::Text)
            .paint(painter, QRect(left, rect.center().y() - kSortMark / 2, kSortMark, kSortMark));
    }
}

TreeView::TreeView(const theme::Theme& theme, QWidget* parent) : QTreeView(parent), m_theme(theme) {
    setUp(*this);
    setHeader(new HeaderView(theme, this));
    setUniformRowHeights(true);
    setIndentation(18);
    setExpandsOnDoubleClick(true);
    setHeaderHidden(false);
    // Rows may have another height now.
    connect(&theme, &theme::Theme::changed, this, &QTreeView::doItemsLayout);
}

void TreeView::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const {
    RowDelegate::paintGround(*painter, rect, m_theme, *this, index,
                             selectionModel() != nullptr && selectionModel()->isSelected(index));
    if (model()->hasChildren(index)) {
        constexpr int kSide = 14;
        const QRect box(rect.right() - kSide, rect.center().y() - kSide / 2 + 1, kSide, kSide);
        m_theme.icon(isExpanded(index) ? QStringLiteral("down") : QStringLiteral("right")).paint(painter, box);
    }
}

void TreeView::keyPressEvent(QKeyEvent* event) {
    if (!beginsAtCurrent(*this, *event)) {
        QTreeView::keyPressEvent(event);
    }
}

bool TreeView::viewportEvent(QEvent* event) {
    trackHover(*this, event);
    return QTreeView::viewportEvent(event);
}

TableView::TableView(const theme::Theme& theme, QWidget* parent) : QTableView(parent) {
    setUp(*this);
    setHorizontalHeader(new HeaderView(theme, this));
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    const auto follow = [this, &theme] {
        verticalHeader()->setMinimumSectionSize(theme.rowHeight());
        verticalHeader()->setDefaultSectionSize(theme.rowHeight());
    };
    follow();
    connect(&theme, &theme::Theme::changed, this, follow);
}

bool TableView::viewportEvent(QEvent* event) {
    trackHover(*this, event);
    return QTableView::viewportEvent(event);
}

void TableView::keyPressEvent(QKeyEvent* event) {
    if (beginsAtCurrent(*this, *event)) {
        return;
    }
    // As in lists: Home and End go to the first and last row, not to the first and last column.
    if ((event->key() == Qt::Key_Home || event->key() == Qt::Key_End) && !(event->modifiers() & Qt::ControlModifier)) {
        QKeyEvent whole(event->type(), event->key(), event->modifiers() | Qt::ControlModifier);
        QTableView::keyPressEvent(&whole);
        return;
    }
    QTableView::keyPressEvent(event);
}

void ListWidget::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    if (hasFocus()) {
        QListWidget::currentChanged(current, previous);
    } else {
        QAbstractItemView::currentChanged(current, previous);
    }
}

}  // namespace farmwarden::views
