#include "ui/models/saved_views.h"

#include <QJsonObject>
#include <algorithm>

namespace farmwarden::models {
namespace {

using presenters::SessionColumn;

// A settings file that somebody else wrote cannot make the console slow.
constexpr std::size_t kMost = 200;

QString nameOf(SessionColumn column) {
    const std::string_view text = presenters::toText(column);
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

std::optional<SessionColumn> columnOf(const QJsonValue& value) {
    return presenters::sessionColumn(value.toString().toStdString());
}

}  // namespace

SavedViews SavedViews::fromJson(const QJsonArray& json) {
    SavedViews views;
    for (const QJsonValue& value : json) {
        const QJsonObject object = value.toObject();
        SavedView view;
        view.name = object[QStringLiteral("name")].toString().trimmed();
        view.query = object[QStringLiteral("query")].toString();
        view.group = columnOf(object[QStringLiteral("group")]);
        view.columns = QByteArray::fromBase64(object[QStringLiteral("columns")].toString().toLatin1());
        if (const auto sort = columnOf(object[QStringLiteral("sort")])) {
            view.order = {*sort, object[QStringLiteral("descending")].toBool()};
        }
        if (!view.name.isEmpty() && views.m_views.size() < kMost) {
            views.put(std::move(view));
        }
    }
    return views;
}

QJsonArray SavedViews::toJson() const {
    QJsonArray json;
    for (const SavedView& view : m_views) {
        QJsonObject object{{QStringLiteral("name"), view.name},
                           {QStringLiteral("query"), view.query},
                           {QStringLiteral("sort"), nameOf(view.order.column)},
                           {QStringLiteral("descending"), view.order.isDescending},
                           {QStringLiteral("columns"), QString::fromLatin1(view.columns.toBase64())}};
        if (view.group) {
            object[QStringLiteral("group")] = nameOf(*view.group);
        }
        json << object;
    }
    return json;
}

const SavedView* SavedViews::find(const QString& name) const {
    const auto found = std::ranges::find_if(
        m_views, [&](const SavedView& view) { return view.name.compare(name, Qt::CaseInsensitive) == 0; });
    return found == m_views.end() ? nullptr : &*found;
}

void SavedViews::put(SavedView view) {
    remove(view.name);
    const auto place = std::ranges::find_if(
        m_views, [&](const SavedView& other) { return view.name.compare(other.name, Qt::CaseInsensitive) < 0; });
    m_views.insert(place, std::move(view));
}

void SavedViews::remove(const QString& name) {
    std::erase_if(m_views, [&](const SavedView& view) { return view.name.compare(name, Qt::CaseInsensitive) == 0; });
}

}  // namespace farmwarden::models
