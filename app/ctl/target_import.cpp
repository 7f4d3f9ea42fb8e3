#include "app/ctl/target_import.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <sstream>

#include "app/ctl/csv.h"
#include "core/base/text.h"
#include "core/request/resolve.h"

namespace farmwarden::ctl {
namespace {

struct ImportRow {
    std::size_t line = 0;
    request::TargetAdd target;
};

std::string readAll(const std::string& path) {
    if (path == "-") {
        return {std::istreambuf_iterator<char>(std::cin), {}};
    }
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        throw Failure{kRefused, fmt::format("cannot read {}; check its name and permissions", path)};
    }
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> splitTags(const std::string& text) {
    std::istringstream words(text);
    return {std::istream_iterator<std::string>(words), {}};
}

// The header's columns to the members of TargetOptions.
void setField(TargetOptions& options, const std::string& column, const std::string& value) {
    const std::map<std::string, std::optional<std::string>*> optional{{"address", &options.address}, {"kind", &options.kind},
                                                                     {"weight", &options.weight},   {"limit", &options.limit},
                                                                     {"environment", &options.environment}};
    if (column == "name") {
        options.name = value;
    } else if (column == "farm") {
        options.farm = value;
    } else if (column == "tags") {
        options.tags = splitTags(value);
    } else if (!value.empty()) {
        *optional.at(column) = value;
    }
}

void checkHeader(const CsvRow& header) {
    constexpr std::array<std::string_view, 8> kColumns{"name", "farm", "address", "kind", "weight", "limit", "tags", "environment"};
    for (const std::string& column : header.fields) {
        if (std::ranges::find(kColumns, column) == kColumns.end() || std::ranges::count(header.fields, column) != 1) {
            throw Failure{kWrongUsage, fmt::format("line {}: column \"{}\" is unknown or named twice; the columns are {}", header.line,
                                                   base::sanitized(column, 64), fmt::join(kColumns, ", "))};
        }
    }
    for (const std::string_view needed : {"name", "farm", "address"}) {
        if (std::ranges::find(header.fields, needed) == header.fields.end()) {
            throw Failure{kWrongUsage, fmt::format("line {}: column \"{}\" is missing", header.line, needed)};
        }
    }
}

ImportRow readRow(const CsvRow& header, const CsvRow& row) {
    if (row.fields.size() != header.fields.size()) {
        throw Failure{kWrongUsage, fmt::format("{} fields where the first line names {}", row.fields.size(), header.fields.size())};
    }
    TargetOptions options;
    for (std::size_t i = 0; i < row.fields.size(); ++i) {
        setField(options, header.fields[i], row.fields[i]);
    }
    if (!options.address) {
        throw Failure{kWrongUsage, "the address is missing"};
    }
    return {row.line, targetToAdd(options)};
}

void checkRow(Ctl& ctl, const ImportRow& row, const std::vector<ImportRow>& before, bool isUnresolved) {
    if (const auto good = request::check(row.target, ctl.clock().now()); !good) {
        throw refusal(good.error().code, good.error().message);
    }
    if (ctl.directory().findFarm(row.target.farm) == directory::kNone) {
        throw Failure{kRefused, fmt::format("there is no farm \"{}\"", row.target.farm)};
    }
    const auto twin = std::ranges::find(before, row.target.name, [](const ImportRow& other) { return other.target.name; });
    if (twin != before.end()) {
        throw Failure{kRefused, fmt::format("target \"{}\" is in line {} already", row.target.name, twin->line)};
    }
    if (ctl.directory().findTarget(row.target.name) != directory::kNone) {
        throw Failure{kRefused, fmt::format("there is a target \"{}\" already", row.target.name)};
    }
    if (!isUnresolved) {
        checkAddress(row.target.address);
    }
}

std::vector<ImportRow> readRows(Ctl& ctl, const TargetOptions& options) {
    const auto csv = parseCsv(readAll(options.file));
    if (!csv || csv->empty()) {
        throw Failure{kWrongUsage, fmt::format("{}: {}", options.file, csv ? "there is nothing in it" : csv.error().message)};
    }
    checkHeader(csv->front());
    std::vector<ImportRow> rows;
    std::string problems;
    ExitCode code = kDone;
    for (auto row = csv->begin() + 1; row != csv->end(); ++row) {
        try {
            const ImportRow read = readRow(csv->front(), *row);
            checkRow(ctl, read, rows, options.isUnresolved);
            rows.push_back(read);
        } catch (const Failure& failure) {
            code = std::max(code, failure.code);
            problems += fmt::format("\n  line {}: {}", row->line, failure.message);
        }
    }
    if (code != kDone) {
        throw Failure{code, fmt::format("{}: nothing was added:{}", options.file, problems)};
    }
    return rows;
}

}  // namespace

void importTargets(Ctl& ctl, const TargetOptions& options) {
    const std::vector<ImportRow> rows = readRows(ctl, options);
    Json added = Json::array();
    for (const ImportRow& row : rows) {
        if (!options.isDryRun) {
            try {
                ctl.request(row.target);
            } catch (const Failure& failure) {
                throw Failure{failure.code, fmt::format("{}: line {}: {}; the {} targets before it were added", options.file, row.line,
                                                        failure.message, added.size())};
            }
        }
        added.push_back(row.target.name);
    }
    ctl.print({{"targets", added}, {"dry_run", options.isDryRun}},
              fmt::format("{} target{} {}", rows.size(), rows.size() == 1 ? "" : "s", options.isDryRun ? "could be added" : "added"));
}

}  // namespace farmwarden::ctl
