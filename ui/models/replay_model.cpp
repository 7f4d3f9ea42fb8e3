#include "ui/models/replay_model.h"

#include <algorithm>

#include "core/base/time_text.h"
#include "ui/models/policy_wording.h"
#include "ui/models/roles.h"
#include "ui/models/wording.h"
#include "ui/theme/tokens.h"

namespace farmwarden::models {

using presenters::ReplayGroup;
using presenters::ReplayGrouping;

namespace {

std::string csvField(std::string_view text) {
    std::string field(text);
    // Spreadsheets take these for formulas.
    if (!field.empty() && std::string_view("=+-@\t").contains(field.front())) {
        field.insert(0, "'");
    }
    if (field.find_first_of(",\"\r\n") == std::string::npos) {
        return field;
    }
    std::string quoted = "\"";
    for (const char c : field) {
        quoted += c;
        if (c == '"') {
            quoted += '"';
        }
    }
    return quoted + '"';
}

std::string endOf(const placement::Destination& to) {
    return !to.target.empty() ? to.target : !to.address.empty() ? to.address : std::string(toText(to.outcome));
}

std::string keyOf(const ReplayGroup& group, ReplayGrouping grouping) {
    switch (grouping) {
        case ReplayGrouping::Outcome:
            return std::string(toText(group.kind));
        case ReplayGrouping::Rule:
            return group.name + " > " + group.nameAfter;
        case ReplayGrouping::Hour:
            return base::formatTime(group.hour);
        case ReplayGrouping::Farm:
        case ReplayGrouping::Group:
            break;
    }
    return group.name;
}

}  // namespace

ReplayModel::ReplayModel(const base::Clock& clock, QObject* parent) : QAbstractTableModel(parent), m_clock(clock) {}

void ReplayModel::show(Result result, Table table, ReplayGrouping grouping, std::map<std::string, QString> ruleNames) {
    beginResetModel();
    m_result = std::move(result);
    m_table = std::move(table);
    m_grouping = grouping;
    m_ruleNames = std::move(ruleNames);
    m_firstRows.clear();
    int first = 0;
    for (const ReplayGroup& group : m_table ? m_table->groups : std::vector<ReplayGroup>()) {
        m_firstRows.push_back(first);
        first += static_cast<int>(group.rows.size());
    }
    endResetModel();
}

std::pair<std::size_t, std::size_t> ReplayModel::at(int row) const {
    const auto group = std::ranges::upper_bound(m_firstRows, row) - m_firstRows.begin() - 1;
    return {static_cast<std::size_t>(group),
            static_cast<std::size_t>(row - m_firstRows[static_cast<std::size_t>(group)])};
}

const placement::ReplayRow* ReplayModel::row(int row) const {
    if (row < 0 || row >= rowCount()) {
        return nullptr;
    }
    const auto [group, index] = at(row);
    return &m_result->rows[m_table->groups[group].rows[index]];
}

int ReplayModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_table ? 0 : static_cast<int>(m_table->rows);
}

int ReplayModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QString ReplayModel::ruleName(const std::string& id) const {
    const auto known = m_ruleNames.find(id);
    return id.empty() ? tr("no rule") : known == m_ruleNames.end() ? Wording::text(id) : known->second;
}

QString ReplayModel::ruleNumber(const std::string& id) const {
    return m_ruleNames.contains(id) ? ruleName(id).section(u' ', 0, 0) : ruleName(id);
}

QString ReplayModel::groupText(const ReplayGroup& group) const {
    switch (m_grouping) {
        case ReplayGrouping::Outcome:
            return PolicyWording::word(group.kind);
        case ReplayGrouping::Rule:
            return group.name == group.nameAfter ? ruleName(group.name)
                                                 : tr("%1 → %2").arg(ruleName(group.name), ruleName(group.nameAfter));
        case ReplayGrouping::Hour:
            return Wording::moment(group.hour, m_clock.now());
        case ReplayGrouping::Group:
            return group.name.empty() ? tr("no group known") : Wording::text(group.name);
        case ReplayGrouping::Farm:
            break;
    }
    return Wording::text(group.name);
}

