#include "app/daemon/turn.h"

#include <asio/post.hpp>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace farmwarden::daemon {
namespace {

constexpr auto kWhileWaiting = std::chrono::milliseconds(250);
constexpr auto kWhileServing = std::chrono::seconds(1);

}  // namespace

Turn::Turn(asio::io_context& io, store::Store& store, std::string broker, Calls calls)
    : m_io(io),
      m_store(store),
      m_broker(std::move(broker)),
      m_calls(std::move(calls)),
      m_thread([this](const std::stop_token& stop) { watch(stop); }) {}

Turn::~Turn() {
    m_thread.request_stop();
    m_thread.join();
}

void Turn::watch(const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any pause;
    bool isServing = false;
    std::string reason;
    while (!stop.stop_requested()) {
        const auto claimed = m_store.claimService(m_broker);
        if (claimed && !isServing) {
            isServing = true;
            asio::post(m_io, m_calls.began);
        } else if (!claimed && claimed.error().code == base::ErrorCode::LeaseLost) {
            asio::post(m_io, [ended = m_calls.ended, why = claimed.error().message] { ended(why); });
            return;
        } else if (!claimed && !isServing && claimed.error().message != reason) {
            reason = claimed.error().message;
            asio::post(m_io, [standsBy = m_calls.standsBy, reason] { standsBy(reason); });
        }
        // A store that does not answer while we serve is the engine's to tell; the claim is asked for again.
        std::unique_lock lock(mutex);
        pause.wait_for(lock, stop, isServing ? std::chrono::milliseconds(kWhileServing) : kWhileWaiting,
                       [] { return false; });
    }
}

}  // namespace farmwarden::daemon
