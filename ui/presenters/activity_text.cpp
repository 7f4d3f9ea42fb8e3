#include "ui/presenters/activity_text.h"

#include "core/base/time_text.h"
#include "ui/presenters/row_text.h"

namespace farmwarden::presenters {

std::string_view activityCsvHeader() {
    return "at,revision,code,link,actor,broker,arguments\r\n";
}

void appendActivityCsv(std::string& out, const ActivityEntry& entry) {
    std::string arguments;
    for (const std::string& argument : entry.arguments) {
        arguments += arguments.empty() ? "" : "; ";
        arguments += argument;
    }
    out += base::formatTime(entry.at) + ',' + std::to_string(entry.revision.value) + ',';
    out += toText(entry.code);
    for (const std::string& value : {entry.link, entry.actor, entry.broker, arguments}) {
        out += ',';
        appendCsvValue(out, value);
    }
    out += "\r\n";
}

void appendActivityJson(std::string& out, const ActivityEntry& entry) {
    const auto add = [&](std::string_view name, std::string_view value) {
        out += out.ends_with('{') ? "\"" : ", \"";
        out += name;
        out += "\": ";
        appendJsonText(out, value);
    };
    out += '{';
    add("at", base::formatTime(entry.at));
    out += ", \"revision\": " + std::to_string(entry.revision.value);
    add("code", toText(entry.code));
    add("link", entry.link);
    add("actor", entry.actor);
    add("broker", entry.broker);
    out += ", \"arguments\": [";
    for (const std::string& argument : entry.arguments) {
        out += out.ends_with('[') ? "" : ", ";
        appendJsonText(out, argument);
    }
    out += "]}";
}

}  // namespace farmwarden::presenters
