#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <optional>
#include <vector>

#include "core/exchange/target_import.h"

// What an import would do, a row of the file a row: what is wrong first, then what changes, what is new, and what stays
// as it is. A hundred thousand rows are fine: only what is shown is put into words. UI thread.
namespace farmwarden::models {

class ImportModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        LineColumn,
        StateColumn,
        NameColumn,
        FarmColumn,
        AddressColumn,
        WeightColumn,
        LimitColumn,
        TagsColumn,
        NoteColumn,
        kColumnCount
    };

    explicit ImportModel(QObject* parent = nullptr);

    void show(std::shared_ptr<const exchange::ImportReview> review);
    // Only rows of this state; nothing: all.
    void setScope(std::optional<exchange::RowState> scope);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // What a row would do, in a word.
    static QString word(exchange::RowState state);

private:
    void arrange();
    QString text(const exchange::ImportRow& row, int column) const;
    QString note(const exchange::ImportRow& row) const;
    // Null if nothing is wrong there.
    const exchange::ImportProblem* problemAt(const exchange::ImportRow& row, int column) const;

    std::shared_ptr<const exchange::ImportReview> m_review;
    std::optional<exchange::RowState> m_scope;
    std::vector<std::uint32_t> m_order;  // rows of the review
};

// The reader's words for what exchange::describe() says in the operator's.
exchange::ProblemText wordsOf(const exchange::ImportProblem& problem);
// "Weight"
QString wordOf(exchange::Column column);

}  // namespace farmwarden::models
