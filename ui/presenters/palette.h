#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/directory/directory.h"

// What Ctrl+K finds in the directory: farms, targets, users and sessions by a few letters of their names, the best
// first. Qt-free; a look at every session, so it is called on a worker.
namespace farmwarden::presenters {

enum class PaletteKind : std::uint8_t { Page, Action, Farm, Target, User, Session };

struct PaletteHit {
    PaletteKind kind = PaletteKind::Farm;
    std::string name;
    std::string detail;  // of a target its farm, of a session its user; else empty
    std::string link;    // where it leads: "farm:office"
    std::size_t sessions = 0;
    int score = 0;
};

// How well `name` answers `typed`, both in lower case; 0: not at all. The whole name before its beginning, that before
// the beginning of a word in it, that before the middle.
int paletteScore(std::string_view name, std::string_view typed);

// The best `limit`, of each kind not more than a few. Gives up early once `isWanted` is false.
std::vector<PaletteHit> searchPalette(const directory::Directory& directory, std::string_view text, std::size_t limit,
                                      const std::atomic<bool>& isWanted);

// The best first; equals by kind, then by their numbers of sessions, then by name.
void rankPalette(std::vector<PaletteHit>& hits);

}  // namespace farmwarden::presenters
