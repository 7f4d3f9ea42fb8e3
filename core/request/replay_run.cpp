#include "core/request/replay_run.h"

#include <algorithm>
#include <future>

namespace farmwarden::request {
namespace {
constexpr std::size_t kBatch = 5000;

// In either direction; placements by the front door's fallback are no decisions and are passed over.
base::Result<std::optional<base::TimePoint>> findDecision(store::Store& store, store::JournalFilter filter) {
    filter.limit = kBatch;
    filter.kinds = {std::string(model::SessionPlaced::kKind), std::string(model::SessionReconnected::kKind),
                    std::string(model::ConnectionRefused::kKind), std::string(model::ConnectionSentOutside::kKind)};
    for (;;) {
        const auto events = store.read(filter);
        if (!events) {
            return std::unexpected(events.error());
        }
        for (const model::Event& event : *events) {
            if (const auto decision = placement::recordedDecision(event)) {
                return decision->request.at;
            }
        }
        if (events->empty()) {
            return std::nullopt;
        }
        (filter.isNewestFirst ? filter.before : filter.after) = events->back().revision;
    }
}
}  // namespace

base::Result<placement::ReplayResult> replay(store::Store& store, const policy::Program& program, const ReplayPeriod& period,
                                             const std::function<bool(const ReplayProgress&)>& onProgress) {
    const auto start = store.revisionAt(period.from - base::Duration(1));
    if (!start) {
        return std::unexpected(start.error());
    }
    const auto end = store.revisionAt(period.to);
    if (!end) {
        return std::unexpected(end.error());
    }
    directory::Directory directory;
    if (auto loaded = store.loadStateAt(*start, directory); !loaded) {
        return std::unexpected(loaded.error());
    }
    directory.setRevision(*start);
    placement::Replay run(directory, program);
    ReplayProgress progress;
    progress.ofEvents = end->value > start->value ? end->value - start->value : 0;
    // The next part is read and decoded on a thread beside while this one is replayed: the two take about as long.
    const auto readAfter = [&](base::Revision at) {
        const std::uint64_t left = end->value - at.value;
        return store.read({.after = at, .limit = std::min<std::size_t>(kBatch, left), .subject = {}});
    };
    auto next = std::async(std::launch::deferred, readAfter, *start);
    for (base::Revision at = *start; at < *end;) {
        const auto events = next.get();
        if (!events) {
            return std::unexpected(events.error());
        }
        if (events->empty() || events->front().revision.value != at.value + 1) {
            return base::fail(base::ErrorCode::NotFound, "the journal was trimmed while it was replayed; choose a later beginning");
        }
        at = events->back().revision;
        if (at < *end) {
            next = std::async(std::launch::async, readAfter, at);
        }
        std::ranges::for_each(*events, [&](const model::Event& event) { run.onEvent(event); });
        progress.events = at.value - start->value;
        progress.decisions = run.result().decisions;
        progress.differing = run.result().differing();
        if (onProgress && !onProgress(progress)) {
            return base::fail(base::ErrorCode::Refused, "the replay was cancelled after {} of {} events", progress.events, progress.ofEvents);
        }
    }
    return run.takeResult();
}

base::Result<NearestDecisions> nearestDecisions(store::Store& store, const ReplayPeriod& period) {
    NearestDecisions nearest;
    const auto start = store.revisionAt(period.from - base::Duration(1));
    if (start && start->value != 0) {
        auto found = findDecision(store, {.before = {start->value + 1}, .isNewestFirst = true});
        if (!found) {
            return std::unexpected(found.error());
        }
        nearest.before = *found;
    }
    const auto end = store.revisionAt(period.to);
    auto found = findDecision(store, {.after = end ? *end : base::Revision{}});
    if (!found) {
        return std::unexpected(found.error());
    }
    nearest.after = *found;
    return nearest;
}

}  // namespace farmwarden::request
