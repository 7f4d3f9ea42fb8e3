#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/theme/theme.h"

namespace farmwarden::views {

// In the place of a table whose rows are still being read: pale rows where they will be, after a moment in which most
// reads are over. It stands still. UI thread.
class Skeleton final : public QWidget {
    Q_OBJECT
public:
    // `name`: what is being read, for screen readers.
    Skeleton(const theme::Theme& theme, const QString& name, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    const theme::Theme& m_theme;
    QTimer m_pause;
    bool m_isDue = false;
};

}  // namespace farmwarden::views
