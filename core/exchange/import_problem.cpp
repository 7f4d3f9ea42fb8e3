#include "core/exchange/import_problem.h"

#include <fmt/format.h>

#include "core/model/nouns.h"

namespace farmwarden::exchange {
namespace {

constexpr std::string_view kNameRule =
    "use 1 to 64 letters, digits, dots, hyphens and underscores, with a letter or digit first";

ProblemText ofFile(const ImportProblem& p) {
    using enum ImportProblem::Code;
    switch (p.code) {
        case NoRows:
            return {"there are titles and no rows", "add a row for each target"};
        case TooManyRows:
            return {fmt::format("there are more than {} rows", p.number), "import it in parts"};
        case UnknownColumn:
            return {fmt::format("there is no column \"{}\"", p.value),
                    p.hint.empty() ? "say what it means, or leave it out" : fmt::format("did you mean \"{}\"?", p.hint)};
        case ColumnTwice:
            return {fmt::format("column \"{}\" means the same as one before it", p.value), "leave one of them out"};
        case ColumnMissing:
            return {fmt::format("column \"{}\" is missing", p.column ? toText(*p.column) : ""), "add it to the first line"};
        default:
            return {"there is nothing in it", "choose another file"};
    }
}

ProblemText ofValue(const ImportProblem& p) {
    using enum ImportProblem::Code;
    switch (p.code) {
        case BadAddress:
            return {fmt::format("\"{}\" is neither a host name nor an IP address, with or without a port", p.value),
                    "write HOST, HOST:PORT or [IPv6]:PORT"};
        case Unresolved:
            return {fmt::format("address \"{}\" does not resolve ({})", p.value, p.hint),
                    "correct it, or make the name known to this machine"};
        case BadKind:
            return {fmt::format("there is no kind \"{}\"", p.value), "use session-host, virtual-machine, blade or desktop"};
        case BadWeight:
            return {fmt::format("weight \"{}\" is no whole number from {} to {}", p.value, model::kMinWeight, model::kMaxWeight),
                    "correct it; 100 is usual"};
        case BadLimit:
            return {fmt::format("limit \"{}\" is no whole number from 0 to {}", p.value, model::kMaxLimit), "correct it; 0 is no limit"};
        case BadTag:
            return {fmt::format("tags \"{}\" are not all tags", p.value), std::string(kNameRule)};
        default:
            return {fmt::format("environment \"{}\" is too long or has control characters", p.value), "shorten it to 500 bytes on one line"};
    }
}

}  // namespace

ImportProblem::Code badValue(Column column) {
    switch (column) {
        case Column::Address:
            return ImportProblem::Code::BadAddress;
        case Column::Kind:
            return ImportProblem::Code::BadKind;
        case Column::Weight:
            return ImportProblem::Code::BadWeight;
        case Column::Limit:
            return ImportProblem::Code::BadLimit;
        case Column::Tags:
            return ImportProblem::Code::BadTag;
        case Column::Name:
            return ImportProblem::Code::BadName;
        case Column::Farm:
            return ImportProblem::Code::BadFarmName;
        default:
            return ImportProblem::Code::BadEnvironment;
    }
}

ProblemText describe(const ImportProblem& p) {
    using enum ImportProblem::Code;
    switch (p.code) {
        case QuoteNotClosed:
            return {"a quote is opened and never closed", "close it, or double it if it belongs to the text"};
        case TextAfterQuote:
            return {"there is text after a closing quote", "put it inside the quotes, or double quotes that belong to the text"};
        case FieldCount:
            return {fmt::format("{} fields where the first line names {}", p.value, p.number), "check the separators of this line"};
        case NameMissing:
            return {"the name is missing", "name the target"};
        case BadName:
            return {fmt::format("\"{}\" cannot be a target's name", p.value), std::string(kNameRule)};
        case NameTwice:
            return {fmt::format("target \"{}\" is in line {} already", p.value, p.number), "keep one of the two lines"};
        case FarmMissing:
            return {"the farm is missing", "name the farm that it belongs to"};
        case BadFarmName:
            return {fmt::format("\"{}\" cannot be a farm's name", p.value), std::string(kNameRule)};
        case UnknownFarm:
            return {fmt::format("there is no farm \"{}\"", p.value),
                    p.hint.empty() ? "add the farm first" : fmt::format("did you mean \"{}\"? Else add the farm first", p.hint)};
        case OtherFarm:
            return {fmt::format("target \"{}\" is in farm \"{}\", and a target cannot be moved", p.value, p.hint),
                    "correct the farm, or choose another name"};
        case AddressMissing:
            return {"the address is missing", "write HOST or HOST:PORT"};
        case Empty:
        case NoRows:
        case TooManyRows:
        case UnknownColumn:
        case ColumnTwice:
        case ColumnMissing:
            return ofFile(p);
        default:
            return ofValue(p);
    }
}

}  // namespace farmwarden::exchange
