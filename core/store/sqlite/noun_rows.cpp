#include "core/store/sqlite/noun_rows.h"

#include <functional>

#include "core/store/sqlite/session_rows.h"

namespace farmwarden::store::sqlite {
namespace {

template <typename Noun>
void lendTable(Database& database, std::string_view columns, std::string_view source, auto read,
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

void lendState(Database& database, model::StateSink& sink) {
    lendTable<model::Farm>(database, kFarmColumns, "farm ORDER BY name", readFarm<Rows>,
                           [&](const auto& noun) { sink.onFarm(noun); });
    lendTable<model::Target>(database, kTargetColumns, "target ORDER BY name", readTarget<Rows>,
                             [&](const auto& noun) { sink.onTarget(noun); });
    lendTable<model::Hold>(database, kHoldColumns, "hold ORDER BY id", readHold<Rows>,
                           [&](const auto& noun) { sink.onHold(noun); });
    lendSessions(database, sink);
    lendTable<model::Broker>(database, kBrokerColumns, "broker ORDER BY rowid", readBroker<Rows>,
                             [&](const auto& noun) { sink.onBroker(noun); });
    lendTable<model::PolicyVersion>(database, kPolicyColumns, "policy ORDER BY version DESC LIMIT 1", readPolicy<Rows>,
                                    [&](const auto& noun) { sink.onPolicy(noun); });
    lendTable<model::PluginChain>(database, kPluginChainColumns, "plugin_chain", readPluginChain<Rows>,
                                  [&](const auto& noun) { sink.onPlugins(noun); });
}

}  // namespace farmwarden::store::sqlite
