#include "ui/models/attention_model.h"

#include <algorithm>

#include "ui/models/core_wording.h"
#include "ui/models/roles.h"
#include "ui/models/wording.h"

namespace farmwarden::models {

using presenters::AttentionCode;
using presenters::AttentionItem;

namespace {

bool isAboutTheSame(const AttentionItem& a, const AttentionItem& b) {
    return a.code == b.code && a.farm == b.farm && a.target == b.target;
}

}  // namespace

void AttentionModel::show(std::vector<AttentionItem> items) {
    const bool isSameList = std::ranges::equal(items, m_items, isAboutTheSame);
    if (isSameList) {
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (items[i] != m_items[i]) {
                m_items[i] = items[i];
                Q_EMIT dataChanged(index(static_cast<int>(i)), index(static_cast<int>(i)));
            }
        }
        return;
    }
    // A short list: what is gone goes first, then each new one comes to its place.
    for (std::size_t i = m_items.size(); i-- > 0;) {
        if (std::ranges::none_of(items, [&](const AttentionItem& item) { return isAboutTheSame(item, m_items[i]); })) {
            beginRemoveRows({}, static_cast<int>(i), static_cast<int>(i));
            m_items.erase(m_items.begin() + static_cast<std::ptrdiff_t>(i));
            endRemoveRows();
        }
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i < m_items.size() && isAboutTheSame(m_items[i], items[i])) {
            m_items[i] = items[i];
            Q_EMIT dataChanged(index(static_cast<int>(i)), index(static_cast<int>(i)));
            continue;
        }
        const auto later =
            std::find_if(m_items.begin() + static_cast<std::ptrdiff_t>(std::min(i, m_items.size())), m_items.end(),
                         [&](const AttentionItem& item) { return isAboutTheSame(item, items[i]); });
        if (later != m_items.end()) {
            const auto row = static_cast<int>(later - m_items.begin());
            beginRemoveRows({}, row, row);
            m_items.erase(later);
            endRemoveRows();
        }
        beginInsertRows({}, static_cast<int>(i), static_cast<int>(i));
        m_items.insert(m_items.begin() + static_cast<std::ptrdiff_t>(i), items[i]);
        endInsertRows();
    }
}

int AttentionModel::loudCount() const {
    return static_cast<int>(std::ranges::count_if(m_items, [](const AttentionItem& item) { return !item.isQuiet(); }));
}

int AttentionModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant AttentionModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const AttentionItem& item = m_items[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return title(item);
        case DetailRole:
            return detail(item);
        case Qt::AccessibleTextRole:
            return QStringList{title(item), detail(item)}.join(QStringLiteral("; "));
        case Qt::ToolTipRole:
            return detail(item);
        case LinkRole:
            return link(item);
        case QuietRole:
            return item.isQuiet();
        case MarkRole:
            return static_cast<int>(mark(item.code));
        default:
            return {};
    }
}

QString AttentionModel::title(const AttentionItem& item) {
    const QString target = QString::fromStdString(item.target);
    const QString farm = QString::fromStdString(item.farm);
    const auto count = static_cast<int>(item.count);
    const bool isOne = !item.target.empty();
    switch (item.code) {
        case AttentionCode::BelowMinimum:
            return tr("%1 has too few open targets").arg(farm);
        case AttentionCode::Down:
            return isOne ? tr("%1 does not answer").arg(target) : tr("%n target(s) do not answer", nullptr, count);
        case AttentionCode::Quarantined:
            return isOne ? tr("%1 quarantined").arg(target) : tr("%n target(s) quarantined", nullptr, count);
        case AttentionCode::Refused:
            return tr("%n refused in 1 h", nullptr, count);
        case AttentionCode::FailedLogons:
            return tr("%n logon(s) failed in 1 h", nullptr, count);
        case AttentionCode::AtLimit:
            return isOne ? tr("%1 at its limit").arg(target) : tr("%n target(s) at their limits", nullptr, count);
        case AttentionCode::NotChecked:
            return isOne ? tr("%1 not checked yet").arg(target) : tr("%n target(s) not checked yet", nullptr, count);
        case AttentionCode::Closed:
            return isOne ? tr("%1 closed").arg(target) : tr("%n target(s) closed", nullptr, count);
        case AttentionCode::ReconnectOnly:
            return isOne ? tr("%1 reconnect-only").arg(target) : tr("%n target(s) reconnect-only", nullptr, count);
    }
    return {};
}

