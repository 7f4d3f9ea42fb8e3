#include "ui/models/policy_rule_model.h"

#include <QMimeData>

#include "ui/models/policy_wording.h"
#include "ui/models/wording.h"

namespace farmwarden::models {

using presenters::PolicyContent;
using presenters::RuleChange;

PolicyRuleModel::PolicyRuleModel(QObject* parent)
    : QAbstractListModel(parent),
      m_content(presenters::contentOf({})),
      m_findings(std::make_shared<const presenters::PolicyFindings>()) {}

PolicyRuleModel::Row PolicyRuleModel::row(int number) const {
    Row row;
    const auto at = static_cast<std::size_t>(number);
    if (at >= m_rows.size()) {
        row.position = m_content.rules.size();
        row.isReached = m_trace && m_trace->rules.match.rule == policy::kNoRule;
        if (const auto found = m_hits.find({}); found != m_hits.end()) {
            row.hits = found->second;
        }
        return row;
    }
    row.position = m_rows[at].position;
    row.rule = m_rows[at].rule;
    row.change = m_rows[at].change;
    row.mark = m_findings->markOf(row.rule->id);
    if (!row.rule->isEnabled) {
        row.mark = presenters::MarginMark::Disabled;
    }
    if (const auto found = m_traceOf.find(row.rule->id); m_trace && found != m_traceOf.end()) {
        row.trace = &m_trace->rules.rules[found->second];
        const policy::RuleNumber match = m_trace->rules.match.rule;
        row.isReached = match == found->second;
        row.isPassed = match == policy::kNoRule || found->second < match;
    }
    if (!m_hits.empty()) {
        const auto found = m_hits.find(row.rule->id);
        row.hits = found == m_hits.end() ? 0 : found->second;
    }
    return row;
}

bool PolicyRuleModel::isShown(const policy::Rule& rule) const {
    if (m_filter.isEmpty()) {
        return true;
    }
    const auto has = [this](const std::string& text) { return Wording::text(text).contains(m_filter, Qt::CaseInsensitive); };
    return has(rule.id) || has(rule.name) || has(rule.comment) || std::ranges::any_of(rule.tags, has) ||
           std::ranges::any_of(rule.conditions,
                               [&](const policy::Condition& condition) {
                                   return std::ranges::any_of(condition.values, has);
                               }) ||
           has(rule.action.farm) || std::ranges::any_of(rule.action.values, has) || has(rule.action.message) ||
           has(rule.action.address.host);
}

std::vector<PolicyRuleModel::Shown> PolicyRuleModel::wanted() const {
    std::vector<Shown> rows;
    for (std::size_t i = 0; i < m_content.rules.size(); ++i) {
        if (isShown(*m_content.rules[i])) {
            rows.push_back({m_content.rules[i], i, i < m_changes.size() ? m_changes[i] : RuleChange::None});
        }
    }
    return rows;
}

// The rows between what is the same at both ends go and come; most edits touch one row, and none of another's identity.
void PolicyRuleModel::place() {
    std::vector<Shown> rows = wanted();
    const auto isSame = [](const Shown& a, const Shown& b) { return a.rule->id == b.rule->id; };
    const auto first = std::ranges::mismatch(m_rows, rows, isSame).in1 - m_rows.begin();
    const auto most = std::min(std::ssize(m_rows), std::ssize(rows)) - first;
    std::ptrdiff_t tail = 0;
    while (tail < most && isSame(m_rows[m_rows.size() - 1 - static_cast<std::size_t>(tail)],
                                 rows[rows.size() - 1 - static_cast<std::size_t>(tail)])) {
        ++tail;
    }
    const auto gone = std::ssize(m_rows) - first - tail;
    const auto come = std::ssize(rows) - first - tail;
    if (gone > 0) {
        beginRemoveRows({}, static_cast<int>(first), static_cast<int>(first + gone) - 1);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + first + gone);
        endRemoveRows();
    }
    if (come > 0) {
        beginInsertRows({}, static_cast<int>(first), static_cast<int>(first + come) - 1);
        m_rows.insert(m_rows.begin() + first, rows.begin() + first, rows.begin() + first + come);
        endInsertRows();
    }
    m_rows = std::move(rows);
    touchAll();
}

void PolicyRuleModel::touchAll() {
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void PolicyRuleModel::setDraft(const presenters::PolicyDraft& draft) {
    m_content = draft.content();
    m_changes.clear();
    m_changes.reserve(m_content.rules.size());
    for (const presenters::RulePointer& rule : m_content.rules) {
        m_changes.push_back(draft.changeOf(rule));
    }
    place();
}

void PolicyRuleModel::setFindings(std::shared_ptr<const presenters::PolicyFindings> findings) {
    m_findings = std::move(findings);
    touchAll();
}

void PolicyRuleModel::setFilter(const QString& text) {
    beginResetModel();
    m_filter = text.trimmed();
    m_rows = wanted();
    endResetModel();
}

void PolicyRuleModel::setTrace(std::shared_ptr<const placement::Explanation> trace) {
    m_trace = std::move(trace);
    m_traceOf.clear();
    for (std::size_t i = 0; m_trace && i < m_trace->rules.rules.size(); ++i) {
        m_traceOf.emplace(m_trace->rules.rules[i].id, i);
    }
    touchAll();
}

void PolicyRuleModel::setHits(std::map<std::string, std::uint64_t> hits) {
    m_hits = std::move(hits);
    touchAll();
}

int PolicyRuleModel::rowOf(const std::string& id) const {
    const auto found = std::ranges::find_if(m_rows, [&](const Shown& shown) { return shown.rule->id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
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
