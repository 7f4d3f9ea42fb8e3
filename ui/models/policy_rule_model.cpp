#include "ui/models/policy_rule_model.h"

#include <QMimeData>
#include <algorithm>

#include "ui/models/policy_wording.h"
#include "ui/models/wording.h"
#include "ui/presenters/policy_remedies.h"

namespace farmwarden::models {

using presenters::PolicyContent;
using presenters::RuleChange;

PolicyRuleModel::PolicyRuleModel(QObject* parent)
    : QAbstractListModel(parent),
      m_content(presenters::contentOf({})),
      m_findings(std::make_shared<const presenters::PolicyFindings>()) {}

presenters::MarginMark PolicyRuleModel::markOf(const policy::Rule& rule) const {
    return rule.isEnabled ? m_findings->markOf(rule.id) : presenters::MarginMark::Disabled;
}

presenters::RulePointer PolicyRuleModel::ruleAt(int row) const {
    const auto at = static_cast<std::size_t>(row);
    return at < m_rows.size() ? m_rows[at].rule : nullptr;
}

PolicyRuleModel::Row PolicyRuleModel::row(int number) const {
    Row row;
    row.rule = ruleAt(number);
    const std::string id = row.rule ? row.rule->id : std::string();
    if (m_hits) {
        row.recorded = m_hits->of(id);
        row.hits = row.recorded == nullptr ? 0 : row.recorded->recent;
    }
    if (!row.rule) {
        row.position = m_content.rules.size();
        row.isReached = m_trace && m_trace->rules.match.rule == policy::kNoRule;
        return row;
    }
    const auto at = static_cast<std::size_t>(number);
    row.position = m_rows[at].position;
    row.change = m_rows[at].change;
    row.mark = markOf(*row.rule);
    row.isIgnored = presenters::isIgnored(*row.rule, m_version);
    if (const auto found = m_traceOf.find(id); m_trace && found != m_traceOf.end()) {
        row.trace = &m_trace->rules.rules[found->second];
        const policy::RuleNumber match = m_trace->rules.match.rule;
        row.isReached = match == found->second;
        row.isPassed = match == policy::kNoRule || found->second < match;
    }
    return row;
}

std::vector<PolicyRuleModel::Shown> PolicyRuleModel::wanted() const {
    std::vector<Shown> rows;
    rows.reserve(m_content.rules.size());
    for (std::size_t i = 0; i < m_content.rules.size(); ++i) {
        const presenters::RulePointer& rule = m_content.rules[i];
        const RuleChange change = i < m_changes.size() ? m_changes[i] : RuleChange::None;
        if (m_filter.isEmpty() ||
            m_filter.isShown({*rule, change, m_filter.needsFindings() ? markOf(*rule) : presenters::MarginMark::Live,
                              m_hits.get()})) {
            rows.push_back({rule, i, change});
        }
    }
    return rows;
}

// The rows between what is the same at both ends go and come; most edits touch one row, and none of another's identity.
void PolicyRuleModel::place() {
    std::vector<Shown> rows = wanted();
    const auto isSame = [](const Shown& a, const Shown& b) { return a.rule == b.rule || a.rule->id == b.rule->id; };
    const auto first = std::ranges::mismatch(m_rows, rows, isSame).in1 - m_rows.begin();
    const auto most = std::min(std::ssize(m_rows), std::ssize(rows)) - first;
    std::ptrdiff_t tail = 0;
    while (tail < most && isSame(m_rows[m_rows.size() - 1 - static_cast<std::size_t>(tail)],
                                 rows[rows.size() - 1 - static_cast<std::size_t>(tail)])) {
        ++tail;
    }
    const auto gone = std::ssize(m_rows) - first - tail;
    const auto come = std::ssize(rows) - first - tail;
    if (gone == come && gone > 0 &&
        reorder(rows, static_cast<std::size_t>(first), static_cast<std::size_t>(first + gone))) {
        return;
    }
    m_rowOf.clear();
    if (gone > 0) {
        beginRemoveRows({}, static_cast<int>(first), static_cast<int>(first + gone) - 1);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + first + gone);
        endRemoveRows();
    }
    m_rowOf.clear();
    if (come > 0) {
        beginInsertRows({}, static_cast<int>(first), static_cast<int>(first + come) - 1);
        m_rows.insert(m_rows.begin() + first, rows.begin() + first, rows.begin() + first + come);
        endInsertRows();
    }
    m_rowOf.clear();
    m_rows = std::move(rows);
    touchAll();
}

