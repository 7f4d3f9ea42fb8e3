#include "ui/models/import_model.h"

#include <algorithm>
#include <numeric>

#include "ui/models/roles.h"
#include "ui/models/wording.h"

namespace farmwarden::models {

using exchange::ImportRow;
using exchange::RowState;
using theme::Mark;
using theme::Token;

namespace {

std::optional<exchange::Column> meaningOf(int column) {
    switch (column) {
        case ImportModel::NameColumn:
            return exchange::Column::Name;
        case ImportModel::FarmColumn:
            return exchange::Column::Farm;
        case ImportModel::AddressColumn:
            return exchange::Column::Address;
        case ImportModel::WeightColumn:
            return exchange::Column::Weight;
        case ImportModel::LimitColumn:
            return exchange::Column::Limit;
        case ImportModel::TagsColumn:
            return exchange::Column::Tags;
        default:
            return std::nullopt;
    }
}

Mark markOf(RowState state) {
    constexpr std::array kMarks{Mark::Closed, Mark::ReconnectOnly, Mark::Open, Mark::Disconnected};
    return kMarks[static_cast<std::size_t>(state)];
}

QString textOf(const request::TargetAdd& target, exchange::Column column) {
    return QString::fromStdString(exchange::valueOf(target, column));
}

}  // namespace

ImportModel::ImportModel(QObject* parent)
    : QAbstractTableModel(parent), m_review(std::make_shared<const exchange::ImportReview>()) {}

void ImportModel::show(std::shared_ptr<const exchange::ImportReview> review) {
    beginResetModel();
    m_review = std::move(review);
    arrange();
    endResetModel();
}

void ImportModel::setScope(std::optional<RowState> scope) {
    beginResetModel();
    m_scope = scope;
    arrange();
    endResetModel();
}

void ImportModel::arrange() {
    m_order.clear();
    for (std::uint32_t i = 0; i < m_review->rows.size(); ++i) {
        if (!m_scope || m_review->rows[i].state == *m_scope) {
            m_order.push_back(i);
        }
    }
    std::ranges::stable_sort(m_order, {}, [this](std::uint32_t row) { return m_review->rows[row].state; });
}

int ImportModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int ImportModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumnCount;
}

QString ImportModel::note(const ImportRow& row) const {
    QStringList parts;
    if (row.state == RowState::Bad) {
        for (std::size_t i = row.firstProblem; i < m_review->problems.size() && m_review->problems[i].line == row.line; ++i) {
            const exchange::ProblemText said = wordsOf(m_review->problems[i]);
            parts << QString::fromStdString(said.what) + QStringLiteral("; ") + QString::fromStdString(said.remedy);
        }
        return parts.join(QStringLiteral(" · "));
    }
    for (const exchange::Column column : exchange::kColumns) {
        if (row.changes(column)) {
            parts << tr("%1 was %2").arg(wordOf(column).toLower(), [&] {
                const QString before = textOf(m_review->before[row.before], column);
                return before.isEmpty() ? tr("empty") : before;
            }());
        }
    }
    return parts.join(QStringLiteral(" · "));
}

QString ImportModel::word(RowState state) {
    switch (state) {
        case RowState::Bad:
            return tr("wrong");
        case RowState::Change:
            return tr("changes");
        case RowState::Add:
            return tr("new");
        case RowState::Unchanged:
            return tr("as it is");
    }
    return {};
}

QString ImportModel::text(const ImportRow& row, int column) const {
    using enum exchange::ImportProblem::Code;
    // What could not be read is shown as it stands in the file. Of a target of another farm the value is its name.
    if (const exchange::ImportProblem* const problem = problemAt(row, column);
        problem != nullptr && problem->code != OtherFarm) {
        return QString::fromStdString(problem->value);
    }
    switch (column) {
        case LineColumn:
            return Wording::number(row.line);
        case StateColumn:
            return word(row.state);
        case NoteColumn:
            return note(row);
        case AddressColumn:
            return row.target.address.host.empty() ? QString() : textOf(row.target, exchange::Column::Address);
        case LimitColumn:
            return row.target.limit == 0 ? tr("none") : Wording::number(row.target.limit);
        default: {
            const auto meaning = meaningOf(column);
            return meaning ? textOf(row.target, *meaning) : QString();
        }
    }
}

const exchange::ImportProblem* ImportModel::problemAt(const ImportRow& row, int column) const {
    const auto meaning = meaningOf(column);
    if (row.state != RowState::Bad || !meaning) {
        return nullptr;
    }
    for (std::size_t i = row.firstProblem; i < m_review->problems.size() && m_review->problems[i].line == row.line; ++i) {
        if (m_review->problems[i].column == meaning) {
            return &m_review->problems[i];
        }
    }
    return nullptr;
}

QVariant ImportModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const ImportRow& row = m_review->rows[m_order[static_cast<std::size_t>(index.row())]];
    const int column = index.column();
    const auto meaning = meaningOf(column);
    const bool isChanged = meaning && row.changes(*meaning);
    switch (role) {
        case Qt::DisplayRole:
            return text(row, column);
        case Qt::ToolTipRole:
            return column == NoteColumn ? QVariant(note(row)) : QVariant();
        case Qt::TextAlignmentRole:
            return column == LineColumn || column == WeightColumn || column == LimitColumn
                       ? int(Qt::AlignRight | Qt::AlignVCenter)
                       : QVariant();
        case MarkRole:
            return column == StateColumn ? QVariant(static_cast<int>(markOf(row.state))) : QVariant();
        case StrongRole:
            return column == NameColumn || isChanged;
        case ToneRole: {
            const bool isQuiet = column == LineColumn || row.state == RowState::Unchanged ||
                                 (column == NoteColumn && row.state != RowState::Bad);
            const Token tone = problemAt(row, column) != nullptr || (column == NoteColumn && row.state == RowState::Bad)
                                   ? Token::ClosedText
                               : isChanged ? Token::DrainText
                               : isQuiet   ? Token::Muted
                                           : Token::Text;
            return static_cast<int>(tone);
        }
        default:
            return {};
    }
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = section == LineColumn || section == WeightColumn || section == LimitColumn;
        return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case LineColumn:
            return tr("Line");
        case StateColumn:
            return tr("Row");
        case NoteColumn:
            return tr("What is wrong, what changes");
        default: {
            const auto meaning = meaningOf(section);
            return meaning ? QVariant(wordOf(*meaning)) : QVariant();
        }
    }
}

}  // namespace farmwarden::models
