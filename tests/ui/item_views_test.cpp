#include "ui/views/item_views.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QStandardItemModel>
#include <QTest>

namespace farmwarden::test {
namespace {

class TableKeys : public testing::Test {
protected:
    void fill(int rows) {
        for (int row = 0; row < rows; ++row) {
            model.appendRow(new QStandardItem(QString::number(row)));
        }
        table.setModel(&model);
        table.show();
        table.setCurrentIndex({});
        table.selectionModel()->setCurrentIndex(model.index(0, 0), QItemSelectionModel::NoUpdate);  // as Qt does with the focus
    }
    int selected() const {
        const QModelIndexList rows = table.selectionModel()->selectedRows();
        return rows.size() == 1 ? rows.front().row() : -1;
    }

    theme::Theme theme{*qApp};
    QStandardItemModel model;
    views::TableView table{theme};
};

TEST_F(TableKeys, AnArrowSelectsTheOnlyRow) {
    fill(1);
    ASSERT_EQ(selected(), -1);
    QTest::keyClick(&table, Qt::Key_Down);
    EXPECT_EQ(selected(), 0);
}

TEST_F(TableKeys, TheFirstArrowSelectsTheRowWithTheFocusAndTheNextGoesOn) {
    fill(3);
    QTest::keyClick(&table, Qt::Key_Down);
    EXPECT_EQ(selected(), 0);
    QTest::keyClick(&table, Qt::Key_Down);
    EXPECT_EQ(selected(), 1);
    QTest::keyClick(&table, Qt::Key_Up);
    EXPECT_EQ(selected(), 0);
}

}  // namespace
}  // namespace farmwarden::test
