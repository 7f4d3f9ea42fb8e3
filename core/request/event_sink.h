#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/id_source.h"
#include "core/base/result.h"
#include "core/directory/directory.h"
#include "core/model/events.h"
#include "core/placement/placement.h"
#include "core/placement/programs.h"
#include "core/plugin/settings/catalog.h"
#include "core/store/store.h"

namespace farmwarden::request {

// What an executor works on: a directory to validate against and a way to change the world. The broker's engine is one; a console or
// farmwardenctl without a live broker brings a plain one over the store (LocalSink). One thread.
class EventSink {
public:
    virtual ~EventSink() = default;

    virtual const directory::Directory& directory() const = 0;
    virtual base::IdSource& ids() = 0;
    // Where the directory's policy is found compiled.
    virtual placement::Programs& programs() = 0;

    // What the plug-ins of this machine say of themselves; null where nobody knows, and then any configuration of theirs is as good as
    // another.
    virtual std::shared_ptr<const plugin::settings::Catalog> plugins() const { return nullptr; }

    // Brings the directory up to what the store holds now. The executor asks for it when the lease has come to it: whoever had it before may
    // have changed what the sink has not heard of yet. A sink that is its store's only writer has nothing to do.
    virtual base::Result<void> catchUp() { return {}; }

    // The executor's proof of its lease, for every commit() from here on: a store that has granted the lease to another one since refuses
    // them with LeaseLost. A sink that is its store's only writer may ignore it.
    virtual void fence(std::optional<store::FencingToken>) {}

    // Appends the events in one transaction and applies them to the directory. `done` is called on the sink's thread, after the commit.
    virtual void commit(std::vector<model::EventDraft> events, std::vector<store::Expectation> expectations,
                        std::function<void(base::Result<base::Revision>)> done) = 0;

    // Puts a connection before plug-ins, where there are any: a broker has them. `done` comes once, with the request and in it what they say;
    // at once where nobody is asked.
    virtual void hear(placement::PlacementRequest request, std::function<void(placement::PlacementRequest)> done) { done(std::move(request)); }
    // Whether hear() is somebody's who runs plug-ins.
    virtual bool runsPlugins() const { return false; }

    // Cuts the session's connection at the front door; the session stays on its target. Unavailable where no front door is at hand.
    virtual void disconnect(base::SessionId session, std::function<void(base::Result<void>)> done) = 0;
};

}  // namespace farmwarden::request
