#include <QApplication>
#include <QIcon>
#include <QStandardPaths>
#include <cstdio>

#include "app/console/console.h"
#include "app/console/languages.h"
#include "app/console/options.h"
#include "ui/bridge/process_memory.h"
#include "ui/bridge/threads.h"
#include "ui/navigation/memory.h"
#include "ui/theme/desktop_portal.h"
#include "ui/theme/theme.h"

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
    const QString memory = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                           QStringLiteral("/farmwarden/console.json");
    const QString wanted = console::languageArgument(QCoreApplication::arguments());
    const console::SpokenLanguage language(wanted.isEmpty() ? navigation::Memory::load(memory).settings.language : wanted);
    const auto parsed = console::parseOptions(QCoreApplication::arguments());
    if (const auto* const message = std::get_if<console::Message>(&parsed)) {
        std::fputs(qUtf8Printable(message->text), message->exitCode == 0 ? stdout : stderr);
        return message->exitCode;
    }
    theme::Theme look(application);
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/farmwarden/icons/farmwarden.svg")));
    bridge::markUiThread();
    console::Console running(look, memory, std::get<console::Options>(parsed));
    const theme::DesktopPortal portal;
    QObject::connect(&portal, &theme::DesktopPortal::lookChanged, &look, &theme::Theme::setSystemLook);
    running.start();
    return QApplication::exec();
}
