#include <cstdlib>
#include <string_view>

#include "core/policy/json_text.h"
#include "core/policy/render_diagnostic.h"

// Any bytes give a document or findings that can be shown, and what was read without an error is written and read again
// unchanged.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    using namespace farmwarden::policy;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const Parsed parsed = parseJson(text);
    for (const auto& diagnostic : parsed.diagnostics) {
        if (renderDiagnostic("policy.json", text, diagnostic).empty() || diagnostic.message.empty()) {
            std::abort();
        }
    }
    const Parsed again = parseJson(formatJson(parsed.document));
    if (!parsed.hasErrors() && (again.hasErrors() || !(again.document == parsed.document))) {
        std::abort();
    }
    return 0;
}
