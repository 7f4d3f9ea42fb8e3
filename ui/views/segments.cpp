#include "ui/views/segments.h"

#include <QHBoxLayout>

#include "ui/views/widgets.h"

namespace farmwarden::views {

Segments::Segments(const QString& name, const QStringList& texts, QWidget* parent) : QWidget(parent) {
    setAccessibleName(name);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (int i = 0; i < texts.size(); ++i) {
        QPushButton* const button = makeButton(texts.at(i), QStringLiteral("segment"));
        button->setCheckable(true);
        // Room for the text as it is when the button is down.
        QFont strong = button->font();
        strong.setWeight(QFont::DemiBold);
        button->setMinimumWidth(QFontMetrics(strong).horizontalAdvance(texts.at(i)) + 24);
        button->setProperty("place", i == 0                  ? QStringLiteral("first")
                                     : i + 1 == texts.size() ? QStringLiteral("last")
                                                             : QStringLiteral("middle"));
        m_buttons.push_back(button);
        connect(button, &QPushButton::clicked, this, [this, i] { setCurrent(i); });
        layout->addWidget(button);
    }
    button(0)->setChecked(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Segments::setCurrent(int index) {
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setChecked(static_cast<int>(i) == index);
    }
    if (std::exchange(m_current, index) != index) {
        Q_EMIT currentChanged(index);
    }
}

void Segments::setText(int index, const QString& text) {
    button(index)->setText(text);
}

QPushButton* Segments::button(int index) const {
    return m_buttons[static_cast<std::size_t>(index)];
}

}  // namespace farmwarden::views
