#include "core/plugin/chain/plugin_set.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "core/plugin/chain/process_link.h"

namespace farmwarden::plugin::chain {
namespace {

MemberSettings settingsOf(const PluginSetup& setup) {
    const registry::Description& description = setup.description;
    MemberSettings settings;
    settings.start.name = description.name;
    settings.start.library = description.library.string();
    settings.start.generation = description.generation;
    settings.start.classId = description.classId;
    settings.start.configuration = setup.configuration;
    settings.start.mayStartProcesses = description.mayStartProcesses;
    settings.start.memoryBytes = setup.memoryBytes;
    settings.roles = description.roles;
    settings.deadline = setup.deadline;
    return settings;
}

// Differences that only another process can take up.
bool needsRestart(const PluginSetup& before, const PluginSetup& after) {
    const auto& a = before.description;
    const auto& b = after.description;
    return a.library != b.library || a.version != b.version || a.generation != b.generation || a.roles != b.roles ||
           a.classId != b.classId || a.mayStartProcesses != b.mayStartProcesses ||
           before.memoryBytes != after.memoryBytes;
}

}  // namespace

PluginSet::PluginSet(Chain& chain, Surroundings surroundings, MakeLauncher makeLauncher)
    : m_chain(chain), m_around(std::move(surroundings)), m_makeLauncher(std::move(makeLauncher)) {}

base::Diagnostics PluginSet::apply(Wanted wanted,
                                   std::function<void(const std::string&, base::Result<void>)> configured) {
    std::erase_if(wanted.plugins, [](const PluginSetup& setup) { return !setup.isEnabled; });
    // Those that run come first, so that a newcomer does not take an exclusive role away.
    std::ranges::stable_partition(
        wanted.plugins, [this](const PluginSetup& setup) { return m_running.contains(setup.description.name); });
    base::Diagnostics problems;
    std::set<std::string> kept;
    std::vector<const registry::Description*> descriptions;
    for (const PluginSetup& setup : wanted.plugins) {
        descriptions.push_back(&setup.description);
        if (auto conflicts = registry::exclusiveRoleConflicts(descriptions); !conflicts.empty()) {
            std::ranges::move(conflicts, std::back_inserter(problems));
            descriptions.pop_back();
            continue;
        }
        kept.insert(setup.description.name);
    }
    for (auto& [name, running] : m_running) {
        if (!kept.contains(name)) {
            running.member->stop("disabled");
        }
    }
    std::erase_if(m_running, [&](const auto& entry) { return !kept.contains(entry.first); });
    for (const PluginSetup& setup : wanted.plugins) {
        if (!kept.contains(setup.description.name)) {
            continue;
        }
        if (const auto found = m_running.find(setup.description.name); found != m_running.end()) {
            change(found->second, setup, configured);
        } else {
            start(setup);
        }
    }
    orderStages(wanted);
    return problems;
}

void PluginSet::start(const PluginSetup& setup) {
    auto member = std::make_shared<IsolatedMember>(settingsOf(setup), m_makeLauncher(setup), m_around);
    member->start();
    m_running.insert_or_assign(setup.description.name, Running{setup, std::move(member)});
}

void PluginSet::change(Running& running, const PluginSetup& setup,
                       const std::function<void(const std::string&, base::Result<void>)>& configured) {
    if (needsRestart(running.setup, setup)) {
        running.member->stop("started anew");
        return start(setup);
    }
    running.member->setDeadline(setup.deadline);
    if (running.setup.configuration != setup.configuration) {
        running.member->configure(setup.configuration,
                                  [configured, name = setup.description.name](base::Result<void> result) {
                                      configured(name, std::move(result));
                                  });
    }
    running.setup = setup;
}

void PluginSet::orderStages(const Wanted& wanted) {
    for (std::size_t stage = 0; stage < channel::kStages; ++stage) {
        const channel::Roles role = roleOf(static_cast<Stage>(stage));
        std::vector<std::shared_ptr<Member>> members;
        std::set<std::string> placed;
        const auto place = [&](const std::string& name) {
            const auto found = m_running.find(name);
            if (found != m_running.end() && found->second.setup.description.has(role) && placed.insert(name).second) {
                members.push_back(found->second.member);
            }
        };
        std::ranges::for_each(wanted.order[stage], place);
        for (const auto& [name, running] : m_running) {
            place(name);
        }
        m_chain.setOrder(static_cast<Stage>(stage), std::move(members));
    }
}

void PluginSet::stop(const std::string& reason) {
    for (auto& [name, running] : m_running) {
        running.member->stop(reason);
    }
    m_running.clear();
    orderStages({});
}

void PluginSet::resync() {
    for (auto& [name, running] : m_running) {
        running.member->resync();
    }
}

std::vector<MemberStatus> PluginSet::status() const {
    std::vector<MemberStatus> all;
    for (const auto& [name, running] : m_running) {
        all.push_back(running.member->status());
    }
    return all;
}

IsolatedMember* PluginSet::find(const std::string& name) const {
    const auto found = m_running.find(name);
    return found == m_running.end() ? nullptr : found->second.member.get();
}

PluginSet::MakeLauncher hostLaunchers(asio::io_context& io, std::filesystem::path host, std::filesystem::path logs) {
    return [&io, host = std::move(host), logs = std::move(logs)](const PluginSetup& setup) {
        return processLauncher(
            io, {.host = host, .library = setup.description.library, .log = logs / (setup.description.name + ".log")});
    };
}

}  // namespace farmwarden::plugin::chain
