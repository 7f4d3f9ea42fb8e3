#pragma once

namespace farmwarden::editors {

// The rules as a screen reader sees them: a list with an item for each rule, whose children are its switch, its
// conditions and where it leads, and whose actions are what helps against its mark. Once per application; harmless again.
void installRuleListAccess();

}  // namespace farmwarden::editors
