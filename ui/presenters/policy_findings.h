#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/base/diagnostics.h"
#include "core/placement/policy_test.h"
#include "core/policy/coverage.h"
#include "core/policy/validate.h"

// What stands in the margin of a policy: what validation and coverage find, and how its tests come out. The findings
// are core's own, so they are those of `farmwardenctl policy validate`, `coverage` and `test`.
namespace farmwarden::presenters {

enum class MarginMark : std::uint8_t {
    Live,
    PartlyShadowed,
    Redundant,
    PossiblyShadowed,
    NotDecided,
    Expired,
    Disabled,
    Warning,        // of validation
    Dead,           // fully shadowed
    NeverMatches,
    Error,          // cannot be published
};

struct TestOutcome {
    std::string name;
    placement::PolicyTestResult result;
};

struct PolicyFindings {
    std::vector<policy::RuleCoverage> coverage;  // in the document's order
    base::Diagnostics all;                       // validation, then coverage, as farmwardenctl lists them
    std::vector<TestOutcome> tests;

    // Of one rule, by id.
    const policy::RuleCoverage* of(const std::string& id) const;
    MarginMark markOf(const std::string& id) const;
    std::vector<const base::Diagnostic*> about(const std::string& id) const;
    // The same as positions in `all`.
    std::span<const std::size_t> numbersAbout(const std::string& id) const;
    std::size_t errors() const;
    std::size_t marks() const { return all.size(); }
    std::size_t redTests() const;

    void index();

private:
    std::unordered_map<std::string, std::size_t> m_coverageAt;
    std::unordered_map<std::string, std::vector<std::size_t>> m_about;
};

// Analyses one draft after the other, each from the verdicts of the one before. Belongs to one worker.
class PolicyAnalyst {
public:
    // `zones` outlives this.
    explicit PolicyAnalyst(const policy::ZoneCatalogue& zones) : m_zones(zones) {}

    PolicyFindings analyse(const policy::Document& document, const policy::KnownWorld& world);
    // Of the document that was analysed last. Null before the first.
    const policy::Program* program() const { return m_coverage ? &m_coverage->program() : nullptr; }

private:
    const policy::ZoneCatalogue& m_zones;
    std::optional<policy::Coverage> m_coverage;
    base::TimePoint m_from;
};

std::vector<TestOutcome> runTests(const directory::Directory& directory, const policy::Program& program);

}  // namespace farmwarden::presenters
