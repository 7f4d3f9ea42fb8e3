#pragma once

#include <CLI/CLI.hpp>

#include "app/ctl/ctl.h"
#include "core/base/text.h"
#include "core/model/words.h"
#include "core/placement/explain.h"

// The commands by noun, each in a file of its name: what it takes, what it prints. `ctl` outlives `app`.
namespace farmwarden::ctl {

void addFarmCommands(CLI::App& app, Ctl& ctl);
void addTargetCommands(CLI::App& app, Ctl& ctl);
void addHoldCommands(CLI::App& app, Ctl& ctl);
void addSessionCommands(CLI::App& app, Ctl& ctl);
void addPlaceCommand(CLI::App& app, Ctl& ctl);
void addPluginCommands(CLI::App& app, Ctl& ctl);
void addPolicyCommands(CLI::App& app, Ctl& ctl);
// Verbs of the plug-ins' noun.
void addPluginStatusCommand(CLI::App& noun, Ctl& ctl);
void addPluginTryCommand(CLI::App& noun, Ctl& ctl);
void addRdpCommand(CLI::App& app, Ctl& ctl);
void addJournalCommands(CLI::App& app, Ctl& ctl);
void addStoreCommands(CLI::App& app, Ctl& ctl);

// A noun that needs a verb.
CLI::App& addNoun(CLI::App& app, const std::string& name, const std::string& help);
CLI::App& addVerb(CLI::App& noun, const std::string& name, const std::string& help);

// One of an enumeration's words, or Failure (wrong usage) listing them.
template <typename E>
E word(const std::string& option, const std::string& text) {
    if (const auto value = model::fromText<E>(text)) {
        return *value;
    }
    throw Failure{kWrongUsage, fmt::format("{} must be {}, not \"{}\"", option, model::allowedWords<E>(), base::sanitized(text, 40))};
}

// What --client says, or Failure (wrong usage); unknown for "".
model::IpAddress clientAddress(const std::string& text);

// The explanation as people read it: stages, rules, candidates.
std::string explanationText(const placement::Explanation& explanation);

// Why not there: the target's verdict as a candidate; of a target elsewhere, what led the connection away from it. The directory is
// the one that was explained, asked for only when needed. Throws Failure when it has no such target.
std::string whyNot(const placement::Explanation& explanation, const std::string& target,
                   const std::function<const directory::Directory&()>& directory);

}  // namespace farmwarden::ctl
