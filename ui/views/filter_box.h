#pragma once

#include <QLineEdit>

#include "ui/views/query_chips.h"

class QLabel;
class QTimer;

namespace farmwarden::views {

// A filter that one can trust: its edge says whether it is understood, finished terms stand in frames that a click
// takes away, and the number of what it found stands in it. It stays one line of text, for keys, undo, copying and
// screen readers; Ctrl+Backspace and Ctrl+Delete take a whole term. UI thread.
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
    // Where it begins: a hint beneath can stand under it.
    int markedX() const { return xOf(static_cast<int>(m_markBegin)); }
    // Of a character, in this widget's coordinates.
    int xOf(int position) const;
    // At once, without waiting for further keys.
    void applyText(const QString& text);
    // Takes the term away whose frame has that number, from the left.
    void removeTerm(int term);
    const QueryChips& chips() const { return m_chips; }
    // Of a term's cross, in this widget's coordinates.
    QRect crossOf(int term) const;

Q_SIGNALS:
    // A moment after the last key, or at once on Return.
    void filterChanged(const QString& text);
    void problemChanged();

protected:
    void changeEvent(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();
    void dress();
    void paintGround(QPainter& painter) const;
    // The term that somebody types in; -1 otherwise.
    int openTerm() const;
    int crossAt(QPoint point) const;
    void setHotCross(int term);
    // Where the first character is, which scrolling moves.
    qreal origin() const;

    QLabel* m_count = nullptr;
    const theme::Theme& m_theme;
    QTimer* m_pause = nullptr;
    QueryChips m_chips;
    QString m_problem;
    qsizetype m_markBegin = 0;
    qsizetype m_markLength = 0;
    int m_hotCross = -1;
    bool m_isComposing = false;  // an input method has text of its own in the box
    bool m_isDressing = false;
    bool m_isTyping = false;    // since the last Return; the term at the cursor is not finished
    bool m_isApplying = false;  // the text comes from elsewhere, and is told of once
};

}  // namespace farmwarden::views
