#include "app/ctl/csv.h"

namespace farmwarden::ctl {
namespace {

// Takes one field and what ends it off the front of `text`; false when a quote is left open or something follows a closed one.
bool takeField(std::string_view& text, std::string& field, std::size_t& lines) {
    if (!text.starts_with('"')) {
        const std::size_t end = std::min(text.find_first_of(",\n"), text.size());
        field = text.substr(0, end);
        if (field.ends_with('\r') && (end == text.size() || text[end] == '\n')) {
            field.pop_back();
        }
        text.remove_prefix(end);
        return true;
    }
    text.remove_prefix(1);
    for (;;) {
        const std::size_t quote = text.find('"');
        if (quote == std::string_view::npos) {
            return false;
        }
        for (const char c : text.substr(0, quote)) {
            lines += c == '\n' ? 1 : 0;
        }
        field += text.substr(0, quote);
        text.remove_prefix(quote + 1);
        if (!text.starts_with('"')) {
            break;
        }
        field += '"';
        text.remove_prefix(1);
    }
    if (text.starts_with("\r\n") || text == "\r") {
        text.remove_prefix(1);
    }
    return text.empty() || text[0] == ',' || text[0] == '\n';
}

}  // namespace

base::Result<std::vector<CsvRow>> parseCsv(std::string_view text) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";  // spreadsheets like to put one in front
    if (text.starts_with(kByteOrderMark)) {
        text.remove_prefix(kByteOrderMark.size());
    }
    std::vector<CsvRow> rows;
    for (std::size_t line = 1; !text.empty(); ++line) {
        CsvRow row{line, {}};
        for (;;) {
            if (!takeField(text, row.fields.emplace_back(), line)) {
                return base::fail(base::ErrorCode::InvalidArgument, "line {}: a quoted field is not closed by a quote and a comma", row.line);
            }
            if (!text.starts_with(',')) {
                break;
            }
            text.remove_prefix(1);
        }
        if (!text.empty()) {
            text.remove_prefix(1);  // the line's end
        }
        if (row.fields.size() > 1 || !row.fields[0].empty()) {
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

}  // namespace farmwarden::ctl
