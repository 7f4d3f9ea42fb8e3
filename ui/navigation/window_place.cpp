#include "ui/navigation/window_place.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>
#include <algorithm>

namespace farmwarden::navigation {
namespace {

QList<QRect> availableScreens() {
    QList<QRect> screens;
    if (const QScreen* const primary = QGuiApplication::primaryScreen()) {
        screens << primary->availableGeometry();
    }
    for (const QScreen* const screen : QGuiApplication::screens()) {
        screens << screen->availableGeometry();
    }
    return screens;
}

qint64 areaOf(const QRect& rect) {
    return rect.isValid() ? static_cast<qint64>(rect.width()) * rect.height() : 0;
}

}  // namespace

QRect boundedTo(const QRect& wanted, const QList<QRect>& screens) {
    const QRect screen = *std::ranges::max_element(
        screens, {}, [&](const QRect& candidate) { return areaOf(candidate.intersected(wanted)); });
    QRect bounded(QPoint(), wanted.size().boundedTo(screen.size()));
    bounded.moveTo(std::clamp(wanted.left(), screen.left(), screen.right() + 1 - bounded.width()),
                   std::clamp(wanted.top(), screen.top(), screen.bottom() + 1 - bounded.height()));
    return bounded;
}

WindowPlace::WindowPlace(QWidget* window, const QSize& usual, const QSize& smallest)
    : QObject(window), m_window(window), m_usual(usual), m_smallest(smallest) {
    onScreensChanged();
    reset();
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &WindowPlace::onScreensChanged, Qt::QueuedConnection);
    connect(qGuiApp, &QGuiApplication::primaryScreenChanged, this, &WindowPlace::onScreensChanged,
            Qt::QueuedConnection);
}

void WindowPlace::restore(const QByteArray& geometry) {
    m_window->restoreGeometry(geometry);
    bound();
}

void WindowPlace::reset() {
    // How thick the window manager's frame is turns out later; a window that fills the screen would end beyond it.
    constexpr QSize kFrame{12, 40};
    const QList<QRect> screens = availableScreens();
    m_window->resize(screens.isEmpty() ? m_usual : m_usual.boundedTo(screens.front().size() - kFrame));
    bound();
}

void WindowPlace::onScreensChanged() {
    QSize least = m_smallest;
    for (const QRect& screen : availableScreens()) {
        least = least.boundedTo(screen.size());
    }
    m_window->setMinimumSize(least);
    bound();
}

void WindowPlace::bound() {
    const QList<QRect> screens = availableScreens();
    // The window manager places what fills the screen, and what has never been anywhere.
    const bool isPlaced = m_window->testAttribute(Qt::WA_Moved) || m_window->isVisible();
    if (screens.isEmpty() || !isPlaced || m_window->isMaximized() || m_window->isFullScreen()) {
        return;
    }
    // With its frame, as far as that is known.
    const QRect now = m_window->frameGeometry();
    if (const QRect bounded = boundedTo(now, screens); bounded != now) {
        m_window->resize(m_window->size() - (now.size() - bounded.size()));
        m_window->move(bounded.topLeft());
    }
}

}  // namespace farmwarden::navigation
