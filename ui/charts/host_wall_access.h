#pragma once

namespace farmwarden::charts {

// The host wall as a screen reader sees it: a list with an item for each target. Once per application; harmless again.
void installWallAccess();

}  // namespace farmwarden::charts
