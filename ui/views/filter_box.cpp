#include "ui/views/filter_box.h"

#include <QAction>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QTextCharFormat>
#include <QTimer>

#include "ui/views/widgets.h"

namespace farmwarden::views {
namespace {

constexpr std::chrono::milliseconds kPause{150};

}  // namespace

FilterBox::FilterBox(const theme::Theme& theme, const QString& name, const QString& placeholder, QWidget* parent)
    : QLineEdit(parent),
      m_count(makeLabel({}, theme::Size::Small, QStringLiteral("muted"))),
      m_theme(theme),
      m_pause(new QTimer(this)) {
    setAccessibleName(name);
    setPlaceholderText(placeholder);
    setClearButtonEnabled(true);
    if (auto* const clear = findChild<QAction*>(QStringLiteral("_q_qlineeditclearaction"))) {
        clear->setIcon(theme.icon(QStringLiteral("close")));
    }
    addAction(theme.icon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
    m_count->setParent(this);
    m_count->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPause);
    connect(this, &QLineEdit::textEdited, m_pause, qOverload<>(&QTimer::start));
    connect(m_pause, &QTimer::timeout, this, [this] { Q_EMIT filterChanged(text()); });
    // The clear button and setText() of completers come this way only.
    connect(this, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty()) {
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
    underline(0, 0);
    setToolTip({});
    Q_EMIT problemChanged();
}

void FilterBox::setBad(const QString& problem, qsizetype begin, qsizetype length) {
    setStyleProperty(this, "state", QStringLiteral("bad"));
    m_problem = problem;
    underline(begin, length);
    setToolTip(problem);
    Q_EMIT problemChanged();
}

// A line edit knows no formats; those of an input method's event without text stay until the next one.
void FilterBox::underline(qsizetype begin, qsizetype length) {
    m_markBegin = begin;
    m_markLength = length;
    QList<QInputMethodEvent::Attribute> formats;
    if (length > 0) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(m_theme.color(theme::Token::Closed));
        format.setForeground(m_theme.color(theme::Token::ClosedText));
        formats << QInputMethodEvent::Attribute(QInputMethodEvent::TextFormat,
                                                static_cast<int>(begin) - cursorPosition(), static_cast<int>(length),
                                                format);
    }
    QInputMethodEvent event(QString(), formats);
    QLineEdit::inputMethodEvent(&event);
}

void FilterBox::applyText(const QString& value) {
    m_pause->stop();
    if (value != text()) {
        const QSignalBlocker quiet(this);
        setText(value);
    }
    Q_EMIT filterChanged(value);
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
    QLineEdit::keyPressEvent(event);
}

void FilterBox::place() {
    constexpr int kClearButton = 32;
    const int right = width() - m_count->width() - (text().isEmpty() ? theme::kGap3 : kClearButton);
    m_count->move(right, (height() - m_count->height()) / 2);
    setTextMargins(0, 0, m_count->width() + theme::kGap2, 0);
}

}  // namespace farmwarden::views
