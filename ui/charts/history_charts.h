#pragma once

#include <QAreaSeries>
#include <QBarSet>
#include <QCategoryAxis>
#include <QLineSeries>
#include <QValueAxis>
#include <array>

#include "ui/bridge/history_keeper.h"
#include "ui/charts/chart_card.h"

class QLabel;

namespace farmwarden::charts {

// Sessions over the last hours, stacked by farm; the names stand at the right end, so that there is no legend to look
// up. UI thread.
class SessionsChart final : public ChartCard {
    Q_OBJECT
public:
    SessionsChart(const theme::Theme& theme, bridge::Worker& worker, QWidget* parent = nullptr);
    void show(const bridge::HistoryPointer& history);

private:
    // A farm, or all that are too many to have a colour of their own.
    struct Band {
        QString name;
        std::vector<std::uint32_t> sessions;
        theme::Token color = theme::Token::Series1;
        QAreaSeries* area = nullptr;
        QLineSeries* upper = nullptr;
        QLineSeries* lower = nullptr;
    };
    void makeBands(const presenters::HistoryView& history);
    void fillBands();
    void showAxes();
    void showTable();
    void dressBands();
    void paintNames(QPainter& painter);
    QString tell(double bucket) const;

    bridge::HistoryPointer m_history;
    std::vector<Band> m_bands;
    QCategoryAxis* m_times = nullptr;
    QValueAxis* m_counts = nullptr;
};

// What became of the connections of the last hour, minute by minute. UI thread.
class OutcomesChart final : public ChartCard {
    Q_OBJECT
public:
    OutcomesChart(const theme::Theme& theme, bridge::Worker& worker, QWidget* parent = nullptr);
    void show(const bridge::HistoryPointer& history);

private:
    static constexpr std::size_t kKinds = 4;
    static constexpr std::size_t kMinutes = 60;
    void dressBars();
    void showAxes(std::size_t first);
    QString tell(double minute) const;

    bridge::HistoryPointer m_history;
    std::array<QBarSet*, kKinds> m_sets{};
    std::array<QLabel*, kKinds> m_labels{};
    QCategoryAxis* m_times = nullptr;
    QValueAxis* m_counts = nullptr;
};

// Minutes of a history along a horizontal axis, with round local times as labels. `first` is the bucket at its left
// end.
void labelTimes(QCategoryAxis& axis, const presenters::HistoryView& history, std::size_t first, int pixels);

}  // namespace farmwarden::charts
