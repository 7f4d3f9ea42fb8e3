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
    // What is wrong, and what would be right; `begin` and `length` say where, if anywhere: there the text is
    // underlined.
    void setBad(const QString& problem, qsizetype begin = 0, qsizetype length = 0);
    QString problem() const { return m_problem; }
    // The part of the text that is underlined.
    QString markedText() const { return text().mid(m_markBegin, m_markLength); }
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
    void underline(qsizetype begin, qsizetype length);

    QLabel* m_count = nullptr;
    const theme::Theme& m_theme;
    QTimer* m_pause = nullptr;
    QString m_problem;
    qsizetype m_markBegin = 0;
    qsizetype m_markLength = 0;
};

}  // namespace farmwarden::views
