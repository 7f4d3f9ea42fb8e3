#pragma once

#include <string>
#include <unordered_set>

#include "core/model/events.h"
#include "core/store/sqlite/statement.h"

namespace farmwarden::store::sqlite {

// The fold in SQL: brings the state tables along with each event, to the same end as directory::Directory (tests hold
// the two together). The writer's connection and thread.
class StateTables {
public:
    // `database` outlives this.
    explicit StateTables(Database& database);

    // Within the transaction that inserts the event.
    void apply(model::Revision revision, const model::EventDraft& draft);

    // After a rollback: what is remembered of the tables may be wrong.
    void reload();

private:
    struct Fold;
    friend struct Fold;

    Database& m_database;
    // Names that exist: a placement asks for two of them, which as SQL would cost as much as its insert.
    std::unordered_set<std::string> m_farms;
    std::unordered_set<std::string> m_targets;

    Statement m_putFarm;
    Statement m_removeFarm;
    Statement m_insertTarget;
    Statement m_updateTarget;
    Statement m_removeTarget;
    Statement m_removeHoldsOf;
    Statement m_removeSessionsOn;
    Statement m_removeSessionsIn;
    Statement m_targetsOf;
    Statement m_setHealth;
    Statement m_setLoad;
    Statement m_setPlaced;
    Statement m_setQuarantine;
    Statement m_clearFailures;
    Statement m_countFailure;
    Statement m_insertHold;
    Statement m_removeHold;
    Statement m_insertSession;
    Statement m_reconnectSession;
    Statement m_startSession;
    Statement m_disconnectSession;
    Statement m_removeSession;
    Statement m_putBroker;
    Statement m_removeBroker;
    Statement m_insertRequest;
    Statement m_insertPolicy;
    Statement m_setPlugins;
    Statement m_keepForPlugins;
};

}  // namespace farmwarden::store::sqlite
