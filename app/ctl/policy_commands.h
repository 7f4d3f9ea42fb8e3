#pragma once

#include "app/ctl/commands.h"

// The verbs of the noun `policy` by what they work on: published versions, the sense of one policy, files, the journal.
namespace farmwarden::ctl {

void addPolicyCheckCommands(CLI::App& noun, Ctl& ctl);  // validate coverage test
void addPolicyFileCommands(CLI::App& noun, Ctl& ctl);   // diff merge format
void addPolicyReplayCommand(CLI::App& noun, Ctl& ctl);
void addPolicyDraftCommand(CLI::App& noun, Ctl& ctl);

}  // namespace farmwarden::ctl
