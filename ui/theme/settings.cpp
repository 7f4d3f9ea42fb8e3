#include "ui/theme/settings.h"

#include <QStringList>
#include <array>
#include <utility>

namespace farmwarden::theme {
namespace {

// The first one is the default.
template <typename Value, std::size_t N>
using Words = std::array<std::pair<Value, QLatin1String>, N>;

constexpr Words<Choice, 4> kChoices{{{Choice::System, QLatin1String("system")},
                                     {Choice::Light, QLatin1String("light")},
                                     {Choice::Dark, QLatin1String("dark")},
                                     {Choice::HighContrast, QLatin1String("high-contrast")}}};
constexpr Words<Rows, 2> kRows{
    {{Rows::Compact, QLatin1String("compact")}, {Rows::Comfortable, QLatin1String("comfortable")}}};
constexpr Words<Motion, 3> kMotions{{{Motion::System, QLatin1String("system")},
                                     {Motion::Full, QLatin1String("full")},
                                     {Motion::Reduced, QLatin1String("reduced")}}};

template <typename Value, std::size_t N>
Value valueOf(const Words<Value, N>& words, const QString& text) {
    for (const auto& [value, word] : words) {
        if (word == text) {
            return value;
        }
    }
    return words.front().first;
}

template <typename Value, std::size_t N>
QString wordOf(const Words<Value, N>& words, Value value) {
    for (const auto& [known, word] : words) {
        if (known == value) {
            return word;
        }
    }
    return words.front().second;
}

}  // namespace

Choice choiceFromText(const QString& text) {
    return valueOf(kChoices, text);
}
Rows rowsFromText(const QString& text) {
    return valueOf(kRows, text);
}
Motion motionFromText(const QString& text) {
    return valueOf(kMotions, text);
}
QString languageFromText(const QString& text) {
    static const QStringList known{QStringLiteral("system"), QStringLiteral("en"), QStringLiteral("es"),
                                   QStringLiteral("de"),     QStringLiteral("fr"), QStringLiteral("qps")};
    return known.contains(text) ? text : known.front();
}
QString toText(Choice choice) {
    return wordOf(kChoices, choice);
}
QString toText(Rows rows) {
    return wordOf(kRows, rows);
}
QString toText(Motion motion) {
    return wordOf(kMotions, motion);
}

}  // namespace farmwarden::theme
