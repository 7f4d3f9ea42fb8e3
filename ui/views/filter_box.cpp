#include "ui/views/filter_box.h"

#include <QAction>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTimer>

#include "ui/views/widgets.h"

namespace farmwarden::views {
namespace {

using theme::Token;

constexpr std::chrono::milliseconds kPause{150};

}  // namespace

FilterBox::FilterBox(const theme::Theme& theme, const QString& name, const QString& placeholder, QWidget* parent)
    : QLineEdit(parent),
      m_count(makeLabel({}, theme::Size::Small, QStringLiteral("muted"))),
      m_theme(theme),
      m_pause(new QTimer(this)),
      m_chips(theme) {
    setAccessibleName(name);
    setPlaceholderText(placeholder);
    setProperty("role", QStringLiteral("chips"));
    setClearButtonEnabled(true);
    if (auto* const clear = findChild<QAction*>(QStringLiteral("_q_qlineeditclearaction"))) {
        clear->setIcon(theme.icon(QStringLiteral("close")));
    }
    addAction(theme.icon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
    m_count->setParent(this);
    m_count->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPause);
    connect(&theme, &theme::Theme::changed, this, &FilterBox::dress);
    connect(this, &QLineEdit::textEdited, m_pause, qOverload<>(&QTimer::start));
    connect(this, &QLineEdit::cursorPositionChanged, this, qOverload<>(&QWidget::update));
    connect(m_pause, &QTimer::timeout, this, [this] { Q_EMIT filterChanged(text()); });
    connect(this, &QLineEdit::textChanged, this, [this](const QString& text) {
        dress();
        // The clear button and setText() of completers come this way only.
        if (text.isEmpty() && !m_isApplying) {
            applyText(text);
        }
    });
}

void FilterBox::setCount(const QString& text) {
    m_count->setText(text);
    m_count->adjustSize();
    place();
}

void FilterBox::setGood() {
    setStyleProperty(this, "state", text().isEmpty() ? QString() : QStringLiteral("good"));
    m_problem.clear();
    m_markBegin = 0;
    m_markLength = 0;
    dress();
    setToolTip({});
    Q_EMIT problemChanged();
}

void FilterBox::setBad(const QString& problem, qsizetype begin, qsizetype length) {
    setStyleProperty(this, "state", QStringLiteral("bad"));
    m_problem = problem;
    m_markBegin = begin;
    m_markLength = length;
    dress();
    setToolTip(problem);
    Q_EMIT problemChanged();
}

int FilterBox::xOf(int position) const {
    return qRound(origin() + m_chips.xOf(position));
}

// A line edit knows no formats; those of an input method's event without text stay until the next one.
void FilterBox::dress() {
    if (m_isComposing || m_isDressing) {
        return;
    }
    m_chips.setText(text(), font());
    if (m_markBegin + m_markLength <= text().size()) {
        m_chips.setProblem(static_cast<int>(m_markBegin), static_cast<int>(m_markLength));
    }
    m_isDressing = true;
    QInputMethodEvent event(QString(), m_chips.formats(cursorPosition()));
    QLineEdit::inputMethodEvent(&event);
    m_isDressing = false;
    place();
    update();
}

void FilterBox::inputMethodEvent(QInputMethodEvent* event) {
    m_isComposing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
    dress();
}

void FilterBox::changeEvent(QEvent* event) {
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        dress();
    }
}

void FilterBox::focusOutEvent(QFocusEvent* event) {
    m_isTyping = false;
    QLineEdit::focusOutEvent(event);
}

void FilterBox::applyText(const QString& value) {
    m_pause->stop();
    m_isTyping = false;
    if (value != text()) {
        m_isApplying = true;
        m_markLength = 0;
        setText(value);
        m_isApplying = false;
    }
    update();
    Q_EMIT filterChanged(value);
}

void FilterBox::removeTerm(int term) {
    const auto& terms = m_chips.terms();
    if (term < 0 || term >= static_cast<int>(terms.size())) {
        return;
    }
    const auto index = static_cast<std::size_t>(term);
    // With the gap behind it, or before it where it is the last.
    const bool isLast = index + 1 == terms.size();
    const int begin = isLast && index > 0 ? terms[index - 1].end : terms[index].begin;
    const int end = isLast ? static_cast<int>(text().size()) : terms[index + 1].begin;
    setSelection(begin, end - begin);
    del();  // as an edit, so that Ctrl+Z brings it back
    applyText(text());
}

qreal FilterBox::origin() const {
    // Qt's rectangle of the cursor begins five pixels before it.
    constexpr int kBeforeCursor = 5;
    return cursorRect().left() + kBeforeCursor - m_chips.xOf(cursorPosition());
}

