#pragma once

#include "core/policy/program.h"

// The oracle: rules read word by word as people do, one after the other, without any index, axis or compiled form.
// Shares only Zone with the engine, which zone_test.cpp holds against the C library.
namespace farmwarden::policy::naive {

Truth holds(const Condition& condition, const Request& request, const ZoneCatalogue& zones);
Truth holds(const Rule& rule, const Request& request, const ZoneCatalogue& zones);
Match match(const Document& document, const Request& request, const ZoneCatalogue& zones, RuleNumber from = 0);

}  // namespace farmwarden::policy::naive
