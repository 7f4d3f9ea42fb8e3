#include "ui/views/confirm_sheet.h"

#include <QVBoxLayout>

#include "ui/views/widgets.h"

namespace farmwarden::views {

ConfirmSheet::ConfirmSheet(const theme::Theme& theme, const QString& title, const QString& text, const QString& confirm,
                           std::function<void()> then, QWidget* parent)
    : Sheet(theme, title, parent), m_then(std::move(then)) {
    setObjectName(QStringLiteral("confirmSheet"));
    setFixedWidth(480);
    QLabel* const words = makeLabel(text);
    words->setWordWrap(true);
    body()->addWidget(words);
    setConfirm(confirm, QStringLiteral("danger"));
    focusCancel();
}

void ConfirmSheet::onConfirm() {
    connect(
        this, &QDialog::finished, parentWidget(), [then = m_then] { then(); }, Qt::QueuedConnection);
    accept();
}

}  // namespace farmwarden::views
