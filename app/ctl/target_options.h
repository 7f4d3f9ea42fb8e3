#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/ctl/ctl.h"

// What can be said about a target on a command line or in a row of a CSV file, and the arguments that come of it.
namespace farmwarden::ctl {

struct TargetOptions {
    std::string name;
    std::vector<std::string> others;  // of which the same is said
    std::string farm;
    std::optional<std::string> address;
    std::optional<std::string> kind;
    std::optional<std::string> weight;
    std::optional<std::string> limit;
    std::string load;
    std::vector<std::string> tags;
    std::optional<std::string> environment;
    bool hasNoTags = false;
    bool isUnresolved = false;  // --no-resolve
    bool isForced = false;
    bool isDryRun = false;
    bool isCsv = false;
    std::string file;
    // Of an import:
    std::vector<std::string> mappings;
    std::string reportFile;
    bool addsFarms = false;
};

// Throw Failure naming the option.
request::TargetAdd targetToAdd(const TargetOptions& options);
request::TargetSet targetToSet(const TargetOptions& options);

// Throws Failure when the host does not resolve.
void checkAddress(const model::Endpoint& address);

}  // namespace farmwarden::ctl
