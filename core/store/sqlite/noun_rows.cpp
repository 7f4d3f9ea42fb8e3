#include "core/store/sqlite/noun_rows.h"

#include <array>
#include <nlohmann/json.hpp>

#include "core/store/sqlite/session_rows.h"

namespace farmwarden::store::sqlite {
namespace {

constexpr std::array<std::string_view, 3> kRequestStates{"open", "done", "refused"};

std::vector<std::string> textsFromJson(std::string_view json, const Database& database) {
    try {
        return nlohmann::json::parse(json).get<std::vector<std::string>>();
    } catch (const nlohmann::json::exception&) {
        throw Failure({base::ErrorCode::Corrupt,
                       fmt::format("store {}: \"{}\" is no JSON array of texts; see `farmwardenctl store check`",
                                   database.path().string(), json)});
    }
}

template <typename Noun>
void lendTable(Database& database, std::string_view columns, std::string_view source, void (*read)(const Rows&, Noun&),
               const std::function<void(const Noun&)>& lend) {
    Statement statement(database, fmt::format("SELECT {} FROM {}", columns, source));
    Rows rows = statement.query();
    Noun noun;
    while (rows.next()) {
        read(rows, noun);
        lend(noun);
    }
}

}  // namespace

void readFarm(const Rows& row, model::Farm& farm) {
    farm.name = row.text(0);
    farm.sessions = row.word<model::SessionRule>(1);
    farm.balancing = row.word<model::Balancing>(2);
    farm.minOpen = static_cast<std::uint32_t>(row.integer(3));
    farm.revision = row.revision(4);
}

void readTarget(const Rows& row, model::Target& target) {
    target.name = row.text(0);
    target.farm = row.text(1);
    target.kind = row.word<model::TargetKind>(2);
    target.address.host = row.text(3);
    target.address.port = static_cast<std::uint16_t>(row.integer(4));
    target.weight = static_cast<std::uint32_t>(row.integer(5));
    target.limit = static_cast<std::uint32_t>(row.integer(6));
    target.tags = textsFromJson(row.text(7), row.database());
    target.environment = row.text(8);
    target.revision = row.revision(9);
    target.health = row.word<model::Health>(10);
    target.healthDetail = row.text(11);
    target.quarantinedUntil = row.isNull(12) ? std::nullopt : std::optional(row.time(12));
    target.quarantineReason = row.text(13);
    target.failuresInARow = static_cast<std::uint32_t>(row.integer(14));
    target.load = row.isNull(15) ? std::nullopt : std::optional(static_cast<std::uint32_t>(row.integer(15)));
    target.loadSessions = static_cast<std::uint32_t>(row.integer(16));
    target.lastPlacedAt = row.time(17);
}

void readHold(const Rows& row, model::Hold& hold) {
    hold.id.value = static_cast<std::uint64_t>(row.integer(0));
    hold.target = row.text(1);
    hold.mode = row.word<model::Admission>(2);
    hold.owner = row.text(3);
    hold.reason = row.text(4);
    hold.placedAt = row.time(5);
    hold.until = row.isNull(6) ? std::nullopt : std::optional(row.time(6));
    hold.untilRestart = row.integer(7) != 0;
    hold.revision = row.revision(8);
}

void readSession(const Rows& row, model::Session& session) {
    session.id.value = static_cast<std::uint64_t>(row.integer(0));
    session.farm = row.text(1);
    session.user = row.text(2);
    session.domain = row.text(3);
    session.target = row.text(4);
    session.state = row.word<model::SessionState>(5);
    session.reason = row.word<model::PlacementReason>(6);
    session.client = model::parseIpAddress(row.text(7));
    session.clientPort = static_cast<std::uint16_t>(row.integer(8));
    session.clientName = row.text(9);
    session.connection = row.text(10);
    session.placedAt = row.time(11);
    session.since = row.time(12);
    session.placedRevision = row.revision(13);
    session.revision = row.revision(14);
}

void readBroker(const Rows& row, model::Broker& broker) {
    broker.name = row.text(0);
    broker.frontDoor = row.text(1);
    broker.pid = row.integer(2);
    broker.startedAt = row.time(3);
    broker.seenAt = row.time(4);
}

void readPolicy(const Rows& row, model::PolicyVersion& policy) {
    policy.number = static_cast<std::uint32_t>(row.integer(0));
    policy.document = row.text(1);
    policy.base = static_cast<std::uint32_t>(row.integer(2));
    policy.restored = static_cast<std::uint32_t>(row.integer(3));
    policy.reason = row.text(4);
    policy.author = row.text(5);
    policy.at = row.time(6);
    policy.failedTests = textsFromJson(row.text(7), row.database());
    policy.overrideReason = row.text(8);
    policy.revision = row.revision(9);
}

model::Request readRequest(const Rows& row) {
    model::Request request;
    request.key = row.text(0);
    request.actor = row.text(1);
    request.verb = row.text(2);
    request.arguments = row.text(3);
    request.expected = row.revision(4);
    request.at = row.time(5);
    const auto word = std::ranges::find(kRequestStates, row.text(6));
    request.state = static_cast<model::RequestState>(word == kRequestStates.end() ? 0 : word - kRequestStates.begin());
    request.errorCode = row.text(7);
    request.message = row.text(8);
    request.result = row.text(9);
    request.revision = row.revision(10);
    return request;
}

void lendState(Database& database, model::StateSink& sink) {
    lendTable<model::Farm>(database, kFarmColumns, "farm ORDER BY name", readFarm,
                           [&](const auto& noun) { sink.onFarm(noun); });
    lendTable<model::Target>(database, kTargetColumns, "target ORDER BY name", readTarget,
                             [&](const auto& noun) { sink.onTarget(noun); });
    lendTable<model::Hold>(database, kHoldColumns, "hold ORDER BY id", readHold,
                           [&](const auto& noun) { sink.onHold(noun); });
    lendSessions(database, sink);
    lendTable<model::Broker>(database, kBrokerColumns, "broker ORDER BY rowid", readBroker,
                             [&](const auto& noun) { sink.onBroker(noun); });
    lendTable<model::PolicyVersion>(database, kPolicyColumns, "policy ORDER BY version DESC LIMIT 1", readPolicy,
                                    [&](const auto& noun) { sink.onPolicy(noun); });
}

std::string textsToJson(const std::vector<std::string>& texts) {
    return nlohmann::json(texts).dump();
}

std::string_view toText(model::RequestState state) {
    return kRequestStates[static_cast<std::size_t>(state)];
}

}  // namespace farmwarden::store::sqlite
