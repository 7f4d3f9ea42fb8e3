#pragma once

#include <QFrame>

#include "ui/bridge/workspace.h"
#include "ui/presenters/policy_draft.h"
#include "ui/theme/theme.h"

class QLabel;
class QStackedWidget;
class QTabBar;

namespace farmwarden::editors {

class BalancingPanel;
class HistoryPanel;
class ReplayPanel;
class TestsPanel;
class WhatIfPanel;

// The right side of the Policy page: what-if, replay, farms, versions and tests of the draft, behind tabs. Tells the page
// what a person wants of the draft and changes nothing itself. UI thread.
class PolicyPanels final : public QFrame {
    Q_OBJECT
public:
    enum class Tab : std::uint8_t { WhatIf, Replay, Farms, Versions, Tests };

    PolicyPanels(const theme::Theme& theme, bridge::Workspace& workspace, QWidget* parent = nullptr);

    void setDraft(const presenters::PolicyDraft& draft);
    // Another version is in force.
    void showVersions();
    void showFindings();
    // Why the draft cannot be edited; empty: it can.
    void setReadOnly(const QString& whyNot);
    void showTab(Tab tab);
    // Shows it and takes the keys there.
    void goToTab(Tab tab);
    // "what-if", "replay", "farms", "versions", "tests"; false: there is no such tab.
    bool showTab(const QString& name);
    // Asks What-if.
    void ask(const policy::Request& request);
    // What the last replay has found, in words.
    QString replaySummary() const;
    QString describe() const;

Q_SIGNALS:
    void traced(std::shared_ptr<const farmwarden::placement::Explanation> trace);
    void counted(const std::map<std::string, std::uint64_t>& hits);
    void testWanted(const farmwarden::policy::PolicyTest& test);
    void testRemoved(const QString& name);
    void farmEdited(const QString& name, const std::optional<farmwarden::policy::FarmPolicy>& farm);
    void restoreWanted(quint32 number, const farmwarden::presenters::PolicyContent& content);
    void happened(const QString& what);
    void failed(const QString& message);

private:
    void connectAll();
    void showOthers();

    bridge::Workspace& m_workspace;
    presenters::PolicyContent m_content;
    QTabBar* m_tabs = nullptr;
    QLabel* m_others = nullptr;
    QStackedWidget* m_panels = nullptr;
    WhatIfPanel* m_whatIf = nullptr;
    ReplayPanel* m_replay = nullptr;
    BalancingPanel* m_farms = nullptr;
    HistoryPanel* m_history = nullptr;
    TestsPanel* m_tests = nullptr;
};

}  // namespace farmwarden::editors
