#include <fmt/format.h>

#include <algorithm>

#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/plugin/settings/settings.h"
#include "core/request/arguments.h"

// What is wrong with arguments by themselves, whatever is in the store.
namespace farmwarden::request {
namespace {

using base::ErrorCode;
using base::Result;

constexpr std::uint32_t kMaxMinOpen = 100'000;
constexpr std::size_t kMaxListLength = 10'000;

Result<void> name(std::string_view what, std::string_view text) {
    if (base::isObjectName(text)) {
        return {};
    }
    return base::fail(ErrorCode::InvalidArgument,
                      "{} name \"{}\": use 1 to 64 letters, digits, dots, hyphens and underscores, with a letter or digit first", what,
                      base::sanitized(text, 80));
}

Result<void> number(std::string_view what, std::uint32_t value, std::uint32_t low, std::uint32_t high) {
    if (value >= low && value <= high) {
        return {};
    }
    return base::fail(ErrorCode::InvalidArgument, "{} must be from {} to {}, not {}", what, low, high, value);
}

Result<void> text(std::string_view what, std::string_view value) {
    if (value.size() <= kMaxTextBytes && base::isPrintableText(value)) {
        return {};
    }
    return base::fail(ErrorCode::InvalidArgument, "{} must be one line of at most {} bytes without control characters", what, kMaxTextBytes);
}

Result<void> tags(const std::vector<std::string>& values) {
    for (const std::string& tag : values) {
        if (auto result = name("tag", tag); !result) {
            return result;
        }
    }
    return {};
}

template <typename T>
Result<void> distinct(std::string_view what, std::vector<T> values) {
    std::ranges::sort(values);
    if (std::ranges::adjacent_find(values) != values.end()) {
        return base::fail(ErrorCode::InvalidArgument, "{}: one of them is named twice", what);
    }
    return {};
}

template <typename T>
Result<void> list(std::string_view what, const std::vector<T>& values) {
    if (values.empty() || values.size() > kMaxListLength) {
        return base::fail(ErrorCode::InvalidArgument, "{}: name at least one and at most {}", what, kMaxListLength);
    }
    return distinct(what, values);
}

// The first that failed. The checks are cheap, so all are made.
Result<void> firstOf(std::initializer_list<Result<void>> results) {
    const auto failed = std::ranges::find_if(results, [](const auto& result) { return !result.has_value(); });
    return failed == results.end() ? Result<void>() : *failed;
}

template <typename T>
Result<void> ifGiven(const std::optional<T>& value, auto check) {
    return value ? check(*value) : Result<void>();
}

// Checks of one named object's numbers; they know whose they are.
auto minOpenOf(const std::string& farm) {
    return [&farm](std::uint32_t value) { return number(fmt::format("farm \"{}\": min-open", farm), value, 0, kMaxMinOpen); };
}
auto weightOf(const std::string& target) {
    return [&target](std::uint32_t value) {
        return number(fmt::format("target \"{}\": weight", target), value, model::kMinWeight, model::kMaxWeight);
    };
}
auto limitOf(const std::string& target) {
    return [&target](std::uint32_t value) { return number(fmt::format("target \"{}\": limit", target), value, 0, model::kMaxLimit); };
}

struct Check {
    base::TimePoint now;

