#pragma once

#include <memory>
#include <string>

#include "app/ctl/ctl.h"
#include "core/placement/programs.h"
#include "core/policy/json_text.h"

// Where commands get policies from: files in JSON or TOML, and published versions by number.
namespace farmwarden::ctl {

struct PolicyText {
    std::string name;  // as messages call it: the file's path, or "version 7"
    std::string text;
    bool isToml = false;
    policy::Parsed parsed;
};

// "7" is a version, "-" standard input, everything else a file; one whose name ends in .toml is TOML. Throws Failure when it
// cannot be read; what the text itself says wrong is in `parsed`.
PolicyText readPolicy(Ctl& ctl, const std::string& source);

// The same, compiled. Throws Failure (refused), with every finding, when the text has errors.
std::shared_ptr<const policy::Program> namedPolicy(Ctl& ctl, placement::Programs& programs, const std::string& source);

// Findings as compilers print theirs: FILE:LINE:COLUMN, message, the line, a mark under what is meant.
std::string rendered(const PolicyText& policy, const base::Diagnostics& findings);

}  // namespace farmwarden::ctl
