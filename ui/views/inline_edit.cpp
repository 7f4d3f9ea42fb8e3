#include "ui/views/inline_edit.h"

#include <QLineEdit>
#include <QToolTip>

#include "ui/models/farm_tree_model.h"
#include "ui/models/import_model.h"
#include "ui/models/wording.h"
#include "ui/views/widgets.h"

namespace farmwarden::views {

using models::FarmTreeModel;

namespace {

// In the order in which Tab goes through them.
constexpr std::array kEditable{FarmTreeModel::SessionsColumn, FarmTreeModel::WeightColumn, FarmTreeModel::TagsColumn,
                               FarmTreeModel::AddressColumn};

// Empty: it can be understood.
QString problemWith(exchange::Column column, const QString& text) {
    request::TargetAdd target;
    const std::string cell = text.trimmed().toStdString();
    exchange::ImportProblem problem{.code = exchange::badValue(column), .column = column, .value = cell};
    if (column == exchange::Column::Address && cell.empty()) {
        problem.code = exchange::ImportProblem::Code::AddressMissing;
    } else if (exchange::setValue(target, column, cell)) {
        return {};
    }
    const exchange::ProblemText said = models::wordsOf(problem);
    return QString::fromStdString(said.what) + QStringLiteral("; ") + QString::fromStdString(said.remedy);
}

exchange::Column columnOf(const QWidget* editor) {
    return static_cast<exchange::Column>(editor->property("field").toInt());
}

}  // namespace

std::optional<exchange::Column> editedField(int treeColumn) {
    switch (treeColumn) {
        case FarmTreeModel::SessionsColumn:
            return exchange::Column::Limit;
        case FarmTreeModel::WeightColumn:
            return exchange::Column::Weight;
        case FarmTreeModel::TagsColumn:
            return exchange::Column::Tags;
        case FarmTreeModel::AddressColumn:
            return exchange::Column::Address;
        default:
            return std::nullopt;
    }
}

InlineEdit::InlineEdit(const theme::Theme& theme, QObject* parent) : QObject(parent), m_theme(theme) {}

QWidget* InlineEdit::createEditor(QWidget* parent, const QModelIndex& index) {
    const auto* const model = qobject_cast<const FarmTreeModel*>(index.model());
    const presenters::TargetRow* const target = model == nullptr ? nullptr : model->targetAt(index);
    const auto field = editedField(index.column());
    if (target == nullptr || !field) {
        return nullptr;
    }
    m_index = index;
    m_target = QString::fromStdString(target->name);
    m_seen = target->revision;
    auto* const editor = new QLineEdit(parent);
    editor->setObjectName(QStringLiteral("cellEditor"));
    editor->setProperty("kind", QStringLiteral("cell"));
    editor->setProperty("field", static_cast<int>(*field));
    editor->setFont(m_theme.font(theme::Size::Base));
    editor->setAccessibleName(tr("%1 of %2").arg(models::wordOf(*field), m_target));
    if (*field == exchange::Column::Limit || *field == exchange::Column::Weight) {
        editor->setAlignment(Qt::AlignRight);
    }
    if (*field == exchange::Column::Limit) {
        editor->setPlaceholderText(tr("no limit"));
    }
    connect(editor, &QLineEdit::textChanged, this, [this, editor] { mark(editor); });
    return editor;
}

void InlineEdit::fill(QWidget* editor, const QModelIndex& index) {
    auto* const edit = qobject_cast<QLineEdit*>(editor);
    if (edit != nullptr && !edit->isModified()) {
        edit->setText(index.data(Qt::EditRole).toString());
        edit->selectAll();
    }
}

void InlineEdit::mark(QWidget* editor) {
    auto* const edit = static_cast<QLineEdit*>(editor);
    const QString problem = problemWith(columnOf(edit), edit->text());
    setStyleProperty(edit, "state", problem.isEmpty() ? QString() : QStringLiteral("bad"));
    edit->setAccessibleDescription(problem);
    if (problem.isEmpty()) {
        QToolTip::hideText();
    } else if (edit->isVisible()) {
        QToolTip::showText(edit->mapToGlobal(QPoint(0, edit->height())), problem, edit);
    }
}

bool InlineEdit::confirm(QWidget* editor) {
    auto* const edit = static_cast<QLineEdit*>(editor);
    mark(edit);
    const bool isGood = problemWith(columnOf(edit), edit->text()).isEmpty();
    edit->setProperty("confirmed", isGood);
    return isGood;
}

void InlineEdit::commit(QWidget* editor, const QModelIndex& index) {
    auto* const edit = qobject_cast<QLineEdit*>(editor);
    if (edit == nullptr || !edit->property("confirmed").toBool()) {
        return;
    }
    edit->setProperty("confirmed", false);
    const QString text = edit->text().trimmed();
    if (text != index.data(Qt::EditRole).toString()) {
        Q_EMIT committed(m_target, columnOf(edit), text, m_seen);
    }
}

void InlineEdit::goOn(QWidget* editor, int step) {
    const auto* const at = std::ranges::find(kEditable, m_index.column());
    if (!m_index.isValid() || at == kEditable.end() || editor == nullptr) {
        return;
    }
    const auto next = (at - kEditable.begin()) + step;
    if (next >= 0 && next < static_cast<std::ptrdiff_t>(kEditable.size())) {
        Q_EMIT editWanted(m_index.sibling(m_index.row(), kEditable[static_cast<std::size_t>(next)]));
    }
}

}  // namespace farmwarden::views
