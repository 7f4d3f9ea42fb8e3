#include "ui/models/core_wording.h"
#include "ui/models/wording.h"
#include "ui/views/why_here.h"

// The reader's words for an explanation's codes.
namespace farmwarden::views {

using models::Wording;
using placement::Stage;
using placement::Verdict;

namespace {

QString argument(const placement::StageRecord& record, std::size_t index) {
    return index < record.arguments.size() ? QString::fromStdString(record.arguments[index]) : QString();
}

}  // namespace

QString WhyHereView::stageName(Stage stage) {
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

QString WhyHereView::ruleText(const placement::StageRecord& record) {
    const QString code = QString::fromStdString(record.code);
    const QString rule = argument(record, 0);
    if (code == u"none") {
        return tr("none applies, asked %1").arg(rule);
    }
    if (code == u"sent") {
        return tr("rule %1 → farm %2").arg(rule, argument(record, 1));
    }
    if (code == u"sent-tagged") {
        return tr("rule %1 → targets tagged %2 in %3").arg(rule, argument(record, 1), argument(record, 2));
    }
    if (code == u"sent-to" || code == u"outside") {
        return tr("rule %1 → %2").arg(rule, argument(record, 1));
    }
    if (code == u"refused") {
        return tr("rule %1 refuses: %2").arg(rule, argument(record, 1));
    }
    if (code == u"kept") {
        return tr("rule %1 applies, but keeps the session in %2").arg(rule, argument(record, 1));
    }
    return tr("there is no farm %1").arg(rule);
}

QString WhyHereView::balancingText(const placement::StageRecord& record) {
    const QString code = QString::fromStdString(record.code);
    const QString target = argument(record, 0);
    if (code == u"round-robin") {
        return tr("round robin → %1, of %2 admitted").arg(target, argument(record, 1));
    }
    if (code == u"fill") {
        return tr("fullest → %1, of %2 admitted").arg(target, argument(record, 1));
    }
    if (code == u"two-random") {
        return tr("less loaded of two drawn → %1, of %2 admitted").arg(target, argument(record, 1));
    }
    if (code == u"load-index") {
        return tr("least load → %1, of %2 admitted").arg(target, argument(record, 1));
    }
    if (code == u"farm-quota") {
        return tr("%1 has as many sessions as the policy allows").arg(target);
    }
    if (code == u"user-quota") {
        return tr("the user has as many sessions in %1 as the policy allows").arg(target);
    }
    return code == u"farm-is-empty" ? tr("the farm has no targets")
                                    : tr("none of %1 targets admits new sessions").arg(target);
}

// What a plug-in did at a stage; `otherwise` where none decided.
QString WhyHereView::pluginText(const placement::StageRecord& record, const QString& otherwise) {
    const QString plugin = argument(record, 0);
    const QString what = argument(record, 1);
    if (record.code == "passed") {
        return what.isEmpty() ? tr("%1 let it pass").arg(plugin) : tr("%1 let it pass, tagged %2").arg(plugin, what);
    }
    if (record.code == "given-up") {
        return tr("%1 names %2, which gives way").arg(plugin, what);
    }
    if (record.code == "ready") {
        return tr("plug-in %1: ready").arg(plugin);
    }
    if (record.code == "working") {
        return tr("plug-in %1 makes it ready").arg(plugin);
    }
    if (record.code == "refused") {
        return what.isEmpty() ? tr("plug-in %1 refuses").arg(plugin) : tr("plug-in %1 refuses: %2").arg(plugin, what);
    }
    if (record.code == "sent" || record.code == "outside") {
        return tr("plug-in %1 → %2").arg(plugin, what);
    }
    return otherwise;
}

QString WhyHereView::stageText(const placement::StageRecord& record) {
    const QString code = QString::fromStdString(record.code);
    if (code == u"skipped") {
        return tr("not reached");
    }
    switch (record.stage) {
        case Stage::Filter:
            return pluginText(record, tr("no plug-in refused"));
        case Stage::RedirectRules:
            return ruleText(record);
        case Stage::ExistingSession:
            if (code == u"none") {
                return tr("none in %1 at that time").arg(argument(record, 0));
            }
            if (code == u"no-user") {
                return tr("the client named no user");
            }
            if (code == u"in-use") {
                return tr("%1 in use, none to come back to").arg(argument(record, 0));
            }
            return code == u"found" ? tr("found on %1").arg(argument(record, 1))
                   : code == u"ignored" || code == u"superseded-by-rule"
                       ? tr("on %1, where the rule does not lead").arg(argument(record, 1))
                       : tr("on %1, which cannot be reached").arg(argument(record, 1));
        case Stage::LoadBalancing:
            if (code == u"plugin") {
                return tr("plug-in %1 → %2, of %3 admitted")
                    .arg(argument(record, 5), argument(record, 0), argument(record, 1));
            }
            if (code == u"outside" || code == u"refused") {
                return pluginText(record, {});
            }
            if (code == u"fewest") {
                return tr("fewest → %1, of %2 admitted").arg(argument(record, 0), argument(record, 1));
            }
            return balancingText(record);
        case Stage::Placement:
            return pluginText(record, code == u"no-environment" ? tr("no environment asked")
                                                                : tr("%1 was not asked").arg(argument(record, 0)));
        case Stage::Orchestration:
            return pluginText(record, tr("not needed"));
        case Stage::Redirect:
            return code == u"sent"      ? tr("%1 → %2").arg(argument(record, 0), argument(record, 1))
                   : code == u"outside" ? argument(record, 0)
                                        : tr("refused");
    }
    return {};
}

QString WhyHereView::verdictText(const placement::Candidate& candidate, base::TimePoint at) {
    const QString owner = candidate.hold ? QString::fromStdString(candidate.hold->owner) : QString();
    switch (candidate.verdict) {
        case Verdict::Chosen:
            return tr("chosen");
        case Verdict::NotFewest:
            return tr("not fewest");
        case Verdict::NotNext:
            return tr("not next");
        case Verdict::TieLostByName:
            return tr("tie, later name");
        case Verdict::OutsideRule:
            return tr("the rule does not lead there");
        case Verdict::Closed:
            return tr("closed: hold of %1").arg(owner);
        case Verdict::ReconnectOnly:
            return tr("reconnect-only: hold of %1").arg(owner);
        case Verdict::Down:
            return tr("down: %1").arg(models::coreText(candidate.detail));
        case Verdict::Quarantined:
            return candidate.until ? tr("quarantined until %1").arg(Wording::moment(*candidate.until, at))
                                   : tr("quarantined");
        case Verdict::AtLimit:
            return tr("at its limit %1/%2").arg(candidate.sessions.total()).arg(candidate.limit);
        case Verdict::SessionElsewhere:
            return tr("the session is elsewhere");
        case Verdict::NotByPlugin:
            return tr("%1 chose another").arg(QString::fromStdString(candidate.detail));
    }
    return {};
}

presenters::TargetState WhyHereView::stateOf(Verdict verdict) {
    switch (verdict) {
        case Verdict::ReconnectOnly:
            return presenters::TargetState::ReconnectOnly;
        case Verdict::Quarantined:
            return presenters::TargetState::Quarantined;
        case Verdict::Down:
            return presenters::TargetState::Down;
        case Verdict::Chosen:
        case Verdict::NotFewest:
        case Verdict::NotNext:
        case Verdict::TieLostByName:
        case Verdict::OutsideRule:
        case Verdict::SessionElsewhere:
        case Verdict::NotByPlugin:
            return presenters::TargetState::Open;
        default:
            return presenters::TargetState::Closed;
    }
}

}  // namespace farmwarden::views
