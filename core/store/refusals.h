#pragma once

#include <string>
#include <vector>

#include "core/store/store.h"

// Why an append is refused, and in which words: the part of the contract that does not depend on where the bytes lie,
// so that every backend refuses alike. Pure functions, any thread.
namespace farmwarden::store {

// The event that changed a definition last: what an Expectation is held against.
struct LastChange {
    Revision revision;
    TimePoint at;
    std::string actor;
    std::string kind;
};

// InvalidArgument for what no state could make acceptable: no events, text that is not UTF-8, an expectation of
// something that has no definition. `bodies` are the encoded events, in order.
Result<void> checkForm(const Append& append, const std::vector<std::string>& bodies);

// InvalidArgument for a request without a key or a verb, or with text that is not UTF-8.
Result<void> checkRequest(const model::Request& request);

// The definitions that an event changes, in Expectation's words. The targets of a removed farm go with it and are not
// in here: only the state knows them.
std::vector<std::string> definitionsChangedBy(const model::EventBody& body);

// True when the append itself ends the session, so that it no longer stands in the way of the append's reservation.
bool ends(const Append& append, base::SessionId session);

base::Error staleError(const Expectation& expectation, const LastChange& change);
base::Error leaseLostError(FencingToken presented, const Lease& current);
base::Error leaseTakenError(const Lease& current);
base::Error unknownPolicyError(std::uint32_t wanted, std::int64_t highest);
base::Error finishedAlreadyError(const std::string& key, Revision finished);
base::Error beforeRetentionError(Revision wanted, Revision oldest);

}  // namespace farmwarden::store
