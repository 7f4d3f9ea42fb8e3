#pragma once

#include <QIconEngine>
#include <QString>

#include "ui/theme/mark.h"
#include "ui/theme/tokens.h"

// Icons that take their colour from the theme each time they are painted, so that a change of theme needs no new icons.
// Owned by the QIcon around them; the theme outlives both. UI thread.
namespace farmwarden::theme {

class Theme;

class ThemedIconEngine : public QIconEngine {
public:
    explicit ThemedIconEngine(const Theme& theme) : m_theme(theme) {}
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override;

protected:
    const Theme& m_theme;
};

class SvgIconEngine final : public ThemedIconEngine {
public:
    SvgIconEngine(const Theme& theme, const QString& name, Token token);
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine* clone() const override { return new SvgIconEngine(*this); }

private:
    QString m_path;
    Token m_token;
};

class MarkIconEngine final : public ThemedIconEngine {
public:
    MarkIconEngine(const Theme& theme, Mark mark) : ThemedIconEngine(theme), m_mark(mark) {}
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine* clone() const override { return new MarkIconEngine(*this); }

private:
    Mark m_mark;
};

}  // namespace farmwarden::theme
