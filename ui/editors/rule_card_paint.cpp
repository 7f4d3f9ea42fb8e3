#include <QCoreApplication>
#include <QPainter>

#include "ui/editors/rule_card.h"
#include "ui/editors/rule_mark.h"
#include "ui/models/policy_wording.h"
#include "ui/models/wording.h"

namespace farmwarden::editors {

using models::PolicyRuleModel;
using models::PolicyWording;
using models::Wording;
using presenters::MarginMark;
using presenters::RuleChange;
using theme::Token;

namespace {

struct Ink {
    QPainter& painter;
    const theme::Theme& theme;
    const RuleColumns& columns;
    bool isQuiet;  // a disabled rule, or one that the what-if never came to

    QColor text() const { return theme.color(isQuiet ? Token::Disabled : Token::Text); }
    QColor muted() const { return theme.color(isQuiet ? Token::Disabled : Token::Muted); }
};

void box(const Ink& ink, const QRect& rect, const QColor& fill, const QColor& border) {
    const int width = ink.theme.lineWidth();
    const qreal inset = width / 2.0;
    ink.painter.setPen(QPen(border, width));
    ink.painter.setBrush(fill);
    ink.painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), theme::kRadius, theme::kRadius);
}

void words(const Ink& ink, const CardPart& part, const QColor& leadColor, const QColor& valueColor) {
    QRect left = part.rect.adjusted(7, 0, -3, 0);
    if (!part.lead.isEmpty()) {
        const QFont font = ink.theme.font(theme::Size::Small);
        ink.painter.setFont(font);
        ink.painter.setPen(leadColor);
        ink.painter.drawText(left, Qt::AlignLeft | Qt::AlignVCenter, part.lead);
        left.setLeft(left.left() + QFontMetrics(font).horizontalAdvance(part.lead + u' '));
    }
    ink.painter.setFont(ink.theme.font(theme::Size::Small, true));
    ink.painter.setPen(valueColor);
    ink.painter.drawText(left, Qt::AlignLeft | Qt::AlignVCenter, part.text);
}

void paintSwitch(const Ink& ink, const QRect& rect, bool isOn) {
    const qreal radius = rect.height() / 2.0;
    ink.painter.setPen(Qt::NoPen);
    ink.painter.setBrush(ink.theme.color(isOn ? Token::Accent : Token::Disabled));
    ink.painter.drawRoundedRect(rect, radius, radius);
    ink.painter.setBrush(ink.theme.color(Token::Surface));
    const qreal knob = rect.height() - 4;
    ink.painter.drawEllipse(QRectF(isOn ? rect.right() - knob - 1 : rect.left() + 2, rect.top() + 2, knob, knob));
}

void paintCondition(const Ink& ink, const CardPart& part, const PolicyRuleModel::Row& row) {
    const bool hasFailed = row.trace != nullptr && row.isPassed && !row.isReached &&
                           row.trace->finding == policy::Finding::ConditionFailed &&
                           static_cast<int>(row.trace->condition) == part.index;
    if (!ink.columns.isTable() || hasFailed) {
        const bool isOutline = ink.theme.scheme() == theme::Scheme::HighContrast;  // a ground would take from the words
        box(ink, part.rect,
            ink.theme.color(hasFailed ? Token::ClosedGround : isOutline ? Token::Surface : Token::Grid),
            ink.theme.color(hasFailed ? Token::Closed : Token::Grid));
    }
    const QColor lead = part.isNegated && !ink.isQuiet ? ink.theme.color(Token::ClosedText) : ink.muted();
    words(ink, part, lead, ink.text());
}

void paintAction(const Ink& ink, const CardPart& part, bool isRefusal) {
    const QColor color = ink.isQuiet ? ink.muted() : ink.theme.color(isRefusal ? Token::ClosedText : Token::Accent);
    if (!ink.columns.isTable()) {
        box(ink, part.rect, ink.theme.color(isRefusal ? Token::ClosedGround : Token::SelectionWeak),
            ink.isQuiet ? ink.theme.color(Token::Border) : ink.theme.color(isRefusal ? Token::Closed : Token::Accent));
    }
    words(ink, part, color, color);
}

void paintArrow(const Ink& ink, const CardLayout& layout) {
    ink.painter.setPen(QPen(ink.muted(), 1.3));
    ink.painter.setBrush(Qt::NoBrush);
    const qreal x = layout.arrowX;
    const qreal y = layout.line.center().y() + 0.5;
    ink.painter.drawLine(QPointF(x, y), QPointF(x + 11, y));
    ink.painter.drawPolyline(QPolygonF{{x + 8, y - 3}, {x + 11, y}, {x + 8, y + 3}});
}

