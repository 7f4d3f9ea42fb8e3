#include "ui/views/import_sheet.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMimeData>
#include <QProgressBar>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "core/base/text.h"
#include "ui/bridge/save_text.h"
#include "ui/models/core_wording.h"
#include "ui/models/wording.h"
#include "ui/views/delegates.h"
#include "ui/views/empty_state.h"
#include "ui/views/file_dialog.h"
#include "ui/views/item_views.h"
#include "ui/views/segments.h"
#include "ui/views/widgets.h"

namespace farmwarden::views {

using exchange::RowState;
using models::ImportModel;
using models::Wording;

namespace {

constexpr QSize kSize{1200, 740};

QString separatorWord(char separator) {
    return separator == ';'    ? QCoreApplication::translate("ImportSheet", "semicolons")
           : separator == '\t' ? QCoreApplication::translate("ImportSheet", "tabs")
                               : QCoreApplication::translate("ImportSheet", "commas");
}

// All, then as the rows are ordered.
std::optional<RowState> scopeOf(int segment) {
    return segment == 0 ? std::nullopt : std::optional(static_cast<RowState>(segment - 1));
}

}  // namespace

ImportSheet::ImportSheet(const theme::Theme& theme, bridge::Workspace& workspace, QWidget* parent)
    : Sheet(theme, tr("Import targets"), parent),
      m_workspace(workspace),
      m_importer(new bridge::TargetImporter(workspace.live(), this)),
      m_model(new ImportModel(this)) {
    setObjectName(QStringLiteral("importSheet"));
    resize(parent == nullptr ? kSize : kSize.boundedTo(parent->window()->size() - QSize(48, 48)));
    setAcceptDrops(true);
    makeSource();
    makeColumns();
    makeScope();
    makeTable();
    connect(m_importer, &bridge::TargetImporter::progressed, this, [this](int done) {
        m_progress->show();
        m_progress->setValue(done);
    });
    connect(m_importer, &bridge::TargetImporter::finished, this, &ImportSheet::onFinished);
    connect(this, &QDialog::finished, m_importer, &bridge::TargetImporter::cancel);
    onFinished();
}

void ImportSheet::makeSource() {
    auto* const row = new QHBoxLayout;
    row->setSpacing(theme::kGap3);
    m_file = makeLabel({}, theme::Size::Base, {}, true);
    m_facts = makeLabel({}, theme::Size::Base, QStringLiteral("muted"));
    m_choose = makeButton(tr("Choose file…"));
    m_choose->setObjectName(QStringLiteral("chooseFile"));
    row->addWidget(m_file);
    row->addWidget(m_facts, 1);
    row->addWidget(m_choose);
    body()->addLayout(row);
    connect(m_choose, &QPushButton::clicked, this, &ImportSheet::askForFile);
}

void ImportSheet::makeScope() {
    auto* const row = new QHBoxLayout;
    row->setSpacing(theme::kGap3);
    m_scope = new Segments(tr("Show rows"), {tr("All"), tr("Wrong"), tr("Changes"), tr("New"), tr("As they are")});
    m_scope->setObjectName(QStringLiteral("importScope"));
    m_addFarms = new QCheckBox;
    m_addFarms->setObjectName(QStringLiteral("addFarms"));
    m_report = makeButton(tr("Save report…"), QStringLiteral("small"));
    m_report->setObjectName(QStringLiteral("saveReport"));
    m_report->setToolTip(tr("Line, column, what is wrong and what to do, as a CSV file"));
    row->addWidget(m_scope);
    row->addStretch();
    row->addWidget(m_addFarms);
    row->addWidget(m_report);
    body()->addLayout(row);
    m_progress = new QProgressBar;
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_progress->setAccessibleName(tr("Progress of the check"));
    body()->addWidget(m_progress);
    connect(m_scope, &Segments::currentChanged, this, [this](int segment) {
        m_model->setScope(scopeOf(segment));
        m_table->setCurrentIndex(m_model->index(0, 0));
        showDetail();
    });
    connect(m_addFarms, &QCheckBox::toggled, this, [this](bool isOn) {
        bridge::TargetImporter::Choices choices = m_importer->choices();
        choices.addsFarms = isOn;
        m_importer->setChoices(choices);
        validate();
    });
    connect(m_report, &QPushButton::clicked, this, &ImportSheet::askForReport);
}

void ImportSheet::makeTable() {
    m_table = new TableView(theme());
    m_table->setObjectName(QStringLiteral("importTable"));
    m_table->setAccessibleName(tr("Rows of the file"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new TextDelegate(theme(), m_table));
    m_table->setItemDelegateForColumn(ImportModel::StateColumn, new StateDelegate(theme(), m_table));
    m_table->setContextMenuPolicy(Qt::NoContextMenu);
    m_table->horizontalHeader()->setStretchLastSection(true);
    constexpr std::array kWidths{56, 92, 128, 136, 148, 68, 64, 96};
    for (std::size_t i = 0; i < kWidths.size(); ++i) {
        m_table->setColumnWidth(static_cast<int>(i), kWidths[i]);
    }
    // The words for what a row would do have their room in every language.
    constexpr int kBesideWord = 40;  // mark and padding
    for (const RowState state : {RowState::Bad, RowState::Change, RowState::Add, RowState::Unchanged}) {
        const int width =
            QFontMetrics(theme().font(theme::Size::Base)).horizontalAdvance(ImportModel::word(state)) + kBesideWord;
        m_table->setColumnWidth(ImportModel::StateColumn,
                                std::max(width, m_table->columnWidth(ImportModel::StateColumn)));
    }
    m_empty = new EmptyState(theme());
    auto* const frame = makeFrame(QStringLiteral("card"));
    m_stack = new QStackedLayout(frame);
    m_stack->setContentsMargins(1, 1, 1, 1);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    body()->addWidget(frame, 1);
    m_detail = makeLabel({}, theme::Size::Base, QStringLiteral("muted"));
    m_detail->setObjectName(QStringLiteral("rowDetail"));
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detail->setMinimumHeight(2 * m_detail->fontMetrics().lineSpacing());
    m_detail->setAlignment(Qt::AlignTop);
    body()->addWidget(m_detail);
    connect(m_empty, &EmptyState::clicked, this, &ImportSheet::askForFile);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ImportSheet::showDetail);
}

// The whole of what the last column may have to cut off.
void ImportSheet::showDetail() {
    const QModelIndex row = m_table->currentIndex();
    const QString note = row.siblingAtColumn(ImportModel::NoteColumn).data().toString();
    m_detail->setText(
        note.isEmpty() ? QString()
                       : tr("Line %1: %2").arg(row.siblingAtColumn(ImportModel::LineColumn).data().toString(), note));
}

void ImportSheet::askForFile() {
    views::askForFile(this, tr("Import targets"),
                      tr("Tables (*.csv *.tsv *.txt)") + QStringLiteral(";;") + tr("All files (*)"), this,
                      [this](const QString& path) { openFile(path); });
}

void ImportSheet::openFile(const QString& path) {
    m_hasChosen = m_isNew = true;
    setError({});
    m_importer->open(path);
    validate();
}

void ImportSheet::take(const QByteArray& bytes, const QString& name) {
    m_hasChosen = m_isNew = true;
    setError({});
    m_importer->take(bytes, name);
    validate();
}

void ImportSheet::askForReport() {
    const FileToSave file{
        tr("Save report"), QStringLiteral("import-report"), {{tr("CSV (*.csv)"), QStringLiteral("csv")}}};
    askWhereToSave(this, file, this, [this](const QString& path) {
        bridge::saveText(
            m_workspace.worker(), path,
            [review = m_importer->review()] { return exchange::problemReport(*review, models::wordsOf); }, this,
            [this, path](const QString& problem) {
                setError(problem.isEmpty()
                             ? QString()
                             : tr("The report cannot be written to %1: %2. Choose another place.").arg(path, problem));
            });
    });
}

void ImportSheet::onFinished() {
    m_progress->hide();
    m_model->show(m_importer->review());
    showSource();
    showColumns();
    showFileProblems();
    showScope();
    const bool hasRows = !m_importer->review()->rows.empty();
    if (!m_hasChosen) {
        m_empty->show(tr("A table of targets"),
                      tr("The first line names the columns: name, farm, address, kind, weight, limit, tags, "
                         "environment. Drop a file here, or paste cells from a spreadsheet on the Farms page."),
                      tr("Choose file…"));
    } else if (!hasRows) {
        m_empty->show(tr("No rows"), m_importer->problem().isEmpty() ? tr("The file has none that can be shown.")
                                                                     : m_importer->problem());
    }
    for (QWidget* const part : std::initializer_list<QWidget*>{m_file, m_facts, m_choose}) {
        part->setVisible(m_hasChosen);
    }
    m_detail->setVisible(hasRows);
    m_scope->setVisible(m_hasChosen);
    m_stack->setCurrentIndex(hasRows ? 0 : 1);
    if (hasRows) {
        m_table->setCurrentIndex(m_model->index(0, 0));
        if (std::exchange(m_isNew, false)) {
            m_table->setFocus();
        }
    } else if (auto* const button = m_empty->findChild<QPushButton*>(); !m_hasChosen && button != nullptr) {
        button->setFocus();
    }
    showDetail();
    validate();
}

void ImportSheet::showSource() {
    const exchange::Table& table = *m_importer->table();
    m_file->setText(m_importer->name());
    m_file->setToolTip(m_importer->path());
    if (!m_hasChosen || table.headerLine == 0) {
        m_facts->setText({});
        return;
    }
    QStringList facts{tr("%n row(s)", nullptr, static_cast<int>(m_importer->review()->rows.size())),
                      QString::fromUtf8(exchange::toText(table.encoding)), separatorWord(table.separator)};
    if (table.encoding == exchange::Encoding::Windows1252) {
        facts << tr("not UTF-8: look at letters with accents");
    }
    if (table.damaged != 0) {
        facts << tr("%n letter(s) could not be read", nullptr, static_cast<int>(table.damaged));
    }
    m_facts->setText(facts.join(QStringLiteral(" · ")));
}

void ImportSheet::showScope() {
    const exchange::ImportReview& review = *m_importer->review();
    const auto text = [this](int segment, const QString& word, std::size_t count) {
        m_scope->setText(segment, count == 0 ? word : word + u' ' + Wording::number(count));
        m_scope->button(segment)->setEnabled(segment == 0 || count != 0);
    };
    text(0, tr("All"), review.rows.size());
    text(1, tr("Wrong"), review.bad);
    text(2, tr("Changes"), review.changed);
    text(3, tr("New"), review.added);
    text(4, tr("As they are"), review.unchanged);
    if (!m_scope->button(m_scope->current())->isEnabled()) {
        m_scope->setCurrent(0);
    }
    std::vector<std::string> farms(
        review.newFarms.begin(),
        review.newFarms.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(3, review.newFarms.size())));
    m_addFarms->setText(review.newFarms.empty()
                            ? QString()
                            : tr("Add %n new farm(s): %1", nullptr, static_cast<int>(review.newFarms.size()))
                                  .arg(joinNames(farms, review.newFarms.size() - farms.size())));
    m_addFarms->setVisible(!review.newFarms.empty());
    m_report->setVisible(!review.problems.empty());
}

