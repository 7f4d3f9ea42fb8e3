#pragma once

#include "core/base/result.h"
#include "core/model/endpoint.h"

namespace farmwarden::request {

// Asks the system's resolver for the host; NotFound, naming host and remedy, when it has no address. Blocks for as long as the resolver
// takes (seconds when a name server is away), so it is asked where the person is (console worker, farmwardenctl), never on an executor's thread.
base::Result<void> checkResolves(const model::Endpoint& endpoint);

}  // namespace farmwarden::request