void paintParts(const Ink& ink, const CardLayout& layout, const PolicyRuleModel::Row& row) {
    for (const CardPart& part : layout.parts) {
        switch (part.kind) {
            case PartKind::Switch:
                paintSwitch(ink, part.rect, row.rule->isEnabled);
                break;
            case PartKind::Name:
                ink.painter.setFont(ink.theme.font(ink.columns.isTable() ? theme::Size::Small : theme::Size::Base, true));
                ink.painter.setPen(ink.text());
                ink.painter.drawText(part.rect, Qt::AlignLeft | Qt::AlignVCenter, part.text);
                break;
            case PartKind::Condition:
                paintCondition(ink, part, row);
                break;
            case PartKind::More:
                words(ink, part, ink.muted(), ink.muted());
                break;
            case PartKind::Action:
                paintAction(ink, part, row.rule && row.rule->action.kind == policy::ActionKind::Refuse);
                break;
        }
    }
}

void paintGrip(const Ink& ink, const QRect& line) {
    ink.painter.setPen(Qt::NoPen);
    ink.painter.setBrush(ink.theme.color(Token::Disabled));
    for (int column = 0; column < 2; ++column) {
        for (int dot = 0; dot < 3; ++dot) {
            ink.painter.drawRect(line.left() + 12 + 4 * column, line.center().y() - 4 + 4 * dot, 2, 2);
        }
    }
}

void paintBadge(const Ink& ink, const CardLayout& layout, RuleChange change) {
    const bool isNew = change == RuleChange::New;
    const bool isQuiet = change == RuleChange::None;
    const QColor ground = ink.theme.color(isQuiet ? Token::Grid : isNew ? Token::OpenGround : Token::PendingGround);
    box(ink, layout.badge, ground, ground);
    ink.painter.setFont(ink.theme.font(theme::Size::Tiny, true));
    ink.painter.setPen(ink.theme.color(isQuiet ? Token::Muted : isNew ? Token::OpenText : Token::PendingText));
    ink.painter.drawText(layout.badge, Qt::AlignCenter, layout.badgeText);
}

// At the left edge: what was done to the rule, or that it decides nothing.
std::optional<Token> stripOf(const PolicyRuleModel::Row& row) {
    if (row.isReached) {
        return Token::Open;
    }
    if (row.trace != nullptr) {
        return row.isPassed ? std::optional(Token::Pending) : std::nullopt;
    }
    if (row.change != RuleChange::None) {
        return row.change == RuleChange::New ? Token::Open : Token::Accent;
    }
    const bool isDead = row.rule && !row.isIgnored && row.rule->isEnabled &&
                        (row.mark == MarginMark::Dead || row.mark == MarginMark::NeverMatches || row.mark == MarginMark::Error);
    return isDead ? Token::Closed : row.rule ? Token::Border : std::optional<Token>();
}

void paintStrip(const Ink& ink, const CardLayout& layout, Token token) {
    ink.painter.save();
    ink.painter.setClipRect(QRect(layout.card.topLeft(), QSize(4, layout.card.height())));
    ink.painter.setPen(Qt::NoPen);
    ink.painter.setBrush(ink.theme.color(token));
    ink.painter.drawRoundedRect(layout.card, theme::kRadius, theme::kRadius);
    ink.painter.restore();
}

void paintGround(const Ink& ink, const CardLayout& layout, const PolicyRuleModel::Row& row, const CardState& state) {
    const QColor fill = ink.theme.color(state.isSelected  ? Token::SelectionWeak
                                        : state.isHovered ? Token::Hover
                                        : row.rule        ? Token::Surface
                                                          : Token::Window);
    if (ink.columns.isTable()) {
        ink.painter.fillRect(layout.card, state.isSelected ? ink.theme.color(Token::Selection) : fill);
        ink.painter.fillRect(QRect(layout.card.left(), layout.card.bottom(), layout.card.width(), 1),
                             ink.theme.color(Token::Grid));
        return;
    }
    const QColor border =
        ink.theme.color(row.isReached ? Token::Open : state.isSelected ? Token::Accent : Token::Border);
    box(ink, layout.card, fill, border);
    if (!row.rule) {  // no card that could be moved: an outline
        ink.painter.setBrush(fill);
        ink.painter.setPen(QPen(fill, ink.theme.lineWidth()));
        ink.painter.drawRect(layout.card.adjusted(0, 0, -1, -1));
        ink.painter.setPen(QPen(border, ink.theme.lineWidth(), Qt::DashLine));
        ink.painter.drawRoundedRect(QRectF(layout.card).adjusted(0.5, 0.5, -0.5, -0.5), theme::kRadius, theme::kRadius);
    }
}

