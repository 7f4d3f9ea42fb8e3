#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "core/model/events.h"
#include "core/store/sqlite/statement.h"
#include "core/store/store.h"

namespace farmwarden::store::sqlite {

// The journal table over one connection; that connection's thread.
class JournalRows {
public:
    // `database` outlives this.
    explicit JournalRows(Database& database);

    void insert(Revision revision, const model::EventDraft& draft, std::string_view broker, std::string_view subject,
                std::string_view body);

    // Throws Corrupt for a body that cannot be read.
    std::vector<model::Event> read(const JournalFilter& filter);
    // Calls `fold` for every event with after < revision <= last.
    void forEach(Revision after, Revision last, const std::function<void(const model::Event&)>& fold);

    Revision head();    // 0 when empty
    Revision oldest();  // 0 when empty
    TimePoint timeOf(Revision revision);
    // The last revision of those at or before `at`, by halving: times of one store rise with the revision. 0 when there
    // is none.
    Revision lastAt(TimePoint at);

private:
    model::Event eventOf(const Rows& row) const;

    Database& m_database;
    Statement m_insert;
    Statement m_head;
    Statement m_oldest;
    Statement m_time;
    Statement m_after;
};

}  // namespace farmwarden::store::sqlite
