#include "core/policy/toml_reader.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <set>

#include "core/base/text.h"
#include "core/policy/toml_scan.h"

namespace farmwarden::policy {
namespace {

using Kind = TextNode::Kind;

// Reading again after each mistake is for what people write by hand, not for megabytes.
constexpr std::size_t kMaxBytesReadAgain = 1U << 20U;
constexpr int kMaxReadings = 20;

// Lines of the text, for turning toml++'s columns (code points) into ours (bytes).
class LineIndex {
public:
    explicit LineIndex(std::string_view text) : m_text(text) {
        for (std::size_t at = 0; at != std::string_view::npos && at <= text.size();) {
            m_starts.push_back(at);
            const std::size_t end = text.find('\n', at);
            at = end == std::string_view::npos ? end : end + 1;
        }
    }

    std::string_view line(std::uint32_t number) const {
        if (number == 0 || number > m_starts.size()) {
            return {};
        }
        const std::size_t start = m_starts[number - 1];
        return m_text.substr(start, m_text.find('\n', start) - start);
    }
    std::size_t start(std::uint32_t number) const { return m_starts[number - 1]; }
    bool has(std::uint32_t number) const { return number > 0 && number <= m_starts.size(); }

    base::SourceRange range(const toml::source_region& region) const {
        return {region.begin.line, byteColumn(region.begin), region.end.line, byteColumn(region.end)};
    }

private:
    std::uint32_t byteColumn(toml::source_position at) const {
        const std::string_view text = line(at.line);
        std::size_t bytes = 0;
        for (std::uint32_t i = 1; i < at.column; ++i) {
            ++bytes;
            while (bytes < text.size() && (static_cast<std::uint8_t>(text[bytes]) & 0xC0) == 0x80) {
                ++bytes;
            }
        }
        return static_cast<std::uint32_t>(bytes + 1);
    }

    std::string_view m_text;
    std::vector<std::size_t> m_starts;
};

// toml++'s values as ours.
class TomlConverter {
public:
    TomlConverter(const LineIndex& lines, const std::set<std::uint32_t>& setAside, ParsedText& out)
        : m_lines(lines), m_setAside(setAside), m_out(out) {}

    TextNode convert(const toml::node& node) {
        TextNode result;
        result.range = m_lines.range(node.source());
        if (const toml::table* table = node.as_table()) {
            result.kind = Kind::Object;
            for (const auto& [key, value] : *table) {
                result.members.push_back({std::string(key.str()), m_lines.range(key.source()), convert(value)});
            }
        } else if (const toml::array* array = node.as_array()) {
            result.kind = Kind::Array;
            result.items.reserve(array->size());
            for (const toml::node& item : *array) {
                result.items.push_back(convert(item));
            }
        } else if (!m_setAside.contains(result.range.line)) {
            convertScalar(node, result);
        }
        return result;
    }

private:
    void convertScalar(const toml::node& node, TextNode& result) {
        if (const auto* text = node.as_string()) {
            result.kind = Kind::String;
            result.text = text->get();
        } else if (const auto* integer = node.as_integer()) {
            result.kind = Kind::Integer;
            result.integer = integer->get();
        } else if (const auto* boolean = node.as_boolean()) {
            result.kind = Kind::Boolean;
            result.integer = boolean->get() ? 1 : 0;
        } else if (const auto* at = node.as_date_time(); at != nullptr && at->get().offset) {
            result.kind = Kind::Time;
            result.time = timeOf(at->get());
        } else if (node.is_floating_point()) {
            result.kind = Kind::Number;
        } else {
            m_out.diagnostics.push_back(
                {.code = "bad-time",
                 .message = "This time does not say in which zone",
                 .hint = "write it with an offset, as in 2026-12-31T23:00:00Z or 2026-12-31T23:00:00+01:00",
                 .range = result.range,
                 .subject = {}});
        }
    }

