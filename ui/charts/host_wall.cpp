#include "ui/charts/host_wall.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include "ui/charts/host_wall_access.h"
#include "ui/charts/wall_card.h"
#include "ui/models/wording.h"

// What the wall knows and how it is used; host_wall_paint.cpp has how it looks.
namespace farmwarden::charts {

using models::Wording;
using presenters::TargetRow;
using presenters::WallLayout;
using presenters::WallStep;

namespace {

constexpr int kSteps = 7;
constexpr int kForgetTyped = 1200;  // milliseconds
constexpr int kFocusRoom = 3;       // around the cells, for frames

}  // namespace

HostWall::HostWall(const theme::Theme& theme, const base::Clock& clock, QWidget* parent)
    : QAbstractScrollArea(parent),
      m_theme(theme),
      m_clock(clock),
      m_tree(std::make_shared<const presenters::FarmTree>()),
      m_card(new WallCard(theme, clock, viewport())) {
    installWallAccess();
    setObjectName(QStringLiteral("hostWall"));
    setAccessibleName(tr("Host wall"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    connect(&theme, &theme::Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

HostWall::~HostWall() = default;

HostWall::Look HostWall::lookOf(const TargetRow& row, std::uint32_t busiest) const {
    Look look;
    look.sessions = row.sessions.total();
    look.state = row.state;
    look.isFull = row.attention == presenters::Attention::AtLimit;
    // Without a limit the busiest of its farm is the measure.
    const std::uint64_t full = row.limit != 0 ? row.limit : std::max(1U, busiest);
    look.step = static_cast<std::uint8_t>(
        std::min<std::uint64_t>(kSteps - 1, (std::uint64_t{look.sessions} * kSteps * 999 / 1000) / full));
    return look;
}

void HostWall::show(bridge::FarmTreePointer tree) {
    const QString before = m_current >= 0 ? QString::fromStdString(rowAt(m_current).name) : QString();
    std::vector<const TargetRow*> rows;
    std::vector<Look> looks;
    std::vector<std::size_t> counts;
    bool isSameWall = tree->totals.targets == m_rows.size();
    for (const presenters::FarmNode& node : tree->farms) {
        std::uint32_t busiest = 0;
        for (const TargetRow& row : node.targets) {
            busiest = std::max(busiest, row.sessions.total());
        }
        counts.push_back(node.targets.size());
        for (const TargetRow& row : node.targets) {
            isSameWall = isSameWall && m_rows[rows.size()]->name == row.name;
            rows.push_back(&row);
            looks.push_back(lookOf(row, busiest));
        }
    }
    isSameWall = isSameWall && counts == m_counts;
    std::vector<std::size_t> changed;
    for (std::size_t i = 0; isSameWall && i < looks.size(); ++i) {
        if (looks[i] != m_looks[i]) {
            changed.push_back(i);
        }
    }
    m_rows = std::move(rows);
    m_looks = std::move(looks);
    m_counts = std::move(counts);
    m_tree = std::move(tree);
    if (!isSameWall) {
        m_hovered = -1;
        m_card->hide();
        layOut();
        m_current = before.isEmpty() ? -1 : find(before);
        QAccessibleEvent event(this, QAccessible::ObjectReorder);
        QAccessible::updateAccessibility(&event);
        return;
    }
    // Headings have numbers, too.
    for (const presenters::WallBlock& block : m_layout.blocks()) {
        viewport()->update(QRect(block.heading.x, block.heading.y - verticalScrollBar()->value(), block.heading.width,
                                 block.heading.height));
    }
    constexpr std::size_t kManyCells = 200;
    if (changed.size() > kManyCells) {
        viewport()->update();
    } else {
        for (const std::size_t i : changed) {
            viewport()->update(cellRect(static_cast<int>(i)));
        }
    }
    if (m_hovered >= 0 && m_card->isVisible()) {
        m_card->show(rowAt(m_hovered), cellRect(m_hovered));
    }
}

void HostWall::layOut() {
    const int width = viewport()->width() - 2 * kFocusRoom;
    const int height = viewport()->height() - 2 * kFocusRoom;
    if (width < 2 * WallLayout::kSmallestCell) {
        return;
    }
    const int least = headingWidth();
    m_layout = m_zoom == 0 ? WallLayout::fitting(m_counts, width, height, least)
                           : WallLayout(m_counts, width, height, m_zoom, least);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(m_layout.cellSize() + 3);
    verticalScrollBar()->setRange(0, std::max(0, m_layout.height() + 2 * kFocusRoom - viewport()->height()));
    viewport()->update();
}

int HostWall::usefulHeight() const {
    constexpr int kRows = 3;
    const int rows = WallLayout::kHeading + kRows * (WallLayout::kLargestCell + kFocusRoom);
    const WallLayout largest(m_counts, viewport()->width() - 2 * kFocusRoom, rows, WallLayout::kLargestCell,
                             headingWidth());
    return largest.height() + 2 * kFocusRoom;
}

// The widest heading, as long as there are few of them.
int HostWall::headingWidth() const {
    constexpr std::size_t kFew = 5;
    int widest = WallLayout::kLeastBlock;
    if (m_tree->farms.size() <= kFew) {
        const QFontMetrics strong(m_theme.font(theme::Size::Small, true));
        const QFontMetrics plain(m_theme.font(theme::Size::Small));
        for (std::size_t block = 0; block < m_tree->farms.size(); ++block) {
            const QString name = QString::fromStdString(m_tree->farms[block].farm.name);
            widest = std::max(
                widest, strong.horizontalAdvance(name) + theme::kGap3 + plain.horizontalAdvance(headingNumbers(block)));
        }
    }
    return std::min(widest, WallLayout::kMostHeading);
}

QString HostWall::headingNumbers(std::size_t block) const {
    const presenters::FarmRow& farm = m_tree->farms[block].farm;
    const QString sessions = tr("%n session(s)", nullptr, static_cast<int>(farm.sessions.total()));
    const QString open =
        farm.minOpen == 0
            ? tr("%1 of %2 open").arg(farm.openTargets).arg(farm.targetCount)
            : tr("%1 of %2 open, minimum %3").arg(farm.openTargets).arg(farm.targetCount).arg(farm.minOpen);
    return QStringLiteral("%1 · %2").arg(sessions, open);
}

QRect HostWall::cellRect(int index) const {
    const presenters::Box box = m_layout.cell(static_cast<std::size_t>(index));
    return {box.x + kFocusRoom, box.y + kFocusRoom - verticalScrollBar()->value(), box.width, box.height};
}

int HostWall::cellAt(const QPoint& at) const {
    const auto found = m_layout.hit(at.x() - kFocusRoom, at.y() - kFocusRoom + verticalScrollBar()->value());
    return found && *found < m_rows.size() ? static_cast<int>(*found) : -1;
}

int HostWall::find(const QString& target) const {
    const std::string name = target.toStdString();
    const auto found = std::ranges::find(m_rows, name, [](const TargetRow* row) { return row->name; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void HostWall::setCurrent(int index) {
    if (index == m_current || index >= count()) {
        return;
    }
    const int before = std::exchange(m_current, index);
    constexpr int kFrame = 3;
    for (const int cell : {before, index}) {
        if (cell >= 0 && cell < count()) {
            viewport()->update(cellRect(cell).adjusted(-kFrame, -kFrame, kFrame, kFrame));
        }
    }
    if (index >= 0) {
        const QRect box = cellRect(index);
        if (box.top() < 0) {
            verticalScrollBar()->setValue(verticalScrollBar()->value() + box.top() - kFocusRoom);
        } else if (box.bottom() > viewport()->height()) {
            verticalScrollBar()->setValue(verticalScrollBar()->value() + box.bottom() - viewport()->height() +
                                          kFocusRoom);
        }
        if (hasFocus()) {
            QAccessibleEvent event(this, QAccessible::Focus);
            event.setChild(index);
            QAccessible::updateAccessibility(&event);
        }
    }
    Q_EMIT currentChanged(index);
}

void HostWall::open(int index) {
    if (index >= 0 && index < count()) {
        Q_EMIT opened(QString::fromStdString(rowAt(index).name));
    }
}

QString HostWall::describe(int index) const {
    const TargetRow& row = rowAt(index);
    QStringList parts{
        QString::fromStdString(row.name), Wording::word(row.state),
        row.limit == 0
            ? tr("%1 sessions").arg(Wording::number(row.sessions.total()))
            : tr("%1 of %2 sessions").arg(Wording::number(row.sessions.total()), Wording::number(row.limit))};
    if (row.attention == presenters::Attention::AtLimit) {
        parts << Wording::word(row.attention);
    }
    if (const QString why = whyText(row, m_clock.now()); !why.isEmpty()) {
        parts << why;
    }
    return parts.join(QStringLiteral(", "));
}

void HostWall::zoom(int direction) {
    constexpr int kSizes[] = {6, 8, 11, 15, 20, 27, 36, 48, 64};
    if (direction == 0) {
        m_zoom = 0;
    } else {
        const int now = m_layout.cellSize();
        const auto* const larger = std::ranges::find_if(kSizes, [&](int size) { return size > now; });
        const auto* const smaller = std::ranges::lower_bound(kSizes, now);
        m_zoom = direction > 0 ? (larger == std::end(kSizes) ? kSizes[std::size(kSizes) - 1] : *larger)
                               : (smaller == std::begin(kSizes) ? kSizes[0] : *std::prev(smaller));
    }
    m_card->hide();
    m_hovered = -1;
    layOut();
    if (const int keep = std::exchange(m_current, -1); keep >= 0) {
        setCurrent(keep);
    }
}

void HostWall::jumpTo(const QString& typed) {
    // From the current one on, so that typing the same letter again goes to the next.
    for (int i = 0; i < count(); ++i) {
        const int at = (std::max(0, m_current) + i + (typed.size() == 1 && m_current >= 0 ? 1 : 0)) % count();
        if (QString::fromStdString(rowAt(at).name).startsWith(typed, Qt::CaseInsensitive)) {
            setCurrent(at);
            showCard(at);
            return;
        }
    }
}

void HostWall::keyPressEvent(QKeyEvent* event) {
    const auto goTo = [&](int cell) {
        setCurrent(cell);
        showCard(cell);
    };
    const auto go = [&](WallStep step) {
        if (count() > 0) {
            goTo(m_current < 0 ? 0 : static_cast<int>(m_layout.step(static_cast<std::size_t>(m_current), step)));
        }
    };
    switch (event->key()) {
        case Qt::Key_Left:
            return go(WallStep::Left);
        case Qt::Key_Right:
            return go(WallStep::Right);
        case Qt::Key_Up:
            return go(WallStep::Up);
        case Qt::Key_Down:
            return go(WallStep::Down);
        case Qt::Key_Home:
            return goTo(count() > 0 ? 0 : -1);
        case Qt::Key_End:
            return goTo(count() - 1);
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return open(m_current);
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return zoom(+1);
        case Qt::Key_Minus:
            if (m_typed.isEmpty()) {
                return zoom(-1);
            }
            break;
        case Qt::Key_Escape:
            m_typed.clear();
            m_card->hide();
            return;
        default:
            break;
    }
    const QString text = event->text();
    const bool isText = !text.isEmpty() && text.front().isPrint() && text.front() != u' ' &&
                        (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) == 0;
    if (!isText) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    if (!m_sinceTyped.isValid() || m_sinceTyped.elapsed() > kForgetTyped) {
        m_typed.clear();
    }
    m_sinceTyped.start();
    m_typed += text;
    jumpTo(m_typed);
}

void HostWall::mousePressEvent(QMouseEvent* event) {
    setFocus(Qt::MouseFocusReason);
    setCurrent(cellAt(event->position().toPoint()));
}

void HostWall::mouseMoveEvent(QMouseEvent* event) {
    const int cell = cellAt(event->position().toPoint());
    if (cell != m_hovered) {
        m_hovered = cell;
        showCard(cell);
    }
}

void HostWall::mouseDoubleClickEvent(QMouseEvent* event) {
    open(cellAt(event->position().toPoint()));
}

void HostWall::wheelEvent(QWheelEvent* event) {
    if ((event->modifiers() & Qt::ControlModifier) != 0) {
        zoom(event->angleDelta().y() > 0 ? +1 : -1);
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void HostWall::contextMenuEvent(QContextMenuEvent* event) {
    if (event->reason() == QContextMenuEvent::Mouse) {
        setCurrent(cellAt(viewport()->mapFromGlobal(event->globalPos())));
    }
    if (m_current >= 0) {
        Q_EMIT menuWanted(event->reason() == QContextMenuEvent::Mouse
                              ? event->globalPos()
                              : viewport()->mapToGlobal(cellRect(m_current).center()));
    }
}

bool HostWall::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave) {
        m_hovered = -1;
        m_card->hide();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void HostWall::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    const bool isByKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (isByKey && m_current < 0 && count() > 0) {
        setCurrent(0);
    }
    viewport()->update();
}

void HostWall::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    m_card->hide();
    viewport()->update();
}

void HostWall::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void HostWall::scrollContentsBy(int, int) {
    m_card->hide();
    viewport()->update();
}

void HostWall::showCard(int index) {
    if (index < 0 || index >= count()) {
        m_card->hide();
    } else {
        m_card->show(rowAt(index), cellRect(index));
    }
}

}  // namespace farmwarden::charts
