#include "tests/core/store/contract/contract.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace farmwarden::test {

using store::Append;
using store::Appended;
using store::AppendResult;

void StoreContract::SetUp() {
    auto opened = GetParam().open(folder.path(), clock);
    ASSERT_TRUE(opened.has_value()) << opened.error().message;
    store = std::move(*opened);
}

AppendResult StoreContract::append(std::vector<model::EventDraft> events) {
    return store->appendAndWait({"broker", std::move(events), std::nullopt, {}, std::nullopt});
}

base::Revision StoreContract::mustAppend(std::vector<model::EventDraft> events) {
    const AppendResult result = append(std::move(events));
    EXPECT_TRUE(result.has_value() && std::holds_alternative<Appended>(*result))
        << (result ? "reservation lost" : result.error().message);
    return result && std::holds_alternative<Appended>(*result) ? std::get<Appended>(*result).last : base::Revision{};
}

AppendResult StoreContract::placeExclusively(std::uint64_t session, const std::string& user, const std::string& farm,
                                             const std::string& target, const std::string& broker) {
    return store->appendAndWait({broker,
                                 {sessionPlaced(session, user, farm, target)},
                                 store::Reservation{farm, user, {session}},
                                 {},
                                 std::nullopt});
}

void StoreContract::defineFarms() {
    mustAppend({farmDefined("A"), farmDefined("B", model::SessionRule::Multiple), targetDefined("a-1", "A"),
                targetDefined("a-2", "A"), targetDefined("b-1", "B"), targetDefined("b-2", "B")});
}

store::StateCopy StoreContract::state() {
    store::StateCopy copy;
    const auto loaded = store->loadState(copy);
    EXPECT_TRUE(loaded.has_value()) << loaded.error().message;
    return comparable(std::move(copy));
}

store::StateCopy StoreContract::stateAt(base::Revision revision) {
    store::StateCopy copy;
    const auto loaded = store->loadStateAt(revision, copy);
    EXPECT_TRUE(loaded.has_value()) << loaded.error().message;
    return comparable(std::move(copy));
}

void Recorder::onEvents(std::span<const model::Event> events) {
    const std::lock_guard lock(m_mutex);
    m_events.insert(m_events.end(), events.begin(), events.end());
}

void Recorder::onResync() {
    const std::lock_guard lock(m_mutex);
    ++m_resyncs;
}

void Recorder::onUnavailable(const base::Error& error) {
    const std::lock_guard lock(m_mutex);
    m_outages.push_back(error.message);
}

void Recorder::onAvailable() {
    const std::lock_guard lock(m_mutex);
    m_outages.emplace_back();
}

std::vector<std::uint64_t> Recorder::revisions() const {
    const std::lock_guard lock(m_mutex);
    std::vector<std::uint64_t> revisions;
    for (const model::Event& event : m_events) {
        revisions.push_back(event.revision.value);
    }
    return revisions;
}

std::vector<model::Event> Recorder::events() const {
    const std::lock_guard lock(m_mutex);
    return m_events;
}

int Recorder::resyncs() const {
    const std::lock_guard lock(m_mutex);
    return m_resyncs;
}

std::vector<std::string> Recorder::outages() const {
    const std::lock_guard lock(m_mutex);
    return m_outages;
}

bool Recorder::waitForRevision(base::Revision revision) const {
    return waitUntil([&] {
        const std::lock_guard lock(m_mutex);
        return !m_events.empty() && m_events.back().revision >= revision;
    });
}

std::vector<Appended> appendFromThreads(store::Store& store, int threads, int appendsEach) {
    std::mutex mutex;
    std::vector<Appended> accepted;
    std::atomic<int> open = threads * appendsEach;
    {
        std::vector<std::jthread> writers;
        for (int thread = 0; thread < threads; ++thread) {
            writers.emplace_back([&, thread] {
                for (int i = 0; i < appendsEach; ++i) {
                    const std::string name = "farm-" + std::to_string(thread) + "-" + std::to_string(i);
                    store.append({"broker-" + std::to_string(thread),
                                  {farmDefined(name), draft(model::FarmRemoved{name})},
                                  {},
                                  {},
                                  {}},
                                 [&](const AppendResult& result) {
                                     if (result && std::holds_alternative<Appended>(*result)) {
                                         const std::lock_guard lock(mutex);
                                         accepted.push_back(std::get<Appended>(*result));
                                     }
                                     --open;
                                 });
                }
            });
        }
    }
    EXPECT_TRUE(waitUntil([&] { return open == 0; }));
    const std::lock_guard lock(mutex);
    return accepted;
}

store::StateCopy folded(std::span<const model::Event> events) {
    directory::Directory directory;
    for (const model::Event& event : events) {
        directory.apply(event);
    }
    store::StateCopy copy;
    directory.dump(copy);
    return comparable(std::move(copy));
}

store::StateCopy comparable(store::StateCopy state) {
    std::ranges::sort(state.brokers, {}, &model::Broker::name);
    for (model::Broker& broker : state.brokers) {
        broker.seenAt = {};
        broker.report.clear();
    }
    return state;
}

}  // namespace farmwarden::test
