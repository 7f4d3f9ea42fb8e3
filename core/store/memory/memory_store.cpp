#include "core/store/memory/memory_store.h"

#include <algorithm>
#include <ranges>

#include "core/base/time_text.h"
#include "core/model/event_codec.h"
#include "core/store/state_comparer.h"

namespace farmwarden::store::memory {

using base::ErrorCode;

namespace {
constexpr std::size_t kFeedBatch = 1000;
}  // namespace

class MemoryStore::MemoryFeed final : public Feed {
public:
    MemoryFeed(MemoryStore& store, Revision after, FeedListener& listener)
        : m_store(store),
          m_last(after),
          m_listener(listener),
          m_thread([this](const std::stop_token& stop) { run(stop); }) {}

private:
    void run(const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            std::vector<model::Event> batch;
            {
                std::unique_lock lock(m_store.m_mutex);
                const auto isBehind = [&] { return m_store.headHeld() != m_last; };
                if (!m_store.m_appended.wait(lock, stop, isBehind)) {
                    return;
                }
                const Revision oldest = m_store.oldestHeld();
                if (m_last > m_store.headHeld() || m_last.value + 1 < oldest.value) {
                    lock.unlock();
                    m_listener.onResync();
                    return;
                }
                const auto first =
                    m_store.m_journal.begin() + static_cast<std::ptrdiff_t>(m_last.value + 1 - oldest.value);
                const auto count = std::min<std::ptrdiff_t>(m_store.m_journal.end() - first, kFeedBatch);
                batch.assign(first, first + count);
            }
            m_last = batch.back().revision;
            m_listener.onEvents(batch);
        }
    }

    MemoryStore& m_store;
    Revision m_last;
    FeedListener& m_listener;
    std::jthread m_thread;
};

MemoryStore::MemoryStore(const base::Clock& clock)
    : m_clock(clock), m_writer([this](const std::stop_token& stop) { appendQueued(stop); }) {}

MemoryStore::~MemoryStore() {
    onRequest({});
    m_writer.request_stop();
    m_writer.join();
}

// --- journal and state ---------------------------------------------------------------------------

void MemoryStore::append(Append append, AppendCallback done) {
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back({std::move(append), std::move(done)});
    }
    m_queued.notify_one();
}

void MemoryStore::appendQueued(const std::stop_token& stop) {
    for (;;) {
        std::deque<Pending> batch;
        std::vector<AppendResult> results;
        {
            std::unique_lock lock(m_mutex);
            m_queued.wait(lock, stop, [&] { return !m_queue.empty(); });
            if (m_queue.empty()) {
                return;
            }
            batch.swap(m_queue);
            for (const Pending& pending : batch) {
                results.push_back(carryOut(pending.append));
            }
        }
        m_appended.notify_all();
        for (std::size_t i = 0; i < batch.size(); ++i) {
            batch[i].done(std::move(results[i]));
        }
    }
}

AppendResult MemoryStore::carryOut(const Append& append) {
    if (auto refusal = refusalOf(append)) {
        return std::unexpected(std::move(*refusal));
    }
    if (auto lost = lostReservation(append)) {
        return *lost;
    }
    const Revision first{headHeld().value + 1};
    for (const model::EventDraft& draft : append.events) {
        m_journal.push_back({Revision{headHeld().value + 1}, draft.at, draft.actor, append.broker, draft.body});
        remember(m_journal.back());
        m_state.apply(m_journal.back());
    }
    return Appended{first, headHeld()};
}

std::optional<base::Error> MemoryStore::refusalOf(const Append& append) const {
    std::vector<std::string> bodies;
    for (const model::EventDraft& draft : append.events) {
        bodies.push_back(model::encodeBody(draft.body));
    }
    if (auto formed = checkForm(append, bodies); !formed) {
        return std::move(formed.error());
    }
    if (append.lease && (*append.lease != m_lease.token || m_lease.holder.empty())) {
        return leaseLostError(*append.lease, m_lease);
    }
    for (const Expectation& expectation : append.expectations) {
        const auto change = m_lastChanges.find(expectation.subject);
        if (change != m_lastChanges.end() && change->second.revision > expectation.seen) {
            return staleError(expectation, change->second);
        }
    }
    for (const model::EventDraft& draft : append.events) {
        if (const auto* finish = std::get_if<model::RequestFinished>(&draft.body)) {
            if (const auto known = m_finished.find(finish->request.key); known != m_finished.end()) {
                return finishedAlreadyError(finish->request.key, known->second.revision);
            }
        }
    }
    return std::nullopt;
}

