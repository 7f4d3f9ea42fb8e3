#include "ui/theme/mark.h"

#include <QPainter>
#include <QPainterPath>

namespace farmwarden::theme {
namespace {

struct MarkTokens {
    Token mark;
    Token text;
    Token ground;
};

MarkTokens tokensOf(Mark mark) {
    switch (mark) {
        case Mark::Open:
            return {Token::Open, Token::OpenText, Token::OpenGround};
        case Mark::ReconnectOnly:
            return {Token::Drain, Token::DrainText, Token::DrainGround};
        case Mark::Closed:
        case Mark::Full:
            return {Token::Closed, Token::ClosedText, Token::ClosedGround};
        case Mark::Pending:
            return {Token::Pending, Token::PendingText, Token::PendingGround};
        case Mark::Disconnected:
            return {Token::Disconnected, Token::DisconnectedText, Token::DisconnectedGround};
        case Mark::Quarantined:
            return {Token::Quarantined, Token::QuarantinedText, Token::QuarantinedGround};
        case Mark::Stale:
            return {Token::Stale, Token::StaleText, Token::StaleGround};
        case Mark::None:
            break;
    }
    return {Token::Muted, Token::Muted, Token::Surface};
}

QPainterPath shieldPath() {
    QPainterPath path(QPointF(6, 1));
    path.lineTo(10.2, 2.6);
    path.lineTo(10.2, 5.8);
    path.cubicTo(10.2, 8.4, 8.5, 10.1, 6, 11.2);
    path.cubicTo(3.5, 10.1, 1.8, 8.4, 1.8, 5.8);
    path.lineTo(1.8, 2.6);
    path.closeSubpath();
    return path;
}

}  // namespace

Token markToken(Mark mark) {
    return tokensOf(mark).mark;
}
Token markTextToken(Mark mark) {
    return tokensOf(mark).text;
}
Token markGroundToken(Mark mark) {
    return tokensOf(mark).ground;
}

void paintMark(QPainter& painter, const QRectF& box, Mark mark, const QColor& color) {
    if (mark == Mark::None) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.topLeft());
    painter.scale(box.width() / 12.0, box.height() / 12.0);
    const QPointF middle(6, 6);
    painter.setBrush(Qt::NoBrush);
    switch (mark) {
        case Mark::Open:
            painter.setPen(Qt::NoPen);
            painter.setBrush(color);
            painter.drawEllipse(middle, 4.5, 4.5);
            break;
        case Mark::ReconnectOnly:
            painter.setPen(QPen(color, 1.5));
            painter.drawEllipse(middle, 4, 4);
            painter.setBrush(color);
            painter.setPen(Qt::NoPen);
            painter.drawPie(QRectF(2, 2, 8, 8), 90 * 16, 180 * 16);
            break;
        case Mark::Closed:
            painter.setPen(QPen(color, 1.5));
            painter.drawEllipse(middle, 4.25, 4.25);
            painter.setPen(QPen(color, 2.4, Qt::SolidLine, Qt::FlatCap));
            painter.drawLine(QPointF(2.5, 6), QPointF(9.5, 6));
            break;
        case Mark::Pending:
            painter.setPen(QPen(color, 2.6));
            painter.drawEllipse(middle, 3.7, 3.7);
            break;
        case Mark::Disconnected:
            painter.setPen(QPen(color, 1.3));
            painter.drawEllipse(middle, 4, 4);
            break;
        case Mark::Quarantined:
            painter.fillPath(shieldPath(), color);
            break;
        case Mark::Stale: {
            QPen dashed(color, 1.4, Qt::CustomDashLine, Qt::FlatCap);
            dashed.setDashPattern({1.6, 1.0});
            painter.setPen(dashed);
            painter.drawEllipse(middle, 4.5, 4.5);
            painter.setPen(QPen(color, 1.3));
            painter.drawPolyline(QPolygonF({{6, 3.5}, {6, 6}, {7.8, 7.2}}));
            break;
        }
        case Mark::Full:
            painter.setPen(QPen(color, 1.2));
            painter.drawEllipse(middle, 5, 5);
            painter.setPen(Qt::NoPen);
            painter.setBrush(color);
            painter.drawEllipse(middle, 3.4, 3.4);
            break;
        case Mark::None:
            break;
    }
    painter.restore();
}

}  // namespace farmwarden::theme
