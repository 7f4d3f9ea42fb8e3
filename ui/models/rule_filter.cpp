#include "ui/models/rule_filter.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

#include "ui/models/wording.h"

namespace farmwarden::models {
namespace {

using policy::Dimension;
using presenters::MarginMark;
using presenters::RuleChange;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RuleFilter)
};

struct Field {
    QLatin1String name;
    std::optional<Dimension> dimension;
};
const std::array kFields{Field{QLatin1String("user"), Dimension::User},
                         Field{QLatin1String("group"), Dimension::Group},
                         Field{QLatin1String("domain"), Dimension::Domain},
                         Field{QLatin1String("client"), Dimension::Client},
                         Field{QLatin1String("client-name"), Dimension::ClientName},
                         Field{QLatin1String("farm"), Dimension::Farm},
                         Field{QLatin1String("program"), Dimension::Program},
                         Field{QLatin1String("tag"), Dimension::Tag},
                         Field{QLatin1String("target"), {}},
                         Field{QLatin1String("label"), {}},
                         Field{QLatin1String("is"), {}},
                         Field{QLatin1String("unused"), {}}};
const QStringList kStates{QStringLiteral("dead"),     QStringLiteral("shadowed"), QStringLiteral("redundant"),
                          QStringLiteral("marked"),   QStringLiteral("edited"),   QStringLiteral("new"),
                          QStringLiteral("moved"),    QStringLiteral("changed"),  QStringLiteral("disabled"),
                          QStringLiteral("enabled"),  QStringLiteral("expired"),  QStringLiteral("refusing")};

const Field* fieldOf(QStringView name) {
    const auto found = std::ranges::find_if(kFields, [&](const Field& field) { return field.name == name; });
    return found == kFields.end() ? nullptr : &*found;
}

bool isText(const std::string& text, const QString& wanted) {
    return Wording::text(text).compare(wanted, Qt::CaseInsensitive) == 0;
}

bool isAmong(const std::vector<std::string>& values, const QString& wanted) {
    return std::ranges::any_of(values, [&](const std::string& value) { return isText(value, wanted); });
}

bool mentions(const policy::Rule& rule, const QString& text) {
    const auto has = [&](const std::string& in) { return Wording::text(in).contains(text, Qt::CaseInsensitive); };
    return has(rule.id) || has(rule.name) || has(rule.comment) || std::ranges::any_of(rule.tags, has) ||
           std::ranges::any_of(rule.conditions,
                               [&](const policy::Condition& condition) { return std::ranges::any_of(condition.values, has); }) ||
           has(rule.action.farm) || std::ranges::any_of(rule.action.values, has) || has(rule.action.message) ||
           has(rule.action.address.host);
}

bool isIn(const RuleFilter::Facts& facts, const QString& state) {
    const MarginMark mark = facts.rule.isEnabled ? facts.mark : MarginMark::Disabled;
    if (state == u"dead") {
        return mark == MarginMark::Dead || mark == MarginMark::NeverMatches;
    }
    if (state == u"shadowed") {
        return mark == MarginMark::PartlyShadowed || mark == MarginMark::PossiblyShadowed;
    }
    if (state == u"marked") {
        return mark != MarginMark::Live && mark != MarginMark::Disabled && mark != MarginMark::PartlyShadowed;
    }
    return (state == u"redundant" && mark == MarginMark::Redundant) || (state == u"expired" && mark == MarginMark::Expired) ||
           (state == u"edited" && facts.change == RuleChange::Edited) || (state == u"new" && facts.change == RuleChange::New) ||
           (state == u"moved" && facts.change == RuleChange::Moved) ||
           (state == u"changed" && facts.change != RuleChange::None) || (state == u"disabled" && !facts.rule.isEnabled) ||
           (state == u"enabled" && facts.rule.isEnabled) ||
           (state == u"refusing" && facts.rule.action.kind == policy::ActionKind::Refuse);
}

