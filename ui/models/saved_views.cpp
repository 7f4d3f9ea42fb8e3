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
        view.isDefault = object[QStringLiteral("default")].toBool() && views.defaultView() == nullptr;
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
        if (view.isDefault) {
            object[QStringLiteral("default")] = true;
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

const SavedView* SavedViews::defaultView() const {
    const auto found = std::ranges::find_if(m_views, &SavedView::isDefault);
    return found == m_views.end() ? nullptr : &*found;
}

std::vector<SavedView>::iterator SavedViews::place(const QString& name) {
    return std::ranges::find_if(
        m_views, [&](const SavedView& view) { return view.name.compare(name, Qt::CaseInsensitive) == 0; });
}

void SavedViews::put(SavedView view) {
    if (const auto there = place(view.name); there != m_views.end()) {
        view.isDefault = view.isDefault || there->isDefault;
        *there = std::move(view);
    } else {
        m_views.push_back(std::move(view));
    }
}

void SavedViews::remove(const QString& name) {
    if (const auto there = place(name); there != m_views.end()) {
        m_views.erase(there);
    }
}

bool SavedViews::rename(const QString& name, const QString& newName) {
    const auto there = place(name);
    const auto taken = place(newName.trimmed());
    if (there == m_views.end() || newName.trimmed().isEmpty() || (taken != m_views.end() && taken != there)) {
        return false;
    }
    there->name = newName.trimmed();
    return true;
}

void SavedViews::move(const QString& name, int by) {
    const auto there = place(name);
    if (there == m_views.end()) {
        return;
    }
    const auto from = there - m_views.begin();
    const auto to = std::clamp<std::ptrdiff_t>(from + by, 0, std::ssize(m_views) - 1);
    SavedView view = std::move(*there);
    m_views.erase(there);
    m_views.insert(m_views.begin() + to, std::move(view));
}

void SavedViews::setDefault(const QString& name) {
    for (SavedView& view : m_views) {
        view.isDefault = !name.isEmpty() && view.name.compare(name, Qt::CaseInsensitive) == 0;
    }
}

}  // namespace farmwarden::models
