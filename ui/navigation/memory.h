#pragma once

#include <QByteArray>
#include <QString>
#include <map>

class QSettings;

namespace farmwarden::navigation {

// What the console remembers between runs. A file that is damaged or from another version is as good as none. UI thread; loaded and saved
// once each, by app/console.
struct Memory {
    QByteArray geometry;
    QByteArray docks;
    QString page;
    QString theme;  // "light", "dark", "system"
    QString store;  // the last one that was opened
    std::map<QString, QByteArray> layouts;  // by page

    static Memory load(QSettings& settings);
    void save(QSettings& settings) const;
};

}  // namespace farmwarden::navigation
