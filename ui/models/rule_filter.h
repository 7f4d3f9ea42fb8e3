#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "ui/presenters/policy_draft.h"
#include "ui/presenters/policy_findings.h"
#include "ui/presenters/rule_hits.h"

// What the filter of the rules says: words that a rule mentions anywhere, and terms such as "group:finance", "farm:cad",
// "is:dead" or "unused:30". All of them must hold. Quotes keep blanks together. Values, UI thread.
namespace farmwarden::models {

class RuleFilter {
public:
    // What is known of a rule beside itself.
    struct Facts {
        const policy::Rule& rule;
        presenters::RuleChange change;
        presenters::MarginMark mark;
        const presenters::HitsView* hits;  // null: not known
    };

    // Text that cannot be understood gives a filter with a problem, which lets every rule through.
    static RuleFilter parse(const QString& text);
    // "group:finance", in quotes where it needs them.
    static QString whereUsed(const QString& field, const QString& value);

    bool isEmpty() const { return m_terms.empty(); }
    bool isShown(const Facts& facts) const;
    // What is wrong; empty: nothing.
    QString problem() const { return m_problem; }
    // It asks for what findings or hits say, so it is to be asked again when they change.
    bool needsFindings() const;
    bool needsHits() const;

private:
    struct Term {
        QString field;  // empty: anywhere
        QString value;
        bool isNegated = false;
        int days = 0;  // unused
    };
    void add(const QString& word);
    static bool holds(const Term& term, const Facts& facts);

    std::vector<Term> m_terms;
    QString m_problem;
};

}  // namespace farmwarden::models
