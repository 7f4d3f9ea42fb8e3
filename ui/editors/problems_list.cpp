#include "ui/editors/problems_list.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QPainter>
#include <algorithm>

#include "ui/editors/quiet_delegate.h"
#include "ui/editors/rule_mark.h"
#include "ui/models/core_wording.h"
#include "ui/models/policy_wording.h"
#include "ui/models/wording.h"

namespace farmwarden::editors {

using models::PolicyWording;
using models::Wording;
using presenters::MarginMark;
using presenters::PolicyFindings;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ProblemsList)
};

}  // namespace

enum ProblemColumn : std::uint8_t { kKind, kRule, kWhy, kProblemColumns };

// One row a mark of a rule, and one a finding that is about no rule. Texts are made for the rows that are looked at.
class ProblemsModel final : public QAbstractTableModel {
public:
    struct Item {
        MarginMark mark = MarginMark::Live;
        bool isIgnored = false;
        std::size_t position = presenters::PolicyContent::npos;  // of the rule
        std::size_t finding = presenters::PolicyContent::npos;   // in findings().all; none for what coverage alone says

        // Errors, then what decides nothing, down to what is put up with.
        int rank() const { return isIgnored ? 100 : 50 - static_cast<int>(mark); }
    };

    using QAbstractTableModel::QAbstractTableModel;

    void set(const presenters::PolicyContent& content, std::shared_ptr<const PolicyFindings> findings, std::uint32_t version) {
        std::vector<Item> items = itemsOf(content, *findings, version);
        beginResetModel();
        m_content = content;
        m_findings = std::move(findings);
        m_items = std::move(items);
        endResetModel();
    }
    const std::vector<Item>& items() const { return m_items; }
    std::string idAt(int row) const {
        const auto at = static_cast<std::size_t>(row);
        return at < m_items.size() && m_items[at].position < m_content.rules.size() ? m_content.rules[m_items[at].position]->id
                                                                                     : std::string();
    }
    int rowOf(const std::string& id) const {
        const auto found = std::ranges::find_if(m_items, [&](const Item& item) {
            return item.position < m_content.rules.size() && m_content.rules[item.position]->id == id;
        });
        return found == m_items.end() ? -1 : static_cast<int>(found - m_items.begin());
    }

    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(std::max<std::size_t>(1, m_items.size()));
    }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kProblemColumns; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
            return {};
        }
        const QStringList headings{Texts::tr("Mark"), Texts::tr("Rule"), Texts::tr("Why")};
        return headings.value(section);
    }
    QVariant data(const QModelIndex& index, int role) const override {
        if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
            return {};
        }
        if (m_items.empty()) {
            return index.column() == kWhy && m_findings
                       ? Texts::tr("No marks: every rule can decide something, and nothing contradicts the farm.")
                       : QVariant();
        }
        const Item& item = m_items[static_cast<std::size_t>(index.row())];
        switch (index.column()) {
            case kKind:
                return item.isIgnored ? Texts::tr("ignored") : PolicyWording::word(item.mark);
            case kRule:
                return ruleText(item);
            default:
                return why(item, role == Qt::ToolTipRole);
        }
    }

private:
    static std::vector<Item> itemsOf(const presenters::PolicyContent& content, const PolicyFindings& findings,
                                     std::uint32_t version) {
        std::vector<Item> items;
        std::vector<bool> isTold(findings.all.size(), false);
        for (std::size_t i = 0; i < content.rules.size(); ++i) {
            const policy::Rule& rule = *content.rules[i];
            const auto numbers = findings.numbersAbout(rule.id);
            const MarginMark mark = findings.markOf(rule.id);
            const bool isIgnored = presenters::isIgnored(rule, version);
            for (const std::size_t number : numbers) {
                const base::Severity severity = findings.all[number].severity;
                const bool isCoverage = findings.all[number].code.starts_with("rule-");
                items.push_back({isCoverage                           ? mark
                                 : severity == base::Severity::Error  ? MarginMark::Error
                                 : severity == base::Severity::Warning ? MarginMark::Warning
                                                                       : MarginMark::Live,
                                 isIgnored && severity != base::Severity::Error, i, number});
                isTold[number] = true;
            }
            if (numbers.empty() && rule.isEnabled && mark == MarginMark::PartlyShadowed) {
                items.push_back({mark, isIgnored, i, presenters::PolicyContent::npos});
            }
        }
        for (std::size_t number = 0; number < isTold.size(); ++number) {
            if (!isTold[number]) {
                const bool isError = findings.all[number].severity == base::Severity::Error;
                items.push_back({isError ? MarginMark::Error : MarginMark::Warning, false, presenters::PolicyContent::npos, number});
            }
        }
        std::ranges::stable_sort(items, {}, &Item::rank);
        return items;
    }
    QString ruleText(const Item& item) const {
        if (item.position < m_content.rules.size()) {
            return QStringLiteral("%1 %2").arg(item.position + 1).arg(PolicyWording::name(*m_content.rules[item.position]));
        }
        return Wording::text(m_findings->all[item.finding].subject);
    }
    QString why(const Item& item, bool isWhole) const {
        if (item.finding >= m_findings->all.size()) {
            return PolicyWording::finding(item.mark, m_findings->of(m_content.rules[item.position]->id), m_content);
        }
        const base::Diagnostic& finding = m_findings->all[item.finding];
        return models::coreText(finding.message) +
               (isWhole && !finding.hint.empty() ? u'\n' + models::coreText(finding.hint) : QString());
    }

    presenters::PolicyContent m_content;
    std::shared_ptr<const PolicyFindings> m_findings;
    std::vector<Item> m_items;
};

