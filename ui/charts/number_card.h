#pragma once

#include <QFrame>
#include <QList>

#include "ui/theme/theme.h"

class QLabel;

namespace farmwarden::charts {

// One number that matters: what, how many, how it went, and a line that puts it into proportion. Quiet unless it is
// unusual. UI thread.
class NumberCard final : public QFrame {
    Q_OBJECT
public:
    NumberCard(const theme::Theme& theme, const QString& what, QWidget* parent = nullptr);
    void show(const QString& value, const QString& note, bool isUnusual = false);
    void setTrend(const QList<double>& values);
    QString describe() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void elide();

    class Curve;
    QString m_whatText;
    QLabel* m_what = nullptr;
    QLabel* m_value = nullptr;
    QLabel* m_note = nullptr;
    QString m_noteText;
    Curve* m_curve = nullptr;
};

}  // namespace farmwarden::charts
