#pragma once

#include <QWidget>

#include "ui/theme/theme.h"

namespace farmwarden::navigation {

// Dims what is not true any more: lies over `covered` and lets everything through but light. Readable beneath it; in
// high contrast it does nothing, and the banner says it alone. UI thread.
class Veil final : public QWidget {
    Q_OBJECT
public:
    // A sibling above `covered`.
    Veil(const theme::Theme& theme, QWidget* covered);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const theme::Theme& m_theme;
};

}  // namespace farmwarden::navigation
