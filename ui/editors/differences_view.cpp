#include "ui/editors/differences_view.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/bridge/save_text.h"
#include "ui/editors/traces_sheet.h"
#include "ui/models/replay_model.h"
#include "ui/models/wording.h"
#include "ui/views/delegates.h"
#include "ui/views/file_dialog.h"
#include "ui/views/item_views.h"
#include "ui/views/segments.h"
#include "ui/views/widgets.h"

namespace farmwarden::editors {

using models::ReplayModel;
using models::Wording;
using presenters::ReplayGrouping;

namespace {

constexpr int kWidths[ReplayModel::kColumns] = {128, 106, 100, 92, 90, 150, 80};

}  // namespace

DifferencesView::DifferencesView(const theme::Theme& theme, bridge::PolicyDesk& desk, const base::Clock& clock,
                                 QWidget* parent)
    : QWidget(parent), m_theme(theme), m_desk(desk), m_clock(clock), m_draft(presenters::contentOf({})) {
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(theme::kGap1);
    auto* const head = new QHBoxLayout;
    m_clear = views::makeButton({}, QStringLiteral("small"));
    m_clear->setObjectName(QStringLiteral("clearFilter"));
    m_clear->setIcon(m_theme.icon(QStringLiteral("close")));
    m_clear->hide();
    m_count = views::makeLabel({}, theme::Size::Base, {}, true);
    m_count->setObjectName(QStringLiteral("differenceCount"));
    head->addWidget(m_count);
    head->addWidget(m_clear);
    head->addStretch();
    layout->addLayout(head);
    auto* const bar = new QHBoxLayout;
    makeBar(bar);
    layout->addLayout(bar);
    m_model = new ReplayModel(m_clock, this);
    m_table = new views::TableView(m_theme);
    m_table->setObjectName(QStringLiteral("differences"));
    m_table->setAccessibleName(tr("Connections that would end otherwise"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegate(new views::TextDelegate(m_theme, m_table));
    auto* const marks = new views::StateDelegate(m_theme, m_table);
    m_table->setItemDelegateForColumn(ReplayModel::GroupColumn, marks);
    m_table->setItemDelegateForColumn(ReplayModel::OutcomeColumn, marks);
    for (int column = 0; column < ReplayModel::kColumns; ++column) {
        m_table->setColumnWidth(column, kWidths[column]);
    }
    m_table->horizontalHeader()->setStretchLastSection(true);
    layout->addWidget(m_table, 1);
    m_hint = views::makeLabel({}, theme::Size::Small, QStringLiteral("muted"));
    QPushButton* const save = views::makeButton(tr("Export CSV"), QStringLiteral("flat"));
    save->setObjectName(QStringLiteral("exportDifferences"));
    auto* const foot = new QHBoxLayout;
    foot->addWidget(m_hint, 1);
    foot->addWidget(save);
    layout->addLayout(foot);
    connect(save, &QPushButton::clicked, this, &DifferencesView::exportCsv);
    connect(m_clear, &QPushButton::clicked, this, &DifferencesView::filterCleared);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) { openTraces(index.row()); });
}

void DifferencesView::makeBar(QHBoxLayout* bar) {
    bar->setSpacing(theme::kGap2);
    m_grouping = new views::Segments(tr("Group differences by"),
                                     {tr("outcome"), tr("farm"), tr("group"), tr("rule"), tr("hour")});
    m_grouping->setObjectName(QStringLiteral("grouping"));
    bar->addWidget(views::makeLabel(tr("by"), theme::Size::Base, QStringLiteral("muted")));
    bar->addWidget(m_grouping);
    bar->addStretch();
    connect(m_grouping, &views::Segments::currentChanged, this, &DifferencesView::arrange);
}

void DifferencesView::show(Result result, presenters::PolicyContent draft, std::map<std::string, QString> ruleNames) {
    m_result = std::move(result);
    m_draft = std::move(draft);
    m_ruleNames = std::move(ruleNames);
    setFilter({}, {});
}

void DifferencesView::setFilter(presenters::ReplayFilter filter, const QString& name) {
    m_filter = std::move(filter);
    m_clear->setVisible(!m_filter.isEmpty());
    m_clear->setText(tr("only %1").arg(name));
    m_clear->setAccessibleName(tr("Take the filter back: only %1").arg(name));
    m_clear->setToolTip(m_clear->accessibleName());
    arrange();
}

void DifferencesView::arrange() {
    if (!m_result) {
        return;
    }
    const auto grouping = static_cast<ReplayGrouping>(m_grouping->current());
    m_desk.arrange(m_result, grouping, m_filter, this,
                   [this, grouping, result = m_result](std::shared_ptr<const presenters::ReplayTable> table) {
                       if (result == m_result) {
                           onArranged(std::move(table), grouping);
                       }
                   });
}

void DifferencesView::onArranged(std::shared_ptr<const presenters::ReplayTable> table, ReplayGrouping grouping) {
    m_arranged = std::move(table);
    m_model->show(m_result, m_arranged, grouping, m_ruleNames);
    m_table->setColumnHidden(ReplayModel::OutcomeColumn, grouping == ReplayGrouping::Outcome);
    m_table->setColumnHidden(ReplayModel::AskedColumn, grouping == ReplayGrouping::Farm);
    m_table->setColumnHidden(ReplayModel::RuleColumn, grouping == ReplayGrouping::Rule);
    const auto differences = static_cast<int>(m_arranged->differences);
    m_count->setText(tr("%n difference(s)", nullptr, differences));
    m_hint->setText(
        differences == 0 && !m_filter.isEmpty() ? tr("No connection ends otherwise on this way.")
        : m_result->differing() > m_result->rows.size()
            ? tr("The first %1 of them · Enter shows both traces of a row").arg(Wording::number(m_result->rows.size()))
            : tr("Enter shows both traces of a row"));
}

void DifferencesView::openTraces(int row) {
    if (const placement::ReplayRow* const shown = m_model->row(row)) {
        auto* const sheet = new TracesSheet(m_theme, m_desk, m_draft, *shown, m_clock.now(), window());
        sheet->open();
    }
}

void DifferencesView::exportCsv() {
    if (!m_arranged) {
        Q_EMIT failed(tr("Replay a period first; then its differences can be exported."));
        return;
    }
    views::askWhereToSave(
        window(),
        {tr("Export the differences"), QStringLiteral("replay"), {{tr("CSV (*.csv)"), QStringLiteral("csv")}}}, this,
        [this](const QString& path) { exportTo(path); });
}

void DifferencesView::exportTo(const QString& path) {
    const auto grouping = static_cast<ReplayGrouping>(m_grouping->current());
    bridge::saveText(
        m_desk.worker(), path,
        [result = m_result, table = m_arranged, grouping] { return ReplayModel::toCsv(*result, *table, grouping); },
        this,
        [this, path](const QString& problem) {
            if (problem.isEmpty()) {
                Q_EMIT happened(tr("The differences were exported to %1").arg(path));
            } else {
                Q_EMIT failed(tr("%1 cannot be written: %2. Choose another place.").arg(path, problem));
            }
        });
}

}  // namespace farmwarden::editors
