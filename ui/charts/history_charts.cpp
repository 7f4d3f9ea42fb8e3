#include "ui/charts/history_charts.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QStackedBarSeries>

#include "ui/models/wording.h"
#include "ui/presenters/time_axis.h"
#include "ui/views/widgets.h"

namespace farmwarden::charts {

using models::Wording;
using presenters::HistoryView;
using presenters::Outcomes;
using theme::Token;

namespace {

constexpr std::size_t kColours = 5;
constexpr int kNamesWidth = 132;
constexpr int kLeastTick = 80;  // pixels

QDateTime localTime(base::TimePoint at) {
    return QDateTime::fromMSecsSinceEpoch(
        std::chrono::duration_cast<std::chrono::milliseconds>(at.time_since_epoch()).count());
}

// How far a chart reaches back, in round words.
QString reach(std::size_t minutes) {
    return minutes % 60 == 0
               ? SessionsChart::tr("last %n hour(s), by the minute", nullptr, static_cast<int>(minutes / 60))
               : SessionsChart::tr("last %1, by the minute")
                     .arg(Wording::duration(std::chrono::minutes(static_cast<std::int64_t>(minutes))));
}

QString clockText(base::TimePoint at) {
    return QLocale().toString(localTime(at).time(), QStringLiteral("HH:mm"));
}

}  // namespace

void labelTimes(QCategoryAxis& axis, const HistoryView& history, std::size_t first, int pixels) {
    for (const QString& label : axis.categoriesLabels()) {
        axis.remove(label);
    }
    const base::TimePoint begin = history.beginOf(first);
    const base::TimePoint end = history.beginOf(history.size() - 1);
    if (end <= begin) {
        return;
    }
    const base::Duration offset = std::chrono::seconds(localTime(end).offsetFromUtc());
    for (const base::TimePoint tick : presenters::TimeAxis(begin, end, std::max(pixels, 1)).ticks(kLeastTick, offset)) {
        axis.append(clockText(tick), static_cast<double>((tick - begin) / presenters::kHistoryStep));
    }
}

SessionsChart::SessionsChart(const theme::Theme& theme, bridge::Worker& worker, QWidget* parent)
    : ChartCard(theme, tr("Sessions by farm"), worker, parent),
      m_history(std::make_shared<const HistoryView>()),
      m_times(new QCategoryAxis(this)),
      m_counts(new QValueAxis(this)) {
    setObjectName(QStringLiteral("sessionsChart"));
    m_times->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    view().chart()->addAxis(m_times, Qt::AlignBottom);
    view().chart()->addAxis(m_counts, Qt::AlignLeft);
    view().chart()->setMargins(QMargins(0, 4, kNamesWidth, 0));
    view().dress(m_times, false);
    view().dress(m_counts, true);
    m_counts->setLabelFormat(QStringLiteral("%.0f"));
    view().setOverlay([this](QPainter& painter) { paintNames(painter); });
    view().setTeller([this](double bucket) { return tell(bucket); });
    connect(&theme, &theme::Theme::changed, this, &SessionsChart::dressBands);
}

void SessionsChart::show(const bridge::HistoryPointer& history) {
    m_history = history;
    if (history->isEmpty()) {
        return;
    }
    makeBands(*history);
    fillBands();
    showAxes();
    showTable();
    view().setAccessibleDescription(tell(static_cast<double>(history->size() - 1)));
    setNote(reach(history->size()));
}

// The largest farms have colours of their own, in the order of their names; the others are one band on top.
void SessionsChart::makeBands(const HistoryView& history) {
    std::vector<std::size_t> order(history.farms.size());
    std::iota(order.begin(), order.end(), 0);
    const auto sizeOf = [&](std::size_t farm) { return history.farms[farm].sessions.back(); };
    const bool hasRest = order.size() > kColours;
    if (hasRest) {
        std::ranges::sort(order, std::ranges::greater(), sizeOf);
        std::ranges::sort(order.begin(), order.begin() + kColours);
    }
    std::vector<Band> bands;
    for (std::size_t i = 0; i < std::min(order.size(), kColours); ++i) {
        const HistoryView::Series& series = history.farms[order[i]];
        bands.push_back({QString::fromStdString(series.farm), series.sessions,
                         static_cast<Token>(static_cast<int>(Token::Series1) + static_cast<int>(i)), nullptr, nullptr,
                         nullptr});
    }
    if (hasRest) {
        Band rest{tr("other farms"), std::vector<std::uint32_t>(history.size(), 0),
                  Token::SeriesRest, nullptr,
                  nullptr,           nullptr};
        for (std::size_t i = kColours; i < order.size(); ++i) {
            for (std::size_t bucket = 0; bucket < history.size(); ++bucket) {
                rest.sessions[bucket] += history.farms[order[i]].sessions[bucket];
            }
        }
        bands.push_back(std::move(rest));
    }
    const bool isSame = std::ranges::equal(bands, m_bands, {}, &Band::name, &Band::name);
    if (isSame) {
        for (std::size_t i = 0; i < bands.size(); ++i) {
            m_bands[i].sessions = std::move(bands[i].sessions);
        }
        return;
    }
    view().chart()->removeAllSeries();
    m_bands = std::move(bands);
    for (Band& band : m_bands) {
        band.upper = new QLineSeries(this);
        band.lower = new QLineSeries(this);
        band.area = new QAreaSeries(band.upper, band.lower);
        view().chart()->addSeries(band.area);
        band.area->attachAxis(m_times);
        band.area->attachAxis(m_counts);
    }
    dressBands();
}

void SessionsChart::fillBands() {
    std::vector<double> base(m_history->size(), 0);
    for (Band& band : m_bands) {
        QList<QPointF> lower;
        QList<QPointF> upper;
        for (std::size_t bucket = 0; bucket < base.size(); ++bucket) {
            lower << QPointF(static_cast<double>(bucket), base[bucket]);
            base[bucket] += band.sessions[bucket];
            upper << QPointF(static_cast<double>(bucket), base[bucket]);
        }
        band.lower->replace(lower);
        band.upper->replace(upper);
    }
}

void SessionsChart::showAxes() {
    std::uint32_t highest = 0;
    for (std::size_t bucket = 0; bucket < m_history->size(); ++bucket) {
        highest = std::max(highest, m_history->total(bucket));
    }
    const double step = niceStep(highest, 5);
    const double top = std::max(step, std::ceil(highest / step) * step);
    m_counts->setRange(0, top);
    m_counts->setTickCount(static_cast<int>(top / step) + 1);
    m_times->setRange(0, std::max(1.0, static_cast<double>(m_history->size() - 1)));
    labelTimes(*m_times, *m_history, 0, view().width() - kNamesWidth);
}

void SessionsChart::showTable() {
    models::PlainTableModel::Table table;
    table.headings << tr("Time");
    for (const HistoryView::Series& series : m_history->farms) {
        table.headings << QString::fromStdString(series.farm);
    }
    table.headings << tr("All farms");
    for (std::size_t bucket = 0; bucket < m_history->size(); ++bucket) {
        std::vector<QVariant> row{localTime(m_history->beginOf(bucket))};
        for (const HistoryView::Series& series : m_history->farms) {
            row.emplace_back(series.sessions[bucket]);
        }
        row.emplace_back(m_history->total(bucket));
        table.rows.push_back(std::move(row));
    }
    setTable(std::move(table));
}

void SessionsChart::dressBands() {
    for (const Band& band : m_bands) {
        band.area->setBrush(theme().color(band.color));
        band.area->setPen(QPen(theme().color(Token::Surface), 1));
    }
}

void SessionsChart::paintNames(QPainter& painter) {
    if (m_bands.empty() || m_history->isEmpty()) {
        return;
    }
    constexpr double kHeight = 32;
    const QRectF plot = view().chart()->plotArea();
    // From the top down, each at the middle of its band or below the one before.
    std::vector<double> tops(m_bands.size());
    double base = 0;
    for (std::size_t i = 0; i < m_bands.size(); ++i) {
        const double last = m_bands[i].sessions.back();
        tops[i] = plot.bottom() - (base + last / 2) / m_counts->max() * plot.height() - kHeight / 2;
        base += last;
    }
    double floor = plot.bottom() - kHeight;
    for (double& top : tops) {
        top = std::min(top, floor);
        floor = top - kHeight;
    }
    const double above = plot.top() - tops.back();
    for (std::size_t i = 0; i < m_bands.size(); ++i) {
        const double y = tops[i] + std::max(0.0, above);
        const double x = plot.right() + 10;
        painter.fillRect(QRectF(x, y + 2, 3, kHeight - 6), theme().color(m_bands[i].color));
        const QRectF box(x + 8, y, kNamesWidth - 20, kHeight - 2);
        painter.setPen(theme().color(Token::Text));
        painter.setFont(theme().font(theme::Size::Small));
        painter.drawText(
            box, Qt::AlignLeft | Qt::AlignTop,
            painter.fontMetrics().elidedText(m_bands[i].name, Qt::ElideMiddle, static_cast<int>(box.width())));
        painter.setFont(theme().font(theme::Size::Small, true));
        painter.drawText(box, Qt::AlignLeft | Qt::AlignBottom, Wording::number(m_bands[i].sessions.back()));
    }
}

QString SessionsChart::tell(double bucket) const {
    const auto at = static_cast<std::size_t>(std::max(0.0, std::round(bucket)));
    if (at >= m_history->size()) {
        return {};
    }
    QStringList lines{tr("%1: %n session(s)", nullptr, static_cast<int>(m_history->total(at)))
                          .arg(clockText(m_history->beginOf(at)))};
    for (auto band = m_bands.rbegin(); band != m_bands.rend(); ++band) {
        lines << QStringLiteral("%1: %2").arg(band->name, Wording::number(band->sessions[at]));
    }
    return lines.join(u'\n');
}

OutcomesChart::OutcomesChart(const theme::Theme& theme, bridge::Worker& worker, QWidget* parent)
    : ChartCard(theme, tr("Placements / min"), worker, parent),
      m_history(std::make_shared<const HistoryView>()),
      m_times(new QCategoryAxis(this)),
      m_counts(new QValueAxis(this)) {
    setObjectName(QStringLiteral("outcomesChart"));
    m_times->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_counts->setLabelFormat(QStringLiteral("%.0f"));
    view().chart()->addAxis(m_times, Qt::AlignBottom);
    view().chart()->addAxis(m_counts, Qt::AlignLeft);
    view().chart()->setMargins(QMargins(0, 4, theme::kGap4, 0));  // half of the last label
    auto* const bars = new QStackedBarSeries;
    bars->setBarWidth(0.82);
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
        m_sets[kind] = new QBarSet(QString(), bars);
        bars->append(m_sets[kind]);
        m_labels[kind] = new QLabel;
        m_labels[kind]->setTextFormat(Qt::RichText);
        m_labels[kind]->setProperty("textSize", QStringLiteral("small"));
        legend()->addWidget(m_labels[kind]);
    }
    legend()->addStretch();
    view().chart()->addSeries(bars);
    bars->attachAxis(m_times);
    bars->attachAxis(m_counts);
    view().dress(m_times, false);
    view().dress(m_counts, true);
    view().setTeller([this](double minute) { return tell(minute); });
    connect(&theme, &theme::Theme::changed, this, [this] {
        dressBars();
        show(m_history);
    });
    dressBars();
}

