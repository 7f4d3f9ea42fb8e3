#include "ui/editors/rule_columns.h"

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
    Q_DECLARE_TR_FUNCTIONS(RuleColumns)
};

constexpr int kChipPadding = 7;
constexpr int kChipGap = 6;
constexpr int kArrow = 20;
constexpr std::size_t kSample = 24;
constexpr int kLeastName = 90;
constexpr int kLeastRest = 240;
constexpr int kFairConditions = 260;
constexpr int kFairAction = 160;

std::size_t lengthOf(const policy::Rule& rule) {
    std::size_t length = rule.name.size() + rule.action.farm.size() + rule.action.message.size();
    for (const policy::Condition& condition : rule.conditions) {
        length += 14 + (condition.windows.size() * 20);
        for (std::size_t i = 0; i < condition.values.size() && i < 2; ++i) {
            length += condition.values[i].size();
        }
    }
    return length;
}

// The rows with the longest texts and the first ones, which are what one sees.
std::vector<presenters::RulePointer> sampleOf(const PolicyRuleModel& model, std::size_t (*length)(const policy::Rule&)) {
    struct Item {
        std::size_t length;
        std::size_t at;
    };
    const std::vector<presenters::RulePointer>& rules = model.content().rules;
    std::vector<Item> items;
    items.reserve(rules.size());
    for (std::size_t i = 0; i < rules.size(); ++i) {
        items.push_back({length(*rules[i]), i});
    }
    const std::size_t count = std::min(kSample, items.size());
    std::ranges::partial_sort(items, items.begin() + static_cast<std::ptrdiff_t>(count),
                              [](const Item& a, const Item& b) { return a.length > b.length; });
    std::vector<presenters::RulePointer> sample;
    for (std::size_t i = 0; i < count; ++i) {
        sample.push_back(rules[items[i].at]);
    }
    return sample;
}

int conditionsWidth(const theme::Theme& theme, const policy::Rule& rule) {
    int width = 0;
    for (const policy::Condition& condition : rule.conditions) {
        const models::ChipText chip = PolicyWording::chip(condition);
        width += chipWidth(theme, chip.lead, chip.value) + kChipGap;
    }
    return rule.conditions.empty() ? chipWidth(theme, {}, Texts::tr("any connection")) + kChipGap : width;
}

int cardLineHeight(const theme::Theme& theme) {
    return std::max(40, QFontMetrics(theme.font(theme::Size::Base)).lineSpacing() + 22);
}

// One after the other; columns that want nothing take no room.
class Row {
public:
    Row(RuleColumns& columns, int x) : m_columns(columns), m_x(x) {}
    void add(RuleColumn column, int width) {
        m_columns.spans[static_cast<std::size_t>(column)] = {m_x, width};
        m_x += width == 0 ? 0 : width + theme::kGap3;
    }
    int x() const { return m_x; }

private:
    RuleColumns& m_columns;
    int m_x;
};

RuleColumns placeCards(const RuleWidths& widths, int inner, int lineHeight) {
    RuleColumns columns;
    columns.lineHeight = lineHeight;
    columns.width = inner;
    const auto set = [&](RuleColumn column, int x, int width) {
        columns.spans[static_cast<std::size_t>(column)] = {x, width};
    };
    constexpr int kNumberX = 42;
    set(RuleColumn::Order, kNumberX, widths.number);
    const int switchX = kNumberX + widths.number + theme::kGap2;
    set(RuleColumn::Enabled, switchX, 26);
    const int nameX = switchX + 26 + theme::kGap3 - 2;
    const int hitsX = inner - theme::kGap3 - widths.hits;
    set(RuleColumn::Hits, hitsX, widths.hits);
    const int room = hitsX - theme::kGap3 - nameX - theme::kGap3;
    // Names are whole where the widest rule leaves room for it, and have a fair share otherwise.
    const int most = std::max({kLeastName, room * 3 / 10, room - std::max(widths.rest, kLeastRest)});
    const int name = std::clamp(widths.name, kLeastName, std::max(kLeastName, most));
    set(RuleColumn::Name, nameX, name);
    set(RuleColumn::Conditions, nameX + name + theme::kGap3, std::max(40, room - name));
    return columns;
}

