#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include "core/base/text.h"
#include "ui/models/core_wording.h"
#include "ui/views/import_sheet.h"
#include "ui/views/widgets.h"

// What the columns of the file mean, and what is wrong with them.
namespace farmwarden::views {
namespace {

constexpr int kColumnWidth = 132;
constexpr std::size_t kShownProblems = 4;

}  // namespace

void ImportSheet::makeColumns() {
    auto* const area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setFixedHeight(66);
    auto* const content = makeFrame(QStringLiteral("surface"));
    m_columnRow = new QHBoxLayout(content);
    m_columnRow->setContentsMargins(0, 0, 0, 8);
    m_columnRow->setSpacing(theme::kGap2);
    area->setWidget(content);
    m_columns = area;
    body()->addWidget(m_columns);
    m_problemFrame = makeFrame(QStringLiteral("note-closed"));
    m_problems = makeLabel({}, theme::Size::Base, QStringLiteral("closed"));
    m_problems->setObjectName(QStringLiteral("fileProblems"));
    m_problems->setWordWrap(true);
    m_problems->setTextInteractionFlags(Qt::TextSelectableByMouse);
    (new QHBoxLayout(m_problemFrame))->addWidget(m_problems);
    body()->addWidget(m_problemFrame);
}

// A box for each column of the file: what it means. Made anew only for another file, so that the focus stays.
void ImportSheet::showColumns() {
    const std::vector<exchange::HeaderColumn>& header = m_importer->table()->header;
    m_columns->setVisible(!header.empty());
    if (header == m_shownColumns) {
        return;
    }
    const bool isSameFile =
        std::ranges::equal(header, m_shownColumns, {}, &exchange::HeaderColumn::title, &exchange::HeaderColumn::title);
    m_shownColumns = header;
    if (isSameFile) {
        return;  // a person just said so in one of the boxes
    }
    while (QLayoutItem* const item = m_columnRow->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (std::size_t i = 0; i < header.size(); ++i) {
        auto* const cell = new QWidget;
        auto* const layout = new QVBoxLayout(cell);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(2);
        const QString title = header[i].title.empty() ? tr("column %1").arg(i + 1)
                                                      : QString::fromStdString(base::sanitized(header[i].title, 80));
        QLabel* const label = makeLabel(title, theme::Size::Small, QStringLiteral("muted"));
        auto* const box = new QComboBox;
        box->setObjectName(QStringLiteral("column%1").arg(i));
        box->setAccessibleName(tr("Meaning of %1").arg(title));
        label->setBuddy(box);
        label->setAccessibleName(box->accessibleName());  // what a screen reader calls the box
        const bool isUnknown = !header[i].meaning && !header[i].isLeftOut;
        box->addItem(isUnknown ? tr("unknown") : tr("left out"));
        for (const exchange::Column column : exchange::kColumns) {
            box->addItem(models::wordOf(column));
        }
        box->setCurrentIndex(header[i].meaning ? static_cast<int>(*header[i].meaning) + 1 : 0);
        setStyleProperty(box, "state", isUnknown ? QStringLiteral("bad") : QString());
        box->setFixedWidth(kColumnWidth);
        connect(box, &QComboBox::activated, this, [this, box, i](int index) {
            box->setItemText(0, tr("left out"));
            setStyleProperty(box, "state", QString());
            m_importer->setMeaning(i,
                                   index == 0 ? std::nullopt : std::optional(static_cast<exchange::Column>(index - 1)));
            validate();
        });
        layout->addWidget(label);
        layout->addWidget(box);
        m_columnRow->addWidget(cell);
    }
    m_columnRow->addStretch();
}

void ImportSheet::showFileProblems() {
    QStringList lines;
    const auto& problems = m_importer->review()->problems;
    for (std::size_t i = 0; i < problems.size() && problems[i].code <= exchange::ImportProblem::Code::ColumnMissing;
         ++i) {
        const exchange::ProblemText said = models::wordsOf(problems[i]);
        lines << QString::fromStdString(said.what) + QStringLiteral("; ") + QString::fromStdString(said.remedy) + u'.';
    }
    const auto more = lines.size() - static_cast<qsizetype>(kShownProblems);
    if (more > 0) {
        lines = lines.mid(0, kShownProblems) << tr("%n more", nullptr, static_cast<int>(more));
    }
    m_problems->setText(lines.join(u'\n'));
    m_problemFrame->setVisible(!lines.isEmpty());
}

}  // namespace farmwarden::views
