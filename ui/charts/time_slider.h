#pragma once

#include <QWidget>

#include "ui/bridge/time_travel.h"
#include "ui/presenters/time_axis.h"
#include "ui/theme/theme.h"

namespace farmwarden::charts {

// The way back: a stretch of time up to now with how much happened, what people did and what failed, and a handle at
// the moment that is shown. Drag or press; arrows go by a minute, Page Up and Down by a tenth of the stretch, with Ctrl
// to the next mark, Home to the beginning, End back to now. UI thread.
class TimeSlider final : public QWidget {
    Q_OBJECT
public:
    // `clock`: the real one; outlives this.
    TimeSlider(const theme::Theme& theme, const base::Clock& clock, QWidget* parent = nullptr);

    void show(const bridge::Timeline& timeline);
    // Nothing: now.
    void setMoment(std::optional<base::TimePoint> moment);
    std::optional<base::TimePoint> moment() const { return m_moment; }
    // "Sun 22 Nov 2026 10:40:00 UTC", or "now".
    QString momentText() const;
    const bridge::Timeline& timeline() const { return m_timeline; }

    void step(base::Duration by);
    void stepToMark(int direction);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

Q_SIGNALS:
    void wanted(farmwarden::base::TimePoint at);
    void nowWanted();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    presenters::TimeAxis axis() const;
    base::TimePoint now() const { return m_moment.value_or(m_timeline.end); }
    void want(base::TimePoint at);
    // -1: none near.
    int markAt(double x) const;
    theme::Token markColour(const presenters::ActivityEntry& entry) const;
    void paintDensity(QPainter& painter, const presenters::TimeAxis& axis) const;
    void paintTicks(QPainter& painter, const presenters::TimeAxis& axis) const;
    void paintMarks(QPainter& painter, const presenters::TimeAxis& axis) const;
    void paintHandle(QPainter& painter, const presenters::TimeAxis& axis) const;

    const theme::Theme& m_theme;
    const base::Clock& m_clock;
    bridge::Timeline m_timeline;
    std::optional<base::TimePoint> m_moment;
    double m_pointer = -1;
};

}  // namespace farmwarden::charts
