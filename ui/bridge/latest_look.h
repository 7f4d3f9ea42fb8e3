#pragma once

#include <atomic>
#include <memory>

#include "ui/bridge/live_directory.h"
#include "ui/bridge/threads.h"

// Looks at the directory that take too long for the UI thread, on a thread of their own; only the latest question is
// answered, and a look under way learns that nobody waits for it any more. Lives on the UI thread.
namespace farmwarden::bridge {

class LatestLook {
public:
    // `live` outlives this.
    LatestLook(LiveDirectory& live, const QString& name) : m_live(live), m_worker(name) {}
    ~LatestLook() { giveUp(); }
    LatestLook(const LatestLook&) = delete;
    LatestLook& operator=(const LatestLook&) = delete;

    // `look` gets the directory and a flag that turns false when the answer is no longer wanted; `then` its value, on
    // the UI thread, unless another question came first.
    template <typename Look, typename Then>
    void ask(QObject* context, Look look, Then then) {
        giveUp();
        m_isWanted = std::make_shared<std::atomic<bool>>(true);
        m_worker.ask(
            context,
            [this, isWanted = m_isWanted, look = std::move(look)] {
                using Value = decltype(look(std::declval<const directory::Directory&>(), *isWanted));
                return *isWanted ? m_live.read([&](const directory::Directory& d) { return look(d, *isWanted); })
                                 : Value{};
            },
            [isWanted = m_isWanted, then = std::move(then)](auto value) mutable {
                if (*isWanted) {
                    then(std::move(value));
                }
            });
    }

    void giveUp() {
        if (m_isWanted) {
            *m_isWanted = false;
        }
    }

private:
    LiveDirectory& m_live;
    std::shared_ptr<std::atomic<bool>> m_isWanted;
    Worker m_worker;
};

}  // namespace farmwarden::bridge
