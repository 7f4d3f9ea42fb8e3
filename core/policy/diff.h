#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/policy/document.h"

// What is different between two policies, as an administrator would say it: a list of changes as values, which can be
// shown, counted, and applied again. Pure functions, any thread.
namespace farmwarden::policy {

enum class ChangeKind : std::uint8_t {
    RuleAdded,
    RuleRemoved,
    RuleMoved,
    RuleRenamed,
    RuleEnabled,
    RuleDisabled,
    CommentChanged,
    TagsChanged,
    ValidityChanged,
    ConditionAdded,
    ConditionRemoved,
    ConditionWidened,
    ConditionNarrowed,
    ConditionChanged,
    ConditionReworded,  // other words for the same set
    ConditionsReordered,
    ActionChanged,
    StrengthChanged,
    ReconnectChanged,
    FarmPolicyAdded,
    FarmPolicyRemoved,
    FarmPolicyChanged,
    TestAdded,
    TestRemoved,
    TestMoved,
    TestChanged,
};

// "rule-added", "condition-widened", ...: stable, for scripts and translations.
std::string_view toText(ChangeKind kind);

struct Change {
    ChangeKind kind = ChangeKind::RuleAdded;
    std::string subject;                    // rule id, farm or test
    Dimension dimension = Dimension::User;  // of a condition
    std::size_t position = 0;               // of what was added or moved: its index afterwards
    std::string before;  // canonical JSON on one line, or plain text of a name or comment; empty: was not there
    std::string after;   // likewise; for a move, what comes before it now, empty at the top
    // What applyChanges() copies from: the element as it is afterwards (as it was, of what was removed).
    std::shared_ptr<const Rule> rule = {};
    std::shared_ptr<const FarmPolicy> farm = {};
    std::shared_ptr<const PolicyTest> test = {};
};

// In the order of reading: rules as they come afterwards, then what was removed, farms, tests. Few moves rather than
// many: what a longest common order leaves over has moved. InvalidArgument when an id or a test's name is there twice
// in one of them, as nobody could say which is meant.
base::Result<std::vector<Change>> diff(const Document& before, const Document& after);

// applyChanges(diff(a, b), a) == b. Some of the changes, in their order, may be applied as well, also to another
// document: what they are about and is not there is passed over, positions past the end mean the end.
Document applyChanges(const std::vector<Change>& changes, Document document);

// One English sentence: Rule "cad": client widened from ["10.0.0.0/16"] to ["10.0.0.0/8"].
std::string describe(const Change& change);

// InvalidArgument naming the id or test's name that is there twice.
base::Result<> checkUnique(const Document& document);

}  // namespace farmwarden::policy
