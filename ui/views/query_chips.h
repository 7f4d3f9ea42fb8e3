#pragma once

#include <QInputMethodEvent>
#include <QTextLayout>
#include <vector>

#include "ui/theme/theme.h"

class QPainter;

namespace farmwarden::views {

// The terms of a filter as frames behind its text, each with a cross that takes it away. The text stays plain text: the
// frames follow it, and wider gaps between the terms make room for them. Owned by a FilterBox; UI thread.
class QueryChips {
public:
    struct Term {
        int begin = 0;  // characters of the text
        int end = 0;
        int valueBegin = 0;  // behind "farm:"; begin where there is no field
    };
    // Room at the left of the text for the first frame.
    static constexpr int kLead = 6;

    explicit QueryChips(const theme::Theme& theme) : m_theme(theme) {}

    void setText(const QString& text, const QFont& font);
    // What is wrong with the text; no length: nothing.
    void setProblem(int begin, int length);
    const std::vector<Term>& terms() const { return m_terms; }
    // -1: none. `position` may be at either end of the term.
    int termAt(int position) const;

    // For QLineEdit's layout, so that it sets the text as this does. Positions are relative to its cursor.
    QList<QInputMethodEvent::Attribute> formats(int cursorPosition) const;

    // Distance of a character from the first one.
    qreal xOf(int position) const;
    // In coordinates whose zero is the first character; `height` is that of the widget.
    QRectF frameOf(const Term& term, int height) const;
    QRectF crossOf(const Term& term, int height) const;
    // All but `openTerm`, which somebody is typing; `hotCross` lies under the pointer.
    void paint(QPainter& painter, int height, int openTerm, int hotCross) const;

private:
    bool isProblem(const Term& term) const;
    QList<QTextLayout::FormatRange> ranges() const;
    void lay();

    const theme::Theme& m_theme;
    QTextLayout m_layout;
    std::vector<Term> m_terms;
    int m_problemBegin = 0;
    int m_problemLength = 0;
};

}  // namespace farmwarden::views
