#include "ui/models/session_table_model.h"

#include "ui/models/roles.h"
#include "ui/models/wording.h"

namespace farmwarden::models {

using directory::Directory;
using directory::SessionRecord;
using directory::SessionSlot;
using presenters::SessionColumn;
using theme::Token;

namespace {

bool isRightAligned(SessionColumn column) {
    return column == SessionColumn::Since || column == SessionColumn::Placed || column == SessionColumn::Id;
}

}  // namespace

SessionTableModel::SessionTableModel(bridge::LiveDirectory& live, bridge::LiveViews& views, const base::Clock& clock,
                                     QObject* parent)
    : QAbstractTableModel(parent), m_live(live), m_views(views), m_clock(clock), m_rows(views.sessions()) {
    connect(&m_views, &bridge::LiveViews::sessionsChanged, this, [this](bool isAsked) { onRows(isAsked); });
}

// One layout change for whatever happened: views and screen readers take thousands of single row signals badly.
void SessionTableModel::onRows(bool isAsked) {
    bridge::SessionRowsPointer next = m_views.sessions();
    if (m_rows->size() == 0) {
        beginResetModel();
        m_rows = std::move(next);
        endResetModel();
        Q_EMIT reordered(isAsked);
        return;
    }
    Q_EMIT aboutToReorder();
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex& index : before) {
        const auto row = static_cast<std::size_t>(index.row());
        const auto moved = next->rowOf(m_rows->slots[row], m_rows->ids[row]);
        after << (moved ? createIndex(static_cast<int>(*moved), index.column()) : QModelIndex());
    }
    m_rows = std::move(next);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    Q_EMIT reordered(isAsked);
}

void SessionTableModel::refresh(int first, int last) {
    first = std::max(0, first);
    last = std::min(last, rowCount() - 1);
    std::vector<std::size_t> stamps;
    m_live.read([&](const Directory& directory) {
        for (int row = first; row <= last; ++row) {
            std::size_t stamp = 0;
            const auto at = static_cast<std::size_t>(row);
            const SessionSlot slot = m_rows->slots[at];
            if (slot < directory.sessions().slotCount() && directory.sessions().at(slot).id == m_rows->ids[at]) {
                const SessionRecord& record = directory.sessions().at(slot);
                // All that changes while a session lives; of the time only what is shown of it.
                stamp = qHashMulti(1U, static_cast<int>(record.state), record.target, record.clientName,
                                   textOf(directory, slot, static_cast<int>(SessionColumn::Since)),
                                   textOf(directory, slot, static_cast<int>(SessionColumn::Client)));
            }
            stamps.push_back(stamp);
        }
    });
    for (int row = first; row <= last; ++row) {
        const int before = row - m_firstStamp;
        const bool isKnown = before >= 0 && before < static_cast<int>(m_stamps.size());
        if (isKnown && m_stamps[static_cast<std::size_t>(before)] != stamps[static_cast<std::size_t>(row - first)]) {
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        }
    }
    m_stamps = std::move(stamps);
    m_firstStamp = first;
}

base::SessionId SessionTableModel::idAt(int row) const {
    return m_rows->ids[static_cast<std::size_t>(row)];
}

int SessionTableModel::rowOf(base::SessionId id) const {
    const SessionSlot slot = m_live.read([&](const Directory& directory) { return directory.sessions().find(id); });
    const auto row = slot == directory::kNone ? std::nullopt : m_rows->rowOf(slot, id);
    return row ? static_cast<int>(*row) : -1;
}

model::Session SessionTableModel::sessionAt(int row) const {
    const base::SessionId id = idAt(row);
    return m_live.read([&](const Directory& directory) {
        const SessionSlot slot = directory.sessions().find(id);
        if (slot != directory::kNone) {
            return directory.session(slot);
        }
        model::Session gone;
        gone.id = id;
        gone.state = model::SessionState::Ended;
        return gone;
    });
}

int SessionTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows->size());
}

int SessionTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : presenters::kSessionColumnCount;
}

