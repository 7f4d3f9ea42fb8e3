#include "core/policy/explain.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <utility>

#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/policy/week.h"
#include "core/policy/window_text.h"
#include "core/policy/words.h"

namespace farmwarden::policy {

namespace {

// What a client sent may be anything; a trace is for reading.
constexpr std::size_t kMaxShownBytes = 256;

std::string joined(const std::vector<std::string>& values) {
    return base::sanitized(fmt::format("{}", fmt::join(values, ", ")), kMaxShownBytes);
}

std::string localTime(const Program& program, const Condition& condition, const Point& point) {
    const auto reading = program.axes().read(condition);
    if (!reading) {
        return {};
    }
    const std::uint32_t minute = point.minuteOfWeek(reading->zone);
    return fmt::format("{} {:02}:{:02} {}", toText(static_cast<Weekday>(minute / kMinutesPerDay)),
                       minute % kMinutesPerDay / 60, minute % 60, program.axes().zones()[reading->zone]->name());
}

std::string actualValue(const Program& program, const Condition& condition, const Request& request,
                        const Point& point) {
    const auto shown = [](const std::string& value) { return base::sanitized(value, kMaxShownBytes); };
    switch (condition.dimension) {
        case Dimension::User:
            return shown(request.user);
        case Dimension::Group:
            return joined(request.groups);
        case Dimension::Domain:
            return shown(request.domain);
        case Dimension::Client:
            return model::toText(request.client);
        case Dimension::ClientName:
            return shown(request.clientName);
        case Dimension::Farm:
            return shown(request.farm);
        case Dimension::Program:
            return shown(request.program);
        case Dimension::Time:
            return localTime(program, condition, point);
        case Dimension::Tag:
            return joined(request.tags);
    }
    std::unreachable();
}

std::string wantedValues(const Condition& condition) {
    if (condition.dimension != Dimension::Time) {
        return joined(condition.values);
    }
    std::vector<std::string> windows;
    for (const Window& window : condition.windows) {
        windows.push_back(formatWindow(window));
    }
    return fmt::format("{} {}", fmt::join(windows, ", "), condition.zone.empty() ? "UTC" : condition.zone);
}

// The first condition that fails or, when none does, the first that hangs on unknown groups.
RuleTrace traced(const Program& program, RuleNumber number, const Request& request, const Point& point) {
    const Rule& rule = program.rule(number);
    RuleTrace trace{number, rule.id, Finding::Matched, 0, Dimension::User, false, {}, {}};
    const auto name = [&](std::size_t i) {
        const Condition& condition = rule.conditions[i];
        trace.condition = i;
        trace.dimension = condition.dimension;
        trace.isNegated = condition.isNegated;
        trace.actual = actualValue(program, condition, request, point);
        trace.wanted = wantedValues(condition);
    };
    for (std::size_t i = 0; i < rule.conditions.size(); ++i) {
        if (program.state(number) == Program::State::Unreadable && !program.axes().read(rule.conditions[i])) {
            name(i);
            trace.finding = Finding::Unreadable;
            return trace;
        }
    }
    if (program.state(number) == Program::State::Disabled) {
        trace.finding = Finding::Disabled;
        return trace;
    }
    if (rule.validUntil && request.at >= *rule.validUntil) {
        trace.finding = Finding::Expired;
        trace.actual = base::formatTime(request.at);
        trace.wanted = base::formatTime(*rule.validUntil);
        return trace;
    }
    for (std::size_t i = 0; i < rule.conditions.size(); ++i) {
        const Truth truth = program.holds(number, i, point);
        if (truth == Truth::False) {
            name(i);
            trace.finding = Finding::ConditionFailed;
            return trace;
        }
        if (truth == Truth::Possible && trace.finding == Finding::Matched) {
            name(i);
            trace.finding = Finding::GroupsUnknown;
        }
    }
    return trace;
}

std::string describeFailure(const RuleTrace& trace) {
    const std::string_view dimension = toText(trace.dimension);
    if (isMembership(trace.dimension)) {
        if (trace.isNegated) {
            return fmt::format("has a {} of {}, which are excluded", dimension, trace.wanted);
        }
        return trace.actual.empty()
                   ? fmt::format("has no {}, needs one of {}", dimension, trace.wanted)
                   : fmt::format("its {}s are {}; none of them is one of {}", dimension, trace.actual, trace.wanted);
    }
    const std::string value = trace.actual.empty() ? fmt::format("{} is not known", dimension)
                                                   : fmt::format("{} is {}", dimension, trace.actual);
    if (trace.isNegated) {
        return fmt::format("{}, which is excluded by not {}", value, trace.wanted);
    }
    return trace.dimension == Dimension::Time ? fmt::format("{}, outside of {}", value, trace.wanted)
                                              : fmt::format("{}, not one of {}", value, trace.wanted);
}

}  // namespace

PolicyExplanation explain(const Program& program, const Request& request) {
    const Point point(program.axes(), request);
    PolicyExplanation explanation;
    for (RuleNumber number = 0; number < program.size(); ++number) {
        explanation.rules.push_back(traced(program, number, request, point));
        const Finding finding = explanation.rules.back().finding;
        Match& match = explanation.match;
        if (finding == Finding::Matched && match.rule == kNoRule) {
            match.rule = number;
        }
        if (finding == Finding::GroupsUnknown && match.rule == kNoRule && match.possible == kNoRule) {
            match.possible = number;
        }
    }
    return explanation;
}

std::string_view toText(Finding finding) {
    constexpr std::array<std::string_view, 6> kWords = {"matched",  "condition-failed", "groups-unknown",
                                                        "disabled", "expired",          "unreadable"};
    return kWords[static_cast<std::size_t>(finding)];
}

std::string describe(const RuleTrace& trace) {
    switch (trace.finding) {
        case Finding::Matched:
            return "matches";
        case Finding::ConditionFailed:
            return describeFailure(trace);
        case Finding::GroupsUnknown:
            return fmt::format("possibly matches: it hangs on group {}{}, and the user's groups are not known",
                               trace.isNegated ? "not " : "", trace.wanted);
        case Finding::Disabled:
            return "is disabled";
        case Finding::Expired:
            return fmt::format("was valid until {}", trace.wanted);
        case Finding::Unreadable:
            return fmt::format("never matches: its {} condition {} cannot be read", toText(trace.dimension),
                               trace.wanted);
    }
    std::unreachable();
}

}  // namespace farmwarden::policy
