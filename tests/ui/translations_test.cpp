#include <gtest/gtest.h>

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <map>
#include <set>

// The translation files against the sources and against themselves. What is on the screen is languages_test.cpp's.
namespace farmwarden::test {
namespace {

struct Entry {
    QString context;
    QString source;
    QString note;
    QString state;  // of the translation: "unfinished", "vanished", "obsolete" or empty
    bool isPlural = false;
    QStringList forms;  // one, or the plural forms

    QString key() const { return context + u'|' + source + u'|' + note; }
    std::string name() const { return QStringLiteral("%1: \"%2\"").arg(context, source).toStdString(); }
};

std::vector<Entry> readEntries(const QString& path) {
    std::vector<Entry> entries;
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    QXmlStreamReader xml(&file);
    QString context;
    for (; !xml.atEnd(); xml.readNext()) {
        if (!xml.isStartElement()) {
            continue;
        }
        const QStringView tag = xml.name();
        if (tag == u"message") {
            Entry entry;
            entry.context = context;
            entry.isPlural = xml.attributes().value(QLatin1String("numerus")) == u"yes";
            entries.push_back(entry);
        } else if (tag == u"name") {
            context = xml.readElementText();
        } else if (tag == u"source") {
            entries.back().source = xml.readElementText();
        } else if (tag == u"comment") {
            entries.back().note = xml.readElementText();
        } else if (tag == u"translation") {
            entries.back().state = xml.attributes().value(QLatin1String("type")).toString();
            if (!entries.back().isPlural) {
                entries.back().forms << xml.readElementText();
            }
        } else if (tag == u"numerusform") {
            entries.back().forms << xml.readElementText();
        }
    }
    EXPECT_FALSE(xml.hasError()) << path.toStdString() << ": " << xml.errorString().toStdString();
    return entries;
}

QString fileOf(const QString& language) {
    return QStringLiteral(FARMWARDEN_SOURCES "/translations/farmwarden_%1.ts").arg(language);
}

std::multiset<QString> found(const QString& text, const char* pattern) {
    std::multiset<QString> all;
    for (auto match = QRegularExpression(QString::fromLatin1(pattern)).globalMatch(text); match.hasNext();) {
        all.insert(match.next().captured());
    }
    return all;
}

// "…", ":" or nothing: what a text ends with tells what comes of it. Other marks differ from language to language.
QString endOf(const QString& text) {
    const QString trimmed = text.trimmed();
    return trimmed.endsWith(u'…') || trimmed.endsWith(u':') || trimmed.endsWith(u'.') ? trimmed.right(1) : QString();
}

QString leading(const QString& text) {
    return QRegularExpression(QStringLiteral("^\\s*")).match(text).captured();
}

QString trailing(const QString& text) {
    return QRegularExpression(QStringLiteral("\\s*$")).match(text).captured();
}

void checkForm(const Entry& entry, const QString& form) {
    EXPECT_FALSE(form.isEmpty()) << "not translated: " << entry.name();
    EXPECT_EQ(leading(form), leading(entry.source)) << "blanks at the beginning: " << entry.name();
    EXPECT_EQ(trailing(form), trailing(entry.source)) << "blanks at the end: " << entry.name();
    EXPECT_EQ(endOf(form), endOf(entry.source)) << "the end: " << entry.name() << " -> " << form.toStdString();
    EXPECT_EQ(found(form, "%L?[1-9]"), found(entry.source, "%L?[1-9]"))
        << "placeholders: " << entry.name() << " -> " << form.toStdString();
    EXPECT_EQ(found(form, "</?[a-z]+>"), found(entry.source, "</?[a-z]+>")) << "markup: " << entry.name();
    EXPECT_EQ(found(form, ";;|\\*\\.\\w+"), found(entry.source, ";;|\\*\\.\\w+")) << "file types: " << entry.name();
}

class Translations : public testing::TestWithParam<const char*> {
protected:
    static QString language() { return QString::fromLatin1(GetParam()); }
    static bool isSource() { return language() == u"en"; }

    // What lupdate makes of the file now.
    std::vector<Entry> updated() {
        const QString copy = m_folder.filePath(QStringLiteral("farmwarden_%1.ts").arg(language()));
        EXPECT_TRUE(QFile::copy(fileOf(language()), copy));
        QStringList arguments{QStringLiteral("-silent"),       QStringLiteral("-locations"),
                              QStringLiteral("none"),          QStringLiteral("-no-ui-lines"),
                              QStringLiteral("-I"),            QStringLiteral(FARMWARDEN_SOURCES),
                              QStringLiteral(FARMWARDEN_SOURCES "/ui"), QStringLiteral(FARMWARDEN_SOURCES "/app/console"),
                              QStringLiteral("-ts"),           copy};
        if (isSource()) {
            arguments.prepend(QStringLiteral("-pluralonly"));
        }
        QProcess lupdate;
        lupdate.start(QStringLiteral(FARMWARDEN_LUPDATE), arguments);
        EXPECT_TRUE(lupdate.waitForFinished(60'000)) << lupdate.errorString().toStdString();
        EXPECT_EQ(lupdate.exitCode(), 0) << lupdate.readAllStandardError().toStdString();
        return readEntries(copy);
    }

    QTemporaryDir m_folder;
};

TEST_P(Translations, HaveEveryTextOfTheSourcesAndNoOther) {
    std::set<QString> known;
    for (const Entry& entry : readEntries(fileOf(language()))) {
        known.insert(entry.key());
    }
    const auto entries = updated();
    EXPECT_GT(entries.size(), isSource() ? 70U : 1'000U) << "lupdate has read the sources";
    for (const Entry& entry : entries) {
        EXPECT_TRUE(known.contains(entry.key()))
            << "missing, run the target update_translations: " << entry.name();
        EXPECT_NE(entry.state, QStringLiteral("vanished")) << "no longer in the sources: " << entry.name();
        EXPECT_NE(entry.state, QStringLiteral("obsolete")) << "no longer in the sources: " << entry.name();
        EXPECT_NE(entry.state, QStringLiteral("unfinished")) << "not translated: " << entry.name();
    }
}

TEST_P(Translations, KeepPlaceholdersMarkupBlanksAndEnds) {
    for (const Entry& entry : readEntries(fileOf(language()))) {
        for (const QString& form : entry.forms) {
            checkForm(entry, form);
        }
    }
}

TEST_P(Translations, HaveBothPluralForms) {
    for (const Entry& entry : readEntries(fileOf(language()))) {
        if (!entry.isPlural) {
            EXPECT_EQ(entry.forms.size(), 1) << entry.name();
            continue;
        }
        // One and many in all four languages.
        ASSERT_EQ(entry.forms.size(), 2) << entry.name();
        EXPECT_TRUE(!entry.source.contains(u"%n") || entry.forms[1].contains(u"%n"))
            << "the number: " << entry.name();
        EXPECT_FALSE(entry.forms[1].contains(u"(s)")) << entry.name();
    }
}

TEST_P(Translations, SayTheSameTextInOneWay) {
    if (isSource()) {
        return;
    }
    // Two contexts may differ where the word is said of different things; three different ways are a slip.
    std::map<QString, std::set<QString>> ways;
    for (const Entry& entry : readEntries(fileOf(language()))) {
        ways[entry.source].insert(entry.forms.value(0));
    }
    for (const auto& [source, translations] : ways) {
        EXPECT_LE(translations.size(), 2U) << source.toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(Of, Translations, testing::Values("en", "de", "es", "fr"),
                         [](const auto& language) { return std::string(language.param); });

}  // namespace
}  // namespace farmwarden::test
