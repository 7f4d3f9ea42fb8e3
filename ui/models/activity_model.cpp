#include "ui/models/activity_model.h"

#include "core/request/request_builder.h"
#include "ui/models/core_wording.h"
#include "ui/models/roles.h"
#include "ui/models/wording.h"

namespace farmwarden::models {

using presenters::ActivityCode;
using presenters::ActivityEntry;
using presenters::ActivityTone;
using theme::Token;

ActivityModel::ActivityModel(bridge::ActivityLog& log, const base::Clock& clock, QObject* parent)
    : QAbstractTableModel(parent), m_log(log), m_clock(clock) {
    connect(&log, &bridge::ActivityLog::aboutToReset, this, [this] { beginResetModel(); });
    connect(&log, &bridge::ActivityLog::wasReset, this, [this] { endResetModel(); });
    connect(&log, &bridge::ActivityLog::aboutToInsert, this,
            [this](int first, int last) { beginInsertRows({}, first, last); });
    connect(&log, &bridge::ActivityLog::inserted, this, [this] { endInsertRows(); });
    connect(&log, &bridge::ActivityLog::aboutToRemove, this,
            [this](int first, int last) { beginRemoveRows({}, first, last); });
    connect(&log, &bridge::ActivityLog::removed, this, [this] { endRemoveRows(); });
}

namespace {

QString argument(const ActivityEntry& entry, std::size_t index) {
    return QString::fromStdString(entry.argument(index));
}

bool isRequest(ActivityCode code) {
    return code == ActivityCode::RequestDone || code == ActivityCode::RequestRefused ||
           code == ActivityCode::RequestOpen;
}

}  // namespace

theme::Mark ActivityModel::mark(const ActivityEntry& entry) {
    switch (entry.code) {
        case ActivityCode::RequestOpen:
            return theme::Mark::Pending;
        case ActivityCode::TargetQuarantined:
            return theme::Mark::Quarantined;
        case ActivityCode::HoldPlaced:
            return entry.argument(1) == "closed" ? theme::Mark::Closed : theme::Mark::ReconnectOnly;
        case ActivityCode::SessionReconnected:
        case ActivityCode::SessionDisconnected:
            return theme::Mark::Disconnected;
        case ActivityCode::SessionPlaced:
        case ActivityCode::HoldReleased:
            return theme::Mark::Open;
        default:
            break;
    }
    switch (entry.tone) {
        case ActivityTone::Good:
            return theme::Mark::Open;
        case ActivityTone::Trouble:
            return theme::Mark::Closed;
        case ActivityTone::Change:
            return theme::Mark::Pending;
        case ActivityTone::Plain:
            break;
    }
    return theme::Mark::Disconnected;
}

namespace {

QString withRule(const QString& reason, const std::string& rule) {
    if (rule.empty()) {
        return reason;
    }
    const QString ruled = ActivityModel::tr("rule %1").arg(QString::fromStdString(rule));
    return reason.isEmpty() ? ruled : QStringLiteral("%1, %2").arg(ruled, reason);
}

}  // namespace

QString ActivityModel::what(const ActivityEntry& entry) {
    switch (entry.code) {
        case ActivityCode::FarmDefined:
            return tr("farm defined");
        case ActivityCode::FarmRemoved:
            return tr("farm removed");
        case ActivityCode::TargetDefined:
            return tr("target defined");
        case ActivityCode::TargetRemoved:
            return tr("target removed");
        case ActivityCode::TargetUp:
            return tr("answers");
        case ActivityCode::TargetDown:
            return tr("does not answer");
        case ActivityCode::TargetQuarantined:
            return tr("quarantined");
        case ActivityCode::QuarantineEnded:
            return tr("quarantine ended");
        case ActivityCode::HoldPlaced:
            return entry.argument(1) == "closed" ? tr("closed") : tr("reconnect-only");
        case ActivityCode::HoldReleased:
            return tr("hold released");
        case ActivityCode::SessionPlaced:
            return tr("placed");
        case ActivityCode::SessionReconnected:
            return tr("reconnected");
        case ActivityCode::SessionStarted:
            return tr("started");
        case ActivityCode::SessionDisconnected:
            return tr("disconnected");
        case ActivityCode::SessionEnded:
            return tr("ended");
        case ActivityCode::SentOutside:
            return tr("external");
        case ActivityCode::ConnectionRefused:
            return tr("refused");
        case ActivityCode::PolicyPublished:
            return tr("policy published");
        case ActivityCode::PolicyDraft:
            return entry.argument(1) == "0" ? tr("policy draft gone") : tr("policy draft");
        case ActivityCode::PluginsChanged:
            return tr("plug-ins changed");
        case ActivityCode::RequestDone:
            return tr("done");
        case ActivityCode::RequestRefused:
            return tr("refused");
        case ActivityCode::RequestOpen:
            return tr("under way");
        case ActivityCode::BrokerStarted:
            return tr("broker started");
        case ActivityCode::BrokerStopped:
            return tr("broker stopped");
        case ActivityCode::FrontDoorChanged:
            return tr("front door");
        case ActivityCode::Other:
            break;
    }
    return argument(entry, 0);
}

QString ActivityModel::about(const ActivityEntry& entry) {
    if (isRequest(entry.code)) {
        return Wording::requestText(entry.argument(0), entry.argument(1));
    }
    switch (entry.code) {
        case ActivityCode::PolicyPublished:
            return tr("policy %1").arg(argument(entry, 0));
        case ActivityCode::PolicyDraft:
            return tr("%1, from version %2").arg(argument(entry, 0), argument(entry, 2));
        case ActivityCode::PluginsChanged:
            return tr("the chain of plug-ins");
        case ActivityCode::SentOutside:
            return tr("%1 to %2").arg(argument(entry, 0), argument(entry, 1));
        case ActivityCode::SessionPlaced:
        case ActivityCode::SessionReconnected:
        case ActivityCode::SessionStarted:
            return tr("%1 on %2").arg(argument(entry, 0), argument(entry, 1));
        case ActivityCode::ConnectionRefused:
            return entry.argument(0).empty() ? tr("an unnamed user, farm %1").arg(argument(entry, 1))
                                             : tr("%1, farm %2").arg(argument(entry, 0), argument(entry, 1));
        case ActivityCode::TargetDefined:
            return tr("%1 in %2").arg(argument(entry, 0), argument(entry, 1));
        default:
            return argument(entry, 0);
    }
}

QString ActivityModel::aboutTarget(const ActivityEntry& entry) {
    switch (entry.code) {
        case ActivityCode::SessionPlaced:
        case ActivityCode::SessionReconnected:
        case ActivityCode::SessionStarted:
            return argument(entry, 1);
        default:
            return {};
    }
}

QString ActivityModel::why(const ActivityEntry& entry) {
    switch (entry.code) {
        case ActivityCode::SessionPlaced:
            return withRule(Wording::placementReason(entry.argument(2)), entry.argument(4));
        case ActivityCode::SessionDisconnected:
        case ActivityCode::SessionEnded:
            return Wording::sessionCause(entry.argument(1));
        case ActivityCode::SessionReconnected:
            return withRule(tr("the user's session was there"), entry.argument(2));
        case ActivityCode::SentOutside:
            return withRule({}, entry.argument(2));
        case ActivityCode::ConnectionRefused:
            return withRule(Wording::refusal(entry.argument(2), entry.argument(1), entry.argument(3)),
                            entry.argument(4));
        case ActivityCode::PolicyPublished:
            return argument(entry, 1);
        case ActivityCode::PluginsChanged:
            return argument(entry, 0);
        case ActivityCode::RequestDone:
            return Wording::requestResult(entry.argument(0), entry.argument(4));
        case ActivityCode::RequestRefused:
            return Wording::requestRefusal(entry.argument(2), entry.argument(3));
        case ActivityCode::RequestOpen:
            return tr("waits for an executor");
        case ActivityCode::TargetDown:
        case ActivityCode::TargetQuarantined:
        case ActivityCode::BrokerStopped:
        case ActivityCode::FrontDoorChanged:
            return coreText(entry.argument(1));
        case ActivityCode::HoldPlaced:
            return argument(entry, 2);
        case ActivityCode::HoldReleased:
            return Wording::holdCause(entry.argument(1));
        default:
            return {};
    }
}

QString ActivityModel::sentence(const ActivityEntry& entry) {
    QString text = tr("%1: %2").arg(about(entry), what(entry));
    if (const QString reason = why(entry); !reason.isEmpty()) {
        text += QStringLiteral(", ") + reason;
    }
    if (!entry.actor.empty()) {
        text += QStringLiteral(" (") + QString::fromStdString(entry.actor) + u')';
    }
    return text;
}

QString ActivityModel::commandOf(const ActivityEntry& entry) {
    if (!isRequest(entry.code)) {
        return {};
    }
    model::Request request;
    request.verb = entry.argument(0);
    request.arguments = entry.argument(1);
    return QString::fromStdString(request::toCommand(request));
}

QString ActivityModel::when(const ActivityEntry& entry) const {
    const base::Duration ago = m_clock.now() - entry.at;
    return m_isRelative && ago < std::chrono::hours(24) ? tr("%1 ago").arg(Wording::duration(ago))
                                                        : Wording::moment(entry.at, m_clock.now());
}

void ActivityModel::setRelative(bool isRelative) {
    if (std::exchange(m_isRelative, isRelative) != isRelative && rowCount() > 0) {
        Q_EMIT dataChanged(index(0, WhenColumn), index(rowCount() - 1, WhenColumn));
    }
}

void ActivityModel::refreshTimes(int first, int last) {
    first = std::max(0, first);
    last = std::min(last, rowCount() - 1);
    std::vector<QString> times;
    for (int row = first; row <= last; ++row) {
        times.push_back(when(entryAt(row)));
        const int before = row - m_firstTime;
        if (before >= 0 && before < static_cast<int>(m_times.size()) &&
            m_times[static_cast<std::size_t>(before)] != times.back()) {
            Q_EMIT dataChanged(index(row, WhenColumn), index(row, WhenColumn));
        }
    }
    m_times = std::move(times);
    m_firstTime = first;
}

int ActivityModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_log.entries().size());
}

int ActivityModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant ActivityModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const ActivityEntry& entry = entryAt(index.row());
    switch (role) {
        case Qt::DisplayRole:
            switch (index.column()) {
                case WhatColumn:
                    return what(entry);
                case AboutColumn:
                    return about(entry);
                case WhyColumn:
                    return why(entry);
                case WhoColumn:
                    return QString::fromStdString(entry.actor);
                case WhenColumn:
                    return when(entry);
                default:
                    return {};
            }
        case MarkRole:
            return index.column() == WhatColumn ? QVariant(static_cast<int>(mark(entry))) : QVariant();
        case StrongRole:
            return index.column() == AboutColumn;
        case ToneRole:
            return static_cast<int>(index.column() == AboutColumn || index.column() == WhyColumn ? Token::Text
                                                                                                 : Token::Muted);
        case Qt::TextAlignmentRole:
            return int((index.column() == WhenColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        case Qt::ToolTipRole:
            return index.column() == WhenColumn ? Wording::absolute(entry.at) : sentence(entry);
        default:
            return {};
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int((section == WhenColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case WhatColumn:
            return tr("What happened");
        case AboutColumn:
            return tr("About");
        case WhyColumn:
            return tr("Why");
        case WhoColumn:
            return tr("Who");
        case WhenColumn:
            return tr("When");
        default:
            return {};
    }
}

bool ActivityModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && !m_log.isAtEnd() && !m_log.isLoading() && !m_log.entries().empty();
}

void ActivityModel::fetchMore(const QModelIndex&) {
    m_log.loadOlder();
}

}  // namespace farmwarden::models
