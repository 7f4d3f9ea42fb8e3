#include "ui/editors/merge_sheet.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>
#include <map>

#include "core/policy/toml_text.h"
#include "ui/models/core_wording.h"
#include "ui/models/plain_table_model.h"
#include "ui/models/policy_wording.h"
#include "ui/models/wording.h"
#include "ui/views/delegates.h"
#include "ui/views/item_views.h"
#include "ui/views/segments.h"
#include "ui/views/widgets.h"

namespace farmwarden::editors {

using models::PolicyWording;
using models::Wording;
using About = policy::Conflict::About;
using presenters::PolicyContent;

namespace {

constexpr int kListHeight = 168;
constexpr int kTextHeight = 128;
constexpr int kMostConflictHeight = 250;

std::pair<About, std::string> subjectOf(const policy::Change& change) {
    using policy::ChangeKind;
    switch (change.kind) {
        case ChangeKind::FarmPolicyAdded:
        case ChangeKind::FarmPolicyRemoved:
        case ChangeKind::FarmPolicyChanged:
            return {About::Farm, change.subject};
        case ChangeKind::TestAdded:
        case ChangeKind::TestRemoved:
        case ChangeKind::TestMoved:
        case ChangeKind::TestChanged:
            return {About::Test, change.subject};
        default:
            return {About::Rule, change.subject};
    }
}

QString shownValue(const std::string& value) {
    return value.empty() ? MergeSheet::tr("not there") : Wording::text(value);
}

}  // namespace

MergeSheet::MergeSheet(const theme::Theme& theme, bridge::PolicyDesk& desk, presenters::PolicyReview review,
                       QString theirAuthor, QWidget* parent)
    : Sheet(theme, tr("Version %1 was published meanwhile by %2").arg(review.current).arg(theirAuthor), parent),
      m_desk(desk),
      m_review(std::move(review)),
      m_author(std::move(theirAuthor)),
      m_result(m_review.merged),
      m_rows(m_review.conflicts.size()) {
    setObjectName(QStringLiteral("mergeSheet"));
    setMinimumWidth(940);
    body()->setSpacing(theme::kGap2);
    const int conflicts = static_cast<int>(m_review.conflicts.size());
    QLabel* const summary = views::makeLabel(
        conflicts == 0 ? tr("What only one of you changed is taken from that one. Nothing contradicts.")
                       : tr("What only one of you changed is taken from that one. %n conflict(s): both changed the same.",
                            nullptr, conflicts));
    summary->setObjectName(QStringLiteral("mergeSummary"));
    summary->setWordWrap(true);
    body()->addWidget(summary);
    findSubjects();
    body()->addWidget(makeSubjects(), 1);
    if (conflicts != 0) {
        body()->addWidget(makeConflicts());
    }
    body()->addWidget(makeTexts());
    setConfirm(tr("Take the merge into the draft"));
    setNote(tr("Nothing is published yet; you review the result next."));
    setCommand(QStringLiteral("farmwardenctl policy merge %1 policy.json %2").arg(m_review.base).arg(m_review.current));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &MergeSheet::showSubject);
    // A conflict first, since it needs somebody.
    const auto first = std::ranges::find_if(m_subjects, [](const Subject& subject) { return !subject.conflicts.empty(); });
    m_table->selectRow(first == m_subjects.end() ? 0 : static_cast<int>(first - m_subjects.begin()));
    look();
}

void MergeSheet::findSubjects() {
    std::map<std::pair<About, std::string>, Subject> found;
    std::vector<std::pair<About, std::string>> order;
    const auto at = [&](const std::pair<About, std::string>& key) -> Subject& {
        const auto [entry, isNew] = found.try_emplace(key, Subject{key.first, key.second, false, false, {}});
        if (isNew) {
            order.push_back(key);
        }
        return entry->second;
    };
    for (std::size_t i = 0; i < m_review.conflicts.size(); ++i) {
        at({m_review.conflicts[i].about, m_review.conflicts[i].subject}).conflicts.push_back(i);
    }
    for (const policy::Change& change : m_review.theirs) {
        at(subjectOf(change)).isTheirs = true;
    }
    for (const policy::Change& change : m_review.changes) {
        at(subjectOf(change)).isMine = true;
    }
    for (const auto& key : order) {
        m_subjects.push_back(found.at(key));
    }
}

