#pragma once

#include "core/policy/rule_report.h"
#include "core/policy/validate.h"

// The part of validate() that looks at one condition. Pure function, any thread.
namespace farmwarden::policy {

void checkCondition(const Condition& condition, const KnownWorld& world, RuleReport& report);

}  // namespace farmwarden::policy
