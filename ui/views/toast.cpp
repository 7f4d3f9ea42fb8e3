#include "ui/views/toast.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QTimer>
#include <QToolButton>

#include "ui/views/widgets.h"

namespace farmwarden::views {
namespace {

constexpr std::chrono::seconds kShown{8};

}  // namespace

Toast::Toast(const theme::Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_text(makeLabel({})),
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
    layout->addWidget(m_text, 1);
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
    m_text->setText(text);
    setTone(m_text, isProblem ? QStringLiteral("closed") : QString());
    m_text->setWordWrap(isProblem);
    m_text->setMinimumWidth(isProblem ? 420 : 0);
    m_undo = std::move(undo);
    m_undoButton->setVisible(static_cast<bool>(m_undo));
    if (isProblem) {
        m_timer->stop();
    } else {
        m_timer->start();
    }
    QFrame::show();
    raise();
    place();
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    return QFrame::eventFilter(watched, event);
}

void Toast::place() {
    adjustSize();
    move(parentWidget()->width() - width() - theme::kGap4, parentWidget()->height() - height() - theme::kGap4);
}

}  // namespace farmwarden::views
