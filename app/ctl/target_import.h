#pragma once

#include "app/ctl/target_options.h"

namespace farmwarden::ctl {

// Adds the targets of a CSV file. Every row is checked before the first is added; Failure lists every row that is wrong, by its line.
void importTargets(Ctl& ctl, const TargetOptions& options);

}  // namespace farmwarden::ctl
