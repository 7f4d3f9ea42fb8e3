#pragma once

#include <QRectF>
#include <cstdint>

#include "ui/theme/tokens.h"

class QPainter;

// The shape that says a state beside its word, so that colour never says it alone: filled dot, half dot, barred dot,
// ring, hollow dot, shield, dashed clock, dot that fills its ring. UI thread.
namespace farmwarden::theme {

enum class Mark : std::uint8_t { None, Open, ReconnectOnly, Closed, Pending, Disconnected, Quarantined, Stale, Full };

Token markToken(Mark mark);
Token markTextToken(Mark mark);
Token markGroundToken(Mark mark);

// Fits the shape into `box`, which should be square; 12 px is its design size.
void paintMark(QPainter& painter, const QRectF& box, Mark mark, const QColor& color);

}  // namespace farmwarden::theme
