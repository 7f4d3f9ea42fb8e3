#pragma once

#include <optional>
#include <thread>

#include "core/store/sqlite/doorbell.h"
#include "core/store/sqlite/reader_pool.h"
#include "core/store/store.h"

namespace farmwarden::store::sqlite {

// Tails the journal over a connection of its own: woken by the writer's bell, and by a slow poll should a bell be
// missed. One writer means that `revision > last` misses nothing. Its thread is the one that calls the listener.
class SqliteFeed final : public Feed {
public:
    SqliteFeed(std::filesystem::path store, Revision after, FeedListener& listener, std::chrono::milliseconds poll);
    ~SqliteFeed() override;

private:
    void run(const std::stop_token& stop);
    // False when the feed is at its end.
    bool catchUp(const std::stop_token& stop);
    void open();

    std::filesystem::path m_store;
    Revision m_last;
    FeedListener& m_listener;
    std::chrono::milliseconds m_poll;
    Bell m_bell;
    std::optional<Reader> m_reader;
    std::uint64_t m_inode = 0;
    bool m_isAvailable = true;
    std::jthread m_thread;
};

// "/var/lib/x/store.db" -> "/var/lib/x/store.db.d": where followers keep their bells.
std::filesystem::path bellFolderOf(const std::filesystem::path& store);
inline constexpr std::string_view kFeedBell = "feed";
inline constexpr std::string_view kInboxBell = "inbox";

}  // namespace farmwarden::store::sqlite
