#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "core/exchange/target_table.h"

namespace farmwarden::exchange {

// Something in a file that keeps it from being imported. A code with its arguments, so that every reader gets it in
// their own words; describe() has the operator's.
struct ImportProblem {
    enum class Code : std::uint8_t {
        // of the file
        Empty,          // no line at all
        NoRows,         // only the line with the titles
        TooManyRows,    // `number`: how many there may be
        UnknownColumn,  // `value`: the title; `hint`: the known one nearest to it
        ColumnTwice,    // `value`: the title
        ColumnMissing,
        // of a row
        QuoteNotClosed,
        TextAfterQuote,
        FieldCount,  // `value`: how many there are; `number`: how many titles
        NameMissing,
        BadName,
        NameTwice,  // `number`: the other line
        FarmMissing,
        BadFarmName,
        UnknownFarm,  // `hint`: the nearest there is
        OtherFarm,    // `hint`: where the target of this name is
        AddressMissing,
        BadAddress,
        Unresolved,  // `hint`: what the resolver said
        BadKind,
        BadWeight,
        BadLimit,
        BadTag,
        BadEnvironment,
    };

    Code code = Code::Empty;
    std::size_t line = 0;  // from 1; 0: of the whole file
    std::optional<Column> column = {};
    std::string value = {};  // as the file has it, made printable
    std::string hint = {};
    std::size_t number = 0;

    bool operator==(const ImportProblem&) const = default;
};

// What is wrong when setValue() cannot read a cell of the column.
ImportProblem::Code badValue(Column column);

struct ProblemText {
    std::string what;
    std::string remedy;
};

// "weight must be a whole number from 1 to 10000, not "many"", "correct the cell". In English, for farmwardenctl and
// its reports.
ProblemText describe(const ImportProblem& problem);

}  // namespace farmwarden::exchange
