#include "ui/views/empty_state.h"

#include <QVBoxLayout>

#include "ui/views/widgets.h"

namespace farmwarden::views {

EmptyState::EmptyState(const theme::Theme&, QWidget* parent)
    : QWidget(parent),
      m_title(makeLabel({}, theme::Size::Heading)),
      m_text(makeLabel({}, theme::Size::Base, QStringLiteral("muted"))),
      m_button(makeButton({}, QStringLiteral("primary"))) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* const layout = new QVBoxLayout(this);
    layout->setSpacing(theme::kGap2);
    layout->addStretch(2);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setFixedWidth(420);
    layout->addWidget(m_text, 0, Qt::AlignHCenter);
    layout->addSpacing(theme::kGap2);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::clicked);
}

QString EmptyState::title() const {
    return m_title->text();
}

void EmptyState::show(const QString& title, const QString& text, const QString& button) {
    m_title->setText(title);
    m_text->setText(text);
    m_text->setFixedHeight(std::max(m_text->heightForWidth(m_text->width()), m_text->fontMetrics().height()));
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
}

}  // namespace farmwarden::views
