#include "ui/models/wording.h"

#include <QDateTime>
#include <QLocale>

namespace farmwarden::models {
namespace {

QDateTime localTime(base::TimePoint at) {
    return QDateTime::fromMSecsSinceEpoch(
        std::chrono::duration_cast<std::chrono::milliseconds>(at.time_since_epoch()).count());
}

}  // namespace

QString Wording::word(model::SessionState state) {
    switch (state) {
        case model::SessionState::Pending:
            return tr("pending");
        case model::SessionState::Active:
            return tr("active");
        case model::SessionState::Disconnected:
            return tr("disconnected");
        case model::SessionState::Ended:
            return tr("ended");
    }
    return {};
}

QString Wording::word(presenters::TargetState state) {
    switch (state) {
        case presenters::TargetState::Closed:
            return tr("closed");
        case presenters::TargetState::Down:
            return tr("down");
        case presenters::TargetState::Quarantined:
            return tr("quarantined");
        case presenters::TargetState::ReconnectOnly:
            return tr("reconnect-only");
        case presenters::TargetState::NotReported:
            return tr("not checked yet");
        case presenters::TargetState::Open:
            return tr("open");
    }
    return {};
}

QString Wording::word(model::Admission admission) {
    switch (admission) {
        case model::Admission::Open:
            return tr("open");
        case model::Admission::ReconnectOnly:
            return tr("reconnect-only");
        case model::Admission::Closed:
            return tr("closed");
    }
    return {};
}

QString Wording::word(model::TargetKind kind) {
    switch (kind) {
        case model::TargetKind::SessionHost:
            return tr("session host");
        case model::TargetKind::VirtualMachine:
            return tr("virtual machine");
        case model::TargetKind::Blade:
            return tr("blade");
        case model::TargetKind::Desktop:
            return tr("desktop");
    }
    return {};
}

QString Wording::word(model::Balancing balancing) {
    switch (balancing) {
        case model::Balancing::FewestSessions:
            return tr("fewest sessions");
        case model::Balancing::RoundRobin:
            return tr("round robin");
        case model::Balancing::Fill:
            return tr("fill one after the other");
        case model::Balancing::TwoRandom:
            return tr("two random choices");
        case model::Balancing::LoadIndex:
            return tr("least load");
    }
    return {};
}

QString Wording::word(model::SessionRule rule) {
    return rule == model::SessionRule::Single ? tr("one session a user") : tr("several sessions a user");
}

QString Wording::word(model::PlacementReason reason) {
    switch (reason) {
        case model::PlacementReason::ExistingSession:
            return tr("existing session");
        case model::PlacementReason::FewestSessions:
            return tr("fewest sessions");
        case model::PlacementReason::Fallback:
            return tr("placed by the front door while no broker answered");
        case model::PlacementReason::RoundRobin:
            return tr("its turn, round robin");
        case model::PlacementReason::Fill:
            return tr("the fullest");
        case model::PlacementReason::TwoRandom:
            return tr("less loaded of two drawn");
        case model::PlacementReason::LoadIndex:
            return tr("least load");
        case model::PlacementReason::Plugin:
            return tr("a plug-in's choice");
    }
    return {};
}

QString Wording::word(presenters::Attention attention) {
    switch (attention) {
        case presenters::Attention::None:
            return {};
        case presenters::Attention::Down:
            return tr("does not answer");
        case presenters::Attention::Quarantined:
            return tr("new sessions failed");
        case presenters::Attention::AtLimit:
            return tr("at its limit");
        case presenters::Attention::BelowMinimum:
            return tr("below its minimum of open targets");
    }
    return {};
}

theme::Mark Wording::mark(model::SessionState state) {
    switch (state) {
        case model::SessionState::Pending:
            return theme::Mark::Pending;
        case model::SessionState::Active:
            return theme::Mark::Open;
        case model::SessionState::Disconnected:
            return theme::Mark::Disconnected;
        case model::SessionState::Ended:
            return theme::Mark::Stale;
    }
    return theme::Mark::None;
}

theme::Mark Wording::mark(presenters::TargetState state) {
    switch (state) {
        case presenters::TargetState::Closed:
        case presenters::TargetState::Down:
            return theme::Mark::Closed;
        case presenters::TargetState::Quarantined:
            return theme::Mark::Quarantined;
        case presenters::TargetState::ReconnectOnly:
            return theme::Mark::ReconnectOnly;
        case presenters::TargetState::NotReported:
            return theme::Mark::Stale;
        case presenters::TargetState::Open:
            return theme::Mark::Open;
    }
    return theme::Mark::None;
}

QString Wording::icon(model::TargetKind kind) {
    switch (kind) {
        case model::TargetKind::SessionHost:
            return QStringLiteral("session-host");
        case model::TargetKind::VirtualMachine:
            return QStringLiteral("virtual-machine");
        case model::TargetKind::Blade:
            return QStringLiteral("blade");
        case model::TargetKind::Desktop:
            return QStringLiteral("desktop");
    }
    return {};
}

QString Wording::number(qulonglong value) {
    return QLocale().toString(value);
}

QString Wording::duration(base::Duration duration) {
    const qint64 seconds = std::max<qint64>(0, std::chrono::duration_cast<std::chrono::seconds>(duration).count());
    if (seconds < 60) {
        return tr("%1 s").arg(seconds);
    }
    const qint64 minutes = seconds / 60;
    if (minutes < 60) {
        return tr("%1 min").arg(minutes);
    }
    const qint64 hours = minutes / 60;
    if (hours < 24) {
        return tr("%1 h %2 min").arg(hours).arg(minutes % 60, 2, 10, QLatin1Char('0'));
    }
    return tr("%1 d %2 h").arg(hours / 24).arg(hours % 24);
}

QString Wording::moment(base::TimePoint at, base::TimePoint now) {
    const QDateTime when = localTime(at);
    const qint64 days = localTime(now).date().daysTo(when.date());
    if (days == 0) {
        return QLocale().toString(when.time(), QStringLiteral("HH:mm"));
    }
    return QLocale().toString(when, std::abs(days) < 7 ? QStringLiteral("ddd HH:mm") : tr("d MMM HH:mm", "format of a moment"));
}

QString Wording::absolute(base::TimePoint at) {
    return QLocale().toString(localTime(at), tr("ddd d MMM yyyy HH:mm:ss t", "format of a moment"));
}

QString Wording::end(const model::Hold& hold, base::TimePoint now) {
    if (hold.until) {
        return moment(*hold.until, now);
    }
    return hold.untilRestart ? tr("at next restart") : tr("when released");
}

QString Wording::counts(const directory::SessionCounts& counts) {
    QStringList parts;
    if (counts.active != 0) {
        parts << tr("%1 active").arg(number(counts.active));
    }
    if (counts.disconnected != 0) {
        parts << tr("%1 disconnected").arg(number(counts.disconnected));
    }
    if (counts.pending != 0) {
        parts << tr("%1 pending").arg(number(counts.pending));
    }
    return parts.isEmpty() ? tr("none") : parts.join(QStringLiteral(", "));
}

QString Wording::text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

}  // namespace farmwarden::models
