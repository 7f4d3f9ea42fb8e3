#pragma once

#include <QByteArray>
#include <QRect>
#include <QString>
#include <QStringList>
#include <map>

#include "ui/theme/settings.h"

namespace farmwarden::navigation {

// Where a page has its inspector, and how large it is there.
struct InspectorPlace {
    Qt::DockWidgetArea area = Qt::RightDockWidgetArea;
    int size = 0;  // across; 0: the usual one
    bool isShown = true;
    bool isFloating = false;
    QRect floatingAt;
    bool operator==(const InspectorPlace&) const = default;
};

// What the console remembers between runs, as a JSON file: what somebody has set, and where things were. What cannot be
// read in it is left at its default. A value; what takes a path looks at the disk, so it is for a worker, or for before
// the first window.
struct Memory {
    QByteArray geometry;
    QString page;
    QString store;                                 // the last one that was opened
    QStringList recentStores;                      // the latest first; never with a password
    std::map<QString, QByteArray> layouts;         // by page
    std::map<QString, InspectorPlace> inspectors;  // by page
    theme::Settings settings;

    // What can be read of the file; changes nothing.
    static Memory load(const QString& path);
    // The same; but a file that is damaged is kept as "NAME.damaged", so that nothing in it is lost when this one is
    // written anew.
    struct Loaded;
    static Loaded loadOrSetAside(const QString& path);
    // `store` was opened: it is the last one, and the first of the recent ones.
    void rememberStore(const QString& opened);
    QByteArray toJson() const;
    // Why it could not be written, for the operator; empty: it was.
    static QString write(const QByteArray& json, const QString& path);
    bool save(const QString& path) const { return write(toJson(), path).isEmpty(); }
};

struct Memory::Loaded {
    Memory memory;
    QString problem;  // what was damaged and where it is kept, for the operator; empty: nothing
};

}  // namespace farmwarden::navigation
