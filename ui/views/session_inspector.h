#pragma once

#include "ui/actions/action_catalogue.h"
#include "ui/bridge/workspace.h"
#include "ui/views/inspector.h"

namespace farmwarden::views {

class WhyHereView;
class WhyNotView;

// What is selected on the Sessions page: one session with "why here", or several with what they have in common. UI
// thread.
class SessionInspector final : public Inspector {
    Q_OBJECT
public:
    // Both outlive this.
    SessionInspector(const theme::Theme& theme, bridge::Workspace& workspace, actions::ActionCatalogue& catalogue,
                     QWidget* parent = nullptr);

    void showNothing();
    void showSession(const model::Session& session);
    // The common values of a sample that the caller chose, and how many there are in all.
    void showSessions(const std::vector<model::Session>& sample, std::size_t count);
    QString describe() const override;

private:
    void showFacts(const model::Session& session);
    void explain(const model::Session& session);

    bridge::Workspace& m_workspace;
    FactList* m_facts = nullptr;
    WhyHereView* m_why = nullptr;
    QWidget* m_whySection = nullptr;
    WhyNotView* m_whyNot = nullptr;
    QWidget* m_actions = nullptr;
    base::SessionId m_explained;
    base::Revision m_explainedRevision;
    std::vector<Fact> m_ruleFacts;  // known once it is explained
};

}  // namespace farmwarden::views
