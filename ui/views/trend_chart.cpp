#include "ui/views/trend_chart.h"

#include <QPainter>
#include <cmath>

#include "ui/models/wording.h"

namespace farmwarden::views {

using models::Wording;
using theme::Token;

namespace {

constexpr int kScaleWidth = 36;
constexpr int kLabelHeight = 16;

// 1, 2 or 5 times a power of ten that is at least the value.
double roundUp(double value) {
    const double power = std::pow(10.0, std::floor(std::log10(std::max(1.0, value))));
    for (const double factor : {1.0, 2.0, 4.0, 5.0, 8.0}) {
        if (factor * power >= value) {
            return factor * power;
        }
    }
    return 10 * power;
}

}  // namespace

TrendChart::TrendChart(const theme::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setFixedHeight(sizeHint().height());
    setAccessibleName(tr("Sessions over time"));
}

void TrendChart::show(const QList<double>& values, double limit, base::Duration step, base::TimePoint now) {
    m_values = values;
    m_limit = limit;
    m_begin = now - step * std::max<qsizetype>(0, values.size() - 1);
    const double highest = values.isEmpty() ? 0 : *std::ranges::max_element(values);
    // The limit belongs into the picture while it is near; far above it would press the curve flat.
    m_top = roundUp(std::max({highest, limit <= 4 * highest ? limit : 0.0, 2.0}));
    if (values.size() > 1) {
        const auto [low, high] = std::ranges::minmax(values);
        const QString text = tr("%1 now, between %2 and %3 since %4")
                                 .arg(Wording::number(static_cast<qulonglong>(values.last())),
                                      Wording::number(static_cast<qulonglong>(low)),
                                      Wording::number(static_cast<qulonglong>(high)), Wording::moment(m_begin, now));
        setAccessibleDescription(text);
        setToolTip(text);
    }
    update();
}

QRect TrendChart::plot() const {
    return rect().adjusted(kScaleWidth, 8, -6, -kLabelHeight - 4);
}

double TrendChart::yOf(double value) const {
    const QRect area = plot();
    return area.bottom() - value / m_top * area.height();
}

void TrendChart::paintEvent(QPaintEvent*) {
    if (m_values.size() < 2) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect area = plot();
    painter.setFont(m_theme.font(theme::Size::Tiny));
    for (const double value : {0.0, m_top / 2, m_top}) {
        const double y = std::round(yOf(value)) + 0.5;
        painter.setPen(m_theme.color(Token::Grid));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(m_theme.color(Token::Muted));
        painter.drawText(QRectF(0, y - 8, kScaleWidth - 6, 16), Qt::AlignRight | Qt::AlignVCenter,
                         Wording::number(static_cast<qulonglong>(value)));
    }
    if (m_limit > 0 && m_limit <= m_top) {
        painter.setPen(QPen(m_theme.color(Token::BarAtLimit), 1, Qt::DashLine));
        painter.drawLine(QPointF(area.left(), yOf(m_limit)), QPointF(area.right(), yOf(m_limit)));
    }
    QPolygonF line;
    for (qsizetype i = 0; i < m_values.size(); ++i) {
        line << QPointF(area.left() + area.width() * static_cast<double>(i) / static_cast<double>(m_values.size() - 1),
                        yOf(m_values[i]));
    }
    painter.setPen(QPen(m_theme.color(Token::Bar), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Token::Bar));
    painter.drawEllipse(line.last(), 3, 3);
    painter.setPen(m_theme.color(Token::Muted));
    const QRect labels(area.left(), area.bottom() + 4, area.width(), kLabelHeight);
    painter.drawText(labels, Qt::AlignLeft | Qt::AlignVCenter, Wording::moment(m_begin, m_begin));
    painter.drawText(labels, Qt::AlignRight | Qt::AlignVCenter,
                     tr("now %1").arg(Wording::number(static_cast<qulonglong>(m_values.last()))));
}

}  // namespace farmwarden::views
