#pragma once

#include <QDockWidget>

#include "ui/navigation/memory.h"

class QMainWindow;

namespace farmwarden::navigation {

// The pane with the pages' inspectors: at the right, at the left, beneath the page or in a window of its own, as wide
// as somebody has made it. Docked, it has no title bar: it is moved by actions. UI thread.
class InspectorDock final : public QDockWidget {
    Q_OBJECT
public:
    // The window takes it in.
    InspectorDock(QMainWindow* window, QWidget* inspectors);

    InspectorPlace place() const;
    // `isUseful`: the page has an inspector at all.
    void moveTo(const InspectorPlace& place, bool isUseful);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void takeSize();

    QMainWindow* m_window;
    QWidget* m_noTitle;
    InspectorPlace m_wanted;
    bool m_isUseful = false;
    bool m_hasSize = true;  // nobody has to give it the one that it had
};

}  // namespace farmwarden::navigation
