#pragma once

#include <QFont>
#include <QIcon>
#include <QObject>

#include "ui/theme/mark.h"
#include "ui/theme/tokens.h"

class QApplication;

// The look of the running console: which of the two schemes is on, and the palette, style sheet, fonts and icons made
// from its tokens. One per application, made by app/console before the first window and handed down by reference. UI
// thread.
namespace farmwarden::theme {

enum class Choice : std::uint8_t { System, Light, Dark };

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
inline constexpr int kControlHeight = 30;

class Theme final : public QObject {
    Q_OBJECT
public:
    // Reads the system's palette, then takes over the application's.
    explicit Theme(QApplication& application);

    void choose(Choice choice);
    Choice choice() const { return m_choice; }
    Scheme scheme() const { return m_scheme; }

    QColor color(Token token) const { return theme::color(m_scheme, token); }
    QFont font(Size size, bool isStrong = false) const;
    // Follows the theme by itself, in every widget that shows it. REQUIRES: resources/icons has NAME.svg.
    QIcon icon(const QString& name, Token token = Token::Muted) const;
    QIcon markIcon(Mark mark) const;
    int rowHeight() const;

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void readSystem();
    void apply();

    QApplication& m_application;
    Choice m_choice = Choice::System;
    Scheme m_system = Scheme::Light;
    Scheme m_scheme = Scheme::Light;
    QFont m_base;
    bool m_isApplying = false;
};

// "light", "dark" or "system"; System for anything else.
Choice choiceFromText(const QString& text);
QString toText(Choice choice);

}  // namespace farmwarden::theme
