#pragma once

#include <QString>

namespace farmwarden::theme {

class Theme;

// What the palette cannot say to Fusion: borders, radii, spacing. Written with "@token" for colours and "@px-small" for
// font sizes.
QString styleSheet(const Theme& theme);

}  // namespace farmwarden::theme
