#include "ui/editors/timeline_delegate.h"

#include <QAbstractItemView>
#include <QPainter>

namespace farmwarden::editors {

using theme::Token;

namespace {

constexpr int kTrack = 26;  // for the line and the dot
constexpr int kPadding = 6;
constexpr int kDot = 11;

}  // namespace

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const int title = QFontMetrics(m_theme.font(theme::Size::Base, true)).height();
    const int line = QFontMetrics(m_theme.font(theme::Size::Small)).height();
    const int lines = static_cast<int>(index.data(LinesRole).toStringList().size());
    return {200, 2 * kPadding + title + lines * (line + 1)};
}

void TimelineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect rect = option.rect;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->fillRect(rect, m_theme.color(isSelected ? Token::Selection : isHovered ? Token::Hover : Token::Surface));
    if (isSelected && option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(m_theme.color(Token::Accent), 2));
        painter->drawRect(rect.adjusted(1, 1, -1, -1));
    }
    const QFont strong = m_theme.font(theme::Size::Base, true);
    const QFont small = m_theme.font(theme::Size::Small);
    const int titleHeight = QFontMetrics(strong).height();
    const int middle = rect.top() + kPadding + titleHeight / 2;
    const int x = rect.left() + kTrack / 2;
    painter->setPen(QPen(m_theme.color(Token::Border), 2));
    if (index.row() != 0) {
        painter->drawLine(x, rect.top(), x, middle);
    }
    if (index.row() + 1 != index.model()->rowCount()) {
        painter->drawLine(x, middle, x, rect.bottom() + 1);
    }
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.color(isSelected ? Token::Selection : Token::Surface));
    painter->drawEllipse(QPointF(x, middle), kDot / 2.0 + 2, kDot / 2.0 + 2);
    const auto mark = static_cast<theme::Mark>(index.data(MarkRole).toInt());
    theme::paintMark(*painter, QRectF(x - kDot / 2.0, middle - kDot / 2.0, kDot, kDot), mark,
                     m_theme.color(theme::markToken(mark)));
    QRect line(rect.left() + kTrack, rect.top() + kPadding, rect.width() - kTrack - kPadding, titleHeight);
    painter->setFont(small);
    painter->setPen(m_theme.color(Token::Muted));
    const QString side = index.data(SideRole).toString();
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, side);
    const int sideWidth = painter->fontMetrics().horizontalAdvance(side);
    painter->setFont(strong);
    painter->setPen(m_theme.color(Token::Text));
    painter->drawText(line.adjusted(0, 0, -sideWidth - 8, 0), Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data(TitleRole).toString(), Qt::ElideRight,
                                                        line.width() - sideWidth - 8));
    painter->setFont(small);
    painter->setPen(m_theme.color(Token::Muted));
    const int smallHeight = painter->fontMetrics().height();
    line.moveTop(line.bottom() + 1);
    line.setHeight(smallHeight);
    for (const QString& text : index.data(LinesRole).toStringList()) {
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
        line.translate(0, smallHeight + 1);
    }
    painter->restore();
}

}  // namespace farmwarden::editors
