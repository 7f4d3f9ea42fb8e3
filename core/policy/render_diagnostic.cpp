#include "core/policy/render_diagnostic.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/base/text.h"

namespace farmwarden::policy {
namespace {

constexpr std::array<std::string_view, 3> kSeverities{"error", "warning", "hint"};

// Of a long line only what is around the mark is shown.
constexpr std::size_t kMaxShown = 160;
constexpr std::size_t kShownBefore = 60;

std::string_view lineOf(std::string_view text, std::uint32_t number) {
    for (; number > 1; --number) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos) {
            return {};
        }
        text.remove_prefix(end + 1);
    }
    std::string_view line = text.substr(0, text.find('\n'));
    if (line.ends_with('\r')) {
        line.remove_suffix(1);
    }
    return line;
}

bool isContinuation(char c) {
    return (static_cast<std::uint8_t>(c) & 0xC0) == 0x80;
}

// The code point that starts at `i`; the text is valid UTF-8.
std::uint32_t codePointAt(std::string_view text, std::size_t i) {
    const auto first = static_cast<std::uint8_t>(text[i]);
    std::uint32_t code = first < 0x80   ? first
                         : first < 0xE0 ? first & 0x1FU
                         : first < 0xF0 ? first & 0x0FU
                                        : first & 0x07U;
    for (std::size_t k = i + 1; k < text.size() && isContinuation(text[k]); ++k) {
        code = code << 6U | (static_cast<std::uint8_t>(text[k]) & 0x3FU);
    }
    return code;
}

// Terminal cells of a character: none for combining marks, two for the East Asian wide blocks and emoji (Unicode, annex
// 11, coarsely).
std::size_t cellsOf(std::uint32_t code) {
    struct Block {
        std::uint32_t first;
        std::uint32_t last;
    };
    constexpr std::array<Block, 5> kNone{
        {{0x0300, 0x036F}, {0x200B, 0x200F}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}}};
    constexpr std::array<Block, 8> kWide{{{0x1100, 0x115F},
                                          {0x2E80, 0xA4CF},
                                          {0xAC00, 0xD7A3},
                                          {0xF900, 0xFAFF},
                                          {0xFE30, 0xFE6F},
                                          {0xFF00, 0xFF60},
                                          {0x1F300, 0x1FAFF},
                                          {0x20000, 0x3FFFD}}};
    const auto isIn = [&](const Block& block) { return block.first <= code && code <= block.last; };
    return std::ranges::any_of(kNone, isIn) ? 0 : std::ranges::any_of(kWide, isIn) ? 2 : 1;
}

std::size_t widthOf(std::string_view text) {
    std::size_t cells = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        cells += isContinuation(text[i]) ? 0 : cellsOf(codePointAt(text, i));
    }
    return cells;
}

// Printable, with tabs as blanks so that the marks stand where they should.
std::string printable(std::string_view piece) {
    std::string text(piece);
    std::ranges::replace(text, '\t', ' ');
    return base::sanitized(text, 3 * text.size());
}

// The nearest start of a character at or before `at`.
std::size_t characterStart(std::string_view line, std::size_t at) {
    at = std::min(at, line.size());
    while (at > 0 && at < line.size() && isContinuation(line[at])) {
        --at;
    }
    return at;
}

}  // namespace

std::string renderDiagnostic(std::string_view file, std::string_view text, const base::Diagnostic& diagnostic) {
    const base::SourceRange& range = diagnostic.range;
    const std::string_view severity = kSeverities[static_cast<std::size_t>(diagnostic.severity)];
    if (range.line == 0) {
        return fmt::format("{}: {}: {}\n{}", file, severity, diagnostic.message,
                           diagnostic.hint.empty() ? "" : fmt::format("  {}\n", diagnostic.hint));
    }
    const std::string_view line = lineOf(text, range.line);
    const std::size_t begin = characterStart(line, range.column - 1);
    // A range over several lines is marked to the end of its first.
    const std::size_t end = range.endLine == range.line
                                ? characterStart(line, std::max<std::size_t>(range.endColumn - 1, begin))
                                : line.size();
    const std::size_t from =
        line.size() <= kMaxShown ? 0 : characterStart(line, begin > kShownBefore ? begin - kShownBefore : 0);
    const std::size_t to = characterStart(line, std::min(line.size(), from + kMaxShown));
    const std::size_t markedEnd = std::max(begin, std::min(end, to));
    const std::string before = printable(line.substr(from, begin - from));
    const std::string marked = printable(line.substr(begin, markedEnd - begin));
    const std::string after = printable(line.substr(markedEnd, std::max(markedEnd, to) - markedEnd));
    const std::size_t width = widthOf(marked);
    return fmt::format("{}:{}:{}: {}: {}\n  {}{}{}\n  {}^{}{}{}\n", file, range.line, range.column, severity,
                       diagnostic.message, before, marked, after, std::string(widthOf(before), ' '),
                       std::string(width > 1 ? width - 1 : 0, '~'), diagnostic.hint.empty() ? "" : " ",
                       diagnostic.hint);
}

}  // namespace farmwarden::policy
