#include "core/request/request_builder.h"
#include "ui/models/core_wording.h"
#include "ui/models/import_model.h"
#include "ui/views/farms_page.h"
#include "ui/views/inline_edit.h"
#include "ui/views/item_views.h"

// Fields of targets that are edited where they stand.
namespace farmwarden::views {

using models::FarmTreeModel;

namespace {

int treeColumnOf(exchange::Column column) {
    return column == exchange::Column::Limit    ? FarmTreeModel::SessionsColumn
           : column == exchange::Column::Weight ? FarmTreeModel::WeightColumn
           : column == exchange::Column::Tags   ? FarmTreeModel::TagsColumn
                                                : FarmTreeModel::AddressColumn;
}

// One field of the target, set to what the text says.
request::TargetSet oneField(const std::string& name, exchange::Column column, const std::string& text) {
    request::TargetAdd values;
    exchange::setValue(values, column, text);
    request::TargetSet set;
    set.name = name;
    switch (column) {
        case exchange::Column::Limit:
            set.limit = values.limit;
            break;
        case exchange::Column::Weight:
            set.weight = values.weight;
            break;
        case exchange::Column::Tags:
            set.tags = values.tags;
            break;
        default:
            set.address = values.address;
            break;
    }
    return set;
}

}  // namespace

void FarmsPage::addEditing() {
    m_catalogue.add({QStringLiteral("target.edit"),
                     tr("Edit in the list"),
                     {},
                     m_theme.icon(QStringLiteral("edit")),
                     QKeySequence(tr("F2")),
                     [this] { return whyNotTargets(true); },
                     [this] {
                         const auto targets = selectedTargets();
                         request::TargetSet set;
                         set.name = targets.empty() ? "TARGET" : targets.front().name;
                         set.weight = targets.empty() ? model::kDefaultWeight : targets.front().weight;
                         return QString::fromStdString(request::toCommand(set));
                     },
                     [this] { editCell(); }},
                    this);
    m_catalogue.markChanges({QStringLiteral("target.edit")});
    connect(m_tree, &QTreeView::doubleClicked, this, [this](const QModelIndex& index) {
        if (index.flags().testFlag(Qt::ItemIsEditable) && m_catalogue.readOnly().isEmpty()) {
            m_tree->edit(index);
        }
    });
    connect(m_editing, &InlineEdit::editWanted, this, [this](const QModelIndex& index) {
        if (!m_tree->isColumnHidden(index.column())) {
            m_tree->setCurrentIndex(index);
            m_tree->edit(index);
        }
    });
    connect(m_editing, &InlineEdit::committed, this,
            [this](const QString& target, exchange::Column column, const QString& text, base::Revision seen) {
                saveCell(target.toStdString(), column, text, seen);
            });
}

// The cell where the focus is, if it can be edited, and else the first one of its row that can.
void FarmsPage::editCell() {
    const QModelIndex current = m_tree->currentIndex();
    const bool isField = current.flags().testFlag(Qt::ItemIsEditable);
    const QModelIndex cell = isField ? current : current.siblingAtColumn(FarmTreeModel::SessionsColumn);
    m_tree->setCurrentIndex(cell);
    m_tree->edit(cell);
}

void FarmsPage::saveCell(const std::string& target, exchange::Column column, const QString& text, base::Revision seen) {
    const int treeColumn = treeColumnOf(column);
    const presenters::TargetRow* const row = m_model->targetAt(m_model->find({}, target));
    if (row == nullptr) {
        Q_EMIT failed(tr("%1 is gone; nothing was changed.").arg(QString::fromStdString(target)));
        return;
    }
    const QString before = m_model->find({}, target).siblingAtColumn(treeColumn).data(Qt::EditRole).toString();
    const request::TargetSet inverse = oneField(target, column, before.toStdString());
    m_model->setSaving(target, treeColumn, text.isEmpty() ? tr("none") : text);
    m_workspace.requests().send(
        oneField(target, column, text.toStdString()), seen, this,
        [this, target, column, treeColumn, text, inverse](const bridge::RequestSender::Answer& answer) {
            if (!answer) {
                m_model->notSaved(target, treeColumn);
                Q_EMIT failed(models::coreText(answer.error().message));
                return;
            }
            m_model->setSaved(target, treeColumn, answer->revision);
            undoable(tr("%1: %2 is %3")
                         .arg(QString::fromStdString(target), models::wordOf(column).toLower(),
                              text.isEmpty() ? tr("none") : text),
                     inverse, answer->revision);
        });
}

// Refused, with who and when, if somebody changed it after `done`.
void FarmsPage::undoable(const QString& what, const request::Arguments& inverse, base::Revision done) {
    Q_EMIT happened(what, [this, inverse, done] {
        m_workspace.requests().send(inverse, done, this, [this](const bridge::RequestSender::Answer& answer) {
            if (!answer) {
                Q_EMIT failed(models::coreText(answer.error().message));
            }
        });
    });
}

}  // namespace farmwarden::views
