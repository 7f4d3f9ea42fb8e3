#pragma once

#include "ui/views/consequence_sheet.h"

namespace farmwarden::views {

class HostCells;

// Takes holds back: whose they are, why they are there, and which targets take new users again. UI thread.
class ReleaseSheet final : public ConsequenceSheet {
    Q_OBJECT
public:
    ReleaseSheet(const theme::Theme& theme, bridge::Workspace& workspace, std::vector<base::HoldId> holds,
                 QWidget* parent);

    // As they were when they were looked at last.
    std::vector<model::Hold> holds() const;

protected:
    request::Arguments arguments() const override;
    QString doneText() const override;

private:
    void look();
    void show(const presenters::ReleaseConsequences& consequences);

    std::vector<base::HoldId> m_ids;
    presenters::ReleaseConsequences m_consequences;
    QLabel* m_others = nullptr;
    HostCells* m_cells = nullptr;
};

}  // namespace farmwarden::views
