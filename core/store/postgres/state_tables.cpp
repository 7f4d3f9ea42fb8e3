#include "core/store/postgres/state_tables.h"

#include "core/base/text.h"
#include "core/directory/connection_key.h"
#include "core/store/nouns.h"
#include "core/store/refusals.h"

namespace farmwarden::store::postgres {

using model::Revision;
using model::TimePoint;

namespace {

constexpr std::string_view kPutFarm =
    "INSERT INTO farm (name, sessions, balancing, min_open, revision) VALUES ($1, $2, $3, $4, $5) "
    "ON CONFLICT (name) DO UPDATE SET sessions = $2, balancing = $3, min_open = $4, revision = $5";
constexpr std::string_view kRemoveSessionsOfFarm =
    "DELETE FROM session WHERE farm = $1 OR target IN (SELECT name FROM target WHERE farm = $1)";
constexpr std::string_view kRemoveHoldsOfFarm =
    "DELETE FROM hold WHERE target IN (SELECT name FROM target WHERE farm = $1)";
constexpr std::string_view kRemoveTargetsOfFarm = "DELETE FROM target WHERE farm = $1";
constexpr std::string_view kRemoveFarm = "DELETE FROM farm WHERE name = $1";

constexpr std::string_view kPutTarget =
    "INSERT INTO target (name, farm, kind, host, port, weight, session_limit, tags, environment, revision) "
    "SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10 WHERE EXISTS (SELECT FROM farm WHERE name = $2) "
    "ON CONFLICT (name) DO UPDATE SET kind = $3, host = $4, port = $5, weight = $6, session_limit = $7, tags = $8, "
    "environment = $9, revision = $10, "
    "health = CASE WHEN target.host = $4 AND target.port = $5 THEN target.health ELSE 'unknown' END, "
    "health_detail = CASE WHEN target.host = $4 AND target.port = $5 THEN target.health_detail ELSE '' END, "
    "load = CASE WHEN target.host = $4 AND target.port = $5 THEN target.load END, "
    "load_sessions = CASE WHEN target.host = $4 AND target.port = $5 THEN target.load_sessions ELSE 0 END";
constexpr std::string_view kRemoveSessionsOn = "DELETE FROM session WHERE target = $1";
constexpr std::string_view kRemoveHoldsOn = "DELETE FROM hold WHERE target = $1";
constexpr std::string_view kRemoveTarget = "DELETE FROM target WHERE name = $1";
constexpr std::string_view kSetHealth = "UPDATE target SET health = $2, health_detail = $3 WHERE name = $1";
constexpr std::string_view kSetLoad = "UPDATE target SET load = $2, load_sessions = $3 WHERE name = $1";
constexpr std::string_view kSetQuarantine =
    "UPDATE target SET quarantined_until = $2, quarantine_reason = $3, "
    "failures_in_a_row = CASE WHEN $2::bigint IS NULL THEN failures_in_a_row ELSE 0 END WHERE name = $1";
constexpr std::string_view kSetPlaced =
    "UPDATE target SET last_placed_at = placed.at FROM unnest($1, $2, $3) AS placed (name, farm, at) "
    "WHERE target.name = placed.name AND EXISTS (SELECT FROM farm WHERE name = placed.farm)";

constexpr std::string_view kInsertHold =
    "INSERT INTO hold (id, target, mode, owner, reason, placed_at, until, until_restart, revision) "
    "SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9 WHERE EXISTS (SELECT FROM target WHERE name = $2) ON CONFLICT DO "
    "NOTHING";
constexpr std::string_view kRemoveHold = "DELETE FROM hold WHERE id = $1";

constexpr std::string_view kInsertSession =
    "INSERT INTO session (id, farm, \"user\", domain, target, state, reason, client, client_port, client_name, "
    "connection, "
    "placed_at, since, placed_revision, revision) "
    "SELECT $1, $2, $3, $4, $5, 'pending', $6, $7, $8, $9, $10, $11, $11, $12, $12 "
    "WHERE EXISTS (SELECT FROM farm WHERE name = $2) AND EXISTS (SELECT FROM target WHERE name = $5) "
    "ON CONFLICT DO NOTHING";
constexpr std::string_view kReconnectSession =
    "UPDATE session SET client = $2, client_port = $3, client_name = $4, connection = $5, revision = $6 WHERE id = $1";
constexpr std::string_view kStartSession =
    "WITH started AS ("
    "  UPDATE session SET target = coalesce((SELECT name FROM target WHERE name = $2), target), connection = $3, "
    "  revision = $5, since = CASE state WHEN 'active' THEN since ELSE $4 END, state = 'active' WHERE id = $1 "
    "RETURNING 1) "
    "UPDATE target SET failures_in_a_row = 0 WHERE name = $2 AND failures_in_a_row <> 0 AND EXISTS (SELECT FROM "
    "started)";
constexpr std::string_view kDisconnectSession =
    "UPDATE session SET connection = '', revision = $3, since = CASE state WHEN 'disconnected' THEN since ELSE $2 END, "
    "state = 'disconnected' WHERE id = $1";
constexpr std::string_view kCountFailure =
    "UPDATE target SET failures_in_a_row = failures_in_a_row + 1 WHERE name = (SELECT target FROM session WHERE id = "
    "$1)";
constexpr std::string_view kRemoveSession = "DELETE FROM session WHERE id = $1";

constexpr std::string_view kPutBroker =
    "INSERT INTO broker (name, front_door, pid, started_at, seen_at) VALUES ($1, $2, $3, $4, $4) "
    "ON CONFLICT (name) DO UPDATE SET front_door = $2, pid = $3, started_at = $4, seen_at = $4";
constexpr std::string_view kRemoveBroker = "DELETE FROM broker WHERE name = $1";
constexpr std::string_view kFinishRequest =
    "INSERT INTO request (key, actor, verb, arguments, expected, at, state, error, message, result, revision) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) "
    "ON CONFLICT (key) DO UPDATE SET actor = $2, verb = $3, arguments = $4, expected = $5, at = $6, state = $7, "
    "error = $8, message = $9, result = $10, revision = $11 WHERE request.state = 'open'";
constexpr std::string_view kInsertPolicy =
    "INSERT INTO policy (version, document, base, restored, reason, author, at, failed_tests, override_reason, "
    "revision) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING";
constexpr std::string_view kSetPlugins =
    "INSERT INTO plugin_chain (id, document, reason, author, at, revision) VALUES (1, $1, $2, $3, $4, $5) "
    "ON CONFLICT (id) DO UPDATE SET document = $1, reason = $2, author = $3, at = $4, revision = $5";
constexpr std::string_view kKeepForPlugins =
    "INSERT INTO plugin_chain (id, document, reason, author, at, revision, kept) VALUES (1, '', '', '', 0, 0, $1) "
    "ON CONFLICT (id) DO UPDATE SET kept = $1";

}  // namespace

struct StateTables::Fold {
    StateTables& t;
    TimePoint at;
    Revision revision;

