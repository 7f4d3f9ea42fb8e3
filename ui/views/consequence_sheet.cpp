#include "ui/views/consequence_sheet.h"

#include <QLabel>
#include <QVBoxLayout>

#include "core/request/request_builder.h"
#include "ui/models/core_wording.h"
#include "ui/models/wording.h"
#include "ui/views/widgets.h"

namespace farmwarden::views {

using models::Wording;

ConsequenceSheet::ConsequenceSheet(const theme::Theme& theme, bridge::Workspace& workspace, const QString& title,
                                   QWidget* parent)
    : Sheet(theme, title, parent),
      m_workspace(workspace),
      m_main(makeLabel({}, theme::Size::Base, {}, true)),
      m_detail(makeLabel({}, theme::Size::Base, QStringLiteral("muted"))) {
    setFixedWidth(560);
    m_main->setWordWrap(true);
    m_detail->setWordWrap(true);
    body()->addWidget(m_main);
    body()->addWidget(m_detail);
    setWhyNot(tr("Looking at what this does…"));
    focusCancel();
}

void ConsequenceSheet::setSentences(const QString& main, const QString& detail) {
    m_main->setText(main);
    m_detail->setText(detail);
    setCommand(QString::fromStdString(request::toCommand(arguments())));
    adjustSize();
}

void ConsequenceSheet::onConfirm() {
    setBusy(true);
    setError({});
    m_workspace.requests().send(arguments(), {}, this, [this](const bridge::RequestSender::Answer& answer) {
        setBusy(false);
        if (!answer) {
            setError(models::coreText(answer.error().message));
            return;
        }
        Q_EMIT done(doneText());
        accept();
    });
}

DisconnectSheet::DisconnectSheet(const theme::Theme& theme, bridge::Workspace& workspace,
                                 std::vector<base::SessionId> ids, QWidget* parent)
    : ConsequenceSheet(theme, workspace, tr("Disconnect"), parent) {
    setObjectName(QStringLiteral("disconnectSheet"));
    setConfirm(tr("Disconnect"));
    workspace.look(
        this,
        [ids = std::move(ids)](const directory::Directory& directory) {
            return presenters::disconnectConsequences(directory, ids);
        },
        [this](const presenters::DisconnectConsequences& consequences) { show(consequences); });
}

void DisconnectSheet::show(const presenters::DisconnectConsequences& c) {
    m_consequences = c;
    const int count = static_cast<int>(c.ids.size());
    setWhyNot(count == 0 ? tr("None of them is connected.") : QString());
    setConfirm(tr("Disconnect %n session(s)", nullptr, count));
    QString detail =
        tr("On %n target(s): %1.", nullptr, static_cast<int>(c.targets)).arg(joinNames(c.people.names, c.people.more));
    if (c.excluded != 0) {
        detail += u' ' + tr("%n selected session(s) have no connection to cut and stay as they are.", nullptr,
                            static_cast<int>(c.excluded));
    }
    setSentences(count == 0 ? tr("There is nothing to disconnect")
                            : tr("%n user(s) lose their connection. Programs keep running, and they can come back.",
                                 nullptr, count),
                 count == 0 ? QString() : detail);
    if (count > 1) {
        setNote(tr("Begins after a countdown of 5 s"));
    }
}

void DisconnectSheet::onConfirm() {
    if (m_consequences.ids.size() > 1) {
        Q_EMIT manyConfirmed(m_consequences.ids);
        accept();
        return;
    }
    ConsequenceSheet::onConfirm();
}

request::Arguments DisconnectSheet::arguments() const {
    return request::SessionDisconnect{m_consequences.ids};
}

QString DisconnectSheet::doneText() const {
    return tr("%n session(s) disconnected", nullptr, static_cast<int>(m_consequences.ids.size()));
}

RemoveTargetSheet::RemoveTargetSheet(const theme::Theme& theme, bridge::Workspace& workspace, const std::string& target,
                                     QWidget* parent)
    : ConsequenceSheet(theme, workspace, tr("Remove %1").arg(QString::fromStdString(target)), parent),
      m_target(target) {
    setObjectName(QStringLiteral("removeSheet"));
    setConfirm(tr("Remove %1").arg(QString::fromStdString(target)), QStringLiteral("danger"));
    workspace.look(
        this, [target](const directory::Directory& directory) { return presenters::peopleOn(directory, target); },
        [this](const presenters::People& people) {
            m_hasSessions = people.sessions.total() != 0;
            setWhyNot({});
            setSentences(m_hasSessions ? tr("%n session(s) are forgotten, and their users get a new place next time.",
                                            nullptr, static_cast<int>(people.sessions.total()))
                                       : tr("No session is on it."),
                         m_hasSessions
                             ? Wording::counts(people.sessions) + QStringLiteral(": ") +
                                   joinNames(people.names, people.more) + tr(". What runs on the host goes on there.")
                             : tr("No connection is sent to it any more. Its holds go with it."));
        });
}

request::Arguments RemoveTargetSheet::arguments() const {
    return request::TargetRemove{m_target, m_hasSessions};
}

QString RemoveTargetSheet::doneText() const {
    return tr("%1 is removed").arg(QString::fromStdString(m_target));
}

RemoveFarmSheet::RemoveFarmSheet(const theme::Theme& theme, bridge::Workspace& workspace,
                                 const presenters::FarmRow& farm, QWidget* parent)
    : ConsequenceSheet(theme, workspace, tr("Remove farm %1").arg(QString::fromStdString(farm.name)), parent),
      m_farm(farm.name) {
    setObjectName(QStringLiteral("removeSheet"));
    setConfirm(tr("Remove farm %1").arg(QString::fromStdString(farm.name)), QStringLiteral("danger"));
    setSentences(tr("Connections that ask for %1 are refused from then on.").arg(QString::fromStdString(farm.name)),
                 tr("It has no targets."));
    setWhyNot(farm.targetCount == 0
                  ? QString()
                  : tr("The farm has %n target(s); remove them first.", nullptr, static_cast<int>(farm.targetCount)));
}

request::Arguments RemoveFarmSheet::arguments() const {
    return request::FarmRemove{m_farm};
}

QString RemoveFarmSheet::doneText() const {
    return tr("Farm %1 is removed").arg(QString::fromStdString(m_farm));
}

}  // namespace farmwarden::views
