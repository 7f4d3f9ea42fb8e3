#include <QPainter>
#include <QPainterPath>

#include "ui/editors/rule_card.h"
#include "ui/models/policy_wording.h"
#include "ui/models/wording.h"

namespace farmwarden::editors {

using models::PolicyRuleModel;
using models::PolicyWording;
using presenters::MarginMark;
using theme::Token;

namespace {

struct Ink {
    QPainter& painter;
    const theme::Theme& theme;
    bool isQuiet;  // a disabled rule, or one that the what-if never came to

    QColor text() const { return theme.color(isQuiet ? Token::Disabled : Token::Text); }
    QColor muted() const { return theme.color(isQuiet ? Token::Disabled : Token::Muted); }
};

void box(const Ink& ink, const QRect& rect, const QColor& fill, const QColor& border) {
    ink.painter.setPen(QPen(border, 1));
    ink.painter.setBrush(fill);
    ink.painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), theme::kRadius, theme::kRadius);
}

void words(const Ink& ink, const QRect& rect, const QString& lead, const QString& value, const QColor& leadColor,
           const QColor& valueColor) {
    QRect left = rect.adjusted(7, 0, -3, 0);
    if (!lead.isEmpty()) {
        const QFont font = ink.theme.font(theme::Size::Small);
        ink.painter.setFont(font);
        ink.painter.setPen(leadColor);
        ink.painter.drawText(left, Qt::AlignLeft | Qt::AlignVCenter, lead);
        left.setLeft(left.left() + QFontMetrics(font).horizontalAdvance(lead + u' '));
    }
    ink.painter.setFont(ink.theme.font(theme::Size::Small, true));
    ink.painter.setPen(valueColor);
    ink.painter.drawText(left, Qt::AlignLeft | Qt::AlignVCenter, value);
}

void paintSwitch(const Ink& ink, const QRect& rect, bool isOn) {
    ink.painter.setPen(Qt::NoPen);
    ink.painter.setBrush(ink.theme.color(isOn ? Token::Accent : Token::Disabled));
    ink.painter.drawRoundedRect(rect, 7, 7);
    ink.painter.setBrush(ink.theme.color(Token::Surface));
    ink.painter.drawEllipse(QRect(isOn ? rect.right() - 11 : rect.left() + 2, rect.top() + 2, 10, 10));
}

void paintCondition(const Ink& ink, const CardPart& part, const PolicyRuleModel::Row& row) {
    const bool isDoubtful = row.trace != nullptr && row.isPassed && !row.isReached &&
                            row.trace->finding == policy::Finding::ConditionFailed &&
                            static_cast<int>(row.trace->condition) == part.index;
    box(ink, part.rect, ink.theme.color(isDoubtful ? Token::ClosedGround : Token::Grid),
        isDoubtful ? ink.theme.color(Token::Closed) : ink.theme.color(Token::Grid));
    const QColor lead = part.isNegated && !ink.isQuiet ? ink.theme.color(Token::ClosedText) : ink.muted();
    words(ink, part.rect, part.lead, part.text, lead, ink.text());
}

void paintAction(const Ink& ink, const CardPart& part, const policy::Rule& rule) {
    const bool isRefusal = rule.action.kind == policy::ActionKind::Refuse;
    const QColor color = ink.isQuiet ? ink.muted() : ink.theme.color(isRefusal ? Token::ClosedText : Token::Accent);
    box(ink, part.rect, ink.theme.color(isRefusal ? Token::ClosedGround : Token::SelectionWeak),
        ink.isQuiet ? ink.theme.color(Token::Border) : ink.theme.color(isRefusal ? Token::Closed : Token::Accent));
    words(ink, part.rect, {}, part.text, color, color);
}

void paintParts(const Ink& ink, const CardLayout& layout, const PolicyRuleModel::Row& row) {
    for (const CardPart& part : layout.parts) {
        switch (part.kind) {
            case PartKind::Switch:
                paintSwitch(ink, part.rect, row.rule->isEnabled);
                break;
            case PartKind::Name:
                ink.painter.setFont(ink.theme.font(theme::Size::Base, true));
                ink.painter.setPen(ink.text());
                ink.painter.drawText(part.rect, Qt::AlignLeft | Qt::AlignVCenter, part.text);
                break;
            case PartKind::Condition:
                paintCondition(ink, part, row);
                break;
            case PartKind::More:
                words(ink, part.rect, {}, part.text, ink.muted(), ink.muted());
                break;
            case PartKind::Action:
                paintAction(ink, part, *row.rule);
                break;
            case PartKind::Remedy:
                box(ink, part.rect, ink.theme.color(Token::Surface), ink.theme.color(Token::Border));
                ink.painter.setFont(ink.theme.font(theme::Size::Small));
                ink.painter.setPen(ink.theme.color(Token::Text));
                ink.painter.drawText(part.rect, Qt::AlignCenter, part.text);
                break;
        }
    }
}

void paintBox(const Ink& ink, const CardLayout& layout, MarginMark mark) {
    const theme::Mark glyph = PolicyWording::glyph(mark);
    const bool isQuiet = layout.boxTitle.isEmpty();
    box(ink, layout.box, ink.theme.color(Token::Surface),
        ink.theme.color(isQuiet ? Token::Border : theme::markToken(glyph)));
    QRect inner = layout.box.adjusted(10, 10, -10, -10);
    if (!layout.boxTitle.isEmpty()) {
        ink.painter.setFont(ink.theme.font(theme::Size::Small, true));
        ink.painter.setPen(ink.theme.color(Token::Text));
        QRect used;
        ink.painter.drawText(inner, Qt::TextWordWrap, layout.boxTitle, &used);
        inner.setTop(used.bottom() + 1);
    }
    ink.painter.setFont(ink.theme.font(theme::Size::Small));
    ink.painter.setPen(ink.theme.color(Token::Muted));
    ink.painter.drawText(inner, Qt::TextWordWrap, layout.boxText);
}

