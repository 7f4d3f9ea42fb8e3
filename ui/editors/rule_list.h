#pragma once

#include <QAbstractItemView>

#include "core/base/clock.h"
#include "ui/editors/rule_card.h"

namespace farmwarden::editors {

class FindingBox;
class RuleHeader;

// The rules, as cards or as a dense table: painted rows of one height, so that 10,000 cost what ten do. The current one
// is open beneath with what is said about it; the catch-all stays visible at the bottom. Left and Right go through the
// parts of the current rule, Return opens one, Space switches; a drag moves the selection as a block. UI thread.
class RuleList final : public QAbstractItemView {
    Q_OBJECT
public:
    // All outlive this.
    RuleList(const theme::Theme& theme, models::PolicyRuleModel& model, const base::Clock& clock,
             QWidget* parent = nullptr);

    // Rules, not only the catch-all.
    bool hasSelection() const;
    // Of the rules that are selected, in their order; ids.
    std::vector<std::string> selectedIds() const;
    // Empty on the catch-all.
    std::string currentId() const;
    void select(const std::vector<std::string>& ids);
    // On the screen, for an editor to stand at; the current rule's when `part` is null.
    QPoint below(const CardPart* part) const;
    CardLayout layoutOf(int row) const;
    const RuleColumns& columns() const { return m_columns; }
    void setMode(RuleMode mode);
    RuleMode mode() const { return m_mode; }
    void setReadOnly(bool isReadOnly);
    // Rules or what is said about them have changed.
    void relay();
    FindingBox& box() { return *m_box; }
    int openRow() const { return m_open; }
    // The part of the current rule that keys are about; -1: all of it.
    int part() const { return m_part; }
    void setPart(int part);
    // As Return does; for screen readers, too.
    void activatePart();
    void activate(int row, const CardPart& part);

    QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint& point) const override;

Q_SIGNALS:
    void partActivated(const QString& id, farmwarden::editors::PartKind kind, int index, const QPoint& at);
    void switched(const QString& id);
    // Delete was pressed; the key has another meaning on other pages, so it belongs to the list and not to the action.
    void deleteWanted();
    void cutWanted();
    void copyWanted();
    void pasteWanted();
    // `condition`: of the current rule, that the menu was asked for at; -1: none.
    void menuWanted(const QPoint& at, int condition, bool isAtAction);
    // Before this position in evaluation order.
    void moved(const QStringList& ids, int before);
    void selectionMoved();

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent* event) override;
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void updateGeometries() override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override;
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex&) const override { return false; }
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags) override;
    QRegion visualRegionForSelection(const QItemSelection& selection) const override;

private:
    void tellCurrent();  // to a screen reader
    bool handleKey(int key);
    int catchAll() const { return m_model.rowCount() - 1; }
    // In the content, which scrolls.
    int topOf(int row) const;
    int heightOf(int row) const;
    int rowAt(int contentY) const;
    void open();
    void placeBox();
    void setHovered(int row);
    void setDropRow(int row);
    QString tipAt(const QPoint& at) const;

    const theme::Theme& m_theme;
    models::PolicyRuleModel& m_model;
    const base::Clock& m_clock;
    FindingBox* m_box = nullptr;
    RuleHeader* m_header = nullptr;
    RuleMode m_mode = RuleMode::Cards;
    RuleWidths m_widths;
    RuleColumns m_columns;
    std::uint64_t m_measured = 0;  // edition of the model
    int m_part = -1;
    int m_open = -1;   // the row that is open
    int m_extra = 0;   // how much taller it is
    int m_hovered = -1;
    int m_dropRow = -1;  // the selection would come before this one
    // Where a button went down. Nothing opens before it is up again: rows would move beneath the mouse.
    QPoint m_pressed;
    int m_pressedRow = -1;
    bool m_isPressing = false;
};

}  // namespace farmwarden::editors
