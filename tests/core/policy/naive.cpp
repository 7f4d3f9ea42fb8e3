#include "tests/core/policy/naive.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>

namespace farmwarden::policy::naive {

namespace {

std::string lower(std::string text) {
    for (char& c : text) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    return text;
}

bool isLike(const std::string& pattern, const std::string& value) {
    if (pattern.ends_with('*')) {
        return lower(value).starts_with(lower(pattern.substr(0, pattern.size() - 1)));
    }
    return lower(pattern) == lower(value);
}

// Bit by bit.
bool isInNetwork(const std::string& text, const model::IpAddress& address) {
    const auto slash = text.find('/');
    const auto network = model::parseIpAddress(text.substr(0, slash));
    const bool isIpv4 = !text.contains(':');
    const int length =
        (slash == std::string::npos ? (isIpv4 ? 32 : 128) : std::atoi(text.c_str() + slash + 1)) + (isIpv4 ? 96 : 0);
    for (int bit = 0; bit < length; ++bit) {
        const auto byte = static_cast<std::size_t>(bit / 8);
        if (((network.bytes[byte] ^ address.bytes[byte]) >> (7 - bit % 8) & 1) != 0) {
            return false;
        }
    }
    return !address.isUnknown();
}

bool isOpen(const Condition& condition, base::TimePoint at, const ZoneCatalogue& zones) {
    const int minute = static_cast<int>((*zones.find(condition.zone))->localMinuteOfWeek(at));
    for (const Window& window : condition.windows) {
        for (const Weekday day : window.days) {
            const int begin = static_cast<int>(day) * 1440 + window.fromMinute;
            const int end =
                static_cast<int>(day) * 1440 + window.toMinute + (window.toMinute <= window.fromMinute ? 1440 : 0);
            if ((minute >= begin && minute < end) || (minute + 10080 >= begin && minute + 10080 < end)) {
                return true;
            }
        }
    }
    return false;
}

bool isAnyOf(const Condition& condition, const std::vector<std::string>& names) {
    return std::ranges::any_of(names, [&](const std::string& name) {
        return std::ranges::any_of(condition.values, [&](const std::string& value) {
            return condition.dimension == Dimension::Tag ? value == name : isLike(value, name);
        });
    });
}

bool isIn(const Condition& condition, const Request& request, const ZoneCatalogue& zones) {
    const auto isAny = [&](auto holdsFor) { return std::ranges::any_of(condition.values, holdsFor); };
    switch (condition.dimension) {
        case Dimension::User:
            return isAny([&](const std::string& v) { return isLike(v, request.user); });
        case Dimension::Group:
            return isAnyOf(condition, request.groups);
        case Dimension::Domain:
            return isAny([&](const std::string& v) { return isLike(v, request.domain); });
        case Dimension::Client:
            return isAny([&](const std::string& v) { return isInNetwork(v, request.client); });
        case Dimension::ClientName:
            return isAny([&](const std::string& v) { return isLike(v, request.clientName); });
        case Dimension::Farm:
            return isAny([&](const std::string& v) { return v == request.farm; });
        case Dimension::Program:
            return isAny([&](const std::string& v) { return isLike(v, request.program); });
        case Dimension::Time:
            return isOpen(condition, request.at, zones);
        case Dimension::Tag:
            return isAnyOf(condition, request.tags);
    }
    return false;
}

}  // namespace

Truth holds(const Condition& condition, const Request& request, const ZoneCatalogue& zones) {
    const bool is = isIn(condition, request, zones);
    if (!is && condition.dimension == Dimension::Group && !request.areGroupsKnown && !condition.values.empty()) {
        return Truth::Possible;
    }
    return is != condition.isNegated ? Truth::True : Truth::False;
}

Truth holds(const Rule& rule, const Request& request, const ZoneCatalogue& zones) {
    if (!rule.isEnabled || (rule.validUntil && request.at >= *rule.validUntil)) {
        return Truth::False;
    }
    Truth truth = Truth::True;
    for (const Condition& condition : rule.conditions) {
        truth = std::min(truth, holds(condition, request, zones));
    }
    return truth;
}

Match match(const Document& document, const Request& request, const ZoneCatalogue& zones, RuleNumber from) {
    Match match;
    for (RuleNumber i = from; i < document.rules.size(); ++i) {
        const Truth truth = holds(document.rules[i], request, zones);
        if (truth == Truth::True) {
            match.rule = i;
            break;
        }
        if (truth == Truth::Possible && match.possible == kNoRule) {
            match.possible = i;
        }
    }
    return match;
}

}  // namespace farmwarden::policy::naive