void paintGrip(const Ink& ink, const QRect& card) {
    ink.painter.setPen(Qt::NoPen);
    ink.painter.setBrush(ink.theme.color(Token::Disabled));
    for (int column = 0; column < 2; ++column) {
        for (int dot = 0; dot < 3; ++dot) {
            ink.painter.drawRect(card.left() + 11 + 4 * column, card.top() + 12 + 4 * dot, 2, 2);
        }
    }
}

QString numberOf(const PolicyRuleModel::Row& row) {
    return row.rule ? QString::number(row.position + 1) : QCoreApplication::translate("RuleCard", "last");
}

void paintCatchAll(const Ink& ink, const CardLayout& layout) {
    const QRect text = layout.card.adjusted(116, 0, -80, 0);
    ink.painter.setFont(ink.theme.font(theme::Size::Base, true));
    ink.painter.setPen(ink.text());
    const QString name = QCoreApplication::translate("RuleCard", "Catch-all");
    const int nameWidth = std::max(std::clamp(layout.card.width() / 5, 90, 220), ink.painter.fontMetrics().horizontalAdvance(name));
    ink.painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, name);
    ink.painter.setFont(ink.theme.font(theme::Size::Small));
    ink.painter.setPen(ink.muted());
    ink.painter.drawText(
        text.adjusted(nameWidth + 8, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
        QCoreApplication::translate("RuleCard", "any other connection  →  the farm it asked for"));
}

}  // namespace

void paintCard(QPainter& painter, const theme::Theme& theme, const PolicyRuleModel& model, int number,
               const CardLayout& layout, const CardState& state) {
    const PolicyRuleModel::Row row = model.row(number);
    const bool hasTrace = row.trace != nullptr;
    const Ink ink{painter, theme,
                  (row.rule && !row.rule->isEnabled) || (hasTrace && !row.isPassed && !row.isReached)};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor fill = theme.color(state.isSelected   ? Token::SelectionWeak
                                    : state.isHovered  ? Token::Hover
                                    : row.rule         ? Token::Surface
                                                       : Token::Window);
    QColor border = theme.color(state.isSelected ? Token::Accent : Token::Border);
    if (row.isReached) {
        border = theme.color(Token::Open);
    }
    box(ink, layout.card, fill, border);
    if (row.isReached || row.change != presenters::RuleChange::None || (hasTrace && row.isPassed)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(row.isReached                                ? Token::Open
                                     : hasTrace                                   ? Token::Pending
                                     : row.change == presenters::RuleChange::New ? Token::Open
                                                                                 : Token::Accent));
        painter.drawRect(QRect(layout.card.left(), layout.card.top() + 2, 4, layout.card.height() - 4));
    }
    painter.setFont(theme.font(theme::Size::Base));
    painter.setPen(ink.muted());
    painter.drawText(layout.number, Qt::AlignRight | Qt::AlignVCenter, numberOf(row));
    if (!row.rule) {
        paintCatchAll(ink, layout);
    } else {
        paintGrip(ink, layout.card);
        if (row.mark != MarginMark::Live && row.mark != MarginMark::Disabled) {
            theme::paintMark(painter, layout.mark, PolicyWording::glyph(row.mark),
                             theme.color(theme::markToken(PolicyWording::glyph(row.mark))));
        } else if (row.mark == MarginMark::Live) {
            theme::paintMark(painter, QRectF(layout.mark).adjusted(3, 3, -3, -3), theme::Mark::Open,
                             theme.color(Token::Open));
        }
        if (!layout.box.isEmpty()) {
            paintBox(ink, layout, row.mark);
        }
        paintParts(ink, layout, row);
        painter.setPen(QPen(ink.muted(), 1.3));
        const qreal y = layout.card.top() + (kCardHeight - 7) / 2.0;
        painter.drawLine(QPointF(layout.arrowX, y), QPointF(layout.arrowX + 11, y));
        painter.drawPolyline(QPolygonF{{layout.arrowX + 8.0, y - 3}, {layout.arrowX + 11.0, y}, {layout.arrowX + 8.0, y + 3}});
        if (!layout.badge.isEmpty()) {
            const bool isNew = row.change == presenters::RuleChange::New;
            box(ink, layout.badge, theme.color(isNew ? Token::OpenGround : Token::PendingGround),
                theme.color(isNew ? Token::OpenGround : Token::PendingGround));
            painter.setFont(theme.font(theme::Size::Tiny, true));
            painter.setPen(theme.color(isNew ? Token::OpenText : Token::PendingText));
            painter.drawText(layout.badge, Qt::AlignCenter, PolicyWording::word(row.change));
        }
    }
    if (row.hits) {
        painter.setFont(theme.font(theme::Size::Base));
        painter.setPen(ink.muted());
        painter.drawText(layout.hits, Qt::AlignRight | Qt::AlignVCenter, PolicyWording::number(*row.hits));
    }
    if (state.isCurrent && state.hasFocus) {
        const std::vector<const CardPart*> parts = layout.editable();
        const bool hasPart = state.part >= 0 && state.part < static_cast<int>(parts.size());
        const QRect at = hasPart ? parts[static_cast<std::size_t>(state.part)]->rect.adjusted(-2, -2, 2, 2) : layout.card;
        painter.setPen(QPen(theme.color(Token::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(at).adjusted(1, 1, -1, -1), theme::kRadius, theme::kRadius);
    }
    painter.restore();
}

}  // namespace farmwarden::editors
