#include "app/console/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QRegularExpression>

namespace farmwarden::console {
namespace {

constexpr QStringView kEnglish = u"en";
constexpr QStringView kPseudo = u"qps";
constexpr QStringView kSystem = u"system";

// Numbers in sentences look like those in tables: "1,018 sessions". Qt groups their digits for %Ln only, and a text that says
// %n means no other number.
class OwnTexts final : public QTranslator {
public:
    QString translate(const char* context, const char* source, const char* note, int n) const override {
        QString text = QTranslator::translate(context, source, note, n);
        return n < 0 ? text : text.replace(QStringLiteral("%n"), QStringLiteral("%Ln"));
    }
};

std::unique_ptr<QTranslator> ownTexts(QStringView language) {
    auto translator = std::make_unique<OwnTexts>();
    // A language that is compiled in and does not load is a defect of the build; the tests see it.
    std::ignore = translator->load(QStringLiteral(":/farmwarden/translations/farmwarden_%1.qm").arg(language));
    return translator;
}

// The system's own formats where it speaks the language ("de_AT" for German), the language's own ones elsewhere.
QLocale formatsOf(QStringView language) {
    const QLocale system = QLocale::system();
    const QLocale own(language == kPseudo ? kEnglish : language);
    return system.language() == own.language() ? system : own;
}

QChar accented(QChar letter) {
    static const QString kPlain = QStringLiteral("ACDEGHIJKLNORSTUWYZacdeghijklnorstuwyz");
    static const QString kAccented = QStringLiteral("ÀÇĐÉĜĤÎĴĶĹÑÖŔŠŢÛŴÝŽàçđéĝĥîĵķĺñöŕšţûŵýž");
    const qsizetype at = kPlain.indexOf(letter);
    return at < 0 ? letter : kAccented[at];
}

}  // namespace

QStringList languages() {
    return {kEnglish.toString(), QStringLiteral("es"), QStringLiteral("de"), QStringLiteral("fr")};
}

QStringList languageChoices() {
    return QStringList{kSystem.toString()} + languages() + QStringList{kPseudo.toString()};
}

QString languageArgument(const QStringList& arguments) {
    const QString name = QStringLiteral("--language");
    for (qsizetype i = 1; i < arguments.size() && arguments[i] != u"--"; ++i) {
        if (arguments[i] == name) {
            return arguments.value(i + 1);
        }
        if (arguments[i].startsWith(name + u'=')) {
            return arguments[i].mid(name.size() + 1);
        }
    }
    return {};
}

QString firstSpoken(const QStringList& wanted) {
    const QStringList spoken = languages();
    for (const QString& name : wanted) {
        const QString language = name.section(QRegularExpression(QStringLiteral("[-_]")), 0, 0).toLower();
        if (spoken.contains(language)) {
            return language;
        }
    }
    return kEnglish.toString();
}

QString PseudoTranslator::translate(const char* context, const char* source, const char* note, int n) const {
    // Qt's own texts name keys ("Ctrl") and are parsed again; they are not ours to test.
    if (QLatin1String(context).startsWith(u'Q')) {
        return {};
    }
    const QString plural = n < 0 ? QString() : english().translate(context, source, note, n);
    return pseudo(plural.isEmpty() ? QString::fromUtf8(source) : plural);
}

QString PseudoTranslator::pseudo(const QString& text) {
    static const QRegularExpression kKeys(QStringLiteral("^((Ctrl|Shift|Alt)\\+.*|F\\d+)$"));
    static const QRegularExpression kKept(QStringLiteral("%L?(?:\\d+|n)|\\{\\d*\\}|<[^>]*>|&[a-z]+;|\\*\\.\\w+|\\b[a-z]+:(?!\\s)|\\b[a-z]+:  "));
    const bool isFormat = text.contains(u"HH:mm") || text.contains(u"MMM");
    if (text.trimmed().isEmpty() || isFormat || kKeys.match(text).hasMatch()) {
        return text;
    }
    QString body;
    qsizetype letters = 0;
    qsizetype at = 0;
    const auto take = [&](qsizetype end) {
        for (; at < end; ++at) {
            letters += text[at].isLetter() ? 1 : 0;
            body += accented(text[at]);
        }
    };
    for (auto kept = kKept.globalMatch(text); kept.hasNext();) {
        const QRegularExpressionMatch match = kept.next();
        take(match.capturedStart());
        body += match.captured();
        at = match.capturedEnd();
    }
    take(text.size());
    // Blanks at the ends belong to how texts are put together.
    const QString core = body.trimmed();
    const qsizetype lead = body.indexOf(core);
    const QString padding(std::max<qsizetype>(1, letters * 2 / 5), u'~');
    return body.left(lead) + u'[' + core + padding + u']' + body.mid(lead + core.size());
}

const QTranslator& PseudoTranslator::english() const {
    if (!m_english) {
        m_english = ownTexts(kEnglish);
    }
    return *m_english;
}

SpokenLanguage::SpokenLanguage(const QString& choice) {
    const bool isGiven = choice != kSystem && languageChoices().contains(choice);
    m_language = isGiven ? choice : firstSpoken(QLocale::system().uiLanguages());
    QLocale::setDefault(formatsOf(m_language));
    // The last one installed is asked first. English has the plural forms of the source texts, for want of others.
    install(ownTexts(kEnglish));
    if (m_language == kPseudo) {
        install(std::make_unique<PseudoTranslator>());
    } else if (m_language != kEnglish) {
        // From the package qt6-translations-l10n; without it the standard buttons stay English.
        auto standard = std::make_unique<QTranslator>();
        if (standard->load(QStringLiteral("qtbase_") + m_language, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
            install(std::move(standard));
        }
        install(ownTexts(m_language));
    }
}

SpokenLanguage::~SpokenLanguage() {
    for (const auto& translator : m_translators) {
        QCoreApplication::removeTranslator(translator.get());
    }
    QLocale::setDefault(m_localeBefore);
}

void SpokenLanguage::install(std::unique_ptr<QTranslator> translator) {
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

}  // namespace farmwarden::console
