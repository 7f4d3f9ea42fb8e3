#pragma once

#include <QColor>
#include <array>
#include <cstdint>
#include <string_view>

// Every colour of the console, by purpose. Nothing else in ui/ holds a colour literal: widgets, delegates, style sheet
// and icons ask for a token, so that every theme stays complete and contrast can be tested as a table (tests/ui/theme).
// Values, any thread.
namespace farmwarden::theme {

enum class Token : std::uint8_t {
    Window,
    Surface,
    Raised,
    Border,
    Grid,
    Text,
    Muted,
    Disabled,
    Accent,
    OnAccent,
    Selection,
    SelectionWeak,
    Hover,
    Match,
    Scrim,
    Bar,
    BarNearLimit,
    BarAtLimit,
    // States as marks: at least 3:1 on window, surface and selection.
    Open,
    Drain,
    Closed,
    Pending,
    Disconnected,
    Quarantined,
    Stale,
    // The same as quiet grounds.
    OpenGround,
    DrainGround,
    ClosedGround,
    PendingGround,
    DisconnectedGround,
    QuarantinedGround,
    StaleGround,
    // The same as words: at least 4.5:1 on every ground that they stand on.
    OpenText,
    DrainText,
    ClosedText,
    PendingText,
    DisconnectedText,
    QuarantinedText,
    StaleText,
    // Load of a host, from idle to full, and the text on it.
    Load0,
    Load1,
    Load2,
    Load3,
    Load4,
    Load5,
    Load6,
    LoadText0,
    LoadText1,
    LoadText2,
    LoadText3,
    LoadText4,
    LoadText5,
    LoadText6,
    Series1,
    Series2,
    Series3,
    Series4,
    Series5,
    SeriesRest,
    Density,  // how much happened, under the time slider
};
inline constexpr std::size_t kTokenCount = static_cast<std::size_t>(Token::Density) + 1;

enum class Scheme : std::uint8_t { Light, Dark, HighContrast };

QColor color(Scheme scheme, Token token);

// "surface", "open-text": the name that the style sheet uses, as "@surface".
std::string_view nameOf(Token token);

// Contrast of two opaque colours, 1 to 21 (WCAG 2.1, relative luminance).
double contrast(const QColor& a, const QColor& b);

}  // namespace farmwarden::theme
