#include "ui/editors/condition_popover.h"

#include <QComboBox>
#include <QLineEdit>

#include "core/base/time_text.h"
#include "core/policy/window_text.h"
#include "ui/models/core_wording.h"
#include "ui/models/policy_wording.h"
#include "ui/models/wording.h"

namespace farmwarden::editors {

using models::PolicyWording;
using models::Wording;
using policy::ActionKind;
using policy::Dimension;

namespace {

QString joined(const std::vector<std::string>& values) {
    QStringList list;
    for (const std::string& value : values) {
        list << Wording::text(value);
    }
    return list.join(QStringLiteral(", "));
}

const QStringList kConditionCodes{QStringLiteral("empty-set"),     QStringLiteral("empty-value"),
                                  QStringLiteral("bad-pattern"),   QStringLiteral("duplicate-value"),
                                  QStringLiteral("bad-network"),   QStringLiteral("host-bits"),
                                  QStringLiteral("unknowable"),    QStringLiteral("bad-window"),
                                  QStringLiteral("never-opens"),   QStringLiteral("always-open"),
                                  QStringLiteral("overlapping-windows"), QStringLiteral("past-midnight"),
                                  QStringLiteral("unknown-zone"),  QStringLiteral("unknown-tag")};
const QStringList kDetailCodes{QStringLiteral("valid-until-past"), QStringLiteral("bad-id")};

bool isOneOf(const QStringList& codes, const base::Diagnostic& finding) {
    return codes.contains(QString::fromStdString(finding.code));
}

}  // namespace

ConditionPopover::ConditionPopover(const theme::Theme& theme, bridge::PolicyDesk& desk, policy::Rule rule,
                                   std::size_t index, Completions completions, QWidget* parent)
    : Popover(theme, desk,
              index < rule.conditions.size() ? tr("Condition of %1").arg(PolicyWording::name(rule))
                                             : tr("New condition of %1").arg(PolicyWording::name(rule)),
              rule, parent),
      m_index(index),
      m_completions(std::move(completions)),
      m_dimension(new QComboBox),
      m_sense(new QComboBox),
      m_values(new QLineEdit),
      m_zone(new QLineEdit) {
    setObjectName(QStringLiteral("conditionPopover"));
    m_values->setObjectName(QStringLiteral("values"));
    m_dimension->setObjectName(QStringLiteral("dimension"));
    for (std::size_t i = 0; i < policy::kDimensions; ++i) {
        m_dimension->addItem(PolicyWording::word(static_cast<Dimension>(i)));
    }
    m_sense->addItems({tr("is one of"), tr("is none of")});
    form().addField(tr("Looks at"), m_dimension);
    form().addField(tr("Holds when it"), m_sense);
    form().addField(tr("Values"), m_values);
    form().addField(tr("Time zone"), m_zone);
    if (index < rule.conditions.size()) {
        const policy::Condition& condition = rule.conditions[index];
        m_dimension->setCurrentIndex(static_cast<int>(condition.dimension));
        m_sense->setCurrentIndex(condition.isNegated ? 1 : 0);
        m_values->setText(PolicyWording::values(condition));
        m_zone->setText(Wording::text(condition.zone));
        setRemovable(tr("Remove condition"), [rule, index] {
            policy::Rule without = rule;
            without.conditions.erase(without.conditions.begin() + static_cast<std::ptrdiff_t>(index));
            return without;
        });
    } else {
        m_dimension->setCurrentIndex(static_cast<int>(Dimension::Group));
    }
    showDimension();
    connect(m_dimension, &QComboBox::currentIndexChanged, this, &ConditionPopover::showDimension);
    connect(m_sense, &QComboBox::currentIndexChanged, this, &ConditionPopover::touch);
    connect(m_values, &QLineEdit::textChanged, this, &ConditionPopover::touch);
    connect(m_zone, &QLineEdit::textChanged, this, &ConditionPopover::touch);
    m_values->setFocus();
}

void ConditionPopover::showDimension() {
    const auto dimension = static_cast<Dimension>(m_dimension->currentIndex());
    m_zone->setEnabled(dimension == Dimension::Time);
    m_zone->setPlaceholderText(dimension == Dimension::Time ? QStringLiteral("UTC") : QString());
    m_values->setPlaceholderText(dimension == Dimension::Time     ? QStringLiteral("Mon-Fri 08:00-18:00")
                                 : dimension == Dimension::Client ? QStringLiteral("10.2.0.0/16, 192.0.2.7")
                                                                  : tr("several with commas; * at the end for any"));
    complete(m_values, m_completions(dimension));
    touch();
}

policy::Rule ConditionPopover::edited(QString& problem) const {
    policy::Condition condition;
    condition.dimension = static_cast<Dimension>(m_dimension->currentIndex());
    condition.isNegated = m_sense->currentIndex() == 1;
    if (condition.dimension == Dimension::Time) {
        for (const QString& text : m_values->text().split(u';', Qt::SkipEmptyParts)) {
            const auto windows = policy::parseWindows(text.trimmed().toStdString());
            if (!windows) {
                problem = Wording::text(windows.error());
                break;
            }
            condition.windows.insert(condition.windows.end(), windows->begin(), windows->end());
        }
        condition.zone = m_zone->text().trimmed().toStdString();
    } else {
        condition.values = valuesIn(m_values->text());
    }
    policy::Rule rule = this->rule();
    if (m_index < rule.conditions.size()) {
        rule.conditions[m_index] = std::move(condition);
    } else {
        rule.conditions.push_back(std::move(condition));
    }
    return rule;
}

bool ConditionPopover::isAboutThis(const base::Diagnostic& finding) const {
    const bool isFarm = m_dimension->currentIndex() == static_cast<int>(Dimension::Farm);
    return isOneOf(kConditionCodes, finding) || (isFarm && finding.code == "unknown-farm");
}

ActionPopover::ActionPopover(const theme::Theme& theme, bridge::PolicyDesk& desk, policy::Rule rule, QWidget* parent)
    : Popover(theme, desk, tr("Where %1 leads").arg(PolicyWording::name(rule)), rule, parent),
      m_kind(new QComboBox),
      m_value(new QLineEdit),
      m_farm(new QLineEdit),
      m_strength(new QComboBox),
      m_reconnect(new QComboBox) {
    setObjectName(QStringLiteral("actionPopover"));
    m_kind->setObjectName(QStringLiteral("kind"));
    m_value->setObjectName(QStringLiteral("value"));
    for (const ActionKind kind :
         {ActionKind::Farm, ActionKind::Target, ActionKind::Tagged, ActionKind::External, ActionKind::Refuse}) {
        m_kind->addItem(PolicyWording::word(kind));
    }
    m_strength->addItems({tr("these or nothing"), tr("prefer; go on when none admits")});
    m_reconnect->addItems({tr("keep the user's session"), tr("ignore it")});
    form().addField(tr("Does"), m_kind);
    form().addField(tr("Where"), m_value);
    form().addField(tr("In farm"), m_farm);
    form().addField(tr("Strength"), m_strength);
    form().addField(tr("Existing session"), m_reconnect);
    const policy::Action& action = rule.action;
    m_kind->setCurrentIndex(static_cast<int>(action.kind));
    m_value->setText(action.kind == ActionKind::Farm       ? Wording::text(action.farm)
                     : action.kind == ActionKind::External ? QString::fromStdString(model::toText(action.address))
                     : action.kind == ActionKind::Refuse   ? Wording::text(action.message)
                                                           : joined(action.values));
    m_farm->setText(action.kind == ActionKind::Tagged ? Wording::text(action.farm) : QString());
    m_strength->setCurrentIndex(static_cast<int>(rule.strength));
    m_reconnect->setCurrentIndex(static_cast<int>(rule.reconnect));
    complete(m_farm, desk.names().farms);
    const QStringList farms = desk.names().farms;
    const QStringList targets = desk.names().targets;
    const QStringList tags = desk.names().tags;
    const auto show = [this, farms, targets, tags] {
        const auto kind = static_cast<ActionKind>(m_kind->currentIndex());
        complete(m_value, kind == ActionKind::Farm     ? farms
                          : kind == ActionKind::Target ? targets
                          : kind == ActionKind::Tagged ? tags
                                                       : QStringList());
        showKind();
    };
    show();
    connect(m_kind, &QComboBox::currentIndexChanged, this, show);
    for (QLineEdit* const edit : {m_value, m_farm}) {
        connect(edit, &QLineEdit::textChanged, this, &ActionPopover::touch);
    }
    m_value->setFocus();
}

void ActionPopover::showKind() {
    const auto kind = static_cast<ActionKind>(m_kind->currentIndex());
    m_farm->setEnabled(kind == ActionKind::Tagged);
    m_strength->setEnabled(kind != ActionKind::Refuse && kind != ActionKind::External);
    m_value->setPlaceholderText(kind == ActionKind::Farm       ? tr("a farm")
                                : kind == ActionKind::Target   ? tr("targets, with commas")
                                : kind == ActionKind::Tagged   ? tr("tags, all of which a target must have")
                                : kind == ActionKind::External ? QStringLiteral("rdp.example:3389")
                                                               : tr("a message for the operators"));
    touch();
}

policy::Rule ActionPopover::edited(QString& problem) const {
    policy::Rule rule = this->rule();
    policy::Action action;
    action.kind = static_cast<ActionKind>(m_kind->currentIndex());
    const std::string text = m_value->text().trimmed().toStdString();
    switch (action.kind) {
        case ActionKind::Farm:
            action.farm = text;
            break;
        case ActionKind::Tagged:
            action.farm = m_farm->text().trimmed().toStdString();
            action.values = valuesIn(m_value->text());
            break;
        case ActionKind::Target:
            action.values = valuesIn(m_value->text());
            break;
        case ActionKind::External:
            if (const auto endpoint = model::parseEndpoint(text)) {
                action.address = *endpoint;
            } else {
                problem = models::coreText(endpoint.error().message);
            }
            break;
        case ActionKind::Refuse:
            action.message = text;
            break;
    }
    rule.action = std::move(action);
    rule.strength = m_strength->isEnabled() ? static_cast<policy::Strength>(m_strength->currentIndex())
                                            : policy::Strength::Require;
    rule.reconnect = static_cast<policy::Reconnect>(m_reconnect->currentIndex());
    return rule;
}

bool ActionPopover::isAboutThis(const base::Diagnostic& finding) const {
    return !isOneOf(kConditionCodes, finding) && !isOneOf(kDetailCodes, finding);
}

DetailsPopover::DetailsPopover(const theme::Theme& theme, bridge::PolicyDesk& desk, policy::Rule rule,
                               base::TimePoint now, QWidget* parent)
    : Popover(theme, desk, tr("Rule %1").arg(Wording::text(rule.id)), rule, parent),
      m_now(now),
      m_name(new QLineEdit(Wording::text(rule.name))),
      m_comment(new QLineEdit(Wording::text(rule.comment))),
      m_tags(new QLineEdit(joined(rule.tags))),
      m_until(new QLineEdit(rule.validUntil ? Wording::text(base::formatTime(*rule.validUntil)) : QString())) {
    setObjectName(QStringLiteral("detailsPopover"));
    m_name->setObjectName(QStringLiteral("name"));
    m_until->setPlaceholderText(tr("for ever; or 2026-12-31T18:00:00Z, or 30d"));
    form().addField(tr("Name"), m_name);
    form().addField(tr("Comment"), m_comment);
    form().addField(tr("Tags of the rule"), m_tags);
    form().addField(tr("Valid until"), m_until);
    for (QLineEdit* const edit : {m_name, m_comment, m_tags, m_until}) {
        connect(edit, &QLineEdit::textChanged, this, &DetailsPopover::touch);
    }
    m_name->setFocus();
}

policy::Rule DetailsPopover::edited(QString& problem) const {
    policy::Rule rule = this->rule();
    rule.name = m_name->text().trimmed().toStdString();
    rule.comment = m_comment->text().trimmed().toStdString();
    rule.tags = valuesIn(m_tags->text());
    const std::string until = m_until->text().trimmed().toStdString();
    rule.validUntil.reset();
    if (!until.empty()) {
        rule.validUntil = base::parseMoment(until, m_now);
        if (!rule.validUntil) {
            problem = tr("“%1” is no time; write 2026-12-31T18:00:00Z, or 30d for thirty days from now.")
                          .arg(m_until->text());
        }
    }
    return rule;
}

bool DetailsPopover::isAboutThis(const base::Diagnostic& finding) const {
    return isOneOf(kDetailCodes, finding);
}

}  // namespace farmwarden::editors
