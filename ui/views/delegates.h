#pragma once

#include <QStyledItemDelegate>

#include "ui/theme/theme.h"

// The three kinds of cells that all tables share, painted from the roles in ui/models/roles.h: text (icon, bold lead,
// highlighted match), state (glyph and word) and bar (used against limit, number beside). UI thread.
namespace farmwarden::views {

class InlineEdit;

// Ground, selection, current row, hover and the line between rows; the content is the derived class's.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    RowDelegate(const theme::Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    // What is elided, whole, where the model has nothing better to say.
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

    // Makes the cells editable that it knows how to edit; it outlives this.
    void setEditing(InlineEdit* editing) { m_editing = editing; }
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

    // Also for the part of a tree's row that lies before its first cell.
    static void paintGround(QPainter& painter, const QRect& rect, const theme::Theme& theme,
                            const QAbstractItemView& view, const QModelIndex& index, bool isSelected);

protected:
    virtual void paintContent(QPainter& painter, const QRect& rect, const QModelIndex& index) const = 0;
    bool eventFilter(QObject* watched, QEvent* event) override;

    const theme::Theme& m_theme;

private:
    InlineEdit* m_editing = nullptr;
};

class TextDelegate : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;
    // Text to mark where it occurs; empty: nothing.
    void setMatch(const QString& match) { m_match = match; }

protected:
    void paintContent(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;

private:
    void paintMatch(QPainter& painter, const QRect& rect, const QString& text, Qt::Alignment alignment) const;

    QString m_match;
};

class StateDelegate final : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;
};

class BarDelegate final : public RowDelegate {
    Q_OBJECT
public:
    // `numberWidth`: room for the number at the right.
    BarDelegate(const theme::Theme& theme, QObject* parent, int numberWidth = 76)
        : RowDelegate(theme, parent), m_numberWidth(numberWidth) {}
    // Colour turns at nine tenths and at the limit.
    static theme::Token barToken(qulonglong used, qulonglong limit);
    static void paintBar(QPainter& painter, const QRect& rect, const theme::Theme& theme, qulonglong used,
                         qulonglong limit);

protected:
    void paintContent(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;

private:
    int m_numberWidth;
};

}  // namespace farmwarden::views
