#include "ui/theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QFontInfo>
#include <QFontMetrics>
#include <QPalette>
#include <QPointer>
#include <QProxyStyle>

#include "ui/theme/icon_engine.h"
#include "ui/theme/style_sheet.h"

// Q_INIT_RESOURCE must stand outside every namespace; a static library's resources are not found without it.
static void initIcons() {
    Q_INIT_RESOURCE(icons);
}

namespace farmwarden::theme {
namespace {

constexpr double kHighContrast = 20.0;  // of 21, pure white on pure black

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

// Fusion, but it holds still for those who asked for that: the bar of something that takes its time does not run, and
// panes are where they are going at once.
class Style final : public QProxyStyle {
public:
    explicit Style(const Theme& theme) : QProxyStyle(QStringLiteral("Fusion")), m_theme(&theme) {}
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* answer) const override {
        const bool isMotion = hint == SH_Widget_Animate || hint == SH_Widget_Animation_Duration;
        return isMotion && m_theme && m_theme->isMotionReduced() ? 0
                                                                 : QProxyStyle::styleHint(hint, option, widget, answer);
    }

private:
    QPointer<const Theme> m_theme;  // the application may keep its style for longer
};

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
    QApplication::setStyle(new Style(*this));  // the application owns it
    m_isApplying = false;
    m_application.installEventFilter(this);
    apply();
}

void Theme::use(const Settings& settings) {
    if (std::exchange(m_settings, settings) != settings) {
        apply();
    }
}

void Theme::choose(Choice choice) {
    Settings settings = m_settings;
    settings.theme = choice;
    use(settings);
}

void Theme::setSystemLook(const SystemLook& look) {
    if (std::exchange(m_system, look) != look) {
        apply();
    }
}

bool Theme::isMotionReduced() const {
    return m_settings.motion == Motion::System ? m_system.isMotionReduced.value_or(false)
                                               : m_settings.motion == Motion::Reduced;
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
    const int least = m_settings.rows == Rows::Comfortable ? kComfortableRowHeight : kRowHeight;
    return std::max(least, QFontMetrics(font(Size::Base)).height() + kGap2);
}

// The platform tells each window, not the application, that its theme has changed; one look is enough for all.
bool Theme::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ThemeChange && watched->isWindowType() && !m_isApplying &&
        !std::exchange(m_isReading, true)) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_isReading = false;
                readSystem();
                apply();
            },
            Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void Theme::readSystem() {
    m_isApplying = true;
    QApplication::setPalette(QPalette());  // gives the platform's own back
    const QPalette system = QApplication::palette();
    m_isApplying = false;
    const QColor ground = system.color(QPalette::Window);
    const QColor ink = system.color(QPalette::WindowText);
    m_palette = ground.lightness() >= ink.lightness() ? Scheme::Light : Scheme::Dark;
    // A desktop's high-contrast theme is white on plain black; dark ones are grey on something.
    if (m_palette == Scheme::Dark && contrast(ground, ink) > kHighContrast) {
        m_palette = Scheme::HighContrast;
    }
}

void Theme::apply() {
    switch (m_settings.theme) {
        case Choice::System:
            m_scheme = m_system.scheme.value_or(m_palette);
            break;
        case Choice::Light:
            m_scheme = Scheme::Light;
            break;
        case Choice::Dark:
            m_scheme = Scheme::Dark;
            break;
        case Choice::HighContrast:
            m_scheme = Scheme::HighContrast;
            break;
    }
    m_isApplying = true;
    QApplication::setFont(font(Size::Base));
    QApplication::setPalette(paletteOf(m_scheme));
    m_application.setStyleSheet(styleSheet(*this));
    m_isApplying = false;
    Q_EMIT changed();
}

}  // namespace farmwarden::theme
