#include "app/console/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include "app/console/languages.h"
#include "core/base/time_text.h"
#include "ui/theme/settings.h"

namespace farmwarden::console {
namespace {

constexpr int kWrongUsage = 2;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Options)
};

Message wrongUsage(const QString& problem) {
    return {QStringLiteral("farmwarden: %1\n").arg(problem), kWrongUsage};
}

std::optional<QSize> parseSize(const QString& text) {
    bool isWidth = false;
    bool isHeight = false;
    const QSize size(text.section(u'x', 0, 0).toInt(&isWidth), text.section(u'x', 1).toInt(&isHeight));
    constexpr int kLargest = 16'384;
    const bool isSensible = isWidth && isHeight && size.width() >= 320 && size.height() >= 240 &&
                            size.width() <= kLargest && size.height() <= kLargest;
    return isSensible ? std::optional(size) : std::nullopt;
}

}  // namespace

std::variant<Options, Message> parseOptions(const QStringList& arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(Texts::tr("The console of Farmwarden, a connection broker for remote desktops."));
    parser.addPositionalArgument(QStringLiteral("store"),
                                 Texts::tr("Path of a store, or postgresql://… Default: the one that was open last."),
                                 QStringLiteral("[STORE]"));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption demo(QStringLiteral("demo"),
                                  Texts::tr("Open an invented farm that moves. Nothing is kept."));
    const QCommandLineOption seed(QStringLiteral("seed"), Texts::tr("Another invented farm for each number."),
                                  QStringLiteral("N"), QStringLiteral("1"));
    const QCommandLineOption page(QStringLiteral("page"),
                                  Texts::tr("Page to show: overview, farms, sessions, policy, activity or settings."),
                                  QStringLiteral("PAGE"));
    const QCommandLineOption select(
        QStringLiteral("select"), Texts::tr("What to select: target:NAME, farm:NAME, session:ID, or sessions:FILTER."),
        QStringLiteral("LINK"));
    const QCommandLineOption at(
        QStringLiteral("at"),
        Texts::tr("Moment to show instead of now: a time (RFC 3339), or how long ago, such as 90m."),
        QStringLiteral("TIME"));
    const QCommandLineOption look(QStringLiteral("theme"), Texts::tr("light, dark, high-contrast or system."),
                                  QStringLiteral("THEME"));
    const QCommandLineOption language(QStringLiteral("language"),
                                      Texts::tr("Language of the window: %1. Default: the setting, else the system's.")
                                          .arg(languageChoices().join(QStringLiteral(", "))),
                                      QStringLiteral("LANGUAGE"));
    const QCommandLineOption screenshot(QStringLiteral("screenshot"),
                                        Texts::tr("Draw the window into a PNG file and end."), QStringLiteral("FILE"));
    const QCommandLineOption describe(QStringLiteral("describe"), Texts::tr("Print what the window shows and end."));
    const QCommandLineOption size(QStringLiteral("size"), Texts::tr("Size of the window, such as 1600x1000."),
                                  QStringLiteral("WxH"));
    parser.addOptions({demo, seed, page, select, at, look, language, screenshot, describe, size});
    if (!parser.parse(arguments)) {
        return wrongUsage(parser.errorText());
    }
    if (parser.isSet(help)) {
        return Message{parser.helpText(), 0};
    }
    if (parser.isSet(version)) {
        return Message{QStringLiteral("farmwarden %1\n").arg(QCoreApplication::applicationVersion()), 0};
    }
    Options options;
    if (parser.positionalArguments().size() > 1) {
        return wrongUsage(Texts::tr("One store at a time can be opened."));
    }
    options.store = parser.positionalArguments().value(0);
    options.isDemo = parser.isSet(demo);
    if (options.isDemo && !options.store.isEmpty()) {
        return wrongUsage(Texts::tr("The demo has a store of its own; leave out %1.").arg(options.store));
    }
    bool isNumber = false;
    options.seed = parser.value(seed).toULongLong(&isNumber);
    if (!isNumber) {
        return wrongUsage(Texts::tr("--seed wants a number, not \"%1\".").arg(parser.value(seed)));
    }
    options.page = parser.value(page);
    const QStringList kPages{QStringLiteral("overview"), QStringLiteral("farms"),    QStringLiteral("sessions"),
                             QStringLiteral("policy"),   QStringLiteral("activity"), QStringLiteral("settings")};
    if (!options.page.isEmpty() && !kPages.contains(options.page)) {
        return wrongUsage(
            Texts::tr("There is no page \"%1\"; there are %2.").arg(options.page, kPages.join(QStringLiteral(", "))));
    }
    options.select = parser.value(select);
    options.at = parser.value(at);
    const std::string moment = options.at.toStdString();
    if (!moment.empty() && !base::parseTime(moment) && !base::parseDuration(moment)) {
        return wrongUsage(
            Texts::tr("--at wants a time such as 2026-11-22T10:40:00Z, or how long ago, such as 90m, not \"%1\".")
                .arg(options.at));
    }
    options.theme = parser.value(look);
    if (!options.theme.isEmpty() && theme::toText(theme::choiceFromText(options.theme)) != options.theme) {
        return wrongUsage(
            Texts::tr("There is no theme \"%1\"; there are light, dark, high-contrast and system.").arg(options.theme));
    }
    options.language = parser.value(language);
    if (!options.language.isEmpty() && !languageChoices().contains(options.language)) {
        return wrongUsage(Texts::tr("There is no language \"%1\"; there are %2.")
                              .arg(options.language, languageChoices().join(QStringLiteral(", "))));
    }
    options.screenshot = parser.value(screenshot);
    options.isDescribing = parser.isSet(describe);
    if (parser.isSet(size)) {
        const auto parsed = parseSize(parser.value(size));
        if (!parsed) {
            return wrongUsage(Texts::tr("--size wants width x height in pixels, such as 1600x1000, not \"%1\".")
                                  .arg(parser.value(size)));
        }
        options.size = *parsed;
    }
    return options;
}

}  // namespace farmwarden::console
