#pragma once

#include <string>
#include <string_view>

#include "core/base/diagnostics.h"

// Findings for a terminal: place, message, the line of the text and what is meant in it, as compilers print theirs.
// Pure function, any thread.
namespace farmwarden::policy {

// FILE:LINE:COLUMN: error: MESSAGE
//   the line
//       ^~~~ hint
// Columns in the first line count bytes, as editors that jump there expect; the marks stand under characters, however
// many bytes or cells wide. Without a place only FILE and the messages. Control characters of the text are not passed
// on. Ends with a line break.
std::string renderDiagnostic(std::string_view file, std::string_view text, const base::Diagnostic& diagnostic);

}  // namespace farmwarden::policy
