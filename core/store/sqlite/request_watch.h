#pragma once

#include <functional>
#include <thread>

#include "core/store/sqlite/doorbell.h"
#include "core/store/sqlite/inbox.h"

namespace farmwarden::store::sqlite {

// Looks after the inbox for an executor: see Store::onRequest(). Has a thread of its own.
class RequestWatch {
public:
    // `inbox` outlives this.
    RequestWatch(Inbox& inbox, const std::filesystem::path& bellFolder, std::chrono::milliseconds poll,
                 std::function<void()> wake);
    ~RequestWatch();

private:
    void run(const std::stop_token& stop);

    Inbox& m_inbox;
    std::chrono::milliseconds m_poll;
    std::function<void()> m_wake;
    Bell m_bell;
    std::jthread m_thread;
};

}  // namespace farmwarden::store::sqlite
