#include "ui/navigation/veil.h"

#include <QEvent>
#include <QPainter>

namespace farmwarden::navigation {

Veil::Veil(const theme::Theme& theme, QWidget* covered) : QWidget(covered->parentWidget()), m_theme(theme) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setGeometry(covered->geometry());
    covered->installEventFilter(this);
    hide();
}

void Veil::paintEvent(QPaintEvent*) {
    if (m_theme.scheme() == theme::Scheme::HighContrast) {
        return;
    }
    constexpr double kShare = 0.38;
    QColor color = m_theme.color(theme::Token::Window);
    color.setAlphaF(kShare);
    QPainter(this).fillRect(rect(), color);
}

bool Veil::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move) {
        setGeometry(static_cast<QWidget*>(watched)->geometry());
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace farmwarden::navigation
