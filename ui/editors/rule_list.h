#pragma once

#include <QListView>

#include "ui/editors/rule_card.h"

namespace farmwarden::editors {

// The cards. One painted row a rule, so that 10,000 scroll as ten do. Left and Right go through the parts of the
// current card, Return opens one, Space switches; a drag moves the selection as a block. UI thread.
class RuleList final : public QListView {
    Q_OBJECT
public:
    RuleList(const theme::Theme& theme, models::PolicyRuleModel& model, QWidget* parent = nullptr);

    // Of the rules that are selected, in their order; ids.
    std::vector<std::string> selectedIds() const;
    // Empty on the catch-all.
    std::string currentId() const;
    void select(const std::vector<std::string>& ids);
    // On the screen, for an editor to stand at; the current card's when `part` is null.
    QPoint below(const CardPart* part) const;
    CardLayout layoutOf(int row) const;
    void setReadOnly(bool isReadOnly);
    // Cards have new heights.
    void relay();

Q_SIGNALS:
    void partActivated(const QString& id, farmwarden::editors::PartKind kind, int index, const QPoint& at);
    void switched(const QString& id);
    // Delete was pressed; the key has another meaning on other pages, so it belongs to the list and not to the action.
    void deleteWanted();
    void copyWanted();
    void pasteWanted();
    // Before this position in evaluation order.
    void moved(const QStringList& ids, int before);
    void selectionMoved();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    friend class CardDelegate;
    void setPart(int part);
    void activatePart();

    const theme::Theme& m_theme;
    models::PolicyRuleModel& m_model;
    int m_part = -1;
    int m_open = -1;  // the row that is laid out open
    QPoint m_pressed;
};

}  // namespace farmwarden::editors
