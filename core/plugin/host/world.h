#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/plugin/channel/messages.h"

// The broker's targets and sessions as this host was told of them: what a plug-in may ask for without asking the
// broker. Owned by the host; any thread.
namespace farmwarden::plugin::host {

class World {
public:
    // A resynchronisation starts. Until end() what is told again is fresh; afterwards the rest is gone.
    void begin();
    struct Gone {
        std::vector<channel::TargetView> targets;
        std::vector<channel::SessionView> sessions;
    };
    Gone end();

    // The former state of the target; nothing for a new one.
    std::optional<channel::TargetView> put(const channel::TargetView& target);
    std::optional<channel::TargetView> removeTarget(const std::string& name);
    std::optional<channel::SessionView> put(const channel::SessionView& session);
    std::optional<channel::SessionView> removeSession(const std::string& id);

    // Copies, so that a visitor may take its time; empty texts are any.
    std::vector<channel::TargetView> targets(const std::string& farm) const;
    std::vector<channel::SessionView> sessions(const std::string& target, const std::string& user) const;

private:
    mutable std::mutex m_mutex;  // everything below
    std::map<std::string, channel::TargetView> m_targets;
    std::map<std::string, channel::SessionView> m_sessions;
    std::set<std::string> m_oldTargets;  // known before begin() and not told again yet
    std::set<std::string> m_oldSessions;
};

}  // namespace farmwarden::plugin::host
