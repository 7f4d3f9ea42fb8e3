#include "core/store/sqlite/request_watch.h"

#include "core/store/sqlite/sqlite_feed.h"

namespace farmwarden::store::sqlite {
namespace {
constexpr auto kReminder = std::chrono::seconds(1);
}

RequestWatch::RequestWatch(Inbox& inbox, const std::filesystem::path& bellFolder, std::chrono::milliseconds poll,
                           std::function<void()> wake)
    : m_inbox(inbox),
      m_poll(poll),
      m_wake(std::move(wake)),
      m_bell(bellFolder, kInboxBell),
      m_thread([this](const std::stop_token& stop) { run(stop); }) {}

RequestWatch::~RequestWatch() {
    m_thread.request_stop();
    m_bell.ring();
    m_thread.join();
}

void RequestWatch::run(const std::stop_token& stop) {
    std::int64_t seen = 0;
    auto reminder = std::chrono::steady_clock::now();
    while (!stop.stop_requested()) {
        // An inbox that cannot be read now may be readable at the next look.
        const Inbox::Tally tally = guarded([this] { return m_inbox.tally(); }).value_or(Inbox::Tally{});
        const bool isDue = tally.open > 0 && std::chrono::steady_clock::now() >= reminder;
        if ((tally.latest > seen && tally.open > 0) || isDue) {
            m_wake();
            reminder = std::chrono::steady_clock::now() + kReminder;
        }
        seen = std::max(seen, tally.latest);
        m_bell.wait(m_poll);
    }
}

}  // namespace farmwarden::store::sqlite
