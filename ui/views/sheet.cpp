#include "ui/views/sheet.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/views/widgets.h"

namespace farmwarden::views {
namespace {

// The dimmed window behind a sheet. A plain child, so that nothing of the window has to know about it.
class Scrim final : public QWidget {
public:
    Scrim(const theme::Theme& theme, QWidget* window) : QWidget(window), m_theme(theme) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setGeometry(window->rect());
        window->installEventFilter(this);
        raise();
        show();
    }

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), m_theme.color(theme::Token::Scrim)); }
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Resize) {
            setGeometry(static_cast<QWidget*>(watched)->rect());
        }
        return false;
    }

private:
    const theme::Theme& m_theme;
};

class CommandDialog final : public Sheet {
    Q_DECLARE_TR_FUNCTIONS(CommandDialog)
public:
    CommandDialog(const theme::Theme& theme, const QString& title, const QString& command, QWidget* parent)
        : Sheet(theme, tr("Command: %1").arg(title), parent), m_commandText(command) {
        auto* const text = new QPlainTextEdit(command, this);
        text->setReadOnly(true);
        text->setAccessibleName(tr("Command"));
        text->setTabChangesFocus(true);
        QFont fixed(QStringLiteral("monospace"));
        fixed.setPixelSize(theme.font(theme::Size::Small).pixelSize());
        text->setFont(fixed);
        text->setFixedHeight(96);
        body()->addWidget(text);
        setNote(tr("Does the same from a shell."));
        setConfirm(tr("Copy command"));
        setMinimumWidth(640);
    }

protected:
    void onConfirm() override {
        QApplication::clipboard()->setText(m_commandText);
        accept();
    }

private:
    QString m_commandText;
};

}  // namespace

Sheet::Sheet(const theme::Theme& theme, const QString& title, QWidget* parent) : QDialog(parent), m_theme(theme) {
    setWindowTitle(title);
    setWindowFlags(Qt::Dialog | Qt::FramelessWindowHint);  // the title stands in it
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    auto* const heading = makeLabel(title, theme::Size::Heading);
    heading->setContentsMargins(20, 16, 20, 8);
    heading->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    layout->addWidget(heading);
    m_body = new QVBoxLayout;
    m_body->setContentsMargins(20, 4, 20, 16);
    m_body->setSpacing(theme::kGap3);
    layout->addLayout(m_body);

    QFrame* const errorFrame = makeFrame(QStringLiteral("note-closed"));
    m_error = makeLabel({}, theme::Size::Base, QStringLiteral("closed"));
    m_error->setWordWrap(true);
    m_error->setAccessibleName(tr("Problem"));
    m_error->setObjectName(QStringLiteral("error"));
    (new QHBoxLayout(errorFrame))->addWidget(m_error);
    m_errorArea = new QWidget;  // hidden, it leaves no margins behind
    auto* const errorRow = new QHBoxLayout(m_errorArea);
    errorRow->setContentsMargins(20, 0, 20, 14);
    errorRow->addWidget(errorFrame);
    layout->addWidget(m_errorArea);
    m_errorArea->hide();

    layout->addWidget(makeLine());
    auto* const footer = new QHBoxLayout;
    footer->setContentsMargins(16, 12, 20, 12);
    footer->setSpacing(theme::kGap2);
    m_showCommand = makeButton(tr("Show command"), QStringLiteral("flat"));
    m_showCommand->setIcon(theme.icon(QStringLiteral("command"), theme::Token::Accent));
    connect(m_showCommand, &QPushButton::clicked, this,
            [this] { openCommandDialog(m_theme, windowTitle(), m_command, this); });
    m_footer = makeLabel({}, theme::Size::Small, QStringLiteral("muted"));
    m_footer->setWordWrap(true);
    m_confirm = makeButton({}, QStringLiteral("primary"));
    m_confirm->setObjectName(QStringLiteral("confirm"));
    m_cancel = makeButton(tr("Cancel"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    footer->addWidget(m_showCommand);
    footer->addWidget(m_footer, 1);
    footer->addWidget(m_cancel);
    footer->addWidget(m_confirm);
    m_showCommand->hide();  // until there is one
    layout->addLayout(footer);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, &Sheet::onConfirm);
}

void Sheet::setConfirm(const QString& text, const QString& kind) {
    m_confirm->setText(text);
    setStyleProperty(m_confirm, "kind", kind);
}

void Sheet::setWhyNot(const QString& reason) {
    m_whyNot = reason;
    showFooter();
}

void Sheet::setNote(const QString& note) {
    m_note = note;
    showFooter();
}

void Sheet::setCommand(const QString& command) {
    m_command = command;
    m_showCommand->setVisible(!command.isEmpty());
}

void Sheet::setError(const QString& message) {
    m_error->setText(message);
    m_errorArea->setVisible(!message.isEmpty());
}

void Sheet::setBusy(bool isBusy) {
    m_isBusy = isBusy;
    showFooter();
}

void Sheet::focusCancel() {
    m_cancel->setFocus();
}

void Sheet::showFooter() {
    m_confirm->setEnabled(m_whyNot.isEmpty() && !m_isBusy);
    m_confirm->setToolTip(m_whyNot);
    m_footer->setText(m_isBusy ? tr("Waiting for the broker…") : m_whyNot.isEmpty() ? m_note : m_whyNot);
    setTone(m_footer, m_whyNot.isEmpty() || m_isBusy ? QStringLiteral("muted") : QStringLiteral("closed"));
}

bool Sheet::event(QEvent* event) {
    const bool wasHandled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest && isVisible()) {
        grow();
    }
    return wasHandled;
}

