#pragma once

#include <QAbstractTableModel>
#include <memory>

#include "core/base/clock.h"
#include "ui/presenters/replay_view.h"

namespace farmwarden::models {

// The differences of a replay, one a row, in groups whose name stands in the first row of each. UI thread.
class ReplayModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : int { GroupColumn, OutcomeColumn, UserColumn, AskedColumn, RuleColumn, PlaceColumn, TimeColumn };
    static constexpr int kColumns = TimeColumn + 1;

    // `clock` outlives this.
    explicit ReplayModel(const base::Clock& clock, QObject* parent = nullptr);

    using Result = std::shared_ptr<const placement::ReplayResult>;
    using Table = std::shared_ptr<const presenters::ReplayTable>;
    // `ruleNames`: what rules are called, by id. Null: nothing to show.
    void show(Result result, Table table, presenters::ReplayGrouping grouping, std::map<std::string, QString> ruleNames);

    // Null outside.
    const placement::ReplayRow* row(int row) const;
    QString ruleName(const std::string& id) const;
    // "4" where ruleName() has "4 CAD users".
    QString ruleNumber(const std::string& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // Everything that is shown, as a file. Any thread.
    static std::string toCsv(const placement::ReplayResult& result, const presenters::ReplayTable& table,
                             presenters::ReplayGrouping grouping);

private:
    // Of a row: its group, and which of the group's rows it is.
    std::pair<std::size_t, std::size_t> at(int row) const;
    QString groupText(const presenters::ReplayGroup& group) const;
    QString text(int row, int column) const;

    const base::Clock& m_clock;
    Result m_result;
    Table m_table;
    presenters::ReplayGrouping m_grouping = presenters::ReplayGrouping::Outcome;
    std::map<std::string, QString> m_ruleNames;
    std::vector<int> m_firstRows;  // of each group
};

}  // namespace farmwarden::models
