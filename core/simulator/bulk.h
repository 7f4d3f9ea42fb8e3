#pragma once

#include <cstdint>
#include <functional>

#include "core/model/events.h"
#include "core/model/state.h"

namespace farmwarden::simulator {

struct BulkShape {
    std::uint64_t seed = 1;
    std::uint32_t farms = 10;
    std::uint32_t targets = 1'000;
    std::uint32_t sessions = 100'000;
    model::SessionRule sessionRule = model::SessionRule::Single;
    // Everything happened before it: 2026-11-22T09:00:00Z.
    base::TimePoint now = base::TimePoint(std::chrono::seconds(1'795'338'000));
};

// Farms of any size, in no time and without history: for benchmarks and for tests of the console. Every noun is a
// function of shape and number, so that a million sessions need no memory. Sessions spread over the targets as
// placement would have spread them; of 100 about 80 are active, 18 disconnected, 2 pending; in single-session farms
// each has a user of its own. About one target in 50 has a hold. Immutable: any thread.
class Bulk {
public:
    explicit Bulk(const BulkShape& shape) : m_shape(shape) {}

    const BulkShape& shape() const { return m_shape; }
    model::Farm farm(std::uint32_t number) const;
    model::Target target(std::uint32_t number) const;    // of farm number % farms
    model::Session session(std::uint32_t number) const;  // on target number % targets
    std::uint32_t holdCount() const;
    model::Hold hold(std::uint32_t number) const;

    // As a store hands it out. Revisions are those of events().
    void writeState(model::StateSink& sink) const;

    // The journal that leads to the same state, in order: farms, targets, holds, then each session's placement, start
    // and disconnection.
    void events(const std::function<void(model::EventDraft&&)>& sink) const;

private:
    BulkShape m_shape;
};

}  // namespace farmwarden::simulator
