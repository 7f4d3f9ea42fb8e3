#include "core/broker/reception.h"

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <utility>

#include "core/base/log.h"
#include "core/base/text.h"

namespace farmwarden::broker {

using directory::kNone;
using directory::SessionSlot;
using model::SessionState;

namespace {

// A connection that is younger than this may be on its way through HAProxy or through our own queue while the other side is asked.
constexpr auto kSettling = std::chrono::seconds(5);
// HAProxy waits 500 ms for an answer. Groups, looked at every 100 ms, and plug-ins (Plugins::Settings::patience) together leave some of
// it for the decision to become durable.
constexpr auto kGroupPatience = std::chrono::milliseconds(50);

std::string clientKey(const std::string& address, std::uint16_t port) { return fmt::format("{}:{}", address, port); }

frontdoor::ServerState serverState(const directory::TargetRecord& target) {
    switch (target.admission()) {
        case model::Admission::Open: return target.value.quarantinedUntil ? frontdoor::ServerState::Drain : frontdoor::ServerState::Ready;
        case model::Admission::ReconnectOnly: return frontdoor::ServerState::Drain;
        case model::Admission::Closed: return frontdoor::ServerState::Maint;
    }
    return frontdoor::ServerState::Ready;
}

// HAProxy's two letters: who ended it, and when. Client errors and timeouts, and our own disconnects, are not the target's fault.
bool isTargetsFault(const std::string& termination) {
    const char who = termination.empty() ? '-' : termination[0];
    return who != 'C' && who != 'c' && who != 'K' && who != 'P';
}

std::string causeOf(const std::string& termination) {
    switch (termination.empty() ? '-' : termination[0]) {
        case '-': return "closed";
        case 'C': return "client-gone";
        case 'c': return "client-silent";
        case 'S': return "target-gone";
        case 's': return "target-silent";
        case 'D': return "target-down";
        case 'K': return "disconnected-by-administrator";
        case 'P': return "rejected";
        default: return "ended-" + termination;
    }
}

}  // namespace

void Reception::open(Engine& engine, frontdoor::FrontDoor& door, GroupLookup& groups) {
    m_engine = &engine;
    m_door = &door;
    m_groups = &groups;
    m_mayDiffer = true;
    rememberAdopted();
}

void Reception::rememberAdopted() {
    const auto& directory = m_engine->directory();
    for (SessionSlot slot = 0; slot < directory.sessions().slotCount(); ++slot) {
        const auto& record = directory.sessions().at(slot);
        if (!record.isFree() && directory.connectionOf(slot).starts_with("adopted-")) {
            m_adopted[clientKey(model::toText(record.client), record.clientPort)] = directory.connectionOf(slot);
        }
    }
}

// --- connections ---------------------------------------------------------------------------------------------------------------------

// A client that names no farm means the only one there is; with several, it has to say.
std::string Reception::farmFor(const frontdoor::ConnectionRequest& request) const {
    if (!request.farm.empty()) {
        return request.farm;
    }
    const auto& directory = m_engine->directory();
    std::string only;
    for (directory::FarmIndex index = 0; index < directory.farmCount(); ++index) {
        const std::string& name = directory.farm(index).value.name;
        if (!name.empty() && !std::exchange(only, name).empty()) {
            return {};
        }
    }
    return only;
}

void Reception::onConnection(frontdoor::ConnectionRequest request, frontdoor::Reply reply) {
    auto arrival = std::make_shared<Arrival>();
    arrival->request.farm = farmFor(request);
    arrival->request.user = base::lowered(request.user);
    arrival->request.domain = request.domain;
    arrival->request.client = model::parseIpAddress(request.clientAddress);
    arrival->request.clientPort = request.clientPort;
    arrival->request.areGroupsKnown = false;
    arrival->uid = request.uid;
    arrival->reply = std::move(reply);
    arrival->since = m_clock.now();
    // Asked also where no rule wants to know: what the journal has of groups is what a draft can be replayed on.
    const std::string& domain = arrival->request.domain;
    const std::string user = (domain.empty() ? "" : domain + "\\") + arrival->request.user;
    m_groups->find(arrival->request.user.empty() ? std::string() : user, [this, arrival](const std::shared_ptr<const Groups>& groups) {
        if (*groups) {
            arrival->request.groups = **groups;
            arrival->request.areGroupsKnown = true;
        }
        decide(*arrival);
    });
    if (!m_engine->needsGroups()) {
        decide(*arrival);
    } else if (!arrival->isDecided) {
        m_waiting.push_back(std::move(arrival));
    }
}

void Reception::stopWaitingForGroups() {
    while (!m_waiting.empty() && (m_waiting.front()->isDecided || m_waiting.front()->since + kGroupPatience <= m_clock.now())) {
        const auto arrival = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (!arrival->isDecided) {
            base::log::warning("The groups of {} are not known in time; rules that ask for them are passed over",
                               base::sanitized(arrival->request.user, 64));
            decide(*arrival);
        }
    }
}

// Once: the groups may come after it.
void Reception::decide(Arrival& arrival) {
    if (std::exchange(arrival.isDecided, true)) {
        return;
    }
    // std::function wants a copyable callable; the reply is called at most once all the same.
    auto answer = std::make_shared<frontdoor::Reply>(std::move(arrival.reply));
    m_engine->connect(std::move(arrival.request), arrival.uid, [answer](const base::Result<Answer>& result) {
        if (!result) {
            base::log::warning("A connection is left to the front door's fallback: {}", result.error().message);
            return;
        }
        switch (result->outcome) {
            case placement::Outcome::Refused: (*answer)(frontdoor::Refusal{}); break;
            case placement::Outcome::External: (*answer)(frontdoor::External{result->address.host, result->address.port}); break;
            default: (*answer)(frontdoor::Route{result->farm, result->target}); break;
        }
    });
}

void Reception::onStarted(const frontdoor::Started& started) {
    if (started.isExternal) {
        return;  // no session of ours
    }
    if (m_engine->knowsConnection(started.uid)) {
        m_engine->onStarted(started.uid, started.target);
    } else {
        reconcile();  // placed while we were away or too slow; only HAProxy's list says whose it is
    }
}

void Reception::onEnded(const frontdoor::Ended& ended) {
    if (m_isReconciling) {
        m_endedMeanwhile.insert(clientKey(ended.clientAddress, ended.clientPort));
    }
    std::string connection = ended.uid;
    if (!m_engine->knowsConnection(connection)) {
        const auto adopted = m_adopted.find(clientKey(ended.clientAddress, ended.clientPort));
        if (adopted == m_adopted.end()) {
            return;
        }
        connection = adopted->second;
        m_adopted.erase(adopted);
    }
    m_engine->onClosed(connection, causeOf(ended.termination), isTargetsFault(ended.termination));
}

void Reception::cut(const model::Session& session, std::function<void(base::Result<void>)> done) {
    if (session.connection.empty()) {
        done(base::fail(base::ErrorCode::Refused, "session {} of {} has no client connected", base::toText(session.id), session.user));
        return;
    }
    m_door->disconnect(model::toText(session.client), session.clientPort, std::move(done));
}

// --- targets -------------------------------------------------------------------------------------------------------------------------

// Without allocation: sessions come and go all the time, definitions and holds hardly ever.
std::uint64_t Reception::desiredFingerprint() const {
    const auto& directory = m_engine->directory();
    std::uint64_t print = 1469598103934665603ULL;  // FNV-1a, 64 bits
    const auto mix = [&](std::uint64_t value) { print = (print ^ value) * 1099511628211ULL; };
    const auto mixText = [&](const std::string& text) { mix(std::hash<std::string>{}(text)); };
    for (directory::FarmIndex index = 0; index < directory.farmCount(); ++index) {
        mixText(directory.farm(index).value.name);
    }
    for (directory::TargetIndex index = 0; index < directory.targetCount(); ++index) {
        const auto& target = directory.target(index);
        mixText(target.value.name);
        mixText(target.value.address.host);
        mix(std::uint64_t{target.value.address.port} << 32U | target.value.weight);
        mix(static_cast<std::uint64_t>(serverState(target)));
    }
    return print;
}

void Reception::refreshDesired() {
    if (m_door == nullptr) {
        return;
    }
    refreshExternals();
    if (!std::exchange(m_mayDiffer, false)) {
        return;
    }
    const std::uint64_t wanted = desiredFingerprint();
    if (std::exchange(m_pushed, wanted) == wanted) {
        return;
    }
    const auto& directory = m_engine->directory();
    std::vector<std::string> farms;
    for (directory::FarmIndex index = 0; index < directory.farmCount(); ++index) {
        if (const std::string& name = directory.farm(index).value.name; !name.empty()) {
            farms.push_back(name);
        }
    }
    std::vector<frontdoor::DesiredTarget> targets;
    for (directory::TargetIndex index = 0; index < directory.targetCount(); ++index) {
        const auto& target = directory.target(index);
        if (!target.value.name.empty()) {
            targets.push_back({target.value.farm, target.value.name, target.value.address.host, target.value.address.port, serverState(target),
                               target.value.weight});
        }
    }
    m_door->setDesired(std::move(farms), std::move(targets));
}

// The addresses outside that rules may send to: HAProxy knows them before the first connection that is sent there.
void Reception::refreshExternals() {
    const std::shared_ptr<const policy::Program> program = m_engine->program();
    if (std::exchange(m_pushedProgram, program) == program) {
        return;
    }
    std::vector<frontdoor::External> externals;
    for (policy::RuleNumber rule = 0; rule < program->size(); ++rule) {
        const policy::Action& action = program->rule(rule).action;
        if (action.kind == policy::ActionKind::External && program->state(rule) == policy::Program::State::Active) {
            externals.push_back({action.address.host, action.address.port});
        }
    }
    m_door->setExternals(std::move(externals));
}

void Reception::onHealth(const frontdoor::TargetHealth& health) {
    m_engine->onHealth(health.target, health.isUp ? model::Health::Up : model::Health::Down, health.detail);
}

// --- agreement -----------------------------------------------------------------------------------------------------------------------

void Reception::onReplaced() { reconcile(); }

void Reception::onState(const frontdoor::State& state) {
    switch (state.phase) {
        case frontdoor::Phase::Starting: return;
        case frontdoor::Phase::Up:
            m_engine->onFrontDoor(state.detail.empty() ? "up" : "up: " + state.detail);
            reconcile();
            return;
        case frontdoor::Phase::Down: m_engine->onFrontDoor("down: " + state.detail); return;
    }
}

void Reception::reconcile() {
    if (m_door == nullptr || std::exchange(m_isReconciling, true)) {
        return;
    }
    m_endedMeanwhile.clear();
    m_door->listLive([this, asked = m_clock.now()](base::Result<std::vector<frontdoor::LiveConnection>> live) {
        m_isReconciling = false;
        if (live) {
            agree(*live, asked);
        } else {
            base::log::debug("Connections could not be listed: {}", live.error().message);
        }
    });
}

void Reception::agree(const std::vector<frontdoor::LiveConnection>& live, base::TimePoint asked) {
    std::unordered_map<std::string, const frontdoor::LiveConnection*> byClient;
    for (const auto& connection : live) {
        if (connection.isExternal) {
            continue;
        }
        byClient.emplace(clientKey(connection.clientAddress, connection.clientPort), &connection);
    }
    std::vector<base::SessionId> vanished;
    std::vector<std::pair<std::string, std::string>> started;
    const auto& directory = m_engine->directory();
    for (SessionSlot slot = 0; slot < directory.sessions().slotCount(); ++slot) {
        const auto& record = directory.sessions().at(slot);
        if (record.isFree() || record.connection.isEmpty()) {
            continue;
        }
        const auto it = byClient.find(clientKey(model::toText(record.client), record.clientPort));
        if (it == byClient.end()) {
            if (m_engine->connectedAt(record.id) + kSettling < asked) {
                vanished.push_back(record.id);
            }
            continue;
        }
        const frontdoor::LiveConnection& found = *it->second;
        const bool isNews = record.state != SessionState::Active || directory.target(record.target).value.name != found.target;
        if (isNews && found.age >= kSettling && !found.target.empty()) {
            started.emplace_back(directory.connectionOf(slot), found.target);
        }
        byClient.erase(it);
    }
    for (const base::SessionId session : vanished) {
        m_engine->onVanished(session, "not-at-the-front-door");
    }
    for (const auto& [connection, target] : started) {
        m_engine->onStarted(connection, target);
    }
    for (const auto& [client, connection] : byClient) {
        if (!connection->target.empty() && !m_endedMeanwhile.contains(client)) {
            adopt(*connection);
        }
    }
}

void Reception::adopt(const frontdoor::LiveConnection& live) {
    placement::PlacementRequest request;
    request.farm = live.farm;
    request.user = live.user;
    request.client = model::parseIpAddress(live.clientAddress);
    request.clientPort = live.clientPort;
    request.at = m_clock.now();
    const std::string name = fmt::format("adopted-{:016x}", m_names());
    m_adopted[clientKey(live.clientAddress, live.clientPort)] = name;
    m_engine->adopt(request, live.target, name);
}

}  // namespace farmwarden::broker
