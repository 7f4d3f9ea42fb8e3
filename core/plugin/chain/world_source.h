#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>

#include "core/plugin/channel/messages.h"

namespace farmwarden::plugin::chain {

// What there is, for a host that was just started. One thread, the chain's.
class WorldSource {
public:
    virtual ~WorldSource() = default;
    virtual void eachTarget(const std::function<void(const channel::TargetView&)>& visit) const = 0;
    // Some sessions from a place on, 0 at first; the place of the next ones, or nothing at the end. What changes in
    // between is told beside this, so that nothing is missed and some is told twice.
    virtual std::optional<std::uint32_t> eachSession(
        std::uint32_t from, std::size_t atMost,
        const std::function<void(const channel::SessionView&)>& visit) const = 0;
};

}  // namespace farmwarden::plugin::chain
