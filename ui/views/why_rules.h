#pragma once

#include <QString>

#include "core/policy/explain.h"

// What became of a redirect rule, worded for "why here": one sentence for a rule's trace. UI thread.
namespace farmwarden::views {

// "all conditions hold", "user is ana, not ben"
QString ruleFinding(const policy::RuleTrace& trace);

}  // namespace farmwarden::views
