#pragma once

#include <QByteArray>
#include <QString>
#include <map>

namespace farmwarden::navigation {

// What the console remembers between runs, as a JSON file of strings. A file that is damaged or from another version is
// as good as none: what cannot be read is left at its default, nothing is reported. UI thread; loaded before the first
// window, saved after the last.
struct Memory {
    QByteArray geometry;
    QByteArray docks;
    QString page;
    QString theme;                          // "light", "dark", "system"
    QString store;                          // the last one that was opened
    std::map<QString, QByteArray> layouts;  // by page

    static Memory load(const QString& path);
    // False if the file cannot be written.
    bool save(const QString& path) const;
};

}  // namespace farmwarden::navigation
