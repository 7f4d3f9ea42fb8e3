#pragma once

#include <QWidget>

#include "ui/theme/theme.h"

namespace farmwarden::charts {

// What the host wall's colours and patterns mean, on one line. UI thread.
class WallLegend final : public QWidget {
    Q_OBJECT
public:
    explicit WallLegend(const theme::Theme& theme, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const theme::Theme& m_theme;
};

}  // namespace farmwarden::charts
