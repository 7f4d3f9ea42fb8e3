#pragma once

#include <QWidget>

#include "ui/theme/theme.h"

class QAction;
class QLabel;
class QPushButton;

namespace farmwarden::views {

// Instead of an empty table: what would be here, why it is not, and one button. UI thread.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(const theme::Theme& theme, QWidget* parent = nullptr);
    // An empty button text: no button.
    void show(const QString& title, const QString& text, const QString& button = {});
    QString title() const;

Q_SIGNALS:
    void clicked();

private:
    QLabel* m_title = nullptr;
    QLabel* m_text = nullptr;
    QPushButton* m_button = nullptr;
};

}  // namespace farmwarden::views