// A move keeps what is selected, and costs no row its place on the screen.
bool PolicyRuleModel::reorder(std::vector<Shown>& rows, std::size_t first, std::size_t end) {
    std::unordered_map<std::string_view, int> to;
    to.reserve(end - first);
    for (std::size_t i = first; i < end; ++i) {
        to.emplace(rows[i].rule->id, static_cast<int>(i));
    }
    for (std::size_t i = first; i < end; ++i) {
        if (!to.contains(m_rows[i].rule->id)) {
            return false;
        }
    }
    Q_EMIT layoutAboutToBeChanged();
    for (const QModelIndex& old : persistentIndexList()) {
        const auto at = static_cast<std::size_t>(old.row());
        if (at >= first && at < end) {
            changePersistentIndex(old, index(to.at(m_rows[at].rule->id)));
        }
    }
    m_rowOf.clear();
    m_rows = std::move(rows);
    Q_EMIT layoutChanged();
    return true;
}

void PolicyRuleModel::touchAll() {
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void PolicyRuleModel::setDraft(const presenters::PolicyDraft& draft) {
    m_content = draft.content();
    m_version = draft.baseVersion();
    ++m_edition;
    m_changes.clear();
    m_changes.reserve(m_content.rules.size());
    for (std::size_t i = 0; i < m_content.rules.size(); ++i) {
        m_changes.push_back(draft.changeAt(i));
    }
    place();
}

void PolicyRuleModel::setFindings(std::shared_ptr<const presenters::PolicyFindings> findings) {
    m_findings = std::move(findings);
    if (m_filter.needsFindings()) {
        place();
    } else {
        touchAll();
    }
}

void PolicyRuleModel::setFilter(const RuleFilter& filter) {
    m_filter = filter;
    place();
}

void PolicyRuleModel::setTrace(std::shared_ptr<const placement::Explanation> trace) {
    m_trace = std::move(trace);
    m_traceOf.clear();
    for (std::size_t i = 0; m_trace && i < m_trace->rules.rules.size(); ++i) {
        m_traceOf.emplace(m_trace->rules.rules[i].id, i);
    }
    touchAll();
}

void PolicyRuleModel::setHits(std::shared_ptr<const presenters::HitsView> hits) {
    m_hits = std::move(hits);
    if (m_filter.needsHits()) {
        place();
    } else {
        touchAll();
    }
}

void PolicyRuleModel::setReplayed(std::map<std::string, std::uint64_t> counts) {
    m_replayed = std::move(counts);
    touchAll();
}

std::optional<std::uint64_t> PolicyRuleModel::replayed(const std::string& id) const {
    if (m_replayed.empty()) {
        return std::nullopt;
    }
    const auto found = m_replayed.find(id);
    return found == m_replayed.end() ? 0 : found->second;
}

int PolicyRuleModel::rowOf(const std::string& id) const {
    if (m_rowOf.empty()) {
        m_rowOf.reserve(m_rows.size());
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            m_rowOf.emplace(m_rows[i].rule->id, static_cast<int>(i));
        }
    }
    const auto found = m_rowOf.find(id);
    return found == m_rowOf.end() ? -1 : found->second;
}

std::size_t PolicyRuleModel::positionOf(int row) const {
    const auto at = static_cast<std::size_t>(row);
    return row >= 0 && at < m_rows.size() ? m_rows[at].position : m_content.rules.size();
}

int PolicyRuleModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size()) + 1;
}

QVariant PolicyRuleModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) {
        return {};
    }
    const Row shown = row(index.row());
    if (role == Qt::DisplayRole) {  // what typing a name jumps to
        return shown.rule ? PolicyWording::name(*shown.rule) : tr("Catch-all");
    }
    if (!shown.rule) {
        return tr("Last: any other connection goes to the farm it asked for");
    }
    QString text = QStringLiteral("%1. %2; %3")
                       .arg(shown.position + 1)
                       .arg(PolicyWording::sentence(*shown.rule), PolicyWording::word(shown.mark));
    if (shown.change != RuleChange::None) {
        text += QStringLiteral("; ") + PolicyWording::word(shown.change);
    }
    if (shown.isIgnored) {
        text += QStringLiteral("; ") + tr("ignored until version %1").arg(presenters::ignoredUntil(*shown.rule));
    }
    if (shown.isReached) {
        text += QStringLiteral("; ") + tr("the what-if ends here");
    }
    return text;
}

Qt::ItemFlags PolicyRuleModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) {
        return Qt::ItemIsDropEnabled;
    }
    const bool isRule = index.row() + 1 < rowCount();
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | (isRule ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QStringList PolicyRuleModel::mimeTypes() const {
    return {QStringLiteral("application/x-farmwarden-rules")};
}

QMimeData* PolicyRuleModel::mimeData(const QModelIndexList& indexes) const {
    auto* const data = new QMimeData;
    QStringList ids;
    QStringList sentences;
    for (const QModelIndex& index : indexes) {
        if (const Row shown = row(index.row()); shown.rule) {
            ids << QString::fromStdString(shown.rule->id);
            sentences << PolicyWording::sentence(*shown.rule);
        }
    }
    data->setData(mimeTypes().first(), ids.join(u'\n').toUtf8());
    data->setText(sentences.join(u'\n'));
    return data;
}

}  // namespace farmwarden::models
