#include "core/store/postgres/postgres_feed.h"

#include <algorithm>

#include "core/store/postgres/journal_rows.h"

namespace farmwarden::store::postgres {
namespace {

constexpr std::size_t kBatch = 1000;
constexpr std::chrono::milliseconds kFirstRetry{100};
constexpr std::chrono::milliseconds kLastRetry{3000};

}  // namespace

PostgresFeed::PostgresFeed(std::string url, Revision after, FeedListener& listener, std::chrono::milliseconds poll)
    : m_url(std::move(url)),
      m_last(after),
      m_listener(listener),
      m_poll(poll),
      m_thread([this](const std::stop_token& stop) { run(stop); }) {}

PostgresFeed::~PostgresFeed() {
    m_thread.request_stop();
    m_bell.interrupt();
    m_thread.join();
}

void PostgresFeed::run(const std::stop_token& stop) {
    std::chrono::milliseconds retry = kFirstRetry;
    while (!stop.stop_requested()) {
        bool goesOn = true;
        const auto caughtUp = guarded([&] {
            open();
            goesOn = catchUp(stop);
        });
        if (!goesOn) {
            return;
        }
        noteAvailability(caughtUp);
        if (stop.stop_requested()) {
            return;
        }
        if (caughtUp) {
            retry = kFirstRetry;
            m_bell.wait(&*m_connection, m_poll);
        } else {
            m_connection.reset();
            m_bell.wait(nullptr, retry);
            retry = std::min(retry * 2, kLastRetry);
        }
    }
}

void PostgresFeed::noteAvailability(const store::Result<void>& done) {
    if (done.has_value() != m_isAvailable) {
        m_isAvailable = done.has_value();
        m_isAvailable ? m_listener.onAvailable() : m_listener.onUnavailable(done.error());
    }
}

void PostgresFeed::open() {
    if (m_connection) {
        return;
    }
    m_connection.emplace(m_url, Use::Reading);
    Bell::listen(*m_connection, kJournalBell);
    Rows rows = m_connection->query("SELECT identity FROM about");
    rows.next();
    m_isAnotherStore = !m_identity.empty() && m_identity != rows.text(0);
    m_identity = rows.text(0);
}

bool PostgresFeed::catchUp(const std::stop_token& stop) {
    for (;;) {
        const std::vector<model::Event> events = readJournal(*m_connection, {.after = m_last, .limit = kBatch});
        const bool isTrimmed = !events.empty() && events.front().revision.value != m_last.value + 1;
        // A standby that was asked before it has all that was followed elsewhere is behind, not another store; but one
        // that does not catch up looks just like it, and to start anew is right for both.
        const bool isBehind = events.empty() && headOf(*m_connection) < m_last;
        if (isTrimmed || isBehind || m_isAnotherStore) {
            m_listener.onResync();
            return false;
        }
        if (events.empty() || stop.stop_requested()) {
            return true;
        }
        m_last = events.back().revision;
        m_listener.onEvents(events);
    }
}

}  // namespace farmwarden::store::postgres
