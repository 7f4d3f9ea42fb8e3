#include "core/request/request_runner.h"

#include <unistd.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "core/base/text.h"
#include "core/request/executor.h"
#include "core/request/local_sink.h"

namespace farmwarden::request {
namespace {

using base::ErrorCode;
using SteadyTime = std::chrono::steady_clock::time_point;

// How often a waiting process looks whether the writer that it waits for has gone, so that it can do the work itself.
constexpr std::chrono::milliseconds kTakeOverInterval{1000};
constexpr std::chrono::milliseconds kLeaseInterval{50};
constexpr base::Duration kTurn = std::chrono::seconds(5);
constexpr std::size_t kBytesPerMillisecond = 1000;

bool isFinished(const std::optional<model::Request>& request) { return request && request->state != model::RequestState::Open; }

// Waits on the journal for the end of one request.
class FinishListener final : public store::FeedListener {
public:
    explicit FinishListener(std::string key) : m_key(std::move(key)) {}

    void onEvents(std::span<const model::Event> events) override {
        for (const model::Event& event : events) {
            const auto* finished = std::get_if<model::RequestFinished>(&event.body);
            if (finished != nullptr && finished->request.key == m_key) {
                const std::lock_guard lock(m_mutex);
                m_request = finished->request;
                m_request->revision = event.revision;
                m_changed.notify_all();
            }
        }
    }
    void onResync() override {}
    void onUnavailable(const base::Error&) override {}
    void onAvailable() override {}

    std::optional<model::Request> waitUntil(SteadyTime deadline) {
        std::unique_lock lock(m_mutex);
        m_changed.wait_until(lock, deadline, [this] { return m_request.has_value(); });
        return m_request;
    }

private:
    const std::string m_key;
    std::mutex m_mutex;  // protects m_request
    std::condition_variable m_changed;
    std::optional<model::Request> m_request;
};

// Nothing when the deadline came first.
base::Result<std::optional<model::Request>> waitForAnswer(store::Store& store, const model::Request& request, SteadyTime deadline) {
    const auto head = store.head();
    if (!head) {
        return std::unexpected(head.error());
    }
    if (const auto submitted = store.submit(request); !submitted) {
        return std::unexpected(submitted.error());
    }
    auto known = store.findRequest(request.key);
    if (!known || isFinished(*known)) {
        return known;
    }
    FinishListener listener(request.key);
    {
        const auto feed = store.follow(*head, listener);
        if (auto finished = listener.waitUntil(deadline)) {
            return finished;
        }
    }
    known = store.findRequest(request.key);  // a feed that had to resync says nothing
    return !known || isFinished(*known) ? known : std::optional<model::Request>();
}

std::unexpected<base::Error> noAnswer(store::Store& store, const model::Request& request, std::chrono::milliseconds patience) {
    const auto status = store.status();
    const std::string writer = status && status->writer ? fmt::format("; the store is in use by {}", *status->writer) : std::string();
    return base::fail(ErrorCode::Unavailable, "request {} is queued; no broker answered within {:g} s{}",
                      base::sanitized(request.key, 64), static_cast<double>(patience.count()) / 1000.0, writer);
}

}  // namespace

RequestRunner::RequestRunner(std::string storeUrl, const base::Clock& clock, std::string program)
    : m_url(std::move(storeUrl)), m_clock(clock), m_program(fmt::format("{}-{}", program, getpid())) {}

RequestRunner::RequestRunner(store::Store& store, const base::Clock& clock) : m_store(&store), m_clock(clock) {}

base::Result<model::Request> RequestRunner::run(const model::Request& request) {
    // An import of a hundred thousand targets is 13 MB and takes seconds by itself.
    const std::chrono::milliseconds forItsSize(request.arguments.size() / kBytesPerMillisecond);
    const auto deadline = std::chrono::steady_clock::now() + m_patience + forItsSize;
    if (m_store != nullptr) {
        return waitFor(*m_store, request, deadline);
    }
    for (;;) {
        if (const auto own = store::openStore(m_url, store::Access::ReadWrite, m_clock)) {
            return runHere(**own, request, deadline);
        } else if (own.error().code != ErrorCode::Busy && own.error().code != ErrorCode::Io) {
            return std::unexpected(own.error());
        }
        // Somebody else writes, or we may not: then the inbox is the way.
        const auto shared = store::openStore(m_url, store::Access::ReadOnly, m_clock);
        if (!shared) {
            return std::unexpected(shared.error());
        }
        auto answer = waitFor(**shared, request, std::min(deadline, std::chrono::steady_clock::now() + kTakeOverInterval));
        const bool isLate = std::chrono::steady_clock::now() >= deadline;
        if (answer || answer.error().code != ErrorCode::Unavailable || isLate) {
            return answer;
        }
    }
}

base::Result<model::Request> RequestRunner::waitFor(store::Store& store, const model::Request& request, SteadyTime deadline) {
    auto answer = waitForAnswer(store, request, deadline);
    if (!answer) {
        return std::unexpected(answer.error());
    }
    if (!*answer) {
        return noAnswer(store, request, m_patience);
    }
    return std::move(**answer);
}

base::Result<model::Request> RequestRunner::runHere(store::Store& store, const model::Request& request, SteadyTime deadline) {
    if (const auto submitted = store.submit(request); !submitted) {
        return std::unexpected(submitted.error());
    }
    std::optional<LocalSink> sink;
    std::optional<Executor> executor;
    for (;;) {
        // The state is read once the request turns out to be ours to carry out: on a shared store a broker may be at work.
        auto turn = executor ? executor->poll() : takeTurn(store);
        if (turn && !executor) {
            sink.emplace(store, m_clock, m_program);
            sink->setPlugins(m_plugins);
            if (const auto loaded = sink->load(); !loaded) {
                return std::unexpected(loaded.error());
            }
            executor.emplace(store, *sink, m_clock, m_program);
            turn = executor->poll();
        }
        const auto known = store.findRequest(request.key);
        if (!known) {
            return std::unexpected(known.error());
        }
        if (isFinished(*known)) {
            return **known;
        }
        if (std::chrono::steady_clock::now() >= deadline) {
            return turn ? noAnswer(store, request, m_patience) : std::unexpected(turn.error());
        }
        // The lease in our way belongs to a broker, which is about to do it, or to a process that died and runs out
        // within seconds.
        std::this_thread::sleep_for(kLeaseInterval);
    }
}

// The executor takes the lease under the same name, and so keeps it.
base::Result<void> RequestRunner::takeTurn(store::Store& store) const {
    const auto lease = store.acquireLease(m_program, kTurn);
    return lease ? base::Result<void>() : std::unexpected(lease.error());
}

}  // namespace farmwarden::request
