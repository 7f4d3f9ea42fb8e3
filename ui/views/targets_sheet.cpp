#include "ui/views/targets_sheet.h"

#include <QLineEdit>
#include <QVBoxLayout>
#include <set>

#include "core/exchange/target_import.h"
#include "core/request/request_builder.h"
#include "ui/models/core_wording.h"
#include "ui/models/import_model.h"
#include "ui/models/wording.h"
#include "ui/presenters/consequences.h"
#include "ui/views/form.h"
#include "ui/views/widgets.h"

namespace farmwarden::views {

using exchange::Column;

namespace {

constexpr qsizetype kShownValues = 3;

QString tagsOf(const presenters::TargetRow& target) {
    QStringList tags;
    for (const std::string& tag : target.tags) {
        tags << QString::fromStdString(tag);
    }
    return tags.join(u' ');
}

}  // namespace

bool TargetsSheet::Field::isChanged() const {
    return edit != nullptr && (isMixed ? !edit->text().trimmed().isEmpty() : edit->text().trimmed() != before);
}

TargetsSheet::TargetsSheet(const theme::Theme& theme, bridge::Workspace& workspace,
                           std::vector<presenters::TargetRow> targets, QWidget* parent)
    : Sheet(theme, tr("Change %n target(s)", nullptr, static_cast<int>(targets.size())), parent),
      m_workspace(workspace),
      m_targets(std::move(targets)),
      m_seen(workspace.views().farms()->revision),
      m_form(new Form) {
    setObjectName(QStringLiteral("targetsSheet"));
    setFixedWidth(560);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(presenters::kSampleNames, m_targets.size()); ++i) {
        names.push_back(m_targets[i].name);
    }
    const std::size_t more = m_targets.size() - names.size();
    QLabel* const which = makeLabel(joinNames(names, more), theme::Size::Base, QStringLiteral("muted"));
    which->setWordWrap(true);
    body()->addWidget(which);
    m_weight = addField(tr("Weight"), "weight", tr("1 to 10,000"),
                        [](const presenters::TargetRow& t) { return QString::number(t.weight); });
    m_limit = addField(tr("Limit"), "limit", tr("sessions at most, 0 for no limit"),
                       [](const presenters::TargetRow& t) { return QString::number(t.limit); });
    m_tags = addField(tr("Tags"), "tags", {}, tagsOf);
    body()->addWidget(m_form);
    setConfirm(tr("Change %n target(s)", nullptr, static_cast<int>(m_targets.size())));
    setNote(tr("What you leave as it is stays so on each. It can be undone."));
    validate();
    m_weight.edit->setFocus();
}

TargetsSheet::Field TargetsSheet::addField(const QString& label, const char* name, const QString& hint,
                                           const std::function<QString(const presenters::TargetRow&)>& read) {
    std::set<QString> values;
    for (const presenters::TargetRow& target : m_targets) {
        values.insert(read(target));
    }
    Field field{new QLineEdit, values.size() == 1 ? *values.begin() : QString(), values.size() > 1};
    field.edit->setObjectName(QString::fromLatin1(name));
    field.edit->setText(field.before);
    QStringList shown;
    for (const QString& value : values) {
        shown << (value.isEmpty() ? tr("none") : value);
    }
    const bool hasMore = shown.size() > kShownValues;
    field.edit->setPlaceholderText(field.isMixed ? tr("mixed: %1").arg(QStringList(shown.mid(0, kShownValues)).join(QStringLiteral(", "))) +
                                                       (hasMore ? QStringLiteral("…") : QString())
                                                 : QString());
    m_form->addField(label, field.edit, hint);
    if (!hint.isEmpty()) {
        field.edit->setFixedWidth(180);
    }
    connect(field.edit, &QLineEdit::textChanged, this, &TargetsSheet::validate);
    return field;
}

QString TargetsSheet::problemWith(const Field& field) const {
    if (!field.isChanged()) {
        return {};
    }
    const Column column = field.edit == m_weight.edit ? Column::Weight : field.edit == m_limit.edit ? Column::Limit : Column::Tags;
    request::TargetAdd values;
    const std::string text = field.edit->text().trimmed().toStdString();
    if (exchange::setValue(values, column, text)) {
        return {};
    }
    const exchange::ProblemText said = models::wordsOf({.code = exchange::badValue(column), .column = column, .value = text});
    return QString::fromStdString(said.what) + QStringLiteral("; ") + QString::fromStdString(said.remedy);
}

request::TargetSet TargetsSheet::arguments() const {
    request::TargetSet set;
    set.name = m_targets.front().name;
    for (std::size_t i = 1; i < m_targets.size(); ++i) {
        set.others.push_back(m_targets[i].name);
    }
    request::TargetAdd values;
    const auto text = [](const Field& field) { return field.edit->text().trimmed().toStdString(); };
    if (m_weight.isChanged() && exchange::setValue(values, Column::Weight, text(m_weight))) {
        set.weight = values.weight;
    }
    if (m_limit.isChanged() && exchange::setValue(values, Column::Limit, text(m_limit))) {
        set.limit = values.limit;
    }
    if (m_tags.isChanged() && exchange::setValue(values, Column::Tags, text(m_tags))) {
        set.tags = values.tags;
    }
    return set;
}

void TargetsSheet::validate() {
    bool isGood = true;
    for (const Field* const field : {&m_weight, &m_limit, &m_tags}) {
        if (field->edit == nullptr) {
            return;  // the form is not whole yet
        }
        const QString problem = problemWith(*field);
        m_form->setProblem(field->edit, problem);
        isGood = isGood && problem.isEmpty();
    }
    adjustSize();
    setCommand(QString::fromStdString(request::toCommand(arguments())));
    const bool isChanged = m_weight.isChanged() || m_limit.isChanged() || m_tags.isChanged();
    setWhyNot(!isGood ? tr("Correct what is marked.") : isChanged ? QString() : tr("Nothing is changed yet."));
}

void TargetsSheet::onConfirm() {
    setBusy(true);
    setError({});
    std::set<std::string> names;
    for (const presenters::TargetRow& target : m_targets) {
        names.insert(target.name);
    }
    request::TargetImport inverse;
    m_workspace.live().read([&](const directory::Directory& directory) {
        for (const std::string& name : names) {
            if (const directory::TargetIndex index = directory.findTarget(name); index != directory::kNone) {
                inverse.targets.push_back(request::definitionOf(directory.target(index).value));
            }
        }
    });
    m_workspace.requests().send(
        arguments(), m_seen, this, [this, inverse](const bridge::RequestSender::Answer& answer) {
            setBusy(false);
            if (!answer) {
                setError(models::coreText(answer.error().message));
                return;
            }
            Q_EMIT saved(tr("%n target(s) are changed", nullptr, static_cast<int>(m_targets.size())), inverse,
                         answer->revision);
            accept();
        });
}

}  // namespace farmwarden::views
