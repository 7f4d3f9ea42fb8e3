#include "ui/views/save_view_sheet.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/views/form.h"
#include "ui/views/widgets.h"

namespace farmwarden::views {

SaveViewSheet::SaveViewSheet(const theme::Theme& theme, const models::SavedViews& known, const QString& query,
                             QWidget* parent)
    : Sheet(theme, tr("Save this view"), parent), m_known(known), m_name(new QLineEdit) {
    constexpr int kLongest = 60;
    setObjectName(QStringLiteral("saveViewSheet"));
    setFixedWidth(520);
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setMaxLength(kLongest);
    m_name->setPlaceholderText(tr("Left behind"));
    auto* const form = new Form;
    form->addField(tr("Name"), m_name);
    body()->addWidget(form);
    QLabel* const what = makeLabel(query.isEmpty() ? tr("Keeps sorting, groups and columns; every session is shown.")
                                                   : tr("Keeps “%1”, sorting, groups and columns.").arg(query),
                                   theme::Size::Small, QStringLiteral("muted"));
    what->setWordWrap(true);
    what->setTextFormat(Qt::PlainText);
    body()->addWidget(what);
    setConfirm(tr("Save view"));
    connect(m_name, &QLineEdit::textChanged, this, &SaveViewSheet::validate);
    validate();
    m_name->setFocus();
}

void SaveViewSheet::validate() {
    const QString name = m_name->text().trimmed();
    setWhyNot(name.isEmpty() ? tr("The view needs a name.") : QString());
    setNote(!name.isEmpty() && m_known.find(name) != nullptr ? tr("Takes the place of the view with that name.")
                                                             : QString());
}

void SaveViewSheet::onConfirm() {
    Q_EMIT named(m_name->text().trimmed());
    accept();
}

}  // namespace farmwarden::views
