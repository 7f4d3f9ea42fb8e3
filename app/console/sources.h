#pragma once

#include "core/base/clock.h"
#include "ui/bridge/workspace.h"

// What a workspace can be opened on. The openers run on a worker.
namespace farmwarden::console {

// A store in a file. `shouldCreate`: make it first if it is not there.
bridge::WorkspaceSource fileSource(const QString& path, bool shouldCreate, const base::Clock& clock);

// A store in a database server. A password in the URL is used and never shown.
bridge::WorkspaceSource databaseSource(const QString& url, const base::Clock& clock);

// The invented farm, with its own executor; ready when its history has been played.
bridge::WorkspaceSource demoSource(std::uint64_t seed, const base::Clock& clock);

}  // namespace farmwarden::console
