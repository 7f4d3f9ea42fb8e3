#include "ui/navigation/inspector_dock.h"

#include <QGuiApplication>
#include <QMainWindow>
#include <QScreen>

#include "ui/navigation/window_place.h"

namespace farmwarden::navigation {
namespace {

constexpr int kUsualWidth = 420;
constexpr int kUsualHeight = 300;
constexpr int kLeastWidth = 360;

bool isBeneath(Qt::DockWidgetArea area) {
    return area == Qt::BottomDockWidgetArea || area == Qt::TopDockWidgetArea;
}

}  // namespace

InspectorDock::InspectorDock(QMainWindow* window, QWidget* inspectors)
    : QDockWidget(tr("Inspector"), window), m_window(window), m_noTitle(new QWidget(this)) {
    setObjectName(QStringLiteral("inspector"));
    setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetFloatable | QDockWidget::DockWidgetClosable);
    setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea | Qt::BottomDockWidgetArea);
    setTitleBarWidget(m_noTitle);
    inspectors->setMinimumWidth(kLeastWidth);
    setWidget(inspectors);
    window->addDockWidget(Qt::RightDockWidgetArea, this);
    // A window of its own needs something to be taken hold of.
    connect(this, &QDockWidget::topLevelChanged, this,
            [this](bool isOwn) { setTitleBarWidget(isOwn ? nullptr : m_noTitle); });
}

InspectorPlace InspectorDock::place() const {
    InspectorPlace place = m_wanted;
    if (!m_isUseful) {
        return place;
    }
    place.isShown = !isHidden();
    place.isFloating = isFloating();
    if (isFloating()) {
        place.floatingAt = geometry();
    } else if (isVisible() && m_hasSize) {
        place.area = m_window->dockWidgetArea(const_cast<InspectorDock*>(this));
        place.size = isBeneath(place.area) ? height() : width();
    }
    return place;
}

void InspectorDock::moveTo(const InspectorPlace& place, bool isUseful) {
    m_wanted = place;
    m_isUseful = isUseful;
    if (!isUseful || !place.isShown) {
        hide();
        return;
    }
    if (place.isFloating) {
        setFloating(true);
        if (place.floatingAt.isValid()) {
            QList<QRect> screens;
            for (const QScreen* const screen : QGuiApplication::screens()) {
                screens << screen->availableGeometry();
            }
            setGeometry(boundedTo(place.floatingAt, screens));
        }
    } else {
        setFloating(false);
        if (m_window->dockWidgetArea(this) != place.area) {
            m_window->addDockWidget(place.area, this);
        }
        takeSize();
    }
    show();
}

// A window that is not shown has no room to give yet.
void InspectorDock::takeSize() {
    m_hasSize = m_window->isVisible();
    const bool isLow = isBeneath(m_wanted.area);
    const int usual = isLow ? kUsualHeight : kUsualWidth;
    m_window->resizeDocks({this}, {m_wanted.size > 0 ? m_wanted.size : usual}, isLow ? Qt::Vertical : Qt::Horizontal);
}

void InspectorDock::showEvent(QShowEvent* event) {
    QDockWidget::showEvent(event);
    if (!m_hasSize && !isFloating()) {
        QMetaObject::invokeMethod(this, &InspectorDock::takeSize, Qt::QueuedConnection);
    }
}

}  // namespace farmwarden::navigation
