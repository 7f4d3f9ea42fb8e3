#include <gtest/gtest.h>

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QPalette>
#include <QStyle>
#include <QTest>
#include <QWindow>

#include "ui/theme/icon_engine.h"
#include "ui/theme/style_sheet.h"
#include "ui/theme/theme.h"

namespace farmwarden::theme {
namespace {

constexpr double kText = 4.5;
constexpr double kMark = 3.0;

void expectContrast(Token ink, Token ground, double least) {
    constexpr std::pair<Scheme, const char*> kSchemes[] = {
        {Scheme::Light, "light"}, {Scheme::Dark, "dark"}, {Scheme::HighContrast, "high contrast"}};
    for (const auto& [scheme, name] : kSchemes) {
        EXPECT_GE(contrast(color(scheme, ink), color(scheme, ground)), least)
            << nameOf(ink) << " on " << nameOf(ground) << ", " << name;
    }
}

constexpr Token kGrounds[] = {Token::Window,    Token::Surface,       Token::Raised,
                              Token::Selection, Token::SelectionWeak, Token::Hover};

TEST(Tokens, TextReadsOnEveryGround) {
    for (const Token ground : kGrounds) {
        for (const Token ink : {Token::Text, Token::Muted}) {
            expectContrast(ink, ground, kText);
        }
    }
    expectContrast(Token::OnAccent, Token::Accent, kText);
    expectContrast(Token::Text, Token::Match, kText);
    for (const Token ground : {Token::Surface, Token::Window, Token::Raised, Token::SelectionWeak}) {
        expectContrast(Token::Accent, ground, kText);  // links
    }
}

TEST(Tokens, StateWordsReadOnRowsAndOnTheirOwnGround) {
    constexpr Mark kMarks[] = {Mark::Open,         Mark::ReconnectOnly, Mark::Closed, Mark::Pending,
                               Mark::Disconnected, Mark::Quarantined,   Mark::Stale};
    for (const Mark mark : kMarks) {
        for (const Token ground : {Token::Surface, Token::Selection, Token::Hover, Token::Window}) {
            expectContrast(markTextToken(mark), ground, kText);
            expectContrast(markToken(mark), ground, kMark);
        }
        expectContrast(markTextToken(mark), markGroundToken(mark), kText);
    }
}

TEST(Tokens, BarsAndLoadStandOut) {
    for (const Token bar : {Token::Bar, Token::BarNearLimit, Token::BarAtLimit}) {
        expectContrast(bar, Token::Surface, kMark);
    }
    for (int i = 0; i < 6; ++i) {
        expectContrast(static_cast<Token>(static_cast<int>(Token::Series1) + i), Token::Surface, kMark);
    }
    for (int i = 0; i < 7; ++i) {
        const auto ground = static_cast<Token>(static_cast<int>(Token::Load0) + i);
        expectContrast(static_cast<Token>(static_cast<int>(Token::LoadText0) + i), ground, kText);
    }
}

TEST(Tokens, ContrastIsThatOfTheStandard) {
    EXPECT_NEAR(contrast(Qt::black, Qt::white), 21.0, 0.01);
    EXPECT_NEAR(contrast(QColor(0x77, 0x77, 0x77), Qt::white), 4.48, 0.01);
}

TEST(Theme, ChoosesAndTellsAndNamesEveryToken) {
    Theme look(*qApp);
    int changes = 0;
    QObject::connect(&look, &Theme::changed, [&] { ++changes; });
    look.choose(Choice::Dark);
    EXPECT_EQ(look.scheme(), Scheme::Dark);
    EXPECT_EQ(QApplication::palette().color(QPalette::Window), color(Scheme::Dark, Token::Window));
    EXPECT_FALSE(styleSheet(look).contains(u'@')) << "a token in the style sheet has no colour";
    look.choose(Choice::Light);
    EXPECT_EQ(QApplication::palette().color(QPalette::Window), color(Scheme::Light, Token::Window));
    EXPECT_EQ(changes, 2);
}

TEST(Theme, EveryIconDrawsSomethingInTheThemesColour) {
    Theme look(*qApp);
    const QStringList files = QDir(QStringLiteral(":/farmwarden/icons")).entryList();
    ASSERT_GT(files.size(), 20);
    for (const QString& file : files) {
        const QImage image = look.icon(QString(file).remove(QStringLiteral(".svg"))).pixmap(32, 32).toImage();
        int painted = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                painted += qAlpha(image.pixel(x, y)) > 128 ? 1 : 0;
            }
        }
        EXPECT_GT(painted, 10) << file.toStdString();
    }
}

TEST(Theme, UnknownChoiceIsTheSystems) {
    EXPECT_EQ(choiceFromText(QStringLiteral("purple")), Choice::System);
    EXPECT_EQ(choiceFromText(toText(Choice::Dark)), Choice::Dark);
    EXPECT_EQ(choiceFromText(toText(Choice::HighContrast)), Choice::HighContrast);
    EXPECT_EQ(languageFromText(QStringLiteral("tlh")), QStringLiteral("system"));
}

TEST(Theme, HighContrastIsBlackAndHasBordersOfTwoPixels) {
    Theme look(*qApp);
    look.choose(Choice::HighContrast);
    EXPECT_EQ(QApplication::palette().color(QPalette::Window), QColor(Qt::black));
    EXPECT_EQ(look.lineWidth(), 2);
    EXPECT_FALSE(styleSheet(look).contains(u"1px solid"));
    look.choose(Choice::Light);
    EXPECT_TRUE(styleSheet(look).contains(u"1px solid"));
}

TEST(Theme, FollowsWhatTheDesktopSaysWhileThatIsTheChoice) {
    Theme look(*qApp);
    look.choose(Choice::System);
    look.setSystemLook({Scheme::Dark, true});
    EXPECT_EQ(look.scheme(), Scheme::Dark);
    EXPECT_TRUE(look.isMotionReduced());
    EXPECT_EQ(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration), 0);
    look.choose(Choice::Light);
    EXPECT_EQ(look.scheme(), Scheme::Light);
    look.setSystemLook({Scheme::HighContrast, {}});
    EXPECT_EQ(look.scheme(), Scheme::Light) << "chosen by a person";
    look.choose(Choice::System);
    EXPECT_EQ(look.scheme(), Scheme::HighContrast);
    EXPECT_FALSE(look.isMotionReduced());
}

TEST(Theme, LooksAtThePaletteAgainWhenThePlatformsThemeChanges) {
    Theme look(*qApp);
    int changes = 0;
    QObject::connect(&look, &Theme::changed, [&] { ++changes; });
    QWindow window;
    QWindow other;
    for (QWindow* const told : {&window, &other}) {
        QEvent event(QEvent::ThemeChange);
        QCoreApplication::sendEvent(told, &event);
    }
    EXPECT_TRUE(QTest::qWaitFor([&] { return changes == 1; }, 10'000)) << "one look for all windows";
}

TEST(Theme, ASettingSaysMoreThanTheDesktopAboutMotionAndRows) {
    Theme look(*qApp);
    Settings settings;
    settings.motion = Motion::Reduced;
    settings.rows = Rows::Comfortable;
    look.use(settings);
    EXPECT_TRUE(look.isMotionReduced());
    EXPECT_GE(look.rowHeight(), 32);
    settings.motion = Motion::Full;
    settings.rows = Rows::Compact;
    look.use(settings);
    look.setSystemLook({{}, true});
    EXPECT_FALSE(look.isMotionReduced());
    EXPECT_LT(look.rowHeight(), 32);
}

}  // namespace
}  // namespace farmwarden::theme
