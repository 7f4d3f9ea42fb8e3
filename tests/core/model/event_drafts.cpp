#include "tests/core/model/event_drafts.h"

#include <array>

namespace farmwarden::test {

using namespace model;

EventDraft draft(EventBody body, TimePoint at, std::string actor) {
    return {at, std::move(actor), std::move(body)};
}

EventDraft farmDefined(const std::string& name, SessionRule rule) {
    Farm farm;
    farm.name = name;
    farm.sessions = rule;
    return draft(FarmDefined{farm});
}

EventDraft targetDefined(const std::string& name, const std::string& farm) {
    Target target;
    target.name = name;
    target.farm = farm;
    target.address = {"192.0.2.1", 3389};
    return draft(TargetDefined{target});
}

EventDraft holdPlaced(std::uint64_t id, const std::string& target, const std::string& owner) {
    Hold hold;
    hold.id = {id};
    hold.target = target;
    hold.owner = owner;
    hold.placedAt = kNoon;
    return draft(HoldPlaced{hold}, kNoon, owner);
}

EventDraft sessionPlaced(std::uint64_t id, const std::string& user, const std::string& farm,
                         const std::string& target) {
    Session session;
    session.id = {id};
    session.user = user;
    session.farm = farm;
    session.target = target;
    session.client = parseIpAddress("198.51.100.7");
    session.clientPort = 50123;
    session.clientName = "desk-7";
    session.connection = "6f2a9c1e-0000-4000-8000-000000000001";
    return draft(SessionPlaced{session, farm, {}});
}

EventDraft sessionStarted(std::uint64_t id, const std::string& target) {
    return draft(SessionStarted{{id}, "anna", target, "6f2a9c1e-0000-4000-8000-000000000001"});
}

EventDraft sessionDisconnected(std::uint64_t id) {
    return draft(SessionDisconnected{{id}, "anna", "client closed"});
}
EventDraft sessionEnded(std::uint64_t id) {
    return draft(SessionEnded{{id}, "anna", "logged-off"});
}

EventDraft requestFinished(const std::string& key, const std::string& result) {
    Request request;
    request.key = key;
    request.actor = "anna";
    request.verb = "farm.add";
    request.arguments = "{}";
    request.at = kNoon;
    request.state = RequestState::Done;
    request.result = result;
    return draft(RequestFinished{request});
}

EventDraft RandomEvents::next() {
    m_now += base::Duration(below(2'000'000));
    return draft(body(), m_now, text());
}

EventBody RandomEvents::body() {
    const std::uint32_t kind = below(100);
    if (kind < 70) {
        return sessionEvent();
    }
    if (kind < 92) {
        return targetEvent();
    }
    switch (kind) {
        case 92:
            if (below(8) == 0) {  // rarely, so that something grows in between
                return FarmRemoved{farm()};
            }
            return FrontDoorChanged{"broker-0", text()};
        case 93:
            if (below(2) == 0) {
                return ConnectionRefused{farm(), user(),  address(), text(), "no-target", text(), {below(100)},
                                         text(), port(), text(),    facts()};
            }
            return ConnectionSentOutside{farm(), user(), address(), text(),  {below(100)},
                                         text(), port(), text(),    facts(), {"host-" + std::to_string(below(3)), port()}};
        case 94:
            return BrokerStarted{{"broker-" + std::to_string(below(3)), text(), below(9999), m_now, m_now}};
        case 95:
            if (below(2) == 0) {
                return PolicyDraftNoted{user(), below(100), below(4), m_now};
            }
            return BrokerStopped{"broker-" + std::to_string(below(3)), text()};
        case 96:
            return FrontDoorChanged{"broker-" + std::to_string(below(3)), text()};
        case 97:
            return requestFinished(m_keyPrefix + std::to_string(m_requests++), "{\"n\":1}").body;
        case 98:
            if (below(4) == 0) {
                return PluginsChanged{{"{\"order\":{}}", text(), text(), m_now, {}}};
            }
            if (below(4) == 0) {
                return PluginsKept{text()};
            }
            return policyPublished();
        default: {
            Farm farm;
            farm.name = this->farm();
            farm.sessions = static_cast<SessionRule>(below(2));
            farm.minOpen = below(3);
            return FarmDefined{farm};
        }
    }
}

EventBody RandomEvents::policyPublished() {
    PolicyVersion policy;
    policy.number = ++m_policies;
    policy.document = "{\"rules\": [], \"note\": " + std::to_string(m_policies) + "}\n";
    policy.base = below(m_policies);
    policy.restored = below(m_policies);
    policy.reason = text();
    policy.author = text();
    policy.at = m_now;
    policy.failedTests = {text(), text()};
    policy.overrideReason = text();
    return PolicyPublished{policy};
}

RuleFacts RandomEvents::facts() {
    if (below(2) == 0) {
        return {};
    }
    return {{text(), "staff"}, below(2) == 0, text(), {text()}, below(100), text(), text(),
            {{text(), "filter", "pass", text(), 0, {text()}, below(1000)}, {"scales", "load-balancing", "target", text(), port(), {}, 0}}};
}

EventBody RandomEvents::sessionEvent() {
    switch (below(8)) {
        case 0:
            return SessionReconnected{
                session(), user(), target(),    address(), static_cast<std::uint16_t>(below(65536)),
                text(),    text(), {below(100)}, below(2) == 0 ? farm() : std::string(), text(), facts()};
        case 1:
            return SessionDisconnected{session(), user(), text()};
        case 2:
            return SessionEnded{session(), user(), text(), below(2) == 0};
        case 3:
        case 4:
            return SessionStarted{session(), user(), target(), text()};
        default: {
            Session placed;
            placed.id = below(10) == 0 ? session() : SessionId{(std::uint64_t{++m_sessions} << 22U) + 1};
            placed.farm = farm();
            placed.user = user();
            placed.domain = text();
            placed.target = target();
            placed.reason = PlacementReason::Fallback;
            placed.client = address();
            placed.clientPort = static_cast<std::uint16_t>(below(65536));
            placed.clientName = text();
            placed.connection = text();
            return SessionPlaced{placed, farm(), {below(100)}, facts()};
        }
    }
}

EventBody RandomEvents::targetEvent() {
    switch (below(8)) {
        case 0:
            return below(20) == 0 ? EventBody(TargetRemoved{target()}) : EventBody(TargetQuarantineEnded{target()});
        case 1:
            return TargetHealthChanged{target(), static_cast<Health>(below(3)), text()};
        case 2:
            return TargetQuarantined{target(), m_now + base::Duration(below(1000)), text()};
        case 5:
            return TargetLoadReported{target(), below(101), below(9)};
        case 3:
            return HoldReleased{hold(), target(), "released"};
        case 4: {
            Hold placed;
            placed.id = below(10) == 0 ? hold() : HoldId{++m_holds};
            placed.target = target();
            placed.mode = below(2) == 0 ? Admission::ReconnectOnly : Admission::Closed;
            placed.owner = text();
            placed.reason = text();
            placed.placedAt = m_now;
            placed.until = below(2) == 0 ? std::nullopt : std::optional(m_now + base::Duration(below(1000)));
            placed.untilRestart = below(2) == 0;
            return HoldPlaced{placed};
        }
        default: {
            Target defined;
            defined.name = target();
            defined.farm = farm();
            defined.kind = static_cast<TargetKind>(below(4));
            defined.address = {"host-" + std::to_string(below(3)), static_cast<std::uint16_t>(3389 + below(2))};
            defined.weight = 1 + below(kMaxWeight);
            defined.limit = below(5);
            defined.tags = {text(), "gpu"};
            defined.environment = text();
            return TargetDefined{defined};
        }
    }
}

SessionId RandomEvents::session() {
    const std::uint32_t recent = m_sessions - std::min(m_sessions, below(40));
    return {(std::uint64_t{recent} << 22U) + 1};
}

std::string RandomEvents::user() {
    static const std::array<std::string, 6> kUsers{"anna", "Anna", "bob", "JÖRG", "o'brien", "x"};
    return kUsers[below(kUsers.size())];
}

std::string RandomEvents::text() {
    static const std::array<std::string, 9> kTexts{"",
                                                   "plain",
                                                   "with \"quotes\" and \\ and '",
                                                   "tab\tline\nreturn\r",
                                                   std::string("nul\0inside", 10),
                                                   "\x01\x1f\x7f",
                                                   "umlaut äöü, 漢字, 🙂",
                                                   "'); DROP TABLE session; --",
                                                   std::string(200, 'x')};
    return kTexts[below(kTexts.size())];
}

IpAddress RandomEvents::address() {
    static const std::array<std::string, 4> kAddresses{"", "10.1.2.3", "2001:db8::1", "0.0.0.0"};
    return parseIpAddress(kAddresses[below(kAddresses.size())]);
}

}  // namespace farmwarden::test
