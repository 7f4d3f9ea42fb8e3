#pragma once

#include <QAbstractListModel>
#include <map>
#include <memory>
#include <optional>
#include <unordered_map>

#include "core/placement/explain.h"
#include "ui/models/rule_filter.h"
#include "ui/presenters/policy_draft.h"
#include "ui/presenters/policy_findings.h"
#include "ui/presenters/rule_hits.h"

namespace farmwarden::models {

// The rules of a draft in evaluation order, with what stands in their margin, and the catch-all last. Rows follow the
// draft by id, so selection and scroll place stay. UI thread.
class PolicyRuleModel final : public QAbstractListModel {
    Q_OBJECT
public:
    explicit PolicyRuleModel(QObject* parent = nullptr);

    // What one row shows. `rule` is null for the catch-all.
    struct Row {
        presenters::RulePointer rule;
        std::size_t position = 0;  // in evaluation order, from 0
        presenters::RuleChange change = presenters::RuleChange::None;
        presenters::MarginMark mark = presenters::MarginMark::Live;
        const policy::RuleTrace* trace = nullptr;  // of the what-if that is shown
        bool isReached = false;                    // the what-if ends here
        bool isPassed = false;                     // ... or came by here
        bool isIgnored = false;                    // the mark is put up with for now
        std::optional<std::uint64_t> hits;         // of the last days; nothing: not known yet
        const presenters::RuleHits* recorded = nullptr;
    };
    Row row(int row) const;
    // The rule of a row as it is, without looking up what is said about it. Null for the catch-all.
    presenters::RulePointer ruleAt(int row) const;

    void setDraft(const presenters::PolicyDraft& draft);
    // Grows with every draft that is set.
    std::uint64_t edition() const { return m_edition; }
    void setFindings(std::shared_ptr<const presenters::PolicyFindings> findings);
    const presenters::PolicyFindings& findings() const { return *m_findings; }
    // Only rules that it lets through.
    void setFilter(const RuleFilter& filter);
    bool isFiltered() const { return !m_filter.isEmpty(); }
    // Null: no what-if.
    void setTrace(std::shared_ptr<const placement::Explanation> trace);
    // Null: not read yet.
    void setHits(std::shared_ptr<const presenters::HitsView> hits);
    const presenters::HitsView* hits() const { return m_hits.get(); }
    // By rule id, as a replay counted; "" is the catch-all.
    void setReplayed(std::map<std::string, std::uint64_t> counts);
    std::optional<std::uint64_t> replayed(const std::string& id) const;
    // The version that the draft was made from.
    std::uint32_t version() const { return m_version; }

    // -1 where it is not shown.
    int rowOf(const std::string& id) const;
    // Position in evaluation order of a row; of the catch-all the number of rules.
    std::size_t positionOf(int row) const;
    std::size_t ruleCount() const { return m_content.rules.size(); }
    const presenters::PolicyContent& content() const { return m_content; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction | Qt::CopyAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;

private:
    // A row keeps what it showed until the signals that lead to the next draft are through.
    struct Shown {
        presenters::RulePointer rule;
        std::size_t position = 0;
        presenters::RuleChange change = presenters::RuleChange::None;
    };
    std::vector<Shown> wanted() const;
    void place();
    // The same rows in another order.
    bool reorder(std::vector<Shown>& rows, std::size_t first, std::size_t end);
    void touchAll();
    presenters::MarginMark markOf(const policy::Rule& rule) const;

    presenters::PolicyContent m_content;
    std::uint32_t m_version = 0;
    std::uint64_t m_edition = 1;
    std::vector<presenters::RuleChange> m_changes;  // by position
    std::vector<Shown> m_rows;
    mutable std::unordered_map<std::string_view, int> m_rowOf;  // made when somebody asks
    std::shared_ptr<const presenters::PolicyFindings> m_findings;
    std::shared_ptr<const placement::Explanation> m_trace;
    std::map<std::string, std::size_t> m_traceOf;
    std::shared_ptr<const presenters::HitsView> m_hits;
    std::map<std::string, std::uint64_t> m_replayed;
    RuleFilter m_filter;
};

}  // namespace farmwarden::models
