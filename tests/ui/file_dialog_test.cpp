#include "ui/views/file_dialog.h"

#include <gtest/gtest.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <QAbstractItemView>
#include <QApplication>
#include <QFileSystemModel>
#include <QMessageBox>
#include <QPointer>
#include <QTest>

#include <fstream>

#include "core/store/sqlite/database.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/support/ui_thread_guard.h"

namespace farmwarden::test {
namespace {

constexpr int kPatienceMs = 20'000;

// Tells whether anybody opens a file.
class OpenWatch {
public:
    explicit OpenWatch(const std::filesystem::path& file) : m_queue(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
        ::inotify_add_watch(m_queue, file.c_str(), IN_OPEN);
    }
    ~OpenWatch() { ::close(m_queue); }
    OpenWatch(const OpenWatch&) = delete;
    OpenWatch& operator=(const OpenWatch&) = delete;

    bool wasOpened() const {
        alignas(inotify_event) char buffer[1024];
        return ::read(m_queue, buffer, sizeof buffer) > 0;
    }

private:
    int m_queue;
};

class FileDialogTest : public testing::Test {
protected:
    // A file whose name says nothing of its type: Qt reads such a file to find it out.
    void SetUp() override { std::ofstream(file) << "\x7f\x45\x4c\x46 anything"; }

    static bool lists(QFileDialog& dialog, const std::string& name) {
        auto* const model = dialog.findChild<QFileSystemModel*>();
        const auto* const view = dialog.findChild<QAbstractItemView*>(QStringLiteral("treeView"));
        return model != nullptr && view != nullptr &&
               QTest::qWaitFor(
                   [&] {
                       const QModelIndex row = model->index(dialog.directory().filePath(QString::fromStdString(name)));
                       return row.isValid() && !model->data(row.siblingAtColumn(2)).toString().isEmpty();
                   },
                   kPatienceMs);
    }

    const OnTestsBehalf meanwhile;  // a file dialog of Qt's looks at folders on the UI thread
    TempDir folder;
    std::filesystem::path file = folder / "farm.db-shm";
};

TEST_F(FileDialogTest, ListsAFolderWithoutOpeningItsFiles) {
    const OpenWatch watch(file);
    QPointer<views::FileDialog> dialog = new views::FileDialog(nullptr, QStringLiteral("Any"));
    dialog->setDirectory(QString::fromStdString(folder.path().string()));
    dialog->setViewMode(QFileDialog::Detail);
    dialog->open();
    ASSERT_TRUE(lists(*dialog, "farm.db-shm"));
    EXPECT_FALSE(watch.wasOpened());
    std::ofstream(folder / "later.db-wal") << "anything";
    const OpenWatch later(folder / "later.db-wal");
    EXPECT_TRUE(lists(*dialog, "later.db-wal"));
    EXPECT_FALSE(later.wasOpened());
    dialog->close();
    EXPECT_TRUE(QTest::qWaitFor([&] { return dialog.isNull(); }));
}

// Else the test above would prove nothing.
TEST_F(FileDialogTest, QtsOwnDialogOpensThem) {
    const OpenWatch watch(file);
    QFileDialog dialog(nullptr, {}, QString::fromStdString(folder.path().string()));
    dialog.setOption(QFileDialog::DontUseNativeDialog);
    dialog.show();
    ASSERT_TRUE(lists(dialog, "farm.db-shm"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return watch.wasOpened(); }, kPatienceMs));
}

TEST_F(FileDialogTest, RefusesAStoreThatIsOpenAndStays) {
    const std::filesystem::path path = folder / "farm.db";
    std::optional<store::sqlite::Database> database(std::in_place, path, store::sqlite::OpenMode::Create);
    database->execute("CREATE TABLE t(a)");
    QString chosen;
    views::askForFile(nullptr, QStringLiteral("Any"), {}, qApp, [&](const QString& answer) { chosen = answer; });
    QPointer<views::FileDialog> dialog;
    for (QWidget* const widget : QApplication::topLevelWidgets()) {
        if (auto* const found = qobject_cast<views::FileDialog*>(widget)) {
            dialog = found;
        }
    }
    ASSERT_TRUE(dialog);
    dialog->setDirectory(QString::fromStdString(folder.path().string()));
    dialog->selectFile(QString::fromStdString(path.string()));
    ASSERT_TRUE(lists(*dialog, "farm.db"));
    QTest::keyClick(dialog->findChild<QWidget*>(QStringLiteral("fileNameEdit")), Qt::Key_Return);
    auto* const box = dialog->findChild<QMessageBox*>();
    ASSERT_NE(box, nullptr);
    EXPECT_TRUE(box->text().startsWith(QStringLiteral("farm.db is a store that is open.")))
        << box->text().toStdString();
    box->close();
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_EQ(chosen, QString());
    database.reset();
    QTest::keyClick(dialog->findChild<QWidget*>(QStringLiteral("fileNameEdit")), Qt::Key_Return);
    EXPECT_EQ(chosen.toStdString(), path.string());
}

}  // namespace
}  // namespace farmwarden::test
