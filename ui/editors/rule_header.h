#pragma once

#include <QWidget>

#include "ui/theme/theme.h"

namespace farmwarden::editors {

class RuleList;

// What stands in the columns of the rules, above them. The order is that of evaluation and cannot be sorted. Owned by
// its list. UI thread.
class RuleHeader final : public QWidget {
    Q_OBJECT
public:
    RuleHeader(const theme::Theme& theme, RuleList& list);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const theme::Theme& m_theme;
    RuleList& m_list;
};

}  // namespace farmwarden::editors
