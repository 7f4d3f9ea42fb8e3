#pragma once

#include <QDateTime>

#include "core/request/arguments.h"
#include "ui/bridge/workspace.h"
#include "ui/presenters/consequences.h"
#include "ui/views/sheet.h"

class QAbstractButton;
class QDateTimeEdit;
class QLineEdit;
class QTimer;

namespace farmwarden::views {

class Segments;

// Places a hold on one or several targets of a farm: what stays possible, why, until when, and what that does to the
// farm, looked at again each second and once more by the executor. UI thread.
class HoldSheet final : public Sheet {
    Q_OBJECT
public:
    HoldSheet(const theme::Theme& theme, bridge::Workspace& workspace, std::vector<std::string> targets,
              QWidget* parent);

    // What pressing the button would ask for.
    request::HoldPlace arguments() const;

Q_SIGNALS:
    void held(const QString& what);

protected:
    void onConfirm() override;

private:
    enum Ending { InTwoHours, AtTime, AtRestart, WhenReleased };

    QWidget* makeAdmission();
    QWidget* makeForm();
    QWidget* makePreview();
    void setMode(model::Admission mode);
    void look();
    void show(const presenters::HoldConsequences& consequences);
    void showCells(const std::vector<presenters::NeighbourCell>& cells);
    void validate();
    QString objectText() const;

    bridge::Workspace& m_workspace;
    std::vector<std::string> m_targets;
    presenters::HoldConsequences m_consequences;
    bool m_hasLooked = false;
    QAbstractButton* m_reconnectOnly = nullptr;
    QAbstractButton* m_closed = nullptr;
    model::Admission m_mode = model::Admission::ReconnectOnly;
    QLineEdit* m_reason = nullptr;
    Segments* m_ending = nullptr;
    QDateTimeEdit* m_time = nullptr;
    QLabel* m_stay = nullptr;
    QLabel* m_go = nullptr;
    QLabel* m_keep = nullptr;
    QWidget* m_stayMark = nullptr;
    QWidget* m_goMark = nullptr;
    QWidget* m_keepMark = nullptr;
    QWidget* m_cells = nullptr;
    QTimer* m_again = nullptr;
};

}  // namespace farmwarden::views
