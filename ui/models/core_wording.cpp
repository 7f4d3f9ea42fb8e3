#include "ui/models/core_wording.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "ui/models/core_phrases.h"

namespace farmwarden::models {
namespace {

// Sentences hold sentences ("Rule x: ..."), and those hold lists; nothing goes deeper.
constexpr int kDeepest = 3;
constexpr qsizetype kLongest = 4'000;  // longer ones are lists of facts rather than sentences

const QRegularExpression& slot() {
    static const QRegularExpression kSlot(QStringLiteral("\\{(\\d?)\\}"));
    return kSlot;
}

QString translated(const char* source) {
    return QCoreApplication::translate("Core", source);
}

// One pattern: which sentences it fits, and which of its slots is which argument.
class Phrase {
public:
    explicit Phrase(const char* source) : m_source(source) {
        const QString text = QString::fromUtf8(source);
        QString pattern = QStringLiteral("^");
        qsizetype at = 0;
        const auto takeWords = [&](qsizetype end) {
            const QString words = text.mid(at, end - at);
            pattern += QRegularExpression::escape(words);
            m_letters += words.size();
            if (words.size() > m_words.size()) {
                m_words = words;
            }
        };
        for (auto slots = slot().globalMatch(text); slots.hasNext();) {
            const QRegularExpressionMatch match = slots.next();
            takeWords(match.capturedStart());
            at = match.capturedEnd();
            m_numbers.push_back(match.captured(1).isEmpty() ? static_cast<int>(m_numbers.size())
                                                            : match.captured(1).toInt());
            pattern += QStringLiteral("(.*?)");
        }
        takeWords(text.size());
        m_pattern.setPattern(pattern + u'$');
        m_pattern.setPatternOptions(QRegularExpression::DotMatchesEverythingOption);
    }

    const char* source() const { return m_source; }
    // How much of the sentence is the pattern's own: of two that fit, the one that says more is meant.
    qsizetype letters() const { return m_letters; }

    // By slot number.
    std::optional<QStringList> argumentsOf(const QString& sentence) const {
        if (!sentence.contains(m_words)) {
            return std::nullopt;  // most of them, without a regular expression
        }
        const QRegularExpressionMatch match = m_pattern.match(sentence);
        if (!match.hasMatch()) {
            return std::nullopt;
        }
        QStringList arguments;
        for (std::size_t i = 0; i < m_numbers.size(); ++i) {
            while (arguments.size() <= m_numbers[i]) {
                arguments << QString();
            }
            arguments[m_numbers[i]] = match.captured(static_cast<int>(i) + 1);
        }
        return arguments;
    }

private:
    const char* m_source;
    QString m_words;  // the longest piece between slots
    qsizetype m_letters = 0;
    QRegularExpression m_pattern;
    std::vector<int> m_numbers;
};

// The most telling first.
const std::vector<Phrase>& phrases() {
    static const std::vector<Phrase> kPhrases = [] {
        std::vector<Phrase> all(kCorePhrases.begin(), kCorePhrases.end());
        std::ranges::stable_sort(all, std::ranges::greater(), &Phrase::letters);
        return all;
    }();
    return kPhrases;
}

QString filled(const QString& pattern, const QStringList& arguments) {
    QString text;
    qsizetype at = 0;
    int next = 0;
    for (auto slots = slot().globalMatch(pattern); slots.hasNext();) {
        const QRegularExpressionMatch match = slots.next();
        const int number = match.captured(1).isEmpty() ? next++ : match.captured(1).toInt();
        text += pattern.mid(at, match.capturedStart() - at) + arguments.value(number);
        at = match.capturedEnd();
    }
    return text + pattern.mid(at);
}

QString coreWord(const QString& text) {
    const auto known = std::ranges::find_if(kCoreWords, [&](const char* word) { return text == QLatin1String(word); });
    return known == kCoreWords.end() ? text : QCoreApplication::translate("CoreWords", *known);
}

bool isWordSlot(const char* phrase, int slot) {
    return std::ranges::any_of(kWordSlots, [&](const WordSlot& there) {
        return there.slot == slot && std::string_view(there.phrase) == phrase;
    });
}

QString known(const QString& text, int depth);

// What is put together of several: each piece that is known.
QString pieces(const QString& text, const QString& separator, int depth) {
    QStringList parts = text.split(separator);
    if (parts.size() > 1) {
        for (QString& part : parts) {
            part = known(part, depth + 1);
        }
    }
    return parts.join(separator);
}

QString known(const QString& text, int depth) {
    // One word is a name.
    if (depth > kDeepest || !text.contains(u' ')) {
        return text;
    }
    for (const Phrase& phrase : phrases()) {
        if (auto arguments = phrase.argumentsOf(text)) {
            for (int i = 0; i < arguments->size(); ++i) {
                QString& argument = (*arguments)[i];
                argument = isWordSlot(phrase.source(), i) ? coreWord(argument) : known(argument, depth + 1);
            }
            return filled(translated(phrase.source()), *arguments);
        }
    }
    for (const QString& separator : {QStringLiteral("\n"), QStringLiteral(", "), QStringLiteral("; "), QStringLiteral(": ")}) {
        if (QString joined = pieces(text, separator, depth); joined != text) {
            return joined;
        }
    }
    return text;
}

}  // namespace

QString coreText(const QString& english) {
    const bool isEnglish = translated(kCorePhrases.front()) == QLatin1String(kCorePhrases.front());
    return isEnglish || english.size() > kLongest ? english : known(english, 0);
}

QString coreText(std::string_view english) {
    return coreText(QString::fromUtf8(english.data(), static_cast<qsizetype>(english.size())));
}

}  // namespace farmwarden::models
