#pragma once

#include <QObject>
#include <QThread>

#include "ui/theme/theme.h"

namespace farmwarden::theme {

// Asks the desktop's settings portal (org.freedesktop.portal.Settings) for its colour scheme, its contrast and whether
// it wants motion, and passes changes on while the console runs: Qt 6.4 tells none of that on X11. A desktop without
// D-Bus or without a portal is as good as one that says nothing. Made by app/console on the UI thread; what waits does
// so on a thread of its own.
class DesktopPortal final : public QObject {
    Q_OBJECT
public:
    explicit DesktopPortal(QObject* parent = nullptr);
    ~DesktopPortal() override;

Q_SIGNALS:
    void lookChanged(const farmwarden::theme::SystemLook& look);

private:
    QThread m_thread;
};

}  // namespace farmwarden::theme
