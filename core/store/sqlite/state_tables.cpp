#include "core/store/sqlite/state_tables.h"

#include "core/base/text.h"
#include "core/directory/connection_key.h"
#include "core/store/sqlite/noun_rows.h"

namespace farmwarden::store::sqlite {

using model::Revision;
using model::TimePoint;

namespace {

constexpr std::string_view kInsertSession =
    "INSERT INTO session ({}) VALUES (?1, ?2, ?3, ?4, ?5, 'pending', ?6, ?7, ?8, ?9, ?10, ?11, ?11, ?12, ?12) ON "
    "CONFLICT DO NOTHING";

}  // namespace

StateTables::StateTables(Database& database)
    : m_database(database),
      m_putFarm(database,
                "INSERT INTO farm (name, sessions, balancing, min_open, revision) VALUES (?1, ?2, ?3, ?4, ?5) "
                "ON CONFLICT (name) DO UPDATE SET sessions = ?2, balancing = ?3, min_open = ?4, revision = ?5"),
      m_removeFarm(database, "DELETE FROM farm WHERE name = ?1"),
      m_insertTarget(
          database,
          fmt::format(
              "INSERT INTO target ({}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 'unknown', '', NULL, '', 0, NULL, 0, 0)",
              kTargetColumns)),
      m_updateTarget(
          database,
          "UPDATE target SET kind = ?2, weight = ?5, session_limit = ?6, tags = ?7, environment = ?8, revision = ?9, "
          "health = CASE WHEN host = ?3 AND port = ?4 THEN health ELSE 'unknown' END, "
          "health_detail = CASE WHEN host = ?3 AND port = ?4 THEN health_detail ELSE '' END, "
          "load = CASE WHEN host = ?3 AND port = ?4 THEN load END, "
          "load_sessions = CASE WHEN host = ?3 AND port = ?4 THEN load_sessions ELSE 0 END, "
          "host = ?3, port = ?4 WHERE name = ?1"),
      m_removeTarget(database, "DELETE FROM target WHERE name = ?1"),
      m_removeHoldsOf(database, "DELETE FROM hold WHERE target = ?1"),
      m_removeSessionsOn(database, "DELETE FROM session WHERE target = ?1"),
      m_removeSessionsIn(database, "DELETE FROM session WHERE farm = ?1"),
      m_targetsOf(database, "SELECT name FROM target WHERE farm = ?1"),
      m_setHealth(database, "UPDATE target SET health = ?2, health_detail = ?3 WHERE name = ?1"),
      m_setLoad(database, "UPDATE target SET load = ?2, load_sessions = ?3 WHERE name = ?1"),
      m_setPlaced(database, "UPDATE target SET last_placed_at = ?2 WHERE name = ?1"),
      m_setQuarantine(database,
                      "UPDATE target SET quarantined_until = ?2, quarantine_reason = ?3, "
                      "failures_in_a_row = CASE WHEN ?2 IS NULL THEN failures_in_a_row ELSE 0 END WHERE name = ?1"),
      m_clearFailures(database, "UPDATE target SET failures_in_a_row = 0 WHERE name = ?1 AND failures_in_a_row <> 0"),
      m_countFailure(database,
                     "UPDATE target SET failures_in_a_row = failures_in_a_row + 1 "
                     "WHERE name = (SELECT target FROM session WHERE id = ?1)"),
      m_insertHold(
          database,
          fmt::format("INSERT INTO hold ({}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT DO NOTHING",
                      kHoldColumns)),
      m_removeHold(database, "DELETE FROM hold WHERE id = ?1"),
      m_insertSession(database, fmt::format(kInsertSession, kSessionColumns)),
      m_reconnectSession(
          database,
          "UPDATE session SET client = ?2, client_port = ?3, client_name = ?4, connection = ?5, revision = ?6 "
          "WHERE id = ?1"),
      m_startSession(database,
                     "UPDATE session SET target = coalesce(?2, target), connection = ?3, revision = ?5, "
                     "since = CASE state WHEN 'active' THEN since ELSE ?4 END, state = 'active' WHERE id = ?1"),
      m_disconnectSession(
          database,
          "UPDATE session SET connection = '', revision = ?3, "
          "since = CASE state WHEN 'disconnected' THEN since ELSE ?2 END, state = 'disconnected' WHERE id = ?1"),
      m_removeSession(database, "DELETE FROM session WHERE id = ?1"),
      m_putBroker(database,
                  "INSERT INTO broker (name, front_door, pid, started_at, seen_at) VALUES (?1, ?2, ?3, ?4, ?4) "
                  "ON CONFLICT (name) DO UPDATE SET front_door = ?2, pid = ?3, started_at = ?4, seen_at = ?4"),
      m_removeBroker(database, "DELETE FROM broker WHERE name = ?1"),
      m_insertRequest(database,
                      fmt::format("INSERT INTO request ({}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) "
                                  "ON CONFLICT DO NOTHING",
                                  kRequestColumns)),
      m_insertPolicy(database, fmt::format("INSERT INTO policy ({}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) "
                                           "ON CONFLICT DO NOTHING",
                                           kPolicyColumns)),
      m_setPlugins(database,
                   "INSERT INTO plugin_chain (id, document, reason, author, at, revision) VALUES (1, ?1, ?2, ?3, ?4, ?5) "
                   "ON CONFLICT (id) DO UPDATE SET document = ?1, reason = ?2, author = ?3, at = ?4, revision = ?5"),
      m_keepForPlugins(database,
                       "INSERT INTO plugin_chain (id, document, reason, author, at, revision, kept) "
                       "VALUES (1, '', '', '', 0, 0, ?1) ON CONFLICT (id) DO UPDATE SET kept = ?1") {
    reload();
}

struct StateTables::Fold {
    StateTables& t;
    TimePoint at;
    Revision revision;