std::optional<ReservationLost> MemoryStore::lostReservation(const Append& append) const {
    if (!append.reservation) {
        return std::nullopt;
    }
    auto slot = m_state.findSessionOf(m_state.findFarm(append.reservation->farm), append.reservation->user);
    while (slot != directory::kNone) {
        const directory::SessionRecord& record = m_state.sessions().at(slot);
        if (record.id != append.reservation->session && !ends(append, record.id)) {
            return ReservationLost{record.id, m_state.target(record.target).value.name};
        }
        slot = record.nextOfUser;
    }
    return std::nullopt;
}

// What is known beside the directory. Before the fold: a removed farm's targets are still there.
void MemoryStore::remember(const model::Event& event) {
    std::vector<std::string> changed = definitionsChangedBy(event.body);
    if (const auto* removed = std::get_if<model::FarmRemoved>(&event.body)) {
        if (const auto farm = m_state.findFarm(removed->farm); farm != directory::kNone) {
            for (const auto target : m_state.farm(farm).targets) {
                changed.push_back("target:" + m_state.target(target).value.name);
                changed.push_back("holds:" + m_state.target(target).value.name);
            }
        }
    }
    for (const std::string& subject : changed) {
        m_lastChanges[subject] = {event.revision, event.at, event.actor, std::string(model::kindOf(event.body))};
    }
    if (const auto* finish = std::get_if<model::RequestFinished>(&event.body)) {
        model::Request request = finish->request;
        request.revision = event.revision;
        std::erase_if(m_open, [&](const model::Request& open) { return open.key == request.key; });
        m_finished.emplace(request.key, std::move(request));
    }
    if (const auto* published = std::get_if<model::PolicyPublished>(&event.body)) {
        model::PolicyVersion policy = published->policy;
        policy.revision = event.revision;
        m_policies.emplace(policy.number, std::move(policy));
    }
}

Revision MemoryStore::oldestHeld() const {
    return m_journal.empty() ? Revision{} : m_journal.front().revision;
}

Result<std::vector<model::Event>> MemoryStore::read(const JournalFilter& filter) {
    const std::lock_guard lock(m_mutex);
    const auto isMeant = [&](const model::Event& event) {
        return (filter.subject.empty() || model::subjectOf(event.body) == filter.subject) &&
               (filter.kinds.empty() ||
                std::ranges::find(filter.kinds, model::kindOf(event.body)) != filter.kinds.end());
    };
    const auto first = std::ranges::upper_bound(m_journal, filter.after, {}, &model::Event::revision);
    const auto last = filter.before
                          ? std::ranges::lower_bound(first, m_journal.end(), filter.before, {}, &model::Event::revision)
                          : m_journal.end();
    std::vector<model::Event> found;
    const auto collect = [&](auto&& events) {
        for (const model::Event& event : events) {
            if (found.size() >= filter.limit) {
                break;
            }
            if (isMeant(event)) {
                found.push_back(event);
            }
        }
    };
    const std::ranges::subrange range(first, last);
    if (filter.isNewestFirst) {
        collect(range | std::views::reverse);
    } else {
        collect(range);
    }
    return found;
}

Result<Revision> MemoryStore::head() {
    const std::lock_guard lock(m_mutex);
    return headHeld();
}

Result<Revision> MemoryStore::loadState(model::StateSink& sink) {
    StateCopy copy;
    Revision revision;
    {
        const std::lock_guard lock(m_mutex);
        m_state.dump(copy);
        revision = headHeld();
    }
    copy.lendTo(sink);
    return revision;
}

Result<void> MemoryStore::foldTo(Revision revision, directory::Directory& into) const {
    if (revision > headHeld()) {
        return base::fail(ErrorCode::NotFound, "revision {} is not there yet; the last one is {}", revision.value,
                          headHeld().value);
    }
    auto snapshot = m_snapshots.upper_bound(revision);
    Revision start;
    if (snapshot != m_snapshots.begin()) {
        --snapshot;
        snapshot->second.lendTo(into);
        start = snapshot->first;
    } else if (oldestHeld() > Revision{1}) {
        return std::unexpected(beforeRetentionError(revision, m_snapshots.begin()->first));
    }
    into.setRevision(start);
    for (const model::Event& event : m_journal) {
        if (event.revision <= revision) {
            into.apply(event);
        }
    }
    return {};
}

