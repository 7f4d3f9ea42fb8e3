#pragma once

#include <QStyledItemDelegate>

#include "ui/theme/theme.h"

namespace farmwarden::editors {

// An entry of a timeline: a dot on a line that goes through all of them, a title, quiet words at its right, and lines
// beneath. UI thread.
class TimelineDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    // QString, QString, QStringList, theme::Mark as int.
    enum Role : int { TitleRole = Qt::UserRole + 16, SideRole, LinesRole, MarkRole };

    TimelineDelegate(const theme::Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const theme::Theme& m_theme;
};

}  // namespace farmwarden::editors