RuleColumns placeTable(const theme::Theme& theme, const RuleWidths& widths, int inner) {
    RuleColumns columns;
    columns.mode = RuleMode::Table;
    columns.lineHeight = std::max(theme.rowHeight(), QFontMetrics(theme.font(theme::Size::Small)).lineSpacing() + 8);
    const QFontMetrics small(theme.font(theme::Size::Small));
    const int moment = small.horizontalAdvance(QStringLiteral("17 Nov 15:58")) + 4;
    const int mark = small.horizontalAdvance(PolicyWording::word(presenters::MarginMark::PossiblyShadowed)) + 20;
    const int expires = small.horizontalAdvance(Texts::tr("Expires")) + 24;
    const int fixed = 22 + widths.number + 26 + std::max(widths.tags, 40) + std::max(expires, moment) + widths.hits +
                      2 * moment + mark + 10 * theme::kGap3;
    int name = std::clamp(widths.name, kLeastName, 260);
    int action = std::clamp(widths.action, 100, 260);
    int conditions = std::max(widths.conditions, 200);
    // What is too much goes off the conditions first, down to where a wider table is the lesser evil.
    int over = fixed + name + action + conditions - inner;
    const auto shrink = [&](int& width, int least) {
        const int less = std::clamp(over, 0, std::max(0, width - least));
        width -= less;
        over -= less;
    };
    shrink(conditions, 300);
    shrink(action, 170);
    shrink(name, 190);
    Row row(columns, 22);
    row.add(RuleColumn::Order, widths.number);
    row.add(RuleColumn::Enabled, 26);
    row.add(RuleColumn::Name, name);
    row.add(RuleColumn::Conditions, conditions + std::max(0, -over));
    row.add(RuleColumn::Action, action);
    row.add(RuleColumn::Tags, std::max(widths.tags, 40));
    row.add(RuleColumn::Expires, std::max(expires, moment));
    row.add(RuleColumn::Hits, widths.hits);
    row.add(RuleColumn::First, moment);
    row.add(RuleColumn::Last, moment);
    row.add(RuleColumn::Marks, mark);
    columns.width = std::max(inner, row.x());
    return columns;
}

}  // namespace

int chipWidth(const theme::Theme& theme, const QString& lead, const QString& value) {
    const QFontMetrics leads(theme.font(theme::Size::Small));
    const QFontMetrics values(theme.font(theme::Size::Small, true));
    return 2 * kChipPadding + (lead.isEmpty() ? 0 : leads.horizontalAdvance(lead + u' ')) + values.horizontalAdvance(value);
}

int badgeWidth(const theme::Theme& theme, const QString& text) {
    return text.isEmpty() ? 0 : QFontMetrics(theme.font(theme::Size::Tiny, true)).horizontalAdvance(text) + 12;
}

QString tagsText(const policy::Rule& rule) {
    QStringList tags;
    for (const std::string& tag : presenters::shownTags(rule)) {
        tags << models::Wording::text(tag);
    }
    return tags.join(QStringLiteral(", "));
}

RuleWidths measureRules(const theme::Theme& theme, const PolicyRuleModel& model) {
    const QFontMetrics base(theme.font(theme::Size::Base));
    const QFontMetrics strong(theme.font(theme::Size::Base, true));
    const QFontMetrics small(theme.font(theme::Size::Small));
    RuleWidths widths;
    widths.number = std::max(base.horizontalAdvance(QString(QString::number(model.ruleCount()).size(), u'8')),
                             base.horizontalAdvance(Texts::tr("last"))) + 6;
    widths.name = strong.horizontalAdvance(Texts::tr("Catch-all")) + 4;
    widths.hits = std::max(base.horizontalAdvance(QStringLiteral("888,888")),
                           small.horizontalAdvance(title(RuleColumn::Hits, RuleMode::Cards)));
    const auto names = sampleOf(model, [](const policy::Rule& rule) { return std::max(rule.name.size(), rule.id.size()); });
    for (const presenters::RulePointer& rule : names) {
        widths.name = std::max(widths.name, strong.horizontalAdvance(PolicyWording::name(*rule)) + 4);
    }
    const int badge = badgeWidth(theme, PolicyWording::word(presenters::RuleChange::Edited)) + kChipGap;
    for (const presenters::RulePointer& rule : sampleOf(model, lengthOf)) {
        const int action = chipWidth(theme, {}, PolicyWording::action(rule->action, rule->strength));
        const int conditions = conditionsWidth(theme, *rule);
        widths.conditions = std::max(widths.conditions, conditions);
        widths.action = std::max(widths.action, action);
        // One long message or list of windows is no reason to cut everybody's names.
        widths.rest = std::max(widths.rest, std::min(conditions, kFairConditions) + kArrow + std::min(action, kFairAction) + badge);
        widths.tags = std::max(widths.tags, std::min(160, small.horizontalAdvance(tagsText(*rule)) + 6));
    }
    return widths;
}

RuleColumns placeColumns(const theme::Theme& theme, const RuleWidths& widths, RuleMode mode, int available) {
    const int inner = std::max(320, available - 2 * kRuleMargin);
    return mode == RuleMode::Table ? placeTable(theme, widths, inner) : placeCards(widths, inner, cardLineHeight(theme));
}

QString title(RuleColumn column, RuleMode mode) {
    switch (column) {
        case RuleColumn::Order:
            return Texts::tr("Order");
        case RuleColumn::Enabled:
            return mode == RuleMode::Table ? Texts::tr("On") : QString();
        case RuleColumn::Name:
            return Texts::tr("Rule");
        case RuleColumn::Conditions:
            return mode == RuleMode::Table ? Texts::tr("Conditions") : Texts::tr("All conditions hold → first match wins");
        case RuleColumn::Action:
            return Texts::tr("Leads to");
        case RuleColumn::Tags:
            return Texts::tr("Tags");
        case RuleColumn::Expires:
            return Texts::tr("Expires");
        case RuleColumn::Hits:
            return Texts::tr("Hits, 30 d");
        case RuleColumn::First:
            return Texts::tr("First hit");
        case RuleColumn::Last:
            return Texts::tr("Last hit");
        case RuleColumn::Marks:
            return Texts::tr("Mark");
    }
    return {};
}

}  // namespace farmwarden::editors