QString MergeSheet::nameOf(const Subject& subject) const {
    const QString id = Wording::text(subject.name);
    switch (subject.about) {
        case About::Farm:
            return tr("farm %1").arg(id);
        case About::Test:
            return tr("test %1").arg(id);
        case About::Rule:
            break;
    }
    for (const PolicyContent* const content : {&m_review.ours, &m_review.theirContent, &m_review.baseContent}) {
        if (const std::size_t at = content->find(subject.name); at != PolicyContent::npos) {
            return tr("rule %1").arg(PolicyWording::name(*content->rules[at]));
        }
    }
    return tr("rule %1").arg(id);
}

QWidget* MergeSheet::makeSubjects() {
    m_model = new models::PlainTableModel(this);
    m_table = new views::TableView(theme());
    m_table->setObjectName(QStringLiteral("mergeSubjects"));
    m_table->setAccessibleName(tr("What was changed, and by whom"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegate(new views::TextDelegate(theme(), m_table));
    m_table->setMinimumHeight(kListHeight);
    models::PlainTableModel::Table table;
    table.headings = {tr("What"), tr("Changed by"), tr("Result")};
    for (const Subject& subject : m_subjects) {
        const bool isBoth = (subject.isTheirs && subject.isMine) || !subject.conflicts.empty();
        const QString who = isBoth ? tr("%1 and you").arg(m_author) : subject.isTheirs ? m_author : tr("you");
        const int conflicts = static_cast<int>(subject.conflicts.size());
        const QString result = conflicts != 0       ? tr("%n conflict(s)", nullptr, conflicts)
                               : isBoth             ? tr("both, merged")
                               : subject.isTheirs ? tr("theirs")
                                                    : tr("yours");
        table.rows.push_back({nameOf(subject), who, result});
    }
    m_model->show(std::move(table));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    return m_table;
}

QWidget* MergeSheet::makeTexts() {
    auto* const part = new QWidget;
    auto* const layout = new QGridLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(theme::kGap2);
    layout->setVerticalSpacing(2);
    const std::array titles{tr("Version %1, which both began with").arg(m_review.base),
                            tr("Theirs, version %1").arg(m_review.current), tr("Yours, the draft"), tr("Result")};
    const std::array names{"mergeBase", "mergeTheirs", "mergeMine", "mergeResult"};
    for (int i = 0; i < 4; ++i) {
        const auto at = static_cast<std::size_t>(i);
        layout->addWidget(views::makeLabel(titles[at], theme::Size::Small, QStringLiteral("muted"), true), 0, i);
        m_texts[at] = new QPlainTextEdit;
        m_texts[at]->setObjectName(QString::fromLatin1(names[at]));
        m_texts[at]->setAccessibleName(titles[at]);
        m_texts[at]->setReadOnly(true);
        m_texts[at]->setTabChangesFocus(true);
        m_texts[at]->setMinimumHeight(kTextHeight);
        layout->addWidget(m_texts[at], 1, i);
        layout->setColumnStretch(i, 1);
    }
    return part;
}

QWidget* MergeSheet::makeConflicts() {
    auto* const inside = new QWidget;
    auto* const layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, theme::kGap2, 0);
    layout->setSpacing(theme::kGap2);
    for (std::size_t i = 0; i < m_review.conflicts.size(); ++i) {
        addConflict(layout, i);
    }
    layout->addStretch();
    auto* const scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("mergeConflicts"));
    scroll->setAccessibleName(tr("Conflicts"));
    scroll->setWidgetResizable(true);
    scroll->setWidget(inside);
    inside->setAutoFillBackground(false);
    scroll->setMaximumHeight(std::min(inside->sizeHint().height() + 4, kMostConflictHeight));
    scroll->setMinimumHeight(std::min(inside->sizeHint().height() + 4, kMostConflictHeight));
    return scroll;
}

