#include "ui/models/policy_wording.h"

#include <QLocale>
#include <map>

#include "core/base/time_text.h"
#include "core/policy/window_text.h"
#include "core/policy/words.h"
#include "ui/models/core_wording.h"
#include "ui/models/wording.h"

namespace farmwarden::models {
namespace {

QString joined(const std::vector<std::string>& values) {
    QStringList list;
    for (const std::string& value : values) {
        list << Wording::text(value);
    }
    return list.join(QStringLiteral(", "));
}

// The first two, and how many more: a chip is a glance, the popover has them all.
QString shortened(const std::vector<std::string>& values) {
    constexpr std::size_t kShown = 2;
    if (values.size() <= kShown) {
        return joined(values);
    }
    return joined({values.begin(), values.begin() + 1}) + QStringLiteral(" + %1").arg(values.size() - 1);
}

}  // namespace

QString PolicyWording::word(policy::Dimension dimension) {
    using policy::Dimension;
    switch (dimension) {
        case Dimension::User:
            return tr("user");
        case Dimension::Group:
            return tr("group");
        case Dimension::Domain:
            return tr("domain");
        case Dimension::Client:
            return tr("client address");
        case Dimension::ClientName:
            return tr("client name");
        case Dimension::Farm:
            return tr("asked farm");
        case Dimension::Program:
            return tr("program");
        case Dimension::Time:
            return tr("time");
        case Dimension::Tag:
            return tr("tag");
    }
    return {};
}

QString PolicyWording::word(policy::ActionKind kind) {
    using policy::ActionKind;
    switch (kind) {
        case ActionKind::Farm:
            return tr("send to farm");
        case ActionKind::Target:
            return tr("send to targets");
        case ActionKind::Tagged:
            return tr("send to tagged targets");
        case ActionKind::External:
            return tr("send outside");
        case ActionKind::Refuse:
            return tr("refuse");
    }
    return {};
}

QString PolicyWording::word(presenters::MarginMark mark) {
    using presenters::MarginMark;
    switch (mark) {
        case MarginMark::Live:
            return tr("live");
        case MarginMark::PartlyShadowed:
            return tr("partly shadowed");
        case MarginMark::Redundant:
            return tr("redundant");
        case MarginMark::PossiblyShadowed:
            return tr("possibly shadowed");
        case MarginMark::NotDecided:
            return tr("not decided");
        case MarginMark::Expired:
            return tr("expired");
        case MarginMark::Disabled:
            return tr("disabled");
        case MarginMark::Warning:
            return tr("warning");
        case MarginMark::Dead:
            return tr("dead");
        case MarginMark::NeverMatches:
            return tr("never matches");
        case MarginMark::Error:
            return tr("error");
    }
    return {};
}

theme::Mark PolicyWording::glyph(presenters::MarginMark mark) {
    using presenters::MarginMark;
    switch (mark) {
        case MarginMark::Live:
            return theme::Mark::Open;
        case MarginMark::PartlyShadowed:
        case MarginMark::PossiblyShadowed:
        case MarginMark::Warning:
            return theme::Mark::ReconnectOnly;
        case MarginMark::Redundant:
            return theme::Mark::Pending;
        case MarginMark::NotDecided:
        case MarginMark::Expired:
            return theme::Mark::Stale;
        case MarginMark::Disabled:
            return theme::Mark::Disconnected;
        case MarginMark::Dead:
        case MarginMark::NeverMatches:
        case MarginMark::Error:
            return theme::Mark::Closed;
    }
    return theme::Mark::None;
}

QString PolicyWording::word(placement::Stage stage) {
    using placement::Stage;
    switch (stage) {
        case Stage::Filter:
            return tr("Filter");
        case Stage::RedirectRules:
            return tr("Redirect rules");
        case Stage::ExistingSession:
            return tr("Existing session");
        case Stage::LoadBalancing:
            return tr("Load balancing");
        case Stage::Placement:
            return tr("Placement");
        case Stage::Orchestration:
            return tr("Orchestration");
        case Stage::Redirect:
            return tr("Redirect");
    }
    return {};
}

QString PolicyWording::word(presenters::RuleChange change) {
    using presenters::RuleChange;
    switch (change) {
        case RuleChange::None:
            return {};
        case RuleChange::Edited:
            return tr("edited");
        case RuleChange::Moved:
            return tr("moved");
        case RuleChange::New:
            return tr("new");
    }
    return {};
}

QString PolicyWording::word(placement::Difference difference) {
    using placement::Difference;
    switch (difference) {
        case Difference::None:
            return tr("same");
        case Difference::OtherRule:
            return tr("other rule");
        case Difference::OtherTarget:
            return tr("other target");
        case Difference::OtherFarm:
            return tr("other farm");
        case Difference::NowOutside:
            return tr("now outside");
        case Difference::NowInside:
            return tr("now inside");
        case Difference::NowAllowed:
            return tr("newly allowed");
        case Difference::NowRefused:
            return tr("refused");
    }
    return {};
}

QString PolicyWording::word(policy::Verdict verdict) {
    using policy::Verdict;
    switch (verdict) {
        case Verdict::Live:
            return tr("live");
        case Verdict::PartlyShadowed:
            return tr("partly shadowed");
        case Verdict::PossiblyShadowed:
            return tr("possibly shadowed");
        case Verdict::FullyShadowed:
            return tr("dead");
        case Verdict::Redundant:
            return tr("redundant");
        case Verdict::NeverMatches:
            return tr("never matches");
        case Verdict::Expired:
            return tr("expired");
        case Verdict::Disabled:
            return tr("disabled");
        case Verdict::NotDecided:
            return tr("not decided");
    }
    return {};
}

theme::Mark PolicyWording::glyph(placement::Difference difference) {
    using placement::Difference;
    switch (difference) {
        case Difference::None:
        case Difference::OtherRule:
            return theme::Mark::Disconnected;
        case Difference::OtherTarget:
            return theme::Mark::Pending;
        case Difference::OtherFarm:
        case Difference::NowOutside:
        case Difference::NowInside:
            return theme::Mark::ReconnectOnly;
        case Difference::NowAllowed:
            return theme::Mark::Open;
        case Difference::NowRefused:
            return theme::Mark::Closed;
    }
    return theme::Mark::None;
}

QString PolicyWording::values(const policy::Condition& condition) {
    if (condition.dimension != policy::Dimension::Time) {
        return joined(condition.values);
    }
    QStringList windows;
    for (const policy::Window& window : condition.windows) {
        windows << QString::fromStdString(policy::formatWindow(window));
    }
    return windows.join(QStringLiteral("; "));
}

ChipText PolicyWording::chip(const policy::Condition& condition) {
    using policy::Dimension;
    const bool isNot = condition.isNegated;
    QString value = shortened(condition.values);
    switch (condition.dimension) {
        case Dimension::User:
            return {isNot ? tr("user is not") : tr("user is"), value, isNot};
        case Dimension::Group:
            return {isNot ? tr("group is not") : tr("group is"), value, isNot};
        case Dimension::Domain:
            return {isNot ? tr("domain is not") : tr("domain is"), value, isNot};
        case Dimension::Client:
            return {isNot ? tr("client not in") : tr("client in"), value, isNot};
        case Dimension::ClientName:
            return {isNot ? tr("client name is not") : tr("client name"), value, isNot};
        case Dimension::Farm:
            return {isNot ? tr("not asked") : tr("asked"), value, isNot};
        case Dimension::Program:
            return {isNot ? tr("program is not") : tr("program is"), value, isNot};
        case Dimension::Tag:
            return {isNot ? tr("tag is not") : tr("tag is"), value, isNot};
        case Dimension::Time:
            value = values(condition);
            value += u' ' + (condition.zone.empty() ? QStringLiteral("UTC") : Wording::text(condition.zone));
            return {isNot ? tr("not when") : tr("when"), value, isNot};
    }
    return {};
}

QString PolicyWording::action(const policy::Action& action, policy::Strength strength) {
    using policy::ActionKind;
    QString text;
    switch (action.kind) {
        case ActionKind::Farm:
            text = Wording::text(action.farm);
            break;
        case ActionKind::Target:
            text = shortened(action.values);
            break;
        case ActionKind::Tagged:
            text = action.farm.empty() ? tr("tag %1 where asked").arg(joined(action.values))
                                       : tr("%1, tag %2").arg(Wording::text(action.farm), joined(action.values));
            break;
        case ActionKind::External:
            text = QString::fromStdString(model::toText(action.address));
            break;
        case ActionKind::Refuse:
            return action.message.empty() ? tr("refuse") : tr("refuse “%1”").arg(Wording::text(action.message));
    }
    return strength == policy::Strength::Prefer ? tr("prefer %1").arg(text) : text;
}

QString PolicyWording::name(const policy::Rule& rule) {
    return Wording::text(rule.name.empty() ? rule.id : rule.name);
}

QString PolicyWording::sentence(const policy::Rule& rule) {
    QStringList conditions;
    for (const policy::Condition& condition : rule.conditions) {
        conditions << chip(condition).whole();
    }
    const QString when = conditions.isEmpty() ? tr("any connection") : conditions.join(tr(" and "));
    return tr("%1: %2 → %3").arg(name(rule), when, action(rule.action, rule.strength));
}

QString PolicyWording::step(const presenters::DraftStep& step) {
    using presenters::StepKind;
    const int count = static_cast<int>(step.count);
    const QString what = count > 1 ? tr("%n rule(s)", nullptr, count) : QStringLiteral("“%1”").arg(Wording::text(step.subject));
    switch (step.kind) {
        case StepKind::Add:
            return tr("Add %1").arg(what);
        case StepKind::Duplicate:
            return tr("Duplicate %1").arg(what);
        case StepKind::Paste:
            return tr("Paste %1").arg(what);
        case StepKind::Delete:
            return tr("Delete %1").arg(what);
        case StepKind::Move:
            return tr("Move %1").arg(what);
        case StepKind::Enable:
            return tr("Enable %1").arg(what);
        case StepKind::Disable:
            return tr("Disable %1").arg(what);
        case StepKind::EditCondition:
            return tr("Edit a condition of %1").arg(what);
        case StepKind::EditAction:
            return tr("Edit where %1 leads").arg(what);
        case StepKind::EditDetails:
            return tr("Edit %1").arg(what);
        case StepKind::EditTags:
            return tr("Edit the tags of %1").arg(what);
        case StepKind::EditComment:
            return tr("Edit the comment of %1").arg(what);
        case StepKind::EditValidity:
            return tr("Edit how long %1 holds").arg(what);
        case StepKind::Narrow:
            return tr("Add an exception to %1").arg(what);
        case StepKind::MergeRules:
            return tr("Merge %1 into another rule").arg(what);
        case StepKind::Ignore:
            return tr("Ignore the mark of %1, or heed it").arg(what);
        case StepKind::EditTests:
            return tr("Edit test %1").arg(what);
        case StepKind::EditFarm:
            return tr("Edit farm %1").arg(what);
        case StepKind::Merge:
            return tr("Merge with version %1").arg(Wording::text(step.subject));
        case StepKind::Restore:
            return tr("Take over version %1").arg(Wording::text(step.subject));
    }
    return {};
}

QString PolicyWording::rules(const presenters::PolicyContent& content, const std::vector<std::string>& ids, bool areMore) {
    QStringList numbers;
    for (const std::string& id : ids) {
        const std::size_t at = content.find(id);
        numbers << (at == presenters::PolicyContent::npos ? Wording::text(id) : QString::number(at + 1));
    }
    QString text = numbers.join(QStringLiteral(" + "));
    if (areMore) {
        text += QStringLiteral(" …");
    }
    return numbers.size() == 1 && !areMore ? tr("rule %1").arg(text) : tr("rules %1").arg(text);
}

QString PolicyWording::finding(presenters::MarginMark mark, const policy::RuleCoverage* coverage,
                               const presenters::PolicyContent& content) {
    using presenters::MarginMark;
    const bool hasRules = coverage != nullptr && !coverage->by.empty();
    const QString by = hasRules ? rules(content, coverage->by, coverage->areMore) : QString();
    switch (mark) {
        case MarginMark::Dead:
            return hasRules ? tr("Fully shadowed by %1").arg(by) : tr("Fully shadowed");
        case MarginMark::PartlyShadowed:
            return hasRules ? tr("Partly shadowed by %1").arg(by) : tr("Partly shadowed");
        case MarginMark::PossiblyShadowed:
            return hasRules ? tr("Possibly shadowed by %1").arg(by) : tr("Possibly shadowed");
        case MarginMark::Redundant:
            return hasRules ? tr("Redundant: the same comes of %1").arg(by) : tr("Redundant: the catch-all answers the same");
        case MarginMark::Disabled:
            return tr("Disabled: it decides nothing");
        case MarginMark::Live:
            return {};
        default: {
            QString text = word(mark);
            text.front() = text.front().toUpper();
            return text;
        }
    }
}

QString PolicyWording::remedy(const presenters::Remedy& remedy, const std::string& id,
                              const presenters::PolicyContent& content) {
    using presenters::RemedyKind;
    const QString own = rules(content, {id});
    switch (remedy.kind) {
        case RemedyKind::MoveUp:
            return tr("Move above %1").arg(rules(content, remedy.rules));
        case RemedyKind::Merge:
            return tr("Merge into %1").arg(rules(content, remedy.rules));
        case RemedyKind::Narrow:
            return tr("Add “%1” to %2").arg(chip(*remedy.condition).whole(), rules(content, remedy.rules));
        case RemedyKind::Enable:
            return tr("Enable %1").arg(own);
        case RemedyKind::Disable:
            return tr("Disable %1").arg(own);
        case RemedyKind::Delete:
            return tr("Delete %1").arg(own);
        case RemedyKind::Ignore:
            return tr("Ignore until version %1").arg(remedy.version);
        case RemedyKind::Heed:
            return tr("Heed the mark again");
        case RemedyKind::TryWitness:
            return tr("Open in What-if");
    }
    return {};
}

QString PolicyWording::hits(const presenters::RuleHits* hits, const presenters::HitsView& view) {
    if (hits == nullptr) {
        return tr("No hits since %1, as far as the journal was read").arg(Wording::absolute(view.from));
    }
    QStringList lines{tr("%1 hits in the last 30 days, %2 since %3")
                          .arg(number(hits->recent), number(hits->all.count), Wording::absolute(view.from)),
                      tr("First: %1").arg(Wording::absolute(hits->all.first)),
                      tr("Last: %1").arg(Wording::absolute(hits->all.last))};
    constexpr int kVersions = 6;
    int shown = 0;
    for (auto version = hits->versions.rbegin(); version != hits->versions.rend() && shown < kVersions; ++version, ++shown) {
        lines << tr("Version %1: %2, last %3")
                     .arg(version->first)
                     .arg(number(version->second.count), Wording::absolute(version->second.last));
    }
    return lines.join(u'\n');
}

QString PolicyWording::request(const policy::Request& request) {
    QStringList parts;
    parts << (request.user.empty() ? tr("anybody") : Wording::text(request.user));
    if (!request.groups.empty()) {
        parts << tr("of %1").arg(joined(request.groups));
    }
    if (!request.client.isUnknown()) {
        parts << tr("from %1").arg(QString::fromStdString(model::toText(request.client)));
    }
    if (!request.clientName.empty()) {
        parts << tr("at %1").arg(Wording::text(request.clientName));
    }
    if (!request.farm.empty()) {
        parts << tr("asks for %1").arg(Wording::text(request.farm));
    }
    return parts.join(u' ') + QStringLiteral(", ") + Wording::text(base::formatTime(request.at));
}

QString PolicyWording::destination(const placement::Destination& destination) {
    if (destination.outcome == placement::Outcome::Refused) {
        return tr("refused");
    }
    return Wording::text(!destination.address.empty() ? destination.address
                         : destination.target.empty() ? destination.farm
                                                      : destination.target);
}

QString PolicyWording::outcome(const placement::Explanation& explanation) {
    using placement::Outcome;
    const QString target = Wording::text(explanation.target);
    const QString farm = Wording::text(explanation.farm);
    switch (explanation.decision.outcome) {
        case Outcome::Placed:
            return tr("→ %1 in %2").arg(target, farm);
        case Outcome::Reconnected:
            return tr("→ back to the session on %1 in %2").arg(target, farm);
        case Outcome::External:
            return tr("→ outside, %1").arg(Wording::text(explanation.address));
        case Outcome::Refused:
            break;
    }
    return tr("Refused: %1").arg(coreText(explanation.message));
}

QString PolicyWording::field(const std::string& field) {
    const std::map<std::string, QString> words{{"rule", tr("the whole rule")},
                                               {"farm", tr("balancing and quotas")},
                                               {"test", tr("the whole test")},
                                               {"order", tr("the order")},
                                               {"name", tr("name")},
                                               {"enabled", tr("enabled")},
                                               {"comment", tr("comment")},
                                               {"tags", tr("tags")},
                                               {"valid_until", tr("valid until")},
                                               {"then", tr("where it leads")},
                                               {"strength", tr("prefer or require")},
                                               {"reconnect", tr("existing sessions")},
                                               {"balancing", tr("balancing")},
                                               {"max_sessions", tr("sessions at most")},
                                               {"max_sessions_per_user", tr("sessions a user at most")},
                                               {"request", tr("the connection")},
                                               {"expect", tr("what is expected")}};
    if (field.starts_with("when.")) {
        for (std::size_t i = 0; i < policy::kDimensions; ++i) {
            const auto dimension = static_cast<policy::Dimension>(i);
            if (field.substr(5) == policy::toText(dimension)) {
                return tr("condition on %1").arg(word(dimension));
            }
        }
    }
    const auto known = words.find(field);
    return known == words.end() ? Wording::text(field) : known->second;
}

QString PolicyWording::number(std::size_t value) {
    return Wording::number(value);
}

}  // namespace farmwarden::models
