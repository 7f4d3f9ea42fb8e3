#pragma once

#include <Qt>

// What cells offer beside Qt's own roles; the delegates of ui/views paint from these. DisplayRole always has the whole
// text, for copying and for screen readers.
namespace farmwarden::models {

enum Role : int {
    MarkRole = Qt::UserRole + 1,  // theme::Mark, as int: a glyph before the text, and its colour for the text
    StrongRole,                   // bool: semibold
    StrongLeadRole,               // QString: the beginning of the text that is semibold, the rest is muted
    ToneRole,                     // theme::Token, as int: colour of the text
    UsedRole,                     // qulonglong: length of the bar
    LimitRole,                    // qulonglong: its full length; 0: none
    IconRole,                     // QString: name of an icon before the text
    GroupRole,                    // bool: a heading over other rows
    TrendRole,                    // QList<double>: a small curve, the latest value last
};

}  // namespace farmwarden::models
