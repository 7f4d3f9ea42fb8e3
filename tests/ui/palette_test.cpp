#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTableView>

#include "tests/ui/support/window_fixture.h"
#include "ui/navigation/palette.h"
#include "ui/presenters/palette.h"
#include "ui/views/filter_box.h"
#include "ui/views/inspector.h"

// Ctrl+K, and "why not there" of the session inspector: both lead from a few letters to an answer.
namespace farmwarden::test {
namespace {

class PaletteWindow : public ConsoleWindow {
protected:
    void openPalette() {
        populate();
        openWindow();
        m_window->activateWindow();
        m_window->currentPage()->mainView()->setFocus();
        trigger("go.palette");
        palette = child<navigation::Palette>("palette");
        text = child<QLineEdit>("paletteText");
        ASSERT_TRUE(palette->isVisible());
    }
    [[nodiscard]] bool offersFirst(const char* wanted) {
        return comesTrue([&] { return palette->offers().value(0).startsWith(QString::fromLatin1(wanted)); });
    }
    navigation::Palette* palette = nullptr;
    QLineEdit* text = nullptr;
};

TEST_F(PaletteWindow, LeadsToAUsersSessionsByKeysAlone) {
    openPalette();
    QTest::keyClicks(text, QStringLiteral("eve"));
    ASSERT_TRUE(offersFirst("eve | user")) << palette->offers().join(u'\n').toStdString();
    QTest::keyClick(text, Qt::Key_Return);
    EXPECT_FALSE(palette->isVisible());
    EXPECT_EQ(m_window->currentPage()->id(), QStringLiteral("sessions"));
    EXPECT_EQ(m_window->currentPage()->filter()->text(), QStringLiteral("user:eve"));
}

TEST_F(PaletteWindow, TheOnlySessionOfAUserIsSelectedAtOnce) {
    openPalette();
    const base::SessionId id = addSession("zoe", "office", "sh-02");
    ASSERT_TRUE(catchUp());
    QTest::keyClicks(text, QStringLiteral("zoe"));
    ASSERT_TRUE(offersFirst("zoe | user, 1 session")) << palette->offers().join(u'\n').toStdString();
    QTest::keyClick(text, Qt::Key_Return);
    EXPECT_EQ(m_window->currentPage()->filter()->text(), QStringLiteral("user:zoe"));
    const QString place = QStringLiteral("session:") + QString::fromStdString(base::toText(id));
    EXPECT_TRUE(comesTrue([&] { return m_window->currentPage()->place() == place; }));
    EXPECT_TRUE(comesTrue([&] { return m_window->currentPage()->inspector()->describe().startsWith(u"zoe"); }));
    EXPECT_TRUE(comesTrue([&] { return m_window->catalogue().action(QStringLiteral("session.disconnect"))->isEnabled(); }));
}

TEST_F(PaletteWindow, TabLeadsToWhatWasFoundAndTypingBackToTheText) {
    openPalette();
    QTest::keyClicks(text, QStringLiteral("sh-0"));
    ASSERT_TRUE(comesTrue([&] { return palette->offers().size() == 3; }));
    QTest::keyClick(text, Qt::Key_Tab);
    EXPECT_EQ(QApplication::focusWidget(), child<QListView>("paletteList"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_3);
    EXPECT_EQ(QApplication::focusWidget(), text);
    EXPECT_EQ(text->text(), QStringLiteral("sh-03"));
    ASSERT_TRUE(comesTrue([&] { return palette->offers().size() == 1; }));
    QTest::keyClick(text, Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    EXPECT_EQ(m_window->currentPage()->place(), QStringLiteral("target:sh-03"));
    EXPECT_FALSE(palette->isVisible());
}

TEST_F(PaletteWindow, TabOutOfItClosesItAndAProgramThatMovesTheFocusDoesNot) {
    openPalette();
    m_window->currentPage()->mainView()->setFocus(Qt::OtherFocusReason);
    QTest::qWait(0);
    EXPECT_TRUE(palette->isVisible()) << "a screen reader looks around";
    child<QListView>("paletteList")->setFocus(Qt::OtherFocusReason);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    EXPECT_TRUE(comesTrue([&] { return !palette->isVisible(); }));
}

TEST_F(PaletteWindow, ReturnBeforeTheAnswerMeansWhatWasTyped) {
    openPalette();
    QTest::keyClicks(text, QStringLiteral("sh-03"));
    QTest::keyClick(text, Qt::Key_Return);
    EXPECT_TRUE(comesTrue([&] { return m_window->currentPage()->place() == u"target:sh-03"; }));
    EXPECT_FALSE(palette->isVisible());
}

TEST_F(PaletteWindow, LeadsToATargetAndToAPage) {
    openPalette();
    QTest::keyClicks(text, QStringLiteral("sh-03"));
    ASSERT_TRUE(offersFirst("sh-03 | target of office"));
    QTest::keyClick(text, Qt::Key_Return);
    EXPECT_EQ(m_window->currentPage()->place(), QStringLiteral("target:sh-03"));
    trigger("go.palette");
    QTest::keyClicks(text, QStringLiteral("activ"));
    ASSERT_TRUE(offersFirst("Activity"));
    QTest::keyClick(text, Qt::Key_Return);
    EXPECT_EQ(m_window->currentPage()->id(), QStringLiteral("activity"));
}

TEST_F(PaletteWindow, DoesAnActionAndRefusesOneThatCannotBeDone) {
    openPalette();
    QTest::keyClicks(text, QStringLiteral("theme: dark"));
    ASSERT_TRUE(offersFirst("Theme: dark"));
    QTest::keyClick(text, Qt::Key_Return);
    EXPECT_EQ(m_theme->choice(), theme::Choice::Dark);
    trigger("go.palette");
    QTest::keyClicks(text, QStringLiteral("stop broker"));
    ASSERT_TRUE(offersFirst("Stop broker | no broker of this console runs"));
    QTest::keyClick(text, Qt::Key_Return);
    EXPECT_TRUE(palette->isVisible());
}

TEST_F(PaletteWindow, EscapeGivesTheFocusBackAndDownGoesRound) {
    openPalette();
    QTest::keyClicks(text, QStringLiteral("sh-0"));
    ASSERT_TRUE(comesTrue([&] { return palette->offers().size() == 3; }));
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(text, Qt::Key_Down);
    }
    QTest::keyClick(text, Qt::Key_Up);
    QTest::keyClick(text, Qt::Key_Escape);
    EXPECT_FALSE(palette->isVisible());
    EXPECT_EQ(m_window->focusWidget(), m_window->currentPage()->mainView());
}

TEST_F(PaletteWindow, SaysSoWhenNothingIsFound) {
    openPalette();
    QTest::keyClicks(text, QStringLiteral("no such thing"));
    ASSERT_TRUE(comesTrue([&] { return palette->offers().isEmpty(); }));
    QTest::keyClick(text, Qt::Key_Return);
    EXPECT_TRUE(palette->isVisible());
}

TEST(Palette, RanksTheWholeNameBeforeItsBeginningAndThatBeforeItsMiddle) {
    using presenters::paletteScore;
    EXPECT_GT(paletteScore("ana", "ana"), paletteScore("anastasia", "ana"));
    EXPECT_GT(paletteScore("anastasia", "ana"), paletteScore("m.ana", "ana"));
    EXPECT_GT(paletteScore("m.ana", "ana"), paletteScore("banana", "ana"));
    EXPECT_EQ(paletteScore("ben", "ana"), 0);
    EXPECT_EQ(paletteScore("ben", ""), 0);
}

TEST(Palette, OffersTheUserOfMostSessionsFirstAndAFewOfEachKind) {
    directory::Directory directory;
    model::Farm farm;
    farm.name = "an-farm";
    directory.onFarm(farm);
    model::Target target;
    target.name = "host";
    target.farm = farm.name;
    directory.onTarget(target);
    for (std::uint64_t i = 1; i <= 100; ++i) {
        model::Session session;
        session.id = {i};
        session.farm = "an-farm";
        session.target = "host";
        session.state = model::SessionState::Active;
        session.user = "an" + std::to_string(i % 40);
        directory.onSession(session);
    }
    const std::atomic<bool> isWanted{true};
    const auto hits = presenters::searchPalette(directory, "AN", 20, isWanted);
    ASSERT_EQ(hits.size(), 9U);
    EXPECT_EQ(hits[0].link, "farm:an-farm");
    EXPECT_EQ(hits[1].sessions, 3U);
    const auto session = presenters::searchPalette(directory, base::toText(base::SessionId{7}), 20, isWanted);
    ASSERT_EQ(session.size(), 1U);
    EXPECT_EQ(session[0].detail, "an7");
    const std::atomic<bool> unwanted{false};
    EXPECT_EQ(presenters::searchPalette(directory, "an", 20, unwanted).size(), 1U);
}

TEST_F(ConsoleWindow, SaysWhyASessionIsNotOnAnotherTarget) {
    populate();
    model::Hold hold;
    hold.id = {77};
    hold.target = "sh-03";
    hold.mode = model::Admission::Closed;
    hold.owner = "r.vidal";
    hold.reason = "disk";
    append({model::HoldPlaced{hold}});
    const base::SessionId id = addSession("zoe", "office", "sh-02");
    openWindow();
    m_window->follow(QStringLiteral("session:") + QString::fromStdString(base::toText(id)));
    auto* const target = child<QComboBox>("whyNot");
    ASSERT_TRUE(comesTrue([&] { return target->isVisible() && target->count() == 3; }));
    auto* const verdict = child<QLabel>("whyNotVerdict");
    target->setFocus();
    QTest::keyClicks(target->lineEdit(), QStringLiteral("sh-03"));
    EXPECT_TRUE(verdict->text().contains(u"hold of r.vidal")) << verdict->text().toStdString();
    EXPECT_TRUE(verdict->text().contains(u"disk"));
    target->setEditText(QStringLiteral("sh-01"));
    EXPECT_TRUE(verdict->text().contains(u"4 of 40")) << verdict->text().toStdString();
    target->setEditText(QStringLiteral("elsewhere"));
    EXPECT_TRUE(verdict->text().contains(u"no target of farm office")) << verdict->text().toStdString();
    EXPECT_TRUE(m_window->describe().contains(u"Why not elsewhere"));
}

}  // namespace
}  // namespace farmwarden::test
