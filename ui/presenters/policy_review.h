#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/policy/coverage.h"
#include "core/policy/diff.h"
#include "core/policy/merge.h"
#include "ui/presenters/policy_draft.h"

// What somebody looks at before a draft becomes the policy in force. Pure functions, on a worker.
namespace farmwarden::presenters {

struct VerdictChange {
    std::string rule;  // id
    policy::Verdict before = policy::Verdict::Live;
    policy::Verdict after = policy::Verdict::Live;
};

struct PolicyReview {
    std::uint32_t base = 0;
    std::uint32_t current = 0;                // in force now
    std::vector<policy::Change> changes;      // from the base to the draft
    std::vector<policy::Change> theirs;       // from the base to what is in force, when that is another one
    std::vector<policy::Conflict> conflicts;  // of the two
    PolicyContent baseContent;
    PolicyContent ours;
    PolicyContent theirContent;               // in force
    PolicyContent merged;                     // the two together, ours where they contradict; the draft when not stale
    std::vector<VerdictChange> verdicts;
    std::string document;  // of the draft, as it would be sent

    bool isStale() const { return base != current; }
};

// Of a version, parsed; an empty one for version 0.
PolicyContent contentOfVersion(const model::PolicyVersion& version);

// What a version is about, in three numbers.
struct ChangeCounts {
    std::size_t rules = 0;  // in it
    std::size_t added = 0;  // rules, since the one before it
    std::size_t removed = 0;
    std::size_t changed = 0;  // rules, farms and tests
};
ChangeCounts changesBetween(const model::PolicyVersion& before, const model::PolicyVersion& after);

struct ReviewInput {
    std::uint32_t base = 0;
    policy::Document baseDocument;
    std::uint32_t current = 0;
    policy::Document currentDocument;
    policy::Document draft;
};

base::Result<PolicyReview> review(const ReviewInput& input, const policy::ZoneCatalogue& zones, base::TimePoint now);

}  // namespace farmwarden::presenters
