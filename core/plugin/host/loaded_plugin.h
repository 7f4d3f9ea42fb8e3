#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>

#include "core/base/result.h"
#include "core/plugin/channel/messages.h"
#include "core/plugin/host/sink.h"
#include "core/plugin/host/world.h"

namespace farmwarden::plugin::host {

// A plug-in's library in this process, behind one face for both generations. All calls come from one thread; nothing
// that a plug-in throws leaves them. Messages of errors are for the administrator.
class LoadedPlugin {
public:
    virtual ~LoadedPlugin() = default;

    // The first call; what the plug-in then does.
    virtual base::Result<channel::Started> start(const std::string& configuration) = 0;
    virtual channel::Configured configure(const std::string& configuration) = 0;
    // Answered through the sink, now or later.
    virtual void call(const channel::Call& call) = 0;

    // The world has changed already when these come; `former` is what it was.
    virtual void onTarget(channel::Change change, const channel::TargetView& target,
                          const std::optional<channel::TargetView>& former) = 0;
    virtual void onSessions(channel::Change change, std::span<const channel::SessionView> sessions) = 0;
    virtual void onConnection(const channel::ConnectionChanged& change) = 0;
    // Between these two what is told is what there is, not what happens.
    virtual void onResync() {}
    virtual void onSynced() {}

    // Why not; empty when the plug-in has taken it. Generation 1 takes none.
    virtual std::string take(const channel::StartJob&) { return "this plug-in makes no machines"; }
    virtual std::string take(const channel::SetTasks&) { return "this plug-in plans no tasks"; }

    virtual void stop(const std::string& reason) = 0;
};

// Loads the library and finds its entry point. NotFound, InvalidArgument: with what is wrong with it.
base::Result<std::unique_ptr<LoadedPlugin>> loadFirstGeneration(const channel::Start& start, Sink& sink);
base::Result<std::unique_ptr<LoadedPlugin>> loadSecondGeneration(const channel::Start& start, Sink& sink,
                                                                 const World& world);
base::Result<std::unique_ptr<LoadedPlugin>> loadVirtualizationPlugin(const channel::Start& start, Sink& sink,
                                                                     const World& world);
base::Result<std::unique_ptr<LoadedPlugin>> load(const channel::Start& start, Sink& sink, const World& world);

}  // namespace farmwarden::plugin::host
