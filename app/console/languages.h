#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>
#include <QTranslator>
#include <memory>
#include <vector>

// The languages that the console speaks, and how it comes to one of them: `--language`, else the setting "language",
// else what the system asks for. Read once, before the first window. UI thread.
namespace farmwarden::console {

// "en", "es", "de", "fr".
QStringList languages();
// What `--language` and the setting may say: "system", a language, or "qps" for the pseudo-locale.
QStringList languageChoices();
// The value of `--language` among the arguments; empty when there is none. The options' own help is in that language,
// so it is looked for before they are parsed.
QString languageArgument(const QStringList& arguments);
// The first of the `wanted` ("de-AT", "es") that the console speaks; English when it speaks none of them.
QString firstSpoken(const QStringList& wanted);

// A language for testing: every text of the console's own in accented letters, 40 % longer and in brackets. What stays
// plain on the screen is not translatable, a missing bracket was cut off. Placeholders, markup, mnemonics and keys
// stay as they are.
class PseudoTranslator final : public QTranslator {
    Q_OBJECT
public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char* note, int n) const override;

    static QString pseudo(const QString& text);

private:
    // "%n rule(s)" is no text that anybody sees: the English plural forms come first.
    const QTranslator& english() const;
    mutable std::unique_ptr<QTranslator> m_english;
};

// Makes the application speak a language while it lives: its own texts, Qt's, numbers and dates.
class SpokenLanguage {
public:
    // `choice`: one of languageChoices(); anything else is taken for "system".
    explicit SpokenLanguage(const QString& choice);
    ~SpokenLanguage();
    SpokenLanguage(const SpokenLanguage&) = delete;
    SpokenLanguage& operator=(const SpokenLanguage&) = delete;

    // "en", "es", "de", "fr" or "qps".
    const QString& language() const { return m_language; }

private:
    void install(std::unique_ptr<QTranslator> translator);

    QString m_language;
    QLocale m_localeBefore;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

}  // namespace farmwarden::console
