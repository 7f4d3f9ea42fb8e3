#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "core/store/sqlite/inbox.h"

namespace farmwarden::store::sqlite {

// What the writing process does on the side, on a thread of its own so that no commit waits for it: moves the WAL into
// the file each second, and takes finished requests out of the inbox. Owned by the Store.
class Upkeep {
public:
    // `inbox` outlives this.
    Upkeep(std::filesystem::path store, Inbox& inbox, std::chrono::milliseconds checkpointEvery);
    // Takes out what is still to be taken out.
    ~Upkeep();

    void onFinished(const std::vector<std::string>& keys);

private:
    void run(const std::stop_token& stop);

    Database m_database;
    Inbox& m_inbox;
    std::chrono::milliseconds m_checkpointEvery;
    std::mutex m_mutex;  // m_finished
    std::condition_variable_any m_wake;
    std::vector<std::string> m_finished;
    std::jthread m_thread;
};

}  // namespace farmwarden::store::sqlite
