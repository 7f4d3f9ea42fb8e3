#pragma once

#include <QSize>
#include <QString>
#include <QStringList>
#include <cstdint>
#include <optional>
#include <variant>

namespace farmwarden::console {

// What the command line asks for.
struct Options {
    QString store;  // empty: the last one, else the default one, else the welcome page
    bool isDemo = false;
    std::uint64_t seed = 1;
    QString page;
    QString select;             // "target:sh-01", "farm:office", "sessions:state:active"
    QString at;                 // a time, or how long ago; empty: now
    QString theme;              // empty: as remembered
    QString language;           // empty: as set, else as the system has it
    QString screenshot;         // write a picture of the window and end
    bool isDescribing = false;  // print what the window shows and end
    QSize size;                 // invalid: as remembered

    // Draws itself once for a file or for a terminal instead of staying open.
    bool isOneShot() const { return !screenshot.isEmpty() || isDescribing; }
};

// Options, or text for the terminal with the exit code that goes with it (help, version, wrong usage).
struct Message {
    QString text;
    int exitCode = 0;
};
std::variant<Options, Message> parseOptions(const QStringList& arguments);

}  // namespace farmwarden::console
