#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/diagnostics.h"
#include "core/policy/document.h"
#include "core/policy/words.h"

// Writes findings about one rule: each begins with the rule and carries its id. Lives on the validator's stack.
namespace farmwarden::policy {

class RuleReport {
public:
    // `number` counts from 1, for rules without an id.
    RuleReport(const Rule& rule, std::size_t number, base::Diagnostics& out);

    void error(std::string_view code, std::string_view what, std::string hint, base::SourceRange place) {
        add(base::Severity::Error, code, what, std::move(hint), place);
    }
    void warning(std::string_view code, std::string_view what, std::string hint, base::SourceRange place) {
        add(base::Severity::Warning, code, what, std::move(hint), place);
    }
    void hint(std::string_view code, std::string_view what, std::string hint, base::SourceRange place) {
        add(base::Severity::Hint, code, what, std::move(hint), place);
    }

    // Where value `index` of a condition or action stands; the condition or action itself if that is not known.
    template <typename Part>
    static base::SourceRange placeOf(const Part& part, std::size_t index) {
        return index < part.valueRanges.size() ? part.valueRanges[index] : part.range;
    }

    // "did you mean ...?" where one of the names is close, `otherwise` if none is. Long lists of findings come from a
    // policy for another farm, where looking for typing errors costs time and finds none.
    template <typename Names>
    std::string remedyFor(std::string_view name, const Names& names, std::string otherwise) const {
        constexpr std::size_t kMaxLooks = 200;
        const std::string_view meant = m_out.size() < kMaxLooks
                                           ? nearest(name, std::vector<std::string_view>(names.begin(), names.end()))
                                           : std::string_view();
        return meant.empty() ? otherwise : "did you mean \"" + std::string(meant) + "\"?";
    }

private:
    void add(base::Severity severity, std::string_view code, std::string_view what, std::string hint,
             base::SourceRange place);

    const Rule& m_rule;
    std::string m_name;
    base::Diagnostics& m_out;
};

// A name in quotes, safe to show.
std::string shown(std::string_view name);

}  // namespace farmwarden::policy
