#include "ui/editors/rule_header.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include "ui/editors/rule_list.h"

namespace farmwarden::editors {

RuleHeader::RuleHeader(const theme::Theme& theme, RuleList& list) : QWidget(&list), m_theme(theme), m_list(list) {
    setObjectName(QStringLiteral("ruleHeader"));
    setAccessibleName(tr("Columns of the rules"));
}

QSize RuleHeader::sizeHint() const {
    return {100, QFontMetrics(m_theme.font(theme::Size::Small, true)).lineSpacing() + 8};
}

void RuleHeader::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.fillRect(event->rect(), m_theme.color(theme::Token::Window));
    painter.setFont(m_theme.font(theme::Size::Small, true));
    painter.setPen(m_theme.color(theme::Token::Muted));
    const RuleColumns& columns = m_list.columns();
    const int left = kRuleMargin - m_list.horizontalScrollBar()->value();
    for (std::size_t i = 0; i < kRuleColumns; ++i) {
        const auto column = static_cast<RuleColumn>(i);
        const RuleColumns::Span& span = columns.of(column);
        const QString text = title(column, columns.mode);
        if (span.width == 0 || text.isEmpty()) {
            continue;
        }
        const bool isRight = column == RuleColumn::Order || column == RuleColumn::Hits;
        QRect rect(left + span.x, 0, span.width, height());
        if (isRight) {  // may be wider than the numbers beneath
            rect.setLeft(std::max(left, rect.left() - 40));
        }
        painter.drawText(rect, (isRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
    }
}

}  // namespace farmwarden::editors
