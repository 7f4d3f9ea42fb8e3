#pragma once

#include <QString>
#include <cstdint>

// What a person sets about the console itself, as opposed to what it remembers by itself. A value; read by the theme,
// the pages and main(), edited by the settings page, kept by ui/navigation.
namespace farmwarden::theme {

enum class Choice : std::uint8_t { System, Light, Dark, HighContrast };
enum class Rows : std::uint8_t { Compact, Comfortable };
enum class Motion : std::uint8_t { System, Full, Reduced };

struct Settings {
    Choice theme = Choice::System;
    Rows rows = Rows::Compact;
    Motion motion = Motion::System;
    QString language = QStringLiteral("system");  // "en", "es", "de", "fr"; from the next start on
    bool asksBeforeBrokerStops = true;            // when the window is closed on a broker of its own

    bool operator==(const Settings&) const = default;
};

// The words that the settings file and the command line use: "system", "light", "dark", "high-contrast"; "compact",
// "comfortable"; "system", "full", "reduced". Anything else is the default.
Choice choiceFromText(const QString& text);
Rows rowsFromText(const QString& text);
Motion motionFromText(const QString& text);
QString languageFromText(const QString& text);
QString toText(Choice choice);
QString toText(Rows rows);
QString toText(Motion motion);

}  // namespace farmwarden::theme