QString ImportSheet::whatIsDone() const {
    const exchange::ImportReview& review = *m_importer->review();
    const QString added = tr("%n target(s) added", nullptr, static_cast<int>(review.added));
    const QString changed = tr("%n target(s) changed", nullptr, static_cast<int>(review.changed));
    return review.changed == 0 ? added : review.added == 0 ? changed : added + QStringLiteral(", ") + changed;
}

void ImportSheet::validate() {
    const exchange::ImportReview& review = *m_importer->review();
    const auto count = static_cast<int>(review.added + review.changed);
    setConfirm(!review.isReady() ? tr("Import") : tr("Import %n target(s)", nullptr, count));
    const std::string file = m_importer->path().isEmpty() ? "FILE.csv" : m_importer->path().toStdString();
    QString command = QStringLiteral("farmwardenctl target import ") + QString::fromStdString(base::shellQuoted(file));
    for (const exchange::HeaderColumn& column : m_importer->table()->header) {
        if (column.meaning != exchange::columnOf(column.title) && (column.meaning || column.isLeftOut)) {
            const std::string map =
                column.title + "=" + (column.meaning ? std::string(toText(*column.meaning)) : std::string());
            command += QStringLiteral(" --map ") + QString::fromStdString(base::shellQuoted(map));
        }
    }
    setCommand(m_importer->choices().addsFarms ? command + QStringLiteral(" --add-farms") : command);
    setNote(tr("All of it or nothing. It can be undone."));
    if (!m_hasChosen) {
        setWhyNot(tr("Choose a file first."));
    } else if (m_importer->isRunning()) {
        setWhyNot(tr("Checking the rows…"));
    } else if (!m_importer->problem().isEmpty()) {
        setWhyNot(tr("The file cannot be read."));
    } else if (review.bad != 0) {
        setWhyNot(tr("%n row(s) are wrong; nothing is imported until they are right.", nullptr,
                     static_cast<int>(review.bad)));
    } else if (!review.problems.empty()) {
        setWhyNot(tr("Settle what the columns mean first."));
    } else {
        setWhyNot(review.isReady() ? QString() : tr("Every target is as the file has it already."));
    }
}

