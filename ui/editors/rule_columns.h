#pragma once

#include <QString>
#include <array>

#include "ui/models/policy_rule_model.h"
#include "ui/theme/theme.h"

// Which parts of a rule stand where in every row, so that they make columns: as wide as their content wants, as far as
// there is room. Pure functions, UI thread.
namespace farmwarden::editors {

enum class RuleColumn : std::uint8_t { Order, Enabled, Name, Conditions, Action, Tags, Expires, Hits, First, Last, Marks };
inline constexpr std::size_t kRuleColumns = 11;

// Cards: a rule a line, conditions as chips, then where it leads. Table: a dense row with everything in columns.
enum class RuleMode : std::uint8_t { Cards, Table };

struct RuleColumns {
    struct Span {
        int x = 0;  // from the row's left edge
        int width = 0;
        int end() const { return x + width; }
    };
    std::array<Span, kRuleColumns> spans;  // width 0: not shown
    RuleMode mode = RuleMode::Cards;
    int lineHeight = 40;
    int width = 0;  // of a row; a table may be wider than the view

    const Span& of(RuleColumn column) const { return spans[static_cast<std::size_t>(column)]; }
    bool isTable() const { return mode == RuleMode::Table; }
};

// What the content wants, from a sample: the rules with the longest texts.
struct RuleWidths {
    int number = 0;
    int name = 0;
    int rest = 0;  // of a card: conditions, action and badge
    int conditions = 0;
    int action = 0;
    int tags = 0;
    int hits = 0;
};

inline constexpr int kRuleMargin = 16;  // at both sides of the list

RuleWidths measureRules(const theme::Theme& theme, const models::PolicyRuleModel& model);
// `available`: of the view, margins included.
RuleColumns placeColumns(const theme::Theme& theme, const RuleWidths& widths, RuleMode mode, int available);
// As it stands in the header.
QString title(RuleColumn column, RuleMode mode);

// The widths of what stands in a row.
int chipWidth(const theme::Theme& theme, const QString& lead, const QString& value);
int badgeWidth(const theme::Theme& theme, const QString& text);
QString tagsText(const policy::Rule& rule);

}  // namespace farmwarden::editors
