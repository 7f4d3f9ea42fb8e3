#include "ui/theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QFontInfo>
#include <QFontMetrics>
#include <QPalette>
#include <QStyleFactory>

#include "ui/theme/icon_engine.h"
#include "ui/theme/style_sheet.h"

// Q_INIT_RESOURCE must stand outside every namespace; a static library's resources are not found without it.
static void initIcons() {
    Q_INIT_RESOURCE(icons);
}

namespace farmwarden::theme {
namespace {

QPalette paletteOf(Scheme scheme) {
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Token normal, Token disabled) {
        palette.setColor(QPalette::Active, role, color(scheme, normal));
        palette.setColor(QPalette::Inactive, role, color(scheme, normal));
        palette.setColor(QPalette::Disabled, role, color(scheme, disabled));
    };
    set(QPalette::Window, Token::Window, Token::Window);
    set(QPalette::WindowText, Token::Text, Token::Disabled);
    set(QPalette::Base, Token::Surface, Token::Window);
    set(QPalette::AlternateBase, Token::Window, Token::Window);
    set(QPalette::Text, Token::Text, Token::Disabled);
    set(QPalette::PlaceholderText, Token::Muted, Token::Disabled);
    set(QPalette::Button, Token::Surface, Token::Window);
    set(QPalette::ButtonText, Token::Text, Token::Disabled);
    set(QPalette::BrightText, Token::OnAccent, Token::OnAccent);
    set(QPalette::Highlight, Token::Accent, Token::Border);
    set(QPalette::HighlightedText, Token::OnAccent, Token::Disabled);
    set(QPalette::Link, Token::Accent, Token::Disabled);
    set(QPalette::LinkVisited, Token::Accent, Token::Disabled);
    set(QPalette::ToolTipBase, Token::Raised, Token::Raised);
    set(QPalette::ToolTipText, Token::Text, Token::Text);
    set(QPalette::Light, Token::Surface, Token::Surface);
    set(QPalette::Midlight, Token::Grid, Token::Grid);
    set(QPalette::Mid, Token::Border, Token::Border);
    set(QPalette::Dark, Token::Border, Token::Border);
    set(QPalette::Shadow, Token::Border, Token::Border);
    return palette;
}

double pixels(Size size) {
    switch (size) {
        case Size::Tiny:
            return 11;
        case Size::Small:
            return 12;
        case Size::Base:
            return 13;
        case Size::Heading:
            return 16;
        case Size::Title:
            return 22;
    }
    return 13;
}

}  // namespace

Theme::Theme(QApplication& application) : m_application(application), m_base(QApplication::font()) {
    initIcons();
    readSystem();
    m_isApplying = true;
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    m_isApplying = false;
    m_application.installEventFilter(this);
    apply();
}

void Theme::choose(Choice choice) {
    if (choice != m_choice) {
        m_choice = choice;
        apply();
    }
}

QFont Theme::font(Size size, bool isStrong) const {
    // 13 px is what 10 points are at 96 dpi; a system set to larger text scales every size alike.
    const double factor = m_base.pointSizeF() > 0 ? std::max(1.0, m_base.pointSizeF() / 10.0) : 1.0;
    QFont font = m_base;
    font.setPixelSize(qRound(pixels(size) * factor));
    font.setWeight(isStrong ? QFont::DemiBold : QFont::Normal);
    return font;
}

QIcon Theme::icon(const QString& name, Token token) const {
    return QIcon(new SvgIconEngine(*this, name, token));
}

QIcon Theme::markIcon(Mark mark) const {
    return QIcon(new MarkIconEngine(*this, mark));
}

int Theme::rowHeight() const {
    return std::max(kRowHeight, QFontMetrics(font(Size::Base)).height() + kGap2);
}

bool Theme::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &m_application && event->type() == QEvent::ThemeChange && !m_isApplying) {
        readSystem();
        apply();
    }
    return QObject::eventFilter(watched, event);
}

void Theme::readSystem() {
    m_isApplying = true;
    QApplication::setPalette(QPalette());  // gives the platform's own back
    const QPalette system = QApplication::palette();
    m_isApplying = false;
    const bool isDark = system.color(QPalette::Window).lightness() < system.color(QPalette::WindowText).lightness();
    m_system = isDark ? Scheme::Dark : Scheme::Light;
}

void Theme::apply() {
    m_scheme = m_choice == Choice::System ? m_system : m_choice == Choice::Dark ? Scheme::Dark : Scheme::Light;
    m_isApplying = true;
    QApplication::setFont(font(Size::Base));
    QApplication::setPalette(paletteOf(m_scheme));
    m_application.setStyleSheet(styleSheet(*this));
    m_isApplying = false;
    Q_EMIT changed();
}

Choice choiceFromText(const QString& text) {
    return text == u"light" ? Choice::Light : text == u"dark" ? Choice::Dark : Choice::System;
}

QString toText(Choice choice) {
    switch (choice) {
        case Choice::Light:
            return QStringLiteral("light");
        case Choice::Dark:
            return QStringLiteral("dark");
        case Choice::System:
            break;
    }
    return QStringLiteral("system");
}

}  // namespace farmwarden::theme
