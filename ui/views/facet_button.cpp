#include "ui/views/facet_button.h"

#include <QPainter>

#include "ui/models/wording.h"

namespace farmwarden::views {
namespace {

using theme::Token;

constexpr int kPadding = 8, kMark = 12, kGap = 6, kHeight = 8;

}  // namespace

FacetButton::FacetButton(const theme::Theme& theme, theme::Mark mark, const QString& word, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_mark(mark) {
    setText(word);
    setAccessibleName(word);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void FacetButton::setCount(std::size_t sessions) {
    if (m_sessions == sessions) {
        return;  // nothing is painted while nothing happens
    }
    m_sessions = sessions;
    m_count = models::Wording::number(sessions);
    setAccessibleName(QStringLiteral("%1, %2").arg(text(), tr("%n session(s)", nullptr, static_cast<int>(sessions))));
    updateGeometry();
    update();
}

QSize FacetButton::sizeHint() const {
    const QFontMetrics plain(m_theme.font(theme::Size::Small));
    // Room for the word as it is when it is chosen.
    const QFontMetrics strong(m_theme.font(theme::Size::Small, true));
    return {2 * kPadding + (m_mark == theme::Mark::None ? 0 : kMark + kGap) + strong.horizontalAdvance(text()) +
                (m_count.isEmpty() ? 0 : kGap + plain.horizontalAdvance(m_count)),
            plain.height() + kHeight};
}

void FacetButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isOn = isChecked();
    // In high contrast a ground of its own would take the words' contrast; there it has a frame, as buttons have.
    const bool isFramed = m_theme.scheme() == theme::Scheme::HighContrast;
    const int frame = m_theme.lineWidth();
    painter.setPen(hasFocus() ? QPen(m_theme.color(Token::Accent), frame)
                   : isFramed ? QPen(m_theme.color(Token::Border), frame)
                              : QPen(Qt::NoPen));
    painter.setBrush(m_theme.color(isOn           ? Token::Selection
                                   : underMouse() ? Token::Hover
                                   : isFramed     ? Token::Surface
                                                  : Token::Grid));
    painter.drawRoundedRect(QRectF(rect()).adjusted(frame / 2.0, frame / 2.0, -frame / 2.0, -frame / 2.0), 3, 3);
    QRect line = rect().adjusted(kPadding, 0, -kPadding, 0);
    if (m_mark != theme::Mark::None) {
        theme::paintMark(painter, QRectF(line.left(), (height() - kMark) / 2.0, kMark, kMark), m_mark,
                         m_theme.color(theme::markToken(m_mark)));
        line.setLeft(line.left() + kMark + kGap);
    }
    painter.setFont(m_theme.font(theme::Size::Small, isOn));
    painter.setPen(m_theme.color(m_sessions == 0U && !isOn ? Token::Muted : Token::Text));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, text());
    painter.setFont(m_theme.font(theme::Size::Small));
    painter.setPen(m_theme.color(isOn ? Token::Text : Token::Muted));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, m_count);
}

}  // namespace farmwarden::views
