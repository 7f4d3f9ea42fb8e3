#include "ui/navigation/memory.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <array>

namespace farmwarden::navigation {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Memory)
};

constexpr int kVersion = 2;  // of the layouts: columns that came or went make old ones useless
constexpr qint64 kLargest = 1 << 20;
constexpr int kRecentStores = 8;

constexpr std::array<std::pair<Qt::DockWidgetArea, QLatin1String>, 3> kAreas{
    {{Qt::RightDockWidgetArea, QLatin1String("right")},
     {Qt::LeftDockWidgetArea, QLatin1String("left")},
     {Qt::BottomDockWidgetArea, QLatin1String("bottom")}}};

// Reads an object's values with their types, and notes which were of another one.
class Reader {
public:
    Reader(const QJsonObject& object, QStringList& wrong) : m_object(object), m_wrong(wrong) {}

    QJsonValue value(const char* name, QJsonValue::Type type) const {
        const QJsonValue value = m_object[QLatin1String(name)];
        if (value.isUndefined() || value.type() == type) {
            return value;
        }
        m_wrong << QLatin1String(name);
        return QJsonValue::Undefined;
    }
    QString text(const char* name) const { return value(name, QJsonValue::String).toString(); }
    QByteArray bytes(const char* name) const { return QByteArray::fromBase64(text(name).toLatin1()); }
    int number(const char* name) const { return value(name, QJsonValue::Double).toInt(); }
    bool flag(const char* name, bool otherwise) const { return value(name, QJsonValue::Bool).toBool(otherwise); }
    QJsonArray list(const char* name) const { return value(name, QJsonValue::Array).toArray(); }
    QJsonObject object(const char* name) const { return value(name, QJsonValue::Object).toObject(); }

private:
    const QJsonObject& m_object;
    QStringList& m_wrong;
};

QString textOf(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toBase64());
}

InspectorPlace inspectorOf(const QJsonObject& object, QStringList& wrong) {
    const Reader read(object, wrong);
    InspectorPlace place;
    const QString wanted = read.text("area");
    for (const auto& [area, name] : kAreas) {
        if (name == wanted) {
            place.area = area;
        }
    }
    place.size = read.number("size");
    place.isShown = read.flag("shown", true);
    place.isFloating = read.flag("floating", false);
    if (const QJsonArray at = read.list("at"); at.size() == 4) {
        place.floatingAt = {at[0].toInt(), at[1].toInt(), at[2].toInt(), at[3].toInt()};
    }
    return place;
}

QJsonObject toObject(const InspectorPlace& place) {
    QString area;
    for (const auto& [known, name] : kAreas) {
        area = known == place.area ? QString(name) : area;
    }
    const QRect& at = place.floatingAt;
    return {{QStringLiteral("area"), area},
            {QStringLiteral("size"), place.size},
            {QStringLiteral("shown"), place.isShown},
            {QStringLiteral("floating"), place.isFloating},
            {QStringLiteral("at"), QJsonArray{at.x(), at.y(), at.width(), at.height()}}};
}

Memory memoryOf(const QJsonObject& all, QStringList& wrong) {
    const Reader read(all, wrong);
    Memory memory;
    memory.settings.theme = theme::choiceFromText(read.text("theme"));
    memory.settings.rows = theme::rowsFromText(read.text("rows"));
    memory.settings.motion = theme::motionFromText(read.text("motion"));
    memory.settings.language = theme::languageFromText(read.text("language"));
    memory.settings.asksBeforeBrokerStops = read.flag("askBeforeBrokerStops", true);
    memory.store = read.text("store");
    memory.page = read.text("page");
    for (const QJsonValue& store : read.list("recent")) {
        if (store.isString() && !store.toString().isEmpty() && memory.recentStores.size() < kRecentStores) {
            memory.recentStores << store.toString();
        }
    }
    const QJsonObject inspectors = read.object("inspectors");
    for (auto place = inspectors.begin(); place != inspectors.end(); ++place) {
        memory.inspectors[place.key()] = inspectorOf(place->toObject(), wrong);
    }
    memory.geometry = read.bytes("geometry");
    const QJsonObject layouts = read.object("layouts");
    if (read.number("version") == kVersion) {
        for (auto layout = layouts.begin(); layout != layouts.end(); ++layout) {
            memory.layouts[layout.key()] = QByteArray::fromBase64(layout->toString().toLatin1());
        }
    }
    return memory;
}

