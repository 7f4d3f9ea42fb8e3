#pragma once

#include <string_view>

#include "app/ctl/ctl.h"
#include "core/base/diagnostics.h"
#include "core/placement/replay.h"
#include "core/policy/diff.h"
#include "core/policy/merge.h"

// The JSON of the policy commands, under the same promise as json_shapes.h: fields may be added; none is ever renamed
// or left out.
namespace farmwarden::ctl {

std::string_view toText(base::Severity severity);  // error warning hint

Json toJson(const base::Diagnostic& finding);
Json toJson(const base::Diagnostics& findings);
// Without the document.
Json toJson(const model::PolicyVersion& version);
Json documentJson(const policy::Document& document);
// Every field; as a test's "request" takes them.
Json toJson(const policy::Request& request);
Json toJson(const policy::Change& change);
Json toJson(const policy::Conflict& conflict);
Json toJson(const placement::Destination& destination);
Json toJson(const placement::ReplayRow& row);
// Counts only; the rows are the caller's.
Json toJson(const placement::ReplayResult& result);

}  // namespace farmwarden::ctl
