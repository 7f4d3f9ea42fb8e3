#include "ui/presenters/session_index.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <mutex>
#include <string_view>
#include <thread>
#include <utility>

namespace farmwarden::presenters {
namespace {

using directory::Directory;
using directory::SessionRecord;

bool isText(SessionColumn column) {
    return column == SessionColumn::User || column == SessionColumn::Farm || column == SessionColumn::Target ||
           column == SessionColumn::ClientName;
}

std::string_view textOf(const Directory& directory, const SessionRecord& record, SessionColumn column) {
    switch (column) {
        case SessionColumn::User:
            return directory.text(record.user);
        case SessionColumn::Farm:
            return record.farm == directory::kNone ? "" : std::string_view(directory.farm(record.farm).value.name);
        case SessionColumn::Target:
            return record.target == directory::kNone ? ""
                                                     : std::string_view(directory.target(record.target).value.name);
        case SessionColumn::ClientName:
            return directory.text(record.clientName);
        default:
            return {};
    }
}

// The first eight bytes as a number that sorts like the text.
std::uint64_t prefixOf(std::string_view text) {
    std::array<unsigned char, 8> bytes{};
    std::memcpy(bytes.data(), text.data(), std::min(text.size(), bytes.size()));
    std::uint64_t value = 0;
    for (const unsigned char byte : bytes) {
        value = value << 8U | byte;
    }
    return value;
}

std::uint64_t addressKey(const model::IpAddress& address) {
    // IPv4 lies in the last four bytes; of IPv6 the network half says more than the host half.
    const bool isIpv4 =
        std::all_of(address.bytes.begin(), address.bytes.begin() + 10, [](std::uint8_t byte) { return byte == 0; });
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 8; ++i) {
        value = value << 8U | address.bytes[isIpv4 ? i + 8 : i];
    }
    return value;
}

std::uint64_t timeKey(base::TimePoint at) {
    return static_cast<std::uint64_t>(at.time_since_epoch().count());
}

// Worth a thread.
constexpr std::size_t kManyKeys = 100'000;

// The first half on a thread of its own.
template <typename Keys, typename Less>
void sortKeys(Keys& keys, const Less& less) {
    if (keys.size() < kManyKeys) {
        std::sort(keys.begin(), keys.end(), less);
        return;
    }
    const auto middle = keys.begin() + static_cast<std::ptrdiff_t>(keys.size() / 2);
    std::thread first([&] { std::sort(keys.begin(), middle, less); });
    std::sort(middle, keys.end(), less);
    first.join();
    std::inplace_merge(keys.begin(), middle, keys.end(), less);
}

constexpr std::array<std::string_view, kSessionColumnCount> kColumnNames{
    "state", "user", "farm", "target", "since", "client", "client_name", "placed_at", "id"};

}  // namespace

std::string_view toText(SessionColumn column) {
    return kColumnNames[static_cast<std::size_t>(column)];
}

std::optional<SessionColumn> sessionColumn(std::string_view text) {
    const auto found = std::ranges::find(kColumnNames, text);
    return found == kColumnNames.end() ? std::nullopt
                                       : std::optional(static_cast<SessionColumn>(found - kColumnNames.begin()));
}

// A strict order over all keys: the column, then the rest of the text, then the id, which is the order of placement.
struct SessionIndex::Less {
    const Directory& directory;
    SessionOrder order;

    bool operator()(const Key& a, const Key& b) const {
        if (a.first != b.first) {
            return (a.first < b.first) != order.isDescending;
        }
        if (isText(order.column)) {
            const std::string_view left = textOf(directory, directory.sessions().at(a.slot), order.column);
            const std::string_view right = textOf(directory, directory.sessions().at(b.slot), order.column);
            if (left.data() != right.data() && left != right) {
                return (left < right) != order.isDescending;
            }
        }
        return a.id != b.id ? (a.id < b.id) != order.isDescending : a.slot < b.slot;
    }
};

// Keeps one snapshot's memory. Snapshots are dropped by any thread, and may outlive the index.
class SessionIndex::Spare {
public:
    std::unique_ptr<SessionRows> take() {
        const std::lock_guard lock(m_mutex);
        return m_rows ? std::move(m_rows) : std::make_unique<SessionRows>();
    }
    void keep(std::unique_ptr<SessionRows> rows) {
        const std::lock_guard lock(m_mutex);
        std::swap(m_rows, rows);
    }

private:
    std::mutex m_mutex;  // m_rows
    std::unique_ptr<SessionRows> m_rows;
};

SessionIndex::SessionIndex() : m_spare(std::make_shared<Spare>()) {}

std::optional<std::uint32_t> SessionRows::rowOf(SessionSlot slot, base::SessionId id) const {
    if (slot >= rowOfSlot.size() || rowOfSlot[slot] == kNoRow || ids[rowOfSlot[slot]] != id) {
        return std::nullopt;
    }
    return rowOfSlot[slot];
}

