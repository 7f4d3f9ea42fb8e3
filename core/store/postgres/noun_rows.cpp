#include "core/store/postgres/noun_rows.h"

namespace farmwarden::store::postgres {
namespace {

template <typename Noun>
void lendTable(Connection& connection, std::string_view columns, std::string_view source, auto read, auto lend) {
    Rows rows = connection.stream(fmt::format("SELECT {} FROM {}", columns, source));
    Noun noun;
    while (rows.next()) {
        read(rows, noun);
        lend(noun);
    }
}

}  // namespace

void lendState(Connection& connection, model::StateSink& sink) {
    lendTable<model::Farm>(connection, kFarmColumns, "farm ORDER BY name", readFarm<Rows>,
                           [&](const auto& noun) { sink.onFarm(noun); });
    lendTable<model::Target>(connection, kTargetColumns, "target ORDER BY name", readTarget<Rows>,
                             [&](const auto& noun) { sink.onTarget(noun); });
    lendTable<model::Hold>(connection, kHoldColumns, "hold ORDER BY id", readHold<Rows>,
                           [&](const auto& noun) { sink.onHold(noun); });
    lendTable<model::Session>(connection, kSessionColumns, "session ORDER BY id", readSession<Rows>,
                              [&](const auto& noun) { sink.onSession(noun); });
    lendTable<model::Broker>(connection, kBrokerColumns, "broker ORDER BY started_at, name", readBroker<Rows>,
                             [&](const auto& noun) { sink.onBroker(noun); });
    lendTable<model::PolicyVersion>(connection, kPolicyColumns, "policy ORDER BY version DESC LIMIT 1",
                                    readPolicy<Rows>, [&](const auto& noun) { sink.onPolicy(noun); });
    lendTable<model::PluginChain>(connection, kPluginChainColumns, "plugin_chain", readPluginChain<Rows>,
                                  [&](const auto& noun) { sink.onPlugins(noun); });
}

}  // namespace farmwarden::store::postgres
