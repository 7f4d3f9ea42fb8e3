#include "ui/navigation/memory.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace farmwarden::navigation {
namespace {

constexpr int kVersion = 2;  // of the layouts: columns that came or went make old ones useless
constexpr qint64 kLargest = 1 << 20;
constexpr int kRecentStores = 8;

QByteArray bytesOf(const QJsonValue& value) {
    return QByteArray::fromBase64(value.toString().toLatin1());
}

QString textOf(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toBase64());
}

}  // namespace

Memory Memory::load(const QString& path) {
    Memory memory;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return memory;
    }
    const QJsonObject all = QJsonDocument::fromJson(file.read(kLargest)).object();
    memory.theme = all[QStringLiteral("theme")].toString();
    memory.language = all[QStringLiteral("language")].toString();
    memory.store = all[QStringLiteral("store")].toString();
    for (const QJsonValue& store : all[QStringLiteral("recent")].toArray()) {
        if (store.isString() && !store.toString().isEmpty() && memory.recentStores.size() < kRecentStores) {
            memory.recentStores << store.toString();
        }
    }
    memory.page = all[QStringLiteral("page")].toString();
    if (all[QStringLiteral("version")].toInt() != kVersion) {
        return memory;
    }
    memory.geometry = bytesOf(all[QStringLiteral("geometry")]);
    memory.docks = bytesOf(all[QStringLiteral("docks")]);
    const QJsonObject layouts = all[QStringLiteral("layouts")].toObject();
    for (auto layout = layouts.begin(); layout != layouts.end(); ++layout) {
        memory.layouts[layout.key()] = bytesOf(layout.value());
    }
    return memory;
}

void Memory::rememberStore(const QString& opened) {
    store = opened;
    recentStores.removeAll(opened);
    recentStores.prepend(opened);
    recentStores = recentStores.mid(0, kRecentStores);
}

bool Memory::save(const QString& path) const {
    QJsonObject pages;
    for (const auto& [name, layout] : layouts) {
        pages[name] = textOf(layout);
    }
    const QJsonObject all{
        {QStringLiteral("version"), kVersion},    {QStringLiteral("theme"), theme},
        {QStringLiteral("language"), language},   {QStringLiteral("store"), store},
        {QStringLiteral("page"), page},           {QStringLiteral("recent"), QJsonArray::fromStringList(recentStores)},
        {QStringLiteral("docks"), textOf(docks)}, {QStringLiteral("geometry"), textOf(geometry)},
        {QStringLiteral("layouts"), pages}};
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(all).toJson()) >= 0 && file.commit();
}

}  // namespace farmwarden::navigation
