#include "ui/editors/rules_popover.h"

#include <QComboBox>
#include <QLineEdit>
#include <algorithm>

#include "core/base/time_text.h"
#include "ui/editors/rule_columns.h"
#include "ui/models/wording.h"
#include "ui/presenters/policy_remedies.h"

namespace farmwarden::editors {

using models::Wording;
using policy::ActionKind;
using presenters::StepKind;

namespace {

// Of the combo box: the first leaves everything as it is where the rules differ.
enum EnabledChoice : std::uint8_t { kMixed, kEnabled, kDisabled };

bool hasFarm(const policy::Rule& rule) {
    return rule.action.kind == ActionKind::Farm || rule.action.kind == ActionKind::Tagged;
}

QString untilText(const policy::Rule& rule) {
    return rule.validUntil ? Wording::text(base::formatTime(*rule.validUntil)) : QString();
}

}  // namespace

RulesPopover::RulesPopover(const theme::Theme& theme, bridge::PolicyDesk& desk,
                           const std::vector<presenters::RulePointer>& rules, base::TimePoint now, QWidget* parent)
    : Popover(theme, desk, tr("Edit %n rule(s)", nullptr, static_cast<int>(rules.size())), *rules.front(), parent),
      m_now(now),
      m_enabled(new QComboBox),
      m_tags(new QLineEdit),
      m_comment(new QLineEdit),
      m_until(new QLineEdit),
      m_farm(new QLineEdit) {
    setObjectName(QStringLiteral("rulesPopover"));
    const auto enabled = std::ranges::count_if(rules, [](const presenters::RulePointer& rule) { return rule->isEnabled; });
    const bool isMixed = enabled != 0 && enabled != std::ssize(rules);
    m_enabled->setObjectName(QStringLiteral("enabled"));
    m_enabled->addItems({isMixed ? tr("mixed") : tr("as they are"), tr("enabled"), tr("disabled")});
    m_enabled->setCurrentIndex(isMixed ? kMixed : enabled != 0 ? kEnabled : kDisabled);
    form().addField(tr("Rules are"), m_enabled);
    std::vector<QString> tags;
    std::vector<QString> comments;
    std::vector<QString> untils;
    std::vector<QString> farms;
    for (const presenters::RulePointer& rule : rules) {
        tags.push_back(tagsText(*rule));
        comments.push_back(Wording::text(rule->comment));
        untils.push_back(untilText(*rule));
        if (hasFarm(*rule)) {
            farms.push_back(Wording::text(rule->action.farm));
        }
    }
    m_tags->setObjectName(QStringLiteral("tags"));
    m_comment->setObjectName(QStringLiteral("comment"));
    m_until->setObjectName(QStringLiteral("until"));
    m_farm->setObjectName(QStringLiteral("farm"));
    addField(tr("Tags of the rules"), m_tags, tags, {});
    addField(tr("Comment"), m_comment, comments, {});
    addField(tr("Valid until"), m_until, untils, tr("for ever; or 2026-12-31T18:00:00Z, or 30d"));
    addField(tr("Farm that they lead to"), m_farm, farms, tr("the farm asked for"));
    m_farm->setEnabled(!farms.empty());
    if (farms.empty()) {
        m_farm->setPlaceholderText(tr("none of them leads to a farm"));
    } else if (farms.size() < rules.size()) {
        m_farm->setToolTip(tr("%n of them lead to a farm; the others stay as they are.", nullptr, static_cast<int>(farms.size())));
    }
    auto* const completer = new QCompleter(desk.names().farms, m_farm);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_farm->setCompleter(completer);
    connect(m_enabled, &QComboBox::currentIndexChanged, this, &RulesPopover::touch);
    m_tags->setFocus();
}

void RulesPopover::addField(const QString& label, QLineEdit* field, const std::vector<QString>& values,
                            const QString& whenEmpty) {
    const bool isMixed = std::ranges::adjacent_find(values, std::ranges::not_equal_to()) != values.end();
    field->setText(isMixed || values.empty() ? QString() : values.front());
    field->setPlaceholderText(isMixed ? tr("mixed") : whenEmpty);
    field->setModified(false);
    form().addField(label, field);
    connect(field, &QLineEdit::textEdited, this, &RulesPopover::touch);
}

RulesPopover::Edit RulesPopover::read(QString& problem) const {
    Edit edit;
    if (m_enabled->currentIndex() != kMixed) {
        edit.isEnabled = m_enabled->currentIndex() == kEnabled;
    }
    if (m_tags->isModified()) {
        edit.tags = valuesIn(m_tags->text());
    }
    if (m_comment->isModified()) {
        edit.comment = m_comment->text().trimmed().toStdString();
    }
    if (m_until->isModified()) {
        const std::string until = m_until->text().trimmed().toStdString();
        edit.validUntil.emplace();
        if (!until.empty()) {
            *edit.validUntil = base::parseMoment(until, m_now);
            if (!*edit.validUntil) {
                problem = tr("“%1” is no time; write 2026-12-31T18:00:00Z, or 30d for thirty days from now.")
                              .arg(m_until->text());
            }
        }
    }
    if (m_farm->isModified()) {
        edit.farm = m_farm->text().trimmed().toStdString();
    }
    return edit;
}

void RulesPopover::apply(const Edit& edit, policy::Rule& rule) {
    rule.isEnabled = edit.isEnabled.value_or(rule.isEnabled);
    if (edit.tags) {
        presenters::setShownTags(rule, *edit.tags);
    }
    rule.comment = edit.comment.value_or(rule.comment);
    rule.validUntil = edit.validUntil.value_or(rule.validUntil);
    if (edit.farm && hasFarm(rule)) {
        rule.action.farm = *edit.farm;
    }
}

std::function<void(policy::Rule&)> RulesPopover::change() const {
    QString problem;
    return [edit = read(problem)](policy::Rule& rule) { apply(edit, rule); };
}

StepKind RulesPopover::kind() const {
    QString problem;
    const Edit edit = read(problem);
    const int fields = (edit.tags ? 1 : 0) + (edit.comment ? 1 : 0) + (edit.validUntil ? 1 : 0) + (edit.farm ? 1 : 0);
    if (fields == 0) {
        return edit.isEnabled.value_or(true) ? StepKind::Enable : StepKind::Disable;
    }
    return fields > 1        ? StepKind::EditDetails
           : edit.tags       ? StepKind::EditTags
           : edit.comment    ? StepKind::EditComment
           : edit.validUntil ? StepKind::EditValidity
                             : StepKind::EditAction;
}

policy::Rule RulesPopover::edited(QString& problem) const {
    policy::Rule rule = this->rule();
    apply(read(problem), rule);
    return rule;
}

bool RulesPopover::isAboutThis(const base::Diagnostic& finding) const {
    return finding.code == "unknown-farm" || finding.code == "valid-until-past";
}

}  // namespace farmwarden::editors
