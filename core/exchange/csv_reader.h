#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace farmwarden::exchange {

struct CsvRow {
    enum class Fault : std::uint8_t { None, QuoteNotClosed, TextAfterQuote };

    std::size_t line = 0;  // where it begins, from 1
    std::vector<std::string> fields;
    Fault fault = Fault::None;
    std::size_t faultLine = 0;
};

// The separator of a text whose first line names the columns: the one of comma, semicolon and tab that it has most,
// outside of quotes. A comma when it has none.
char separatorOf(std::string_view text);

// Reads separated values a row at a time, as RFC 4180 has them: quotes around a field keep separators and line breaks,
// a doubled quote is one. Lines may end with LF, CR LF or CR; blank ones are left out; spaces around a field that has
// no quotes do not count. What is malformed is a fault of its row, and reading goes on with the next line. A value; the
// text outlives it.
class CsvReader {
public:
    CsvReader(std::string_view text, char separator);

    // False at the end. `row` is filled anew; keep it between calls, so that its memory is.
    bool next(CsvRow& row);
    std::size_t position() const { return m_at; }

private:
    bool isAtEnd() const { return m_at >= m_text.size(); }
    bool isLineEnd() const { return m_text[m_at] == '\n' || m_text[m_at] == '\r'; }
    void skipLineEnd();
    void readPlain(std::string& field);
    void readQuoted(CsvRow& row, std::string& field);
    void readRow(CsvRow& row);

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
    char m_separator;
};

}  // namespace farmwarden::exchange
