#include "ui/presenters/query_text.h"

#include <algorithm>
#include <cctype>

#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/model/words.h"

namespace farmwarden::presenters {
namespace {

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Where the word that begins at `at` ends: at a space outside quotes.
std::size_t wordEnd(std::string_view text, std::size_t at) {
    bool isQuoted = false;
    for (; at < text.size() && (isQuoted || !isSpace(text[at])); ++at) {
        isQuoted = isQuoted != (text[at] == '"');
    }
    return at;
}

// "a, b" of a length of time, rounded down to what one would type: 95 min is ">1h30m", so that the session itself is
// in.
std::string atLeast(base::Duration length) {
    using std::chrono::floor;
    const auto minutes = floor<std::chrono::minutes>(length);
    if (minutes.count() < 1) {
        return ">" + std::to_string(std::max<std::int64_t>(1, floor<std::chrono::seconds>(length).count())) + "s";
    }
    if (minutes >= std::chrono::hours(24)) {
        return ">" + std::to_string(minutes.count() / (24 * 60)) + "d";
    }
    return minutes >= std::chrono::hours(1) ? ">" + std::to_string(minutes.count() / 60) + "h"
                                            : ">" + std::to_string(minutes.count()) + "m";
}

std::optional<std::string> named(std::string_view field, std::string_view value) {
    if (value.empty()) {
        return std::nullopt;
    }
    return std::string(field) + ':' + queryValue(value);
}

template <typename Keep>
std::string joined(std::string_view text, Keep keep) {
    std::string result;
    for (const QueryWord& word : queryWords(text)) {
        if (keep(word)) {
            result += result.empty() ? "" : " ";
            result += text.substr(word.begin, word.end - word.begin);
        }
    }
    return result;
}

}  // namespace

std::vector<QueryWord> queryWords(std::string_view text) {
    std::vector<QueryWord> words;
    for (std::size_t at = 0; at < text.size();) {
        if (isSpace(text[at])) {
            ++at;
            continue;
        }
        QueryWord word{
            .begin = at, .end = wordEnd(text, at), .isNegated = text[at] == '-' || text[at] == '!', .field = {}};
        word.valueBegin = at + (word.isNegated ? 1 : 0);
        std::size_t colon = word.valueBegin;
        while (colon < word.end && std::isalpha(static_cast<unsigned char>(text[colon])) != 0) {
            ++colon;
        }
        const bool isField = colon > word.valueBegin && colon < word.end && text[colon] == ':' &&
                             (colon + 1 == text.size() || text[colon + 1] != ':');
        if (isField) {
            word.field = base::lowered(text.substr(word.valueBegin, colon - word.valueBegin));
            word.valueBegin = colon + 1;
        }
        at = word.end;
        words.push_back(std::move(word));
    }
    return words;
}

std::string queryValue(std::string_view value) {
    if (value.find_first_of(" \t,:*?\"") == std::string_view::npos) {
        return std::string(value);
    }
    if (value.find('"') == std::string_view::npos) {
        return '"' + std::string(value) + '"';
    }
    // There is no way to write a quote; a wildcard finds it.
    std::string pattern(value);
    std::ranges::replace_if(
        pattern, [](char c) { return isSpace(c) || c == ',' || c == '"'; }, '?');
    return pattern;
}

std::optional<std::string> queryWordOf(const directory::Directory& directory, SessionSlot slot, SessionColumn column,
                                       base::TimePoint now) {
    const directory::SessionRecord& record = directory.sessions().at(slot);
    switch (column) {
        case SessionColumn::State:
            return named("state", model::toText(record.state));
        case SessionColumn::User:
            return named("user", directory.text(record.user));
        case SessionColumn::Farm:
            return record.farm == directory::kNone ? std::nullopt
                                                   : named("farm", directory.farm(record.farm).value.name);
        case SessionColumn::Target:
            return record.target == directory::kNone ? std::nullopt
                                                     : named("target", directory.target(record.target).value.name);
        case SessionColumn::Since:
            return "since:" + atLeast(now - record.since);
        case SessionColumn::Client: {
            const std::string address = model::toText(record.client);
            // An address is no text with a colon to be quoted: the matcher reads it as it stands.
            return address.empty() ? std::nullopt : std::optional("client:" + address);
        }
        case SessionColumn::ClientName:
            return named("client", directory.text(record.clientName));
        case SessionColumn::Placed:
            return "age:" + atLeast(now - record.placedAt);
        case SessionColumn::Id:
            return "id:" + base::toText(record.id);
    }
    return std::nullopt;
}

std::string withWord(std::string_view text, std::string_view word, bool isNegated) {
    const std::string wanted = (isNegated ? "-" : "") + std::string(word);
    for (const QueryWord& there : queryWords(text)) {
        if (text.substr(there.begin, there.end - there.begin) == wanted) {
            return std::string(text);
        }
    }
    std::string result(text);
    while (!result.empty() && isSpace(result.back())) {
        result.pop_back();
    }
    return result.empty() ? wanted : result + ' ' + wanted;
}

bool hasWord(std::string_view text, std::string_view word) {
    return std::ranges::any_of(queryWords(text), [&](const QueryWord& there) {
        return text.substr(there.begin, there.end - there.begin) == word;
    });
}

std::string withoutWord(std::string_view text, std::string_view word) {
    return joined(text,
                  [&](const QueryWord& there) { return text.substr(there.begin, there.end - there.begin) != word; });
}

std::string withoutField(std::string_view text, std::string_view field) {
    return joined(text, [&](const QueryWord& word) { return word.field != field || word.isNegated; });
}

std::string onlyField(std::string_view text, std::string_view field) {
    return joined(text, [&](const QueryWord& word) { return word.field == field && !word.isNegated; });
}

}  // namespace farmwarden::presenters
