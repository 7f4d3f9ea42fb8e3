#pragma once

#include <QRect>
#include <QString>
#include <QStringList>
#include <vector>

#include "ui/models/policy_rule_model.h"
#include "ui/theme/theme.h"

class QPainter;

// One rule as a card: where its parts stand, and how they look. The list asks for the same layout when it paints and
// when somebody clicks. Pure functions, UI thread.
namespace farmwarden::editors {

enum class PartKind : std::uint8_t { Switch, Name, Condition, More, Action, Remedy };

// What helps against a finding.
enum class Remedy : std::uint8_t { MoveUp, Disable, Delete, TryWitness };

struct CardPart {
    PartKind kind = PartKind::Name;
    int index = 0;  // of the condition; of a remedy its value
    QRect rect;
    QString lead;
    QString text;
    bool isNegated = false;
};

struct CardLayout {
    QRect card;
    QRect number;
    QRect mark;
    QRect hits;
    std::vector<CardPart> parts;
    int arrowX = 0;
    QRect badge;
    QRect box;              // of what is to be said about the rule; empty: nothing
    QString boxTitle;
    QString boxText;

    // Those that Left and Right go through and Return opens.
    std::vector<const CardPart*> editable() const;
    const CardPart* partAt(const QPoint& at) const;
};

inline constexpr int kCardHeight = 40;

// `isOpen`: the current card, which says what its mark means.
CardLayout layOutCard(const theme::Theme& theme, const models::PolicyRuleModel& model, int row, const QRect& rect,
                      bool isOpen);
int cardHeight(const theme::Theme& theme, const models::PolicyRuleModel& model, int row, int width, bool isOpen);

struct CardState {
    bool isSelected = false;
    bool isCurrent = false;
    bool isHovered = false;
    bool hasFocus = false;
    int part = -1;  // of editable()
};
void paintCard(QPainter& painter, const theme::Theme& theme, const models::PolicyRuleModel& model, int row,
               const CardLayout& layout, const CardState& state);

QString word(Remedy remedy);
// Those that apply to the rule in this row.
std::vector<Remedy> remediesFor(const models::PolicyRuleModel& model, int row);

}  // namespace farmwarden::editors
