#pragma once

#include <functional>
#include <optional>

#include "core/placement/replay.h"
#include "core/store/store.h"

// Replays a period of a store's journal under a policy. Reads only. Takes seconds to minutes: on a worker.
namespace farmwarden::request {

struct ReplayPeriod {
    base::TimePoint from;
    base::TimePoint to;
};

struct ReplayProgress {
    std::uint64_t events = 0;  // of the period's journal, so far
    std::uint64_t ofEvents = 0;
    std::uint64_t decisions = 0;
    std::uint64_t differing = 0;
};

// `onProgress` is called now and then, on the caller's thread; false cancels. Errors: NotFound when the retention no
// longer reaches the period's beginning, naming the oldest time that can be had; Refused when cancelled; the store's.
base::Result<placement::ReplayResult> replay(store::Store& store, const policy::Program& program, const ReplayPeriod& period,
                                             const std::function<bool(const ReplayProgress&)>& onProgress);

// Where a period without decisions has its nearest ones: the last before it and the first after it, as far as the
// journal goes.
struct NearestDecisions {
    std::optional<base::TimePoint> before;
    std::optional<base::TimePoint> after;
};
base::Result<NearestDecisions> nearestDecisions(store::Store& store, const ReplayPeriod& period);

}  // namespace farmwarden::request
