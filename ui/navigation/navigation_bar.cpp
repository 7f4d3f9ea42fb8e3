#include "ui/navigation/navigation_bar.h"

#include <QAction>
#include <QPainter>
#include <QVBoxLayout>

namespace farmwarden::navigation {

using theme::Token;

namespace {

constexpr int kWidth = 52;
constexpr int kIcon = 20;
constexpr int kBadgeHeight = 15;
constexpr int kMostShown = 99;
constexpr int kAccentWidth = 3;

}  // namespace

NavigationButton::NavigationButton(const theme::Theme& theme, const QString& title, QWidget* parent)
    : QToolButton(parent), m_theme(theme), m_title(title) {
    setProperty("kind", QStringLiteral("navigation"));
    setIconSize({kIcon, kIcon});
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(title);
}

void NavigationButton::setTip(const QString& tip) {
    m_tip = tip;
    showWords();
}

void NavigationButton::setBadge(int count, const QString& words) {
    if (count != m_badge || words != m_badgeWords) {
        m_badge = count;
        m_badgeWords = words;
        showWords();
        update();
    }
}

void NavigationButton::showWords() {
    const bool hasBadge = m_badge != 0;
    setAccessibleName(hasBadge ? tr("%1, %2").arg(m_title, m_badgeWords) : m_title);
    setToolTip(hasBadge ? m_tip + u'\n' + m_badgeWords : m_tip);
}

void NavigationButton::paintEvent(QPaintEvent* event) {
    QToolButton::paintEvent(event);
    if (m_badge == 0) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = m_theme.font(theme::Size::Tiny, true);
    font.setPixelSize(font.pixelSize() - 1);
    painter.setFont(font);
    const QString text = m_badge > kMostShown ? QStringLiteral("99+") : QString::number(m_badge);
    const int wide = std::max(kBadgeHeight, painter.fontMetrics().horizontalAdvance(text) + 7);
    const QRect box(width() - wide - 1, 1, wide, kBadgeHeight);
    // A rim in the colour beneath keeps it apart from the icon.
    painter.setPen(QPen(m_theme.color(isChecked() ? Token::Selection : Token::Surface), 2));
    painter.setBrush(m_theme.color(Token::Closed));
    painter.drawRoundedRect(box, kBadgeHeight / 2.0, kBadgeHeight / 2.0);
    painter.setPen(m_theme.color(Token::Surface));
    painter.drawText(box, Qt::AlignCenter, text);
}

NavigationBar::NavigationBar(const theme::Theme& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_layout(new QVBoxLayout(this)) {
    setProperty("role", QStringLiteral("navigation"));
    setFixedWidth(kWidth);
    m_layout->setContentsMargins(6, 8, 5, 8);
    m_layout->setSpacing(theme::kGap1);
    m_layout->addStretch();
}

NavigationButton* NavigationBar::add(QAction* action, const QString& id, const QString& title, bool isAtBottom) {
    auto* const button = new NavigationButton(m_theme, title, this);
    button->setObjectName(QStringLiteral("nav.") + id);
    button->setIcon(action->icon());
    const auto follow = [button, action] { button->setTip(action->toolTip()); };
    follow();
    connect(action, &QAction::changed, button, follow);
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
    m_layout->insertWidget(m_layout->count() - (isAtBottom ? 0 : 1), button);
    m_buttons.push_back(button);
    return button;
}

void NavigationBar::setCurrent(std::size_t index) {
    m_current = index;
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setChecked(i == index);
    }
    update();
}

void NavigationBar::paintEvent(QPaintEvent* event) {
    QFrame::paintEvent(event);
    if (m_current < m_buttons.size()) {
        const QRect beside = m_buttons[m_current]->geometry();
        QPainter(this).fillRect(QRect(0, beside.top() + 4, kAccentWidth, beside.height() - 8),
                                m_theme.color(Token::Accent));
    }
}

}  // namespace farmwarden::navigation
