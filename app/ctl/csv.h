#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

// Comma-separated values as RFC 4180 has them: quotes around a field keep commas and line breaks, a doubled quote is one. LF or CR LF. Pure.
namespace farmwarden::ctl {

struct CsvRow {
    std::size_t line = 0;  // where it begins, from 1
    std::vector<std::string> fields;
};

// Blank lines are left out. InvalidArgument names the line.
base::Result<std::vector<CsvRow>> parseCsv(std::string_view text);

}  // namespace farmwarden::ctl
