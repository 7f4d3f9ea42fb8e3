#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTableView>
#include <QTextDocument>
#include <QToolButton>
#include <QTreeView>
#include <set>

#include "app/console/languages.h"
#include "core/policy/json_text.h"
#include "core/request/request_builder.h"
#include "core/request/request_runner.h"
#include "tests/ui/support/cut_texts.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/views/connect_sheet.h"
#include "ui/views/import_sheet.h"
#include "ui/views/welcome_page.h"

// Every page and sheet in every language: nothing untranslated, nothing cut off.
namespace farmwarden::test {
namespace {

// Is asked last, so that what comes here has no translation.
class Untranslated final : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char*, int) const override {
        const std::string_view from = context;
        const bool isOurs = !from.starts_with('Q') && !(from == "Core");
        if (isOurs && std::string_view(source) != "") {
            texts.insert(std::string(from) + ": \"" + source + '"');
        }
        return {};
    }

    mutable std::set<std::string> texts;
};

class EveryPage : public ConsoleWindow, public testing::WithParamInterface<const char*> {
protected:
    void SetUp() override {
        QCoreApplication::installTranslator(&m_untranslated);
        m_language = std::make_unique<console::SpokenLanguage>(QString::fromLatin1(GetParam()));
        ConsoleWindow::SetUp();
        populate(1);
        append({model::HoldPlaced{hold()}});
        openWindow();
    }
    void TearDown() override {
        ConsoleWindow::TearDown();
        m_language.reset();
        QCoreApplication::removeTranslator(&m_untranslated);
    }

    model::Hold hold() const {
        model::Hold hold;
        hold.target = "sh-03";
        hold.mode = model::Admission::ReconnectOnly;
        hold.owner = "ana.long-name";
        hold.reason = "kernel update";
        hold.placedAt = clock.now();
        return hold;
    }
    void resize(const QSize& size) {
        m_window->resize(size);
        m_size = size;
        settle();
    }
    // Layouts and late answers, until nothing is asked for any more.
    static void settle() { QTest::qWait(150); }
    void check(const std::string& where) { check(*m_window, where); }
    void check(QWidget& root, const std::string& where) {
        settle();
        const bool isPseudo = m_language->language() == u"qps";
        for (const QString& problem : cutTexts(root, isPseudo ? Elided::HeadersAndHints : Elided::Never)) {
            ADD_FAILURE() << GetParam() << ", " << m_size.width() << 'x' << m_size.height() << ", " << where << ": "
                          << problem.toStdString();
        }
        if (isPseudo) {
            for (const QString& text : plainTexts(root)) {
                ADD_FAILURE() << where << ": cannot be translated: " << text.toStdString();
            }
        }
    }
    void checkTranslated() {
        // English has its plural forms only, the pseudo-locale everything.
        if (m_language->language() == u"en" || m_language->language() == u"qps") {
            return;
        }
        for (const std::string& text : m_untranslated.texts) {
            ADD_FAILURE() << "not translated: " << text;
        }
    }
    void checkSheet(const char* action, const char* name) {
        trigger(action);
        QDialog* const opened = sheet(name);
        ASSERT_NE(opened, nullptr);
        check(*opened, name);
        opened->reject();
        ASSERT_TRUE(comesTrue([&] { return m_window->findChild<QDialog*>(QString::fromLatin1(name)) == nullptr; }));
    }

