#include "app/ctl/policy_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>

#include "core/placement/known_world.h"
#include "core/policy/render_diagnostic.h"
#include "core/policy/toml_text.h"

namespace farmwarden::ctl {
namespace {

// Nobody reads more, and each costs a walk through the text.
constexpr std::size_t kShownFindings = 200;

// One byte past the readers' limit is enough for them to refuse a text, so that no file and no pipe fills the memory.
std::string readAll(std::istream& in) {
    constexpr std::size_t kEnough = policy::TextLimits{}.maxBytes + 1;
    std::string text;
    std::array<char, 64 * 1024> chunk{};
    while (text.size() < kEnough && (in.read(chunk.data(), chunk.size()) || in.gcount() > 0)) {
        text.append(chunk.data(), static_cast<std::size_t>(in.gcount()));
    }
    return text;
}

bool isTomlText(const std::string& name, const std::string& text) {
    if (name.ends_with(".toml") || name.ends_with(".json")) {
        return name.ends_with(".toml");
    }
    const std::size_t start = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return start != std::string::npos && text[start] != '{';
}

}  // namespace

std::string readText(const std::string& path) {
    if (path == "-") {
        return readAll(std::cin);
    }
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    std::string text = file.is_open() ? readAll(file) : std::string();
    if (!file.is_open() || file.bad()) {
        throw Failure{kRefused, fmt::format("file {} cannot be read: {}", path, std::strerror(errno))};
    }
    return text;
}

bool isVersion(const std::string& source) {
    return !source.empty() && std::ranges::all_of(source, [](char c) { return c >= '0' && c <= '9'; });
}

std::uint32_t versionInForce(Ctl& ctl) {
    const auto all = ctl.store().policies();
    if (!all) {
        throw storeFailure(all.error());
    }
    return all->empty() ? 0 : all->front().number;
}

model::PolicyVersion publishedVersion(Ctl& ctl, std::uint32_t number) {
    auto version = ctl.store().policy(number);
    if (!version) {
        throw version.error().code == base::ErrorCode::NotFound ? refusal(version.error().code, version.error().message)
                                                                : storeFailure(version.error());
    }
    if (number == 0) {
        version->document = policy::formatJson({});
    }
    return std::move(*version);
}

PolicyText readPolicy(Ctl& ctl, const std::string& source) {
    PolicyText policy;
    if (isVersion(source)) {
        policy.name = "version " + source;
        policy.text = publishedVersion(ctl, number("the policy's version", source, 0, UINT32_MAX)).document;
    } else {
        policy.name = source == "-" ? "standard input" : source;
        policy.text = readText(source);
        policy.isToml = isTomlText(source, policy.text);
    }
    policy.parsed = policy.isToml ? policy::parseToml(policy.text) : policy::parseJson(policy.text);
    return policy;
}

PolicyText readGoodPolicy(Ctl& ctl, const std::string& source) {
    PolicyText policy = readPolicy(ctl, source);
    if (policy.parsed.hasErrors()) {
        throw Failure{kRefused, "the policy has errors:\n" + rendered(policy, policy.parsed.diagnostics)};
    }
    return policy;
}

std::shared_ptr<const policy::Program> namedPolicy(Ctl& ctl, placement::Programs& programs, const std::string& source) {
    return policy::compile(readGoodPolicy(ctl, source).parsed.document, programs.zones());
}

base::Diagnostics validated(Ctl& ctl, const PolicyText& policy, const placement::Programs& programs) {
    const policy::KnownWorld world = placement::knownWorld(ctl.directory(), programs.zones(), ctl.clock().now());
    return policy::together(policy.parsed.diagnostics, policy::validate(policy.parsed.document, world));
}

std::string rendered(const PolicyText& policy, const base::Diagnostics& findings) {
    std::string text;
    for (std::size_t i = 0; i < std::min(findings.size(), kShownFindings); ++i) {
        text += policy::renderDiagnostic(policy.name, policy.text, findings[i]);
    }
    if (findings.size() > kShownFindings) {
        text += fmt::format("and {} more; --json lists all\n", findings.size() - kShownFindings);
    }
    if (text.ends_with('\n')) {
        text.pop_back();
    }
    return text;
}

}  // namespace farmwarden::ctl
