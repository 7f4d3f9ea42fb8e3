#include "ui/editors/rule_mark.h"

#include <QPainter>

namespace farmwarden::editors {

using presenters::MarginMark;
using theme::Token;

namespace {

enum class Shape : std::uint8_t { None, Dot, HalfDot, Triangle, Bars, Clock };

Shape shapeOf(MarginMark mark) {
    switch (mark) {
        case MarginMark::Live:
            return Shape::Dot;
        case MarginMark::PartlyShadowed:
        case MarginMark::PossiblyShadowed:
        case MarginMark::Warning:
            return Shape::HalfDot;
        case MarginMark::Redundant:
            return Shape::Bars;
        case MarginMark::Dead:
        case MarginMark::NeverMatches:
        case MarginMark::Error:
            return Shape::Triangle;
        case MarginMark::Expired:
        case MarginMark::NotDecided:
            return Shape::Clock;
        case MarginMark::Disabled:
            return Shape::None;
    }
    return Shape::None;
}

}  // namespace

Token ruleMarkToken(MarginMark mark) {
    switch (shapeOf(mark)) {
        case Shape::Dot:
            return Token::Open;
        case Shape::HalfDot:
            return Token::Drain;
        case Shape::Triangle:
            return Token::Closed;
        case Shape::Bars:
            return Token::Disconnected;
        default:
            return Token::Stale;
    }
}

Token ruleMarkTextToken(MarginMark mark) {
    switch (shapeOf(mark)) {
        case Shape::Dot:
            return Token::OpenText;
        case Shape::HalfDot:
            return Token::DrainText;
        case Shape::Triangle:
            return Token::ClosedText;
        default:
            return Token::Muted;
    }
}

void paintRuleMark(QPainter& painter, const theme::Theme& theme, const QRectF& box, MarginMark mark, bool isIgnored) {
    const QColor color = theme.color(isIgnored ? Token::Disabled : ruleMarkToken(mark));
    const qreal unit = box.width() / 12;
    const QPointF centre = box.center();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    switch (shapeOf(mark)) {
        case Shape::None:
            break;
        case Shape::Dot:
            painter.drawEllipse(centre, 2.5 * unit, 2.5 * unit);
            break;
        case Shape::HalfDot:
            theme::paintMark(painter, box, theme::Mark::ReconnectOnly, color);
            break;
        case Shape::Bars:
            painter.drawRect(QRectF(centre.x() - 4.5 * unit, centre.y() - 3 * unit, 9 * unit, 1.6 * unit));
            painter.drawRect(QRectF(centre.x() - 4.5 * unit, centre.y() + 1.4 * unit, 9 * unit, 1.6 * unit));
            break;
        case Shape::Triangle:
            painter.drawPolygon(QPolygonF{{centre.x(), centre.y() - 5 * unit},
                                          {centre.x() + 5.5 * unit, centre.y() + 4.5 * unit},
                                          {centre.x() - 5.5 * unit, centre.y() + 4.5 * unit}});
            break;
        case Shape::Clock:
            theme::paintMark(painter, box, theme::Mark::Stale, color);
            break;
    }
    painter.restore();
}

}  // namespace farmwarden::editors
