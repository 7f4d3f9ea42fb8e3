#include "core/policy/zone.h"

#include <algorithm>
#include <iterator>

#include "core/policy/week.h"

namespace farmwarden::policy {

namespace {

using base::ErrorCode;

constexpr std::size_t kMaxFileBytes = 256 * 1024;
constexpr std::size_t kHeaderBytes = 44;
// RFC 8536, 3.2: offsets should be between -25 and 26 hours; a wilder one is damage.
constexpr std::int32_t kMinOffset = -25 * 3600 + 1;
constexpr std::int32_t kMaxOffset = 26 * 3600 - 1;

// The rule is written out up to here, so that asking for an offset is one binary search. Later instants are moved back
// by whole 400 years, after which the calendar repeats, weekdays included.
constexpr int kLastListedYear = 2100;
constexpr std::int64_t kBeyond = 4'133'980'800;  // 2101-01-01
constexpr std::int64_t kCalendarCycle = std::int64_t{146'097} * 24 * 60 * 60;

std::int64_t secondsOf(base::TimePoint at) {
    return std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count();
}

base::TimePoint timeOf(std::int64_t second) {
    return base::TimePoint(std::chrono::seconds(second));
}

// Files may tell of changes before and after all time that we can count.
std::optional<base::TimePoint> timeIfCountable(std::int64_t second) {
    const bool isCountable =
        second >= secondsOf(base::TimePoint::min()) + 1 && second <= secondsOf(base::TimePoint::max());
    return isCountable ? std::optional(timeOf(second)) : std::nullopt;
}

int yearOf(std::int64_t second) {
    const auto day = std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(second)));
    return static_cast<int>(std::chrono::year_month_day(day).year());
}

}  // namespace

// Reads one file from front to back. Numbers are big-endian.
class Zone::FileReader {
public:
    FileReader(Zone& zone, std::span<const std::uint8_t> bytes) : m_zone(zone), m_bytes(bytes) {}

    base::Result<> read() {
        Header header;
        if (!readHeader(header)) {
            return fail("it does not begin like a TZif file of version 2 or later");
        }
        // The first block repeats the data in 32 bits for old readers.
        if (!skip(blockBytes(header, 4)) || !readHeader(header)) {
            return fail("the 64-bit block is missing");
        }
        if (header.types == 0 || header.types > 256 || header.leaps != 0) {
            return fail(header.leaps != 0 ? "it counts leap seconds" : "it has no local time types, or too many");
        }
        if (m_bytes.size() - m_at < blockBytes(header, 8)) {
            return fail("it is cut short");
        }
        if (!readBlock(header)) {
            return fail("its changes are out of order, or point nowhere");
        }
        return readFooter();
    }

private:
    struct Header {
        std::uint64_t utIndicators = 0, standardIndicators = 0, leaps = 0, changes = 0, types = 0, letters = 0;
    };

    std::unexpected<base::Error> fail(std::string_view what) const {
        return base::fail(ErrorCode::Corrupt, "time zone {}: {}; reinstall the zone database (package tzdata)",
                          m_zone.m_name, what);
    }
    static std::uint64_t blockBytes(const Header& header, std::uint64_t timeBytes) {
        return header.changes * (timeBytes + 1) + header.types * 6 + header.letters + header.leaps * (timeBytes + 4) +
               header.standardIndicators + header.utIndicators;
    }
    bool skip(std::uint64_t count) {
        if (count > m_bytes.size() - m_at) {
            return false;
        }
        m_at += count;
        return true;
    }
    // REQUIRES: the caller made sure that they are there.
    template <int Bytes>
    std::uint64_t number() {
        std::uint64_t value = 0;
        for (int i = 0; i < Bytes; ++i) {
            value = value << 8U | m_bytes[m_at++];
        }
        return value;
    }
    bool readHeader(Header& header) {
        constexpr std::uint8_t kMagic[] = {'T', 'Z', 'i', 'f'};
        if (m_bytes.size() - m_at < kHeaderBytes || !std::ranges::equal(m_bytes.subspan(m_at, 4), kMagic) ||
            m_bytes[m_at + 4] < '2') {
            return false;
        }
        m_at += 20;
        header = {number<4>(), number<4>(), number<4>(), number<4>(), number<4>(), number<4>()};
        return true;
    }
    bool readBlock(const Header& header) {
        std::vector<std::int64_t> times(header.changes);
        std::ranges::generate(times, [this] { return static_cast<std::int64_t>(number<8>()); });
        const auto types = m_bytes.subspan(m_at, header.changes);
        m_at += header.changes;
        std::vector<std::int32_t> offsets(header.types);
        for (std::int32_t& offset : offsets) {
            offset = static_cast<std::int32_t>(number<4>());
            m_at += 2;  // daylight saving or not, and the name: not needed
            if (offset < kMinOffset || offset > kMaxOffset) {
                return false;
            }
        }
        m_at += header.letters + header.standardIndicators + header.utIndicators;
        if (!std::ranges::is_sorted(times, std::less_equal{}) ||
            std::ranges::any_of(types, [&](std::uint8_t t) { return t >= header.types; })) {
            return false;
        }
        m_zone.m_firstOffset = offsets[0];
        for (std::size_t i = 0; i < times.size(); ++i) {
            m_zone.m_changes.push_back({times[i], offsets[types[i]]});
        }
        return true;
    }
    // "\n" rule "\n"; an empty rule means that nothing is known of the future, and the last offset stays.
    base::Result<> readFooter() {
        const std::string_view rest(reinterpret_cast<const char*>(m_bytes.data()) + m_at, m_bytes.size() - m_at);
        if (rest.size() < 2 || rest.front() != '\n' || rest.back() != '\n') {
            return fail("the rule at its end is missing");
        }
        const std::string_view rule = rest.substr(1, rest.size() - 2);
        if (!rule.empty()) {
            m_zone.m_rule = PosixZone::parse(rule);
            if (!m_zone.m_rule) {
                return fail("the rule at its end cannot be read");
            }
        }
        return {};
    }

