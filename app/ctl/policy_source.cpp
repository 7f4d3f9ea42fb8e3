#include "app/ctl/policy_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>

#include "core/policy/render_diagnostic.h"
#include "core/policy/toml_text.h"

namespace farmwarden::ctl {
namespace {

bool isNumber(const std::string& text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::string readFile(const std::string& path) {
    if (path == "-") {
        return {std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
    }
    std::ifstream file(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (!file.is_open() || file.bad()) {
        throw Failure{kRefused, fmt::format("policy file {} cannot be read: {}", path, std::strerror(errno))};
    }
    return text;
}

}  // namespace

PolicyText readPolicy(Ctl& ctl, const std::string& source) {
    PolicyText policy;
    if (isNumber(source)) {
        const auto version = ctl.store().policy(number("the policy's version", source, 0, UINT32_MAX));
        if (!version) {
            throw refusal(version.error().code, version.error().message);
        }
        policy.name = "version " + source;
        policy.text = version->number == 0 ? policy::formatJson({}) : version->document;
    } else {
        policy.name = source == "-" ? "standard input" : source;
        policy.text = readFile(source);
        policy.isToml = source.ends_with(".toml");
    }
    policy.parsed = policy.isToml ? policy::parseToml(policy.text) : policy::parseJson(policy.text);
    return policy;
}

std::shared_ptr<const policy::Program> namedPolicy(Ctl& ctl, placement::Programs& programs, const std::string& source) {
    const PolicyText policy = readPolicy(ctl, source);
    if (policy.parsed.hasErrors()) {
        throw Failure{kRefused, "the policy has errors:\n" + rendered(policy, policy.parsed.diagnostics)};
    }
    return policy::compile(policy.parsed.document, programs.zones());
}

std::string rendered(const PolicyText& policy, const base::Diagnostics& findings) {
    std::string text;
    for (const base::Diagnostic& finding : findings) {
        text += policy::renderDiagnostic(policy.name, policy.text, finding);
    }
    if (text.ends_with('\n')) {
        text.pop_back();
    }
    return text;
}

}  // namespace farmwarden::ctl
