#include "app/ctl/session_history.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/ctl/commands.h"
#include "app/ctl/json_shapes.h"
#include "app/ctl/table.h"
#include "core/request/why.h"

namespace farmwarden::ctl {
namespace {

constexpr std::size_t kMostEvents = 1000;

base::SessionId parseId(const std::string& text) {
    const auto id = base::parseSessionId(text);
    if (!id) {
        throw Failure{kWrongUsage, fmt::format("\"{}\" is not a session's id; farmwardenctl session list shows them", base::sanitized(text, 64))};
    }
    return *id;
}

std::vector<model::Event> history(Ctl& ctl, base::SessionId id) {
    auto events = ctl.store().read({.after = {}, .limit = kMostEvents, .subject = "session:" + base::toText(id)});
    if (!events) {
        throw storeFailure(events.error());
    }
    return std::move(*events);
}

std::string described(const model::Event& event) {
    if (const auto* ended = std::get_if<model::SessionEnded>(&event.body)) {
        return ended->cause;
    }
    if (const auto* disconnected = std::get_if<model::SessionDisconnected>(&event.body)) {
        return disconnected->cause;
    }
    if (const auto* started = std::get_if<model::SessionStarted>(&event.body)) {
        return "on " + started->target;
    }
    if (const auto* placed = std::get_if<model::SessionPlaced>(&event.body)) {
        return fmt::format("on {} ({})", placed->session.target, model::toText(placed->session.reason));
    }
    if (const auto* back = std::get_if<model::SessionReconnected>(&event.body)) {
        return fmt::format("on {} from {}", back->target, model::toText(back->client));
    }
    return {};
}

// As it is, or as its events tell when it has ended.
model::Session presentState(Ctl& ctl, base::SessionId id, const std::vector<model::Event>& events) {
    if (const auto slot = ctl.directory().sessions().find(id); slot != directory::kNone) {
        return ctl.directory().session(slot);
    }
    if (events.empty()) {
        throw Failure{kRefused, fmt::format("there is no session {}, nor one in the journal; see: farmwardenctl session list", base::toText(id))};
    }
    model::Session session;
    session.id = id;
    for (const model::Event& event : events) {
        if (const auto* placed = std::get_if<model::SessionPlaced>(&event.body)) {
            session = placed->session;
            session.placedAt = event.at;
            session.placedRevision = event.revision;
        } else if (const auto* started = std::get_if<model::SessionStarted>(&event.body)) {
            session.target = started->target;
        }
    }
    session.state = model::SessionState::Ended;
    session.since = events.back().at;
    session.revision = events.back().revision;
    return session;
}

struct Placement {
    model::SessionPlaced placed;
    base::Revision revision;
    base::TimePoint at;
};

Placement placementOf(Ctl& ctl, base::SessionId id) {
    for (const model::Event& event : history(ctl, id)) {
        if (const auto* placed = std::get_if<model::SessionPlaced>(&event.body)) {
            return {*placed, event.revision, event.at};
        }
    }
    throw Failure{kRefused, fmt::format("the journal has no placement of session {}; either there is no such session, or its history was "
                                        "trimmed (see: farmwardenctl broker status)", base::toText(id))};
}

std::string conclusion(const request::Why& why) {
    if (why.isSameAnswer) {
        return fmt::format("The same decision again: {}.", why.happened.target);
    }
    return fmt::format("It was placed on {}; on the state of revision {} the decision is {}.", why.happened.target, why.basis.value,
                       why.again.target.empty() ? "to refuse" : why.again.target);
}

}  // namespace

void showSession(Ctl& ctl, const std::string& text) {
    const base::SessionId id = parseId(text);
    const std::vector<model::Event> events = history(ctl, id);
    const model::Session session = presentState(ctl, id, events);
    Json json = toJson(session);
    json["history"] = Json::array();
    Table facts({"SESSION", base::toText(id)});
    facts.add({"user", session.domain.empty() ? session.user : session.domain + "\\" + session.user});
    facts.add({"farm", session.farm});
    facts.add({"target", session.target});
    facts.add({"state", fmt::format("{} since {}", model::toText(session.state), localTime(session.since))});
    facts.add({"placed", fmt::format("{}, revision {}, {}", localTime(session.placedAt), session.placedRevision.value, model::toText(session.reason))});
    facts.add({"client", fmt::format("{} {}", model::toText(session.client), session.clientName)});
    Table table({">REVISION", "AT", "KIND", "WHAT", "BY"});
    for (const model::Event& event : events) {
        json["history"].push_back(toJson(event));
        table.add({std::to_string(event.revision.value), localTime(event.at), std::string(model::kindOf(event.body)), described(event), event.actor});
    }
    ctl.print(json, facts.text("") + "\n" + table.text("its history was trimmed"));
}

void explainSession(Ctl& ctl, const std::string& text, const std::string& target) {
    const base::SessionId id = parseId(text);
    const Placement then = placementOf(ctl, id);
    placement::Programs programs;
    const model::Session& session = then.placed.session;
    Json json{{"session", base::toText(id)}, {"user", session.user}};
    if (session.reason == model::PlacementReason::Fallback) {
        throw Failure{kRefused, fmt::format("session {} was placed on {} by the front door itself, because the broker was away", base::toText(id),
                                            session.target)};
    }
    const auto why = request::explainDecision(ctl.store(), programs, then.revision);
    if (!why) {
        throw refusal(why.error().code, why.error().message);
    }
    const placement::Explanation& explanation = why->again;
    json.update(Json{{"farm", explanation.asked},
                     {"revision", why->basis.value},
                     {"at", timeJson(then.at)},
                     {"policy", why->happened.policy},
                     {"happened", {{"target", session.target}, {"reason", model::toText(session.reason)}, {"rule", orNull(why->happened.rule)}}},
                     {"again", {{"outcome", placement::toText(explanation.decision.outcome)}, {"target", explanation.target},
                                {"rule", orNull(explanation.rule)}}},
                     {"agrees", why->isSameAnswer}});
    json.update(toJson(explanation));
    if (!target.empty()) {
        std::unique_ptr<directory::Directory> past;
        const std::string verdict = whyNot(explanation, target, [&]() -> const directory::Directory& {
            past = ctl.directoryAt(why->basis);
            return *past;
        });
        json["why_not"] = verdict;
        std::erase_if(json["candidates"].get_ref<Json::array_t&>(), [&](const Json& candidate) { return candidate["target"] != target; });
        ctl.print(json, fmt::format("{}: {}", target, verdict));
        return;
    }
    ctl.print(json, fmt::format("Session {} of {} was placed at {} (revision {}).\n\n{}\n{}", base::toText(id), base::sanitized(session.user, 256),
                                localTime(then.at), then.revision.value, explanationText(explanation), conclusion(*why)));
}

}  // namespace farmwarden::ctl