    template <typename... Values>
    void send(std::string_view sql, const Values&... values) const {
        t.m_pipeline.send(sql, values...);
    }

    void operator()(const model::FarmDefined& event) const {
        const model::Farm& farm = event.farm;
        if (!farm.name.empty()) {
            send(kPutFarm, farm.name, farm.sessions, farm.balancing, farm.minOpen, revision);
        }
    }

    void operator()(const model::FarmRemoved& event) const {
        for (const auto sql : {kRemoveSessionsOfFarm, kRemoveHoldsOfFarm, kRemoveTargetsOfFarm, kRemoveFarm}) {
            send(sql, event.farm);
        }
    }

    void operator()(const model::TargetDefined& event) const {
        const model::Target& target = event.target;
        if (!target.name.empty()) {
            send(kPutTarget, target.name, target.farm, target.kind, target.address.host, target.address.port,
                 target.weight, target.limit, textsToJson(target.tags), target.environment, revision);
        }
    }

    void operator()(const model::TargetRemoved& event) const {
        for (const auto sql : {kRemoveSessionsOn, kRemoveHoldsOn, kRemoveTarget}) {
            send(sql, event.target);
        }
    }

    void operator()(const model::TargetHealthChanged& event) const {
        send(kSetHealth, event.target, event.health, event.detail);
    }

    void operator()(const model::TargetLoadReported& event) const {
        send(kSetLoad, event.target, event.load, event.sessions);
    }

