#include "core/policy/posix_zone.h"

#include <algorithm>

namespace farmwarden::policy {

namespace {

constexpr std::int32_t kHour = 60 * 60;
constexpr std::int64_t kDay = 24 * kHour;
// RFC 8536, 3.3.1 lets times of changes run from -167 to 167 hours.
constexpr int kMaxHours = 167;
constexpr int kMaxOffsetHours = 24;

}  // namespace

// Reads from the front; each step says whether it found what it looked for.
class PosixZone::Reader {
public:
    explicit Reader(std::string_view text) : m_rest(text) {}

    bool atEnd() const { return m_rest.empty(); }
    bool atSign() const { return m_rest.starts_with('+') || m_rest.starts_with('-'); }
    bool atDigit() const { return !m_rest.empty() && m_rest.front() >= '0' && m_rest.front() <= '9'; }

    bool take(char c) {
        if (!m_rest.starts_with(c)) {
            return false;
        }
        m_rest.remove_prefix(1);
        return true;
    }

    // Three or more letters, or anything from letters, digits and signs in angle brackets. The name itself is of no use
    // here.
    bool skipName() {
        const bool isQuoted = take('<');
        std::size_t length = 0;
        while (length < m_rest.size() && isNameCharacter(m_rest[length], isQuoted)) {
            ++length;
        }
        m_rest.remove_prefix(length);
        return length >= 3 && (!isQuoted || take('>'));
    }

    bool number(int min, int max, int& value) {
        if (!atDigit()) {
            return false;
        }
        value = 0;
        while (atDigit()) {
            value = value * 10 + (m_rest.front() - '0');
            if (value > max) {
                return false;
            }
            m_rest.remove_prefix(1);
        }
        return value >= min;
    }

    // [+|-]hh[:mm[:ss]]
    bool time(int maxHours, std::int32_t& seconds) {
        const bool isNegative = take('-');
        if (!isNegative) {
            take('+');
        }
        int hours = 0;
        int minutes = 0;
        int rest = 0;
        if (!number(0, maxHours, hours) ||
            (take(':') && (!number(0, 59, minutes) || (take(':') && !number(0, 59, rest))))) {
            return false;
        }
        seconds = hours * kHour + minutes * 60 + rest;
        seconds = isNegative ? -seconds : seconds;
        return true;
    }

    // Jn, n or Mm.w.d, then /time if it is not 02:00.
    bool date(Date& date) {
        bool isRead = false;
        if (take('J')) {
            date.kind = Date::Kind::JulianDay;
            isRead = number(1, 365, date.day);
        } else if (take('M')) {
            date.kind = Date::Kind::WeekdayOfMonth;
            isRead = number(1, 12, date.month) && take('.') && number(1, 5, date.week) && take('.') &&
                     number(0, 6, date.day);
        } else {
            date.kind = Date::Kind::DayOfYear;
            isRead = number(0, 365, date.day);
        }
        return isRead && (!take('/') || time(kMaxHours, date.time));
    }

private:
    static bool isNameCharacter(char c, bool isQuoted) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               (isQuoted && ((c >= '0' && c <= '9') || c == '+' || c == '-'));
    }

    std::string_view m_rest;
};

std::optional<PosixZone> PosixZone::parse(std::string_view text) {
    Reader reader(text);
    PosixZone zone;
    std::int32_t westOfUtc = 0;
    if (!reader.skipName() || !reader.time(kMaxOffsetHours, westOfUtc)) {
        return std::nullopt;
    }
    zone.m_standard = -westOfUtc;
    if (reader.atEnd()) {
        return zone;
    }
    Daylight daylight;
    daylight.offset = zone.m_standard + kHour;
    if (!reader.skipName()) {
        return std::nullopt;
    }
    if (reader.atSign() || reader.atDigit()) {
        if (!reader.time(kMaxOffsetHours, westOfUtc)) {
            return std::nullopt;
        }
        daylight.offset = -westOfUtc;
    }
    if (!reader.take(',') || !reader.date(daylight.begin) || !reader.take(',') || !reader.date(daylight.end) ||
        !reader.atEnd()) {
        return std::nullopt;
    }
    zone.m_daylight = daylight;
    return zone;
}

std::int64_t PosixZone::localSeconds(const Date& date, int year) {
    using namespace std::chrono;
    const std::chrono::year y{year};
    sys_days day = y / January / 1;
    switch (date.kind) {
        case Date::Kind::JulianDay:
            day += days{date.day - 1 + (y.is_leap() && date.day >= 60 ? 1 : 0)};
            break;
        case Date::Kind::DayOfYear:
            day += days{date.day};
            break;
        case Date::Kind::WeekdayOfMonth: {
            const auto month = y / date.month;
            const weekday wanted{static_cast<unsigned>(date.day)};
            day = date.week == 5 ? sys_days{month / wanted[last]}
                                 : sys_days{month / wanted[static_cast<unsigned>(date.week)]};
            break;
        }
    }
    return day.time_since_epoch().count() * kDay + date.time;
}

std::vector<OffsetChange> PosixZone::changesIn(int year) const {
    if (!m_daylight) {
        return {};
    }
    const OffsetChange begin{localSeconds(m_daylight->begin, year) - m_standard, m_daylight->offset};
    const OffsetChange end{localSeconds(m_daylight->end, year) - m_daylight->offset, m_standard};
    if (begin.at < end.at) {
        return {begin, end};
    }
    return {end, begin};
}

}  // namespace farmwarden::policy