QString AttentionModel::detail(const AttentionItem& item) const {
    const QString words = coreText(item.detail);
    const QString farm = QString::fromStdString(item.farm);
    const auto until = [&] { return item.until ? Wording::moment(*item.until, m_clock.now()) : QString(); };
    switch (item.code) {
        case AttentionCode::BelowMinimum:
            return tr("%1 of %2 open, minimum %3").arg(item.used).arg(item.count).arg(item.limit);
        case AttentionCode::Quarantined:
            return item.until ? tr("%1; tries again %2").arg(words, until())
                              : tr("%n session(s) on them", nullptr, static_cast<int>(item.used));
        case AttentionCode::Refused:
        case AttentionCode::FailedLogons:
            return item.usual == 0 ? tr("usual: none") : tr("usual: at most %1").arg(Wording::number(item.usual));
        case AttentionCode::AtLimit:
            return item.target.empty() ? tr("%n session(s) on them", nullptr, static_cast<int>(item.used))
                                       : tr("%1 / %2 sessions in %3")
                                             .arg(Wording::number(item.used), Wording::number(item.limit), farm);
        case AttentionCode::Closed:
        case AttentionCode::ReconnectOnly: {
            if (item.target.empty()) {
                return tr("%n session(s) on them", nullptr, static_cast<int>(item.used));
            }
            const QString owner = QString::fromStdString(item.owner);
            const QString held = words.isEmpty() ? tr("held by %1").arg(owner) : tr("held by %1: %2").arg(owner, words);
            return item.until ? tr("%1, until %2").arg(held, until()) : held;
        }
        case AttentionCode::Down:
        case AttentionCode::NotChecked:
            break;
    }
    const QString sessions =
        item.used == 0 ? QString() : tr("%n session(s) on it", nullptr, static_cast<int>(item.used));
    QStringList parts{words, sessions, item.target.empty() ? QString() : farm};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString AttentionModel::link(const AttentionItem& item) {
    if (!item.target.empty()) {
        return QStringLiteral("target:") + QString::fromStdString(item.target);
    }
    switch (item.code) {
        case AttentionCode::BelowMinimum:
            return QStringLiteral("farm:") + QString::fromStdString(item.farm);
        case AttentionCode::Refused:
            return QStringLiteral("activity:placements:is:refused");
        case AttentionCode::FailedLogons:
            return QStringLiteral("activity:audit:is:quarantined");
        case AttentionCode::Down:
            return QStringLiteral("targets:state:down");
        case AttentionCode::Quarantined:
            return QStringLiteral("targets:state:quarantined");
        case AttentionCode::AtLimit:
            return QStringLiteral("targets:state:full");
        case AttentionCode::NotChecked:
            return QStringLiteral("targets:state:unknown");
        case AttentionCode::Closed:
            return QStringLiteral("targets:state:closed");
        case AttentionCode::ReconnectOnly:
            return QStringLiteral("targets:state:reconnect-only");
    }
    return {};
}

theme::Mark AttentionModel::mark(AttentionCode code) {
    switch (code) {
        case AttentionCode::Quarantined:
            return theme::Mark::Quarantined;
        case AttentionCode::NotChecked:
            return theme::Mark::Stale;
        case AttentionCode::ReconnectOnly:
            return theme::Mark::ReconnectOnly;
        case AttentionCode::AtLimit:
            return theme::Mark::Full;
        default:
            return theme::Mark::Closed;
    }
}

}  // namespace farmwarden::models
