#include <algorithm>

#include "core/store/memory/memory_store.h"

// What people ask for, who carries it out, and who is there to do so.
namespace farmwarden::store::memory {

using base::ErrorCode;

namespace {
constexpr auto kRequestReminder = std::chrono::seconds(1);
}  // namespace

Result<void> MemoryStore::submit(const model::Request& request) {
    if (auto formed = checkRequest(request); !formed) {
        return formed;
    }
    {
        const std::lock_guard lock(m_mutex);
        if (m_finished.contains(request.key) || std::ranges::count(m_open, request.key, &model::Request::key) != 0) {
            return {};
        }
        model::Request& open = m_open.emplace_back(request);
        open.state = model::RequestState::Open;
        ++m_submitted;
    }
    m_requested.notify_all();
    return {};
}

Result<std::vector<model::Request>> MemoryStore::openRequests(std::size_t limit) {
    const std::lock_guard lock(m_mutex);
    return std::vector<model::Request>(m_open.begin(),
                                       m_open.begin() + static_cast<std::ptrdiff_t>(std::min(limit, m_open.size())));
}

Result<std::optional<model::Request>> MemoryStore::findRequest(const std::string& key) {
    const std::lock_guard lock(m_mutex);
    if (const auto known = m_finished.find(key); known != m_finished.end()) {
        return known->second;
    }
    const auto open = std::ranges::find(m_open, key, &model::Request::key);
    return open == m_open.end() ? std::nullopt : std::optional(*open);
}

Result<std::vector<model::Request>> MemoryStore::finishedRequests(std::size_t limit) {
    const std::lock_guard lock(m_mutex);
    std::vector<model::Request> finished;
    for (const auto& [key, request] : m_finished) {
        finished.push_back(request);
    }
    std::ranges::sort(finished, std::ranges::greater{}, &model::Request::revision);
    finished.resize(std::min(limit, finished.size()));
    return finished;
}

void MemoryStore::onRequest(std::function<void()> wake) {
    const std::lock_guard lock(m_onRequestMutex);
    m_requestThread = {};  // stops and joins
    if (wake) {
        m_requestThread =
            std::jthread([this, wake = std::move(wake)](const std::stop_token& stop) { callOnRequests(stop, wake); });
    }
}

void MemoryStore::callOnRequests(const std::stop_token& stop, const std::function<void()>& wake) {
    std::uint64_t seen = 0;
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            m_requested.wait_for(lock, stop, kRequestReminder, [&] { return m_submitted != seen; });
            seen = m_submitted;
            if (stop.stop_requested()) {
                return;
            }
            if (m_open.empty()) {
                continue;
            }
        }
        wake();
    }
}

// --- lease and brokers ---------------------------------------------------------------------------

Result<Lease> MemoryStore::acquireLease(const std::string& holder, base::Duration lasting) {
    const std::lock_guard lock(m_mutex);
    const TimePoint now = m_clock.now();
    if (!m_lease.holder.empty() && m_lease.holder != holder && m_lease.until > now) {
        return std::unexpected(leaseTakenError(m_lease));
    }
    const bool isRenewal = m_lease.holder == holder;
    m_lease = {isRenewal ? m_lease.token : m_lease.token + 1, holder, now + lasting};
    return m_lease;
}

Result<void> MemoryStore::releaseLease(FencingToken token) {
    const std::lock_guard lock(m_mutex);
    if (token != m_lease.token || m_lease.holder.empty()) {
        return std::unexpected(leaseLostError(token, m_lease));
    }
    m_lease.holder.clear();
    return {};
}

Result<void> MemoryStore::beat(const std::string& broker, TimePoint at, const std::string& report) {
    const std::lock_guard lock(m_mutex);
    const auto known = std::ranges::find(m_state.brokers(), broker, &model::Broker::name);
    if (known == m_state.brokers().end()) {
        return base::fail(ErrorCode::NotFound, "broker {} has not said that it started", broker);
    }
    model::Broker beaten = *known;
    beaten.seenAt = at;
    beaten.report = report;
    m_state.onBroker(beaten);
    return {};
}

Result<std::vector<model::Broker>> MemoryStore::brokers() {
    const std::lock_guard lock(m_mutex);
    return m_state.brokers();
}

}  // namespace farmwarden::store::memory