void MergeSheet::addConflict(QVBoxLayout* layout, std::size_t index) {
    const policy::Conflict& conflict = m_review.conflicts[index];
    QFrame* const frame = views::makeFrame(QStringLiteral("note-drain"));
    auto* const grid = new QGridLayout(frame);
    grid->setContentsMargins(10, 6, 10, 6);
    grid->setHorizontalSpacing(theme::kGap3);
    grid->setVerticalSpacing(2);
    const Subject subject{conflict.about, conflict.subject, true, true, {}};
    const QString title = tr("%1: %2").arg(nameOf(subject), PolicyWording::field(conflict.field));
    grid->addWidget(views::makeLabel(title, theme::Size::Base, {}, true), 0, 0, 1, 2);
    int line = 1;
    for (const auto& [word, value] : {std::pair(tr("was"), conflict.base), std::pair(tr("theirs"), conflict.theirs),
                                      std::pair(tr("yours"), conflict.ours)}) {
        QLabel* const text = views::makeLabel(shownValue(value), theme::Size::Small);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(views::makeLabel(word, theme::Size::Small, QStringLiteral("muted")), line, 0, Qt::AlignTop);
        grid->addWidget(text, line++, 1);
    }
    grid->setColumnStretch(1, 1);
    Row& row = m_rows[index];
    row.widget = frame;
    row.choice = new views::Segments(tr("Which one for %1").arg(title), {tr("not settled"), tr("theirs"), tr("yours"), tr("edit")});
    row.choice->setObjectName(QStringLiteral("conflict-%1").arg(index));
    row.edit = new QLineEdit(Wording::text(conflict.ours));
    row.edit->setObjectName(QStringLiteral("conflictEdit-%1").arg(index));
    row.edit->setAccessibleName(tr("Value for %1").arg(title));
    row.edit->hide();
    grid->addWidget(row.choice, line, 0, 1, 2, Qt::AlignLeft);
    grid->addWidget(row.edit, line + 1, 0, 1, 2);
    connect(row.choice, &views::Segments::currentChanged, this, [this, index](int choice) {
        Row& changed = m_rows[index];
        changed.chosen = static_cast<Choice>(choice);
        changed.edit->setVisible(changed.chosen == Choice::Edited);
        settle();
    });
    connect(row.edit, &QLineEdit::textChanged, this, &MergeSheet::settle);
    layout->addWidget(frame);
}

std::string MergeSheet::valueOf(std::size_t conflict) const {
    switch (m_rows[conflict].chosen) {
        case Choice::Theirs:
            return m_review.conflicts[conflict].theirs;
        case Choice::Edited:
            return m_rows[conflict].edit->text().trimmed().toStdString();
        case Choice::None:
        case Choice::Mine:
            break;
    }
    return m_review.conflicts[conflict].ours;
}

// What stands as it is in the merge already need not be written again.
void MergeSheet::settle() {
    std::vector<bridge::PolicyDesk::Settled> settled;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const policy::Conflict& conflict = m_review.conflicts[i];
        const bool isOrder = conflict.field == "order";
        if (m_rows[i].chosen == Choice::Theirs || m_rows[i].chosen == Choice::Edited ||
            (m_rows[i].chosen == Choice::Mine && (isOrder || conflict.ours.empty()))) {
            settled.emplace_back(conflict, valueOf(i));
        }
    }
    m_isSettling = true;
    look();
    m_desk.settle(m_review.merged, std::move(settled), this,
                  [this, asked = ++m_asked](const base::Result<PolicyContent>& result) {
                      if (asked != m_asked) {
                          return;
                      }
                      m_isSettling = false;
                      m_problem = result ? QString() : models::coreText(result.error().message);
                      if (result) {
                          m_result = *result;
                      }
                      showSubject();
                      look();
                  });
}

int MergeSheet::unsettled() const {
    return static_cast<int>(std::ranges::count(m_rows, Choice::None, &Row::chosen));
}

void MergeSheet::look() {
    const int left = unsettled();
    setError(m_problem);
    setWhyNot(!m_problem.isEmpty() ? tr("Correct the value first.")
              : left != 0         ? tr("Settle %n conflict(s) first.", nullptr, left)
              : m_isSettling       ? tr("Working out the result.")
                                  : QString());
}

QString MergeSheet::textOf(const PolicyContent& content, const Subject& subject) const {
    policy::Document part;
    switch (subject.about) {
        case About::Rule:
            if (const std::size_t at = content.find(subject.name); at != PolicyContent::npos) {
                part.rules.push_back(*content.rules[at]);
            }
            break;
        case About::Farm:
            if (const auto at = content.farms->find(subject.name); at != content.farms->end()) {
                part.farms.insert(*at);
            }
            break;
        case About::Test:
            for (const policy::PolicyTest& test : *content.tests) {
                if (test.name == subject.name) {
                    part.tests.push_back(test);
                }
            }
            break;
    }
    if (part == policy::Document()) {
        return tr("not there");
    }
    // Without the line that says which form it has.
    return QString::fromStdString(policy::formatToml(part)).section(u'\n', 1).trimmed();
}

void MergeSheet::showSubject() {
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= static_cast<int>(m_subjects.size())) {
        return;
    }
    const Subject& subject = m_subjects[static_cast<std::size_t>(row)];
    const std::array contents{&m_review.baseContent, &m_review.theirContent, &m_review.ours, &m_result};
    for (std::size_t i = 0; i < contents.size(); ++i) {
        m_texts[i]->setPlainText(textOf(*contents[i], subject));
    }
}

void MergeSheet::onConfirm() {
    Q_EMIT mergeTaken(m_result, m_review.current);
    accept();
}

}  // namespace farmwarden::editors
