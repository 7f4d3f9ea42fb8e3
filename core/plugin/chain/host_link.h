#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>

#include "core/base/result.h"
#include "core/plugin/channel/messages.h"

// The broker's end of the channel to one plug-in host, and the seam at which tests put a host of their own. One thread.
namespace farmwarden::plugin::chain {

class LinkEvents {
public:
    virtual ~LinkEvents() = default;
    virtual void onMessage(channel::FromHost message) = 0;
    // Everything that was sent has been taken.
    virtual void onDrained() = 0;
    // It ended, closed the channel, or sent what cannot be understood (`isGarbage`). Nothing comes after this.
    virtual void onLost(std::string why, bool isGarbage) = 0;
};

// Its destructor ends the host's process at once; nothing is told any more.
class HostLink {
public:
    virtual ~HostLink() = default;
    virtual void send(const channel::FromBroker& message) = 0;
    virtual std::size_t unsentBytes() const = 0;
    virtual int pid() const = 0;
};

// Starts a host. The events outlive the link. Never calls an event before it returns. The link of a member that is
// stopped or replaced is given to `retire`, which lets the plug-in say good-bye.
struct Launcher {
    std::function<base::Result<std::unique_ptr<HostLink>>(LinkEvents& events)> launch;
    std::function<void(std::unique_ptr<HostLink> link, const std::string& reason)> retire;
};

}  // namespace farmwarden::plugin::chain
