#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <utility>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/model/request.h"
#include "core/plugin/settings/catalog.h"
#include "core/store/store.h"

namespace farmwarden::request {

// Gets a request done, whoever does it. With a live broker (or another writer) the request goes into the inbox and the answer comes back
// through the journal; without one this process takes the store and the executor's lease for as long as the request takes. Blocks, so the
// console calls it on a worker. One call at a time.
class RequestRunner {
public:
    // For a store that this process does not write: opened anew for each run. `program` is how the journal and the lease name us.
    RequestRunner(std::string storeUrl, const base::Clock& clock, std::string program);
    // For a store that is open in this process and has an executor at work (the demo): only asks and waits.
    RequestRunner(store::Store& store, const base::Clock& clock);

    // How long to wait for somebody else's executor. 10 s unless told.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

    // What to hold changes of plug-ins against when nobody else carries them out.
    void setPlugins(std::shared_ptr<const plugin::settings::Catalog> plugins) { m_plugins = std::move(plugins); }

    // The finished request: Done with its result, or Refused with code and message. The error is about the store instead: it cannot be
    // reached, or the request lies in the inbox and nobody has answered in time (Unavailable; it may still be carried out later, and
    // running the same request, with its key, again is harmless).
    base::Result<model::Request> run(const model::Request& request);

private:
    using SteadyTime = std::chrono::steady_clock::time_point;

    base::Result<model::Request> runHere(store::Store& store, const model::Request& request, SteadyTime deadline);
    base::Result<void> takeTurn(store::Store& store) const;
    base::Result<model::Request> waitFor(store::Store& store, const model::Request& request, SteadyTime deadline);

    std::string m_url;
    store::Store* m_store = nullptr;
    const base::Clock& m_clock;
    std::string m_program;
    std::shared_ptr<const plugin::settings::Catalog> m_plugins;
    std::chrono::milliseconds m_patience = std::chrono::seconds(10);
};

}  // namespace farmwarden::request
