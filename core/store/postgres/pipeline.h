#pragma once

#include <deque>
#include <functional>

#include "core/store/postgres/connection.h"

namespace farmwarden::store::postgres {

// Many statements in one round trip: libpq's pipeline mode. Statements are prepared the first time that their
// connection sees them. Nothing is known about any of them before sync(). Within its connection's life and thread.
class Pipeline {
public:
    using Take = std::function<void(Rows)>;

    explicit Pipeline(Connection& connection);
    // Leaves what is not synced to the connection's end.
    ~Pipeline();
    Pipeline(const Pipeline&) = delete;
    Pipeline& operator=(const Pipeline&) = delete;

    template <typename... Values>
    void send(std::string_view sql, const Values&... values) {
        put(sql, Parameters(values...).bound(), {});
    }
    // `take` gets the rows during sync(), in the order of the questions.
    template <typename... Values>
    void ask(Take take, std::string_view sql, const Values&... values) {
        put(sql, Parameters(values...).bound(), std::move(take));
    }

    // Waits for all answers. Throws the first error; the statements after it have not been carried out then.
    void sync();

    Connection& connection() const { return m_connection; }

private:
    struct Expected {
        std::string prepares;  // the statement, when this is the answer to preparing it
        Take take;
    };

    void put(std::string_view sql, const BoundValues& values, Take take);
    void receive(Expected& expected, std::optional<base::Error>& first);

    Connection& m_connection;
    std::deque<Expected> m_expected;
};

}  // namespace farmwarden::store::postgres
