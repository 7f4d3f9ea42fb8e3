#pragma once

#include <QHeaderView>
#include <QListWidget>
#include <QTableView>
#include <QTreeView>
#include <algorithm>

#include "ui/theme/theme.h"

// Table and tree with the console's habits: whole rows, no grid, hover over the row, sizes from the theme, Tab leaves
// them. UI thread.
namespace farmwarden::views {

// Paints its sections itself: the sort mark follows the text, which a style sheet cannot say.
class HeaderView final : public QHeaderView {
    Q_OBJECT
public:
    HeaderView(const theme::Theme& theme, QWidget* parent);

    // `width`, or more where the section's text needs more.
    int roomFor(int section, int width) const { return std::max(width, sectionSizeHint(section)); }

protected:
    QSize sectionSizeFromContents(int section) const override;
    // What is elided, whole.
    bool viewportEvent(QEvent* event) override;
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    QString textOf(int section) const;

    const theme::Theme& m_theme;
};

class TreeView final : public QTreeView {
    Q_OBJECT
public:
    TreeView(const theme::Theme& theme, QWidget* parent = nullptr);

protected:
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
    bool viewportEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const theme::Theme& m_theme;
};

class TableView final : public QTableView {
    Q_OBJECT
public:
    TableView(const theme::Theme& theme, QWidget* parent = nullptr);

protected:
    bool viewportEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

// A list of few things. Qt 6.4 tells screen readers of each new current item as if it had the focus, also where a list is
// filled anew that nobody is at; this one does so only while it has it.
class ListWidget final : public QListWidget {
    Q_OBJECT
public:
    using QListWidget::QListWidget;

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
};

}  // namespace farmwarden::views
