#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
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
    QString language;                       // "system", "en", "es", "de", "fr"; from the next start on
    QString store;                          // the last one that was opened
    QStringList recentStores;               // the latest first
    std::map<QString, QByteArray> layouts;  // by page

    static Memory load(const QString& path);
    // `store` was opened: it is the last one, and the first of the recent ones.
    void rememberStore(const QString& opened);
    // False if the file cannot be written.
    bool save(const QString& path) const;
};

}  // namespace farmwarden::navigation
