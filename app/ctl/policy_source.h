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

// "7" is a version, "-" standard input, everything else a file. A name that ends in .toml or .json says what it is; of
// other texts those that begin with a brace are JSON. Throws Failure when it cannot be read; what the text itself says
// wrong is in `parsed`. Only published versions need a store.
PolicyText readPolicy(Ctl& ctl, const std::string& source);

// The same. Throws Failure (refused), with every finding, when the text has errors.
PolicyText readGoodPolicy(Ctl& ctl, const std::string& source);
std::shared_ptr<const policy::Program> namedPolicy(Ctl& ctl, placement::Programs& programs, const std::string& source);

// A file's content; "-" is standard input. Throws Failure (refused) when it cannot be read.
std::string readText(const std::string& path);

// Is the argument the number of a version?
bool isVersion(const std::string& source);

// Of the version in force; 0 before the first.
std::uint32_t versionInForce(Ctl& ctl);
// Throws Failure (refused) when there is no such version.
model::PolicyVersion publishedVersion(Ctl& ctl, std::uint32_t number);

// The findings that validation has beyond the parser's, all in one list. Against the directory as it is now.
base::Diagnostics validated(Ctl& ctl, const PolicyText& policy, const placement::Programs& programs);

// Findings as compilers print theirs: FILE:LINE:COLUMN, message, the line, a mark under what is meant. Of very many the
// first.
std::string rendered(const PolicyText& policy, const base::Diagnostics& findings);

}  // namespace farmwarden::ctl