namespace {

class ProblemsDelegate final : public QuietDelegate {
public:
    using QuietDelegate::QuietDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->fillRect(option.rect, theme().color(theme::Token::Selection));
        }
        QuietDelegate::paint(painter, option, index);
        const auto& items = static_cast<const ProblemsModel*>(index.model())->items();
        if (index.column() == kKind && !items.empty()) {
            const ProblemsModel::Item& item = items[static_cast<std::size_t>(index.row())];
            const QRect box(option.rect.left() + 10, option.rect.center().y() - 5, 11, 11);
            if (item.mark == MarginMark::Live) {  // a hint
                theme::paintMark(*painter, box, theme::Mark::Pending, theme().color(theme::Token::Pending));
            } else {
                paintRuleMark(*painter, theme(), box, item.mark, item.isIgnored);
            }
        }
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QuietDelegate::initStyleOption(option, index);
        option->state &= ~QStyle::State_HasFocus;
        const auto& items = static_cast<const ProblemsModel*>(index.model())->items();
        if (index.column() == kKind && !items.empty()) {
            const ProblemsModel::Item& item = items[static_cast<std::size_t>(index.row())];
            option->rect.setLeft(option->rect.left() + 26);
            const QColor color = theme().color(item.isIgnored ? theme::Token::Muted : ruleMarkTextToken(item.mark));
            option->text = item.mark == MarginMark::Live && !item.isIgnored ? Texts::tr("hint") : option->text;
            option->palette.setColor(QPalette::Text, color);
            option->palette.setColor(QPalette::HighlightedText, color);
        } else if (index.column() == kWhy) {
            option->palette.setColor(QPalette::Text, theme().color(theme::Token::Muted));
        }
    }
};

}  // namespace

ProblemsList::ProblemsList(const theme::Theme& theme, QWidget* parent)
    : QTableView(parent), m_model(new ProblemsModel(this)) {
    setObjectName(QStringLiteral("problems"));
    setAccessibleName(tr("Marks"));
    setModel(m_model);
    setItemDelegate(new ProblemsDelegate(theme, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->hide();
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(18);
    const auto size = [this, &theme] { verticalHeader()->setDefaultSectionSize(theme.rowHeight()); };
    size();
    connect(&theme, &theme::Theme::changed, this, size);
    const auto go = [this](const QModelIndex& index) {
        if (const std::string id = m_model->idAt(index.row()); !id.empty()) {
            Q_EMIT ruleWanted(QString::fromStdString(id));
        }
    };
    connect(this, &QTableView::clicked, this, go);
    connect(this, &QTableView::activated, this, go);
}

void ProblemsList::show(const presenters::PolicyContent& content, std::shared_ptr<const PolicyFindings> findings,
                        std::uint32_t version) {
    const std::string current = m_model->idAt(currentIndex().row());
    const QSignalBlocker quiet(this);
    m_model->set(content, std::move(findings), version);
    if (!current.empty()) {
        showRule(current);
    }
}

void ProblemsList::showRule(const std::string& id) {
    const int row = m_model->rowOf(id);
    if (row < 0) {
        clearSelection();
    } else if (row != currentIndex().row() || !selectionModel()->hasSelection()) {
        selectRow(row);
    }
}

std::size_t ProblemsList::marks() const {
    return static_cast<std::size_t>(std::ranges::count_if(m_model->items(), [](const ProblemsModel::Item& item) {
        return !item.isIgnored && item.finding != presenters::PolicyContent::npos;
    }));
}

void ProblemsList::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    const int kind = fontMetrics().horizontalAdvance(PolicyWording::word(MarginMark::PossiblyShadowed)) + 44;
    const int rule = std::clamp(viewport()->width() / 4, 120, 260);
    setColumnWidth(kKind, kind);
    setColumnWidth(kRule, rule);
    setColumnWidth(kWhy, std::max(100, viewport()->width() - kind - rule));
}

QString ProblemsList::describe() const {
    constexpr int kMost = 60;
    QString text;
    for (int row = 0; row < std::min(kMost, m_model->rowCount()); ++row) {
        QStringList cells;
        for (int column = 0; column < kProblemColumns; ++column) {
            cells << m_model->index(row, column).data().toString();
        }
        cells.removeAll(QString());
        text += QStringLiteral("  ! ") + cells.join(QStringLiteral("  ·  ")) + u'\n';
    }
    return text;
}

}  // namespace farmwarden::editors
