#pragma once

#include "core/request/arguments.h"
#include "ui/bridge/workspace.h"
#include "ui/views/sheet.h"

class QComboBox;
class QLineEdit;
class QSpinBox;
class QTimer;

namespace farmwarden::views {

class Form;

// Adds a target, or changes one. The address is looked up on a worker while a person types; a name that does not
// resolve is said so, and is refused on adding. UI thread.
class TargetSheet final : public Sheet {
    Q_OBJECT
public:
    // `known`: null to add a target to `farm`, which may be empty for the first one.
    TargetSheet(const theme::Theme& theme, bridge::Workspace& workspace, const QString& farm,
                const presenters::TargetRow* known, QWidget* parent);

Q_SIGNALS:
    void saved(const QString& farm, const QString& target);

protected:
    void onConfirm() override;

private:
    enum class Resolving { NotAsked, Asked, Found, Failed };

    void addFields(const QString& farm);
    void fill(const presenters::TargetRow& known);
    request::Arguments arguments() const;
    std::vector<std::string> tags() const;
    QString nameProblem() const;
    QString addressProblem() const;
    void validate();
    void resolve();
    void send();

    bridge::Workspace& m_workspace;
    bool m_isNew;
    base::Revision m_seen;
    Form* m_form = nullptr;
    QLineEdit* m_name = nullptr;
    QComboBox* m_farm = nullptr;
    QLineEdit* m_address = nullptr;
    QComboBox* m_kind = nullptr;
    QSpinBox* m_weight = nullptr;
    QSpinBox* m_limit = nullptr;
    QLineEdit* m_tags = nullptr;
    QTimer* m_pause = nullptr;
    Resolving m_resolving = Resolving::NotAsked;
    QString m_asked;  // the address that m_resolving is about
    QString m_resolveProblem;
};

}  // namespace farmwarden::views
