#include "ui/views/skeleton.h"

#include <QPainter>
#include <array>

namespace farmwarden::views {

Skeleton::Skeleton(const theme::Theme& theme, const QString& name, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setAccessibleName(name);
    m_pause.setSingleShot(true);
    m_pause.setInterval(std::chrono::milliseconds(150));
    connect(&m_pause, &QTimer::timeout, this, [this] {
        m_isDue = true;
        update();
    });
}

void Skeleton::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_isDue = false;
    m_pause.start();
}

void Skeleton::paintEvent(QPaintEvent*) {
    // Uneven, as words are.
    constexpr std::array kWidths{64, 88, 72, 52, 60, 92, 70, 46};
    constexpr int kColumn = 128;
    constexpr int kBar = 8;
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(theme::Token::Surface));
    if (!m_isDue) {
        return;
    }
    const int rowHeight = m_theme.rowHeight();
    painter.setRenderHint(QPainter::Antialiasing);
    for (int row = 0, top = rowHeight + 2; top < height(); ++row, top += rowHeight) {
        painter.fillRect(0, top - 1, width(), 1, m_theme.color(theme::Token::Grid));
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(theme::Token::Grid));
        for (int column = 0, left = 16; left < width(); ++column, left += kColumn) {
            const auto place = static_cast<std::size_t>(row * 3 + column * 5) % kWidths.size();
            painter.drawRoundedRect(QRect(left, top + (rowHeight - kBar) / 2, kWidths[place], kBar), 4, 4);
        }
    }
}

}  // namespace farmwarden::views
