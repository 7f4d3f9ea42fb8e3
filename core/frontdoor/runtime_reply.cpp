#include "core/frontdoor/runtime_reply.h"

#include <algorithm>
#include <charconv>

#include "core/base/text.h"
#include "core/frontdoor/x224.h"

namespace farmwarden::frontdoor {
namespace {

// Before the last check's result while the next check is under way; the result's text is missing then.
constexpr std::string_view kUnderWay = "* ";

template <typename Number>
std::optional<Number> parseNumber(std::string_view text) {
    Number value{};
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    return error == std::errc() && stop == end ? std::optional(value) : std::nullopt;
}

std::string_view takeLine(std::string_view& text) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line;
}

std::string_view takeWord(std::string_view& line) {
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    const std::string_view word = line.substr(0, line.find(' '));
    line.remove_prefix(word.size());
    return word;
}

// Value of "KEY=VALUE" among space-separated words, "" without one.
std::string_view valueOf(std::string_view line, std::string_view key) {
    while (!line.empty()) {
        const std::string_view word = takeWord(line);
        if (word.size() > key.size() && word.starts_with(key) && word[key.size()] == '=') {
            return word.substr(key.size() + 1);
        }
    }
    return {};
}

// Fields are quoted when they hold a comma or a quote, which is doubled then.
std::vector<std::string> splitCsv(std::string_view line) {
    std::vector<std::string> fields(1);
    bool isQuoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool isEscapedQuote = isQuoted && line[i] == '"' && i + 1 < line.size() && line[i + 1] == '"';
        if (isEscapedQuote) {
            fields.back() += line[i++];
        } else if (line[i] == '"') {
            isQuoted = !isQuoted;
        } else if (line[i] == ',' && !isQuoted) {
            fields.emplace_back();
        } else {
            fields.back() += line[i];
        }
    }
    return fields;
}

// Columns are found by their names: later versions of HAProxy add some.
class StatTable {
public:
    explicit StatTable(std::string_view header) : m_names(splitCsv(header)) {}

    std::string get(const std::vector<std::string>& row, std::string_view name) const {
        const auto at = static_cast<std::size_t>(std::ranges::find(m_names, name) - m_names.begin());
        return at < row.size() ? row[at] : std::string();
    }
    ServerRow server(const std::vector<std::string>& row) const {
        const auto number = [&](std::string_view name) {
            return parseNumber<std::uint32_t>(get(row, name)).value_or(0);
        };
        ServerRow server;
        server.slot = get(row, "pxname");
        server.target = get(row, "svname");
        server.status = get(row, "status");
        server.check = get(row, "check_status");
        server.isChecking = server.check.starts_with(kUnderWay);
        server.check.erase(0, server.isChecking ? kUnderWay.size() : 0);
        server.detail = get(row, "last_chk").empty() ? get(row, "check_desc") : get(row, "last_chk");
        server.address = get(row, "addr");
        server.sessions = number("scur");
        server.weight = number("uweight");
        server.id = number("sid");
        return server;
    }

private:
    std::vector<std::string> m_names;
};

}  // namespace

std::optional<ProcessInfo> parseInfo(std::string_view reply) {
    ProcessInfo info;
    while (!reply.empty()) {
        const std::string_view line = takeLine(reply);
        if (line.starts_with("Pid: ")) {
            info.pid = parseNumber<int>(line.substr(5)).value_or(0);
        } else if (line.starts_with("CurrConns: ")) {
            info.connections = parseNumber<std::uint32_t>(line.substr(11)).value_or(0);
        }
    }
    return info.pid > 0 ? std::optional(info) : std::nullopt;
}

std::optional<std::vector<ServerRow>> parseServers(std::string_view reply) {
    std::string_view header = takeLine(reply);
    if (!header.starts_with("# pxname,svname,")) {
        return std::nullopt;
    }
    const StatTable table(header.substr(2));
    std::vector<ServerRow> servers;
    while (!reply.empty()) {
        const std::string_view line = takeLine(reply);
        if (!line.empty()) {
            servers.push_back(table.server(splitCsv(line)));
        }
    }
    return servers;
}

std::vector<LiveConnection> parseSessions(std::string_view reply) {
    std::vector<LiveConnection> live;
    while (!reply.empty()) {
        std::string_view line = takeLine(reply);
        if (!line.starts_with("0x")) {
            continue;
        }
        const std::string_view id = takeWord(line);
        const auto client = parseEndpoint(valueOf(line, "src"));
        const std::string_view server = valueOf(line, "srv");
        if (!id.ends_with(':') || !client || server.empty() || server.starts_with('<')) {
            continue;
        }
        LiveConnection& connection = live.emplace_back();
        connection.runtimeId = id.substr(0, id.size() - 1);
        connection.clientAddress = client->address;
        connection.clientPort = client->port;
        connection.farm = valueOf(line, "be");
        connection.target = server;
        connection.age = parseAge(valueOf(line, "age"));
    }
    return live;
}

std::map<std::string, std::string, std::less<>> parseLiveTable(std::string_view reply) {
    std::map<std::string, std::string, std::less<>> users;
    while (!reply.empty()) {
        const std::string_view line = takeLine(reply);
        const std::string_view key = valueOf(line, "key");
        const std::size_t bar = key.find('|');
        if (bar == std::string_view::npos || parseNumber<std::uint32_t>(valueOf(line, "conn_cur")).value_or(0) == 0) {
            continue;
        }
        users.emplace(key.substr(0, bar), base::sanitized(bytesOfHex(key.substr(bar + 1)), kMaxUserBytes));
    }
    return users;
}

std::map<std::string, std::string, std::less<>> parseMap(std::string_view reply) {
    std::map<std::string, std::string, std::less<>> entries;
    while (!reply.empty()) {
        std::string_view line = takeLine(reply);
        if (!line.starts_with("0x")) {
            continue;
        }
        takeWord(line);
        const std::string_view key = takeWord(line);
        const std::string_view value = takeWord(line);
        if (!value.empty()) {
            entries.emplace(key, value);
        }
    }
    return entries;
}

std::chrono::seconds parseAge(std::string_view text) {
    std::int64_t total = 0;
    std::int64_t number = 0;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            number = std::min<std::int64_t>(number * 10 + (c - '0'), 1'000'000'000);
            continue;
        }
        const std::int64_t unit = c == 'd' ? 86400 : c == 'h' ? 3600 : c == 'm' ? 60 : c == 's' ? 1 : 0;
        total += number * unit;
        number = 0;
    }
    return std::chrono::seconds(total);
}

std::string bytesOfHex(std::string_view text) {
    std::string bytes;
    for (; text.size() >= 2; text.remove_prefix(2)) {
        std::uint8_t value = 0;
        if (std::from_chars(text.data(), text.data() + 2, value, 16).ptr != text.data() + 2) {
            break;
        }
        bytes += static_cast<char>(value);
    }
    return bytes;
}

std::optional<Endpoint> parseEndpoint(std::string_view text) {
    const std::size_t colon = text.rfind(':');
    const auto port =
        colon == std::string_view::npos ? std::nullopt : parseNumber<std::uint16_t>(text.substr(colon + 1));
    if (!port || colon == 0) {
        return std::nullopt;
    }
    std::string_view address = text.substr(0, colon);
    if (address.starts_with('[') && address.ends_with(']')) {
        address = address.substr(1, address.size() - 2);
    }
    return Endpoint{std::string(address), *port};
}

}  // namespace farmwarden::frontdoor
