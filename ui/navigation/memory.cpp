#include "ui/navigation/memory.h"

#include <QSettings>

namespace farmwarden::navigation {
namespace {

constexpr int kVersion = 1;  // of the layouts: columns that came or went make old ones useless

}  // namespace

Memory Memory::load(QSettings& settings) {
    Memory memory;
    if (settings.status() != QSettings::NoError) {
        return memory;
    }
    memory.theme = settings.value(QStringLiteral("theme")).toString();
    memory.store = settings.value(QStringLiteral("store")).toString();
    memory.page = settings.value(QStringLiteral("page")).toString();
    if (settings.value(QStringLiteral("version")).toInt() != kVersion) {
        return memory;
    }
    memory.geometry = settings.value(QStringLiteral("geometry")).toByteArray();
    memory.docks = settings.value(QStringLiteral("docks")).toByteArray();
    settings.beginGroup(QStringLiteral("layouts"));
    for (const QString& page : settings.childKeys()) {
        memory.layouts[page] = settings.value(page).toByteArray();
    }
    settings.endGroup();
    return memory;
}

void Memory::save(QSettings& settings) const {
    settings.setValue(QStringLiteral("version"), kVersion);
    settings.setValue(QStringLiteral("theme"), theme);
    settings.setValue(QStringLiteral("store"), store);
    settings.setValue(QStringLiteral("page"), page);
    settings.setValue(QStringLiteral("geometry"), geometry);
    settings.setValue(QStringLiteral("docks"), docks);
    settings.beginGroup(QStringLiteral("layouts"));
    for (const auto& [page_, layout] : layouts) {
        settings.setValue(page_, layout);
    }
    settings.endGroup();
    settings.sync();
}

}  // namespace farmwarden::navigation
