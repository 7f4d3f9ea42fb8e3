#include "ui/models/plain_table_model.h"

#include <QDateTime>
#include <QLocale>

#include "ui/models/roles.h"
#include "ui/theme/tokens.h"

namespace farmwarden::models {
namespace {

QString shown(const QVariant& value) {
    if (value.userType() == QMetaType::QDateTime) {
        return QLocale().toString(value.toDateTime(), QStringLiteral("ddd HH:mm"));
    }
    return value.canConvert<qulonglong>() ? QLocale().toString(value.toULongLong()) : value.toString();
}

QByteArray csvField(const QVariant& value) {
    QString text =
        value.userType() == QMetaType::QDateTime ? value.toDateTime().toUTC().toString(Qt::ISODate) : value.toString();
    const bool isSpecial = text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r');
    if (isSpecial) {
        text = u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
    }
    return text.toUtf8();
}

}  // namespace

void PlainTableModel::show(Table table) {
    if (table.headings != m_table.headings || table.rows.size() != m_table.rows.size()) {
        beginResetModel();
        m_table = std::move(table);
        endResetModel();
        return;
    }
    if (table.rows != m_table.rows) {
        m_table = std::move(table);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

int PlainTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int PlainTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.headings.size());
}

QVariant PlainTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    switch (role) {
        case Qt::DisplayRole:
            return shown(m_table.rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())]);
        case Qt::TextAlignmentRole:
            return int((index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        case ToneRole:
            return static_cast<int>(index.column() == 0 ? theme::Token::Muted : theme::Token::Text);
        default:
            return {};
    }
}

QVariant PlainTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    return role == Qt::DisplayRole ? QVariant(m_table.headings.value(section)) : QVariant();
}

QByteArray PlainTableModel::toCsv(const Table& table) {
    QByteArray csv;
    const auto addLine = [&](const auto& fields) {
        bool isFirst = true;
        for (const auto& field : fields) {
            csv += (std::exchange(isFirst, false) ? QByteArray() : QByteArray(",")) + csvField(field);
        }
        csv += "\r\n";
    };
    addLine(table.headings);
    for (const auto& row : table.rows) {
        addLine(row);
    }
    return csv;
}

}  // namespace farmwarden::models
