#include "ui/editors/rule_card.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <algorithm>

#include "ui/models/policy_wording.h"
#include "ui/models/wording.h"

namespace farmwarden::editors {

using models::PolicyRuleModel;
using models::PolicyWording;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RuleCard)
};

constexpr int kChipGap = 6;
constexpr int kMoreWidth = 40;
constexpr int kArrow = 20;
constexpr int kLeastChip = 84;
constexpr std::chrono::days kUnused{30};

// The widest get narrower first, all to the same width, until they fit.
void shrinkToFit(std::vector<int>& widths, int room) {
    int total = 0;
    for (const int width : widths) {
        total += width;
    }
    if (total <= room || widths.empty()) {
        return;
    }
    std::vector<int> order = widths;
    std::ranges::sort(order);
    int left = room;
    int most = room;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const int share = left / static_cast<int>(order.size() - i);
        if (order[i] > share) {
            most = share;
            break;
        }
        left -= order[i];
    }
    for (int& width : widths) {
        width = std::min(width, most);
    }
}

class Flow {
public:
    Flow(const theme::Theme& theme, CardLayout& layout, int x)
        : m_theme(theme),
          m_lead(theme.font(theme::Size::Small)),
          m_value(theme.font(theme::Size::Small, true)),
          m_layout(layout),
          m_x(x) {}

    int x() const { return m_x; }
    void space(int width) { m_x += width; }
    void add(CardPart part, int most) {
        const int wanted = chipWidth(m_theme, part.lead, part.text);
        if (wanted > most) {
            const int lead = part.lead.isEmpty() ? 0 : m_lead.horizontalAdvance(part.lead + u' ');
            part.text = m_value.elidedText(part.text, Qt::ElideRight, std::max(12, most - lead - 14));
            part.isElided = true;
        }
        const int height = std::min(m_layout.line.height() - 4, m_value.lineSpacing() + 6);
        part.rect = QRect(m_x, m_layout.line.center().y() - height / 2, std::min(wanted, most), height);
        m_x = part.rect.right() + 1 + kChipGap;
        m_layout.parts.push_back(std::move(part));
    }

private:
    const theme::Theme& m_theme;
    QFontMetrics m_lead;
    QFontMetrics m_value;
    CardLayout& m_layout;
    int m_x;
};

CardPart partOf(const policy::Condition& condition, std::size_t index) {
    const models::ChipText chip = PolicyWording::chip(condition);
    return {PartKind::Condition, static_cast<int>(index), {}, chip.lead, chip.value, chip.isNegated, false};
}

// As many conditions as the room has place for, then how many more.
void flowConditions(const theme::Theme& theme, const policy::Rule& rule, Flow& flow, int room) {
    if (rule.conditions.empty()) {
        flow.add({PartKind::More, 0, {}, {}, Texts::tr("any connection"), false, false}, std::max(60, room));
        return;
    }
    std::vector<CardPart> parts;
    std::vector<int> widths;
    for (std::size_t i = 0; i < rule.conditions.size(); ++i) {
        parts.push_back(partOf(rule.conditions[i], i));
        widths.push_back(chipWidth(theme, parts.back().lead, parts.back().text));
    }
    std::size_t shown = parts.size();
    const auto fits = [&](std::size_t count) {
        int least = count < parts.size() ? kMoreWidth + kChipGap : 0;
        for (std::size_t i = 0; i < count; ++i) {
            least += std::min(widths[i], kLeastChip) + kChipGap;
        }
        return least <= room;
    };
    while (shown > 1 && !fits(shown)) {
        --shown;
    }
    const int rest = shown < parts.size() ? kMoreWidth + kChipGap : 0;
    widths.resize(shown);
    shrinkToFit(widths, std::max(40, room - rest - static_cast<int>(shown) * kChipGap));
    for (std::size_t i = 0; i < shown; ++i) {
        flow.add(std::move(parts[i]), widths[i]);
    }
    if (shown < parts.size()) {
        flow.add({PartKind::More, static_cast<int>(shown), {}, {}, QStringLiteral("+%1").arg(parts.size() - shown), false, false},
                 kMoreWidth);
    }
}

CardPart actionOf(const policy::Rule& rule) {
    return {PartKind::Action, 0, {}, {}, PolicyWording::action(rule.action, rule.strength), false, false};
}

// Chips, an arrow, where it leads, and a badge, one after the other.
void flowCard(const theme::Theme& theme, const policy::Rule& rule, const RuleColumns::Span& span, CardLayout& layout) {
    CardPart action = actionOf(rule);
    const int badge = badgeWidth(theme, layout.badgeText);
    const int room = span.width - (badge == 0 ? 0 : badge + kChipGap) - kArrow - kChipGap;
    const int wanted = chipWidth(theme, {}, action.text);
    int conditions = 0;
    for (const policy::Condition& condition : rule.conditions) {
        const models::ChipText chip = PolicyWording::chip(condition);
        conditions += chipWidth(theme, chip.lead, chip.value) + kChipGap;
    }
    // Where there is too little, the action keeps what the conditions leave over, and two fifths at least.
    const int forAction = std::min(wanted, std::max(room - conditions, room * 2 / 5));
    Flow flow(theme, layout, layout.line.left() + span.x);
    flowConditions(theme, rule, flow, room - forAction);
    layout.arrowX = flow.x();
    flow.space(kArrow);
    flow.add(std::move(action), std::max(48, forAction));
    if (badge != 0) {
        layout.badge = {flow.x(), layout.line.center().y() - 8, badge, 17};
    }
}