struct Found {
    Memory memory;
    QString problem;
    bool isUseless = false;  // as a whole
};

Found readFile(const QString& path) {
    Found found;
    const QFileInfo info(path);
    if (!info.exists()) {
        return found;
    }
    QFile file(path);
    if (info.isDir()) {
        found.problem = Texts::tr("a folder");
    } else if (info.size() > kLargest) {
        found.problem = Texts::tr("too large");
    } else if (!file.open(QIODevice::ReadOnly)) {
        found.problem = file.errorString();
    } else {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(file.read(kLargest), &error);
        if (document.isObject()) {
            QStringList wrong;
            found.memory = memoryOf(document.object(), wrong);
            wrong.removeDuplicates();
            if (!wrong.isEmpty()) {
                found.problem = Texts::tr("not what was expected for %1").arg(wrong.join(QStringLiteral(", ")));
            }
            return found;
        }
        found.problem = error.error != QJsonParseError::NoError ? error.errorString() : Texts::tr("no JSON object");
    }
    found.isUseless = true;
    return found;
}

QString freeNameBeside(const QString& path) {
    constexpr int kMost = 9;
    const QString first = path + QStringLiteral(".damaged");
    for (int i = 1; i <= kMost; ++i) {
        const QString name = i == 1 ? first : QStringLiteral("%1-%2").arg(first).arg(i);
        if (!QFileInfo::exists(name)) {
            return name;
        }
    }
    QFile::remove(first);  // nobody has looked at any of them
    return first;
}

}  // namespace

Memory Memory::load(const QString& path) {
    return readFile(path).memory;
}

Memory::Loaded Memory::loadOrSetAside(const QString& path) {
    Found found = readFile(path);
    if (found.problem.isEmpty()) {
        return {std::move(found.memory), {}};
    }
    const QString aside = freeNameBeside(path);
    const bool isKept =
        found.isUseless ? QFile::rename(path, aside) || QDir().rename(path, aside) : QFile::copy(path, aside);
    const QString kept = isKept ? Texts::tr("The old file is kept as %1.").arg(aside)
                                : Texts::tr("It could not be set aside as %1.").arg(aside);
    return {std::move(found.memory),
            Texts::tr("The settings file was damaged (%1); what could not be read is at its default. %2")
                .arg(found.problem, kept)};
}

void Memory::rememberStore(const QString& opened) {
    store = opened;
    recentStores.removeAll(opened);
    recentStores.prepend(opened);
    recentStores = recentStores.mid(0, kRecentStores);
}

QByteArray Memory::toJson() const {
    QJsonObject pages;
    for (const auto& [name, layout] : layouts) {
        pages[name] = textOf(layout);
    }
    QJsonObject places;
    for (const auto& [name, place] : inspectors) {
        places[name] = toObject(place);
    }
    const QJsonObject all{{QStringLiteral("version"), kVersion},
                          {QStringLiteral("theme"), toText(settings.theme)},
                          {QStringLiteral("language"), settings.language},
                          {QStringLiteral("rows"), toText(settings.rows)},
                          {QStringLiteral("motion"), toText(settings.motion)},
                          {QStringLiteral("askBeforeBrokerStops"), settings.asksBeforeBrokerStops},
                          {QStringLiteral("store"), store},
                          {QStringLiteral("recent"), QJsonArray::fromStringList(recentStores)},
                          {QStringLiteral("page"), page},
                          {QStringLiteral("geometry"), textOf(geometry)},
                          {QStringLiteral("inspectors"), places},
                          {QStringLiteral("layouts"), pages}};
    return QJsonDocument(all).toJson();
}

QString Memory::write(const QByteArray& json, const QString& path) {
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder)) {
        return Texts::tr("Settings are not kept: the folder %1 cannot be made.").arg(folder);
    }
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(json) >= 0 && file.commit()) {
        return {};
    }
    return Texts::tr("Settings are not kept: %1 cannot be written (%2).").arg(path, file.errorString());
}

}  // namespace farmwarden::navigation
