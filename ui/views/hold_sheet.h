#pragma once

#include <QDateTime>

#include "core/request/arguments.h"
#include "ui/bridge/workspace.h"
#include "ui/presenters/consequences.h"
#include "ui/views/sheet.h"

class QAbstractButton;
class QDateTimeEdit;
class QLineEdit;
class QListWidget;
class QTimer;
class QToolButton;

namespace farmwarden::views {

class HostCells;
class Segments;

// Places a hold on one or several targets of a farm, of which some may be left out: what stays possible, why, until
// when, and what that does to the farm, looked at again each second, when the button is pressed, and once more by the
// executor. UI thread.
class HoldSheet final : public Sheet {
    Q_OBJECT
public:
    HoldSheet(const theme::Theme& theme, bridge::Workspace& workspace, std::vector<std::string> targets,
              QWidget* parent);

    // What pressing the button would ask for.
    request::HoldPlace arguments() const;

Q_SIGNALS:
    // `holds` are those that came of it.
    void held(const QString& what, const std::vector<farmwarden::base::HoldId>& holds);

protected:
    void onConfirm() override;

private:
    enum Ending { InTwoHours, AtTime, AtRestart, WhenReleased };

    QWidget* makeTargets();
    QWidget* makeReason();
    QWidget* makeAdmission();
    QWidget* makeForm();
    QWidget* makePreview();
    void setMode(model::Admission mode);
    void look();
    void show(const presenters::HoldConsequences& consequences);
    void askForReasons();
    void send();
    std::vector<std::string> included() const;
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
    HostCells* m_cells = nullptr;
    QLabel* m_cellsNote = nullptr;
    QListWidget* m_list = nullptr;  // of several targets
    QToolButton* m_recent = nullptr;
    QTimer* m_again = nullptr;
};

}  // namespace farmwarden::views
