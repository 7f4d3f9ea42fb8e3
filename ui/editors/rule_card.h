#pragma once

#include <QRect>
#include <QString>
#include <vector>

#include "ui/editors/rule_columns.h"

class QPainter;

// One rule as a card or a row of a table: where its parts stand, and how they look. The list asks for the same layout
// when it paints, when somebody clicks and when a screen reader asks. Pure functions, UI thread.
namespace farmwarden::editors {

enum class PartKind : std::uint8_t { Switch, Name, Condition, More, Action };

struct CardPart {
    PartKind kind = PartKind::Name;
    int index = 0;  // of the condition
    QRect rect;
    QString lead;
    QString text;
    bool isNegated = false;
    bool isElided = false;
};

struct CardLayout {
    QRect card;    // all of it
    QRect line;    // its first line, which is all of a closed one
    QRect number;
    QRect mark;
    QRect hits;
    QRect badge;
    QString badgeText;
    int arrowX = 0;  // of a card
    std::vector<CardPart> parts;

    // Those that Left and Right go through and Return opens.
    std::vector<const CardPart*> editable() const;
    const CardPart* partAt(const QPoint& at) const;
};

// `rect`: of the row in the view, as wide as that.
CardLayout layOutCard(const theme::Theme& theme, const models::PolicyRuleModel& model, int row, const QRect& rect,
                      const RuleColumns& columns);

struct CardState {
    bool isSelected = false;
    bool isCurrent = false;
    bool isHovered = false;
    bool hasFocus = false;
    int part = -1;  // of editable()
    base::TimePoint now;
};
void paintCard(QPainter& painter, const theme::Theme& theme, const models::PolicyRuleModel& model, int row,
               const CardLayout& layout, const RuleColumns& columns, const CardState& state);

// "edited", "new", "unused for 41 days"; empty: nothing to tell.
QString badgeText(const models::PolicyRuleModel& model, const models::PolicyRuleModel::Row& row);
// What the whole of a part says, for tooltips and screen readers: the row's own texts may be cut.
QString wholeText(const policy::Rule& rule, const CardPart& part);

}  // namespace farmwarden::editors
