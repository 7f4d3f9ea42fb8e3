#include "ui/theme/icon_engine.h"

#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QPixmapCache>
#include <QSvgRenderer>

#include "ui/theme/theme.h"

namespace farmwarden::theme {
namespace {

QPixmap renderSvg(const QString& path, const QColor& color, const QSize& size) {
    const QString key =
        path + color.name(QColor::HexArgb) + QString::number(size.width()) + u'x' + QString::number(size.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    QFile file(path);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(isOpen, "renderSvg", "no such icon in resources/icons");
    QByteArray svg = isOpen ? file.readAll() : QByteArray();
    svg.replace("#000", color.name().toLatin1());  // the one colour that the files use
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(svg).render(&painter);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

}  // namespace

QPixmap ThemedIconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) {
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(), size), mode, state);
    return pixmap;
}

QPixmap ThemedIconEngine::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) {
    Q_UNUSED(scale)  // `size` is in device pixels already
    return pixmap(size, mode, state);
}

SvgIconEngine::SvgIconEngine(const Theme& theme, const QString& name, Token token)
    : ThemedIconEngine(theme), m_path(QStringLiteral(":/farmwarden/icons/%1.svg").arg(name)), m_token(token) {}

void SvgIconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) {
    Token token = m_token;
    if (mode == QIcon::Disabled) {
        token = Token::Disabled;
    } else if (state == QIcon::On && m_token == Token::Muted) {
        token = Token::Accent;  // a checked tool button
    }
    const qreal ratio = painter->device()->devicePixelRatioF();
    QPixmap pixmap = renderSvg(m_path, m_theme.color(token), (QSizeF(rect.size()) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    painter->drawPixmap(rect, pixmap);
}

void MarkIconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) {
    const int side = std::min(rect.width(), rect.height()) * 3 / 4;
    const QRectF box(rect.center().x() - side / 2.0 + 0.5, rect.center().y() - side / 2.0 + 0.5, side, side);
    paintMark(*painter, box, m_mark, m_theme.color(mode == QIcon::Disabled ? Token::Disabled : markToken(m_mark)));
}

}  // namespace farmwarden::theme
