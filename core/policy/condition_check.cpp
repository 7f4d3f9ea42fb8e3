#include "core/policy/condition_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <vector>

#include "core/base/text.h"
#include "core/policy/interval_set.h"
#include "core/policy/network.h"
#include "core/policy/week.h"
#include "core/policy/window_text.h"
#include "core/policy/words.h"

namespace farmwarden::policy {
namespace {

// Of one condition; nobody reads more.
constexpr std::size_t kMaxOverlaps = 20;

bool isFolded(Dimension dimension) {
    return dimension != Dimension::Farm && dimension != Dimension::Tag && dimension != Dimension::Client &&
           dimension != Dimension::Time;
}

// The network of which the text names a host: "10.0.0.0/8" for "10.0.0.7/8".
std::string networkMeant(std::string_view text, const Network& network) {
    const std::string address = model::toText(addressOf(network.first));
    // ::1/n with n < 128 begins at :: (see Network).
    return fmt::format("{}{}", address == "::1" ? "::" : address, text.substr(std::min(text.find('/'), text.size())));
}

void checkNetwork(const Condition& condition, std::size_t i, RuleReport& report) {
    const std::string& text = condition.values[i];
    const base::SourceRange place = RuleReport::placeOf(condition, i);
    const auto network = parseNetwork(text);
    if (!network) {
        report.error("bad-network", fmt::format("{} is no network", shown(text)),
                     "write an address and a prefix length, as in 10.2.0.0/16 or fd00::/8", place);
    } else if (network->hasHostBits) {
        const std::string host = text.substr(0, text.find('/'));
        report.error(
            "host-bits", fmt::format("{} names an address inside a network, not a network", shown(text)),
            fmt::format("write {} for the network, or {} for that one address", networkMeant(text, *network), host),
            place);
    }
}

void checkName(const Condition& condition, std::size_t i, const KnownWorld& world, RuleReport& report) {
    const std::string& text = condition.values[i];
    const base::SourceRange place = RuleReport::placeOf(condition, i);
    const std::string_view word = toText(condition.dimension);
    if (condition.dimension == Dimension::Farm && !world.farms.contains(text)) {
        // No error: a rule can serve connection files that still ask for a farm of another time.
        report.warning("unknown-farm",
                       fmt::format("there is no farm {}; only connections that ask for it all the same match", shown(text)),
                       report.remedyFor(text, world.farms, "correct the name, unless old connection files are meant"), place);
    } else if (text.empty() && (condition.dimension == Dimension::Group || condition.dimension == Dimension::Tag)) {
        report.error("empty-value", fmt::format("the {} is an empty text", word), "name one, or remove it", place);
    } else if (text.empty()) {
        report.hint("empty-value", fmt::format("the empty text stands for connections that bring no {}", word),
                    "remove it if that is not meant", place);
    } else if (isFolded(condition.dimension) && text.find('*') < text.size() - 1) {
        report.error("bad-pattern", fmt::format("{} has a * that is not at its end", shown(text)),
                     "a * stands for the rest of a name only, as in \"an*\"", place);
    }
}

void checkDuplicates(const Condition& condition, RuleReport& report) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < condition.values.size(); ++i) {
        const std::string& text = condition.values[i];
        if (!seen.insert(isFolded(condition.dimension) ? base::lowered(text) : text).second) {
            report.hint("duplicate-value", fmt::format("{} is there twice", shown(text)), "remove one of the two",
                        RuleReport::placeOf(condition, i));
        }
    }
}

void checkOneWindow(const Condition& condition, std::size_t i, RuleReport& report) {
    const Window& window = condition.windows[i];
    const base::SourceRange place = RuleReport::placeOf(condition, i);
    const std::string text = formatWindow(window);
    if (window.days.empty()) {
        report.error("never-opens", fmt::format("the window {} is on no day and never opens", shown(text)),
                     "give it days, as in \"Mon-Fri 08:00-18:00\"", place);
    } else if (window.toMinute <= window.fromMinute) {
        const unsigned minutes = kMinutesPerDay - window.fromMinute + window.toMinute;
        Window inverse = window;
        std::swap(inverse.fromMinute, inverse.toMinute);
        const bool isDay = window.toMinute == window.fromMinute;
        report.hint("past-midnight",
                    fmt::format("the window {} ends before it begins: it runs into the next day, {} h {:02} min in all",
                                shown(text), minutes / 60, minutes % 60),
                    isDay ? "write 00:00-24:00 for whole days"
                          : fmt::format("if the day was meant, write \"{}\"", formatWindow(inverse)),
                    place);
    }
}

