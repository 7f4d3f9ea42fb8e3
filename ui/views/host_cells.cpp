#include "ui/views/host_cells.h"

#include <QHBoxLayout>
#include <QPainter>

#include "ui/models/wording.h"
#include "ui/views/delegates.h"
#include "ui/views/widgets.h"

namespace farmwarden::views {

using models::Wording;
using theme::Mark;

namespace {

constexpr std::size_t kMostCells = 8;

// One target of the farm: glyph and name, its load, the number.
class HostCell final : public QWidget {
public:
    // `prefix` is what all names begin with; the cell has room for the rest only.
    HostCell(const theme::Theme& theme, const presenters::NeighbourCell& cell, qsizetype prefix)
        : m_theme(theme), m_cell(cell), m_name(QString::fromStdString(cell.name)), m_shortName(m_name.mid(prefix)) {
        setFixedHeight(64);
        setMinimumWidth(60);
        setAccessibleName(
            QStringLiteral("%1 %2, %3").arg(QString::fromStdString(cell.name), Wording::word(cell.then), number()));
        setToolTip(accessibleName());
    }

protected:
    void paintEvent(QPaintEvent*) override {
        using theme::Token;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double width = m_cell.isHeld ? 2 : 1;
        painter.setPen(QPen(m_theme.color(m_cell.isHeld ? Token::Accent : Token::Border), width));
        painter.setBrush(m_theme.color(Token::Surface));
        painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), theme::kRadius,
                                theme::kRadius);
        const Mark mark = Wording::mark(m_cell.then);
        theme::paintMark(painter, QRectF(8, 8, 11, 11), mark, m_theme.color(theme::markToken(mark)));
        painter.setFont(m_theme.font(theme::Size::Small, true));
        painter.setPen(m_theme.color(Token::Text));
        const QRect name(24, 5, this->width() - 30, 17);
        const bool hasRoom = painter.fontMetrics().horizontalAdvance(m_name) <= name.width();
        painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(hasRoom ? m_name : m_shortName, Qt::ElideLeft, name.width()));
        if (m_cell.limit != 0) {
            painter.save();
            BarDelegate::paintBar(painter, QRect(8, 27, this->width() - 16, 8), m_theme, m_cell.after, m_cell.limit);
            painter.restore();
        }
        painter.setFont(m_theme.font(theme::Size::Tiny));
        painter.setPen(m_theme.color(Token::Muted));
        painter.drawText(QRect(8, 40, this->width() - 12, 17), Qt::AlignLeft | Qt::AlignVCenter, number());
    }

private:
    QString number() const {
        const QString count =
            m_cell.sessions == m_cell.after
                ? Wording::number(m_cell.sessions)
                : QStringLiteral("%1 → %2").arg(Wording::number(m_cell.sessions), Wording::number(m_cell.after));
        return m_cell.limit == 0 ? count : QStringLiteral("%1 / %2").arg(count, Wording::number(m_cell.limit));
    }

    const theme::Theme& m_theme;
    presenters::NeighbourCell m_cell;
    QString m_name;
    QString m_shortName;
};

// How much of the names is the same, up to a separator: "office-sh-" of office-sh-01 and office-sh-02.
qsizetype commonPrefix(const std::vector<presenters::NeighbourCell>& cells) {
    QString prefix = cells.empty() ? QString() : QString::fromStdString(cells.front().name);
    for (const presenters::NeighbourCell& cell : cells) {
        while (!cell.name.starts_with(prefix.toStdString())) {
            prefix.chop(1);
        }
    }
    return std::max(prefix.lastIndexOf(u'-'), prefix.lastIndexOf(u'.')) + 1;
}

}  // namespace

HostCells::HostCells(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_row(new QHBoxLayout(this)) {
    setFixedHeight(72);
    m_row->setContentsMargins(0, 4, 0, 0);
    m_row->setSpacing(6);
}

void HostCells::show(const std::vector<presenters::NeighbourCell>& cells) {
    if (cells == m_cells && m_row->count() != 0) {
        return;
    }
    m_cells = cells;
    while (QLayoutItem* const item = m_row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const qsizetype prefix = commonPrefix(cells);
    // Around the first one that it is about, so that it is in the picture.
    const auto held = std::ranges::find(cells, true, &presenters::NeighbourCell::isHeld);
    const auto at = static_cast<std::size_t>(held - cells.begin());
    const std::size_t first =
        cells.size() <= kMostCells ? 0 : std::min(at > kMostCells / 2 ? at - kMostCells / 2 : 0, cells.size() - kMostCells);
    for (std::size_t i = first; i < std::min(cells.size(), first + kMostCells); ++i) {
        m_row->addWidget(new HostCell(m_theme, cells[i], prefix));
    }
    if (cells.size() > kMostCells) {
        m_row->addWidget(
            makeLabel(tr("+%1").arg(cells.size() - kMostCells), theme::Size::Small, QStringLiteral("muted")));
    }
}

}  // namespace farmwarden::views
