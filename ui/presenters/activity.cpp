#include "ui/presenters/activity.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/model/words.h"
#include "ui/presenters/query_text.h"

namespace farmwarden::presenters {
namespace {

struct Reader {
    ActivityEntry& entry;

    void say(ActivityCode code, ActivityTone tone, std::vector<std::string> arguments, std::string link = {}) const {
        entry.code = code;
        entry.tone = tone;
        entry.arguments = std::move(arguments);
        entry.link = std::move(link);
    }
    static std::string target(const std::string& name) { return "target:" + name; }
    static std::string farm(const std::string& name) { return "farm:" + name; }

    void operator()(const model::FarmDefined& e) const {
        say(ActivityCode::FarmDefined, ActivityTone::Change, {e.farm.name}, farm(e.farm.name));
    }
    void operator()(const model::FarmRemoved& e) const {
        say(ActivityCode::FarmRemoved, ActivityTone::Change, {e.farm});
    }
    void operator()(const model::TargetDefined& e) const {
        say(ActivityCode::TargetDefined, ActivityTone::Change, {e.target.name, e.target.farm}, target(e.target.name));
    }
    void operator()(const model::TargetRemoved& e) const {
        say(ActivityCode::TargetRemoved, ActivityTone::Change, {e.target});
    }
    void operator()(const model::TargetHealthChanged& e) const {
        if (e.health == model::Health::Down) {
            say(ActivityCode::TargetDown, ActivityTone::Trouble, {e.target, e.detail}, target(e.target));
        } else {
            say(ActivityCode::TargetUp, ActivityTone::Good, {e.target}, target(e.target));
        }
    }
    void operator()(const model::TargetQuarantined& e) const {
        say(ActivityCode::TargetQuarantined, ActivityTone::Trouble, {e.target, e.reason}, target(e.target));
    }
    void operator()(const model::TargetQuarantineEnded& e) const {
        say(ActivityCode::QuarantineEnded, ActivityTone::Good, {e.target}, target(e.target));
    }
    void operator()(const model::HoldPlaced& e) const {
        say(ActivityCode::HoldPlaced, ActivityTone::Change,
            {e.hold.target, std::string(model::toText(e.hold.mode)), e.hold.reason}, target(e.hold.target));
        if (entry.actor.empty()) {
            entry.actor = e.hold.owner;
        }
    }
    void operator()(const model::HoldReleased& e) const {
        say(ActivityCode::HoldReleased, ActivityTone::Change, {e.target, e.cause}, target(e.target));
    }
    void operator()(const model::SessionPlaced& e) const {
        say(ActivityCode::SessionPlaced, ActivityTone::Plain,
            {e.session.user, e.session.target, std::string(model::toText(e.session.reason)), e.session.farm,
             e.facts.rule},
            "session:" + base::toText(e.session.id));
    }
    void operator()(const model::ConnectionSentOutside& e) const {
        say(ActivityCode::SentOutside, ActivityTone::Plain, {e.user, model::toText(e.address), e.facts.rule});
    }
    void operator()(const model::PolicyPublished& e) const {
        say(ActivityCode::PolicyPublished, ActivityTone::Change, {std::to_string(e.policy.number), e.policy.reason});
    }
    void operator()(const model::PolicyDraftNoted& e) const {
        say(ActivityCode::PolicyDraft, ActivityTone::Plain,
            {e.author, std::to_string(e.changes), std::to_string(e.base)}, "policy");
    }
    void operator()(const model::PluginsChanged& e) const {
        say(ActivityCode::PluginsChanged, ActivityTone::Change, {e.chain.reason});
    }
    void operator()(const model::SessionReconnected& e) const {
        say(ActivityCode::SessionReconnected, ActivityTone::Plain, {e.user, e.target, e.facts.rule},
            "session:" + base::toText(e.id));
    }
    void operator()(const model::SessionStarted& e) const {
        say(ActivityCode::SessionStarted, ActivityTone::Good, {e.user, e.target}, "session:" + base::toText(e.id));
    }
    void operator()(const model::SessionDisconnected& e) const {
        say(ActivityCode::SessionDisconnected, ActivityTone::Plain, {e.user, e.cause}, "session:" + base::toText(e.id));
    }
    void operator()(const model::SessionEnded& e) const {
        say(ActivityCode::SessionEnded, e.isFailure ? ActivityTone::Trouble : ActivityTone::Plain, {e.user, e.cause});
    }
    void operator()(const model::ConnectionRefused& e) const {
        say(ActivityCode::ConnectionRefused, ActivityTone::Trouble, {e.user, e.farm, e.code, e.message, e.facts.rule},
            farm(e.farm));
    }
    void operator()(const model::RequestFinished& e) const { entry = activityEntry(e.request); }
    void operator()(const model::BrokerStarted& e) const {
        say(ActivityCode::BrokerStarted, ActivityTone::Good, {e.broker.name});
    }
    void operator()(const model::BrokerStopped& e) const {
        say(ActivityCode::BrokerStopped, ActivityTone::Trouble, {e.broker, e.cause});
    }
    void operator()(const model::FrontDoorChanged& e) const {
        say(ActivityCode::FrontDoorChanged, e.state == "up" ? ActivityTone::Good : ActivityTone::Trouble,
            {e.broker, e.state});
    }
    void operator()(const auto& e) const {
        say(ActivityCode::Other, ActivityTone::Plain, {std::string(model::kindOf(e))});
    }
};

bool contains(std::string_view text, const std::string& lowered) {
    return base::lowered(text).find(lowered) != std::string::npos;
}

std::string_view toText(ActivityTone tone) {
    constexpr std::array<std::string_view, 4> kWords{"plain", "good", "change", "trouble"};
    return kWords[static_cast<std::size_t>(tone)];
}

}  // namespace

const std::string& ActivityEntry::argument(std::size_t index) const {
    static const std::string kNone;
    return index < arguments.size() ? arguments[index] : kNone;
}

ActivityEntry activityEntry(const model::Event& event) {
    ActivityEntry entry;
    entry.actor = event.actor;
    std::visit(Reader{entry}, event.body);
    entry.revision = event.revision;
    entry.at = event.at;
    entry.broker = event.broker;
    return entry;
}

ActivityEntry activityEntry(const model::Request& request) {
    ActivityEntry entry;
    entry.at = request.at;
    entry.actor = request.actor;
    entry.arguments = {request.verb, request.arguments};
    switch (request.state) {
        case model::RequestState::Open:
            entry.code = ActivityCode::RequestOpen;
            break;
        case model::RequestState::Done:
            entry.code = ActivityCode::RequestDone;
            entry.tone = ActivityTone::Good;
            entry.arguments.insert(entry.arguments.end(), {std::string(), std::string(), request.result});
            break;
        case model::RequestState::Refused:
            entry.code = ActivityCode::RequestRefused;
            entry.tone = ActivityTone::Trouble;
            entry.arguments.push_back(request.errorCode);
            entry.arguments.push_back(request.message);
            break;
    }
    return entry;
}

std::vector<std::string> kindsOf(ActivityList list) {
    const auto kinds = [](auto... kind) { return std::vector<std::string>{std::string(kind)...}; };
    using namespace model;
    switch (list) {
        case ActivityList::Requests:
            return kinds(RequestFinished::kKind);
        case ActivityList::Audit:
            return kinds(FarmDefined::kKind, FarmRemoved::kKind, TargetDefined::kKind, TargetRemoved::kKind,
                         TargetHealthChanged::kKind, TargetQuarantined::kKind, TargetQuarantineEnded::kKind,
                         HoldPlaced::kKind, HoldReleased::kKind, BrokerStarted::kKind, BrokerStopped::kKind,
                         FrontDoorChanged::kKind, PolicyPublished::kKind, PolicyDraftNoted::kKind, PluginsChanged::kKind);
        case ActivityList::Placements:
            return kinds(SessionPlaced::kKind, SessionReconnected::kKind, ConnectionSentOutside::kKind,
                         ConnectionRefused::kKind);
    }
    return {};
}

std::string_view toText(ActivityCode code) {
    constexpr std::array<std::string_view, 27> kWords{
        "farm-defined",    "farm-removed", "target-defined",   "target-removed", "target-up",
        "target-down",     "quarantined",  "quarantine-ended", "hold-placed",    "hold-released",
        "placed",          "reconnected",  "started",          "disconnected",   "ended",
        "external",        "refused",      "policy",           "policy-draft",   "plugins",
        "request-done",    "request-refused", "request-open",  "broker-started", "broker-stopped",
        "front-door",      "other"};
    return kWords[static_cast<std::size_t>(code)];
}

namespace {

// A word's value as the filter looks for it: in lower case, without its quotes.
std::string filterValue(std::string_view text, const QueryWord& word) {
    std::string value = base::lowered(text.substr(word.valueBegin, word.end - word.valueBegin));
    std::erase(value, '"');
    return value;
}

// "<2h", ">30m"; more than that is no age.
std::optional<base::Duration> ageOf(std::string_view value) {
    const bool hasSign = value.starts_with('<') || value.starts_with('>');
    return base::parseDuration(value.substr(hasSign ? 1 : 0));
}

}  // namespace

std::vector<std::string_view> ActivityFilter::isWords() {
    std::vector<std::string_view> words{"trouble", "change", "good", "plain"};
    for (int code = 0; code <= static_cast<int>(ActivityCode::Other); ++code) {
        words.push_back(toText(static_cast<ActivityCode>(code)));
    }
    return words;
}

std::optional<ActivityFilter::Field> ActivityFilter::fieldOf(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, Field>, 5> kFields{
        {{"", Field::Any}, {"actor", Field::Actor}, {"about", Field::About}, {"is", Field::Is}, {"age", Field::Age}}};
    const auto found = std::ranges::find(kFields, name, &std::pair<std::string_view, Field>::first);
    return found == kFields.end() ? std::nullopt : std::optional(found->second);
}

std::optional<ActivityFilterProblem> ActivityFilter::problemOf(std::string_view text) {
    using Code = ActivityFilterProblem::Code;
    for (const QueryWord& word : queryWords(text)) {
        const std::string value = filterValue(text, word);
        const std::optional<Field> field = fieldOf(word.field);
        const auto wrong = [&](Code code, std::string_view what, std::size_t begin) {
            return ActivityFilterProblem{code, std::string(what), begin, word.end - begin};
        };
        if (!field) {
            return wrong(Code::UnknownField, word.field, word.begin);
        }
        if (value.empty()) {
            return wrong(Code::NoValue, word.field, word.begin);
        }
        const auto isPart = [&](std::string_view known) { return known.contains(value); };
        if (field == Field::Is && std::ranges::none_of(isWords(), isPart)) {
            return wrong(Code::UnknownIs, value, word.valueBegin);
        }
        if (field == Field::Age && !ageOf(value)) {
            return wrong(Code::NoTime, value, word.valueBegin);
        }
    }
    return std::nullopt;
}

ActivityFilter::ActivityFilter(std::string_view text, base::TimePoint now) {
    for (const QueryWord& there : queryWords(text)) {
        Word word{.field = fieldOf(there.field).value_or(Field::Any),
                  .text = filterValue(text, there),
                  .at = {},
                  .isLess = false,
                  .isNegated = there.isNegated};
        if (word.field == Field::Age) {
            const auto age = ageOf(word.text);
            if (!age) {
                continue;
            }
            word.isLess = word.text.starts_with('<');
            word.at = now - *age;
        }
        if (!word.text.empty()) {
            m_words.push_back(std::move(word));
        }
    }
}

bool ActivityFilter::matches(const Word& word, const ActivityEntry& entry) {
    const auto inArguments = [&] {
        return std::ranges::any_of(entry.arguments,
                                   [&](const std::string& argument) { return contains(argument, word.text); });
    };
    switch (word.field) {
        case Field::Actor:
            return contains(entry.actor, word.text);
        case Field::About:
            return inArguments();
        case Field::Is:
            return contains(toText(entry.tone), word.text) || contains(toText(entry.code), word.text);
        case Field::Age:
            return word.isLess ? entry.at > word.at : entry.at <= word.at;
        case Field::Any:
            break;
    }
    return contains(entry.actor, word.text) || contains(toText(entry.code), word.text) || inArguments();
}

bool ActivityFilter::matches(const ActivityEntry& entry) const {
    return std::ranges::all_of(m_words, [&](const Word& word) { return matches(word, entry) != word.isNegated; });
}

std::vector<std::string> markedKinds() {
    std::vector<std::string> kinds = kindsOf(ActivityList::Audit);
    kinds.emplace_back(model::RequestFinished::kKind);
    return kinds;
}

bool isMark(const ActivityEntry& entry) {
    switch (entry.code) {
        case ActivityCode::TargetUp:
        case ActivityCode::QuarantineEnded:
        case ActivityCode::RequestDone:  // what it did has an entry of its own
        case ActivityCode::RequestRefused:
        case ActivityCode::RequestOpen:
            return false;
        case ActivityCode::HoldReleased:
            return entry.argument(1) == "released";
        case ActivityCode::BrokerStarted:
            return false;
        default:
            return entry.tone == ActivityTone::Change || entry.tone == ActivityTone::Trouble;
    }
}

}  // namespace farmwarden::presenters