void ImportSheet::onConfirm() {
    const bridge::TargetImporter::Prepared prepared = m_importer->prepared();
    if (prepared.request == nullptr) {
        return;
    }
    setBusy(true);
    setError({});
    const base::Revision basis = m_importer->review()->basis;
    m_workspace.requests().send(prepared.request, basis, this,
                                [this, inverse = prepared.inverse](const bridge::RequestSender::Answer& answer) {
                                    setBusy(false);
                                    if (!answer) {
                                        setError(models::coreText(answer.error().message));
                                        m_importer->reviewAgain();  // on what is there now
                                        validate();
                                        return;
                                    }
                                    Q_EMIT imported(whatIsDone(), inverse, answer->revision);
                                    accept();
                                });
}

void ImportSheet::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->urls().size() == 1 && event->mimeData()->urls().first().isLocalFile()) {
        event->acceptProposedAction();
    }
}

void ImportSheet::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    openFile(event->mimeData()->urls().first().toLocalFile());
}

QString ImportSheet::describe() const {
    QString text = QStringLiteral("%1 | %2\n").arg(m_file->text(), m_facts->text());
    if (!m_problemFrame->isHidden()) {
        text += m_problems->text() + u'\n';
    }
    for (int row = 0; row < std::min(20, m_model->rowCount()); ++row) {
        QStringList cells;
        for (int column = 0; column < ImportModel::kColumnCount; ++column) {
            cells << m_model->index(row, column).data().toString();
        }
        text += cells.join(QStringLiteral(" | ")) + u'\n';
    }
    return text;
}

}  // namespace farmwarden::views