QRect inColumn(const CardLayout& layout, const RuleColumns::Span& span) {
    return {layout.line.left() + span.x, layout.line.top(), span.width, layout.line.height()};
}

}  // namespace

QString badgeText(const PolicyRuleModel& model, const PolicyRuleModel::Row& row) {
    if (row.rule == nullptr || row.change != presenters::RuleChange::None) {
        return PolicyWording::word(row.change);
    }
    if (model.hits() != nullptr && row.rule->isEnabled) {
        if (const auto days = model.hits()->unusedFor(row.rule->id); days >= kUnused) {
            return Texts::tr("unused for %n day(s)", nullptr, static_cast<int>(days.count()));
        }
    }
    return {};
}

QString wholeText(const policy::Rule& rule, const CardPart& part) {
    switch (part.kind) {
        case PartKind::Switch:
            return rule.isEnabled ? Texts::tr("enabled") : Texts::tr("disabled");
        case PartKind::Name:
            return rule.comment.empty() ? PolicyWording::name(rule)
                                        : PolicyWording::name(rule) + u'\n' + models::Wording::text(rule.comment);
        case PartKind::Condition: {
            const policy::Condition& condition = rule.conditions[static_cast<std::size_t>(part.index)];
            return PolicyWording::chip(condition).lead + u' ' + PolicyWording::values(condition) +
                   (condition.zone.empty() ? QString() : u' ' + models::Wording::text(condition.zone));
        }
        case PartKind::More: {
            QStringList lines;
            for (std::size_t i = static_cast<std::size_t>(part.index); i < rule.conditions.size(); ++i) {
                lines << PolicyWording::chip(rule.conditions[i]).whole();
            }
            return lines.isEmpty() ? Texts::tr("any connection; add a condition") : lines.join(u'\n');
        }
        case PartKind::Action:
            return PolicyWording::action(rule.action, rule.strength);
    }
    return {};
}

std::vector<const CardPart*> CardLayout::editable() const {
    std::vector<const CardPart*> result;
    for (const CardPart& part : parts) {
        if (part.kind != PartKind::Switch) {
            result.push_back(&part);
        }
    }
    return result;
}

const CardPart* CardLayout::partAt(const QPoint& at) const {
    for (const CardPart& part : parts) {
        if (part.rect.contains(at)) {
            return &part;
        }
    }
    return nullptr;
}

CardLayout layOutCard(const theme::Theme& theme, const PolicyRuleModel& model, int row, const QRect& rect,
                      const RuleColumns& columns) {
    const PolicyRuleModel::Row shown = model.row(row);
    const int gap = columns.isTable() ? 0 : 3;
    CardLayout layout;
    layout.card = {rect.left() + kRuleMargin, rect.top() + gap, columns.width, rect.height() - 2 * gap};
    layout.line = layout.card;
    layout.line.setHeight(columns.lineHeight - 2 * gap);
    const int middle = layout.line.center().y();
    layout.mark = {layout.card.left() + (columns.isTable() ? 5 : 26), middle - 5, 12, 12};
    layout.number = inColumn(layout, columns.of(RuleColumn::Order));
    layout.hits = inColumn(layout, columns.of(RuleColumn::Hits));
    const RuleColumns::Span& rest = columns.of(RuleColumn::Conditions);
    if (!shown.rule) {
        Flow flow(theme, layout, layout.line.left() + rest.x);
        flow.add({PartKind::More, 0, {}, {}, Texts::tr("any connection"), false, false}, rest.width / 2);
        layout.arrowX = flow.x();
        flow.space(kArrow);
        flow.add({PartKind::Action, 0, {}, {}, Texts::tr("the farm it asked for"), false, false}, rest.width / 2);
        return layout;
    }
    const policy::Rule& rule = *shown.rule;
    const QRect enabled = inColumn(layout, columns.of(RuleColumn::Enabled));
    layout.parts.push_back({PartKind::Switch, 0, {enabled.left(), middle - 7, 26, 15}, {}, {}, false, false});
    const QRect name = inColumn(layout, columns.of(RuleColumn::Name));
    const QString whole = PolicyWording::name(rule);
    const QString shortened =
        QFontMetrics(theme.font(columns.isTable() ? theme::Size::Small : theme::Size::Base, true)).elidedText(whole, Qt::ElideRight, name.width());
    layout.parts.push_back({PartKind::Name, 0, name.adjusted(0, 2, 0, -2), {}, shortened, false, shortened != whole});
    layout.badgeText = badgeText(model, shown);
    if (!columns.isTable()) {
        flowCard(theme, rule, rest, layout);
        return layout;
    }
    Flow flow(theme, layout, layout.line.left() + rest.x);
    flowConditions(theme, rule, flow, rest.width);
    Flow action(theme, layout, layout.line.left() + columns.of(RuleColumn::Action).x);
    action.add(actionOf(rule), columns.of(RuleColumn::Action).width);
    return layout;
}

}  // namespace farmwarden::editors