void OutcomesChart::dressBars() {
    constexpr Token kTokens[kKinds] = {Token::Series2, Token::Series1, Token::Series3, Token::Closed};
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
        m_sets[kind]->setColor(theme().color(kTokens[kind]));
        m_sets[kind]->setBorderColor(Qt::transparent);
        m_sets[kind]->setPen(Qt::NoPen);
    }
}

void OutcomesChart::show(const bridge::HistoryPointer& history) {
    m_history = history;
    const std::size_t first = history->size() > kMinutes ? history->size() - kMinutes : 0;
    constexpr std::uint32_t Outcomes::*kMembers[kKinds] = {&Outcomes::placed, &Outcomes::reconnected,
                                                           &Outcomes::external, &Outcomes::refused};
    const QString names[kKinds] = {tr("placed"), tr("reconnected"), tr("external"), tr("refused")};
    std::uint32_t highest = 0;
    for (std::size_t bucket = first; bucket < history->size(); ++bucket) {
        highest = std::max(highest, history->outcomes[bucket].answered());
    }
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
        QList<qreal> values;
        qulonglong sum = 0;
        for (std::size_t bucket = first; bucket < history->size(); ++bucket) {
            values << history->outcomes[bucket].*kMembers[kind];
            sum += history->outcomes[bucket].*kMembers[kind];
        }
        m_sets[kind]->remove(0, m_sets[kind]->count());
        m_sets[kind]->append(values);
        m_labels[kind]->setText(QStringLiteral("<span style=\"color:%1\">■</span> %2 <b>%3</b>")
                                    .arg(m_sets[kind]->color().name(), names[kind], Wording::number(sum)));
        // Few farms send anybody outside; elsewhere the name would only take room.
        m_labels[kind]->setVisible(sum != 0 || kMembers[kind] != &Outcomes::external);
    }
    const double step = niceStep(highest, 4);
    const double top = std::max(step, std::ceil(highest / step) * step);
    m_counts->setRange(0, top);
    m_counts->setTickCount(static_cast<int>(top / step) + 1);
    showAxes(first);
    models::PlainTableModel::Table table{{tr("Time"), names[0], names[1], names[2], names[3], tr("never started")}, {}};
    for (std::size_t bucket = first; bucket < history->size(); ++bucket) {
        const Outcomes& minute = history->outcomes[bucket];
        table.rows.push_back({localTime(history->beginOf(bucket)), minute.placed, minute.reconnected, minute.external,
                              minute.refused, minute.failed});
    }
    setTable(std::move(table));
}

void OutcomesChart::showAxes(std::size_t first) {
    m_times->setRange(-0.5, static_cast<double>(std::max<std::size_t>(2, m_history->size() - first)) - 0.5);
    if (!m_history->isEmpty()) {
        labelTimes(*m_times, *m_history, first, view().width());
    }
    setNote(m_history->size() > first ? reach(m_history->size() - first) : QString());
}

QString OutcomesChart::tell(double minute) const {
    const std::size_t first = m_history->size() > kMinutes ? m_history->size() - kMinutes : 0;
    const std::size_t at = first + static_cast<std::size_t>(std::max(0.0, std::round(minute)));
    if (at >= m_history->size()) {
        return {};
    }
    const Outcomes& outcomes = m_history->outcomes[at];
    return tr("%1: %2 placed, %3 reconnected, %4 external, %5 refused")
        .arg(clockText(m_history->beginOf(at)), Wording::number(outcomes.placed), Wording::number(outcomes.reconnected),
             Wording::number(outcomes.external), Wording::number(outcomes.refused));
}

}  // namespace farmwarden::charts
