#include "ui/views/target_sheet.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QTimer>
#include <QVBoxLayout>

#include "core/base/text.h"
#include "core/request/request_builder.h"
#include "core/request/resolve.h"
#include "ui/models/core_wording.h"
#include "ui/models/wording.h"
#include "ui/views/form.h"

namespace farmwarden::views {
namespace {

constexpr std::chrono::milliseconds kPause{400};

}  // namespace

TargetSheet::TargetSheet(const theme::Theme& theme, bridge::Workspace& workspace, const QString& farm,
                         const presenters::TargetRow* known, QWidget* parent)
    : Sheet(theme, known == nullptr ? tr("Add a target") : tr("Change %1").arg(QString::fromStdString(known->name)),
            parent),
      m_workspace(workspace),
      m_isNew(known == nullptr),
      m_seen(known == nullptr ? base::Revision{} : known->revision),
      m_form(new Form),
      m_name(new QLineEdit),
      m_farm(new QComboBox),
      m_address(new QLineEdit),
      m_kind(new QComboBox),
      m_weight(new QSpinBox),
      m_limit(new QSpinBox),
      m_tags(new QLineEdit),
      m_pause(new QTimer(this)) {
    setObjectName(QStringLiteral("targetSheet"));
    setFixedWidth(560);
    addFields(farm);
    if (known != nullptr) {
        fill(*known);
    }
    body()->addWidget(m_form);
    setConfirm(m_isNew ? tr("Add target") : tr("Change target"));
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPause);
    connect(m_pause, &QTimer::timeout, this, &TargetSheet::resolve);
    for (QLineEdit* const edit : {m_name, m_address, m_tags}) {
        connect(edit, &QLineEdit::textChanged, this, &TargetSheet::validate);
    }
    connect(m_address, &QLineEdit::textChanged, this, [this] {
        m_resolving = Resolving::NotAsked;
        m_pause->start();
    });
    for (QComboBox* const box : {m_farm, m_kind}) {
        connect(box, &QComboBox::currentIndexChanged, this, &TargetSheet::validate);
    }
    for (QSpinBox* const box : {m_weight, m_limit}) {
        connect(box, &QSpinBox::valueChanged, this, &TargetSheet::validate);
    }
    validate();
    (m_isNew ? m_name : m_address)->setFocus();
}

void TargetSheet::addFields(const QString& farm) {
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setPlaceholderText(tr("sh-01"));
    m_farm->setObjectName(QStringLiteral("farm"));
    for (const presenters::FarmNode& node : m_workspace.views().farms()->farms) {
        m_farm->addItem(QString::fromStdString(node.farm.name));
    }
    m_farm->setCurrentIndex(std::max(0, m_farm->findText(farm)));
    m_address->setObjectName(QStringLiteral("address"));
    m_address->setPlaceholderText(tr("host name or IP address, with :port if it is not 3389"));
    for (const model::TargetKind kind : {model::TargetKind::SessionHost, model::TargetKind::VirtualMachine,
                                         model::TargetKind::Blade, model::TargetKind::Desktop}) {
        m_kind->addItem(models::Wording::word(kind));
    }
    m_weight->setObjectName(QStringLiteral("weight"));
    m_weight->setRange(model::kMinWeight, model::kMaxWeight);
    m_weight->setValue(model::kDefaultWeight);
    m_limit->setObjectName(QStringLiteral("limit"));
    m_limit->setRange(0, model::kMaxLimit);
    m_limit->setSpecialValueText(tr("no limit"));
    m_tags->setPlaceholderText(tr("gpu, large"));
    m_form->addField(tr("Name"), m_name);
    m_form->addField(tr("Farm"), m_farm);
    m_form->addField(tr("Address"), m_address);
    m_form->addField(tr("Kind"), m_kind);
    m_form->addField(tr("Weight"), m_weight, tr("200 gets twice the sessions of 100"));
    m_form->addField(tr("Limit"), m_limit, tr("sessions at most"));
    m_form->addField(tr("Tags"), m_tags);
}

void TargetSheet::fill(const presenters::TargetRow& known) {
    m_name->setText(QString::fromStdString(known.name));
    m_name->setEnabled(false);
    m_farm->setCurrentIndex(m_farm->findText(QString::fromStdString(known.farm)));
    m_farm->setEnabled(false);
    m_address->setText(QString::fromStdString(known.address));
    m_kind->setCurrentIndex(static_cast<int>(known.kind));
    m_weight->setValue(static_cast<int>(known.weight));
    m_limit->setValue(static_cast<int>(known.limit));
    QStringList tags;
    for (const std::string& tag : known.tags) {
        tags << QString::fromStdString(tag);
    }
    m_tags->setText(tags.join(QStringLiteral(", ")));
    m_resolving = Resolving::Found;  // it has been an address before
    m_asked = m_address->text().trimmed();
}

