#include <gtest/gtest.h>

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QTemporaryDir>
#include <QTreeView>

#include "core/exchange/csv_writer.h"
#include "core/exchange/target_import.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/models/farm_tree_model.h"
#include "ui/views/import_sheet.h"
#include "ui/views/toast.h"

// The Farms page: import and export, fields edited in the list, several targets at once, holds and taking them back.
namespace farmwarden::navigation {
namespace {

using models::FarmTreeModel;
using test::ConsoleWindow;
using views::ImportSheet;

class FarmsPageTest : public ConsoleWindow {
protected:
    QString write(const QByteArray& bytes, const char* name = "hosts.csv") {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path;
    }
    ImportSheet* import(const QByteArray& bytes) {
        trigger("target.import");
        auto* const dialog = static_cast<ImportSheet*>(sheet("importSheet"));
        dialog->openFile(write(bytes));
        EXPECT_TRUE(comesTrue([&] { return dialog->whyNot() != u"Checking the rows…"; }));
        return dialog;
    }
    std::uint32_t weightOf(const char* target) {
        return workspace().live().read([&](const directory::Directory& d) {
            const auto index = d.findTarget(target);
            return index == directory::kNone ? 0 : d.target(index).value.weight;
        });
    }
    // Somebody else changes it.
    void define(const char* name, std::uint32_t weight) {
        model::Target target;
        target.name = name;
        target.farm = "office";
        target.address = {"127.0.0.1"};
        target.weight = weight;
        append({model::TargetDefined{target}});
    }
    QTreeView* tree() { return child<QTreeView>("farmsTree"); }
    void selectAllTargets() {
        const QModelIndex farm = tree()->model()->index(0, 0);
        ASSERT_TRUE(comesTrue([&] { return tree()->isExpanded(farm); }));
        tree()->selectAll();
        tree()->selectionModel()->select(farm, QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
    }
    QModelIndex cell(const char* target, int column) {
        return static_cast<FarmTreeModel*>(tree()->model())->find({}, target).siblingAtColumn(column);
    }
    QLineEdit* editor() {
        QLineEdit* found = nullptr;
        EXPECT_TRUE(comesTrue([&] { return (found = tree()->findChild<QLineEdit*>(QStringLiteral("cellEditor"))) != nullptr; }));
        return found;
    }
    QString toast() { return child<views::Toast>("toast")->text(); }
    void undo() { QTest::mouseClick(child<QAbstractButton>("undo"), Qt::LeftButton); }

    QTemporaryDir m_folder;
};

TEST_F(FarmsPageTest, ImportsAFileInOneStepAndTakesItBack) {
    populate();
    openWindow();
    ImportSheet* const dialog = import("name;farm;address;weight\nsh-01;office;127.0.0.1;250\nnew-1;office;127.0.0.2;\n");
    EXPECT_TRUE(dialog->describe().contains(u"UTF-8 · semicolons")) << dialog->describe().toStdString();
    EXPECT_TRUE(dialog->describe().contains(u"new-1 | office | 127.0.0.2")) << dialog->describe().toStdString();
    ASSERT_TRUE(confirmed(dialog)) << dialog->whyNot().toStdString();
    ASSERT_TRUE(comesTrue([&] { return weightOf("sh-01") == 250 && weightOf("new-1") == 100; }));
    ASSERT_TRUE(comesTrue([&] { return toast().contains(u" added, 1 target"); })) << toast().toStdString();
    undo();
    EXPECT_TRUE(comesTrue([&] { return weightOf("sh-01") == 100 && weightOf("new-1") == 0; }));
}

TEST_F(FarmsPageTest, TakesNothingBackThatSomebodyChangedSince) {
    populate();
    openWindow();
    ASSERT_TRUE(confirmed(import("name,weight\nsh-01,250\n")));
    ASSERT_TRUE(comesTrue([&] { return weightOf("sh-01") == 250 && toast().contains(u"changed"); }));
    define("sh-01", 42);
    undo();
    EXPECT_TRUE(comesTrue([&] { return toast().contains(u"was changed by test"); })) << toast().toStdString();
    EXPECT_EQ(weightOf("sh-01"), 42U);
}

TEST_F(FarmsPageTest, ImportsNothingWhileARowIsWrong) {
    populate();
    openWindow();
    ImportSheet* const dialog = import("name,farm,address\nnew-1,office,127.0.0.1\nnew-2,offce,127.0.0.1\nnew-1,office,127.0.0.1\n");
    EXPECT_TRUE(dialog->whyNot().contains(u"are wrong")) << dialog->whyNot().toStdString();
    const QStringList lines = dialog->describe().split(u'\n');
    EXPECT_TRUE(lines.value(1).contains(u"3 | wrong | new-2")) << "what is wrong comes first: " << dialog->describe().toStdString();
    EXPECT_TRUE(lines.value(1).contains(u"there is no farm offce; correct it to office")) << dialog->describe().toStdString();
    EXPECT_TRUE(lines.value(2).contains(u"new-1 is in line 2 already")) << dialog->describe().toStdString();
    EXPECT_FALSE(child<QAbstractButton>("confirm", dialog)->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Escape);
    EXPECT_EQ(weightOf("new-1"), 0U);
}

TEST_F(FarmsPageTest, LearnsWhatAColumnMeansAndAddsFarmsWhenTold) {
    populate();
    openWindow();
    ImportSheet* const dialog = import("Rechner,farm,address,Standort\nx-1,lab,127.0.0.1,M\xFCnchen\n");
    EXPECT_TRUE(dialog->describe().contains(u"There is no column \"Rechner\"")) << dialog->describe().toStdString();
    EXPECT_TRUE(dialog->describe().contains(u"Windows-1252"));
    const auto choose = [&](const char* box, int index) {
        auto* const combo = child<QComboBox>(box, dialog);
        combo->setCurrentIndex(index);
        Q_EMIT combo->activated(index);
    };
    choose("column0", 1);
    choose("column3", 0);
    ASSERT_TRUE(comesTrue([&] { return dialog->describe().contains(u"there is no farm lab"); })) << dialog->describe().toStdString();
    QTest::mouseClick(child<QCheckBox>("addFarms", dialog), Qt::LeftButton, {}, QPoint(8, 8));
    ASSERT_TRUE(confirmed(dialog)) << dialog->whyNot().toStdString();
    EXPECT_TRUE(farmsSay("lab"));
    EXPECT_TRUE(comesTrue([&] { return weightOf("x-1") == 100; }));
}

TEST_F(FarmsPageTest, ImportsWhatASpreadsheetPutOnTheClipboard) {
    populate();
    openWindow();
    QApplication::clipboard()->setText(QStringLiteral("name\tfarm\taddress\tweight\nsh-02\toffice\t127.0.0.1\t7\n"));
    trigger("target.paste");
    auto* const dialog = static_cast<ImportSheet*>(sheet("importSheet"));
    ASSERT_TRUE(confirmed(dialog)) << dialog->whyNot().toStdString();
    EXPECT_TRUE(comesTrue([&] { return weightOf("sh-02") == 7; }));
}

TEST_F(FarmsPageTest, SaysThatAFileCannotBeRead) {
    populate();
    openWindow();
    trigger("target.import");
    auto* const dialog = static_cast<ImportSheet*>(sheet("importSheet"));
    EXPECT_EQ(dialog->whyNot(), QStringLiteral("Choose a file first."));
    dialog->openFile(m_folder.filePath(QStringLiteral("nothing.csv")));
    EXPECT_TRUE(comesTrue([&] { return text(dialog).contains(u"cannot be read"); }));
    EXPECT_FALSE(child<QAbstractButton>("confirm", dialog)->isEnabled());
}

TEST_F(FarmsPageTest, RefusesAnImportThatSomebodyOvertookAndLooksAgain) {
    populate();
    openWindow();
    ImportSheet* const dialog = import("name,weight\nsh-01,250\n");
    ASSERT_TRUE(comesTrue([&] { return child<QAbstractButton>("confirm", dialog)->isEnabled(); }));
    define("sh-01", 42);
    QTest::mouseClick(child<QAbstractButton>("confirm", dialog), Qt::LeftButton);
    EXPECT_TRUE(comesTrue([&] { return text(dialog).contains(u"was changed by"); })) << text(dialog).toStdString();
    EXPECT_TRUE(comesTrue([&] { return dialog->describe().contains(u"weight was 42"); })) << dialog->describe().toStdString();
    EXPECT_EQ(weightOf("sh-01"), 42U);
}

TEST_F(FarmsPageTest, EditsAFieldInTheListAndTakesItBack) {
    populate();
    openWindow();
    tree()->setCurrentIndex(cell("sh-02", FarmTreeModel::WeightColumn));
    trigger("target.edit");
    QLineEdit* const edit = editor();
    ASSERT_NE(edit, nullptr);
    EXPECT_EQ(edit->text(), QStringLiteral("100"));
    QTest::keyClicks(edit, QStringLiteral("0"));
    QTest::keyClick(edit, Qt::Key_Return);
    EXPECT_TRUE(tree()->findChild<QLineEdit*>(QStringLiteral("cellEditor")) != nullptr) << "nothing is understood of a weight of 0";
    EXPECT_TRUE(edit->accessibleDescription().contains(u"no whole number")) << edit->accessibleDescription().toStdString();
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("300"));
    QTest::keyClick(edit, Qt::Key_Return);
    EXPECT_EQ(cell("sh-02", FarmTreeModel::WeightColumn).data().toString(), QStringLiteral("300, saving…"));
    ASSERT_TRUE(comesTrue([&] { return cell("sh-02", FarmTreeModel::WeightColumn).data().toString() == u"300"; }));
    ASSERT_TRUE(comesTrue([&] { return toast().contains(u"sh-02: weight is 300"); })) << toast().toStdString();
    undo();
    EXPECT_TRUE(comesTrue([&] { return weightOf("sh-02") == 100; }));
}

TEST_F(FarmsPageTest, LeavesAFieldAsItWasOnEscape) {
    populate();
    openWindow();
    tree()->setCurrentIndex(cell("sh-02", FarmTreeModel::WeightColumn));
    trigger("target.edit");
    QLineEdit* const edit = editor();
    ASSERT_NE(edit, nullptr);
    QTest::keyClicks(edit, QStringLiteral("300"));
    QTest::keyClick(edit, Qt::Key_Escape);
    EXPECT_EQ(cell("sh-02", FarmTreeModel::WeightColumn).data().toString(), QStringLiteral("100"));
    EXPECT_EQ(weightOf("sh-02"), 100U);
}

TEST_F(FarmsPageTest, SaysWhoChangedAFieldThatIsBeingEdited) {
    populate();
    openWindow();
    tree()->setCurrentIndex(cell("sh-02", FarmTreeModel::WeightColumn));
    trigger("target.edit");
    QLineEdit* const edit = editor();
    ASSERT_NE(edit, nullptr);
    define("sh-02", 42);
    ASSERT_TRUE(comesTrue([&] { return weightOf("sh-02") == 42; }));
    edit->setText(QStringLiteral("300"));
    QTest::keyClick(edit, Qt::Key_Return);
    EXPECT_TRUE(comesTrue([&] { return toast().contains(u"was changed by"); })) << toast().toStdString();
    EXPECT_TRUE(comesTrue([&] { return cell("sh-02", FarmTreeModel::WeightColumn).data().toString() == u"42"; }));
}

TEST_F(FarmsPageTest, ChangesWhatSeveralTargetsHaveInCommon) {
    populate();
    addTarget("sh-04", "office", 10);
    openWindow();
    selectAllTargets();
    trigger("target.set");
    QDialog* const dialog = sheet("targetsSheet");
    EXPECT_EQ(child<QLineEdit>("weight", dialog)->text(), QStringLiteral("100"));
    EXPECT_TRUE(child<QLineEdit>("limit", dialog)->placeholderText().contains(u"mixed: 10, 40"));
    EXPECT_FALSE(child<QAbstractButton>("confirm", dialog)->isEnabled());
    child<QLineEdit>("weight", dialog)->setText(QStringLiteral("55"));
    ASSERT_TRUE(confirmed(dialog));
    ASSERT_TRUE(comesTrue([&] { return weightOf("sh-01") == 55 && weightOf("sh-04") == 55; }));
    ASSERT_TRUE(comesTrue([&] { return toast().contains(u"are changed"); })) << toast().toStdString();
    undo();
    EXPECT_TRUE(comesTrue([&] { return weightOf("sh-01") == 100 && weightOf("sh-04") == 100; }));
}

TEST_F(FarmsPageTest, HoldsSeveralTargetsButThoseLeftOut) {
    populate();
    openWindow();
    selectAllTargets();
    trigger("hold.place");
    QDialog* const dialog = sheet("holdSheet");
    child<QListWidget>("targets", dialog)->item(1)->setCheckState(Qt::Unchecked);
    EXPECT_TRUE(comesTrue([&] { return text(dialog).contains(u"New users go to 1 other"); })) << text(dialog).toStdString();
    ASSERT_TRUE(confirmed(dialog));
    ASSERT_TRUE(farmsSay("sh-03 | reconnect-only"));
    EXPECT_TRUE(farmsSay("sh-02 | open"));
    ASSERT_TRUE(catchUp());
    trigger("hold.release");
    QDialog* const release = sheet("releaseSheet");
    EXPECT_TRUE(comesTrue([&] { return text(release).contains(u"take new users again: sh-01"); })) << text(release).toStdString();
    ASSERT_TRUE(confirmed(release));
    EXPECT_TRUE(farmsSay("sh-03 | open"));
}

TEST_F(FarmsPageTest, ExportsWhatTheImportTakesBackUnchanged) {
    populate();
    openWindow();
    const exchange::KnownWorld world = workspace().live().read(exchange::knownWorld);
    ImportSheet* const dialog = import(QByteArray::fromStdString(exchange::targetsAsCsv(world.targets)));
    EXPECT_EQ(dialog->whyNot(), QStringLiteral("Every target is as the file has it already."));
}

}  // namespace
}  // namespace farmwarden::navigation
