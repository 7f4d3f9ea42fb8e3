#pragma once

#include <QFrame>

#include "ui/actions/action_catalogue.h"
#include "ui/bridge/workspace.h"
#include "ui/charts/time_slider.h"

class QLabel;

namespace farmwarden::views {
class Segments;
}

namespace farmwarden::charts {

// The time slider with what belongs to it: which moment, how far back, where to. UI thread.
class TimePanel final : public QFrame {
    Q_OBJECT
public:
    // All outlive this. Adds its actions ("time.now", "time.goto", ...) to the catalogue, with `scope` as their scope.
    TimePanel(const theme::Theme& theme, bridge::Workspace& workspace, actions::ActionCatalogue& catalogue,
              QWidget* scope, QWidget* parent = nullptr);

    TimeSlider& slider() { return *m_slider; }
    QString describe() const;

private:
    void addActions(QWidget* scope);
    void showMoment();
    void showNow();
    void openGoTo();

    const theme::Theme& m_theme;
    bridge::Workspace& m_workspace;
    actions::ActionCatalogue& m_catalogue;
    QLabel* m_moment = nullptr;
    QLabel* m_busy = nullptr;
    views::Segments* m_range = nullptr;
    TimeSlider* m_slider = nullptr;
    base::Revision m_shownRevision;
    base::TimePoint m_shownMinute;
};

}  // namespace farmwarden::charts
