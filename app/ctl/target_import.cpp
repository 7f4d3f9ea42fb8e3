#include "app/ctl/target_import.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "core/base/text.h"
#include "core/exchange/target_import.h"
#include "core/request/resolve.h"

namespace farmwarden::ctl {
namespace {

using exchange::ImportProblem;

constexpr std::size_t kShownProblems = 100;

std::string readAll(const std::string& path) {
    if (path == "-") {
        return {std::istreambuf_iterator<char>(std::cin), {}};
    }
    std::ifstream file(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (!file.is_open() || file.bad()) {
        throw Failure{kRefused, fmt::format("cannot read {}; check its name and permissions", path)};
    }
    return bytes;
}

// "--map TITLE=COLUMN" for a title that means a column, "--map TITLE=" for one to leave out.
void mapColumns(exchange::Table& table, const std::vector<std::string>& mappings) {
    for (const std::string& mapping : mappings) {
        const std::size_t equals = mapping.rfind('=');
        const std::string title = mapping.substr(0, equals);
        const std::string column = equals == std::string::npos ? std::string() : mapping.substr(equals + 1);
        const auto found = std::ranges::find(table.header, title, &exchange::HeaderColumn::title);
        if (equals == std::string::npos || (!column.empty() && !exchange::columnOf(column))) {
            throw Failure{kWrongUsage, fmt::format("--map {}: write TITLE=COLUMN with name, farm, address, kind, weight, limit, tags or environment, or "
                                                   "TITLE= to leave it out", base::sanitized(mapping, 80))};
        }
        if (found == table.header.end()) {
            throw Failure{kWrongUsage, fmt::format("--map {}: the file has no column of this title", base::sanitized(mapping, 80))};
        }
        found->meaning = exchange::columnOf(column);
        found->isLeftOut = column.empty();
    }
}

// What has to do with the store's contents is refused, what is wrong by itself is wrong usage.
ExitCode codeOf(const std::vector<ImportProblem>& problems) {
    using enum ImportProblem::Code;
    return std::ranges::all_of(problems, [](const ImportProblem& problem) {
               return problem.code == UnknownFarm || problem.code == OtherFarm || problem.code == Unresolved;
           }) ? kRefused : kWrongUsage;
}

std::string listOf(const std::vector<ImportProblem>& problems) {
    std::string text;
    for (std::size_t i = 0; i < std::min(problems.size(), kShownProblems); ++i) {
        const exchange::ProblemText said = exchange::describe(problems[i]);
        const std::string place = problems[i].line == 0 ? std::string() : fmt::format("line {}: ", problems[i].line);
        text += fmt::format("\n  {}{}; {}", place, said.what, said.remedy);
    }
    return problems.size() > kShownProblems ? text + fmt::format("\n  and {} more; --report FILE writes them all", problems.size() - kShownProblems)
                                            : text;
}

void writeReport(const std::string& path, const exchange::ImportReview& review) {
    std::ofstream file(path, std::ios::binary);
    file << exchange::problemReport(review);
    file.close();
    if (!file) {
        throw Failure{kRefused, fmt::format("cannot write the report {}; check the folder and its permissions", path)};
    }
}

exchange::ImportReview review(Ctl& ctl, const TargetOptions& options) {
    exchange::Table table = exchange::readTable(readAll(options.file));
    mapColumns(table, options.mappings);
    if (table.encoding == exchange::Encoding::Windows1252) {
        fmt::print(stderr, "{} is not UTF-8 and was read as Windows-1252; look at names with accents\n", options.file);
    }
    exchange::ImportOptions how;
    how.addsFarms = options.addsFarms;
    if (!options.isUnresolved) {
        how.resolve = [](const model::Endpoint& address) { return request::checkResolves(address); };
    }
    exchange::ImportReview result = exchange::reviewImport(table, exchange::knownWorld(ctl.directory()), how);
    if (!options.reportFile.empty()) {
        writeReport(options.reportFile, result);
    }
    if (!result.problems.empty()) {
        throw Failure{codeOf(result.problems), fmt::format("{}: nothing was imported:{}", options.file, listOf(result.problems))};
    }
    return result;
}

Json names(const exchange::ImportReview& review) {
    Json list = Json::array();
    for (const exchange::ImportRow& row : review.rows) {
        if (row.state != exchange::RowState::Unchanged) {
            list.push_back(row.target.name);
        }
    }
    return list;
}

}  // namespace

void importTargets(Ctl& ctl, const TargetOptions& options) {
    const exchange::ImportReview reviewed = review(ctl, options);
    if (reviewed.isReady() && !options.isDryRun) {
        // Somebody may change one of them meanwhile: then it is refused as stale, and not overwritten.
        ctl.expected = ctl.expected == 0 ? reviewed.basis.value : ctl.expected;
        const std::string source = std::filesystem::path(options.file).filename().string();
        ctl.request(exchange::toRequest(reviewed, base::sanitized(source, 200)));
    }
    std::string text = fmt::format("{} target{} {}, {} changed, {} as they were", reviewed.added, reviewed.added == 1 ? "" : "s",
                                   options.isDryRun ? "would be added" : "added", reviewed.changed, reviewed.unchanged);
    if (!reviewed.addedFarms.empty()) {
        text += fmt::format("; new farms: {}", fmt::join(reviewed.addedFarms, ", "));
    }
    ctl.print({{"targets", names(reviewed)}, {"added", reviewed.added}, {"changed", reviewed.changed}, {"unchanged", reviewed.unchanged},
               {"farms", reviewed.addedFarms}, {"dry_run", options.isDryRun}}, text);
}

}  // namespace farmwarden::ctl
