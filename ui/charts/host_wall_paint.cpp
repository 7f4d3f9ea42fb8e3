#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include "ui/charts/host_wall.h"
#include "ui/models/wording.h"

// How the wall's cells look.
namespace farmwarden::charts {

using models::Wording;
using presenters::TargetRow;
using presenters::TargetState;
using theme::Token;

namespace {

constexpr int kFocusRoom = 3;

Token loadToken(int step) {
    return static_cast<Token>(static_cast<int>(Token::Load0) + step);
}

Token loadTextToken(int step) {
    return static_cast<Token>(static_cast<int>(Token::LoadText0) + step);
}

bool losesItsLoad(TargetState state) {
    return state == TargetState::Closed || state == TargetState::Down || state == TargetState::NotReported;
}

// "sh-07" -> "07", "room-a-vm-12" -> "12": what tells a target from its neighbours.
QString shortName(const std::string& name) {
    const std::size_t dash = name.find_last_of("-_.");
    const std::size_t from = dash == std::string::npos || dash + 1 == name.size() ? 0 : dash + 1;
    const QString tail = QString::fromStdString(name.substr(from));
    return tail.size() > 4 ? tail.right(4) : tail;
}

}  // namespace

void HostWall::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_theme.color(Token::Surface));
    const int top = event->rect().top() - kFocusRoom + verticalScrollBar()->value();
    const int bottom = event->rect().bottom() - kFocusRoom + verticalScrollBar()->value();
    for (std::size_t block = 0; block < m_layout.blocks().size() && block < m_tree->farms.size(); ++block) {
        const presenters::Box& heading = m_layout.blocks()[block].heading;
        if (heading.y <= bottom && heading.y + heading.height >= top) {
            paintHeading(painter, block);
        }
    }
    for (const auto& [first, end] : m_layout.between(top, bottom)) {
        for (std::size_t i = first; i < std::min(end, m_rows.size()); ++i) {
            const QRect box = cellRect(static_cast<int>(i));
            if (box.right() >= event->rect().left() && box.left() <= event->rect().right()) {
                paintCell(painter, i, box);
            }
        }
    }
    if (m_current >= 0 && m_current < count()) {
        paintFrame(painter, static_cast<std::size_t>(m_current), cellRect(m_current));
    }
}

void HostWall::paintHeading(QPainter& painter, std::size_t block) const {
    const presenters::Box& box = m_layout.blocks()[block].heading;
    const QRect rect(box.x + kFocusRoom, box.y + kFocusRoom - verticalScrollBar()->value(), box.width, box.height - 4);
    const presenters::FarmRow& farm = m_tree->farms[block].farm;
    const bool isBelow = farm.attention == presenters::Attention::BelowMinimum;
    painter.setFont(m_theme.font(theme::Size::Small, true));
    painter.setPen(m_theme.color(Token::Text));
    const QString name =
        painter.fontMetrics().elidedText(QString::fromStdString(farm.name), Qt::ElideMiddle, rect.width());
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, name);
    const int left = painter.fontMetrics().horizontalAdvance(name) + theme::kGap2;
    painter.setFont(m_theme.font(theme::Size::Small));
    painter.setPen(m_theme.color(isBelow ? Token::ClosedText : Token::Muted));
    painter.drawText(rect.adjusted(left, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(headingNumbers(block), Qt::ElideRight, rect.width() - left));
}

void HostWall::paintCell(QPainter& painter, std::size_t index, const QRect& box) const {
    const Look& look = m_looks[index];
    const Token ground = look.state == TargetState::NotReported ? Token::StaleGround
                         : losesItsLoad(look.state)             ? Token::Surface
                                                                : loadToken(look.step);
    painter.fillRect(box, m_theme.color(ground));
    paintState(painter, look, box);
    if (isLargeEnoughForText()) {
        paintText(painter, index, box);
    }
}

