#pragma once

#include "ui/actions/action_catalogue.h"
#include "ui/presenters/activity.h"
#include "ui/views/inspector.h"

namespace farmwarden::views {

// What is selected on the Activity page: everything that the journal says about it, and the command of a request. UI
// thread.
class ActivityInspector final : public Inspector {
    Q_OBJECT
public:
    ActivityInspector(const theme::Theme& theme, actions::ActionCatalogue& catalogue, QWidget* parent = nullptr);

    void showNothing();
    void showEntry(const presenters::ActivityEntry& entry);
    QString describe() const override;

private:
    actions::ActionCatalogue& m_catalogue;
    FactList* m_facts = nullptr;
    FactList* m_request = nullptr;
    QWidget* m_requestSection = nullptr;
};

}  // namespace farmwarden::views
