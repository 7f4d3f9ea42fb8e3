#pragma once

#include "ui/actions/action_catalogue.h"
#include "ui/bridge/workspace.h"
#include "ui/presenters/session_selection.h"
#include "ui/views/inspector.h"

class QTabBar;

namespace farmwarden::views {

class WhyHereView;
class WhyNotView;

// What is selected on the Sessions page: one session with why it is here, why it is not there, what happened to it and
// what can be done; of several first what they have in common, then the current one. UI thread.
class SessionInspector final : public Inspector {
    Q_OBJECT
public:
    // Both outlive this.
    SessionInspector(const theme::Theme& theme, bridge::Workspace& workspace, actions::ActionCatalogue& catalogue,
                     QWidget* parent = nullptr);

    void showNothing();
    void showSession(const model::Session& session);
    // Several, with the current one of them; what they have in common comes with showSummary().
    void showSessions(std::size_t count, const model::Session& current);
    void showSummary(const presenters::SelectionSummary& summary);
    QString describe() const override;

private:
    enum Tab { WhyTab, HistoryTab, ActionsTab };

    void makeTabs(actions::ActionCatalogue& catalogue);
    QWidget* makeActions(actions::ActionCatalogue& catalogue);
    QWidget* makeCurrentRow();
    void showTab(int tab);
    void showDetails(const model::Session& session);
    void showFacts(const model::Session& session);
    void explain(const model::Session& session);
    void readHistory(const model::Session& session);
    void showHistory(const std::vector<presenters::ActivityEntry>& entries);
    Fact commonFact(const QString& label, const presenters::SelectionSummary::Field& field,
                    const QString& linkPrefix) const;

    bridge::Workspace& m_workspace;
    actions::ActionCatalogue& m_catalogue;
    FactList* m_facts = nullptr;
    QWidget* m_currentSection = nullptr;
    QLabel* m_currentUser = nullptr;
    QPushButton* m_currentTarget = nullptr;
    QLabel* m_currentDetail = nullptr;
    QWidget* m_tabSection = nullptr;
    QTabBar* m_tabs = nullptr;
    std::vector<QWidget*> m_pages;  // by Tab
    WhyHereView* m_why = nullptr;
    WhyNotView* m_whyNot = nullptr;
    FactList* m_history = nullptr;
    QLabel* m_historyNote = nullptr;
    bool m_canAskWhyNot = false;
    bool m_isSeveral = false;
    model::Session m_session;  // the one that the tabs are about
    base::SessionId m_explained;
    base::Revision m_explainedRevision;
    std::pair<base::SessionId, base::Revision> m_historyOf;
    std::vector<Fact> m_ruleFacts;  // known once it is explained
};

}  // namespace farmwarden::views
