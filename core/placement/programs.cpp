#include "core/placement/programs.h"

#include <algorithm>

#include "core/policy/json_text.h"

namespace farmwarden::placement {
namespace {
constexpr std::size_t kKept = 4;
}

base::Result<std::shared_ptr<const policy::Program>> Programs::of(const model::PolicyVersion& version) {
    const std::lock_guard lock(m_mutex);
    const auto known = std::ranges::find_if(m_recent, [&](const Entry& entry) {
        return entry.number == version.number && entry.revision == version.revision;
    });
    if (known != m_recent.end()) {
        return known->program;
    }
    policy::Parsed parsed;
    if (version.number != 0) {
        parsed = policy::parseJson(version.document);
        if (parsed.hasErrors()) {
            return base::fail(base::ErrorCode::Corrupt, "policy version {} cannot be read: {}; restore an earlier version",
                              version.number, parsed.diagnostics.front().message);
        }
    }
    auto program = policy::compile(parsed.document, m_zones);
    keep({version.number, version.revision, program});
    return program;
}

void Programs::add(const model::PolicyVersion& version, std::shared_ptr<const policy::Program> program) {
    const std::lock_guard lock(m_mutex);
    keep({version.number, version.revision, std::move(program)});
}

void Programs::keep(Entry entry) {
    m_recent.push_front(std::move(entry));
    if (m_recent.size() > kKept) {
        m_recent.pop_back();
    }
}

void orderByPolicy(directory::Directory& directory, const policy::Program& program) {
    std::map<std::string, model::Balancing, std::less<>> orders;
    for (const auto& [farm, ours] : program.document().farms) {
        orders.emplace(farm, ours.balancing);
    }
    directory.orderBy(std::move(orders));
}

}  // namespace farmwarden::placement
