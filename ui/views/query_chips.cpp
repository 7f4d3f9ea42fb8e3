#include "ui/views/query_chips.h"

#include <QPainter>

#include "ui/presenters/query_text.h"

namespace farmwarden::views {
namespace {

using theme::Token;

constexpr int kTail = 5;    // between the text and its cross
constexpr int kCross = 10;  // the cross itself
constexpr int kEnd = 4;     // behind it
constexpr int kGap = 6;     // between two frames
constexpr int kInset = 4;   // from the box's upper and lower edge

}  // namespace

void QueryChips::setText(const QString& text, const QFont& font) {
    m_layout.setText(text);
    m_layout.setFont(font);
    m_terms.clear();
    const QByteArray utf8 = text.toUtf8();
    // Bytes to characters, in one walk over the text.
    qsizetype byte = 0;
    int character = 0;
    const auto characterOf = [&](std::size_t position) {
        for (; byte < static_cast<qsizetype>(position); ++byte) {
            const auto value = static_cast<unsigned char>(utf8[byte]);
            character += (value & 0xC0U) == 0x80U ? 0 : value >= 0xF0U ? 2 : 1;
        }
        return character;
    };
    for (const presenters::QueryWord& word :
         presenters::queryWords(std::string_view(utf8.data(), static_cast<std::size_t>(utf8.size())))) {
        Term term;
        term.begin = characterOf(word.begin);
        term.valueBegin = word.field.empty() ? term.begin : characterOf(word.valueBegin);
        term.end = characterOf(word.end);
        m_terms.push_back(term);
    }
    m_problemLength = 0;
    lay();
}

void QueryChips::setProblem(int begin, int length) {
    m_problemBegin = begin;
    m_problemLength = length;
    lay();
}

int QueryChips::termAt(int position) const {
    for (std::size_t i = 0; i < m_terms.size(); ++i) {
        if (m_terms[i].begin <= position && position <= m_terms[i].end) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

bool QueryChips::isProblem(const Term& term) const {
    return m_problemLength > 0 && m_problemBegin < term.end && term.begin < m_problemBegin + m_problemLength;
}

QList<QTextLayout::FormatRange> QueryChips::ranges() const {
    QList<QTextLayout::FormatRange> ranges;
    const auto add = [&](int begin, int end, const QTextCharFormat& format) {
        if (end > begin) {
            ranges.push_back({begin, end - begin, format});
        }
    };
    QTextCharFormat field;
    field.setForeground(m_theme.color(Token::Muted));
    QTextCharFormat value;
    value.setFontWeight(QFont::DemiBold);
    QTextCharFormat gap;
    gap.setFontWordSpacing(kTail + kCross + kEnd + kGap + kLead);
    for (std::size_t i = 0; i < m_terms.size(); ++i) {
        const Term& term = m_terms[i];
        add(term.begin, term.valueBegin, field);
        if (term.valueBegin != term.begin) {
            add(term.valueBegin, term.end, value);
        }
        add(term.end, i + 1 < m_terms.size() ? m_terms[i + 1].begin : static_cast<int>(m_layout.text().size()), gap);
    }
    if (m_problemLength > 0) {
        QTextCharFormat problem;
        problem.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        problem.setUnderlineColor(m_theme.color(Token::Closed));
        problem.setForeground(m_theme.color(Token::ClosedText));
        // The same weight as what it stands for: the text must not move when it turns out to be wrong.
        const int term = termAt(m_problemBegin);
        if (term >= 0 && m_problemBegin >= m_terms[static_cast<std::size_t>(term)].valueBegin &&
            m_terms[static_cast<std::size_t>(term)].valueBegin != m_terms[static_cast<std::size_t>(term)].begin) {
            problem.setFontWeight(QFont::DemiBold);
        }
        add(m_problemBegin, m_problemBegin + m_problemLength, problem);
    }
    return ranges;
}

void QueryChips::lay() {
    m_layout.setFormats(ranges());
    m_layout.beginLayout();
    m_layout.createLine();
    m_layout.endLayout();
}

QList<QInputMethodEvent::Attribute> QueryChips::formats(int cursorPosition) const {
    QList<QInputMethodEvent::Attribute> attributes;
    for (const QTextLayout::FormatRange& range : ranges()) {
        attributes << QInputMethodEvent::Attribute(QInputMethodEvent::TextFormat, range.start - cursorPosition,
                                                   range.length, range.format);
    }
    return attributes;
}

qreal QueryChips::xOf(int position) const {
    return m_layout.lineCount() == 0 ? 0 : m_layout.lineAt(0).cursorToX(position);
}

QRectF QueryChips::frameOf(const Term& term, int height) const {
    const qreal left = xOf(term.begin) - kLead;
    return {left + 0.5, kInset + 0.5, xOf(term.end) + kTail + kCross + kEnd - left, height - 2.0 * kInset - 1};
}

QRectF QueryChips::crossOf(const Term& term, int height) const {
    return {xOf(term.end) + kTail, (height - kCross) / 2.0, kCross, kCross};
}

void QueryChips::paint(QPainter& painter, int height, int openTerm, int hotCross) const {
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < m_terms.size(); ++i) {
        const Term& term = m_terms[i];
        if (static_cast<int>(i) == openTerm) {
            continue;
        }
        const bool isWrong = isProblem(term);
        painter.setPen(m_theme.color(isWrong ? Token::Closed : Token::Border));
        painter.setBrush(m_theme.color(isWrong ? Token::ClosedGround : Token::SelectionWeak));
        painter.drawRoundedRect(frameOf(term, height), 3, 3);
        const QRectF cross = crossOf(term, height);
        if (static_cast<int>(i) == hotCross) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.color(Token::Selection));
            painter.drawRoundedRect(cross.adjusted(-3, -3, 3, 3), 3, 3);
        }
        painter.setPen(QPen(m_theme.color(static_cast<int>(i) == hotCross ? Token::Text : Token::Muted), 1.3));
        const QRectF arms = cross.adjusted(2, 2, -2, -2);
        painter.drawLine(arms.topLeft(), arms.bottomRight());
        painter.drawLine(arms.topRight(), arms.bottomLeft());
    }
}

}  // namespace farmwarden::views
