#pragma once

#include <QFrame>

#include "ui/bridge/threads.h"
#include "ui/charts/chart_view.h"
#include "ui/models/plain_table_model.h"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedLayout;

namespace farmwarden::views {
class NoteLabel;
}

namespace farmwarden::charts {

// A chart with its heading, its twin as a table, and both as files. UI thread; files are written on the worker.
class ChartCard : public QFrame {
    Q_OBJECT
public:
    // `worker` outlives this.
    ChartCard(const theme::Theme& theme, const QString& title, bridge::Worker& worker, QWidget* parent = nullptr);

    void setTableShown(bool isShown);
    bool isTableShown() const;
    void savePicture();
    void saveTable();
    const models::PlainTableModel::Table& table() const { return m_model->table(); }
    // The first lines of the table, for --describe.
    QString describe() const;

Q_SIGNALS:
    void happened(const QString& what);
    void failed(const QString& message);

protected:
    ChartView& view() { return *m_view; }
    const theme::Theme& theme() const { return m_theme; }
    void setNote(const QString& note);
    void setTable(models::PlainTableModel::Table table) { m_model->show(std::move(table)); }
    // Between the heading and the chart.
    QHBoxLayout* legend() { return m_legend; }

private:
    void save(const QString& title, const QString& suffix, std::function<QString(const QString&)> write);

    const theme::Theme& m_theme;
    bridge::Worker& m_worker;
    QString m_title;
    views::NoteLabel* m_note = nullptr;
    QHBoxLayout* m_legend = nullptr;
    ChartView* m_view = nullptr;
    models::PlainTableModel* m_model = nullptr;
    QStackedLayout* m_stack = nullptr;
    QPushButton* m_toggle = nullptr;
};

}  // namespace farmwarden::charts
