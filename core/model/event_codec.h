#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/model/events.h"

// Event bodies as JSON, the journal's stored form. Fields at their default are left out, so a body says only what it knows.
namespace farmwarden::model {

// One JSON object on one line, keys in a fixed order: equal bodies give equal text.
std::string encodeBody(const EventBody& body);

// A kind that this version does not know becomes UnknownEvent; unknown fields are skipped. Fails with Corrupt on anything that is not
// a JSON object or has a field of the wrong type.
base::Result<EventBody> decodeBody(std::string_view kind, std::string_view json);

}  // namespace farmwarden::model
