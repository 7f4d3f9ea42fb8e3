#pragma once

#include <string>

#include "core/base/clock.h"
#include "core/model/request.h"
#include "core/request/arguments.h"

// From arguments to a request on its way to the store, and from there to the command that would say the same. Any thread.
namespace farmwarden::request {

// Open, with a fresh key. `expected` is the revision of the state that the person saw, or 0 to go ahead whatever happened since.
model::Request makeRequest(const Arguments& arguments, std::string actor, base::Revision expected, const base::Clock& clock);

// The farmwardenctl command line that does the same, quoted for a POSIX shell: "Show command". Leaves out --store.
std::string toCommand(const Arguments& arguments);
// The same for a recorded request; a comment ("# ...") when this version does not know its verb or cannot read its arguments.
std::string toCommand(const model::Request& request);

// A random UUID (RFC 9562, version 4) from the kernel's generator.
std::string makeUuid();

// Who the person at this process is: the login name, and behind sudo the one who called it. On an embedded store file permissions
// decide what somebody may do; this name is only what the journal shows.
std::string localActor();

}  // namespace farmwarden::request
