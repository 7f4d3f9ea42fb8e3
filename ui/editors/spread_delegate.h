#pragma once

#include "ui/views/delegates.h"

namespace farmwarden::editors {

// Two bars in a cell: filled as the sessions would be spread before, outlined after, with a tick at the target's limit.
// UI thread.
class SpreadDelegate final : public views::RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;
};

}  // namespace farmwarden::editors
