#include <sys/resource.h>

#include <QDir>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QSemaphore>
#include <QTemporaryDir>
#include <csignal>

#include "tests/ui/support/sessions_fixture.h"
#include "ui/bridge/session_export.h"
#include "ui/views/export_bar.h"
#include "ui/views/sessions_page.h"
#include "ui/views/toast.h"

// Lists written to files.
namespace farmwarden::test {
namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class SessionExportWindow : public SessionsWindow {
protected:
    views::ExportBar& bar() {
        return static_cast<views::SessionsPage*>(m_window->page(QStringLiteral("sessions")))->exportBar();
    }
    void start(const QString& path) {
        bar().start(path, bridge::sessionExport(workspace().live(), workspace().views().sessions(),
                                                views::ExportBar::formatOf(path)));
    }
    [[nodiscard]] bool ends() {
        return comesTrue([&] { return !bar().isRunning(); });
    }
    QString toast() { return child<views::Toast>("toast")->text(); }

    const QTemporaryDir folder;
};

TEST_F(SessionExportWindow, WritesTheMatchingRowsInTheirOrder) {
    openSessions();
    filter->applyText(QStringLiteral("user:ana,ben"));
    ASSERT_TRUE(hasRows(3));
    table->horizontalHeader()->setSortIndicator(static_cast<int>(presenters::SessionColumn::User), Qt::DescendingOrder);
    ASSERT_TRUE(comesTrue([&] { return table->model()->index(0, 1).data().toString() == u"ben"; }));
    const QString csv = folder.filePath(QStringLiteral("a.csv"));
    start(csv);
    ASSERT_TRUE(ends());
    const QList<QByteArray> lines = contentOf(csv).trimmed().split('\n');
    ASSERT_EQ(lines.size(), 4);
    EXPECT_TRUE(lines[0].startsWith("id,user,domain,farm,target,state,since,client,"));
    EXPECT_TRUE(lines[1].contains(",ben,,office,sh-01,active,")) << lines[1].toStdString();
    EXPECT_TRUE(toast().contains(u"3 row")) << toast().toStdString();

    const QString json = folder.filePath(QStringLiteral("a.json"));
    start(json);
    ASSERT_TRUE(ends());
    const QJsonArray rows = QJsonDocument::fromJson(contentOf(json)).array();
    ASSERT_EQ(rows.size(), 3);
    EXPECT_EQ(rows[0].toObject()[QStringLiteral("user")].toString(), QStringLiteral("ben"));
    EXPECT_EQ(rows[1].toObject()[QStringLiteral("placed_at")].toString().size(), 24);
}

TEST_F(SessionExportWindow, StopsWhenToldAndLeavesWhatWasThere) {
    openSessions();
    const QString path = folder.filePath(QStringLiteral("a.csv"));
    QFile before(path);
    ASSERT_TRUE(before.open(QIODevice::WriteOnly));
    before.write("mine");
    before.close();
    QSemaphore gate;
    bar().job().worker().post([&gate] { gate.acquire(); });
    start(path);
    EXPECT_TRUE(bar().isVisible());
    QTest::mouseClick(child<QPushButton>("cancelExport", &bar()), Qt::LeftButton);
    gate.release();
    ASSERT_TRUE(ends());
    EXPECT_FALSE(bar().isVisible());
    EXPECT_EQ(contentOf(path), "mine");
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1) << "no leftovers";
}

TEST_F(SessionExportWindow, SaysWhyAFileCannotBeWritten) {
    openSessions();
    start(folder.filePath(QStringLiteral("missing/a.csv")));
    ASSERT_TRUE(ends());
    EXPECT_TRUE(toast().contains(u"missing/a.csv")) << toast().toStdString();
    EXPECT_TRUE(toast().contains(u"No such file")) << toast().toStdString();
}

// A limit on the size of files is noticed as a full disk is: a write that does not go through.
TEST_F(SessionExportWindow, AFullDiskLeavesNoHalfFile) {
    openSessions();
    rlimit before{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit tiny{64, before.rlim_max};
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &tiny), 0);
    start(folder.filePath(QStringLiteral("a.csv")));
    const bool hasEnded = ends();
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    ASSERT_TRUE(hasEnded);
    EXPECT_TRUE(toast().contains(u"cannot be written")) << toast().toStdString();
    EXPECT_TRUE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
}

TEST_F(SessionExportWindow, TheJournalsEntriesThatMatchAreWrittenWithTheirCodes) {
    openSessions();
    bridge::ActivityLog& log = workspace().activity();
    log.show(presenters::ActivityList::Placements, presenters::ActivityFilter("about:ana"));
    const QString csv = folder.filePath(QStringLiteral("a.csv"));
    bar().start(csv, log.exportOf(bridge::ExportFormat::Csv));
    ASSERT_TRUE(ends());
    QList<QByteArray> lines = contentOf(csv).trimmed().split('\n');
    ASSERT_EQ(lines.size(), 3) << "a heading and two placements";
    EXPECT_TRUE(lines[0].startsWith("at,revision,code,link,actor,broker,arguments"));
    EXPECT_TRUE(lines[1].contains(",placed,session:s-")) << lines[1].toStdString();
    EXPECT_TRUE(lines[1].contains("ana; lab-1")) << "the newest first";
    const QString json = folder.filePath(QStringLiteral("a.json"));
    bar().start(json, log.exportOf(bridge::ExportFormat::Json));
    ASSERT_TRUE(ends());
    EXPECT_EQ(QJsonDocument::fromJson(contentOf(json)).array().size(), 2);
}

}  // namespace
}  // namespace farmwarden::test
