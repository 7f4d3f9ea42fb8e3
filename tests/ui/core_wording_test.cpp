#include "ui/models/core_wording.h"

#include <gtest/gtest.h>

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <set>

#include "app/console/languages.h"
#include "core/directory/session_query.h"
#include "core/model/endpoint.h"
#include "ui/models/core_phrases.h"
#include "ui/models/wording.h"

// Core's English in the reader's language, and the list of its patterns against core's sources.
namespace farmwarden::test {
namespace {

QString coreText(std::string_view english) {
    return models::coreText(english);
}

class CoreWording : public testing::Test {
protected:
    console::SpokenLanguage m_german{QStringLiteral("de")};
};

TEST_F(CoreWording, TranslatesASentenceAndKeepsItsArguments) {
    EXPECT_EQ(coreText("there is no field \"usr\""), QStringLiteral("es gibt kein Feld „usr“"));
    EXPECT_EQ(coreText("Farm office has no targets. Add one to it."),
              QStringLiteral("Farm office hat keine Ziele. Ihr eines hinzufügen."));
}

TEST_F(CoreWording, PutsArgumentsInTheLanguagesOrder) {
    EXPECT_EQ(coreText("target \"sh-01\" still has 2 sessions; place a hold and let them end, or force it, which makes the "
                       "directory forget them"),
              QStringLiteral("Ziel „sh-01“ hat noch 2 Sitzungen; eine Sperre setzen und sie enden lassen, oder es "
                             "erzwingen, dann vergisst das Verzeichnis sie"));
}

TEST_F(CoreWording, TranslatesSentencesInsideOfSentences) {
    EXPECT_EQ(coreText("Rule cad-users: Farm office has no targets. Add one to it."),
              QStringLiteral("Regel cad-users: Farm office hat keine Ziele. Ihr eines hinzufügen."));
    EXPECT_EQ(coreText("No target of farm office takes a new session; of 3: 2 closed by holds, 1 at the session limit. Release "
                       "a hold, raise a limit, or add a target."),
              QStringLiteral("Kein Ziel der Farm office nimmt eine neue Sitzung; von 3: 2 durch Sperren geschlossen, 1 an der "
                             "Sitzungsgrenze. Eine Sperre aufheben, eine Grenze erhöhen oder ein Ziel hinzufügen."));
    EXPECT_EQ(coreText("there is no farm \"offic\"; did you mean office?"),
              QStringLiteral("es gibt keine Farm „offic“; office gemeint?"));
}

TEST_F(CoreWording, TranslatesWhatCoreReallySays) {
    const auto query = directory::SessionQuery::parse("usr:ana");
    ASSERT_FALSE(query);
    EXPECT_EQ(coreText(query.error().message), QStringLiteral("es gibt kein Feld „usr“"));
    EXPECT_TRUE(coreText(query.error().hint).startsWith(u"die Felder sind farm, target, user"));
    const auto endpoint = model::parseEndpoint("host:99999");
    ASSERT_FALSE(endpoint);
    EXPECT_EQ(coreText(endpoint.error().message),
              QStringLiteral("Adresse „host:99999“: Der Port muss eine Zahl von 1 bis 65535 sein"));
    EXPECT_EQ(models::Wording::requestRefusal("not-found", "there is no target \"x\""),
              QStringLiteral("nicht vorhanden: es gibt kein Ziel „x“"));
}

TEST_F(CoreWording, LeavesWhatItDoesNotKnow) {
    for (const char* text : {"", "sh-01", "open", "Ask the help desk, extension 12.", "SSH key {} of {0}", "a.b: c d"}) {
        EXPECT_EQ(coreText(text), QString::fromUtf8(text));
    }
}

TEST(CoreWordingInEnglish, IsWhatCoreSaid) {
    const console::SpokenLanguage english(QStringLiteral("en"));
    EXPECT_EQ(coreText("there is no field \"usr\""), QStringLiteral("there is no field \"usr\""));
}

// Every text in quotes of a source file, pieces put together, without their formats.
void addLiterals(const QString& path, std::set<QString>& literals) {
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    static const QRegularExpression kComment(QStringLiteral("^\\s*//.*$"), QRegularExpression::MultilineOption);
    const QString text = QString::fromUtf8(file.readAll()).remove(kComment);
    static const QRegularExpression kLiterals(QStringLiteral(R"re("((?:[^"\\\n]|\\.)*)"(?:\s*"(?:[^"\\\n]|\\.)*")*)re"));
    static const QRegularExpression kPiece(QStringLiteral(R"re("((?:[^"\\\n]|\\.)*)")re"));
    static const QRegularExpression kFormat(QStringLiteral("\\{:[^}]*\\}"));
    for (auto found = kLiterals.globalMatch(text); found.hasNext();) {
        QString joined;
        for (auto piece = kPiece.globalMatch(found.next().captured()); piece.hasNext();) {
            joined += piece.next().captured(1);
        }
        joined.replace(kFormat, QStringLiteral("{}")).replace(QStringLiteral("\\\""), QStringLiteral("\""));
        literals.insert(joined);
    }
}

// What core puts together from two or three literals, so that no single one of them is the pattern.
bool isComposed(const QString& phrase) {
    for (const char* start : {"Rule {}", "Rule number {}", "Test {}", "Farm {}: policy", "No target tagged {}", "No target of {}",
                              "There is no farm \"{}\". Correct", "{} closed by", "{} reconnect-only by", "{} at the session",
                              "the fields are {}", "; of farm {}", "farm name", "target name", "rule {0} ->", "the set of the condition on"}) {
        if (phrase.startsWith(QLatin1String(start))) {
            return true;
        }
    }
    return false;
}

TEST(CorePhrases, AreWhatCoreSays) {
    std::set<QString> literals;
    QDirIterator files(QStringLiteral(FARMWARDEN_SOURCES "/core"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        addLiterals(files.next(), literals);
    }
    ASSERT_GT(literals.size(), 1'000U);
    for (const char* phrase : models::kCorePhrases) {
        const QString text = QString::fromUtf8(phrase);
        EXPECT_TRUE(isComposed(text) || literals.contains(text) || literals.contains(QStringLiteral("{}") + text) ||
                    literals.contains(QStringLiteral("{}{}") + text.mid(2))) << "core no longer says: " << phrase;
    }
}

// These files speak to whoever edits a policy, types a filter or sends a request; what they say is for the list.
TEST(CorePhrases, LeaveNothingOutWhereCoreSpeaksToTheReader) {
    std::set<QString> literals;
    for (const char* file : {"directory/session_query", "placement/refusal_text", "policy/coverage_text", "policy/validate",
                             "policy/condition_check", "model/endpoint", "request/check", "request/resolve"}) {
        addLiterals(QStringLiteral(FARMWARDEN_SOURCES "/core/%1.cpp").arg(QLatin1String(file)), literals);
    }
    QString all;
    for (const char* phrase : models::kCorePhrases) {
        all += QString::fromUtf8(phrase) + u'\n';
    }
    // The list of fields has its own words (Wording::queryField), and a time in a message is data.
    const std::set<QString> kElsewhere{
        QStringLiteral("name of the farm"), QStringLiteral("name of the target"), QStringLiteral("user name"),
        QStringLiteral("domain of the user"), QStringLiteral("client's address, network (10.2.0.0/16) or name"),
        QStringLiteral("session id"), QStringLiteral("disconnected for at least (30m, 2h) or less than (<2h)"),
        QStringLiteral("in its present state for at least (30m) or less than (<2h)"),
        QStringLiteral("placed at least (7d) or less than (<1h) ago")};
    static const QRegularExpression kSentence(QStringLiteral("[a-z]{2,}[ ,;:]+(\\S+ )*[a-z*]{2,}"));
    static const QRegularExpression kSlots(QStringLiteral("\\{\\}"));
    for (const QString& literal : literals) {
        // Pieces of composed sentences are found inside of them.
        QString longest;
        for (const QString& piece : literal.split(kSlots)) {
            longest = piece.trimmed().size() > longest.size() ? piece.trimmed() : longest;
        }
        if (kSentence.match(longest).hasMatch() && !kElsewhere.contains(literal)) {
            EXPECT_TRUE(all.contains(longest)) << "not in core_phrases.h: " << literal.toStdString();
        }
    }
}

}  // namespace
}  // namespace farmwarden::test
