#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/request/arguments.h"

// The columns of a table of targets, and what their cells say. Pure functions; any thread.
namespace farmwarden::exchange {

enum class Column : std::uint8_t { Name, Farm, Address, Kind, Weight, Limit, Tags, Environment };

inline constexpr std::array kColumns{Column::Name,   Column::Farm,  Column::Address, Column::Kind,
                                     Column::Weight, Column::Limit, Column::Tags,    Column::Environment};

// "name": as the first line of a file has it.
std::string_view toText(Column column);
// What a title means, whatever its case; nothing if it is none of them.
std::optional<Column> columnOf(std::string_view title);
// The one that a mistyped title comes nearest to; nothing if none is near.
std::optional<Column> nearestColumn(std::string_view title);

// One column of a file.
struct HeaderColumn {
    std::string title;
    std::optional<Column> meaning;  // nothing: not read
    bool isLeftOut = false;         // somebody said so, as opposed to nobody knows what it means

    bool operator==(const HeaderColumn&) const = default;
};

// A cell as it would stand in a file.
std::string valueOf(const request::TargetAdd& target, Column column);

// Sets what the cell says; an empty one sets the default. False when it cannot be read.
bool setValue(request::TargetAdd& target, Column column, std::string_view cell);

}  // namespace farmwarden::exchange
