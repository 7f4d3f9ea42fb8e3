#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/base/diagnostics.h"
#include "core/policy/document.h"
#include "core/policy/zone_catalogue.h"

// Does a policy make sense in this farm? Every finding names the place, the rule and the remedy, and all come at once.
// Errors keep a policy from being published; warnings and hints do not. Which rules cover each other is for coverage.h.
// Pure functions, any thread.
namespace farmwarden::policy {

struct KnownTarget {
    std::string farm;
    std::vector<std::string> tags;
    std::string obstacle;  // why it takes no new session at present: "held closed by ana: new memory"; empty if it does
};

// What the policy is held against; placement makes it from the directory.
struct KnownWorld {
    std::set<std::string, std::less<>> farms;
    std::map<std::string, KnownTarget, std::less<>> targets;  // by name
    base::TimePoint now;
    const ZoneCatalogue& zones;
};

// In the text's order where the document was parsed, in the document's otherwise. Findings:
//   too-many-rules empty-id bad-id duplicate-id duplicate-name valid-until-past
//   empty-set empty-value bad-pattern duplicate-value bad-network host-bits unknowable
//   bad-window never-opens always-open overlapping-windows past-midnight unknown-zone
//   unknown-farm unknown-target unknown-tag no-target no-capacity bad-address no-message redirect-loop
//   bad-test duplicate-test unknown-rule
base::Diagnostics validate(const Document& document, const KnownWorld& world);

// What parsing and validating a text found, as one list: without the findings that only repeat what the parser could
// not read.
base::Diagnostics together(base::Diagnostics parsed, const base::Diagnostics& validated);

}  // namespace farmwarden::policy
