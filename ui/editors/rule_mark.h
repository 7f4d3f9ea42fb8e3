#pragma once

#include <QIcon>
#include <QRectF>

#include "ui/presenters/policy_findings.h"
#include "ui/theme/theme.h"

class QPainter;

// What stands in the margin of a rule: a shape of its own for each kind of mark, so that colour never says it alone.
// Triangle: decides nothing. Half dot: some of it goes elsewhere. Two bars: changes nothing. Small dot: all is well.
// UI thread.
namespace farmwarden::editors {

// Fits into `box`, which should be square; 12 px is its design size. `isIgnored`: somebody puts up with it.
void paintRuleMark(QPainter& painter, const theme::Theme& theme, const QRectF& box, presenters::MarginMark mark,
                   bool isIgnored = false);
theme::Token ruleMarkToken(presenters::MarginMark mark);
// The same for words.
theme::Token ruleMarkTextToken(presenters::MarginMark mark);

}  // namespace farmwarden::editors
