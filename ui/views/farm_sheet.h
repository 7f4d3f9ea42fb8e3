#pragma once

#include "core/request/arguments.h"
#include "ui/bridge/workspace.h"
#include "ui/views/sheet.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace farmwarden::views {

class Form;

// Adds a farm, or changes one. UI thread.
class FarmSheet final : public Sheet {
    Q_OBJECT
public:
    // `known`: null to add a farm.
    FarmSheet(const theme::Theme& theme, bridge::Workspace& workspace, const presenters::FarmRow* known,
              QWidget* parent);

Q_SIGNALS:
    void saved(const QString& farm);

protected:
    void onConfirm() override;

private:
    request::Arguments arguments() const;
    void validate();

    bridge::Workspace& m_workspace;
    bool m_isNew;
    base::Revision m_seen;
    Form* m_form = nullptr;
    QLineEdit* m_name = nullptr;
    QComboBox* m_sessions = nullptr;
    QSpinBox* m_minOpen = nullptr;
};

}  // namespace farmwarden::views
