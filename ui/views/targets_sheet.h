#pragma once

#include "core/request/arguments.h"
#include "ui/bridge/workspace.h"
#include "ui/views/sheet.h"

class QLineEdit;

namespace farmwarden::views {

class Form;

// Changes several targets in the same way, all or none. A field shows what they have in common, or that it is mixed;
// what is left as it is stays so on each. UI thread.
class TargetsSheet final : public Sheet {
    Q_OBJECT
public:
    TargetsSheet(const theme::Theme& theme, bridge::Workspace& workspace, std::vector<presenters::TargetRow> targets,
                 QWidget* parent);

Q_SIGNALS:
    // `inverse` puts back what each of them had, unless one changed after `done`.
    void saved(const QString& what, const farmwarden::request::TargetImport& inverse, farmwarden::base::Revision done);

protected:
    void onConfirm() override;

private:
    struct Field {
        QLineEdit* edit = nullptr;
        QString before;  // what they have in common
        bool isMixed = false;

        bool isChanged() const;
    };

    Field addField(const QString& label, const char* name, const QString& hint,
                   const std::function<QString(const presenters::TargetRow&)>& read);
    QString problemWith(const Field& field) const;
    request::TargetSet arguments() const;
    void validate();

    bridge::Workspace& m_workspace;
    std::vector<presenters::TargetRow> m_targets;
    base::Revision m_seen;
    Form* m_form = nullptr;
    Field m_weight;
    Field m_limit;
    Field m_tags;
};

}  // namespace farmwarden::views
