#include "ui/views/form.h"

#include <QHBoxLayout>

#include "ui/views/widgets.h"

namespace farmwarden::views {

Form::Form(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme::kGap3);
    m_grid->setVerticalSpacing(theme::kGap1);
    m_grid->setColumnMinimumWidth(0, 112);
    m_grid->setColumnStretch(1, 1);
}

void Form::addField(const QString& text, QWidget* field, const QString& unit) {
    const int row = m_grid->rowCount();
    QLabel* const label = makeLabel(text, theme::Size::Base, QStringLiteral("muted"));
    label->setBuddy(field);
    field->setAccessibleName(text);
    QLabel* const problem = makeLabel({}, theme::Size::Small, QStringLiteral("closed"));
    problem->setWordWrap(true);
    problem->setMinimumHeight(problem->sizeHint().height());
    m_grid->addWidget(label, row, 0);
    auto* const line = new QHBoxLayout;
    line->setSpacing(theme::kGap2);
    if (!unit.isEmpty()) {
        constexpr int kNumberWidth = 104;
        field->setFixedWidth(kNumberWidth);
    }
    line->addWidget(field, unit.isEmpty() ? 1 : 0);
    if (!unit.isEmpty()) {
        QLabel* const note = makeLabel(unit, theme::Size::Small, QStringLiteral("muted"));
        note->setWordWrap(true);
        line->addWidget(note, 1);
    }
    m_grid->addLayout(line, row, 1);
    m_grid->addWidget(problem, row + 1, 1);
    m_rows.push_back({field, problem});
}

void Form::setProblem(QWidget* field, const QString& problem) {
    for (const Row& row : m_rows) {
        if (row.field == field) {
            row.problem->setText(problem);
            constexpr int kNarrowest = 320;
            row.problem->setMinimumHeight(std::max(row.problem->heightForWidth(std::max(kNarrowest, field->width())),
                                                   row.problem->fontMetrics().height()));
            setStyleProperty(field, "state", problem.isEmpty() ? QString() : QStringLiteral("bad"));
        }
    }
}

}  // namespace farmwarden::views
