#pragma once

#include "app/ctl/target_options.h"

namespace farmwarden::ctl {

// Adds and changes the targets of a CSV file, in one request: all of it or nothing. Failure lists every row that is wrong, by its line.
void importTargets(Ctl& ctl, const TargetOptions& options);

}  // namespace farmwarden::ctl
