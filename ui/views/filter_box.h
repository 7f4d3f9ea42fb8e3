#pragma once

#include <QLineEdit>

#include "ui/theme/theme.h"

class QLabel;
class QTimer;

namespace farmwarden::views {

// A filter that one can trust: its edge says whether it is understood, and the number of what it found stands in it. UI
// thread.
class FilterBox final : public QLineEdit {
    Q_OBJECT
public:
    FilterBox(const theme::Theme& theme, const QString& name, const QString& placeholder, QWidget* parent = nullptr);

    void setCount(const QString& text);
    void setGood();
    // What is wrong, and what would be right.
    void setBad(const QString& problem);
    QString problem() const { return m_problem; }
    // At once, without waiting for further keys.
    void applyText(const QString& text);

Q_SIGNALS:
    // A moment after the last key, or at once on Return.
    void filterChanged(const QString& text);
    void problemChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void place();

    QLabel* m_count = nullptr;
    QTimer* m_pause = nullptr;
    QString m_problem;
};

}  // namespace farmwarden::views
