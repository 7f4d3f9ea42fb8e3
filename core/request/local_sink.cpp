#include "core/request/local_sink.h"

#include <utility>

namespace farmwarden::request {
namespace {

constexpr std::uint32_t kOrdinal = 1023;  // brokers number themselves from 0
constexpr std::size_t kBatch = 5000;

}  // namespace

LocalSink::LocalSink(store::Store& store, const base::Clock& clock, std::string name)
    : m_store(store), m_name(std::move(name)), m_ids(clock, kOrdinal) {}

base::Result<void> LocalSink::load() {
    m_directory.clear();
    const auto revision = m_store.loadState(m_directory);
    if (!revision) {
        return std::unexpected(revision.error());
    }
    m_directory.setRevision(*revision);
    return {};
}

base::Result<void> LocalSink::catchUp() {
    for (;;) {
        const auto events = m_store.read({.after = m_directory.revision(), .limit = kBatch, .subject = {}});
        if (!events) {
            return std::unexpected(events.error());
        }
        for (const model::Event& event : *events) {
            m_directory.apply(event);
        }
        if (events->size() < kBatch) {
            return {};
        }
    }
}

void LocalSink::commit(std::vector<model::EventDraft> events, std::vector<store::Expectation> expectations,
                       std::function<void(base::Result<base::Revision>)> done) {
    store::Append append;
    append.broker = m_name;
    append.events = std::move(events);
    append.expectations = std::move(expectations);
    append.lease = m_lease;
    const store::AppendResult result = m_store.appendAndWait(std::move(append));
    // Also after a refusal: whoever was first is then in the directory, and a second attempt sees it.
    const auto caughtUp = catchUp();
    if (!result) {
        done(std::unexpected(result.error()));
    } else if (const auto* appended = std::get_if<store::Appended>(&*result); appended == nullptr) {
        done(base::fail(base::ErrorCode::Refused, "another broker has given this user a session meanwhile"));
    } else if (!caughtUp) {
        done(std::unexpected(caughtUp.error()));
    } else {
        done(appended->last);
    }
}

void LocalSink::disconnect(base::SessionId session, std::function<void(base::Result<void>)> done) {
    done(base::fail(base::ErrorCode::Unavailable, "session {} is not disconnected: no broker is running on this store; start farmwardend",
                    base::toText(session)));
}

}  // namespace farmwarden::request