void paintText(const Ink& ink, const CardLayout& layout, RuleColumn column, const QString& text,
               Qt::Alignment alignment = Qt::AlignLeft) {
    const RuleColumns::Span& span = ink.columns.of(column);
    const QRect rect(layout.line.left() + span.x, layout.line.top(), span.width, layout.line.height());
    ink.painter.drawText(rect, alignment | Qt::AlignVCenter,
                         ink.painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

void paintTableCells(const Ink& ink, const CardLayout& layout, const PolicyRuleModel::Row& row, const CardState& state) {
    ink.painter.setFont(ink.theme.font(theme::Size::Small));
    ink.painter.setPen(ink.muted());
    if (row.rule) {
        paintText(ink, layout, RuleColumn::Tags, tagsText(*row.rule));
        if (row.rule->validUntil) {
            paintText(ink, layout, RuleColumn::Expires, Wording::moment(*row.rule->validUntil, state.now));
        }
        QString mark = row.isIgnored ? QCoreApplication::translate("RuleCard", "ignored") : PolicyWording::word(row.mark);
        if (const QString change = PolicyWording::word(row.change); !change.isEmpty()) {
            mark = row.mark == MarginMark::Live ? change : mark + QStringLiteral(", ") + change;
        }
        ink.painter.setPen(ink.isQuiet ? ink.muted() : ink.theme.color(ruleMarkTextToken(row.mark)));
        paintText(ink, layout, RuleColumn::Marks, row.mark == MarginMark::Live && row.change == RuleChange::None ? QString() : mark);
    }
    ink.painter.setPen(ink.muted());
    if (row.recorded != nullptr) {
        paintText(ink, layout, RuleColumn::First, Wording::moment(row.recorded->all.first, state.now));
        paintText(ink, layout, RuleColumn::Last, Wording::moment(row.recorded->all.last, state.now));
    }
}

void paintFocus(const Ink& ink, const CardLayout& layout, const CardState& state) {
    const std::vector<const CardPart*> parts = layout.editable();
    const bool hasPart = state.part >= 0 && state.part < static_cast<int>(parts.size());
    const QRect at = hasPart ? parts[static_cast<std::size_t>(state.part)]->rect.adjusted(-2, -2, 2, 2) : layout.card;
    ink.painter.setPen(QPen(ink.theme.color(Token::Accent), 2));
    ink.painter.setBrush(Qt::NoBrush);
    ink.painter.drawRoundedRect(QRectF(at).adjusted(1, 1, -1, -1), theme::kRadius, theme::kRadius);
}

}  // namespace

void paintCard(QPainter& painter, const theme::Theme& theme, const PolicyRuleModel& model, int number,
               const CardLayout& layout, const RuleColumns& columns, const CardState& state) {
    const PolicyRuleModel::Row row = model.row(number);
    const bool isPassedOver = row.trace != nullptr && !row.isPassed && !row.isReached;
    const Ink ink{painter, theme, columns, (row.rule && !row.rule->isEnabled) || isPassedOver};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(ink, layout, row, state);
    if (const auto strip = stripOf(row); strip && !(columns.isTable() && strip == Token::Border)) {
        paintStrip(ink, layout, *strip);
    }
    painter.setFont(theme.font(columns.isTable() ? theme::Size::Small : theme::Size::Base));
    painter.setPen(ink.muted());
    painter.drawText(layout.number, Qt::AlignRight | Qt::AlignVCenter,
                     row.rule ? QString::number(row.position + 1) : QCoreApplication::translate("RuleCard", "last"));
    if (!row.rule) {
        painter.setFont(theme.font(columns.isTable() ? theme::Size::Small : theme::Size::Base, true));
        painter.setPen(ink.text());
        paintText(ink, layout, RuleColumn::Name, QCoreApplication::translate("RuleCard", "Catch-all"));
    } else {
        if (!columns.isTable()) {
            paintGrip(ink, layout.line);
        }
        paintRuleMark(painter, theme, layout.mark, row.mark, row.isIgnored);
    }
    paintParts(ink, layout, row);
    if (columns.isTable()) {
        paintTableCells(ink, layout, row, state);
    }
    if (!columns.isTable() || !row.rule) {
        paintArrow(ink, layout);
    }
    if (!layout.badge.isEmpty()) {
        paintBadge(ink, layout, row.change);
    }
    if (row.hits) {
        painter.setFont(theme.font(columns.isTable() ? theme::Size::Small : theme::Size::Base));
        painter.setPen(ink.muted());
        painter.drawText(layout.hits, Qt::AlignRight | Qt::AlignVCenter, PolicyWording::number(*row.hits));
    }
    if (state.isCurrent && state.hasFocus) {
        paintFocus(ink, layout, state);
    }
    painter.restore();
}

}  // namespace farmwarden::editors
