#include <gtest/gtest.h>

#include <unistd.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QTemporaryDir>

#include "tests/ui/support/ui_thread_guard.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/navigation/inspector_dock.h"
#include "ui/navigation/navigation_bar.h"
#include "ui/navigation/window_place.h"
#include "ui/views/database_address.h"
#include "ui/views/segments.h"
#include "ui/views/settings_page.h"

// What a person sets, what the console remembers, and what it does when neither can be read.
namespace farmwarden::test {
namespace {

using navigation::Memory;

class SettingsFile : public testing::Test {
protected:
    QString path() const { return m_folder.filePath(QStringLiteral("console.json")); }
    void write(const QByteArray& bytes) {
        QFile file(path());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QByteArray read(const QString& name) {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }
    // It starts with defaults, says so, and nothing is lost.
    void expectSetAside(const QByteArray& bytes) {
        write(bytes);
        const Memory::Loaded loaded = Memory::loadOrSetAside(path());
        EXPECT_EQ(loaded.memory.settings, theme::Settings());
        EXPECT_TRUE(loaded.problem.contains(path() + QStringLiteral(".damaged"))) << loaded.problem.toStdString();
        EXPECT_FALSE(QFile::exists(path()));
        EXPECT_EQ(read(QStringLiteral("console.json.damaged")), bytes);
        EXPECT_TRUE(Memory::loadOrSetAside(path()).problem.isEmpty()) << "the next start is quiet";
    }

    QTemporaryDir m_folder;
    // In the console these run on threads of their own.
    const OnTestsBehalf m_meanwhile;
};

TEST_F(SettingsFile, KeepsWhatWasSet) {
    Memory memory;
    memory.settings = {theme::Choice::HighContrast, theme::Rows::Comfortable, theme::Motion::Reduced,
                       QStringLiteral("de"), false};
    memory.inspectors[QStringLiteral("farms")] = {Qt::BottomDockWidgetArea, 280, false, true, {10, 20, 300, 400}};
    memory.rememberStore(QStringLiteral("postgresql://db/fw"));
    ASSERT_TRUE(memory.save(path()));
    const Memory::Loaded loaded = Memory::loadOrSetAside(path());
    EXPECT_EQ(loaded.problem, QString());
    EXPECT_EQ(loaded.memory.settings, memory.settings);
    EXPECT_EQ(loaded.memory.inspectors, memory.inspectors);
    EXPECT_EQ(loaded.memory.store, QStringLiteral("postgresql://db/fw"));
    const QJsonObject json = QJsonDocument::fromJson(read(QStringLiteral("console.json"))).object();
    EXPECT_EQ(json[QStringLiteral("language")].toString(), QStringLiteral("de"));
}

TEST_F(SettingsFile, NoFileIsNoProblem) {
    EXPECT_EQ(Memory::loadOrSetAside(path()).problem, QString());
}

TEST_F(SettingsFile, GarbageIsSetAside) {
    expectSetAside(
        "\x7f"
        "ELF garbage \xff\xfe");
}

TEST_F(SettingsFile, AListInsteadOfAnObjectIsSetAside) {
    expectSetAside("[1, 2, 3]");
}

TEST_F(SettingsFile, HalfAFileIsSetAside) {
    expectSetAside("{\"theme\": \"dark\", \"recent\": [\"/srv/a");
}

TEST_F(SettingsFile, AHugeFileIsSetAsideUnread) {
    expectSetAside(QByteArray(3 << 20, 'x'));
}

TEST_F(SettingsFile, WrongTypesCostOnlyTheirOwnValues) {
    write(
        "{\"theme\": 7, \"rows\": \"comfortable\", \"recent\": \"/srv/a.db\", \"layouts\": [], \"inspectors\": "
        "{\"farms\": "
        "{\"size\": \"wide\"}}, \"version\": 2}");
    const Memory::Loaded loaded = Memory::loadOrSetAside(path());
    EXPECT_EQ(loaded.memory.settings.theme, theme::Choice::System);
    EXPECT_EQ(loaded.memory.settings.rows, theme::Rows::Comfortable) << "what is right is kept";
    for (const char* const name : {"theme", "recent", "layouts", "size"}) {
        EXPECT_TRUE(loaded.problem.contains(QLatin1String(name))) << name;
    }
    EXPECT_TRUE(read(QStringLiteral("console.json.damaged")).contains("/srv/a.db"));
}

TEST_F(SettingsFile, AFolderInItsPlaceIsSetAside) {
    ASSERT_TRUE(QDir().mkpath(path() + QStringLiteral("/inside")));
    const Memory::Loaded loaded = Memory::loadOrSetAside(path());
    EXPECT_TRUE(loaded.problem.contains(u"a folder")) << loaded.problem.toStdString();
    EXPECT_TRUE(QFile::exists(path() + QStringLiteral(".damaged/inside")));
    EXPECT_TRUE(loaded.memory.save(path()));
}

TEST_F(SettingsFile, ASecondDamagedFileDoesNotReplaceTheFirst) {
    expectSetAside("first");
    write("second");
    EXPECT_TRUE(Memory::loadOrSetAside(path()).problem.contains(u".damaged-2"));
    EXPECT_EQ(read(QStringLiteral("console.json.damaged")), "first");
}

TEST_F(SettingsFile, SaysWhyNothingIsKept) {
    const QString inFile = path() + QStringLiteral("/console.json");  // its folder is a file
    write("{}");
    EXPECT_TRUE(Memory::write("{}", inFile).contains(u"cannot be made"));
    ASSERT_TRUE(QFile::remove(path()));
    ASSERT_TRUE(QDir().mkpath(path()));
    EXPECT_TRUE(Memory::write("{}", path()).contains(u"cannot be written"));
}

TEST(WindowPlace, MovesWhatIsBeyondEveryScreenOntoOne) {
    const QList<QRect> screens{{0, 0, 1280, 800}, {1280, 0, 1920, 1080}};
    EXPECT_EQ(navigation::boundedTo({100, 100, 800, 600}, screens), QRect(100, 100, 800, 600)) << "stays";
    EXPECT_EQ(navigation::boundedTo({5000, 4000, 800, 600}, screens), QRect(480, 200, 800, 600));
    EXPECT_EQ(navigation::boundedTo({-700, 100, 800, 600}, screens), QRect(0, 100, 800, 600));
    EXPECT_EQ(navigation::boundedTo({1300, 10, 4000, 3000}, screens), screens[1]) << "no larger than the screen";
    EXPECT_EQ(navigation::boundedTo({1200, 100, 800, 600}, screens), QRect(1280, 100, 800, 600)) << "as a whole on one";
}

TEST(DatabaseAddress, IsOneThingAsPartsAndAsUrl) {
    const views::DatabaseAddress address{
        QStringLiteral("db.example.net"),     6432, QStringLiteral("fw"), QStringLiteral("k.adeyemi"),
        views::DatabaseAddress::Tls::Require, false};
    EXPECT_EQ(address.toUrl(), QStringLiteral("postgresql://k.adeyemi@db.example.net:6432/fw?sslmode=require"));
    EXPECT_EQ(views::DatabaseAddress::fromUrl(address.toUrl()), address);
    EXPECT_EQ(views::DatabaseAddress::fromUrl(QStringLiteral("/srv/a.db")), views::DatabaseAddress());
    EXPECT_EQ(views::DatabaseAddress().toUrl(), QString());
}

TEST(DatabaseAddress, ASocketIsAHostToo) {
    using views::DatabaseAddress;
    const QString url = QStringLiteral("postgresql://super@/farm?host=/run/my postgres&port=5433");
    const DatabaseAddress address = DatabaseAddress::fromUrl(url);
    EXPECT_EQ(address.host, QStringLiteral("/run/my postgres"));
    EXPECT_EQ(address.port, 5433);
    EXPECT_EQ(address.toUrl(), QStringLiteral("postgresql://super@/farm?host=/run/my%20postgres&port=5433"));
    EXPECT_EQ(DatabaseAddress::fromUrl(address.toUrl()), address);
}

TEST(DatabaseAddress, NeverShowsAPassword) {
    const QString url = QStringLiteral("postgresql://ana:s3cret@db/fw?password=s3cret&sslmode=prefer");
    EXPECT_FALSE(views::withoutPassword(url).contains(u"s3cret"));
    const auto address = views::DatabaseAddress::fromUrl(url);
    EXPECT_TRUE(address.hadPassword);
    EXPECT_EQ(address.toUrl(), QStringLiteral("postgresql://ana@db:5432/fw?sslmode=prefer"));
    EXPECT_FALSE(views::withoutPassword(QStringLiteral("postgresql://ana:s3cret@[db/fw")).contains(u"s3cret"));
    EXPECT_EQ(views::withoutPassword(QStringLiteral("/srv/a:b@c.db")), QStringLiteral("/srv/a:b@c.db"));
}

class SettingsWindow : public ConsoleWindow {
protected:
    navigation::InspectorDock* dock() { return child<navigation::InspectorDock>("inspector"); }
    views::SettingsPage* settings() { return child<views::SettingsPage>("settingsPage"); }
};

TEST_F(SettingsWindow, EachChangeHoldsAndIsTold) {
    populate();
    openWindow();
    std::vector<theme::Settings> told;
    QObject::connect(m_window.get(), &navigation::MainWindow::settingsChanged, m_window.get(),
                     [&](const theme::Settings& s) { told.push_back(s); });
    QTest::keyClick(m_window.get(), Qt::Key_Comma, Qt::ControlModifier);
    ASSERT_EQ(m_window->currentPage()->id(), QStringLiteral("settings"));
    QTest::mouseClick(child<views::Segments>("themeChoice")->button(3), Qt::LeftButton);
    EXPECT_EQ(m_theme->scheme(), theme::Scheme::HighContrast);
    QTest::mouseClick(child<views::Segments>("rowChoice")->button(1), Qt::LeftButton);
    EXPECT_GE(m_theme->rowHeight(), 32);
    QTest::mouseClick(child<views::Segments>("motionChoice")->button(2), Qt::LeftButton);
    EXPECT_TRUE(m_theme->isMotionReduced());
    EXPECT_FALSE(m_window->isAnimated());
    auto* const language = child<QComboBox>("languageChoice");
    language->setCurrentIndex(language->findData(QStringLiteral("es")));
    EXPECT_TRUE(settings()->describe().contains(u"started the next time"));
    ASSERT_EQ(told.size(), 4U);
    EXPECT_EQ(told.back(), (theme::Settings{theme::Choice::HighContrast, theme::Rows::Comfortable,
                                            theme::Motion::Reduced, QStringLiteral("es"), true}));
    navigation::Memory memory;
    m_window->remember(memory);
    EXPECT_EQ(memory.settings, told.back());
}

TEST_F(SettingsWindow, AnActionShowsOnThePage) {
    populate();
    openWindow();
    trigger("theme.dark");
    EXPECT_TRUE(settings()->describe().contains(u"Theme: Dark")) << settings()->describe().toStdString();
}

TEST_F(SettingsWindow, TheInspectorIsRememberedForEachPage) {
    populate();
    navigation::Memory memory = onFarms();
    openWindow(memory);
    EXPECT_EQ(m_window->dockWidgetArea(dock()), Qt::RightDockWidgetArea);
    trigger("inspector.bottom");
    EXPECT_EQ(m_window->dockWidgetArea(dock()), Qt::BottomDockWidgetArea);
    m_window->showPage(QStringLiteral("sessions"));
    EXPECT_EQ(m_window->dockWidgetArea(dock()), Qt::RightDockWidgetArea);
    trigger("inspector.show");
    EXPECT_TRUE(dock()->isHidden());
    m_window->showPage(QStringLiteral("overview"));
    EXPECT_TRUE(dock()->isHidden()) << "this page has none";
    m_window->remember(memory);
    EXPECT_FALSE(memory.inspectors[QStringLiteral("sessions")].isShown);
    m_window.reset();
    memory.page = QStringLiteral("farms");
    openWindow(memory);
    EXPECT_FALSE(dock()->isHidden());
    EXPECT_EQ(m_window->dockWidgetArea(dock()), Qt::BottomDockWidgetArea);
    m_window->showPage(QStringLiteral("sessions"));
    EXPECT_TRUE(dock()->isHidden());
    trigger("inspector.window");
    EXPECT_TRUE(dock()->isFloating());
}

TEST_F(SettingsWindow, ResetLayoutTakesItBack) {
    populate();
    openWindow();
    trigger("inspector.left");
    m_window->showPage(QStringLiteral("settings"));
    QTest::mouseClick(child<QAbstractButton>("resetLayout"), Qt::LeftButton);
    m_window->showPage(QStringLiteral("farms"));
    EXPECT_EQ(m_window->dockWidgetArea(dock()), Qt::RightDockWidgetArea);
}

TEST_F(SettingsWindow, ComesBackOntoAScreenThatIsThere) {
    populate();
    // A frame that is only known once the window is there may reach over the edge.
    const QRect screen = QGuiApplication::primaryScreen()->availableGeometry().adjusted(-8, -32, 8, 32);
    QWidget elsewhere;
    elsewhere.setGeometry(screen.right() + 3000, screen.bottom() + 3000, 700, 500);
    elsewhere.show();
    navigation::Memory memory = onFarms();
    memory.geometry = elsewhere.saveGeometry();
    openWindow(memory);
    const auto words = [](const QRect& r) {
        return ::testing::Message() << r.x() << ',' << r.y() << ' ' << r.width() << 'x' << r.height();
    };
    EXPECT_TRUE(screen.contains(m_window->geometry())) << words(m_window->geometry()) << " on " << words(screen);
    EXPECT_LE(m_window->minimumWidth(), screen.width());
    m_window->move(screen.right() + 2000, screen.bottom() + 2000);
    Q_EMIT qGuiApp->screenRemoved(QGuiApplication::primaryScreen());
    EXPECT_TRUE(comesTrue([&] { return screen.contains(m_window->geometry()); }));
}

// Counts what is painted, by class.
class PaintCounter final : public QObject {
public:
    PaintCounter() { qApp->installEventFilter(this); }
    int total = 0;
    std::map<std::string, int> byClass;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint) {
            ++total;
            ++byClass[std::string(watched->metaObject()->className()) + ' ' + watched->objectName().toStdString() +
                      " in " + (watched->parent() != nullptr ? watched->parent()->metaObject()->className() : "")];
        }
        return false;
    }
};

TEST_F(SettingsWindow, PaintsNothingWhileNothingHappens) {
    age = std::chrono::minutes(5);  // of younger sessions the table counts the seconds
    populate();
    openWindow();
    for (const char* const page : {"overview", "farms", "sessions", "policy", "activity", "settings"}) {
        m_window->showPage(QLatin1String(page));
        ASSERT_TRUE(comesTrue([&] { return m_window->isReady(); }));
        int looks = 0;
        QObject counting;
        QObject::connect(&workspace().views(), &bridge::LiveViews::statusChanged, &counting, [&] { ++looks; });
        const auto pass = [&](int more) {
            looks = 0;
            return comesTrue([&] { return looks >= more; });
        };
        // The list of notices has the focus: a caret that blinks in a filter is no unrest.
        m_window->catalogue().action(QStringLiteral("view.notices"))->trigger();
        std::string what;
        // Once what the page had to show is there; and a minute may just be over.
        for (int tries = 0; tries < 4; ++tries) {
            ASSERT_TRUE(pass(15));
            PaintCounter counter;
            ASSERT_TRUE(pass(15));
            what.clear();
            for (const auto& [name, times] : counter.byClass) {
                what += name + ": " + std::to_string(times) + '\n';
            }
            if (counter.total == 0) {
                break;
            }
        }
        EXPECT_EQ(what, "") << page;
        m_window->catalogue().action(QStringLiteral("view.notices"))->trigger();
    }
}

TEST_F(SettingsWindow, TheNavigationSaysHowMuchNeedsAttention) {
    populate();
    openWindow();
    auto* const overview = child<navigation::NavigationButton>("nav.overview");
    EXPECT_EQ(overview->accessibleName(), QStringLiteral("Overview"));
    append({model::TargetHealthChanged{"sh-01", model::Health::Down, "timeout"}});
    EXPECT_TRUE(comesTrue([&] {
        return overview->accessibleName() == u"Overview, 1 need(s) attention" ||
               overview->accessibleName() == u"Overview, 1 needs attention";
    })) << overview->accessibleName().toStdString();
    EXPECT_EQ(m_window->currentPage()->id(), QStringLiteral("farms")) << "though another page is shown";
}

}  // namespace
}  // namespace farmwarden::test
