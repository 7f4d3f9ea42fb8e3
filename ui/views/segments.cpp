#include "ui/views/segments.h"

#include <QButtonGroup>
#include <QHBoxLayout>

#include "ui/views/widgets.h"

namespace farmwarden::views {

Segments::Segments(const QString& name, const QStringList& texts, QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this)) {
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
        button->setProperty("place", i == 0 ? QStringLiteral("first") : i + 1 == texts.size() ? QStringLiteral("last") : QStringLiteral("middle"));
        m_group->addButton(button, i);
        layout->addWidget(button);
    }
    // Not exclusive: Qt would let Tab reach the button that is down only.
    m_group->setExclusive(false);
    button(0)->setChecked(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idClicked, this, &Segments::setCurrent);
}

void Segments::setCurrent(int index) {
    for (QAbstractButton* const other : m_group->buttons()) {
        other->setChecked(m_group->id(other) == index);
    }
    if (std::exchange(m_current, index) != index) {
        Q_EMIT currentChanged(index);
    }
}

void Segments::setText(int index, const QString& text) { button(index)->setText(text); }

QPushButton* Segments::button(int index) const { return static_cast<QPushButton*>(m_group->button(index)); }

}  // namespace farmwarden::views