    void operator()(const model::TargetQuarantined& event) const {
        send(kSetQuarantine, event.target, std::optional(event.until), event.reason);
    }

    void operator()(const model::TargetQuarantineEnded& event) const {
        send(kSetQuarantine, event.target, std::optional<TimePoint>(), "");
    }

    void operator()(const model::HoldPlaced& event) const {
        const model::Hold& hold = event.hold;
        send(kInsertHold, hold.id, hold.target, hold.mode, hold.owner, hold.reason, hold.placedAt, hold.until,
             hold.untilRestart, revision);
    }

    void operator()(const model::HoldReleased& event) const { send(kRemoveHold, event.id); }

    void operator()(const model::SessionPlaced& event) const {
        const model::Session& session = event.session;
        if (session.id) {
            send(kInsertSession, session.id, session.farm, base::lowered(session.user), session.domain, session.target,
                 session.reason, model::toText(session.client), session.clientPort, session.clientName,
                 directory::ConnectionKey::kept(session.connection), at, revision);
            t.notePlaced(session.target, session.farm, at);
        }
    }

    void operator()(const model::SessionReconnected& event) const {
        send(kReconnectSession, event.id, model::toText(event.client), event.clientPort, event.clientName,
             directory::ConnectionKey::kept(event.connection), revision);
    }

    void operator()(const model::SessionStarted& event) const {
        send(kStartSession, event.id, event.target, directory::ConnectionKey::kept(event.connection), at, revision);
    }

    void operator()(const model::SessionDisconnected& event) const { send(kDisconnectSession, event.id, at, revision); }

    void operator()(const model::SessionEnded& event) const {
        if (event.isFailure) {
            send(kCountFailure, event.id);
        }
        send(kRemoveSession, event.id);
    }

    void operator()(const model::BrokerStarted& event) const {
        send(kPutBroker, event.broker.name, event.broker.frontDoor, event.broker.pid, at);
    }

    void operator()(const model::BrokerStopped& event) const { send(kRemoveBroker, event.broker); }

    void operator()(const model::RequestFinished& event) const {
        const model::Request& r = event.request;
        send(kFinishRequest, r.key, r.actor, r.verb, r.arguments, r.expected, r.at, toText(r.state), r.errorCode,
             r.message, r.result, revision);
    }

    void operator()(const model::PolicyPublished& event) const {
        const model::PolicyVersion& p = event.policy;
        send(kInsertPolicy, p.number, p.document, p.base, p.restored, p.reason, p.author, p.at,
             textsToJson(p.failedTests), p.overrideReason, revision);
    }

    void operator()(const model::PluginsChanged& event) const {
        const model::PluginChain& c = event.chain;
        send(kSetPlugins, c.document, c.reason, c.author, c.at, revision);
    }
    void operator()(const model::PluginsKept& event) const { send(kKeepForPlugins, event.kept); }

    void operator()(const model::ConnectionRefused&) const {}
    void operator()(const model::ConnectionSentOutside&) const {}
    void operator()(const model::PolicyDraftNoted&) const {}
    void operator()(const model::FrontDoorChanged&) const {}
    void operator()(const model::UnknownEvent&) const {}
};

void StateTables::apply(Revision revision, const model::EventDraft& draft) {
    if (!definitionsChangedBy(draft.body).empty()) {
        flush();  // a target that comes anew has had no placement
    }
    std::visit(Fold{*this, draft.at, revision}, draft.body);
}

void StateTables::notePlaced(const std::string& target, const std::string& farm, TimePoint at) {
    if (const auto known = m_lastPlaced.find(target); known != m_lastPlaced.end() && known->second.farm != farm) {
        flush();  // one of the two farms may not exist
    }
    m_lastPlaced[target] = {farm, at};
}

void StateTables::flush() {
    if (m_lastPlaced.empty()) {
        return;
    }
    std::vector<std::string> names;
    std::vector<std::string> farms;
    std::vector<std::int64_t> times;
    for (const auto& [name, placed] : m_lastPlaced) {
        names.push_back(name);
        farms.push_back(placed.farm);
        times.push_back(placed.at.time_since_epoch().count());
    }
    m_pipeline.send(kSetPlaced, names, farms, times);
    m_lastPlaced.clear();
}

}  // namespace farmwarden::store::postgres
