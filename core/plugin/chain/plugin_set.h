#pragma once

#include <array>
#include <asio/io_context.hpp>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/base/diagnostics.h"
#include "core/plugin/chain/chain.h"
#include "core/plugin/chain/isolated_member.h"
#include "core/plugin/registry/description.h"

// All plug-ins as the administrator wants them, and the chain they make: brings what runs into line with what is
// wanted, whenever that changes, and touches nothing that has not changed. Owned by the broker; one thread.
namespace farmwarden::plugin::chain {

// One plug-in, as wanted.
struct PluginSetup {
    registry::Description description;
    bool isEnabled = true;
    std::string configuration = "{}";  // valid by the description's schema, defaults filled in
    base::Duration deadline = std::chrono::milliseconds(200);
    std::uint64_t memoryBytes = std::uint64_t{1} << 30;  // 0: no limit
};

struct Wanted {
    std::vector<PluginSetup> plugins;
    // Names in the order in which they are asked; who is not named comes after those, by name.
    std::array<std::vector<std::string>, channel::kStages> order;
};

class PluginSet {
public:
    // How the host of a plug-in is started: see hostLaunchers().
    using MakeLauncher = std::function<Launcher(const PluginSetup&)>;

    PluginSet(Chain& chain, Surroundings surroundings, MakeLauncher makeLauncher);
    PluginSet(const PluginSet&) = delete;
    PluginSet& operator=(const PluginSet&) = delete;

    // The problems: of two plug-ins with one exclusive role, neither of which had it before, the second one is not
    // started. `configured` is called for each running plug-in whose configuration changed, with its objection, if any.
    base::Diagnostics apply(Wanted wanted,
                            std::function<void(const std::string& plugin, base::Result<void>)> configured);

    // Ends all of them; their hosts get some time to say good-bye.
    void stop(const std::string& reason);

    void notify(const channel::TargetChanged& change) { tellAll(change); }
    void notify(const channel::SessionsChanged& change) { tellAll(change); }
    void notify(const channel::ConnectionChanged& change) { tellAll(change); }
    // Everything is new: all are told what there is.
    void resync();

    // Of the enabled ones, by name.
    std::vector<MemberStatus> status() const;
    // Null when there is none of that name, or it is disabled.
    IsolatedMember* find(const std::string& name) const;

private:
    struct Running {
        PluginSetup setup;
        std::shared_ptr<IsolatedMember> member;
    };

    void start(const PluginSetup& setup);
    void change(Running& running, const PluginSetup& setup,
                const std::function<void(const std::string&, base::Result<void>)>& configured);
    void orderStages(const Wanted& wanted);
    template <typename Change>
    void tellAll(const Change& change) {
        for (auto& [name, running] : m_running) {
            running.member->notify(change);
        }
    }

    Chain& m_chain;
    Surroundings m_around;
    MakeLauncher m_makeLauncher;
    std::map<std::string, Running> m_running;
};

// Real processes; the log of plug-in NAME is `logs`/NAME.log.
PluginSet::MakeLauncher hostLaunchers(asio::io_context& io, std::filesystem::path host, std::filesystem::path logs);

}  // namespace farmwarden::plugin::chain
