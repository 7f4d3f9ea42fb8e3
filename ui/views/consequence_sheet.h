#pragma once

#include "core/request/arguments.h"
#include "ui/bridge/workspace.h"
#include "ui/presenters/consequences.h"
#include "ui/views/sheet.h"

namespace farmwarden::views {

// Before something that cannot be undone with one click: who and what it hits, then a button that says verb and number.
// UI thread.
class ConsequenceSheet : public Sheet {
    Q_OBJECT
public:
    ConsequenceSheet(const theme::Theme& theme, bridge::Workspace& workspace, const QString& title, QWidget* parent);

Q_SIGNALS:
    void done(const QString& what);

protected:
    void setSentences(const QString& main, const QString& detail);
    void onConfirm() override;
    virtual request::Arguments arguments() const = 0;
    virtual QString doneText() const = 0;

    bridge::Workspace& m_workspace;

private:
    QLabel* m_main = nullptr;
    QLabel* m_detail = nullptr;
};

// One session is disconnected from here; of several, the caller gets those that can be, for a countdown and progress.
class DisconnectSheet final : public ConsequenceSheet {
    Q_OBJECT
public:
    DisconnectSheet(const theme::Theme& theme, bridge::Workspace& workspace, std::vector<base::SessionId> ids,
                    QWidget* parent);

Q_SIGNALS:
    void manyConfirmed(const std::vector<farmwarden::base::SessionId>& ids);

protected:
    void onConfirm() override;
    request::Arguments arguments() const override;
    QString doneText() const override;

private:
    void show(const presenters::DisconnectConsequences& consequences);
    presenters::DisconnectConsequences m_consequences;
};

class RemoveTargetSheet final : public ConsequenceSheet {
    Q_OBJECT
public:
    RemoveTargetSheet(const theme::Theme& theme, bridge::Workspace& workspace, const std::string& target,
                      QWidget* parent);

protected:
    request::Arguments arguments() const override;
    QString doneText() const override;

private:
    std::string m_target;
    bool m_hasSessions = false;
};

class RemoveFarmSheet final : public ConsequenceSheet {
    Q_OBJECT
public:
    RemoveFarmSheet(const theme::Theme& theme, bridge::Workspace& workspace, const presenters::FarmRow& farm,
                    QWidget* parent);

protected:
    request::Arguments arguments() const override;
    QString doneText() const override;

private:
    std::string m_farm;
};

}  // namespace farmwarden::views