QString ReplayModel::text(int number, int column) const {
    const placement::ReplayRow& shown = *row(number);
    const auto beforeAfter = [](const QString& before, const QString& after) {
        return before == after ? after : tr("%1 → %2").arg(before, after);
    };
    switch (column) {
        case GroupColumn: {
            const auto [group, index] = at(number);
            const ReplayGroup& shownGroup = m_table->groups[group];
            return index != 0 ? QString()
                              : tr("%1  %2").arg(groupText(shownGroup), Wording::number(shownGroup.rows.size()));
        }
        case OutcomeColumn:
            return PolicyWording::word(shown.difference);
        case UserColumn:
            return shown.user.empty() ? tr("unnamed") : Wording::text(shown.user);
        case AskedColumn:
            return Wording::text(shown.asked);
        case RuleColumn:
            return beforeAfter(ruleNumber(shown.before.rule), ruleNumber(shown.after.rule));
        case PlaceColumn:
            return beforeAfter(PolicyWording::destination(shown.before), PolicyWording::destination(shown.after));
        default:
            return Wording::moment(shown.at, m_clock.now());
    }
}

QVariant ReplayModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const placement::ReplayRow& shown = *row(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return text(index.row(), index.column());
        case Qt::ToolTipRole:
            return index.column() == TimeColumn   ? Wording::absolute(shown.at)
                   : index.column() == RuleColumn ? tr("%1 → %2").arg(ruleName(shown.before.rule), ruleName(shown.after.rule))
                                                  : text(index.row(), index.column());
        case Qt::AccessibleTextRole: {
            if (index.column() != GroupColumn) {
                return {};
            }
            QString group = groupText(m_table->groups[at(index.row()).first]);
            return group;  // said in every row, shown in the first
        }
        case StrongRole:
            return index.column() == GroupColumn;
        case MarkRole: {
            const bool isOutcome = index.column() == OutcomeColumn ||
                                   (index.column() == GroupColumn && m_grouping == ReplayGrouping::Outcome &&
                                    at(index.row()).second == 0);
            return isOutcome ? QVariant(static_cast<int>(PolicyWording::glyph(shown.difference))) : QVariant();
        }
        case StrongLeadRole:
            return {};
        case ToneRole:
            return static_cast<int>(index.column() == TimeColumn ? theme::Token::Muted : theme::Token::Text);
        default:
            return {};
    }
}

QVariant ReplayModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case GroupColumn:
            switch (m_grouping) {
                case ReplayGrouping::Outcome:
                    return tr("Outcome");
                case ReplayGrouping::Farm:
                    return tr("Asked farm");
                case ReplayGrouping::Group:
                    return tr("User group");
                case ReplayGrouping::Rule:
                    return tr("Rule");
                case ReplayGrouping::Hour:
                    return tr("Hour");
            }
            return {};
        case OutcomeColumn:
            return tr("Outcome");
        case UserColumn:
            return tr("User");
        case AskedColumn:
            return tr("Asked farm");
        case RuleColumn:
            return tr("Rule");
        case PlaceColumn:
            return tr("Before → after");
        default:
            return tr("When");
    }
}

std::string ReplayModel::toCsv(const placement::ReplayResult& result, const presenters::ReplayTable& table,
                               ReplayGrouping grouping) {
    std::string csv = "group,revision,time,user,asked_farm,difference,rule_before,rule_after,before,after\r\n";
    for (const ReplayGroup& group : table.groups) {
        const std::string key = csvField(keyOf(group, grouping));
        for (const std::uint32_t index : group.rows) {
            const placement::ReplayRow& row = result.rows[index];
            csv += key + ',' + std::to_string(row.revision.value) + ',' + base::formatTime(row.at) + ',' +
                   csvField(row.user) + ',' + csvField(row.asked) + ',' + std::string(toText(row.difference)) + ',' +
                   csvField(row.before.rule) + ',' + csvField(row.after.rule) + ',' + csvField(endOf(row.before)) +
                   ',' + csvField(endOf(row.after)) + "\r\n";
        }
    }
    return csv;
}

}  // namespace farmwarden::models
