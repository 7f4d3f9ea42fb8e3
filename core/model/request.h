#pragma once


#include <cstdint>
#include <string>

#include "core/model/nouns.h"

namespace farmwarden::model {

// A request's life: it lies in the inbox (Open) until an executor has carried it out or refused it.
enum class RequestState : std::uint8_t { Open, Done, Refused };

// What a person or a script asked for. `key` is chosen by whoever asks (a UUID) and makes asking again harmless: one key is carried
// out once, whoever repeats it gets the first result.
struct Request {
    std::string key;
    std::string actor;
    std::string verb;       // "hold.place", "target.set"; core/request has them all
    std::string arguments;  // one JSON object
    // The revision of the state that the person saw; a change of the object since then refuses the request. 0: do not check.
    Revision expected;
    TimePoint at;

    RequestState state = RequestState::Open;
    std::string errorCode;  // base::toString(ErrorCode) when refused
    std::string message;    // the operator's explanation when refused
    std::string result;     // one JSON object when done, verb by verb
    Revision revision;      // of the event that finished it

    bool operator==(const Request&) const = default;
};

}  // namespace farmwarden::model