std::vector<std::string> TargetSheet::tags() const {
    std::vector<std::string> result;
    for (const QString& tag : m_tags->text().split(u',', Qt::SkipEmptyParts)) {
        if (const QString trimmed = tag.trimmed(); !trimmed.isEmpty()) {
            result.push_back(trimmed.toStdString());
        }
    }
    return result;
}

request::Arguments TargetSheet::arguments() const {
    const std::string name = m_name->text().trimmed().toStdString();
    const auto address = model::parseEndpoint(m_address->text().trimmed().toStdString());
    const model::Endpoint endpoint = address ? *address : model::Endpoint{m_address->text().trimmed().toStdString()};
    const auto kind = static_cast<model::TargetKind>(m_kind->currentIndex());
    const auto weight = static_cast<std::uint32_t>(m_weight->value());
    const auto limit = static_cast<std::uint32_t>(m_limit->value());
    if (m_isNew) {
        return request::TargetAdd{name, m_farm->currentText().toStdString(), endpoint, kind, weight, limit, tags(), {}};
    }
    return request::TargetSet{name, endpoint, kind, weight, limit, tags(), {}};
}

QString TargetSheet::nameProblem() const {
    const std::string name = m_name->text().trimmed().toStdString();
    if (!m_isNew || name.empty()) {
        return {};
    }
    if (!base::isObjectName(name)) {
        return tr("A name has letters, digits, dots, dashes and underscores, and begins with a letter or digit.");
    }
    const QString farm = m_workspace.live().read([&](const directory::Directory& d) {
        const directory::TargetIndex index = d.findTarget(name);
        return index == directory::kNone ? QString() : QString::fromStdString(d.target(index).value.farm);
    });
    return farm.isEmpty() ? QString() : tr("%1 has a target of this name.").arg(farm);
}

QString TargetSheet::addressProblem() const {
    const QString address = m_address->text().trimmed();
    if (address.isEmpty()) {
        return {};
    }
    if (const auto endpoint = model::parseEndpoint(address.toStdString()); !endpoint) {
        return models::coreText(endpoint.error().message);
    }
    return m_resolving == Resolving::Failed && m_asked == address ? m_resolveProblem : QString();
}

void TargetSheet::validate() {
    const QString name = nameProblem();
    const QString address = addressProblem();
    m_form->setProblem(m_name, name);
    m_form->setProblem(m_address, address);
    adjustSize();
    setCommand(QString::fromStdString(request::toCommand(arguments())));
    if (m_farm->count() == 0) {
        setWhyNot(tr("A target belongs to a farm: add a farm first."));
    } else if (m_name->text().trimmed().isEmpty()) {
        setWhyNot(tr("The target needs a name."));
    } else if (m_address->text().trimmed().isEmpty()) {
        setWhyNot(tr("The target needs an address."));
    } else {
        setWhyNot(name.isEmpty() && address.isEmpty() ? QString() : tr("Correct what is marked."));
    }
    setNote(m_resolving == Resolving::Found && address.isEmpty() ? tr("The address resolves.") : QString());
}

void TargetSheet::resolve() {
    const QString address = m_address->text().trimmed();
    const auto endpoint = model::parseEndpoint(address.toStdString());
    if (!endpoint) {
        return;
    }
    m_asked = address;
    m_resolving = Resolving::Asked;
    m_workspace.worker().ask(
        this,
        [endpoint = *endpoint] {
            bridge::assertNotUiThread("checkResolves");
            return request::checkResolves(endpoint);
        },
        [this, address](const base::Result<void>& resolved) {
            if (address != m_asked || m_resolving != Resolving::Asked) {
                return;
            }
            m_resolving = resolved ? Resolving::Found : Resolving::Failed;
            m_resolveProblem = resolved ? QString() : models::coreText(resolved.error().message);
            validate();
        });
}

void TargetSheet::onConfirm() {
    setBusy(true);
    setError({});
    const auto endpoint = model::parseEndpoint(m_address->text().trimmed().toStdString());
    if (!endpoint) {
        setBusy(false);
        return;
    }
    // Asked once more, since Return may come before the pause after the last key is over.
    m_workspace.worker().ask(
        this, [endpoint = *endpoint] { return request::checkResolves(endpoint); },
        [this](const base::Result<void>& resolved) {
            if (!resolved) {
                setBusy(false);
                setError(models::coreText(resolved.error().message));
                return;
            }
            send();
        });
}

void TargetSheet::send() {
    m_workspace.requests().send(arguments(), m_seen, this, [this](const bridge::RequestSender::Answer& answer) {
        setBusy(false);
        if (!answer) {
            setError(models::coreText(answer.error().message));
            return;
        }
        Q_EMIT saved(m_farm->currentText(), m_name->text().trimmed());
        accept();
    });
}

}  // namespace farmwarden::views
