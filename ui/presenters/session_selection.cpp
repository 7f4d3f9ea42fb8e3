#include "ui/presenters/session_selection.h"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>

#include "core/model/words.h"

namespace farmwarden::presenters {
namespace {

using directory::Directory;
using directory::SessionRecord;
using directory::SessionSlot;
using model::SessionState;

constexpr std::size_t kLookUpEvery = 1U << 12U;

std::string textOf(const Directory& directory, const SessionRecord& record, CommonField field) {
    switch (field) {
        case CommonField::User:
            return std::string(directory.text(record.user));
        case CommonField::Farm:
            return record.farm == directory::kNone ? std::string() : directory.farm(record.farm).value.name;
        case CommonField::Target:
            return record.target == directory::kNone ? std::string() : directory.target(record.target).value.name;
        case CommonField::Client:
            return model::toText(record.client);
        case CommonField::Reason:
            return std::string(model::toText(record.reason));
    }
    return {};
}

struct Count {
    SessionSlot example = directory::kNone;
    std::size_t sessions = 0;
};

// Counted by the directory's small numbers; texts are made for the few that are named.
template <typename Key>
struct Tally {
    boost::unordered_flat_map<Key, Count> counts;

    void add(const Key& key, SessionSlot slot) {
        Count& count = counts[key];
        count.example = slot;
        ++count.sessions;
    }
    SelectionSummary::Field take(const Directory& directory, CommonField field) const {
        std::vector<Count> all;
        all.reserve(counts.size());
        for (const auto& [key, count] : counts) {
            all.push_back(count);
        }
        const std::size_t named = std::min(SelectionSummary::kNamed, all.size());
        std::ranges::partial_sort(all, all.begin() + static_cast<std::ptrdiff_t>(named),
                                  [](const Count& a, const Count& b) {
                                      return a.sessions != b.sessions ? a.sessions > b.sessions : a.example < b.example;
                                  });
        SelectionSummary::Field result;
        result.distinct = all.size();
        for (std::size_t i = 0; i < named; ++i) {
            result.values.push_back(
                {textOf(directory, directory.sessions().at(all[i].example), field), all[i].sessions});
        }
        return result;
    }
};

}  // namespace

SelectionSummary summarizeSelection(const Directory& directory, std::span<const base::SessionId> ids,
                                    base::TimePoint now, const std::atomic<bool>& isWanted) {
    SelectionSummary summary;
    Tally<std::uint32_t> users, farms, targets, reasons;
    Tally<std::array<std::uint8_t, 16>> clients;
    for (std::size_t i = 0; i < ids.size() && (i % kLookUpEvery != 0 || isWanted); ++i) {
        const SessionSlot slot = directory.sessions().find(ids[i]);
        if (slot == directory::kNone) {
            continue;
        }
        const SessionRecord& record = directory.sessions().at(slot);
        ++summary.sessions;
        summary.states.pending += record.state == SessionState::Pending ? 1 : 0;
        summary.states.active += record.state == SessionState::Active ? 1 : 0;
        if (record.state == SessionState::Disconnected) {
            ++summary.states.disconnected;
            const base::Duration idle = now - record.since;
            summary.idle = summary.idle
                               ? std::pair(std::min(summary.idle->first, idle), std::max(summary.idle->second, idle))
                               : std::pair(idle, idle);
        }
        users.add(record.user, slot);
        farms.add(record.farm, slot);
        targets.add(record.target, slot);
        clients.add(record.client.bytes, slot);
        reasons.add(static_cast<std::uint32_t>(record.reason), slot);
    }
    summary.fields = {users.take(directory, CommonField::User), farms.take(directory, CommonField::Farm),
                      targets.take(directory, CommonField::Target), clients.take(directory, CommonField::Client),
                      reasons.take(directory, CommonField::Reason)};
    return summary;
}

}  // namespace farmwarden::presenters
