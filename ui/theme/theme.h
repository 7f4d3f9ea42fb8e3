#pragma once

#include <QFont>
#include <QIcon>
#include <QObject>
#include <optional>

#include "ui/theme/mark.h"
#include "ui/theme/settings.h"
#include "ui/theme/tokens.h"

class QApplication;

// The look of the running console: which of the schemes is on, and the palette, style sheet, fonts and icons made
// from its tokens. One per application, made by app/console before the first window and handed down by reference. UI
// thread.
namespace farmwarden::theme {

enum class Size : std::uint8_t {
    Tiny,
    Small,
    Base,
    Heading,
    Title
};  // 11, 12, 13, 16 and 22 px at the system's normal size

// Distances between things.
inline constexpr int kGap1 = 4, kGap2 = 8, kGap3 = 12, kGap4 = 16, kGap5 = 24;
inline constexpr int kRadius = 4;
inline constexpr int kRowHeight = 26;
inline constexpr int kComfortableRowHeight = 32;
inline constexpr int kControlHeight = 30;

// What the desktop says about itself beside its palette; what it does not say is left out.
struct SystemLook {
    std::optional<Scheme> scheme;
    std::optional<bool> isMotionReduced;
    bool operator==(const SystemLook&) const = default;
};

class Theme final : public QObject {
    Q_OBJECT
public:
    // Reads the system's palette, then takes over the application's.
    explicit Theme(QApplication& application);

    // What a person has set; the language is not its business.
    void use(const Settings& settings);
    void choose(Choice choice);
    Choice choice() const { return m_settings.theme; }
    Scheme scheme() const { return m_scheme; }
    // Counts while the choice is the system's. Says more than the palette, so it comes first.
    void setSystemLook(const SystemLook& look);
    bool isMotionReduced() const;

    QColor color(Token token) const { return theme::color(m_scheme, token); }
    QFont font(Size size, bool isStrong = false) const;
    // Follows the theme by itself, in every widget that shows it. REQUIRES: resources/icons has NAME.svg.
    QIcon icon(const QString& name, Token token = Token::Muted) const;
    QIcon markIcon(Mark mark) const;
    int rowHeight() const;
    // Of borders and of lines that separate: 2 px in high contrast.
    int lineWidth() const { return m_scheme == Scheme::HighContrast ? 2 : 1; }

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void readSystem();
    void apply();

    QApplication& m_application;
    Settings m_settings;
    Scheme m_palette = Scheme::Light;  // of the platform
    SystemLook m_system;
    Scheme m_scheme = Scheme::Light;
    QFont m_base;
    bool m_isApplying = false;
    bool m_isReading = false;  // the system, in the next turn of the event loop
};

}  // namespace farmwarden::theme
