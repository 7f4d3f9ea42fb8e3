#pragma once

#include <QAbstractTableModel>
#include <QVariant>
#include <vector>

namespace farmwarden::models {

// Columns of values under headings: the twin of a chart, which says as a table what the chart shows. The first column
// is the time, the others are numbers. UI thread.
class PlainTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    struct Table {
        QStringList headings;
        std::vector<std::vector<QVariant>> rows;
    };

    using QAbstractTableModel::QAbstractTableModel;

    // Rows that are the same stay; a table of another shape is a new one.
    void show(Table table);
    const Table& table() const { return m_table; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // RFC 4180, lines ended by CRLF, UTF-8.
    static QByteArray toCsv(const Table& table);

private:
    Table m_table;
};

}  // namespace farmwarden::models
