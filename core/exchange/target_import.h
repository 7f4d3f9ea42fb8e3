#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/directory/directory.h"
#include "core/exchange/decoding.h"
#include "core/exchange/import_problem.h"
#include "core/request/arguments.h"

// From the bytes of a file to one request, by way of a review that a person can read: what every row would do, and what
// is wrong with it. Nothing is asked for while anything is wrong. Values and pure functions; any thread, and for large
// files not the one that paints.
namespace farmwarden::exchange {

// What a review compares with: definitions as they were at one revision.
struct KnownWorld {
    base::Revision revision;
    std::vector<request::TargetAdd> targets;  // by farm, then name
    std::vector<std::string> farms;
};
KnownWorld knownWorld(const directory::Directory& directory);

// A file's text with its columns, before it is compared with anything.
struct Table {
    std::string text;
    Encoding encoding = Encoding::Utf8;
    std::size_t damaged = 0;  // characters that could not be read
    char separator = ',';
    std::vector<HeaderColumn> header;
    std::size_t headerLine = 0;  // 0: there is none
};
Table readTable(std::string_view bytes);

struct ImportOptions {
    bool addsFarms = false;  // farms that are not there are added as farm.add would
    // Whether a host is known, or what the resolver said; asked once for each. Empty: nobody asks.
    std::function<base::Result<void>(const model::Endpoint&)> resolve;
    // Called now and then; false cancels. Empty: nobody wants to know.
    std::function<bool(std::size_t done, std::size_t total)> progress;
};

enum class RowState : std::uint8_t { Bad, Change, Add, Unchanged };

struct ImportRow {
    std::size_t line = 0;
    RowState state = RowState::Bad;
    std::uint8_t changed = 0;      // bit 1 << Column
    request::TargetAdd target;     // as it would be
    std::size_t before = 0;        // of Change and Unchanged: index into ImportReview::before
    std::size_t firstProblem = 0;  // of Bad: index into ImportReview::problems

    bool changes(Column column) const { return (changed >> static_cast<unsigned>(column) & 1U) != 0; }
};

struct ImportReview {
    base::Revision basis;
    std::vector<ImportRow> rows;           // as the file has them
    std::vector<ImportProblem> problems;   // of the file, then by line
    std::vector<request::TargetAdd> before;
    std::vector<std::string> newFarms;     // unknown ones: added if the options say so, problems otherwise
    std::vector<std::string> addedFarms;
    std::size_t added = 0;
    std::size_t changed = 0;
    std::size_t unchanged = 0;
    std::size_t bad = 0;  // rows
    bool isCancelled = false;

    bool isReady() const { return problems.empty() && !isCancelled && added + changed != 0; }
};

// A column that is in the file says what its targets shall be, an empty cell the default; of a column that is not,
// targets that are there keep what they have.
ImportReview reviewImport(const Table& table, const KnownWorld& known, const ImportOptions& options);

// REQUIRES: isReady(). To be sent with `basis` as the revision that it expects.
request::TargetImport toRequest(const ImportReview& review, std::string source);
// What takes it back: removes what it added, and puts back what it changed.
request::TargetImport inverseOf(const ImportReview& review, std::string source);

// The problems as a CSV file: row, column, value, what is wrong, what to do. `words`: empty for describe().
std::string problemReport(const ImportReview& review, const std::function<ProblemText(const ImportProblem&)>& words = {});

}  // namespace farmwarden::exchange