Result<void> MemoryStore::loadStateAt(Revision revision, model::StateSink& sink) {
    const auto fold = [&](directory::Directory& into) {
        const std::lock_guard lock(m_mutex);
        return foldTo(revision, into);
    };
    if (auto* const wanted = dynamic_cast<directory::Directory*>(&sink)) {
        return fold(*wanted);
    }
    directory::Directory folded;
    if (auto done = fold(folded); !done) {
        return done;
    }
    folded.dump(sink);
    return {};
}

Result<Revision> MemoryStore::revisionAt(TimePoint at) {
    const std::lock_guard lock(m_mutex);
    const auto later = std::ranges::upper_bound(m_journal, at, {}, &model::Event::at);
    if (later != m_journal.begin()) {
        return std::prev(later)->revision;
    }
    if (oldestHeld() > Revision{1}) {
        return base::fail(ErrorCode::NotFound, "the journal is kept from {} (revision {}) on; choose a later time",
                          base::formatTime(m_journal.front().at), oldestHeld().value);
    }
    return Revision{};
}

Result<model::PolicyVersion> MemoryStore::policy(std::uint32_t number) {
    const std::lock_guard lock(m_mutex);
    if (number == 0) {
        return model::PolicyVersion{};
    }
    const auto known = m_policies.find(number);
    if (known == m_policies.end()) {
        return std::unexpected(unknownPolicyError(number, m_policies.empty() ? 0 : m_policies.rbegin()->first));
    }
    return known->second;
}

Result<std::vector<model::PolicyVersion>> MemoryStore::policies() {
    const std::lock_guard lock(m_mutex);
    std::vector<model::PolicyVersion> versions;
    for (auto it = m_policies.rbegin(); it != m_policies.rend(); ++it) {
        versions.push_back(it->second);
        versions.back().document.clear();
    }
    return versions;
}

std::unique_ptr<Feed> MemoryStore::follow(Revision after, FeedListener& listener) {
    return std::make_unique<MemoryFeed>(*this, after, listener);
}

// --- care ----------------------------------------------------------------------------------------

Result<Revision> MemoryStore::writeSnapshot() {
    const std::lock_guard lock(m_mutex);
    StateCopy copy;
    m_state.dump(copy);
    m_snapshots[headHeld()] = std::move(copy);
    return headHeld();
}

Result<Revision> MemoryStore::trim(TimePoint before) {
    const std::lock_guard lock(m_mutex);
    const auto cut = std::ranges::lower_bound(m_journal, before, {}, &model::Event::at);
    if (cut == m_journal.begin()) {
        return oldestHeld();
    }
    auto kept = m_snapshots.upper_bound(std::prev(cut)->revision);
    if (kept == m_snapshots.begin()) {
        return oldestHeld();
    }
    --kept;
    m_snapshots.erase(m_snapshots.begin(), kept);
    while (m_journal.size() > 1 && m_journal.front().revision <= kept->first) {
        m_journal.pop_front();
    }
    std::erase_if(m_finished, [&](const auto& entry) { return entry.second.revision < oldestHeld(); });
    return oldestHeld();
}

Result<std::vector<std::string>> MemoryStore::check() {
    const std::lock_guard lock(m_mutex);
    directory::Directory folded;
    if (auto done = foldTo(headHeld(), folded); !done) {
        return std::unexpected(done.error());
    }
    StateComparer comparer(folded);
    m_state.dump(comparer);
    return comparer.problems();
}

Result<void> MemoryStore::backup(const std::filesystem::path& destination) {
    return base::fail(ErrorCode::Refused, "a store in memory cannot be copied to {}; use a store in a file",
                      destination.string());
}

Result<StoreStatus> MemoryStore::status() {
    const std::lock_guard lock(m_mutex);
    StoreStatus status;
    status.url = "memory:";
    status.head = headHeld();
    status.oldest = oldestHeld();
    status.headAt = m_journal.empty() ? TimePoint{} : m_journal.back().at;
    return status;
}

}  // namespace farmwarden::store::memory
