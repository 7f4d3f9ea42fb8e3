#include "ui/presenters/session_groups.h"

#include <algorithm>
#include <array>
#include <boost/unordered/unordered_flat_map.hpp>

#include "core/model/words.h"
#include "ui/presenters/query_text.h"

namespace farmwarden::presenters {
namespace {

using directory::Directory;
using directory::SessionRecord;

constexpr directory::SessionSlot kLookUpEvery = 1U << 14U;

// Where one group of times ends and the next begins, and how the language writes it.
struct Edge {
    base::Duration at;
    std::string_view text;
};
constexpr std::array kEdges{Edge{std::chrono::minutes(5), "5m"}, Edge{std::chrono::minutes(30), "30m"},
                            Edge{std::chrono::hours(2), "2h"}, Edge{std::chrono::hours(8), "8h"},
                            Edge{std::chrono::hours(24), "1d"}};

bool isTime(SessionColumn column) {
    return column == SessionColumn::Since || column == SessionColumn::Placed;
}

std::uint32_t edgeOf(base::Duration length) {
    return static_cast<std::uint32_t>(std::ranges::upper_bound(kEdges, length, {}, &Edge::at) - kEdges.begin());
}

// What tells groups apart. An address has no small number; its session stands for it.
std::uint32_t numberOf(const SessionRecord& record, SessionColumn column, base::TimePoint now) {
    switch (column) {
        case SessionColumn::State:
            return static_cast<std::uint32_t>(record.state);
        case SessionColumn::User:
            return record.user;
        case SessionColumn::Farm:
            return record.farm;
        case SessionColumn::Target:
            return record.target;
        case SessionColumn::Since:
            return edgeOf(now - record.since);
        case SessionColumn::ClientName:
            return record.clientName;
        case SessionColumn::Placed:
            return edgeOf(now - record.placedAt);
        case SessionColumn::Client:
        case SessionColumn::Id:
            break;
    }
    return 0;
}

struct Count {
    SessionSlot example = directory::kNone;
    std::size_t sessions = 0;
};

SessionGroup timeGroup(std::string_view field, std::uint32_t edge, std::size_t sessions) {
    SessionGroup group;
    group.sessions = sessions;
    if (edge > 0) {
        group.from = kEdges[edge - 1].at;
        group.word = std::string(field) + ":>" + std::string(kEdges[edge - 1].text);
    }
    if (edge < kEdges.size()) {
        group.to = kEdges[edge].at;
        group.word += (group.word.empty() ? "" : " ") + std::string(field) + ":<" + std::string(kEdges[edge].text);
    }
    return group;
}

std::string valueOf(const Directory& directory, const SessionRecord& record, SessionColumn column) {
    switch (column) {
        case SessionColumn::State:
            return std::string(model::toText(record.state));
        case SessionColumn::User:
            return std::string(directory.text(record.user));
        case SessionColumn::Farm:
            return record.farm == directory::kNone ? std::string() : directory.farm(record.farm).value.name;
        case SessionColumn::Target:
            return record.target == directory::kNone ? std::string() : directory.target(record.target).value.name;
        case SessionColumn::Client:
            return model::toText(record.client);
        case SessionColumn::ClientName:
            return std::string(directory.text(record.clientName));
        default:
            return {};
    }
}

using Numbered = std::pair<std::uint32_t, Count>;

struct Tally {
    boost::unordered_flat_map<std::uint32_t, Count> byNumber;
    boost::unordered_flat_map<std::array<std::uint8_t, 16>, Count> byAddress;
    std::size_t total = 0;

    void add(const SessionRecord& record, SessionSlot slot, SessionColumn column, base::TimePoint now) {
        Count& count =
            column == SessionColumn::Client ? byAddress[record.client.bytes] : byNumber[numberOf(record, column, now)];
        count.example = slot;
        ++count.sessions;
        ++total;
    }

    // Texts are made for these only; a million groups would take longer to name than to count. The others come to
    // `groups` as one.
    std::vector<Numbered> largest(std::vector<SessionGroup>& groups) const {
        std::vector<Numbered> all(byNumber.begin(), byNumber.end());
        for (const auto& [address, count] : byAddress) {
            all.emplace_back(0, count);
        }
        if (all.size() <= kMostGroups) {
            return all;
        }
        std::ranges::nth_element(all, all.begin() + kMostGroups, std::ranges::greater(),
                                 [](const Numbered& entry) { return entry.second.sessions; });
        SessionGroup others;
        others.others = all.size() - kMostGroups;
        for (std::size_t i = kMostGroups; i < all.size(); ++i) {
            others.sessions += all[i].second.sessions;
        }
        groups.push_back(std::move(others));
        all.resize(kMostGroups);
        return all;
    }
};

}  // namespace

std::string_view groupField(SessionColumn column) {
    switch (column) {
        case SessionColumn::State:
            return "state";
        case SessionColumn::User:
            return "user";
        case SessionColumn::Farm:
            return "farm";
        case SessionColumn::Target:
            return "target";
        case SessionColumn::Since:
            return "since";
        case SessionColumn::Client:
        case SessionColumn::ClientName:
            return "client";
        case SessionColumn::Placed:
            return "age";
        case SessionColumn::Id:
            break;
    }
    return {};
}

SessionGroups groupSessions(const Directory& directory, const directory::SessionQuery& query, SessionColumn column,
                            base::TimePoint now, const std::atomic<bool>& isWanted) {
    const directory::SessionTable& sessions = directory.sessions();
    directory::SessionMatcher matcher(query, directory);
    Tally tally;
    for (SessionSlot slot = 0; slot < sessions.slotCount() && (slot % kLookUpEvery != 0 || isWanted); ++slot) {
        if (!sessions.at(slot).isFree() && (query.isEmpty() || matcher.matches(slot, now))) {
            tally.add(sessions.at(slot), slot, column, now);
        }
    }
    SessionGroups result{.column = column, .groups = {}, .total = tally.total};
    const std::vector<Numbered> largest = tally.largest(result.groups);
    for (const auto& [number, count] : largest) {
        if (isTime(column)) {
            result.groups.push_back(timeGroup(groupField(column), number, count.sessions));
            continue;
        }
        SessionGroup group;
        group.value = valueOf(directory, sessions.at(count.example), column);
        group.word = queryWordOf(directory, count.example, column, now).value_or(std::string());
        group.sessions = count.sessions;
        result.groups.push_back(std::move(group));
    }
    std::ranges::sort(result.groups, [&](const SessionGroup& a, const SessionGroup& b) {
        return a.others != b.others       ? a.others < b.others
               : isTime(column)           ? a.from < b.from
               : a.sessions != b.sessions ? a.sessions > b.sessions
                                          : a.value < b.value;
    });
    return result;
}

}  // namespace farmwarden::presenters