    Result<void> operator()(const FarmAdd& a) const { return firstOf({name("farm", a.name), minOpenOf(a.name)(a.minOpen)}); }
    Result<void> operator()(const FarmSet& a) const { return firstOf({name("farm", a.name), ifGiven(a.minOpen, minOpenOf(a.name))}); }
    Result<void> operator()(const FarmRemove& a) const { return name("farm", a.name); }
    Result<void> operator()(const TargetAdd& a) const {
        return firstOf({name("target", a.name), name("farm", a.farm), weightOf(a.name)(a.weight), limitOf(a.name)(a.limit), tags(a.tags),
                        text("environment", a.environment)});
    }
    Result<void> operator()(const TargetSet& a) const {
        if (a.address && !a.others.empty()) {
            return base::fail(ErrorCode::InvalidArgument, "an address belongs to one target; change the others without it");
        }
        std::vector<std::string> all = a.others;
        all.push_back(a.name);
        return firstOf({list("targets to change", all), name("target", a.name), ifGiven(a.weight, weightOf(a.name)), ifGiven(a.limit, limitOf(a.name)), ifGiven(a.tags, tags),
                        ifGiven(a.environment, [](const std::string& value) { return text("environment", value); })});
    }
    Result<void> operator()(const TargetImport& a) const {
        const std::size_t count = a.targets.size() + a.removed.size() + a.farms.size() + a.removedFarms.size();
        if (count == 0 || count > kMaxImported + kMaxListLength) {
            return base::fail(ErrorCode::InvalidArgument, "the import has {} targets and farms; it may have 1 to {}", count, kMaxImported);
        }
        std::vector<std::string_view> names(a.removed.begin(), a.removed.end());
        for (const FarmAdd& farm : a.farms) {
            if (auto good = (*this)(farm); !good) {
                return good;
            }
        }
        for (const TargetAdd& target : a.targets) {
            if (auto good = (*this)(target); !good) {
                return good;
            }
            names.push_back(target.name);
        }
        return firstOf({distinct("targets of the import", std::move(names)), text("source", a.source)});
    }
    Result<void> operator()(const TargetRemove& a) const { return name("target", a.name); }
    Result<void> operator()(const HoldPlace& a) const {
        if (a.mode == model::Admission::Open) {
            return base::fail(ErrorCode::InvalidArgument, "a hold is reconnect-only or closed; release the hold to open the target again");
        }
        if (a.until && a.untilRestart) {
            return base::fail(ErrorCode::InvalidArgument, "a hold ends at a time or at the next restart, not both");
        }
        if (a.until && *a.until <= now) {
            return base::fail(ErrorCode::InvalidArgument, "the hold would have ended at {}, which is past; it is {} now",
                              base::formatTime(*a.until), base::formatTime(now));
        }
        return firstOf({list("targets of the hold", a.targets), text("reason", a.reason)});
    }
    Result<void> operator()(const HoldRelease& a) const { return list("holds to release", a.ids); }
    Result<void> operator()(const SessionDisconnect& a) const { return list("sessions to disconnect", a.ids); }
    Result<void> operator()(const PolicyPublish& a) const {
        if (!base::isUtf8(a.document)) {
            return base::fail(ErrorCode::InvalidArgument, "the policy is not UTF-8 text; save it as UTF-8");
        }
        return firstOf({text("reason", a.reason), text("override reason", a.overrideReason)});
    }
    Result<void> operator()(const PolicyDraft& a) const {
        return a.since && *a.since > now + std::chrono::minutes(1)
                   ? base::fail(ErrorCode::InvalidArgument, "the draft would begin at {}, which is not yet; leave the time out for now",
                                base::formatTime(*a.since))
                   : Result<void>();
    }
    Result<void> operator()(const PluginSet& a) const {
        if (a.configuration && !base::isUtf8(*a.configuration)) {
            return base::fail(ErrorCode::InvalidArgument, "the configuration of plug-in {} is not UTF-8 text; save it as UTF-8", a.name);
        }
        return firstOf({name("plug-in", a.name), text("reason", a.reason), ifGiven(a.deadlineMs, [&](std::uint32_t milliseconds) {
                            return number(fmt::format("plug-in \"{}\": deadline", a.name), milliseconds, 1, plugin::settings::kMaxDeadlineMs);
                        })});
    }
    Result<void> operator()(const PluginOrder& a) const {
        if (std::ranges::find(plugin::settings::kStageNames, a.stage) == plugin::settings::kStageNames.end()) {
            return base::fail(ErrorCode::InvalidArgument, "there is no stage \"{}\"; the stages are {}", base::sanitized(a.stage, 64),
                              fmt::join(plugin::settings::kStageNames, ", "));
        }
        for (const std::string& one : a.names) {
            if (auto good = name("plug-in", one); !good) {
                return good;
            }
        }
        std::vector<std::string_view> names(a.names.begin(), a.names.end());
        return firstOf({distinct("plug-ins of the stage", std::move(names)), text("reason", a.reason)});
    }
    Result<void> operator()(const PluginForget& a) const { return name("plug-in", a.name); }
    Result<void> operator()(const PluginImport& a) const {
        if (!base::isUtf8(a.document)) {
            return base::fail(ErrorCode::InvalidArgument, "the settings of the plug-ins are not UTF-8 text; save them as UTF-8");
        }
        return text("reason", a.reason);
    }
    Result<void> operator()(const TargetLoad& a) const {
        return firstOf({name("target", a.name), number(fmt::format("target \"{}\": load", a.name), a.load, 0, 100)});
    }
    Result<void> operator()(const PluginTry& a) const {
        return firstOf({text("user", a.user), text("domain", a.domain), text("program", a.program)});
    }
    Result<void> operator()(const Place& a) const { return firstOf({text("user", a.user), text("domain", a.domain)}); }
};

}  // namespace

base::Result<void> check(const Arguments& arguments, base::TimePoint now) { return std::visit(Check{now}, arguments); }

}  // namespace farmwarden::request
