#include "ui/views/sparkline.h"

#include <QPainter>

#include "ui/models/roles.h"

namespace farmwarden::views {

void paintSparkline(QPainter& painter, const QRectF& rect, const QList<double>& values, const QColor& color) {
    if (values.size() < 2) {
        return;
    }
    constexpr double kDot = 2.2;
    const auto [lowest, highest] = std::ranges::minmax(values);
    // A curve that hardly moves shall not look like one that leaps.
    const double span = std::max({highest - lowest, highest * 0.15, 1.0});
    const double middle = (highest + lowest) / 2;
    QPolygonF line;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const double x =
            rect.left() + (rect.width() - kDot) * static_cast<double>(i) / static_cast<double>(values.size() - 1);
        const double y = rect.center().y() - (values[i] - middle) / span * (rect.height() - 2 * kDot);
        line << QPointF(x, y);
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(line.last(), kDot, kDot);
    painter.restore();
}

void SparklineDelegate::paintContent(QPainter& painter, const QRect& rect, const QModelIndex& index) const {
    const auto values = index.data(models::TrendRole).value<QList<double>>();
    paintSparkline(painter, QRectF(rect).adjusted(0, 5, -2, -4), values, m_theme.color(theme::Token::Bar));
}

}  // namespace farmwarden::views