int FilterBox::openTerm() const {
    return m_isTyping ? m_chips.termAt(cursorPosition()) : -1;
}

QRect FilterBox::crossOf(int term) const {
    return m_chips.crossOf(m_chips.terms()[static_cast<std::size_t>(term)], height())
        .translated(origin(), 0)
        .toAlignedRect();
}

int FilterBox::crossAt(QPoint point) const {
    constexpr int kAround = 3;
    for (int i = 0; i < static_cast<int>(m_chips.terms().size()); ++i) {
        if (i != openTerm() && crossOf(i).adjusted(-kAround, -kAround, kAround, kAround).contains(point)) {
            return i;
        }
    }
    return -1;
}

void FilterBox::setHotCross(int term) {
    if (std::exchange(m_hotCross, term) != term) {
        setCursor(term >= 0 ? Qt::PointingHandCursor : Qt::IBeamCursor);
        update();
    }
}

void FilterBox::mouseMoveEvent(QMouseEvent* event) {
    setHotCross(event->buttons() == Qt::NoButton ? crossAt(event->pos()) : -1);
    QLineEdit::mouseMoveEvent(event);
}

void FilterBox::leaveEvent(QEvent* event) {
    setHotCross(-1);
    QLineEdit::leaveEvent(event);
}

void FilterBox::mousePressEvent(QMouseEvent* event) {
    const int term = event->button() == Qt::LeftButton ? crossAt(event->pos()) : -1;
    if (term >= 0) {
        setHotCross(-1);
        removeTerm(term);
        return;
    }
    m_isTyping = true;
    QLineEdit::mousePressEvent(event);
}

void FilterBox::resizeEvent(QResizeEvent* event) {
    QLineEdit::resizeEvent(event);
    place();
}

void FilterBox::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        applyText(text());
        return;
    }
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    if (event->modifiers() == Qt::ControlModifier && !hasSelectedText()) {
        // Before or behind the cursor, with the gap between.
        const auto& terms = m_chips.terms();
        int term = -1;
        for (int i = 0; i < static_cast<int>(terms.size()); ++i) {
            const QueryChips::Term& there = terms[static_cast<std::size_t>(i)];
            if (event->key() == Qt::Key_Backspace && there.begin < cursorPosition()) {
                term = i;
            } else if (event->key() == Qt::Key_Delete && there.end > cursorPosition()) {
                term = i;
                break;
            }
        }
        if (term >= 0) {
            removeTerm(term);
            return;
        }
    }
    m_isTyping = true;
    QLineEdit::keyPressEvent(event);
}

void FilterBox::place() {
    constexpr int kClearButton = 32;
    const int right = width() - m_count->width() - (text().isEmpty() ? theme::kGap3 : kClearButton);
    m_count->move(right, (height() - m_count->height()) / 2);
    setTextMargins(QueryChips::kLead, 0, m_count->width() + theme::kGap2, 0);
}

// What the style sheet would paint over the frames: the ground, and the edge that says whether the filter is
// understood.
void FilterBox::paintGround(QPainter& painter) const {
    const QString state = property("state").toString();
    const bool isGood = state == u"good";
    const bool isBad = state == u"bad";
    const Token edge = isBad ? Token::Closed : isGood ? Token::Open : hasFocus() ? Token::Accent : Token::Border;
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath box;
    box.addRoundedRect(QRectF(rect()), theme::kRadius, theme::kRadius);
    painter.fillPath(box, m_theme.color(edge));
    const qreal line = hasFocus() ? 2 : m_theme.lineWidth();
    QPainterPath inner;
    inner.addRoundedRect(QRectF(rect()).adjusted(isGood || isBad ? 4 : line, line, -line, -line), theme::kRadius - 1,
                         theme::kRadius - 1);
    painter.fillPath(inner, m_theme.color(isEnabled() ? Token::Surface : Token::Window));
}

void FilterBox::paintEvent(QPaintEvent* event) {
    const qreal before = origin();
    {
        QPainter painter(this);
        paintGround(painter);
        const QMargins margins = textMargins();
        constexpr int kIcon = 30;
        painter.setClipRect(rect().adjusted(kIcon, 0, -margins.right() - theme::kGap2, 0));
        painter.translate(before, 0);
        m_chips.paint(painter, height(), openTerm(), m_hotCross);
    }
    QLineEdit::paintEvent(event);
    // Qt scrolls the text while it paints it.
    if (origin() != before) {
        update();
    }
}

}  // namespace farmwarden::views
