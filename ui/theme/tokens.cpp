#include "ui/theme/tokens.h"

#include <cmath>

namespace farmwarden::theme {
namespace {

struct Entry {
    Token token;
    std::string_view name;
    QRgb light;
    QRgb dark;
    QRgb highContrast;  // black, white, and yellow for what needs attention: states differ by shape and word
};

constexpr QRgb rgb(std::uint32_t value) {
    return 0xFF000000U | value;
}

using enum Token;

constexpr std::array<Entry, kTokenCount> kTable{{
    {Window, "window", rgb(0xF4F6F8), rgb(0x14181E), rgb(0x000000)},
    {Surface, "surface", rgb(0xFFFFFF), rgb(0x1B2129), rgb(0x000000)},
    {Raised, "raised", rgb(0xFFFFFF), rgb(0x232B35), rgb(0x000000)},
    {Border, "border", rgb(0xD7DDE4), rgb(0x323C48), rgb(0xFFFFFF)},
    {Grid, "grid", rgb(0xE9EDF1), rgb(0x29323C), rgb(0x767676)},
    {Text, "text", rgb(0x1A2330), rgb(0xE7ECF2), rgb(0xFFFFFF)},
    {Muted, "muted", rgb(0x566273), rgb(0xA0ACBA), rgb(0xE0E0E0)},
    {Disabled, "disabled", rgb(0x8B96A5), rgb(0x66717F), rgb(0xA8A8A8)},
    {Accent, "accent", rgb(0x1F66B0), rgb(0x74B3FF), rgb(0xFFFF00)},
    {OnAccent, "on-accent", rgb(0xFFFFFF), rgb(0x0C1A2B), rgb(0x000000)},
    {Selection, "selection", rgb(0xDCE9F7), rgb(0x24405F), rgb(0x4D4D00)},
    {SelectionWeak, "selection-weak", rgb(0xEEF4FB), rgb(0x1F2E40), rgb(0x262600)},
    {Hover, "hover", rgb(0xF0F3F6), rgb(0x222A34), rgb(0x1F1F1F)},
    {Match, "match", rgb(0xFFE9A8), rgb(0x5C4A12), rgb(0x665C00)},
    {Scrim, "scrim", 0x291A2330U, 0x80000000U, 0xB3000000U},
    {Bar, "bar", rgb(0x4C8FCB), rgb(0x9CC9F2), rgb(0xFFFFFF)},
    {BarNearLimit, "bar-near-limit", rgb(0xB36B00), rgb(0xF2B04A), rgb(0xFFFF00)},
    {BarAtLimit, "bar-at-limit", rgb(0xB8430A), rgb(0xFF8A5B), rgb(0xFFFF00)},
    {Open, "open", rgb(0x007E5D), rgb(0x3CCBA0), rgb(0xFFFFFF)},
    {Drain, "drain", rgb(0xB36B00), rgb(0xF2B04A), rgb(0xFFFF00)},
    {Closed, "closed", rgb(0xB8430A), rgb(0xFF8A5B), rgb(0xFFFF00)},
    {Pending, "pending", rgb(0x1B76A8), rgb(0x7CC7F2), rgb(0xFFFFFF)},
    {Disconnected, "disconnected", rgb(0x5D6B7D), rgb(0xA3B1C2), rgb(0xE0E0E0)},
    {Quarantined, "quarantined", rgb(0x8E4A7E), rgb(0xE09ACB), rgb(0xFFFF00)},
    {Stale, "stale", rgb(0x747E8B), rgb(0x8D98A6), rgb(0xE0E0E0)},
    {OpenGround, "open-ground", rgb(0xE2F3EE), rgb(0x17352E), rgb(0x1F1F1F)},
    {DrainGround, "drain-ground", rgb(0xFBF0DF), rgb(0x3A2E18), rgb(0x1F1F1F)},
    {ClosedGround, "closed-ground", rgb(0xFBE8DF), rgb(0x3E261C), rgb(0x1F1F1F)},
    {PendingGround, "pending-ground", rgb(0xE2F0F8), rgb(0x1B3342), rgb(0x1F1F1F)},
    {DisconnectedGround, "disconnected-ground", rgb(0xECEFF3), rgb(0x2A333E), rgb(0x1F1F1F)},
    {QuarantinedGround, "quarantined-ground", rgb(0xF5E8F2), rgb(0x3A2836), rgb(0x1F1F1F)},
    {StaleGround, "stale-ground", rgb(0xECEEF1), rgb(0x2A3038), rgb(0x1F1F1F)},
    {OpenText, "open-text", rgb(0x006A4F), rgb(0x3CCBA0), rgb(0xFFFFFF)},
    {DrainText, "drain-text", rgb(0x835000), rgb(0xF2B04A), rgb(0xFFFF00)},
    {ClosedText, "closed-text", rgb(0xA03A08), rgb(0xFF8A5B), rgb(0xFFFF00)},
    {PendingText, "pending-text", rgb(0x125F89), rgb(0x7CC7F2), rgb(0xFFFFFF)},
    {DisconnectedText, "disconnected-text", rgb(0x4E5B6B), rgb(0xA3B1C2), rgb(0xE0E0E0)},
    {QuarantinedText, "quarantined-text", rgb(0x7D3F6E), rgb(0xE09ACB), rgb(0xFFFF00)},
    {StaleText, "stale-text", rgb(0x566070), rgb(0xA4AEBB), rgb(0xE0E0E0)},
    {Load0, "load-0", rgb(0xF1EDD9), rgb(0x22304A), rgb(0x1A1A1A)},
    {Load1, "load-1", rgb(0xE0D6A8), rgb(0x304569), rgb(0x2B2B2B)},
    {Load2, "load-2", rgb(0xC2B688), rgb(0x565F79), rgb(0x3C3C3C)},
    {Load3, "load-3", rgb(0x98947F), rgb(0x848480), rgb(0x4D4D4D)},
    {Load4, "load-4", rgb(0x666E84), rgb(0xA89F73), rgb(0x5C5C5C)},
    {Load5, "load-5", rgb(0x3F507A), rgb(0xD2BF62), rgb(0x6A6A6A)},
    {Load6, "load-6", rgb(0x14305F), rgb(0xF7E04A), rgb(0x757575)},
    {LoadText0, "load-text-0", rgb(0x1A2330), rgb(0xE7ECF2), rgb(0xFFFFFF)},
    {LoadText1, "load-text-1", rgb(0x1A2330), rgb(0xE7ECF2), rgb(0xFFFFFF)},
    {LoadText2, "load-text-2", rgb(0x1A2330), rgb(0xFFFFFF), rgb(0xFFFFFF)},
    {LoadText3, "load-text-3", rgb(0x1A2330), rgb(0x10151B), rgb(0xFFFFFF)},
    {LoadText4, "load-text-4", rgb(0xFFFFFF), rgb(0x10151B), rgb(0xFFFFFF)},
    {LoadText5, "load-text-5", rgb(0xFFFFFF), rgb(0x10151B), rgb(0xFFFFFF)},
    {LoadText6, "load-text-6", rgb(0xFFFFFF), rgb(0x10151B), rgb(0xFFFFFF)},
    {Series1, "series-1", rgb(0x1F4E8C), rgb(0x4D86D0), rgb(0xFFFFFF)},
    {Series2, "series-2", rgb(0x4C8FCB), rgb(0x9CC9F2), rgb(0xA8A8A8)},
    {Series3, "series-3", rgb(0xA8862B), rgb(0xD9BD63), rgb(0x6E6E6E)},
    {Series4, "series-4", rgb(0x2F7F7A), rgb(0x5FC2B7), rgb(0xD8D08A)},
    {Series5, "series-5", rgb(0x7C5A9E), rgb(0xBBA0E0), rgb(0x8C8C8C)},
    {SeriesRest, "series-rest", rgb(0x7E8A99), rgb(0x8A97A6), rgb(0x787878)},
    {Density, "density", rgb(0xC3D5E8), rgb(0x3A4D63), rgb(0x808080)},
}};

consteval bool isInOrder() {
    for (std::size_t i = 0; i < kTokenCount; ++i) {
        if (static_cast<std::size_t>(kTable[i].token) != i) {
            return false;
        }
    }
    return true;
}
static_assert(isInOrder(), "kTable must list the tokens in the order of the enumeration");

double luminance(const QColor& color) {
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

}  // namespace

QColor color(Scheme scheme, Token token) {
    const Entry& entry = kTable[static_cast<std::size_t>(token)];
    switch (scheme) {
        case Scheme::Light:
            break;
        case Scheme::Dark:
            return QColor::fromRgba(entry.dark);
        case Scheme::HighContrast:
            return QColor::fromRgba(entry.highContrast);
    }
    return QColor::fromRgba(entry.light);
}

std::string_view nameOf(Token token) {
    return kTable[static_cast<std::size_t>(token)].name;
}

double contrast(const QColor& a, const QColor& b) {
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return first > second ? first / second : second / first;
}

}  // namespace farmwarden::theme
