#include "core/model/events.h"

namespace farmwarden::model {
namespace {

struct Subject {
    std::string operator()(const FarmDefined& e) const { return "farm:" + e.farm.name; }
    std::string operator()(const FarmRemoved& e) const { return "farm:" + e.farm; }
    std::string operator()(const TargetDefined& e) const { return "target:" + e.target.name; }
    std::string operator()(const TargetRemoved& e) const { return "target:" + e.target; }
    std::string operator()(const TargetHealthChanged& e) const { return "target:" + e.target; }
    std::string operator()(const TargetLoadReported& e) const { return "target:" + e.target; }
    std::string operator()(const TargetQuarantined& e) const { return "target:" + e.target; }
    std::string operator()(const TargetQuarantineEnded& e) const { return "target:" + e.target; }
    std::string operator()(const HoldPlaced& e) const { return "target:" + e.hold.target; }
    std::string operator()(const HoldReleased& e) const { return "target:" + e.target; }
    std::string operator()(const SessionPlaced& e) const { return "session:" + base::toText(e.session.id); }
    std::string operator()(const SessionReconnected& e) const { return "session:" + base::toText(e.id); }
    std::string operator()(const SessionStarted& e) const { return "session:" + base::toText(e.id); }
    std::string operator()(const SessionDisconnected& e) const { return "session:" + base::toText(e.id); }
    std::string operator()(const SessionEnded& e) const { return "session:" + base::toText(e.id); }
    std::string operator()(const ConnectionRefused& e) const { return "farm:" + e.farm; }
    std::string operator()(const ConnectionSentOutside& e) const { return "farm:" + e.farm; }
    std::string operator()(const PolicyPublished&) const { return "policy"; }
    std::string operator()(const PolicyDraftNoted& e) const { return "draft:" + e.author; }
    std::string operator()(const PluginsChanged&) const { return "plugins"; }
    std::string operator()(const PluginsKept&) const { return "kept-by-plugins"; }
    std::string operator()(const RequestFinished& e) const { return "request:" + e.request.key; }
    std::string operator()(const BrokerStarted& e) const { return "broker:" + e.broker.name; }
    std::string operator()(const BrokerStopped& e) const { return "broker:" + e.broker; }
    std::string operator()(const FrontDoorChanged& e) const { return "broker:" + e.broker; }
    std::string operator()(const UnknownEvent&) const { return {}; }
};

}  // namespace

std::string_view kindOf(const EventBody& body) {
    return std::visit(
        [](const auto& event) -> std::string_view {
            if constexpr (std::is_same_v<std::decay_t<decltype(event)>, UnknownEvent>) {
                return event.kind;
            } else {
                return event.kKind;
            }
        },
        body);
}

std::string subjectOf(const EventBody& body) { return std::visit(Subject{}, body); }

}  // namespace farmwarden::model