// Each state has a pattern of its own that can be told without its colour, down to six pixels.
void HostWall::paintState(QPainter& painter, const Look& look, const QRect& box) const {
    const int side = box.width();
    const int line = side >= 20 ? 2 : 1;
    const auto outline = [&](Token token, int width) {
        painter.setPen(QPen(m_theme.color(token), width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.setBrush(Qt::NoBrush);
        const int inset = width / 2;
        painter.drawRect(box.adjusted(inset, inset, -inset - width % 2, -inset - width % 2));
    };
    switch (look.state) {
        case TargetState::ReconnectOnly: {
            const QRect foot = side >= 20 ? QRect(box.left(), box.bottom() - side / 4, side, side / 4 + 1)
                                          : QRect(box.left(), box.top() + side / 2, side, side - side / 2);
            painter.fillRect(foot, m_theme.color(Token::Surface));
            painter.save();
            painter.setClipRect(foot);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(m_theme.color(Token::Drain), side >= 20 ? 2.6 : 1.4));
            const int step = side >= 20 ? 6 : 3;
            for (int x = foot.left() - foot.height(); x < foot.right() + step; x += step) {
                painter.drawLine(x, foot.bottom() + 1, x + foot.height() + 1, foot.top());
            }
            painter.restore();
            break;
        }
        case TargetState::Closed: {
            outline(Token::Closed, line);
            const int height = std::max(2, side / 9);
            const int inset = std::max(1, side / 6);
            const int y = isLargeEnoughForText() ? box.bottom() - inset - height : box.center().y() - height / 2;
            painter.fillRect(QRect(box.left() + inset, y, side - 2 * inset, height), m_theme.color(Token::Closed));
            break;
        }
        case TargetState::Down: {
            outline(Token::Closed, line);
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(m_theme.color(Token::Closed), std::max(1.2, side / 14.0)));
            const QRectF cross = isLargeEnoughForText()
                                     ? QRectF(box.left() + side * 0.45, box.top() + side * 0.5, side * 0.4, side * 0.36)
                                     : QRectF(box).adjusted(1, 1, -1, -1);
            painter.drawLine(cross.topLeft(), cross.bottomRight());
            painter.drawLine(cross.topRight(), cross.bottomLeft());
            painter.restore();
            break;
        }
        case TargetState::Quarantined:
            outline(Token::Quarantined, line + (side >= 20 ? 1 : 0));
            if (side >= 12) {
                const double glyph = std::min(14.0, side * 0.45);
                const QPointF at = isLargeEnoughForText() ? QPointF(box.left() + 4, box.bottom() - glyph - 3)
                                                          : QPointF(box.center().x() - glyph / 2 + 0.5,
                                                                    box.center().y() - glyph / 2 + 0.5);
                theme::paintMark(painter, QRectF(at, QSizeF(glyph, glyph)), theme::Mark::Quarantined,
                                 m_theme.color(Token::Quarantined));
            }
            break;
        case TargetState::NotReported:
            painter.save();
            painter.setClipRect(box);
            painter.setPen(QPen(m_theme.color(Token::Stale), 1));
            for (int x = box.left() - side; x < box.right(); x += side >= 20 ? 6 : 3) {
                painter.drawLine(x, box.top(), x + side, box.bottom() + 1);
            }
            painter.restore();
            break;
        case TargetState::Open:
            break;
    }
    if (look.isFull) {
        outline(Token::Closed, side >= 20 ? 3 : side >= 10 ? 2 : 1);
    }
}

void HostWall::paintText(QPainter& painter, std::size_t index, const QRect& box) const {
    const TargetRow& row = *m_rows[index];
    const Look& look = m_looks[index];
    const QColor ink = m_theme.color(losesItsLoad(look.state) ? Token::Text : loadTextToken(look.step));
    const QRect inner = box.adjusted(4, 2, -4, -2);
    painter.setPen(ink);
    painter.setFont(m_theme.font(theme::Size::Tiny));
    if (look.state == TargetState::NotReported) {
        // Words stay readable over the hatch.
        painter.fillRect(QRect(box.left(), box.top(), box.width(), painter.fontMetrics().height() + 1),
                         m_theme.color(Token::StaleGround));
    }
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop, shortName(row.name));
    if (look.state == TargetState::Closed || look.state == TargetState::Down) {
        return;
    }
    const QString number =
        look.state == TargetState::NotReported ? QStringLiteral("?") : Wording::number(look.sessions);
    painter.setFont(m_theme.font(box.height() >= 44 ? theme::Size::Heading : theme::Size::Base, true));
    if (painter.fontMetrics().horizontalAdvance(number) > inner.width()) {
        painter.setFont(m_theme.font(theme::Size::Tiny, true));
    }
    const int foot = look.state == TargetState::ReconnectOnly ? box.height() / 4 : 0;
    painter.drawText(inner.adjusted(0, 0, 0, -foot), Qt::AlignRight | Qt::AlignBottom, number);
}

void HostWall::paintFrame(QPainter& painter, std::size_t, const QRect& box) const {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.color(Token::Surface), 1));
    painter.drawRect(box.adjusted(-1, -1, 0, 0));
    painter.setPen(QPen(m_theme.color(Token::Accent), hasFocus() ? 2 : 1, hasFocus() ? Qt::SolidLine : Qt::DashLine));
    painter.drawRect(box.adjusted(-2, -2, 1, 1));
}

}  // namespace farmwarden::charts
