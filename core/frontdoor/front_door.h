#pragma once

#include <asio/io_context.hpp>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/frontdoor/types.h"

// The way of RDP clients into the farms. HAProxy carries the bytes, asks us through its SPOE where each new connection
// shall go, goes on by itself while we are away, and tells us where connections really went and when they ended. This
// is the facade that the broker owns; everything happens on its io_context's one thread, and nothing blocks that but
// start() and stop().
namespace farmwarden::frontdoor {

class FrontDoor {
public:
    // The clock only ages looked-up names. REQUIRES: io, clock and listener outlive this object.
    FrontDoor(asio::io_context& io, const base::Clock& clock, Settings settings, Listener& listener);
    // Leaves HAProxy running, as a crash does; call stop() first to end it.
    ~FrontDoor();
    FrontDoor(const FrontDoor&) = delete;
    FrontDoor& operator=(const FrontDoor&) = delete;

    // Starts HAProxy or takes over the one that a former broker left, with its desktops; blocks until it answers. The
    // listener hears onState(Starting) during the call and everything else afterwards, from the io_context:
    // onReplaced() when HAProxy is a new one, then onState(Up). Errors: InvalidArgument (settings), NotFound (no
    // HAProxy), Busy (another broker has the run directory), Unavailable (HAProxy refused to start: port in use, ...),
    // Io.
    base::Result<void> start();

    // The whole truth about farms and targets; may be called before start() and as often as things change. HAProxy is
    // brought there within milliseconds, again after it restarted, and never by a reload. Existing connections stay in
    // any case: a target that is no longer named goes once it is empty, and a farm's removal waits for its last
    // connection.
    void setDesired(const std::vector<std::string>& farms, std::vector<DesiredTarget> targets);

    // The whole truth about the addresses that answers may name (External), with the same promises. An answer that
    // names another one is obeyed too: the address is added on the fly, and the client waits until its name is
    // resolved, but no longer than Settings::decisionTimeout. Beyond kMaxExternals, the ones named last are not served.
    void setExternals(const std::vector<External>& addresses);

    // Cuts one client's connection; the session on the target goes on, disconnected. NotFound when there is none.
    void disconnect(const std::string& clientAddress, std::uint16_t clientPort,
                    std::function<void(base::Result<void>)> done);

    // All connections that are on a target or an external address now.
    void listLive(std::function<void(base::Result<std::vector<LiveConnection>>)> done);

    // Lets go of HAProxy (`leaveRunning`, and always in attached mode) or ends it, and says how many connections that
    // cut. The listener is not called any more.
    void stop(bool leaveRunning, std::function<void(std::uint32_t connectionsCut)> done);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace farmwarden::frontdoor
