#include "core/plugin/chain/asio_timers.h"

#include <asio/steady_timer.hpp>
#include <memory>

namespace farmwarden::plugin::chain {

base::Duration AsioTimers::elapsed() const {
    return std::chrono::duration_cast<base::Duration>(std::chrono::steady_clock::now() - m_start);
}

void AsioTimers::after(base::Duration span, std::function<void()> work) {
    auto timer = std::make_shared<asio::steady_timer>(m_io, span);
    timer->async_wait([timer, work = std::move(work)](std::error_code error) {
        if (!error) {
            work();
        }
    });
}

}  // namespace farmwarden::plugin::chain