    void operator()(const model::FarmDefined& event) const {
        const model::Farm& farm = event.farm;
        if (!farm.name.empty()) {
            t.m_putFarm.run(farm.name, farm.sessions, farm.balancing, farm.minOpen, revision);
            t.m_farms.insert(farm.name);
        }
    }

    void operator()(const model::FarmRemoved& event) const {
        if (t.m_farms.erase(event.farm) == 0) {
            return;
        }
        std::vector<std::string> targets;
        for (Rows rows = t.m_targetsOf.query(event.farm); rows.next();) {
            targets.emplace_back(rows.text(0));
        }
        for (const std::string& target : targets) {
            (*this)(model::TargetRemoved{target});
        }
        t.m_removeSessionsIn.run(event.farm);
        t.m_removeFarm.run(event.farm);
    }

    void operator()(const model::TargetDefined& event) const {
        const model::Target& target = event.target;
        if (!t.m_farms.contains(target.farm) || target.name.empty()) {
            return;
        }
        const std::string tags = textsToJson(target.tags);
        if (t.m_targets.insert(target.name).second) {
            t.m_insertTarget.run(target.name, target.farm, target.kind, target.address.host, target.address.port,
                                 target.weight, target.limit, tags, target.environment, revision);
        } else {
            t.m_updateTarget.run(target.name, target.kind, target.address.host, target.address.port, target.weight,
                                 target.limit, tags, target.environment, revision);
        }
    }

    void operator()(const model::TargetRemoved& event) const {
        if (t.m_targets.erase(event.target) != 0) {
            t.m_removeSessionsOn.run(event.target);
            t.m_removeHoldsOf.run(event.target);
            t.m_removeTarget.run(event.target);
        }
    }

    void operator()(const model::TargetHealthChanged& event) const {
        t.m_setHealth.run(event.target, event.health, event.detail);
    }

    void operator()(const model::TargetLoadReported& event) const {
        t.m_setLoad.run(event.target, event.load, event.sessions);
    }

    void operator()(const model::TargetQuarantined& event) const {
        t.m_setQuarantine.run(event.target, std::optional(event.until), event.reason);
    }

