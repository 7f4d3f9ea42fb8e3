#include "core/store/sqlite/sqlite_feed.h"

#include <sys/stat.h>

namespace farmwarden::store::sqlite {
namespace {

constexpr std::size_t kBatch = 1000;

// 0 when there is no such file.
std::uint64_t inodeOf(const std::filesystem::path& path) {
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0 ? status.st_ino : 0;
}

}  // namespace

std::filesystem::path bellFolderOf(const std::filesystem::path& store) {
    return store.string() + ".d";
}

SqliteFeed::SqliteFeed(std::filesystem::path store, Revision after, FeedListener& listener,
                       std::chrono::milliseconds poll)
    : m_store(std::move(store)),
      m_last(after),
      m_listener(listener),
      m_poll(poll),
      m_bell(bellFolderOf(m_store), kFeedBell),
      m_thread([this](const std::stop_token& stop) { run(stop); }) {}

SqliteFeed::~SqliteFeed() {
    m_thread.request_stop();
    m_bell.ring();
    m_thread.join();
}

void SqliteFeed::run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        bool goesOn = true;
        const auto caughtUp = guarded([&] {
            open();
            goesOn = catchUp(stop);
        });
        if (!goesOn) {
            return;
        }
        if (caughtUp.has_value() != m_isAvailable) {
            m_isAvailable = caughtUp.has_value();
            m_isAvailable ? m_listener.onAvailable() : m_listener.onUnavailable(caughtUp.error());
        }
        if (!caughtUp) {
            m_reader.reset();
        }
        if (!stop.stop_requested()) {
            m_bell.wait(m_poll);
        }
    }
}

void SqliteFeed::open() {
    const std::uint64_t inode = inodeOf(m_store);
    if (inode == 0) {
        throw Failure({base::ErrorCode::Unavailable,
                       fmt::format("store {} is gone; put it back or open another one", m_store.string())});
    }
    if (!m_reader || inode != m_inode || !m_reader->database.isCurrent()) {  // somebody may have put a backup in its place
        m_reader.reset();
        m_reader.emplace(m_store);
        m_inode = inode;
    }
}

bool SqliteFeed::catchUp(const std::stop_token& stop) {
    for (;;) {
        const std::vector<model::Event> events = m_reader->journal.read({m_last, kBatch, {}});
        const bool isTrimmed = !events.empty() && events.front().revision.value != m_last.value + 1;
        const bool isAnotherStore = events.empty() && m_reader->journal.head() < m_last;
        if (isTrimmed || isAnotherStore) {
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

}  // namespace farmwarden::store::sqlite
