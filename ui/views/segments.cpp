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
        button->setProperty("place", i == 0 ? QStringLiteral("first") : i + 1 == texts.size() ? QStringLiteral("last") : QStringLiteral("middle"));
        m_group->addButton(button, i);
        layout->addWidget(button);
    }
    m_group->setExclusive(true);
    button(0)->setChecked(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool isDown) {
        if (isDown) {
            Q_EMIT currentChanged(id);
        }
    });
}

int Segments::current() const { return m_group->checkedId(); }

void Segments::setCurrent(int index) { button(index)->setChecked(true); }

void Segments::setText(int index, const QString& text) { button(index)->setText(text); }

QPushButton* Segments::button(int index) const { return static_cast<QPushButton*>(m_group->button(index)); }

}  // namespace farmwarden::views
