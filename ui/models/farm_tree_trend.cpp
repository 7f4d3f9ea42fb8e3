#include <algorithm>

#include "ui/models/farm_tree_model.h"
#include "ui/models/roles.h"
#include "ui/models/wording.h"

// The curves of the Farms page: how many sessions there were in the last hours.
namespace farmwarden::models {

using presenters::FarmRow;
using presenters::TargetRow;

QList<double> FarmTreeModel::trendOf(const FarmRow& farm) const {
    QList<double> trend;
    const auto series = m_history == nullptr
                            ? std::vector<presenters::HistoryView::Series>::const_iterator{}
                            : std::ranges::find(m_history->farms, farm.name, &presenters::HistoryView::Series::farm);
    if (m_history == nullptr || series == m_history->farms.end()) {
        return trend;
    }
    for (std::size_t bucket = 0; bucket < series->sessions.size(); bucket += presenters::kTrendEvery) {
        trend << series->sessions[bucket];
    }
    return trend << farm.sessions.total();
}

QList<double> FarmTreeModel::trendOf(const TargetRow& target) const {
    QList<double> trend;
    if (m_history == nullptr || m_history->targets == nullptr) {
        return trend;
    }
    if (const auto known = m_history->targets->find(target.name); known != m_history->targets->end()) {
        for (const std::uint32_t sessions : known->second) {
            trend << sessions;
        }
        trend << target.sessions.total();
    }
    return trend;
}

QVariant FarmTreeModel::trendData(const QList<double>& trend, int role) const {
    if (trend.size() < 2) {
        return {};
    }
    switch (role) {
        case TrendRole:
            return QVariant::fromValue(trend);
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole: {
            const auto [lowest, highest] = std::ranges::minmax(trend);
            return tr("%1 sessions now; between %2 and %3 in the last hours")
                .arg(Wording::number(static_cast<qulonglong>(trend.last())),
                     Wording::number(static_cast<qulonglong>(lowest)),
                     Wording::number(static_cast<qulonglong>(highest)));
        }
        default:
            return {};
    }
}

}  // namespace farmwarden::models
