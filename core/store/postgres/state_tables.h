#pragma once

#include <map>

#include "core/model/events.h"
#include "core/store/postgres/pipeline.h"

namespace farmwarden::store::postgres {

// The fold in SQL: brings the state tables along with each event, to the same end as directory::Directory (tests hold
// the two together). Nothing is remembered of the tables, since other brokers write them, too: what a row has to exist
// for is asked by the statement itself. The writer's thread.
class StateTables {
public:
    explicit StateTables(Pipeline& pipeline) : m_pipeline(pipeline) {}

    // Within the transaction that inserts the event.
    void apply(model::Revision revision, const model::EventDraft& draft);

    // Sends what apply() has put off: a herd of placements changes each target once, not a thousand times.
    void flush();

private:
    struct Fold;
    struct Placed {
        std::string farm;
        model::TimePoint at;
    };

    void notePlaced(const std::string& target, const std::string& farm, model::TimePoint at);

    Pipeline& m_pipeline;
    std::map<std::string, Placed> m_lastPlaced;  // by target
};

}  // namespace farmwarden::store::postgres
