#include <gtest/gtest.h>

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QPalette>

#include "ui/theme/icon_engine.h"
#include "ui/theme/style_sheet.h"
#include "ui/theme/theme.h"

namespace farmwarden::theme {
namespace {

constexpr double kText = 4.5;
constexpr double kMark = 3.0;

void expectContrast(Token ink, Token ground, double least) {
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        EXPECT_GE(contrast(color(scheme, ink), color(scheme, ground)), least)
            << nameOf(ink) << " on " << nameOf(ground) << (scheme == Scheme::Dark ? ", dark" : ", light");
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
    expectContrast(Token::Accent, Token::Surface, kText);
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
}

}  // namespace
}  // namespace farmwarden::theme
