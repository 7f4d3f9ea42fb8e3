#pragma once

#include <QAbstractItemModel>
#include <memory>
#include <vector>

#include "core/base/clock.h"
#include "ui/presenters/farm_tree.h"
#include "ui/presenters/history_fold.h"
#include "ui/presenters/target_filter.h"

// Farms and targets as a two-level tree. Takes whole snapshots and merges them by name, so that selection, expansion
// and scroll position stay where they are while the numbers move. UI thread.
namespace farmwarden::models {

class FarmTreeModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        StateColumn,
        SessionsColumn,
        WeightColumn,
        HoldColumn,
        EndsColumn,
        TagsColumn,
        TrendColumn,  // shown beside the sessions
        AddressColumn,
        kColumnCount
    };

    // `clock` outlives the model.
    explicit FarmTreeModel(const base::Clock& clock, QObject* parent = nullptr);
    ~FarmTreeModel() override;

    void show(std::shared_ptr<const presenters::FarmTree> tree);
    // Where the curves come from; they are painted anew when it changes.
    void setHistory(std::shared_ptr<const presenters::HistoryView> history);
    // Farms without a matching target go too, unless the filter is empty.
    void setFilter(const presenters::TargetFilter& filter);

    // A field that somebody changed here: shows what it will be and that it is being saved, until show() has the
    // revision that settled it, or notSaved() says that nothing came of it.
    void setSaving(const std::string& target, int column, const QString& text);
    void setSaved(const std::string& target, int column, base::Revision revision);
    void notSaved(const std::string& target, int column);

    // Null for a row of the other kind.
    const presenters::FarmRow* farmAt(const QModelIndex& index) const;
    const presenters::TargetRow* targetAt(const QModelIndex& index) const;
    QModelIndex find(const std::string& farm, const std::string& target) const;
    int shownTargets() const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node;

    struct Saving {
        std::string target;
        int column = 0;
        QString text;
        base::Revision settled;
    };

    const Saving* saving(const presenters::TargetRow& target, int column) const;
    void touch(const std::string& target, int column);
    void dropSettled();
    QString editText(const presenters::TargetRow& target, int column) const;
    void merge();
    void mergeTargets(Node& node, const std::vector<presenters::TargetRow>& rows);
    std::vector<presenters::FarmNode> filtered() const;
    QModelIndex indexOf(const Node& node) const;
    QVariant farmData(const presenters::FarmRow& farm, int column, int role) const;
    QVariant targetData(const presenters::TargetRow& target, int column, int role) const;
    QString targetText(const presenters::TargetRow& target, int column) const;
    QString farmText(const presenters::FarmRow& farm, int column) const;
    QString toolTip(const presenters::TargetRow& target, int column) const;
    // Every few minutes of the last hours, and what is there now.
    QList<double> trendOf(const presenters::FarmRow& farm) const;
    QList<double> trendOf(const presenters::TargetRow& target) const;
    QVariant trendData(const QList<double>& trend, int role) const;

    const base::Clock& m_clock;
    std::shared_ptr<const presenters::FarmTree> m_tree;
    std::shared_ptr<const presenters::HistoryView> m_history;
    presenters::TargetFilter m_filter;
    std::vector<std::unique_ptr<Node>> m_farms;
    std::vector<Saving> m_saving;  // few
};

// The hold that a target's row names, the others as a number: "ana  kernel update, 1 more".
QString holdText(const presenters::TargetRow& target);

}  // namespace farmwarden::models
