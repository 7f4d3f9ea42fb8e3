#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QRect>

class QWidget;

namespace farmwarden::navigation {

// The nearest place for `wanted` that lies on one of the screens as a whole: on the one that has the most of it, else
// on the first. Smaller where the screen is. REQUIRES: there is a screen.
QRect boundedTo(const QRect& wanted, const QList<QRect>& screens);

// Keeps a window where somebody can see it: when it comes back after a restart with other screens, and when a screen
// goes away while it runs. A child of its window. UI thread.
class WindowPlace final : public QObject {
    Q_OBJECT
public:
    // `window` gets `usual` as its size where the screen has room for it, and never has to be larger than the screen.
    WindowPlace(QWidget* window, const QSize& usual, const QSize& smallest);

    // As QWidget::saveGeometry() gave it.
    void restore(const QByteArray& geometry);
    // The usual size, where the window is.
    void reset();

private:
    void onScreensChanged();
    void bound();

    QWidget* m_window;
    QSize m_usual;
    QSize m_smallest;
};

}  // namespace farmwarden::navigation