    void selectAllTargets() {
        auto* const tree = child<QTreeView>("farmsTree");
        const QModelIndex farm = tree->model()->index(0, 0);
        tree->expand(farm);
        tree->setCurrentIndex(tree->model()->index(0, 0, farm));
        tree->selectAll();
        tree->selectionModel()->select(farm, QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
        settle();
    }
    void saveView() {
        trigger("session.saveView");
        QDialog* const dialog = sheet("saveViewSheet");
        dialog->findChild<QLineEdit*>()->setText(QStringLiteral("ana"));
        QTest::mouseClick(child<QAbstractButton>("confirm", dialog), Qt::LeftButton);
        ASSERT_TRUE(comesTrue([&] { return m_window->findChild<QDialog*>(QStringLiteral("saveViewSheet")) == nullptr; }));
    }
    // Two rules, as somebody else would.
    void publishPolicy() {
        policy::Document document;
        for (const char* name : {"finance", "office"}) {
            policy::Rule rule;
            rule.id = rule.name = name;
            rule.conditions.push_back({policy::Dimension::Group, false, {name}, {}, {}, {}});
            rule.action.farm = "office";
            document.rules.push_back(rule);
        }
        request::PolicyPublish arguments;
        arguments.document = policy::formatJson(document);
        arguments.reason = "test";
        request::RequestRunner runner(rawStore(), clock);
        const auto answer = runner.run(request::makeRequest(arguments, "eve", {}, clock));
        ASSERT_TRUE(answer && answer->state == model::RequestState::Done);
    }

    static inline const QByteArray kImport =
        "name;farm;address;weight;limit;tags\nsh-01;office;10.0.0.1;100;40;gpu\nsh-11;office;10.0.0.2;100;40;\n"
        "sh-12;lab;10.0.0.3;x;40;\nsh-12;office;10.0.0.3;100;40;\nsh-02;office;127.0.0.1;7;40;\n";
    Untranslated m_untranslated;
    std::unique_ptr<console::SpokenLanguage> m_language;
    QSize m_size;
};

TEST_P(EveryPage, FitsAndIsTranslated) {
    for (const QSize& size : {QSize(1280, 800), QSize(1600, 1000)}) {
        resize(size);
        for (const char* page : {"overview", "farms", "sessions", "policy", "activity", "settings"}) {
            m_window->showPage(QString::fromLatin1(page));
            check(page);
        }
        m_window->follow(QStringLiteral("target:sh-03"));
        check("a target");
        m_window->follow(QStringLiteral("farm:office"));
        check("a farm");
        m_window->follow(QStringLiteral("sessions:user:ana"));
        m_window->page(QStringLiteral("sessions"))->mainView()->setFocus();
        QTest::keyClick(m_window->page(QStringLiteral("sessions"))->mainView(), Qt::Key_Down);
        check("a session");
        m_window->follow(QStringLiteral("activity:audit"));
        check("the audit trail");
        m_window->follow(QStringLiteral("sessions:user:nobody"));
        check("no session matches");
    }
    checkTranslated();
}

TEST_P(EveryPage, SheetsFitAndAreTranslated) {
    resize(QSize(1280, 800));
    m_window->showPage(QStringLiteral("farms"));
    checkSheet("farm.add", "farmSheet");
    checkSheet("target.add", "targetSheet");
    m_window->follow(QStringLiteral("farm:office"));
    checkSheet("farm.set", "farmSheet");
    checkSheet("farm.remove", "removeSheet");
    m_window->follow(QStringLiteral("target:sh-01"));
    checkSheet("target.set", "targetSheet");
    checkSheet("target.remove", "removeSheet");
    checkSheet("hold.place", "holdSheet");
    m_window->follow(QStringLiteral("sessions:user:ana"));
    checkSheet("session.saveView", "saveViewSheet");
    checkSheet("time.goto", "goToSheet");
    (new views::ConnectSheet(*m_theme, {}, {}, m_window.get()))->open();
    check(*sheet("connectSheet"), "connectSheet");
    checkTranslated();
}

TEST_P(EveryPage, SheetsWithTablesFitAndAreTranslated) {
    for (const QSize& size : {QSize(1280, 800), QSize(1600, 1000)}) {
        resize(size);
        m_window->showPage(QStringLiteral("farms"));
        checkSheet("target.import", "importSheet");
        trigger("target.import");
        auto* const import = static_cast<views::ImportSheet*>(sheet("importSheet"));
        import->take(kImport, QStringLiteral("hosts.csv"));
        ASSERT_TRUE(comesTrue([&] { return child<QAbstractButton>("addFarms", import)->isVisible(); }));
        check(*import, "importSheet with rows");
        import->reject();
        selectAllTargets();
        checkSheet("target.set", "targetsSheet");
        checkSheet("hold.place", "holdSheet");
    }
    checkTranslated();
}

TEST_P(EveryPage, SheetsAboutSessionsAndPolicyFitAndAreTranslated) {
    publishPolicy();
    for (const QSize& size : {QSize(1280, 800), QSize(1600, 1000)}) {
        resize(size);
        m_window->follow(QStringLiteral("sessions:user:ana"));
        saveView();
        checkSheet("session.manageViews", "viewsSheet");
        m_window->follow(QStringLiteral("sessions:farm:office"));
        auto* const table = child<QTableView>("sessionsTable");
        ASSERT_TRUE(comesTrue([&] { return table->model()->rowCount() == 4; }));
        table->selectAll();
        check("several sessions");
        checkSheet("session.disconnect", "disconnectSheet");
        m_window->showPage(QStringLiteral("policy"));
        ASSERT_TRUE(comesTrue([&] { return m_window->currentPage()->isReady(); }));
        m_window->currentPage()->goTo(QStringLiteral("policy:rule:finance"));
        trigger(size.width() == 1280 ? "policy.disable" : "policy.enable");
        if (size.width() == 1280) {
            checkSheet("policy.publish", "publishSheet");
        }
    }
    checkTranslated();
}

TEST_P(EveryPage, ThePaletteAndTheNoticesFit) {
    for (const char* target : {"sh-01", "sh-02"}) {
        append({model::TargetHealthChanged{target, model::Health::Down, "timeout"}});
    }
    ASSERT_TRUE(comesTrue([&] { return !child<QToolButton>("bell")->text().isEmpty(); }));
    for (const QSize& size : {QSize(1280, 800), QSize(1600, 1000)}) {
        resize(size);
        m_window->activateWindow();
        m_window->currentPage()->mainView()->setFocus();
        trigger("go.palette");
        auto* const palette = child<QWidget>("palette");
        check(*palette, "palette");
        for (const char* typed : {"a", "sh-0", "office", "e", "o"}) {
            QTest::keyClicks(child<QLineEdit>("paletteText"), QString::fromLatin1(typed));
            check(*palette, std::string("palette for ") + typed);
            child<QLineEdit>("paletteText")->clear();
        }
        QTest::keyClick(child<QLineEdit>("paletteText"), Qt::Key_Escape);
        trigger("view.notices");
        check(*child<QWidget>("notices"), "notices");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    }
}

TEST_P(EveryPage, TheWelcomeFits) {
    views::WelcomePage welcome(*m_theme, QStringLiteral("/var/lib/farmwarden/farmwarden.db"),
                               QStringLiteral("/srv/x.db"), {QStringLiteral("/srv/a.db"), QStringLiteral("/srv/b.db")});
    welcome.resize(960, 640);
    welcome.show();
    check(welcome, "welcome");
}

INSTANTIATE_TEST_SUITE_P(In, EveryPage, testing::Values("en", "es", "de", "fr", "qps"),
                         [](const auto& language) { return std::string(language.param); });

TEST(Languages, TheFirstOneThatIsSpokenWins) {
    EXPECT_EQ(console::firstSpoken({QStringLiteral("de-AT"), QStringLiteral("en")}), QStringLiteral("de"));
    EXPECT_EQ(console::firstSpoken({QStringLiteral("pt-BR"), QStringLiteral("es_MX")}), QStringLiteral("es"));
    EXPECT_EQ(console::firstSpoken({QStringLiteral("C")}), QStringLiteral("en"));
    EXPECT_EQ(console::firstSpoken({}), QStringLiteral("en"));
}

TEST(Languages, AreFoundAmongTheArguments) {
    const auto of = [](const char* arguments) {
        return console::languageArgument(QString::fromLatin1(arguments).split(u' '));
    };
    EXPECT_EQ(of("farmwarden --demo --language fr"), QStringLiteral("fr"));
    EXPECT_EQ(of("farmwarden --language=de x.db"), QStringLiteral("de"));
    EXPECT_EQ(of("farmwarden --languages de"), QString());
    EXPECT_EQ(of("farmwarden -- --language de"), QString());
    EXPECT_EQ(of("farmwarden --language"), QString());
}

TEST(Languages, BringTheirTextsNumbersAndStandardButtons) {
    const QLocale before;
    {
        const console::SpokenLanguage german(QStringLiteral("de"));
        EXPECT_EQ(QCoreApplication::translate("farmwarden::navigation::StatusStrip", "live"), QStringLiteral("live"));
        EXPECT_EQ(QCoreApplication::translate("Wording", "disconnected"), QStringLiteral("getrennt"));
        EXPECT_EQ(QCoreApplication::translate("PolicyWording", "%n rule(s)", nullptr, 1), QStringLiteral("1 Regel"));
        EXPECT_EQ(QLocale().toString(12345), QStringLiteral("12.345"));
        EXPECT_EQ(QCoreApplication::translate("PolicyWording", "%n rule(s)", nullptr, 12345), QStringLiteral("12.345 Regeln"))
            << "as in tables";
    }
    EXPECT_EQ(QLocale(), before);
    EXPECT_EQ(QCoreApplication::translate("Wording", "disconnected"), QStringLiteral("disconnected"));
    const console::SpokenLanguage french(QStringLiteral("fr"));
    EXPECT_EQ(QCoreApplication::translate("PolicyWording", "%n rule(s)", nullptr, 0), QStringLiteral("0 règle"));
    EXPECT_EQ(QCoreApplication::translate("PolicyWording", "%n rule(s)", nullptr, 2), QStringLiteral("2 règles"));
}

TEST(Languages, ThePseudoLocaleKeepsWhatIsNotText) {
    const auto pseudo = [](const char* text) { return console::PseudoTranslator::pseudo(QString::fromUtf8(text)); };
    EXPECT_EQ(pseudo("Sessions"), QStringLiteral("[Šéššîöñš~~~]"));
    EXPECT_EQ(pseudo("%1 of %n rows"), QStringLiteral("[%1 öf %n ŕöŵš~~]"));
    EXPECT_EQ(pseudo("<b>%L1</b> a"), QStringLiteral("[<b>%L1</b> à~]"));
    EXPECT_EQ(pseudo("&Open"), QStringLiteral("[&Öpéñ~]"));
    EXPECT_EQ(pseudo("there is no {}"), QStringLiteral("[ţĥéŕé îš ñö {}~~~]"));
    EXPECT_EQ(pseudo("Ctrl+Shift+F"), QStringLiteral("Ctrl+Shift+F"));
    EXPECT_EQ(pseudo("  and "), QStringLiteral("  [àñđ~] "));
    EXPECT_EQ(pseudo("Stores (*.db);;All files (*)").count(QStringLiteral("*.db")), 1);
}

TEST(Languages, ThePseudoLocaleUsesThePluralForms) {
    const console::SpokenLanguage pseudo(QStringLiteral("qps"));
    EXPECT_EQ(QCoreApplication::translate("PolicyWording", "%n rule(s)", nullptr, 1), QStringLiteral("[1 ŕûĺé~]"));
}

}  // namespace
}  // namespace farmwarden::test
