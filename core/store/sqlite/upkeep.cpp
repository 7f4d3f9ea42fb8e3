#include "core/store/sqlite/upkeep.h"

#include "core/base/log.h"

namespace farmwarden::store::sqlite {

Upkeep::Upkeep(std::filesystem::path store, Inbox& inbox, std::chrono::milliseconds checkpointEvery)
    : m_database(store, OpenMode::ReadWrite),
      m_inbox(inbox),
      m_checkpointEvery(checkpointEvery),
      m_thread([this](const std::stop_token& stop) { run(stop); }) {}

Upkeep::~Upkeep() {
    m_thread.request_stop();
    m_thread.join();
}

void Upkeep::onFinished(const std::vector<std::string>& keys) {
    {
        const std::lock_guard lock(m_mutex);
        m_finished.insert(m_finished.end(), keys.begin(), keys.end());
    }
    m_wake.notify_one();
}

void Upkeep::run(const std::stop_token& stop) {
    auto nextCheckpoint = std::chrono::steady_clock::now() + m_checkpointEvery;
    bool isLastRound = false;
    while (!isLastRound) {
        std::vector<std::string> finished;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait_until(lock, stop, nextCheckpoint, [this] { return !m_finished.empty(); });
            isLastRound = stop.stop_requested();
            finished.swap(m_finished);
        }
        if (!finished.empty()) {
            // Left lying they do no harm: a finished request is not carried out again, and is taken out the next time.
            if (const auto removed = guarded([&] { m_inbox.remove(finished); }); !removed) {
                base::log::warning("{}", removed.error().message);
            }
        }
        if (std::chrono::steady_clock::now() >= nextCheckpoint) {
            // Passive: takes what no reader needs, and never waits. What it cannot take the next round can.
            sqlite3_wal_checkpoint_v2(m_database.handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
            nextCheckpoint = std::chrono::steady_clock::now() + m_checkpointEvery;
        }
    }
}

}  // namespace farmwarden::store::sqlite
