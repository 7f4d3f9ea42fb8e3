#pragma once

#include "ui/bridge/file_export.h"
#include "ui/bridge/live_directory.h"
#include "ui/bridge/live_views.h"

namespace farmwarden::bridge {

// The sessions of a list in its order; the directory, which outlives this, is locked for a few thousand rows only.
std::unique_ptr<ExportSource> sessionExport(LiveDirectory& live, SessionRowsPointer rows, ExportFormat format);

}  // namespace farmwarden::bridge
