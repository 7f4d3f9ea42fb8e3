#pragma once

#include "ui/views/delegates.h"

namespace farmwarden::views {

// A small curve without axes and with a dot for now. Nothing for fewer than two values.
void paintSparkline(QPainter& painter, const QRectF& rect, const QList<double>& values, const QColor& color);

// The same in a cell, from models::TrendRole. UI thread.
class SparklineDelegate final : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;
};

}  // namespace farmwarden::views
