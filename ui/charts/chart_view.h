#pragma once

#include <QChart>
#include <QChartView>
#include <functional>
#include <optional>

#include "ui/theme/theme.h"

namespace farmwarden::charts {

// A chart in the console's colours: Qt Charts follows neither palette nor theme by itself. What lies under the pointer
// is marked by a line and told in a tooltip. Not reached by Tab: its twin for keyboard and screen reader is the table
// of its card. UI thread.
class ChartView final : public QChartView {
    Q_OBJECT
public:
    ChartView(const theme::Theme& theme, QWidget* parent = nullptr);

    // Painted over the chart, in the chart's coordinates.
    void setOverlay(std::function<void(QPainter&)> overlay) { m_overlay = std::move(overlay); }
    // What a tooltip says about a value of the horizontal axis; empty: none.
    void setTeller(std::function<QString(double)> teller) { m_teller = std::move(teller); }
    // Colours of an axis; again after each change of the theme.
    void dress(QAbstractAxis* axis, bool hasGrid) const;

protected:
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void dressChart();

    const theme::Theme& m_theme;
    std::function<void(QPainter&)> m_overlay;
    std::function<QString(double)> m_teller;
    std::optional<double> m_pointer;  // x in the scene
};

// A round step for an axis of about `parts` parts up to `highest`.
double niceStep(double highest, int parts);

}  // namespace farmwarden::charts
