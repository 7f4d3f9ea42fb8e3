#include "core/store/refusals.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/time_text.h"

namespace farmwarden::store {
namespace {

using base::Error;
using base::ErrorCode;

struct Definitions {
    using Names = std::vector<std::string>;

    Names operator()(const model::FarmDefined& e) const { return {"farm:" + e.farm.name}; }
    Names operator()(const model::FarmRemoved& e) const { return {"farm:" + e.farm}; }
    Names operator()(const model::TargetDefined& e) const { return {"target:" + e.target.name}; }
    Names operator()(const model::TargetRemoved& e) const { return {"target:" + e.target, "holds:" + e.target}; }
    Names operator()(const model::HoldPlaced& e) const { return {"holds:" + e.hold.target}; }
    Names operator()(const model::HoldReleased& e) const { return {"holds:" + e.target}; }
    Names operator()(const model::PolicyPublished&) const { return {"policy"}; }
    Names operator()(const model::PluginsChanged&) const { return {"plugins"}; }
    Names operator()(const auto&) const { return {}; }
};

bool namesDefinition(std::string_view subject) {
    return subject == "policy" || subject == "plugins" || subject.starts_with("farm:") || subject.starts_with("target:") || subject.starts_with("holds:");
}

// "holds:sh-1" -> "the holds on target sh-1"
std::string spoken(std::string_view subject) {
    if (subject == "policy") {
        return "the policy";
    }
    if (subject == "plugins") {
        return "the chain of plug-ins";
    }
    const std::string_view name = subject.substr(subject.find(':') + 1);
    return subject.starts_with("holds:") ? fmt::format("the holds on target {}", name)
                                         : fmt::format("{} {}", subject.substr(0, subject.find(':')), name);
}

}  // namespace

Result<void> checkForm(const Append& append, const std::vector<std::string>& bodies) {
    if (append.events.empty()) {
        return base::fail(ErrorCode::InvalidArgument, "an append of {} has no events", append.broker);
    }
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        // Whoever reads it back would fold something that was not folded here.
        if (std::holds_alternative<model::UnknownEvent>(append.events[i].body)) {
            return base::fail(ErrorCode::InvalidArgument,
                              "an event of the unknown kind \"{}\" can be read, but not appended",
                              model::kindOf(append.events[i].body));
        }
        if (!base::isUtf8(bodies[i]) || !base::isUtf8(append.events[i].actor) || !base::isUtf8(append.broker)) {
            return base::fail(ErrorCode::InvalidArgument,
                              "event {} of {} holds text that is not UTF-8; clean it before it is appended",
                              model::kindOf(append.events[i].body), append.broker);
        }
    }
    for (const Expectation& expectation : append.expectations) {
        if (!namesDefinition(expectation.subject)) {
            return base::fail(ErrorCode::InvalidArgument,
                              "\"{}\" has no definition to expect; name farm:NAME, target:NAME, holds:TARGET, policy or plugins",
                              expectation.subject);
        }
    }
    return {};
}

Result<void> checkRequest(const model::Request& request) {
    if (request.key.empty() || request.verb.empty()) {
        return base::fail(ErrorCode::InvalidArgument, "a request of {} needs a key and a verb", request.actor);
    }
    for (const std::string* text : {&request.key, &request.actor, &request.verb, &request.arguments}) {
        if (!base::isUtf8(*text)) {
            return base::fail(ErrorCode::InvalidArgument, "a request {} holds text that is not UTF-8", request.verb);
        }
    }
    return {};
}

std::vector<std::string> definitionsChangedBy(const model::EventBody& body) {
    return std::visit(Definitions{}, body);
}

bool ends(const Append& append, base::SessionId session) {
    return std::ranges::any_of(append.events, [&](const model::EventDraft& draft) {
        const auto* ended = std::get_if<model::SessionEnded>(&draft.body);
        return ended != nullptr && ended->id == session;
    });
}

Error staleError(const Expectation& expectation, const LastChange& change) {
    return {ErrorCode::Stale,
            fmt::format("{} changed since you looked: {} by {} at {} (revision {}, you saw {}); look again and repeat",
                        spoken(expectation.subject), change.kind, change.actor, base::formatTime(change.at),
                        change.revision.value, expectation.seen.value)};
}

Error leaseLostError(FencingToken presented, const Lease& current) {
    const std::string owner =
        current.holder.empty() ? "nobody holds it now" : fmt::format("{} holds it now", current.holder);
    return {ErrorCode::LeaseLost,
            fmt::format("the executor's lease {} was lost ({}); nothing was appended", presented, owner)};
}

Error unknownPolicyError(std::uint32_t wanted, std::int64_t highest) {
    return {ErrorCode::NotFound,
            highest == 0 ? fmt::format("there is no policy version {}: none was published yet", wanted)
                         : fmt::format("there is no policy version {}; they go from 1 to {}", wanted, highest)};
}

Error leaseTakenError(const Lease& current) {
    return {ErrorCode::Busy, fmt::format("requests are carried out by {} until {}; wait for it or stop it",
                                         current.holder, base::formatTime(current.until))};
}

Error finishedAlreadyError(const std::string& key, Revision finished) {
    return {
        ErrorCode::AlreadyExists,
        fmt::format("request {} was finished at revision {} already; its first result stands", key, finished.value)};
}

Error beforeRetentionError(Revision wanted, Revision oldest) {
    return {
        ErrorCode::NotFound,
        fmt::format("revision {} is older than what is kept; the oldest state that can be had is that of revision {}",
                    wanted.value, oldest.value)};
}

}  // namespace farmwarden::store
