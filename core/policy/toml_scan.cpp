#include "core/policy/toml_scan.h"

#include <fmt/format.h>

#include <algorithm>

namespace farmwarden::policy {
namespace {

constexpr std::string_view kSpaces = " \t";

// "[[rule]]", with the blanks that TOML allows.
bool isRuleHeader(std::string_view line) {
    const auto take = [&](std::string_view word) {
        line.remove_prefix(std::min(line.find_first_not_of(kSpaces), line.size()));
        const bool isThere = line.starts_with(word);
        line.remove_prefix(isThere ? word.size() : 0);
        return isThere;
    };
    return take("[[") && take("rule") && take("]]");
}

class TomlScan {
public:
    TomlScan(std::string_view text, const TextLimits& limits) : m_text(text), m_limits(limits) { startLine(); }

    bool check(base::Diagnostics& diagnostics) {
        while (m_at < m_text.size()) {
            step();
            const auto column = static_cast<std::uint32_t>(std::min(m_at, m_text.size()) - m_lineStart + 1);
            const base::SourceRange range{m_line, column, m_line, column};
            if (m_rules > m_limits.maxItems) {
                diagnostics.push_back(tooManyItems("rule", m_limits.maxItems, range));
                return false;
            }
            if (m_depth > m_limits.maxDepth || m_dots > m_limits.maxDepth) {
                diagnostics.push_back(
                    {.code = "too-deep",
                     .message = fmt::format("More than {} levels of braces, brackets or dots", m_limits.maxDepth),
                     .hint = "a policy needs 6; was something pasted in?",
                     .range = range,
                     .subject = {}});
                return false;
            }
            if (m_values > m_limits.maxValues) {
                diagnostics.push_back(
                    {.code = "too-many-values",
                     .message = fmt::format("The policy has more than {} values in all, which is the limit",
                                            m_limits.maxValues),
                     .hint = "put users into groups, and conditions on groups instead of on many users",
                     .range = range,
                     .subject = {}});
                return false;
            }
        }
        return true;
    }

private:
    void step() {
        const char c = m_text[m_at];
        if (c == '"' || c == '\'') {
            skipString(c);
            return;
        }
        if (c == '#') {
            m_at = std::min(m_text.find('\n', m_at), m_text.size());
            return;
        }
        ++m_at;
        if (c == '\n') {
            newLine();
        } else if (c == '.') {
            ++m_dots;
        } else if (c == '[' || c == '{') {
            m_dots = 0;
            ++m_depth;
            ++m_values;
        } else if (c == ']' || c == '}') {
            m_depth -= m_depth > 0 ? 1 : 0;
        } else if (c == ',' || c == '=') {
            m_dots = 0;
            ++m_values;
        }
    }

    void newLine() {
        ++m_line;
        m_lineStart = m_at;
        m_dots = 0;
        startLine();
    }

    void startLine() {
        const std::string_view line = m_text.substr(m_at, m_text.find('\n', m_at) - m_at);
        m_rules += isRuleHeader(line) ? 1 : 0;
    }

    void skipString(char quote) {
        const std::string_view rest = m_text.substr(m_at);
        const bool isLong = rest.size() > 2 && rest[1] == quote && rest[2] == quote;
        m_at += isLong ? 3 : 1;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '\n') {
                if (!isLong) {
                    return;
                }
                ++m_line;
                m_lineStart = m_at + 1;
            } else if (c == '\\' && quote == '"') {
                // What follows is no end, whatever it is; a line break is still one.
                m_at += m_at + 1 < m_text.size() && m_text[m_at + 1] != '\n' ? 1 : 0;
            } else if (c == quote && (!isLong || m_text.substr(m_at).starts_with(std::string(3, quote)))) {
                m_at += isLong ? 3 : 1;
                return;
            }
            ++m_at;
        }
        m_at = std::min(m_at, m_text.size());
    }

    std::string_view m_text;
    const TextLimits& m_limits;
    std::size_t m_at = 0;
    std::size_t m_lineStart = 0;
    std::uint32_t m_line = 1;
    std::size_t m_depth = 0;
    std::size_t m_dots = 0;
    std::size_t m_values = 0;
    std::size_t m_rules = 0;
};

}  // namespace

bool isWithinTomlLimits(std::string_view text, const TextLimits& limits, base::Diagnostics& diagnostics) {
    return TomlScan(text, limits).check(diagnostics);
}

}  // namespace farmwarden::policy