// Each window against those before it, so that the message can name both.
void checkOverlap(const Condition& condition, RuleReport& report) {
    IntervalSet earlier;
    std::size_t found = 0;
    for (std::size_t i = 0; i < condition.windows.size() && found < kMaxOverlaps; ++i) {
        IntervalSet own;
        openMinutes({condition.windows[i]}, own);
        if (!own.intersects(earlier)) {
            earlier = united(earlier, own);
            continue;
        }
        ++found;
        for (std::size_t k = 0; k < i; ++k) {
            IntervalSet other;
            openMinutes({condition.windows[k]}, other);
            if (own.intersects(other)) {
                report.warning("overlapping-windows",
                               fmt::format("the windows {} and {} overlap", shown(formatWindow(condition.windows[k])),
                                           shown(formatWindow(condition.windows[i]))),
                               "join them into one, or correct the times", RuleReport::placeOf(condition, i));
                break;
            }
        }
        earlier = united(earlier, own);
    }
}

void checkTime(const Condition& condition, const KnownWorld& world, RuleReport& report) {
    bool areReadable = true;
    for (std::size_t i = 0; i < condition.windows.size(); ++i) {
        const Window& window = condition.windows[i];
        IntervalSet minutes;
        if (!openMinutes({window}, minutes)) {
            areReadable = false;
            report.error("bad-window", fmt::format("window {} has a day or time that does not exist", i + 1),
                         "times run from 00:00 to 24:00", RuleReport::placeOf(condition, i));
        } else {
            checkOneWindow(condition, i, report);
        }
    }
    IntervalSet all;
    if (areReadable && openMinutes(condition.windows, all)) {
        checkOverlap(condition, report);
        if (all.count() == kMinutesPerWeek) {
            report.warning("always-open",
                           condition.isNegated ? "the negated windows cover the whole week: the condition never holds"
                                               : "the windows cover the whole week: the condition always holds",
                           "remove the condition, or correct the times", condition.range);
        }
    }
    if (!world.zones.find(condition.zone)) {
        report.error("unknown-zone", fmt::format("there is no time zone {}", shown(condition.zone)),
                     "write a name of the IANA database, as in Europe/Madrid; none means UTC", condition.range);
    }
}

// The front door reads a connection before it is encrypted, and that says little.
void checkKnowable(const Condition& condition, RuleReport& report) {
    switch (condition.dimension) {
        case Dimension::Program:
            report.warning(
                "unknowable",
                "the front door cannot know the program: clients name it after the connection is encrypted, on the "
                "target",
                "ask for a farm of its own in the connection file instead, or have a filter plug-in supply it",
                condition.range);
            break;
        case Dimension::ClientName:
            report.warning("unknowable",
                           "the front door cannot know the client's name: clients tell it after the connection is "
                           "encrypted, on the target",
                           "use the client's address, or have a filter plug-in supply the name", condition.range);
            break;
        case Dimension::Domain:
            report.hint(
                "unknowable",
                "the front door often does not learn the domain: many clients leave it out of their first packet",
                "use groups, or hand out connection files with user@domain", condition.range);
            break;
        default:
            break;
    }
}

}  // namespace

void checkCondition(const Condition& condition, const KnownWorld& world, RuleReport& report) {
    const bool isTime = condition.dimension == Dimension::Time;
    if (isTime ? condition.windows.empty() : condition.values.empty()) {
        report.error("empty-set",
                     fmt::format("the set of the condition on {} is empty, so it {} holds", toText(condition.dimension),
                                 condition.isNegated ? "always" : "never"),
                     "add a value, or remove the condition", condition.range);
    }
    if (isTime) {
        checkTime(condition, world, report);
        return;
    }
    for (std::size_t i = 0; i < condition.values.size(); ++i) {
        if (condition.dimension == Dimension::Client) {
            checkNetwork(condition, i, report);
        } else {
            checkName(condition, i, world, report);
        }
    }
    checkDuplicates(condition, report);
    checkKnowable(condition, report);
}

}  // namespace farmwarden::policy
