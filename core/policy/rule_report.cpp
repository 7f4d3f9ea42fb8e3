#include "core/policy/rule_report.h"

#include <fmt/format.h>

#include "core/base/text.h"

namespace farmwarden::policy {

RuleReport::RuleReport(const Rule& rule, std::size_t number, base::Diagnostics& out)
    : m_rule(rule),
      m_name(rule.id.empty() ? fmt::format("Rule number {}", number) : fmt::format("Rule {}", shown(rule.id))),
      m_out(out) {}

void RuleReport::add(base::Severity severity, std::string_view code, std::string_view what, std::string hint,
                     base::SourceRange place) {
    m_out.push_back({.severity = severity,
                     .code = std::string(code),
                     .message = fmt::format("{}: {}", m_name, what),
                     .hint = std::move(hint),
                     .range = place.line == 0 ? m_rule.range : place,
                     .subject = m_rule.id});
}

std::string shown(std::string_view name) {
    return fmt::format("\"{}\"", base::sanitized(name, 64));
}

}  // namespace farmwarden::policy
