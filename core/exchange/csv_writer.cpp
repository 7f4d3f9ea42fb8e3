#include "core/exchange/csv_writer.h"

#include "core/exchange/target_table.h"
#include "core/model/words.h"

namespace farmwarden::exchange {
namespace {

bool needsQuotes(std::string_view value) {
    return value.find_first_of(",;\t\"\r\n") != std::string_view::npos || value.starts_with(' ') || value.ends_with(' ');
}

}  // namespace

void appendField(std::string& line, std::string_view value) {
    if (!needsQuotes(value)) {
        line += value;
        return;
    }
    line += '"';
    for (const char c : value) {
        line.append(c == '"' ? 2 : 1, c);
    }
    line += '"';
}

std::string targetsAsCsv(std::span<const request::TargetAdd> targets) {
    std::string text;
    for (const Column column : kColumns) {
        text += text.empty() ? "" : ",";
        text += toText(column);
    }
    text += '\n';
    for (const request::TargetAdd& target : targets) {
        for (const Column column : kColumns) {
            text += column == kColumns.front() ? "" : ",";
            appendField(text, valueOf(target, column));
        }
        text += '\n';
    }
    return text;
}

}  // namespace farmwarden::exchange
