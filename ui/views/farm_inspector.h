#pragma once

#include "core/base/clock.h"
#include "ui/actions/action_catalogue.h"
#include "ui/presenters/activity.h"
#include "ui/presenters/farm_tree.h"
#include "ui/views/inspector.h"

namespace farmwarden::views {

// What is selected on the Farms page: a farm, a target, or several targets with what they have in common. UI thread.
class TrendChart;

class FarmInspector final : public Inspector {
    Q_OBJECT
public:
    // `clock` and `catalogue` outlive this.
    FarmInspector(const theme::Theme& theme, const base::Clock& clock, actions::ActionCatalogue& catalogue,
                  QWidget* parent = nullptr);

    void showNothing();
    void showFarm(const presenters::FarmRow& farm);
    void showTarget(const presenters::TargetRow& target);
    void showTargets(const std::vector<presenters::TargetRow>& targets);
    // Of what is shown: sessions every few minutes, the last value now. Fewer than two values: there is no curve yet.
    void showTrend(const QList<double>& sessions, double limit);
    // What was done to it and what became of it lately, the newest first.
    void showHistory(const std::vector<presenters::ActivityEntry>& entries);
    QString describe() const override;

Q_SIGNALS:
    void releaseWanted(farmwarden::base::HoldId hold);

private:
    void showHolds(const presenters::TargetRow& target);
    QWidget* makeHoldCard(const model::Hold& hold);
    void showActions(const QStringList& ids);

    const base::Clock& m_clock;
    actions::ActionCatalogue& m_catalogue;
    FactList* m_facts = nullptr;
    FactList* m_sessions = nullptr;
    FactList* m_health = nullptr;
    QWidget* m_holds = nullptr;
    FactList* m_history = nullptr;
    TrendChart* m_trend = nullptr;
    QWidget* m_sessionsSection = nullptr;
    QWidget* m_trendSection = nullptr;
    QWidget* m_historySection = nullptr;
    QWidget* m_holdsSection = nullptr;
    QWidget* m_healthSection = nullptr;
    QWidget* m_actions = nullptr;
    QWidget* m_footerLine = nullptr;
    QStringList m_actionIds;
    std::vector<model::Hold> m_shownHolds;
};

}  // namespace farmwarden::views
