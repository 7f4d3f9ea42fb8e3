#include "ui/charts/chart_view.h"

#include <QAbstractAxis>
#include <QAccessibleWidget>
#include <QMouseEvent>
#include <QToolTip>
#include <cmath>

namespace farmwarden::charts {

using theme::Token;

namespace {

// A chart with a name and a description, and nothing inside: its numbers are in the table beside it.
class ChartAccess final : public QAccessibleWidget {
public:
    explicit ChartAccess(ChartView* view) : QAccessibleWidget(view, QAccessible::Chart) {}
    int childCount() const override { return 0; }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
};

QAccessibleInterface* makeAccess(const QString& className, QObject* object) {
    auto* const view = qobject_cast<ChartView*>(object);
    return view != nullptr && className == QLatin1String(ChartView::staticMetaObject.className())
               ? new ChartAccess(view)
               : nullptr;
}

}  // namespace

ChartView::ChartView(const theme::Theme& theme, QWidget* parent) : QChartView(parent), m_theme(theme) {
    setRenderHint(QPainter::Antialiasing);
    static const bool isInstalled = (QAccessible::installFactory(&makeAccess), true);
    Q_UNUSED(isInstalled)
    setFocusPolicy(Qt::NoFocus);
    viewport()->setFocusPolicy(Qt::NoFocus);  // QGraphicsView gives it one of its own
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setRubberBand(QChartView::NoRubberBand);
    setContextMenuPolicy(Qt::NoContextMenu);
    chart()->legend()->hide();
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setMargins(QMargins(0, 4, 0, 0));
    chart()->setBackgroundRoundness(0);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setLocalizeNumbers(true);
    connect(&theme, &theme::Theme::changed, this, &ChartView::dressChart);
    dressChart();
}

void ChartView::dressChart() {
    const QColor ground = m_theme.color(Token::Surface);
    setBackgroundBrush(ground);
    chart()->setBackgroundBrush(ground);
    chart()->setBackgroundPen(Qt::NoPen);
    chart()->setPlotAreaBackgroundVisible(false);
    for (QAbstractAxis* const axis : chart()->axes()) {
        dress(axis, axis->isGridLineVisible());
    }
    viewport()->update();
}

void ChartView::dress(QAbstractAxis* axis, bool hasGrid) const {
    axis->setLabelsFont(m_theme.font(theme::Size::Tiny));
    axis->setLabelsColor(m_theme.color(Token::Muted));
    axis->setGridLineVisible(hasGrid);
    axis->setGridLineColor(m_theme.color(Token::Grid));
    axis->setLinePen(QPen(m_theme.color(Token::Border), 1));
    axis->setLineVisible(!hasGrid);
}

void ChartView::drawForeground(QPainter* painter, const QRectF& rect) {
    QChartView::drawForeground(painter, rect);
    if (m_overlay) {
        painter->save();
        m_overlay(*painter);
        painter->restore();
    }
    const QRectF plot = chart()->plotArea();
    if (m_pointer && *m_pointer >= plot.left() && *m_pointer <= plot.right()) {
        painter->setPen(QPen(m_theme.color(Token::Muted), 1, Qt::DashLine));
        painter->drawLine(QPointF(*m_pointer, plot.top()), QPointF(*m_pointer, plot.bottom()));
    }
}

void ChartView::mouseMoveEvent(QMouseEvent* event) {
    QChartView::mouseMoveEvent(event);
    const QPointF at = mapToScene(event->position().toPoint());
    const bool isInside = chart()->plotArea().contains(at);
    m_pointer = isInside ? std::optional(at.x()) : std::nullopt;
    const QString text = isInside && m_teller ? m_teller(chart()->mapToValue(at).x()) : QString();
    if (text.isEmpty()) {
        QToolTip::hideText();
    } else {
        QToolTip::showText(event->globalPosition().toPoint() + QPoint(8, 0), text, this);
    }
    viewport()->update();
}

void ChartView::leaveEvent(QEvent* event) {
    QChartView::leaveEvent(event);
    m_pointer.reset();
    viewport()->update();
}

double niceStep(double highest, int parts) {
    const double raw = std::max(1.0, highest / parts);
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        const double step = factor * power;
        if (step >= raw && step == std::floor(step)) {
            return step;
        }
    }
    return 10 * power;
}

}  // namespace farmwarden::charts
