#pragma once

#include "core/base/diagnostics.h"
#include "core/policy/coverage.h"

// Verdicts as diagnostics, for farmwardenctl and the editor's margin: what is the matter, and what to do about it. Live
// rules, disabled ones and those that are merely shadowed in part say nothing worth a line. Pure functions, any thread.
namespace farmwarden::policy {

// Never errors: coverage warns and does not block. In the document's order.
// Codes: rule-fully-shadowed rule-possibly-shadowed rule-redundant rule-never-matches rule-expired rule-not-decided
base::Diagnostics diagnosticsOf(const Coverage& coverage);

}  // namespace farmwarden::policy
