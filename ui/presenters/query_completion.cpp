#include "ui/presenters/query_completion.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/directory/session_query.h"
#include "ui/presenters/activity.h"
#include "ui/presenters/query_text.h"

namespace farmwarden::presenters {
namespace {

using directory::Directory;

// How often a worker in a long loop looks whether it is still wanted.
constexpr directory::SessionSlot kLookUpEvery = 1U << 14U;

struct Candidate {
    std::string_view value;
    std::size_t sessions = 0;

    Candidate(std::string_view text, std::size_t count = 0) : value(text), sessions(count) {}
};

const std::array<directory::QueryField, 4>& activityFields() {
    static const std::array<directory::QueryField, 4> kFields{
        {{"actor", {}}, {"about", {}}, {"is", {}}, {"age", {}}}};
    return kFields;
}

// Those that begin with what was typed, then those that have it in them; each by number of sessions, then by name.
std::vector<Completion> ranked(std::vector<Candidate> candidates, std::string_view typed, std::size_t limit) {
    struct Ranked {
        Candidate candidate;
        bool isInside = false;
    };
    std::vector<Ranked> found;
    for (const Candidate& candidate : candidates) {
        const std::size_t at = base::lowered(candidate.value).find(typed);
        if (at != std::string::npos) {
            found.push_back({candidate, at != 0});
        }
    }
    const std::size_t count = std::min(limit, found.size());
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count), found.end(),
                      [](const Ranked& a, const Ranked& b) {
                          if (a.isInside != b.isInside) {
                              return b.isInside;
                          }
                          return a.candidate.sessions != b.candidate.sessions
                                     ? a.candidate.sessions > b.candidate.sessions
                                     : a.candidate.value < b.candidate.value;
                      });
    std::vector<Completion> items;
    for (std::size_t i = 0; i < count; ++i) {
        items.push_back({queryValue(found[i].candidate.value), {}, found[i].candidate.sessions});
    }
    return items;
}

std::vector<Candidate> farms(const Directory& directory) {
    std::vector<Candidate> all;
    for (directory::FarmIndex i = 0; i < directory.farmCount(); ++i) {
        if (!directory.farm(i).value.name.empty()) {
            all.push_back({directory.farm(i).value.name, directory.farm(i).sessions.total()});
        }
    }
    return all;
}

std::vector<Candidate> targets(const Directory& directory) {
    std::vector<Candidate> all;
    for (directory::TargetIndex i = 0; i < directory.targetCount(); ++i) {
        if (!directory.target(i).value.name.empty()) {
            all.push_back({directory.target(i).value.name, directory.target(i).sessions.total()});
        }
    }
    return all;
}

// One look at every session; names are small numbers, so they are counted in an array.
template <typename Read>
std::vector<Candidate> texts(const Directory& directory, const std::atomic<bool>& isWanted, Read read) {
    std::vector<std::uint32_t> counts;
    for (directory::SessionSlot slot = 0; slot < directory.sessions().slotCount(); ++slot) {
        if (slot % kLookUpEvery == 0 && !isWanted) {
            return {};
        }
        const directory::SessionRecord& record = directory.sessions().at(slot);
        if (record.isFree()) {
            continue;
        }
        const directory::PoolIndex text = read(record);
        if (text >= counts.size()) {
            counts.resize(std::max<std::size_t>(text + 1, counts.size() * 2));
        }
        ++counts[text];
    }
    std::vector<Candidate> all;
    for (directory::PoolIndex text = 0; text < counts.size(); ++text) {
        if (counts[text] != 0 && !directory.text(text).empty()) {
            all.push_back({directory.text(text), counts[text]});
        }
    }
    return all;
}

std::vector<Completion> fixed(std::initializer_list<std::string_view> values, std::string_view typed) {
    std::vector<Completion> items;
    for (const std::string_view value : values) {
        if (value.starts_with(typed)) {
            items.push_back({std::string(value), {}, 0});
        }
    }
    return items;
}

std::vector<Completion> valuesOf(const Directory& directory, std::string_view field, std::string_view typed,
                                 std::size_t limit, const std::atomic<bool>& isWanted) {
    if (field == "state") {
        return fixed({"active", "disconnected", "pending"}, typed);
    }
    if (field == "reason") {
        return fixed({"existing-session", "fewest-sessions", "fallback"}, typed);
    }
    if (field == "idle" || field == "since" || field == "age") {
        return fixed({">5m", ">30m", ">2h", ">1d", "<5m", "<30m", "<2h"}, typed);
    }
    if (field == "farm") {
        return ranked(farms(directory), typed, limit);
    }
    if (field == "target") {
        return ranked(targets(directory), typed, limit);
    }
    if (field == "user") {
        return ranked(texts(directory, isWanted, [](const auto& record) { return record.user; }), typed, limit);
    }
    if (field == "domain") {
        return ranked(texts(directory, isWanted, [](const auto& record) { return record.domain; }), typed, limit);
    }
    if (field == "client") {
        return ranked(texts(directory, isWanted, [](const auto& record) { return record.clientName; }), typed, limit);
    }
    return {};
}

