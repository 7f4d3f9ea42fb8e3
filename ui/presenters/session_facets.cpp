#include "ui/presenters/session_facets.h"

#include <algorithm>
#include <vector>

#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/model/words.h"
#include "ui/presenters/query_text.h"

namespace farmwarden::presenters {
namespace {

using model::SessionState;

constexpr directory::SessionSlot kLookUpEvery = 1U << 14U;
constexpr std::array kStates{SessionState::Active, SessionState::Disconnected, SessionState::Pending};

std::string_view valueOf(std::string_view text, const QueryWord& word) {
    return text.substr(word.valueBegin, word.end - word.valueBegin);
}

// The states that "state:" words of the query name; what is no state is left out.
std::vector<SessionState> chosenStates(std::string_view text) {
    std::vector<SessionState> chosen;
    for (const QueryWord& word : queryWords(text)) {
        if (word.field != "state" || word.isNegated) {
            continue;
        }
        const std::string values = base::lowered(valueOf(text, word)) + ',';
        for (std::size_t at = 0, comma = 0; (comma = values.find(',', at)) != std::string::npos; at = comma + 1) {
            if (const auto state = model::fromText<SessionState>(values.substr(at, comma - at))) {
                chosen.push_back(*state);
            }
        }
    }
    return chosen;
}

std::string joined(std::string text, std::string_view words) {
    return text.empty() ? std::string(words) : words.empty() ? text : text + ' ' + std::string(words);
}

}  // namespace

const std::array<IdleRange, kIdleRangeCount>& idleRanges() {
    static const std::array<IdleRange, kIdleRangeCount> kRanges{
        {{base::Duration(0), std::chrono::minutes(30), "idle:<30m"},
         {std::chrono::minutes(30), std::chrono::hours(2), "idle:>30m idle:<2h"},
         {std::chrono::hours(2), std::nullopt, "idle:>2h"}}};
    return kRanges;
}

SessionFacets countFacets(const directory::Directory& directory, const directory::SessionQuery& query,
                          base::TimePoint now, const std::atomic<bool>& isWanted) {
    SessionFacets facets;
    const directory::SessionTable& sessions = directory.sessions();
    directory::SessionMatcher matcher(query, directory);
    for (directory::SessionSlot slot = 0; slot < sessions.slotCount() && (slot % kLookUpEvery != 0 || isWanted);
         ++slot) {
        const directory::SessionRecord& record = sessions.at(slot);
        if (record.isFree() || (!query.isEmpty() && !matcher.matches(slot, now))) {
            continue;
        }
        facets.states.pending += record.state == SessionState::Pending ? 1 : 0;
        facets.states.active += record.state == SessionState::Active ? 1 : 0;
        if (record.state == SessionState::Disconnected) {
            ++facets.states.disconnected;
            const auto range = std::ranges::find_if(
                idleRanges(), [idle = now - record.since](const IdleRange& r) { return !r.to || idle < *r.to; });
            ++facets.idle[static_cast<std::size_t>(range - idleRanges().begin())];
        }
    }
    return facets;
}

std::string facetBase(std::string_view text) {
    return withoutField(withoutField(text, "state"), "idle");
}

bool choosesState(std::string_view text, SessionState state) {
    const std::vector<SessionState> chosen = chosenStates(text);
    return std::ranges::find(chosen, state) != chosen.end();
}

bool choosesIdle(std::string_view text, const IdleRange& range) {
    bool isChosen = false;
    for (const QueryWord& word : queryWords(text)) {
        const std::string_view value = valueOf(text, word);
        if (word.field != "idle" || word.isNegated || value.empty()) {
            continue;
        }
        const bool isLess = value.front() == '<';
        const auto edge = base::parseDuration(value.substr(value.front() == '>' || isLess ? 1 : 0));
        if (!edge || (isLess ? range.from >= *edge : range.to && *range.to <= *edge)) {
            return false;
        }
        isChosen = true;
    }
    return isChosen;
}

std::string toggledState(std::string_view text, SessionState state, bool isAdding) {
    std::vector<SessionState> chosen = chosenStates(text);
    const bool wasChosen = std::erase(chosen, state) != 0;
    if (!isAdding) {
        // The only one goes, one of several stays alone.
        const bool wasAlone = wasChosen && chosen.empty();
        chosen.clear();
        if (!wasAlone) {
            chosen.push_back(state);
        }
    } else if (!wasChosen) {
        chosen.push_back(state);
    }
    std::string words;
    for (const SessionState each : kStates) {
        if (std::ranges::find(chosen, each) != chosen.end()) {
            words += (words.empty() ? "state:" : ",") + std::string(model::toText(each));
        }
    }
    // Only who is disconnected is idle.
    const bool keepsIdle = chosen.empty() || std::ranges::find(chosen, SessionState::Disconnected) != chosen.end();
    std::string rest = withoutField(text, "state");
    return joined(keepsIdle ? rest : withoutField(rest, "idle"), words);
}

std::string toggledIdle(std::string_view text, const IdleRange& range) {
    const std::string rest = withoutField(text, "idle");
    if (onlyField(text, "idle") == range.words) {
        return rest;
    }
    const std::vector<SessionState> chosen = chosenStates(text);
    const bool keepsState = chosen.empty() || std::ranges::find(chosen, SessionState::Disconnected) != chosen.end();
    return joined(keepsState ? rest : withoutField(rest, "state"), range.words);
}

}  // namespace farmwarden::presenters
