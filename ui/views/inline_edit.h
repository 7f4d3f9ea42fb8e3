#pragma once

#include <QObject>
#include <QPersistentModelIndex>
#include <optional>

#include "core/base/ids.h"
#include "core/exchange/target_table.h"
#include "ui/theme/theme.h"

class QWidget;

namespace farmwarden::views {

// Editing a target's fields where they stand in the tree of the Farms page. Enter and Tab confirm what can be
// understood; Escape, and going elsewhere, leave everything as it was. Who listens sends the request. Shared by the
// tree's delegates; UI thread.
class InlineEdit final : public QObject {
    Q_OBJECT
public:
    explicit InlineEdit(const theme::Theme& theme, QObject* parent = nullptr);

    // Null for a cell that cannot be edited.
    QWidget* createEditor(QWidget* parent, const QModelIndex& index);
    void fill(QWidget* editor, const QModelIndex& index);
    // What confirm() has let through.
    void commit(QWidget* editor, const QModelIndex& index);
    // False when what stands in it cannot be understood; it is marked then, with what would be right.
    bool confirm(QWidget* editor);
    // Goes on to the next field of the same row, or to the one before.
    void goOn(QWidget* editor, int step);

Q_SIGNALS:
    void committed(const QString& target, farmwarden::exchange::Column column, const QString& text,
                   farmwarden::base::Revision seen);
    void editWanted(const QModelIndex& index);

private:
    void mark(QWidget* editor);

    const theme::Theme& m_theme;
    QPersistentModelIndex m_index;  // of the cell that is open
    QString m_target;
    base::Revision m_seen;  // of its definition when it was opened
};

// The field that a column of the tree is, if it can be edited there.
std::optional<exchange::Column> editedField(int treeColumn);

}  // namespace farmwarden::views
