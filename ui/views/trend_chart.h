#pragma once

#include <QWidget>

#include "core/base/clock.h"
#include "ui/theme/theme.h"

namespace farmwarden::views {

// How many sessions there were over the last hours, with a scale and the number of now: the large sibling of the
// sparkline. Says the same in words to screen readers. UI thread.
class TrendChart final : public QWidget {
    Q_OBJECT
public:
    explicit TrendChart(const theme::Theme& theme, QWidget* parent = nullptr);

    // `values`: one every `step`, the last one now. `limit`: drawn as a line; 0: none.
    void show(const QList<double>& values, double limit, base::Duration step, base::TimePoint now);
    QString describe() const { return accessibleDescription(); }
    QSize sizeHint() const override { return {280, 116}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRect plot() const;
    double yOf(double value) const;

    const theme::Theme& m_theme;
    QList<double> m_values;
    double m_limit = 0;
    double m_top = 1;  // of the scale
    base::TimePoint m_begin;
};

}  // namespace farmwarden::views
