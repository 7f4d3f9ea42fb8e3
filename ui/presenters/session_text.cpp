#include "ui/presenters/session_text.h"

#include <algorithm>
#include <array>

#include "core/base/time_text.h"
#include "core/model/words.h"
#include "ui/presenters/row_text.h"

namespace farmwarden::presenters {
namespace {

using directory::Directory;
using directory::SessionRecord;

struct Field {
    std::string_view name;
    std::string (*read)(const Directory& directory, const SessionRecord& record);
};

std::string farmOf(const Directory& directory, const SessionRecord& record) {
    return record.farm == directory::kNone ? std::string() : directory.farm(record.farm).value.name;
}
std::string targetOf(const Directory& directory, const SessionRecord& record) {
    return record.target == directory::kNone ? std::string() : directory.target(record.target).value.name;
}

constexpr std::array kFields{
    Field{"id", [](const Directory&, const SessionRecord& r) { return base::toText(r.id); }},
    Field{"user", [](const Directory& d, const SessionRecord& r) { return std::string(d.text(r.user)); }},
    Field{"domain", [](const Directory& d, const SessionRecord& r) { return std::string(d.text(r.domain)); }},
    Field{"farm", farmOf},
    Field{"target", targetOf},
    Field{"state", [](const Directory&, const SessionRecord& r) { return std::string(model::toText(r.state)); }},
    Field{"since", [](const Directory&, const SessionRecord& r) { return base::formatTime(r.since); }},
    Field{"client", [](const Directory&, const SessionRecord& r) { return model::toText(r.client); }},
    Field{"client_name", [](const Directory& d, const SessionRecord& r) { return std::string(d.text(r.clientName)); }},
    Field{"reason", [](const Directory&, const SessionRecord& r) { return std::string(model::toText(r.reason)); }},
    Field{"placed_at", [](const Directory&, const SessionRecord& r) { return base::formatTime(r.placedAt); }},
};

}  // namespace

std::string_view sessionCsvHeader() {
    static const std::string header = [] {
        std::string line;
        for (const Field& field : kFields) {
            line += line.empty() ? "" : ",";
            line += field.name;
        }
        return line + "\r\n";
    }();
    return header;
}

void appendSessionCsv(std::string& out, const Directory& directory, SessionSlot slot) {
    const SessionRecord& record = directory.sessions().at(slot);
    for (const Field& field : kFields) {
        if (&field != &kFields.front()) {
            out += ',';
        }
        appendCsvValue(out, field.read(directory, record));
    }
    out += "\r\n";
}

void appendSessionJson(std::string& out, const Directory& directory, SessionSlot slot) {
    const SessionRecord& record = directory.sessions().at(slot);
    out += '{';
    for (const Field& field : kFields) {
        out += &field == &kFields.front() ? "\"" : ", \"";
        out += field.name;
        out += "\": ";
        appendJsonText(out, field.read(directory, record));
    }
    out += '}';
}

void appendSessionTabbed(std::string& out, const Directory& directory, SessionSlot slot,
                         std::span<const SessionColumn> columns) {
    const SessionRecord& record = directory.sessions().at(slot);
    for (const SessionColumn& column : columns) {
        if (&column != columns.data()) {
            out += '\t';
        }
        const auto field = std::ranges::find(kFields, toText(column), &Field::name);
        std::string value = field == kFields.end() ? std::string() : field->read(directory, record);
        std::ranges::replace_if(
            value, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
        out += value;
    }
}

}  // namespace farmwarden::presenters