    Zone& m_zone;
    std::span<const std::uint8_t> m_bytes;
    std::size_t m_at = 0;
};

base::Result<Zone> Zone::parse(std::string name, std::span<const std::uint8_t> bytes) {
    Zone zone(std::move(name));
    if (bytes.size() > kMaxFileBytes) {
        return base::fail(ErrorCode::Corrupt, "time zone {}: its file has {} bytes, at most {} are read", zone.m_name,
                          bytes.size(), kMaxFileBytes);
    }
    if (auto read = FileReader(zone, bytes).read(); !read) {
        return std::unexpected(std::move(read.error()));
    }
    zone.extendByRule();
    return zone;
}

Zone Zone::utc() {
    return Zone("UTC");
}

// Writes the rule out after the last listed change, then drops changes that change nothing (a new name for the same
// offset).
void Zone::extendByRule() {
    const bool hasChanges = !m_changes.empty();
    if (m_rule && (!hasChanges || m_changes.back().at < kBeyond)) {
        const std::int64_t lastListed = hasChanges ? m_changes.back().at : 0;
        if (!m_rule->hasDaylightSaving() && !hasChanges) {
            m_firstOffset = m_rule->standardOffset();
        }
        const int firstYear = std::max(yearOf(std::max<std::int64_t>(lastListed, 0)) - 1, 1970);
        for (int year = firstYear; m_rule->hasDaylightSaving() && year <= kLastListedYear; ++year) {
            for (const OffsetChange& change : m_rule->changesIn(year)) {
                if ((!hasChanges || change.at > lastListed) && change.at < kBeyond) {
                    m_changes.push_back(change);
                }
            }
        }
    }
    if (m_rule) {
        // From here on the rule alone says what holds, whatever the file lists.
        std::erase_if(m_changes, [](const OffsetChange& change) { return change.at >= kBeyond; });
        m_changes.push_back({kBeyond, offsetBeyond(kBeyond)});
    }
    // Rules with wild times may put the changes of one year behind those of the next.
    std::ranges::stable_sort(m_changes, {}, &OffsetChange::at);
    std::vector<OffsetChange> kept;
    std::int32_t offset = m_firstOffset;
    for (auto it = m_changes.begin(); it != m_changes.end(); ++it) {
        // Of several at one instant the last one counts (daylight saving time all year round is written like that).
        if ((std::next(it) == m_changes.end() || std::next(it)->at != it->at) && it->offset != offset) {
            kept.push_back(*it);
            offset = it->offset;
        }
    }
    m_changes = std::move(kept);
}

// By the rule alone, for instants after the listed years.
std::int32_t Zone::offsetBeyond(std::int64_t second) const {
    const std::int64_t moved = kBeyond + (second - kBeyond) % kCalendarCycle;
    std::int32_t offset = m_rule->standardOffset();
    // A change may lie a week outside of its year at most, so the last one before an instant is in one of these years.
    const int year = yearOf(moved);
    std::int64_t latest = INT64_MIN;
    for (int y = year - 1; y <= year + 1; ++y) {
        for (const OffsetChange& change : m_rule->changesIn(y)) {
            if (change.at <= moved && change.at >= latest) {
                latest = change.at;
                offset = change.offset;
            }
        }
    }
    return offset;
}

std::chrono::seconds Zone::offsetAt(base::TimePoint at) const {
    const std::int64_t second = secondsOf(at);
    if (second >= kBeyond && m_rule) {
        return std::chrono::seconds(offsetBeyond(second));
    }
    const auto after = std::ranges::upper_bound(m_changes, second, {}, &OffsetChange::at);
    return std::chrono::seconds(after == m_changes.begin() ? m_firstOffset : std::prev(after)->offset);
}

std::optional<base::TimePoint> Zone::nextChange(base::TimePoint after) const {
    const std::int64_t second = secondsOf(after);
    const auto next = std::ranges::upper_bound(m_changes, second, {}, &OffsetChange::at);
    if (next != m_changes.end()) {
        return timeIfCountable(next->at);
    }
    if (!m_rule || !m_rule->hasDaylightSaving()) {
        return std::nullopt;
    }
    const std::int64_t from = std::max(second, kBeyond - 1);
    const std::int64_t cycles = (from - (kBeyond - 1)) / kCalendarCycle;
    const std::int64_t moved = from - cycles * kCalendarCycle;
    std::vector<OffsetChange> changes;
    for (int year = yearOf(moved) - 1; year <= yearOf(moved) + 2; ++year) {
        const auto more = m_rule->changesIn(year);
        changes.insert(changes.end(), more.begin(), more.end());
    }
    std::ranges::sort(changes, {}, &OffsetChange::at);
    const auto differs = [&](const OffsetChange& change) {
        return change.at > moved && offsetAt(timeOf(change.at)) != offsetAt(timeOf(moved));
    };
    const auto found = std::ranges::find_if(changes, differs);
    return found == changes.end() ? std::nullopt : timeIfCountable(found->at + cycles * kCalendarCycle);
}

std::uint32_t Zone::localMinuteOfWeek(base::TimePoint at) const {
    return secondOfWeek(at, offsetAt(at)) / 60;
}

}  // namespace farmwarden::policy
