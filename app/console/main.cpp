#include <QApplication>
#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QTranslator>
#include <cstdio>

#include "app/console/console.h"
#include "app/console/options.h"
#include "ui/bridge/process_memory.h"
#include "ui/bridge/threads.h"
#include "ui/theme/theme.h"

namespace {

// English is the source, and has a file for its plural forms; other languages come on top.
void loadTranslations(QApplication& application) {
    auto* const english = new QTranslator(&application);
    if (english->load(QStringLiteral(":/farmwarden/translations/farmwarden_en.qm"))) {
        QCoreApplication::installTranslator(english);
    }
}

}  // namespace

int main(int argc, char** argv) {
    using namespace farmwarden;
    bridge::keepMemorySmall();
    // Help and version need no display.
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == "--help" || argument == "-h" || argument == "--version" || argument == "-v") {
            qputenv("QT_QPA_PLATFORM", "offscreen");
        }
    }
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("farmwarden"));
    QCoreApplication::setApplicationName(QStringLiteral("farmwarden"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FARMWARDEN_VERSION));
    QGuiApplication::setApplicationDisplayName({});
    QGuiApplication::setDesktopFileName(QStringLiteral("farmwarden"));
    loadTranslations(application);
    const auto parsed = console::parseOptions(QCoreApplication::arguments());
    if (const auto* const message = std::get_if<console::Message>(&parsed)) {
        std::fputs(qUtf8Printable(message->text), message->exitCode == 0 ? stdout : stderr);
        return message->exitCode;
    }
    theme::Theme look(application);
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/farmwarden/icons/farmwarden.svg")));
    const QString memory = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                           QStringLiteral("/farmwarden/console.json");
    bridge::markUiThread();
    console::Console running(look, memory, std::get<console::Options>(parsed));
    running.start();
    return QApplication::exec();
}