bool usesIn(const policy::Rule& rule, const Field& field, const QString& value) {
    const policy::Action& action = rule.action;
    if (field.name == QLatin1String("label")) {
        return isAmong(rule.tags, value);
    }
    if (field.name == QLatin1String("target")) {
        return action.kind == policy::ActionKind::Target && isAmong(action.values, value);
    }
    if ((field.dimension == Dimension::Farm && isText(action.farm, value)) ||
        (field.dimension == Dimension::Tag && action.kind == policy::ActionKind::Tagged && isAmong(action.values, value))) {
        return true;
    }
    return std::ranges::any_of(rule.conditions, [&](const policy::Condition& condition) {
        return field.dimension == condition.dimension && isAmong(condition.values, value);
    });
}

// Words with blanks between them; quotes keep some together.
QStringList wordsOf(const QString& text) {
    QStringList words;
    QString word;
    bool isQuoted = false;
    for (const QChar c : text) {
        if (c == u'"') {
            isQuoted = !isQuoted;
        } else if (c.isSpace() && !isQuoted) {
            words << word;
            word.clear();
        } else {
            word += c;
        }
    }
    words << word;
    words.removeAll(QString());
    return words;
}

}  // namespace

RuleFilter RuleFilter::parse(const QString& text) {
    RuleFilter filter;
    for (const QString& word : wordsOf(text)) {
        filter.add(word);
    }
    if (!filter.m_problem.isEmpty()) {
        filter.m_terms.clear();
    }
    return filter;
}

void RuleFilter::add(const QString& word) {
    Term term{{}, word, false, 0};
    const qsizetype colon = word.indexOf(u':');
    QString field = colon > 0 ? word.left(colon).toLower() : QString();
    if (field.startsWith(u'-') && fieldOf(field.mid(1)) != nullptr) {
        term.isNegated = true;
        field.remove(0, 1);
    }
    if (fieldOf(field) != nullptr) {  // others hold addresses and the like
        term.field = field;
        term.value = word.mid(colon + 1);
    }
    if (term.field == u"is") {
        term.value = term.value.toLower();
        if (!kStates.contains(term.value)) {
            m_problem = Texts::tr("“is:%1” is not known; there are %2").arg(term.value, kStates.join(QStringLiteral(", ")));
        }
    } else if (term.field == u"unused") {
        bool isNumber = false;
        term.days = term.value.endsWith(u'd') ? term.value.chopped(1).toInt(&isNumber) : term.value.toInt(&isNumber);
        if (!isNumber || term.days < 1) {
            m_problem = Texts::tr("“unused:” needs a number of days, as in unused:30");
        }
    } else if (!term.field.isEmpty() && term.value.isEmpty()) {
        m_problem = Texts::tr("“%1:” needs a value, as in %1:finance").arg(term.field);
    }
    m_terms.push_back(term);
}

QString RuleFilter::whereUsed(const QString& field, const QString& value) {
    return value.contains(u' ') ? QStringLiteral("%1:\"%2\"").arg(field, value) : field + u':' + value;
}

bool RuleFilter::holds(const Term& term, const Facts& facts) {
    if (term.field.isEmpty()) {
        return mentions(facts.rule, term.value);
    }
    if (term.field == u"is") {
        return isIn(facts, term.value);
    }
    if (term.field == u"unused") {
        return facts.rule.isEnabled && facts.hits != nullptr && facts.hits->unusedFor(facts.rule.id).count() >= term.days;
    }
    return usesIn(facts.rule, *fieldOf(term.field), term.value);
}

bool RuleFilter::isShown(const Facts& facts) const {
    return std::ranges::all_of(m_terms, [&](const Term& term) { return holds(term, facts) != term.isNegated; });
}

bool RuleFilter::needsFindings() const {
    return std::ranges::any_of(m_terms, [](const Term& term) { return term.field == u"is"; });
}

bool RuleFilter::needsHits() const {
    return std::ranges::any_of(m_terms, [](const Term& term) { return term.field == u"unused"; });
}

}  // namespace farmwarden::models
