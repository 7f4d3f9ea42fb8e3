#pragma once

#include <chrono>
#include <string_view>

#include "core/store/postgres/connection.h"

namespace farmwarden::store::postgres {

inline constexpr std::string_view kJournalBell = "farmwarden_journal";
inline constexpr std::string_view kRequestBell = "farmwarden_request";

// What wakes a thread that follows the store: NOTIFY from the server, or somebody who wants the thread to end. One
// thread waits; any thread may interrupt.
class Bell {
public:
    Bell();
    ~Bell();
    Bell(const Bell&) = delete;
    Bell& operator=(const Bell&) = delete;

    // Until the connection, which listens, is rung, but no longer than `most`. Null: there is none at present.
    void wait(Connection* connection, std::chrono::milliseconds most);
    // Ends this and every later wait at once.
    void interrupt();

    static void listen(Connection& connection, std::string_view bell);

private:
    int m_event;  // eventfd
};

}  // namespace farmwarden::store::postgres
