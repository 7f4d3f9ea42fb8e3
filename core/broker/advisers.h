#pragma once

#include <functional>
#include <memory>
#include <string>

#include "core/placement/placement.h"
#include "core/plugin/settings/catalog.h"

namespace farmwarden::broker {

// Who is heard before a connection's place is decided. The engine's thread.
class Advisers {
public:
    virtual ~Advisers() = default;
    // Whether hear() would ask anybody: a connection that nobody is asked about does not wait a turn.
    virtual bool areThere() const = 0;
    // `done` comes once, with the request and in it what they say. `connection` is the front door's unique id.
    virtual void hear(placement::PlacementRequest request, const std::string& connection,
                      std::function<void(placement::PlacementRequest)> done) = 0;
    // What is installed here, for requests about plug-ins.
    virtual std::shared_ptr<const plugin::settings::Catalog> installed() = 0;
    // A connection that they were heard on has come to an end, or to where nobody sees it any more (`isGood`).
    virtual void onOver(const std::string& connection, bool isGood) = 0;
};

}  // namespace farmwarden::broker