SessionIndex::Key SessionIndex::keyOf(const Directory& directory, SessionSlot slot) const {
    const SessionRecord& record = directory.sessions().at(slot);
    Key key{0, record.id, slot, record.state};
    switch (m_order.column) {
        case SessionColumn::State:
            key.first = static_cast<std::uint64_t>(record.state);
            break;
        // "How long in this state" grows as the time it began gets earlier.
        case SessionColumn::Since:
            key.first = ~timeKey(record.since);
            break;
        case SessionColumn::Placed:
            key.first = timeKey(record.placedAt);
            break;
        case SessionColumn::Client:
            key.first = addressKey(record.client);
            break;
        case SessionColumn::Id:
            key.first = record.id.value;
            break;
        default:
            key.first = prefixOf(textOf(directory, record, m_order.column));
            break;
    }
    return key;
}

void SessionIndex::rebuild(const Directory& directory, base::TimePoint now) {
    const directory::SessionTable& sessions = directory.sessions();
    directory::SessionMatcher matcher(m_query, directory);
    m_keys.clear();
    // With room for what comes: growing copies all of it.
    m_keys.reserve(m_query.isEmpty() ? sessions.size() + sessions.size() / 16 : 0);
    for (SessionSlot slot = 0; slot < sessions.slotCount(); ++slot) {
        if (!sessions.at(slot).isFree() && (m_query.isEmpty() || matcher.matches(slot, now))) {
            m_keys.push_back(keyOf(directory, slot));
        }
    }
    if (isText(m_order.column)) {
        sortByText(directory);
    } else {
        sortKeys(m_keys, Less{directory, m_order});
    }
}

// Names often share their first eight bytes, and looking a text up is three cache misses; so for the time of the sort
// each key carries eight bytes more.
void SessionIndex::sortByText(const Directory& directory) {
    struct WideKey {
        Key key;
        std::uint64_t second = 0;
    };
    constexpr std::size_t kPrefix = 8;
    std::vector<WideKey> wide;
    wide.reserve(m_keys.size());
    for (const Key& key : m_keys) {
        const std::string_view text = textOf(directory, directory.sessions().at(key.slot), m_order.column);
        wide.push_back({key, prefixOf(text.substr(std::min(kPrefix, text.size())))});
    }
    sortKeys(wide, [less = Less{directory, m_order}](const WideKey& a, const WideKey& b) {
        if (a.key.first == b.key.first && a.second != b.second) {
            return (a.second < b.second) != less.order.isDescending;
        }
        return less(a.key, b.key);
    });
    std::ranges::transform(wide, m_keys.begin(), &WideKey::key);
}

bool SessionIndex::update(const Directory& directory, std::span<const SessionSlot> changed, base::TimePoint now) {
    const directory::SessionTable& sessions = directory.sessions();
    directory::SessionMatcher matcher(m_query, directory);
    std::vector<bool> isTouched(sessions.slotCount());
    std::vector<Key> fresh;
    for (const SessionSlot slot : changed) {
        if (slot >= sessions.slotCount() || isTouched[slot]) {
            continue;
        }
        isTouched[slot] = true;
        if (!sessions.at(slot).isFree() && (m_query.isEmpty() || matcher.matches(slot, now))) {
            fresh.push_back(keyOf(directory, slot));
        }
    }
    const std::size_t before = m_keys.size();
    std::erase_if(m_keys, [&](const Key& key) { return isTouched[key.slot]; });
    if (fresh.empty() && m_keys.size() == before) {
        return false;
    }
    mergeIn(fresh, Less{directory, m_order});
    return true;
}

// From the end, so that it needs no second list: a million keys are 24 MB.
void SessionIndex::mergeIn(std::vector<Key>& fresh, const Less& less) {
    std::sort(fresh.begin(), fresh.end(), less);
    std::size_t known = m_keys.size();
    std::size_t left = fresh.size();
    m_keys.resize(known + left);
    for (std::size_t at = m_keys.size(); left > 0; --at) {
        const bool isKnownLater = known > 0 && less(fresh[left - 1], m_keys[known - 1]);
        m_keys[at - 1] = isKnownLater ? m_keys[--known] : fresh[--left];
    }
}

std::shared_ptr<const SessionRows> SessionIndex::rows(const Directory& directory) const {
    auto rows = m_spare->take();
    rows->order = m_order;
    rows->counts = {};
    rows->total = directory.sessions().size();
    rows->slots.clear();
    rows->slots.reserve(m_keys.capacity());
    rows->ids.clear();
    rows->ids.reserve(m_keys.capacity());
    rows->rowOfSlot.assign(directory.sessions().slotCount(), SessionRows::kNoRow);
    for (const Key& key : m_keys) {
        rows->rowOfSlot[key.slot] = static_cast<std::uint32_t>(rows->slots.size());
        rows->slots.push_back(key.slot);
        rows->ids.push_back(key.id);
        switch (key.state) {
            case model::SessionState::Pending:
                ++rows->counts.pending;
                break;
            case model::SessionState::Active:
                ++rows->counts.active;
                break;
            case model::SessionState::Disconnected:
                ++rows->counts.disconnected;
                break;
            case model::SessionState::Ended:
                break;
        }
    }
    return {rows.release(),
            [spare = m_spare](SessionRows* dropped) { spare->keep(std::unique_ptr<SessionRows>(dropped)); }};
}

}  // namespace farmwarden::presenters