    static base::TimePoint timeOf(const toml::date_time& at) {
        using namespace std::chrono;
        const year_month_day day{year(at.date.year), month(at.date.month), std::chrono::day(at.date.day)};
        const auto clock = hours(at.time.hour) + minutes(at.time.minute) + seconds(at.time.second) +
                           microseconds(at.time.nanosecond / 1000);
        return base::TimePoint(sys_days(day)) + clock - minutes(at.offset->minutes);
    }

    const LineIndex& m_lines;
    const std::set<std::uint32_t>& m_setAside;
    ParsedText& m_out;
};

// The lines in which toml++ stumbled, made harmless one after the other.
class TomlMender {
public:
    explicit TomlMender(std::string_view text) : m_text(text) {}

    const std::string& text() const { return m_text; }
    const std::set<std::uint32_t>& linesSetAside() const { return m_setAside; }
    bool hasSetAside(std::uint32_t line) const { return m_setAside.contains(line); }

    // First the value of `key = value` is replaced; if that was not it (a key that is there twice), the whole line
    // goes. Every byte keeps its place.
    bool mend(std::uint32_t number) {
        const LineIndex lines(m_text);
        if (m_text.size() > kMaxBytesReadAgain || !lines.has(number)) {
            return false;
        }
        const std::string_view line = lines.line(number);
        const std::size_t start = lines.start(number);
        const std::size_t equals = line.find('=');
        if (equals == std::string_view::npos || equals + 1 >= line.size() || !isBareKey(line.substr(0, equals))) {
            return false;
        }
        const bool isFirst = m_setAside.insert(number).second;
        if (!isFirst && !m_removed.insert(number).second) {
            return false;
        }
        const std::size_t from = start + (isFirst ? equals + 1 : 0);
        std::fill(m_text.begin() + static_cast<std::ptrdiff_t>(from),
                  m_text.begin() + static_cast<std::ptrdiff_t>(start + line.size()), ' ');
        if (isFirst) {
            m_text[from] = '0';
        }
        return true;
    }

private:
    static bool isBareKey(std::string_view text) {
        const std::size_t first = text.find_first_not_of(" \t");
        const std::size_t last = text.find_last_not_of(" \t");
        const auto isAllowed = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
        };
        return first != std::string_view::npos && std::ranges::all_of(text.substr(first, last - first + 1), isAllowed);
    }

    std::string m_text;
    std::set<std::uint32_t> m_setAside;
    std::set<std::uint32_t> m_removed;
};

base::Diagnostic syntaxError(const toml::parse_error& error, const LineIndex& lines) {
    base::SourceRange range = lines.range(error.source());
    if (range.endLine == range.line && range.endColumn <= range.column) {
        range.endColumn = range.column + 1;
    }
    return {.code = "syntax",
            .message = fmt::format("This is not TOML: {}", base::sanitized(error.description(), 300)),
            .hint = "look for a quote or bracket that is not closed, here or just before",
            .range = range,
            .subject = {}};
}

}  // namespace

ParsedText readToml(std::string_view text, const TextLimits& limits) {
    ParsedText parsed;
    if (!checkText(text, limits, parsed.diagnostics) || !isWithinTomlLimits(text, limits, parsed.diagnostics)) {
        return parsed;
    }
    if (!parsed.diagnostics.empty()) {
        // toml++ would stop at the first of the bytes that are reported already.
        return parsed;
    }
    const LineIndex lines(text);
    TomlMender mender(text);
    for (int reading = 0; reading < kMaxReadings; ++reading) {
        // What was left out may have been the start of a text or a list around the rest.
        base::Diagnostics overLimits;
        if (reading > 0 && !isWithinTomlLimits(mender.text(), limits, overLimits)) {
            break;
        }
        const toml::parse_result result = toml::parse(std::string_view(mender.text()));
        if (result.succeeded()) {
            parsed.root = TomlConverter(lines, mender.linesSetAside(), parsed).convert(result.table());
            break;
        }
        const std::uint32_t line = result.error().source().begin.line;
        if (!mender.hasSetAside(line)) {
            parsed.diagnostics.push_back(syntaxError(result.error(), lines));
        }
        if (!mender.mend(line)) {
            break;
        }
    }
    return parsed;
}

}  // namespace farmwarden::policy