std::vector<Completion> activityValues(const Directory& directory, const std::vector<std::string>& actors,
                                       std::string_view field, std::string_view typed, std::size_t limit,
                                       const std::atomic<bool>& isWanted) {
    if (field == "is") {
        std::vector<Completion> items;
        for (const std::string_view word : ActivityFilter::isWords()) {
            if (word.starts_with(typed) && items.size() < limit) {
                items.push_back({std::string(word), {}, 0});
            }
        }
        return items;
    }
    if (field == "age") {
        return fixed({"<1h", "<2h", "<1d", "<7d", ">1h", ">1d", ">7d"}, typed);
    }
    if (field == "actor") {
        return ranked(std::vector<Candidate>(actors.begin(), actors.end()), typed, limit);
    }
    if (field != "about") {
        return {};
    }
    std::vector<Candidate> all = farms(directory);
    std::ranges::move(targets(directory), std::back_inserter(all));
    std::ranges::move(texts(directory, isWanted, [](const auto& record) { return record.user; }),
                      std::back_inserter(all));
    return ranked(std::move(all), typed, limit);
}

// The word of the text that the cursor is in or behind; an empty one between words.
QueryWord wordAt(std::string_view text, std::size_t cursor) {
    for (QueryWord& candidate : queryWords(text)) {
        if (candidate.begin < cursor && cursor <= candidate.end) {
            return std::move(candidate);
        }
    }
    return {.begin = cursor, .end = cursor, .isNegated = false, .field = {}, .valueBegin = cursor};
}

// What both languages have in common: `fields` with their meanings, and `valuesOf` a field that begin with something.
template <typename Fields, typename ValuesOf>
Completions complete(std::string_view text, std::size_t cursor, std::size_t limit, const Fields& fields,
                     bool hasAlternatives, ValuesOf valuesOfField) {
    cursor = std::min(cursor, text.size());
    const QueryWord word = wordAt(text, cursor);
    Completions result;
    if (word.field.empty()) {
        result.isField = true;
        result.begin = word.valueBegin;
        result.end = word.end;
        const std::string typed =
            base::lowered(text.substr(word.valueBegin, std::max(cursor, word.valueBegin) - word.valueBegin));
        for (const auto& field : fields) {
            if (field.name.starts_with(typed) && result.items.size() < limit) {
                result.items.push_back({std::string(field.name) + ':', field.meaning, 0});
            }
        }
        return result;
    }
    if (cursor < word.valueBegin) {
        return result;
    }
    // Between commas are alternatives of one field.
    const std::size_t comma = hasAlternatives ? text.substr(word.valueBegin, cursor - word.valueBegin).rfind(',')
                                              : std::string_view::npos;
    result.begin = comma == std::string_view::npos ? word.valueBegin : word.valueBegin + comma + 1;
    result.end = !hasAlternatives ? word.end
                                  : std::min(word.end, std::max(cursor, text.substr(0, word.end).find(',', cursor)));
    std::string typed = base::lowered(text.substr(result.begin, cursor - result.begin));
    std::erase(typed, '"');
    if (typed.ends_with('*')) {
        typed.pop_back();
    }
    result.items = valuesOfField(word.field, typed);
    // Nothing to offer but what is there already.
    if (result.items.size() == 1 && base::lowered(result.items.front().text) == typed) {
        result.items.clear();
    }
    return result;
}

}  // namespace

Completions completeQuery(const directory::Directory& directory, std::string_view text, std::size_t cursor,
                          std::size_t limit, const std::atomic<bool>& isWanted) {
    return complete(text, cursor, limit, directory::queryFields(), true,
                    [&](std::string_view field, std::string_view typed) {
                        return valuesOf(directory, field, typed, limit, isWanted);
                    });
}

Completions completeActivity(const directory::Directory& directory, const std::vector<std::string>& actors,
                             std::string_view text, std::size_t cursor, std::size_t limit,
                             const std::atomic<bool>& isWanted) {
    return complete(text, cursor, limit, activityFields(), false, [&](std::string_view field, std::string_view typed) {
        return activityValues(directory, actors, field, typed, limit, isWanted);
    });
}

}  // namespace farmwarden::presenters
