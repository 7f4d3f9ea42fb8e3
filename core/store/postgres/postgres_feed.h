#pragma once

#include <optional>
#include <thread>

#include "core/store/postgres/bell.h"
#include "core/store/store.h"

namespace farmwarden::store::postgres {

// Tails the journal over a connection of its own: woken by the server's NOTIFY, and by a slow poll should one be
// missed. Numbers become visible in their order (see Writer), so `revision > last` misses nothing. When the server goes
// away it tries again, less and less often, until it is back. Its thread is the one that calls the listener.
class PostgresFeed final : public Feed {
public:
    PostgresFeed(std::string url, Revision after, FeedListener& listener, std::chrono::milliseconds poll);
    ~PostgresFeed() override;

private:
    void run(const std::stop_token& stop);
    void open();
    // False when the feed is at its end.
    bool catchUp(const std::stop_token& stop);
    void noteAvailability(const store::Result<void>& done);

    const std::string m_url;
    Revision m_last;
    FeedListener& m_listener;
    const std::chrono::milliseconds m_poll;
    Bell m_bell;
    std::optional<Connection> m_connection;
    std::string m_identity;  // of the store that m_last belongs to
    bool m_isAnotherStore = false;
    bool m_isAvailable = true;
    std::jthread m_thread;
};

}  // namespace farmwarden::store::postgres
