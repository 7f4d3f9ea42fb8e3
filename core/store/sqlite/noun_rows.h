#pragma once

#include <string_view>

#include "core/model/events.h"
#include "core/model/state.h"
#include "core/store/sqlite/statement.h"

// The nouns as rows of the state tables: which columns, in which order, and back into values.
namespace farmwarden::store::sqlite {

inline constexpr std::string_view kFarmColumns = "name, sessions, balancing, min_open, revision";
inline constexpr std::string_view kTargetColumns =
    "name, farm, kind, host, port, weight, session_limit, tags, environment, revision, health, health_detail, "
    "quarantined_until, "
    "quarantine_reason, failures_in_a_row, load, load_sessions, last_placed_at";
inline constexpr std::string_view kHoldColumns =
    "id, target, mode, owner, reason, placed_at, until, until_restart, revision";
inline constexpr std::string_view kSessionColumns =
    "id, farm, user, domain, target, state, reason, client, client_port, client_name, connection, placed_at, since, "
    "placed_revision, "
    "revision";
inline constexpr std::string_view kBrokerColumns = "name, front_door, pid, started_at, seen_at";
inline constexpr std::string_view kPolicyColumns =
    "version, document, base, restored, reason, author, at, failed_tests, override_reason, revision";
inline constexpr std::string_view kRequestColumns =
    "key, actor, verb, arguments, expected, at, state, error, message, result, revision";

// Overwrites every field; strings keep their memory, so that a million rows through one object cost no allocation.
void readFarm(const Rows& row, model::Farm& farm);
void readTarget(const Rows& row, model::Target& target);
void readHold(const Rows& row, model::Hold& hold);
void readSession(const Rows& row, model::Session& session);
void readBroker(const Rows& row, model::Broker& broker);
void readPolicy(const Rows& row, model::PolicyVersion& policy);
model::Request readRequest(const Rows& row);

// The state tables, in StateSink's order. REQUIRES: a transaction, so that they belong together.
void lendState(Database& database, model::StateSink& sink);

std::string textsToJson(const std::vector<std::string>& texts);

std::string_view toText(model::RequestState state);

}  // namespace farmwarden::store::sqlite
