#include "ui/views/toast.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/views/widgets.h"

namespace farmwarden::views {
namespace {

constexpr std::chrono::seconds kShown{8};
constexpr std::size_t kRemembered = 20;

}  // namespace

Toast::Toast(const theme::Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_text(makeLabel({})),
      m_more(makeLabel({}, theme::Size::Small, QStringLiteral("muted"))),
      m_undoButton(makeButton(tr("Undo"), QStringLiteral("flat"))),
      m_timer(new QTimer(this)) {
    setProperty("role", QStringLiteral("toast"));
    setObjectName(QStringLiteral("toast"));
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 8, 8);
    layout->setSpacing(theme::kGap3);
    m_text->setWordWrap(false);
    m_undoButton->setObjectName(QStringLiteral("undo"));
    auto* const close = new QToolButton;
    close->setProperty("kind", QStringLiteral("flat"));
    close->setIcon(theme.icon(QStringLiteral("close")));
    close->setAccessibleName(tr("Close message"));
    close->setToolTip(tr("Close message"));
    auto* const words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_text);
    words->addWidget(m_more);
    m_more->hide();
    layout->addLayout(words, 1);
    layout->addWidget(m_undoButton);
    layout->addWidget(close);
    m_timer->setSingleShot(true);
    m_timer->setInterval(kShown);
    connect(m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_undoButton, &QPushButton::clicked, this, [this] {
        hide();
        if (const auto undo = std::exchange(m_undo, {})) {
            undo();
        }
    });
    parent->installEventFilter(this);
    hide();
}

QString Toast::text() const {
    return m_text->text();
}

void Toast::show(const QString& text, std::function<void()> undo, bool isProblem) {
    const bool hasProblem = isVisible() && std::ranges::any_of(m_messages, &Message::isProblem);
    if (!m_messages.empty() && isVisible() && m_messages.back().text == text) {
        ++m_messages.back().times;
    } else {
        if (!hasProblem) {
            m_messages.clear();
        } else if (m_messages.size() == kRemembered) {
            m_messages.erase(m_messages.begin());
        }
        m_messages.push_back({text, isProblem});
    }
    m_undo = std::move(undo);
    m_undoButton->setVisible(static_cast<bool>(m_undo));
    if (isProblem || hasProblem) {
        m_timer->stop();
    } else {
        m_timer->start();
    }
    showWords();
    QFrame::show();
    raise();
    place();
}

void Toast::showWords() {
    const Message& last = m_messages.back();
    const auto words = [](const Message& message) {
        return message.times == 1 ? message.text : tr("%1 (%2 times)").arg(message.text).arg(message.times);
    };
    m_text->setText(words(last));
    setTone(m_text, last.isProblem ? QStringLiteral("closed") : QString());
    constexpr int kWidest = 420;
    const bool isLong = last.isProblem || m_text->fontMetrics().horizontalAdvance(m_text->text()) > kWidest;
    m_text->setWordWrap(isLong);
    m_text->setMinimumWidth(isLong ? kWidest : 0);
    QStringList others;
    for (std::size_t i = 0; i + 1 < m_messages.size(); ++i) {
        others << words(m_messages[i]);
    }
    m_more->setText(tr("and %n earlier message(s)", nullptr, static_cast<int>(others.size())));
    m_more->setToolTip(others.join(u'\n'));
    m_more->setAccessibleDescription(others.join(u'\n'));
    m_more->setVisible(!others.isEmpty());
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    return QFrame::eventFilter(watched, event);
}

void Toast::place() {
    layout()->activate();  // or its inner layouts ask for what the words before needed
    adjustSize();
    move(parentWidget()->width() - width() - theme::kGap4, parentWidget()->height() - height() - theme::kGap4);
}

}  // namespace farmwarden::views