QVariant SessionTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int((isRightAligned(columnAt(index.column())) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    const auto row = static_cast<std::size_t>(index.row());
    return m_live.read([&](const Directory& directory) {
        const SessionSlot slot = m_rows->slots[row];
        const bool isHere =
            slot < directory.sessions().slotCount() && directory.sessions().at(slot).id == m_rows->ids[row];
        return isHere ? liveData(directory, slot, index.column(), role) : goneData(index.row(), index.column(), role);
    });
}

QString SessionTableModel::textOf(const Directory& directory, SessionSlot slot, int column) const {
    const SessionRecord& record = directory.sessions().at(slot);
    switch (columnAt(column)) {
        case SessionColumn::State:
            return Wording::word(record.state);
        case SessionColumn::User:
            return Wording::text(directory.text(record.user));
        case SessionColumn::Farm:
            return record.farm == directory::kNone ? QString()
                                                   : QString::fromStdString(directory.farm(record.farm).value.name);
        case SessionColumn::Target:
            return record.target == directory::kNone
                       ? QString()
                       : QString::fromStdString(directory.target(record.target).value.name);
        case SessionColumn::Since:
            return Wording::duration(m_clock.now() - record.since);
        case SessionColumn::Client:
            return QString::fromStdString(model::toText(record.client));
        case SessionColumn::ClientName:
            return Wording::text(directory.text(record.clientName));
        case SessionColumn::Placed:
            return Wording::moment(record.placedAt, m_clock.now());
        case SessionColumn::Id:
            return QString::fromStdString(base::toText(record.id));
    }
    return {};
}

QVariant SessionTableModel::liveData(const Directory& directory, SessionSlot slot, int column, int role) const {
    const SessionRecord& record = directory.sessions().at(slot);
    switch (role) {
        case Qt::DisplayRole:
            return textOf(directory, slot, column);
        case MarkRole:
            return columnAt(column) == SessionColumn::State ? QVariant(static_cast<int>(Wording::mark(record.state)))
                                                            : QVariant();
        case StrongRole:
            return columnAt(column) == SessionColumn::User;
        case ToneRole:
            switch (columnAt(column)) {
                case SessionColumn::ClientName:
                case SessionColumn::Placed:
                case SessionColumn::Id:
                    return static_cast<int>(Token::Muted);
                default:
                    return static_cast<int>(Token::Text);
            }
        case Qt::ToolTipRole:
            if (columnAt(column) == SessionColumn::Placed) {
                return Wording::absolute(record.placedAt);
            }
            return columnAt(column) == SessionColumn::Since
                       ? QVariant(tr("since %1").arg(Wording::absolute(record.since)))
                       : QVariant();
        default:
            return {};
    }
}

QVariant SessionTableModel::goneData(int row, int column, int role) const {
    switch (role) {
        case Qt::DisplayRole:
            if (columnAt(column) == SessionColumn::State) {
                return Wording::word(model::SessionState::Ended);
            }
            return columnAt(column) == SessionColumn::Id ? QString::fromStdString(base::toText(idAt(row))) : QString();
        case MarkRole:
            return columnAt(column) == SessionColumn::State ? QVariant(static_cast<int>(theme::Mark::Stale))
                                                            : QVariant();
        case ToneRole:
            return static_cast<int>(Token::Disabled);
        default:
            return {};
    }
}

QVariant SessionTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int((isRightAligned(columnAt(section)) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    return role == Qt::DisplayRole ? QVariant(title(columnAt(section))) : QVariant();
}

QString SessionTableModel::title(SessionColumn column) {
    switch (column) {
        case SessionColumn::State:
            return tr("State");
        case SessionColumn::User:
            return tr("User");
        case SessionColumn::Farm:
            return tr("Farm");
        case SessionColumn::Target:
            return tr("Target");
        case SessionColumn::Since:
            return tr("In state for");
        case SessionColumn::Client:
            return tr("Client");
        case SessionColumn::ClientName:
            return tr("Client name");
        case SessionColumn::Placed:
            return tr("Placed");
        case SessionColumn::Id:
            return tr("Session");
    }
    return {};
}

void SessionTableModel::sort(int column, Qt::SortOrder order) {
    m_views.setOrder({columnAt(column), order == Qt::DescendingOrder});
}

}  // namespace farmwarden::models
