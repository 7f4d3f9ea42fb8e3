#pragma once

#include <string>
#include <string_view>

#include "core/policy/merge.h"

// A conflict of a merge, settled by a person: theirs, ours, or something third. Pure functions, any thread.
namespace farmwarden::policy {

// The document with `value` where the conflict is. `value` is written as Conflict::ours and theirs are: canonical JSON
// on one line, empty for "not there"; for "order" the list of ids. What does not fit there is InvalidArgument, in the
// words of the policy's reader; `document` is what merge() gave, perhaps with other conflicts settled already.
base::Result<Document> settle(Document document, const Conflict& conflict, std::string_view value);

}  // namespace farmwarden::policy
