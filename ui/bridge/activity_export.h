#pragma once

#include "core/store/store.h"
#include "ui/bridge/file_export.h"
#include "ui/presenters/activity.h"

namespace farmwarden::bridge {

// All entries of a list that the filter lets through, the newest first, as far back as the journal goes. The store
// outlives this and is read a thousand events at a time.
std::unique_ptr<ExportSource> activityExport(store::Store& store, presenters::ActivityList list,
                                             presenters::ActivityFilter filter, ExportFormat format);

}  // namespace farmwarden::bridge
