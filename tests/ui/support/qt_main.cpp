#include <gtest/gtest.h>

#include <QApplication>
#include <QLoggingCategory>

#include "tests/ui/support/ui_thread_guard.h"
#include "ui/bridge/threads.h"

// Offscreen; a Qt warning fails the test in which it is given, and so does waiting for a disk or a network on this thread.
namespace {

void onMessage(QtMsgType type, const QMessageLogContext&, const QString& text) {
    if (type == QtDebugMsg || type == QtInfoMsg) {
        return;
    }
    if (type == QtFatalMsg) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(text));
        std::abort();
    }
    // What the offscreen platform says about itself is no fault of the console.
    if (!text.contains(u"This plugin does not support")) {
        ADD_FAILURE() << "Qt warning: " << qUtf8Printable(text);
    }
}

}  // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    testing::InitGoogleTest(&argc, argv);
    QApplication application(argc, argv);
    qInstallMessageHandler(onMessage);
    farmwarden::bridge::markUiThread();
    farmwarden::test::guardUiThread();
    return RUN_ALL_TESTS();
}