void Sheet::grow() {
    const int width = std::max(this->width(), layout()->totalMinimumSize().width());
    if (minimumWidth() == maximumWidth() && width > maximumWidth()) {
        setFixedWidth(width);
    }
    const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width)
                                                     : layout()->totalMinimumSize().height();
    const QSize size(width, std::max(this->height(), height));
    // A window manager may not have told yet where the sheet is; a size alone would take it to the screen's corner.
    m_at ? setGeometry(QRect(*m_at, size)) : resize(size);
}

// The footer is made first and stands last: so it does for Tab.
void Sheet::orderFooterLast() {
    const std::initializer_list<QWidget*> footer{m_showCommand, m_cancel, m_confirm};
    QWidget* last = nullptr;
    for (QWidget* next = nextInFocusChain(); next != this; next = next->nextInFocusChain()) {
        const bool isBody = isAncestorOf(next) && std::ranges::find(footer, next) == footer.end();
        last = isBody && (next->focusPolicy() & Qt::TabFocus) != 0 ? next : last;
    }
    for (QWidget* const part : footer) {
        if (last != nullptr) {
            setTabOrder(last, part);
        }
        last = part;
    }
}

void Sheet::showEvent(QShowEvent* event) {
    if (event->spontaneous()) {
        QDialog::showEvent(event);
        return;
    }
    m_at.reset();
    grow();  // first, so that it is the whole sheet which comes to the middle
    QDialog::showEvent(event);
    m_at = pos();
    orderFooterLast();
    if (QWidget* const window = parentWidget() != nullptr ? parentWidget()->window() : nullptr;
        window != nullptr) {
        auto* const scrim = new Scrim(m_theme, window);
        connect(this, &QObject::destroyed, scrim, &QObject::deleteLater);
        connect(this, &QDialog::finished, scrim, &QObject::deleteLater);
    }
}

void Sheet::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (auto* const button = qobject_cast<QPushButton*>(focusWidget())) {
            button->click();
            return;
        }
    }
    // Return confirms from any field, as in other dialogs, but only what may be confirmed.
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_confirm->isEnabled()) {
        m_confirm->click();
        return;
    }
    QDialog::keyPressEvent(event);
}

void openCommandDialog(const theme::Theme& theme, const QString& title, const QString& command, QWidget* parent) {
    (new CommandDialog(theme, title, command, parent))->open();
}

}  // namespace farmwarden::views
