#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/policy/document.h"

// A policy while somebody edits it: immutable states that share what they have in common, and the named steps between
// them, so that an edit of one rule in 10,000 costs a copy of pointers and every step can be taken back. Plain values,
// one thread; a state may be handed to another.
namespace farmwarden::presenters {

using RulePointer = std::shared_ptr<const policy::Rule>;

// One state of a draft. Never changed once it is made.
struct PolicyContent {
    std::vector<RulePointer> rules;  // in evaluation order
    std::shared_ptr<const std::map<std::string, policy::FarmPolicy>> farms;
    std::shared_ptr<const std::vector<policy::PolicyTest>> tests;

    // npos when there is no such rule.
    std::size_t find(const std::string& id) const;
    static constexpr std::size_t npos = static_cast<std::size_t>(-1);
};

PolicyContent contentOf(policy::Document document);
// A copy of everything: on a worker for large policies.
policy::Document documentOf(const PolicyContent& content);

enum class StepKind : std::uint8_t {
    Add,
    Duplicate,
    Paste,
    Delete,
    Move,
    Enable,
    Disable,
    EditCondition,
    EditAction,
    EditDetails,
    EditTags,
    EditComment,
    EditValidity,
    Narrow,      // conditions added so that another rule gets its requests
    MergeRules,  // one rule taken into another
    Ignore,      // what the margin says about it is put up with for a while
    EditTests,
    EditFarm,
    Merge,
    Restore,
};

// What was done, for the words beside Undo.
struct DraftStep {
    StepKind kind = StepKind::Add;
    std::string subject;    // name of the rule or test; of several the first
    std::size_t count = 1;  // of rules
};

// How a rule differs from the version that the draft was made from.
enum class RuleChange : std::uint8_t { None, Edited, Moved, New };

class PolicyDraft {
public:
    // Oldest steps are forgotten beyond this.
    static constexpr std::size_t kMaxSteps = 500;

    PolicyDraft() : PolicyDraft(0, contentOf({})) {}
    PolicyDraft(std::uint32_t baseVersion, PolicyContent base);

    std::uint32_t baseVersion() const { return m_baseVersion; }
    const PolicyContent& base() const { return m_base; }
    const PolicyContent& content() const { return m_now.content; }
    // Something was edited since the base, whatever was taken back meanwhile.
    bool isChanged() const { return m_isChanged; }
    // Of the rule at a position of content().
    RuleChange changeAt(std::size_t position) const { return m_changes[position]; }
    // Rules that are new, edited, moved or gone, and the tests as one.
    std::size_t changes() const { return m_changeCount; }

    // A draft that was kept elsewhere goes on with this, as one step that cannot be taken back.
    void resume(PolicyContent content);
    // Edits stay, on top of another base: after a merge.
    void rebase(std::uint32_t baseVersion, PolicyContent base);

    // Null: nothing to take back, or to do again.
    const DraftStep* undoStep() const { return m_past.empty() ? nullptr : &m_now.step; }
    const DraftStep* redoStep() const { return m_future.empty() ? nullptr : &m_future.back().step; }
    void undo();
    void redo();

    // Inserts before position `at` under an id that is free, which is returned.
    std::string add(std::size_t at, policy::Rule rule);
    // Several as one step, under ids that are free, which are returned.
    std::vector<std::string> insert(std::size_t at, std::vector<policy::Rule> rules);
    // The copies come behind the last of them; their ids are returned.
    std::vector<std::string> duplicate(const std::vector<std::string>& ids);
    void remove(const std::vector<std::string>& ids);
    // As a block, in their order, before position `before` of the list as it is now.
    void move(const std::vector<std::string>& ids, std::size_t before);
    void setEnabled(const std::vector<std::string>& ids, bool isEnabled);
    // The same edit of several as one step; those that it leaves as they are do not count. `change` keeps the id.
    void edit(const std::vector<std::string>& ids, StepKind kind, const std::function<void(policy::Rule&)>& change);
    // One step: `id` goes, and `merged`, which has the other's id, takes the other's place.
    void merge(const std::string& id, policy::Rule merged);
    // REQUIRES: a rule of that id is there. An equal rule is no step.
    void replace(policy::Rule rule, StepKind kind);
    void setTests(std::vector<policy::PolicyTest> tests, const std::string& name);
    // Balancing and quotas of one farm; nothing: as the farm is defined. Equal ones are no step.
    void setFarm(const std::string& name, const std::optional<policy::FarmPolicy>& farm);
    void setContent(PolicyContent content, DraftStep step);

private:
    struct State {
        PolicyContent content;
        DraftStep step;  // that led here
    };

    void setBase(PolicyContent base);
    void push(PolicyContent content, DraftStep step);
    void look();
    DraftStep stepFor(StepKind kind, const std::vector<std::string>& ids) const;

    std::uint32_t m_baseVersion;
    PolicyContent m_base;
    std::unordered_map<std::string, std::size_t> m_basePositions;
    std::vector<RuleChange> m_changes;  // by position in m_now
    std::size_t m_changeCount = 0;
    State m_now;
    std::deque<State> m_past;
    std::vector<State> m_future;
    bool m_isChanged = false;
};

}  // namespace farmwarden::presenters