    void operator()(const model::TargetQuarantineEnded& event) const {
        t.m_setQuarantine.run(event.target, std::optional<TimePoint>(), "");
    }

    void operator()(const model::HoldPlaced& event) const {
        const model::Hold& hold = event.hold;
        if (t.m_targets.contains(hold.target)) {
            t.m_insertHold.run(hold.id, hold.target, hold.mode, hold.owner, hold.reason, hold.placedAt, hold.until,
                               hold.untilRestart, revision);
        }
    }

    void operator()(const model::HoldReleased& event) const { t.m_removeHold.run(event.id); }

    void operator()(const model::SessionPlaced& event) const {
        const model::Session& session = event.session;
        if (session.id && t.m_farms.contains(session.farm) && t.m_targets.contains(session.target)) {
            t.m_insertSession.run(session.id, session.farm, base::lowered(session.user), session.domain, session.target,
                                  session.reason, model::toText(session.client), session.clientPort, session.clientName,
                                  directory::ConnectionKey::kept(session.connection), at, revision);
            t.m_setPlaced.run(session.target, at);
        }
    }

    void operator()(const model::SessionReconnected& event) const {
        t.m_reconnectSession.run(event.id, model::toText(event.client), event.clientPort, event.clientName,
                                 directory::ConnectionKey::kept(event.connection), revision);
    }

    void operator()(const model::SessionStarted& event) const {
        const bool isKnown = t.m_targets.contains(event.target);
        t.m_startSession.run(event.id, isKnown ? std::optional(event.target) : std::nullopt, directory::ConnectionKey::kept(event.connection), at,
                             revision);
        if (isKnown && t.m_database.changes() > 0) {
            t.m_clearFailures.run(event.target);
        }
    }

    void operator()(const model::SessionDisconnected& event) const {
        t.m_disconnectSession.run(event.id, at, revision);
    }

    void operator()(const model::SessionEnded& event) const {
        if (event.isFailure) {
            t.m_countFailure.run(event.id);
        }
        t.m_removeSession.run(event.id);
    }

    void operator()(const model::BrokerStarted& event) const {
        t.m_putBroker.run(event.broker.name, event.broker.frontDoor, event.broker.pid, at);
    }

    void operator()(const model::BrokerStopped& event) const { t.m_removeBroker.run(event.broker); }

    void operator()(const model::RequestFinished& event) const {
        const model::Request& r = event.request;
        t.m_insertRequest.run(r.key, r.actor, r.verb, r.arguments, r.expected, r.at, toText(r.state), r.errorCode,
                              r.message, r.result, revision);
    }

    void operator()(const model::PolicyPublished& event) const {
        const model::PolicyVersion& p = event.policy;
        t.m_insertPolicy.run(p.number, p.document, p.base, p.restored, p.reason, p.author, p.at,
                             textsToJson(p.failedTests), p.overrideReason, revision);
    }

    void operator()(const model::PluginsChanged& event) const {
        const model::PluginChain& c = event.chain;
        t.m_setPlugins.run(c.document, c.reason, c.author, c.at, revision);
    }
    void operator()(const model::PluginsKept& event) const { t.m_keepForPlugins.run(event.kept); }

    void operator()(const model::ConnectionRefused&) const {}
    void operator()(const model::ConnectionSentOutside&) const {}
    void operator()(const model::PolicyDraftNoted&) const {}
    void operator()(const model::FrontDoorChanged&) const {}
    void operator()(const model::UnknownEvent&) const {}
};

void StateTables::apply(Revision revision, const model::EventDraft& draft) {
    std::visit(Fold{*this, draft.at, revision}, draft.body);
}

void StateTables::reload() {
    const auto load = [this](std::unordered_set<std::string>& names, std::string_view sql) {
        names.clear();
        Statement statement(m_database, sql);
        for (Rows rows = statement.query(); rows.next();) {
            names.emplace(rows.text(0));
        }
    };
    load(m_farms, "SELECT name FROM farm");
    load(m_targets, "SELECT name FROM target");
}

}  // namespace farmwarden::store::sqlite
