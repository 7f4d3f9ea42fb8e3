#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include "core/placement/explain.h"
#include "core/placement/replay.h"
#include "ui/presenters/policy_draft.h"
#include "ui/presenters/policy_findings.h"
#include "ui/presenters/policy_remedies.h"
#include "ui/presenters/rule_hits.h"
#include "ui/theme/mark.h"

// The console's words for policies: conditions as chips, actions, marks in the margin, steps of a draft. What findings,
// changes and traces say are core's sentences, the same as on the command line. UI thread.
namespace farmwarden::models {

// "group is" + "finance"
struct ChipText {
    QString lead;
    QString value;
    bool isNegated = false;

    QString whole() const { return lead + u' ' + value; }
};

class PolicyWording {
    Q_DECLARE_TR_FUNCTIONS(PolicyWording)
public:
    static QString word(policy::Dimension dimension);
    static QString word(policy::ActionKind kind);
    static QString word(presenters::MarginMark mark);
    static QString word(placement::Stage stage);
    static QString word(presenters::RuleChange change);
    static QString word(placement::Difference difference);
    static QString word(policy::Verdict verdict);
    static theme::Mark glyph(placement::Difference difference);
    // A colour family and shape for a mark; Live has none to draw attention with.
    static theme::Mark glyph(presenters::MarginMark mark);

    static ChipText chip(const policy::Condition& condition);
    // The values in full, as they are edited: "finance, audit*" or "Mon-Fri 08:00-18:00".
    static QString values(const policy::Condition& condition);
    static QString action(const policy::Action& action, policy::Strength strength);
    static QString name(const policy::Rule& rule);
    // One sentence for a screen reader.
    static QString sentence(const policy::Rule& rule);
    static QString step(const presenters::DraftStep& step);
    // "rule 3", "rules 3 + 7": numbers as they stand on the page.
    static QString rules(const presenters::PolicyContent& content, const std::vector<std::string>& ids, bool areMore = false);
    // "Fully shadowed by rules 3 + 7"
    static QString finding(presenters::MarginMark mark, const policy::RuleCoverage* coverage,
                           const presenters::PolicyContent& content);
    // On a button: "Move above rule 3". `id`: of the rule that it helps.
    static QString remedy(const presenters::Remedy& remedy, const std::string& id, const presenters::PolicyContent& content);
    // "48,120 in 30 days; first ..., last ...; version 41: 1,204", a line each.
    static QString hits(const presenters::RuleHits* hits, const presenters::HitsView& view);
    // "ana of finance from 10.2.12.9 asks for office, Mon 09:00 UTC"
    static QString request(const policy::Request& request);
    static QString destination(const placement::Destination& destination);
    // "→ sh-12 in office"
    static QString outcome(const placement::Explanation& explanation);
    // Of a conflict: "when.client", "then", "order" ...
    static QString field(const std::string& field);
    static QString number(std::size_t value);
};

}  // namespace farmwarden::models
