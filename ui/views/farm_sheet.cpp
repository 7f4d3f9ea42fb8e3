#include "ui/views/farm_sheet.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include "core/base/text.h"
#include "core/request/request_builder.h"
#include "ui/models/core_wording.h"
#include "ui/models/wording.h"
#include "ui/views/form.h"

namespace farmwarden::views {

FarmSheet::FarmSheet(const theme::Theme& theme, bridge::Workspace& workspace, const presenters::FarmRow* known,
                     QWidget* parent)
    : Sheet(theme, known == nullptr ? tr("Add a farm") : tr("Change %1").arg(QString::fromStdString(known->name)),
            parent),
      m_workspace(workspace),
      m_isNew(known == nullptr),
      m_seen(known == nullptr ? base::Revision{} : known->revision),
      m_form(new Form),
      m_name(new QLineEdit),
      m_sessions(new QComboBox),
      m_minOpen(new QSpinBox) {
    setObjectName(QStringLiteral("farmSheet"));
    setFixedWidth(560);
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setPlaceholderText(tr("office, engineering"));
    m_sessions->addItem(models::Wording::word(model::SessionRule::Single));
    m_sessions->addItem(models::Wording::word(model::SessionRule::Multiple));
    m_minOpen->setObjectName(QStringLiteral("minOpen"));
    m_minOpen->setRange(0, 100'000);
    if (known != nullptr) {
        m_name->setText(QString::fromStdString(known->name));
        m_name->setEnabled(false);
        m_sessions->setCurrentIndex(static_cast<int>(known->sessionRule));
        m_minOpen->setValue(static_cast<int>(known->minOpen));
    }
    m_form->addField(tr("Name"), m_name);
    m_form->addField(tr("Sessions"), m_sessions);
    m_form->addField(tr("Minimum open"), m_minOpen, tr("targets; a hold that would leave fewer is refused"));
    body()->addWidget(m_form);
    setConfirm(m_isNew ? tr("Add farm") : tr("Change farm"));
    setNote(m_isNew ? tr("Targets come next: add one to the farm.") : QString());
    connect(m_name, &QLineEdit::textChanged, this, &FarmSheet::validate);
    connect(m_sessions, &QComboBox::currentIndexChanged, this, &FarmSheet::validate);
    connect(m_minOpen, &QSpinBox::valueChanged, this, &FarmSheet::validate);
    validate();
    (m_isNew ? static_cast<QWidget*>(m_name) : m_sessions)->setFocus();
}

request::Arguments FarmSheet::arguments() const {
    const auto rule = static_cast<model::SessionRule>(m_sessions->currentIndex());
    const auto minOpen = static_cast<std::uint32_t>(m_minOpen->value());
    const std::string name = m_name->text().trimmed().toStdString();
    if (m_isNew) {
        return request::FarmAdd{.name = name, .sessions = rule, .minOpen = minOpen};
    }
    return request::FarmSet{.name = name, .sessions = rule, .balancing = {}, .minOpen = minOpen};
}

void FarmSheet::validate() {
    const std::string name = m_name->text().trimmed().toStdString();
    QString problem;
    if (m_isNew && !name.empty()) {
        const bool isTaken = m_workspace.live().read(
            [&](const directory::Directory& d) { return d.findFarm(name) != directory::kNone; });
        if (!base::isObjectName(name)) {
            problem =
                tr("A name has letters, digits, dots, dashes and underscores, and begins with a letter or digit.");
        } else if (isTaken) {
            problem = tr("There is a farm of this name.");
        }
    }
    m_form->setProblem(m_name, problem);
    setCommand(QString::fromStdString(request::toCommand(arguments())));
    setWhyNot(name.empty()        ? tr("The farm needs a name.")
              : problem.isEmpty() ? QString()
                                  : tr("Correct what is marked."));
    adjustSize();
}

void FarmSheet::onConfirm() {
    setBusy(true);
    setError({});
    m_workspace.requests().send(arguments(), m_seen, this, [this](const bridge::RequestSender::Answer& answer) {
        setBusy(false);
        if (!answer) {
            setError(models::coreText(answer.error().message));
            return;
        }
        Q_EMIT saved(m_name->text().trimmed());
        accept();
    });
}

}  // namespace farmwarden::views
