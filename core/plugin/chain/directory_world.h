#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "core/directory/directory.h"
#include "core/plugin/chain/chain.h"
#include "core/plugin/chain/world_source.h"

// The session directory as plug-ins see it. One thread, the directory's.
namespace farmwarden::plugin::chain {

channel::TargetView targetView(const directory::Directory& directory, directory::TargetIndex target);
channel::SessionView sessionView(const directory::Directory& directory, directory::SessionSlot slot);

class DirectoryWorld final : public WorldSource {
public:
    explicit DirectoryWorld(const directory::Directory& directory) : m_directory(directory) {}
    void eachTarget(const std::function<void(const channel::TargetView&)>& visit) const override;
    std::optional<std::uint32_t> eachSession(
        std::uint32_t from, std::size_t atMost,
        const std::function<void(const channel::SessionView&)>& visit) const override;

private:
    const directory::Directory& m_directory;
};

// Tells members what changes. Sessions at once; targets when flush() is called, once each however often they changed:
// before a question is asked, and some times a second. Observers are told during a fold: what they are handed is copied
// here.
class DirectoryFeed final : public directory::Observer {
public:
    struct Listener {
        std::function<void(const channel::TargetChanged&)> onTarget;
        std::function<void(const channel::SessionsChanged&)> onSessions;
        std::function<void()> onReset;  // everything is new: restart the synchronisation
    };
    DirectoryFeed(const directory::Directory& directory, Listener listener);

    void onSession(directory::SessionSlot slot, directory::Change change) override;
    void onTarget(directory::TargetIndex target, directory::Change change) override;
    void onReset() override;
    void flush();

private:
    const directory::Directory& m_directory;
    Listener m_listener;
    std::set<directory::TargetIndex> m_changed;
};

// The answers of plug-ins may name a target of the connection's farm that can take it (a reconnect for a connection
// that has a session), or a host outside with a name or address that can be dialled.
Judge directoryJudge(const directory::Directory& directory);

}  // namespace farmwarden::plugin::chain
