#include "core/exchange/csv_reader.h"

#include <algorithm>
#include <array>

namespace farmwarden::exchange {
namespace {

constexpr std::array<char, 3> kSeparators{',', ';', '\t'};

// A spreadsheet's own way of naming the separator: a first line "sep=;".
bool namesSeparator(std::string_view text) {
    return text.size() >= 5 && text.starts_with("sep=") &&
           std::ranges::find(kSeparators, text[4]) != kSeparators.end() &&
           (text.size() == 5 || text[5] == '\n' || text[5] == '\r');
}

std::string_view trimmed(std::string_view text) {
    const auto isSpace = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && isSpace(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && isSpace(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

}  // namespace

char separatorOf(std::string_view text) {
    if (namesSeparator(text)) {
        return text[4];
    }
    const std::size_t begin = text.find_first_not_of("\r\n");
    text.remove_prefix(std::min(begin, text.size()));
    std::array<std::size_t, kSeparators.size()> counts{};
    bool isQuoted = false;
    for (const char c : text) {
        if (c == '"') {
            isQuoted = !isQuoted;
        } else if (!isQuoted && (c == '\n' || c == '\r')) {
            break;
        } else if (const auto found = std::ranges::find(kSeparators, c); !isQuoted && found != kSeparators.end()) {
            ++counts[static_cast<std::size_t>(found - kSeparators.begin())];
        }
    }
    return kSeparators[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

CsvReader::CsvReader(std::string_view text, char separator) : m_text(text), m_separator(separator) {
    if (namesSeparator(text)) {
        m_at = 5;
    }
}

void CsvReader::skipLineEnd() {
    const bool isPair = m_text.substr(m_at).starts_with("\r\n");
    m_at += isPair ? 2 : 1;
    ++m_line;
}

void CsvReader::readPlain(std::string& field) {
    const std::size_t begin = m_at;
    while (!isAtEnd() && !isLineEnd() && m_text[m_at] != m_separator) {
        ++m_at;
    }
    field = trimmed(m_text.substr(begin, m_at - begin));
}

void CsvReader::readQuoted(CsvRow& row, std::string& field) {
    ++m_at;
    for (;;) {
        const std::size_t quote = m_text.find('"', m_at);
        if (quote == std::string_view::npos) {
            // Whatever follows was swallowed by the quote. The next row begins after this line, so that one slip does
            // not hide what is wrong with all others.
            row.fault = CsvRow::Fault::QuoteNotClosed;
            row.faultLine = m_line;
            readPlain(field);
            while (!isAtEnd() && !isLineEnd()) {
                ++m_at;
            }
            return;
        }
        const std::string_view part = m_text.substr(m_at, quote - m_at);
        field += part;
        for (std::size_t i = 0; i < part.size(); ++i) {
            const bool isLineBreak = part[i] == '\n' || (part[i] == '\r' && part.substr(i + 1, 1) != "\n");
            m_line += isLineBreak ? 1 : 0;
        }
        m_at = quote + 1;
        if (isAtEnd() || m_text[m_at] != '"') {
            break;
        }
        field += '"';
        ++m_at;
    }
    std::string rest;
    readPlain(rest);
    if (!rest.empty()) {
        row.fault = CsvRow::Fault::TextAfterQuote;
        row.faultLine = m_line;
        field += rest;
    }
}

void CsvReader::readRow(CsvRow& row) {
    row.line = m_line;
    row.fault = CsvRow::Fault::None;
    std::size_t count = 0;
    for (;;) {
        if (row.fields.size() == count) {
            row.fields.emplace_back();
        }
        std::string& field = row.fields[count++];
        field.clear();
        const std::size_t begin = m_at;
        while (!isAtEnd() && m_text[m_at] == ' ' && m_separator != ' ') {
            ++m_at;
        }
        if (!isAtEnd() && m_text[m_at] == '"') {
            readQuoted(row, field);
        } else {
            m_at = begin;
            readPlain(field);
        }
        if (isAtEnd() || m_text[m_at] != m_separator) {
            break;
        }
        ++m_at;
    }
    row.fields.resize(count);
    if (!isAtEnd()) {
        skipLineEnd();
    }
}

bool CsvReader::next(CsvRow& row) {
    while (!isAtEnd()) {
        readRow(row);
        const bool isBlank = std::ranges::all_of(row.fields, &std::string::empty);
        if (!isBlank || row.fault != CsvRow::Fault::None) {
            return true;
        }
    }
    return false;
}

}  // namespace farmwarden::exchange
