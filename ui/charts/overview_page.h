#pragma once

#include "ui/actions/action_catalogue.h"
#include "ui/bridge/workspace.h"
#include "ui/models/attention_model.h"
#include "ui/models/farm_tree_model.h"
#include "ui/views/page.h"

class QLabel;
class QStackedLayout;

namespace farmwarden::views {
class NoteLabel;
class TreeView;
}

namespace farmwarden::charts {

class AttentionList;
class HostWall;
class NumberCard;
class OutcomesChart;
class SessionsChart;

// The farm at a glance: the numbers that matter, how they came about, what needs a decision, and where. UI thread.
class OverviewPage final : public views::Page {
    Q_OBJECT
public:
    OverviewPage(const theme::Theme& theme, bridge::Workspace& workspace, actions::ActionCatalogue& catalogue,
                 QWidget* parent = nullptr);
    ~OverviewPage() override;

    QString id() const override { return QStringLiteral("overview"); }
    QString title() const override { return tr("Overview"); }
    QString icon() const override { return QStringLiteral("overview"); }
    QString counts() const override;
    QString attention() const override;
    void setAttentionOnly(bool isOnly) override;
    QStringList moreActions() const override;
    QWidget* mainView() override;
    QString place() const override;
    void goTo(const QString& place) override;
    QString describe() const override;
    bool isReady() const override { return m_hasTree && (m_hasHistory || !m_workspace.history().problem().isEmpty()); }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    enum Number { Sessions, FreePlaces, Placements, Refused, FailedLogons, OpenTargets, kNumbers };

    QWidget* makeNumbers();
    QWidget* makeCharts();
    QWidget* makeAttention();
    QWidget* makeWall();
    QWidget* makeLegend();
    void addActions();
    void addWallActions();
    void addChartActions();
    void onTree();
    void onHistory();
    void showNumbers();
    void showRates();
    void showAttention();
    void showWallTable(bool isTable);
    void limitWall();

    const theme::Theme& m_theme;
    bridge::Workspace& m_workspace;
    actions::ActionCatalogue& m_catalogue;
    models::AttentionModel* m_attention = nullptr;
    models::FarmTreeModel* m_targets = nullptr;
    std::array<NumberCard*, kNumbers> m_numbers{};
    SessionsChart* m_sessionsChart = nullptr;
    OutcomesChart* m_outcomesChart = nullptr;
    AttentionList* m_list = nullptr;
    QLabel* m_attentionCount = nullptr;
    QLabel* m_noProblem = nullptr;
    HostWall* m_wall = nullptr;
    views::TreeView* m_wallTable = nullptr;
    views::NoteLabel* m_wallNote = nullptr;
    QStackedLayout* m_wallStack = nullptr;
    QWidget* m_wallCard = nullptr;
    bool m_hasTree = false;
    bool m_hasHistory = false;
    QString m_wanted;
};

}  // namespace farmwarden::charts
