#include "ui/charts/wall_legend.h"

#include <QPainter>

#include "ui/models/wording.h"

namespace farmwarden::charts {

using models::Wording;
using presenters::TargetState;
using theme::Token;

namespace {

constexpr int kBox = 13;
constexpr int kSteps = 7;
constexpr int kGap = 10;
constexpr int kMark = 12;

constexpr TargetState kStates[] = {TargetState::ReconnectOnly, TargetState::Closed, TargetState::Quarantined,
                                   TargetState::NotReported};

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(WallLegend)
};

}  // namespace

WallLegend::WallLegend(const theme::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&theme, &theme::Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize WallLegend::sizeHint() const {
    const QFontMetrics metrics(m_theme.font(theme::Size::Tiny));
    int width = metrics.horizontalAdvance(Texts::tr("load 0")) + kSteps * kBox +
                metrics.horizontalAdvance(Texts::tr("limit")) + 2 * 6 + kGap;
    for (const TargetState state : kStates) {
        width += kMark + 4 + metrics.horizontalAdvance(Wording::word(state)) + kGap;
    }
    width += kMark + 4 + metrics.horizontalAdvance(Texts::tr("full")) + kGap + kMark + 4 +
             metrics.horizontalAdvance(Texts::tr("down"));
    return {width + 4, std::max(kMark, metrics.height()) + 4};
}

void WallLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(m_theme.font(theme::Size::Tiny));
    int x = 0;
    const auto say = [&](const QString& text) {
        painter.setPen(m_theme.color(Token::Muted));
        const int width = painter.fontMetrics().horizontalAdvance(text);
        painter.drawText(QRect(x, 0, width + 2, height()), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += width;
    };
    say(Texts::tr("load 0"));
    x += 6;
    for (int step = 0; step < kSteps; ++step) {
        painter.fillRect(QRect(x, (height() - 11) / 2, kBox - 1, 11),
                         m_theme.color(static_cast<Token>(static_cast<int>(Token::Load0) + step)));
        x += kBox;
    }
    x += 6;
    say(Texts::tr("limit"));
    x += kGap;
    const auto mark = [&](theme::Mark glyph, const QString& word) {
        theme::paintMark(painter, QRectF(x, (height() - kMark) / 2.0, kMark, kMark), glyph,
                         m_theme.color(theme::markToken(glyph)));
        x += kMark + 4;
        say(word);
        x += kGap;
    };
    for (const TargetState state : kStates) {
        mark(Wording::mark(state), Wording::word(state));
    }
    mark(theme::Mark::Full, Texts::tr("full"));
    // As on the wall: a cross.
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(Token::Closed), 1.6));
    const QRectF cross(x + 2, (height() - 8) / 2.0, 8, 8);
    painter.drawLine(cross.topLeft(), cross.bottomRight());
    painter.drawLine(cross.topRight(), cross.bottomLeft());
    x += kMark + 4;
    say(Texts::tr("down"));
}

}  // namespace farmwarden::charts
