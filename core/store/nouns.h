#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/events.h"
#include "core/model/request.h"
#include "core/model/state.h"
#include "core/store/failure.h"

// The nouns as rows of the state tables: which columns, in which order, and back into values. The same for every SQL
// backend; each has rows of its own. Pure, any thread.
namespace farmwarden::store {

inline constexpr std::string_view kFarmColumns = "name, sessions, balancing, min_open, revision";
inline constexpr std::string_view kTargetColumns =
    "name, farm, kind, host, port, weight, session_limit, tags, environment, revision, health, health_detail, "
    "quarantined_until, "
    "quarantine_reason, failures_in_a_row, load, load_sessions, last_placed_at";
inline constexpr std::string_view kHoldColumns =
    "id, target, mode, owner, reason, placed_at, until, until_restart, revision";
inline constexpr std::string_view kSessionColumns =
    "id, farm, \"user\", domain, target, state, reason, client, client_port, client_name, connection, placed_at, "
    "since, "
    "placed_revision, "
    "revision";
inline constexpr std::string_view kBrokerColumns = "name, front_door, pid, started_at, seen_at, report";
inline constexpr std::string_view kPolicyColumns =
    "version, document, base, restored, reason, author, at, failed_tests, override_reason, revision";
inline constexpr std::string_view kPluginChainColumns = "document, reason, author, at, revision, kept";
inline constexpr std::string_view kRequestColumns =
    "key, actor, verb, arguments, expected, at, state, error, message, result, revision";

template <typename R>
concept NounRow = requires(const R& row, int column) {
    { row.isNull(column) } -> std::same_as<bool>;
    { row.integer(column) } -> std::same_as<std::int64_t>;
    { row.text(column) } -> std::same_as<std::string_view>;
    { row.time(column) } -> std::same_as<base::TimePoint>;
    { row.revision(column) } -> std::same_as<base::Revision>;
    {
        row.template word<model::Health>(column)
        } -> std::same_as<model::Health>;  // throws Corrupt for a word that is none
    { row.storeName() } -> std::convertible_to<std::string>;
};

std::string textsToJson(const std::vector<std::string>& texts);
// Throws Corrupt.
std::vector<std::string> textsFromJson(std::string_view json, std::string_view storeName);

std::string_view toText(model::RequestState state);
model::RequestState requestStateFrom(std::string_view word);

// The readers overwrite every field; strings keep their memory, so that a million rows through one object cost no
// allocation.
void readFarm(const NounRow auto& row, model::Farm& farm) {
    farm.name = row.text(0);
    farm.sessions = row.template word<model::SessionRule>(1);
    farm.balancing = row.template word<model::Balancing>(2);
    farm.minOpen = static_cast<std::uint32_t>(row.integer(3));
    farm.revision = row.revision(4);
}

void readTarget(const NounRow auto& row, model::Target& target) {
    target.name = row.text(0);
    target.farm = row.text(1);
    target.kind = row.template word<model::TargetKind>(2);
    target.address.host = row.text(3);
    target.address.port = static_cast<std::uint16_t>(row.integer(4));
    target.weight = static_cast<std::uint32_t>(row.integer(5));
    target.limit = static_cast<std::uint32_t>(row.integer(6));
    target.tags = textsFromJson(row.text(7), row.storeName());
    target.environment = row.text(8);
    target.revision = row.revision(9);
    target.health = row.template word<model::Health>(10);
    target.healthDetail = row.text(11);
    target.quarantinedUntil = row.isNull(12) ? std::nullopt : std::optional(row.time(12));
    target.quarantineReason = row.text(13);
    target.failuresInARow = static_cast<std::uint32_t>(row.integer(14));
    target.load = row.isNull(15) ? std::nullopt : std::optional(static_cast<std::uint32_t>(row.integer(15)));
    target.loadSessions = static_cast<std::uint32_t>(row.integer(16));
    target.lastPlacedAt = row.time(17);
}

void readHold(const NounRow auto& row, model::Hold& hold) {
    hold.id.value = static_cast<std::uint64_t>(row.integer(0));
    hold.target = row.text(1);
    hold.mode = row.template word<model::Admission>(2);
    hold.owner = row.text(3);
    hold.reason = row.text(4);
    hold.placedAt = row.time(5);
    hold.until = row.isNull(6) ? std::nullopt : std::optional(row.time(6));
    hold.untilRestart = row.integer(7) != 0;
    hold.revision = row.revision(8);
}

void readSession(const NounRow auto& row, model::Session& session) {
    session.id.value = static_cast<std::uint64_t>(row.integer(0));
    session.farm = row.text(1);
    session.user = row.text(2);
    session.domain = row.text(3);
    session.target = row.text(4);
    session.state = row.template word<model::SessionState>(5);
    session.reason = row.template word<model::PlacementReason>(6);
    session.client = model::parseIpAddress(row.text(7));
    session.clientPort = static_cast<std::uint16_t>(row.integer(8));
    session.clientName = row.text(9);
    session.connection = row.text(10);
    session.placedAt = row.time(11);
    session.since = row.time(12);
    session.placedRevision = row.revision(13);
    session.revision = row.revision(14);
}

void readBroker(const NounRow auto& row, model::Broker& broker) {
    broker.name = row.text(0);
    broker.frontDoor = row.text(1);
    broker.pid = row.integer(2);
    broker.startedAt = row.time(3);
    broker.seenAt = row.time(4);
    broker.report = row.text(5);
}

void readPolicy(const NounRow auto& row, model::PolicyVersion& policy) {
    policy.number = static_cast<std::uint32_t>(row.integer(0));
    policy.document = row.text(1);
    policy.base = static_cast<std::uint32_t>(row.integer(2));
    policy.restored = static_cast<std::uint32_t>(row.integer(3));
    policy.reason = row.text(4);
    policy.author = row.text(5);
    policy.at = row.time(6);
    policy.failedTests = textsFromJson(row.text(7), row.storeName());
    policy.overrideReason = row.text(8);
    policy.revision = row.revision(9);
}

void readPluginChain(const NounRow auto& row, model::PluginChain& chain) {
    chain.document = row.text(0);
    chain.reason = row.text(1);
    chain.author = row.text(2);
    chain.at = row.time(3);
    chain.revision = row.revision(4);
    chain.kept = row.text(5);
}

model::Request readRequest(const NounRow auto& row) {
    model::Request request;
    request.key = row.text(0);
    request.actor = row.text(1);
    request.verb = row.text(2);
    request.arguments = row.text(3);
    request.expected = row.revision(4);
    request.at = row.time(5);
    request.state = requestStateFrom(row.text(6));
    request.errorCode = row.text(7);
    request.message = row.text(8);
    request.result = row.text(9);
    request.revision = row.revision(10);
    return request;
}

}  // namespace farmwarden::store
