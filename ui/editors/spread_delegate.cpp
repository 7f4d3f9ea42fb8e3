#include "ui/editors/spread_delegate.h"

#include <QPainter>

#include "ui/models/spread_model.h"

namespace farmwarden::editors {

using theme::Token;

void SpreadDelegate::paintContent(QPainter& painter, const QRect& rect, const QModelIndex& index) const {
    const double full = std::max(1.0, index.data(models::SpreadModel::FullRole).toDouble());
    const double scale = (rect.width() - 4) / full;
    const auto bar = [&](int role, int top, int height) {
        return QRectF(rect.left() + 1, rect.top() + top, index.data(role).toDouble() * scale, height);
    };
    const int height = std::max(4, (rect.height() - 10) / 2);
    const int middle = rect.height() / 2;
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF before = bar(models::SpreadModel::BeforeRole, middle - height - 1, height);
    const QRectF after = bar(models::SpreadModel::AfterRole, middle + 1, height);
    const bool isSame = index.data(models::SpreadModel::BeforeRole) == index.data(models::SpreadModel::AfterRole);
    painter.fillRect(before, m_theme.color(isSame ? Token::Density : Token::Drain));
    if (after.width() > 0) {
        painter.setPen(QPen(m_theme.color(isSame ? Token::Muted : Token::Accent), 1.4));
        painter.setBrush(m_theme.color(Token::Surface));
        painter.drawRect(after.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    const double limit = index.data(models::SpreadModel::LimitRole).toDouble();
    if (limit > 0 && limit <= full) {
        const double x = rect.left() + 1 + limit * scale;
        painter.setPen(QPen(m_theme.color(Token::Closed), 1.5));
        painter.drawLine(QPointF(x, rect.top() + 4), QPointF(x, rect.bottom() - 4));
    }
}

}  // namespace farmwarden::editors
