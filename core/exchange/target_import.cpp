#include "core/exchange/target_import.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <span>

#include "core/base/edit_distance.h"
#include "core/base/text.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/csv_writer.h"

namespace farmwarden::exchange {
namespace {

using Code = ImportProblem::Code;
using boost::unordered::unordered_flat_map;

constexpr std::size_t kProgressRows = 1000;
constexpr std::size_t kMaxShownBytes = 80;

std::string nearestName(std::string_view wanted, const std::vector<std::string>& names) {
    const std::string low = base::lowered(wanted.substr(0, 64));
    std::string nearest;
    std::size_t least = 2 + low.size() / 4;
    for (const std::string& name : names) {
        if (const std::size_t steps = base::editDistance(low, base::lowered(name)); steps < least) {
            least = steps;
            nearest = name;
        }
    }
    return nearest;
}

// Goes through a table once. What it knows of names is looked up, never searched.
class Reviewer {
public:
    Reviewer(const Table& table, const KnownWorld& known, const ImportOptions& options)
        : m_table(table), m_known(known), m_options(options) {
        m_review.basis = known.revision;
        for (std::size_t i = 0; i < known.targets.size(); ++i) {
            m_targets.emplace(known.targets[i].name, i);
        }
        for (const std::string& farm : known.farms) {
            m_farms.emplace(farm, std::string());
        }
    }

    ImportReview run() {
        checkHeader();
        CsvReader reader(m_table.text, m_table.separator);
        CsvRow row;
        bool isHeader = true;
        while (m_table.headerLine != 0 && reader.next(row)) {
            if (std::exchange(isHeader, false)) {
                continue;
            }
            if (m_review.rows.size() == request::kMaxImported) {
                addToFile({.code = Code::TooManyRows, .number = request::kMaxImported});
                break;
            }
            read(row);
            if (m_review.rows.size() % kProgressRows == 0 && m_options.progress &&
                !m_options.progress(reader.position(), m_table.text.size())) {
                m_review.isCancelled = true;
                break;
            }
        }
        if (m_table.headerLine != 0 && m_review.rows.empty()) {
            addToFile({.code = Code::NoRows});
        }
        std::ranges::stable_sort(m_fileProblems, {}, &ImportProblem::line);
        for (ImportRow& done : m_review.rows) {
            done.firstProblem += m_fileProblems.size();
        }
        m_review.problems.insert(m_review.problems.begin(), m_fileProblems.begin(), m_fileProblems.end());
        return std::move(m_review);
    }

private:
    void checkHeader() {
        if (m_table.headerLine == 0) {
            addToFile({.code = Code::Empty});
            return;
        }
        m_columns.fill(kNowhere);
        for (std::size_t i = 0; i < m_table.header.size(); ++i) {
            const HeaderColumn& column = m_table.header[i];
            const std::string shown = base::sanitized(column.title, kMaxShownBytes);
            if (!column.meaning && !column.isLeftOut) {
                const auto nearest = nearestColumn(column.title);
                addToFile({.code = Code::UnknownColumn, .line = m_table.headerLine, .value = shown,
                           .hint = nearest ? std::string(toText(*nearest)) : std::string()});
            } else if (column.meaning && placeOf(*column.meaning) != kNowhere) {
                addToFile({.code = Code::ColumnTwice, .line = m_table.headerLine, .column = column.meaning, .value = shown});
            } else if (column.meaning) {
                m_columns[static_cast<std::size_t>(*column.meaning)] = i;
            }
        }
        if (placeOf(Column::Name) == kNowhere) {
            missing(Column::Name);
        }
    }

    void read(const CsvRow& row) {
        ImportRow& result = m_review.rows.emplace_back();
        result.line = row.line;
        m_row = &result;
        const std::size_t before = m_review.problems.size();
        if (row.fault != CsvRow::Fault::None) {
            add(row.fault == CsvRow::Fault::QuoteNotClosed ? Code::QuoteNotClosed : Code::TextAfterQuote, {});
        } else if (row.fields.size() != m_table.header.size()) {
            add(Code::FieldCount, {}, std::to_string(row.fields.size()), {}, m_table.header.size());
        } else if (placeOf(Column::Name) != kNowhere) {
            readCells(row);
        }
        if (m_review.problems.size() != before || placeOf(Column::Name) == kNowhere) {
            result.state = RowState::Bad;
            result.firstProblem = before;
            ++m_review.bad;
            return;
        }
        classify(result);
    }

    void readCells(const CsvRow& row) {
        request::TargetAdd& target = m_row->target;
        const std::string& name = row.fields[placeOf(Column::Name)];
        if (name.empty()) {
            add(Code::NameMissing, Column::Name);
        } else if (!base::isObjectName(name)) {
            add(Code::BadName, Column::Name, name);
        } else if (const auto [twin, isNew] = m_lines.emplace(name, row.line); !isNew) {
            add(Code::NameTwice, Column::Name, name, {}, twin->second);
        }
        const auto known = m_targets.find(name);
        const request::TargetAdd* const present = known == m_targets.end() ? nullptr : &m_known.targets[known->second];
        if (present != nullptr) {
            target = *present;
            m_row->before = known->second;
        }
        target.name = name;
        for (const Column column : kColumns) {
            if (const std::size_t place = placeOf(column); place != kNowhere && column != Column::Name) {
                readCell(column, row.fields[place], present);
            }
        }
        if (present == nullptr) {
            checkNeeded(Column::Farm);
            checkNeeded(Column::Address);
        }
        m_isKnown = present != nullptr;
    }

    void readCell(Column column, const std::string& cell, const request::TargetAdd* present) {
        request::TargetAdd& target = m_row->target;
        if (column == Column::Farm) {
            readFarm(cell, present);
        } else if (column == Column::Address && cell.empty()) {
            add(Code::AddressMissing, column);
        } else if (!setValue(target, column, cell)) {
            add(badValue(column), column, cell);
        } else if (column == Column::Address && m_options.resolve &&
                   (present == nullptr || present->address.host != target.address.host)) {
            resolve(cell);
        }
    }

    void readFarm(const std::string& farm, const request::TargetAdd* present) {
        m_row->target.farm = farm;
        if (farm.empty()) {
            add(Code::FarmMissing, Column::Farm);
        } else if (!base::isObjectName(farm)) {
            add(Code::BadFarmName, Column::Farm, farm);
        } else if (present != nullptr && present->farm != farm) {
            add(Code::OtherFarm, Column::Farm, m_row->target.name, present->farm);
        } else if (!m_farms.contains(farm)) {
            auto [unknown, isFirst] = m_unknownFarms.emplace(farm, std::string());
            if (isFirst) {
                m_review.newFarms.push_back(farm);
                unknown->second = nearestName(farm, m_known.farms);
            }
            if (!m_options.addsFarms) {
                add(Code::UnknownFarm, Column::Farm, farm, unknown->second);
            }
        }
    }

    // Targets that are there may do without the column; a new one may not.
    void checkNeeded(Column column) {
        if (placeOf(column) == kNowhere && !std::exchange(m_isMissingTold[static_cast<std::size_t>(column)], true)) {
            missing(column);
        }
    }

    void resolve(const std::string& cell) {
        const model::Endpoint& address = m_row->target.address;
        auto [asked, isNew] = m_resolved.emplace(address.host, std::string());
        if (isNew) {
            if (const auto answer = m_options.resolve(address); !answer) {
                asked->second = answer.error().message;
            }
        }
        if (!asked->second.empty()) {
            add(Code::Unresolved, Column::Address, cell, asked->second);
        }
    }

    void classify(ImportRow& row) {
        if (!m_isKnown) {
            row.state = RowState::Add;
            ++m_review.added;
            if (m_unknownFarms.contains(row.target.farm) && m_addedFarms.emplace(row.target.farm, 0).second) {
                m_review.addedFarms.push_back(row.target.farm);
            }
            return;
        }
        const request::TargetAdd& before = m_known.targets[row.before];
        for (const Column column : kColumns) {
            const bool isSame = valueOf(before, column) == valueOf(row.target, column);
            row.changed |= static_cast<std::uint8_t>(isSame ? 0U : 1U << static_cast<unsigned>(column));
        }
        m_review.before.push_back(before);
        row.before = m_review.before.size() - 1;
        row.state = row.changed == 0 ? RowState::Unchanged : RowState::Change;
        ++(row.changed == 0 ? m_review.unchanged : m_review.changed);
    }

    static constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

    std::size_t placeOf(Column column) const { return m_columns[static_cast<std::size_t>(column)]; }
    void missing(Column column) {
        addToFile({.code = Code::ColumnMissing, .line = m_table.headerLine, .column = column});
    }
    void addToFile(ImportProblem problem) { m_fileProblems.push_back(std::move(problem)); }
    void add(Code code, std::optional<Column> column, std::string_view value = {}, std::string hint = {}, std::size_t number = 0) {
        m_review.problems.push_back({code, m_row->line, column, base::sanitized(value, kMaxShownBytes), std::move(hint), number});
    }

    const Table& m_table;
    const KnownWorld& m_known;
    const ImportOptions& m_options;
    ImportReview m_review;
    std::vector<ImportProblem> m_fileProblems;
    ImportRow* m_row = nullptr;  // under way
    bool m_isKnown = false;      // it is about a target that is there
    std::array<std::size_t, kColumns.size()> m_columns{};
    std::array<bool, kColumns.size()> m_isMissingTold{};
    unordered_flat_map<std::string, std::size_t> m_targets;
    unordered_flat_map<std::string, std::string> m_farms;
    unordered_flat_map<std::string, std::string> m_unknownFarms;  // and the known one nearest to each
    unordered_flat_map<std::string, int> m_addedFarms;
    unordered_flat_map<std::string, std::size_t> m_lines;     // of names
    unordered_flat_map<std::string, std::string> m_resolved;  // what was said of a host; empty: nothing against it
};

std::string withoutSpaces(std::string_view title) {
    const std::size_t begin = std::min(title.find_first_not_of(' '), title.size());
    title.remove_prefix(begin);
    return std::string(title.substr(0, title.find_last_not_of(' ') + 1));
}

}  // namespace

KnownWorld knownWorld(const directory::Directory& directory) {
    KnownWorld world{directory.revision(), {}, {}};
    for (directory::FarmIndex i = 0; i < directory.farmCount(); ++i) {
        const directory::FarmRecord& farm = directory.farm(i);
        if (farm.value.name.empty()) {
            continue;
        }
        world.farms.push_back(farm.value.name);
        for (const directory::TargetIndex index : farm.targets) {
            world.targets.push_back(request::definitionOf(directory.target(index).value));
        }
    }
    std::ranges::sort(world.farms);
    std::ranges::sort(world.targets, [](const request::TargetAdd& a, const request::TargetAdd& b) {
        return std::tie(a.farm, a.name) < std::tie(b.farm, b.name);
    });
    return world;
}

Table readTable(std::string_view bytes) {
    Decoded decoded = decode(bytes);
    Table table{std::move(decoded.text), decoded.encoding, decoded.damaged, ',', {}, 0};
    table.separator = separatorOf(table.text);
    CsvReader reader(table.text, table.separator);
    CsvRow first;
    if (reader.next(first)) {
        table.headerLine = first.line;
        for (const std::string& field : first.fields) {
            const std::string title = withoutSpaces(field);
            // Spreadsheets leave columns without a title at the right of what they save.
            table.header.push_back({title, columnOf(title), title.empty()});
        }
    }
    return table;
}

ImportReview reviewImport(const Table& table, const KnownWorld& known, const ImportOptions& options) {
    return Reviewer(table, known, options).run();
}

request::TargetImport toRequest(const ImportReview& review, std::string source) {
    request::TargetImport import;
    import.source = std::move(source);
    for (const std::string& farm : review.addedFarms) {
        import.farms.push_back({.name = farm});
    }
    for (const ImportRow& row : review.rows) {
        if (row.state == RowState::Add || row.state == RowState::Change) {
            import.targets.push_back(row.target);
        }
    }
    return import;
}

request::TargetImport inverseOf(const ImportReview& review, std::string source) {
    request::TargetImport import;
    import.source = std::move(source);
    import.removedFarms = review.addedFarms;
    for (const ImportRow& row : review.rows) {
        if (row.state == RowState::Add) {
            import.removed.push_back(row.target.name);
        } else if (row.state == RowState::Change) {
            import.targets.push_back(review.before[row.before]);
        }
    }
    return import;
}

std::string problemReport(const ImportReview& review, const std::function<ProblemText(const ImportProblem&)>& words) {
    std::string text = "row,column,value,problem,remedy\n";
    for (const ImportProblem& problem : review.problems) {
        const ProblemText said = words ? words(problem) : describe(problem);
        text += problem.line == 0 ? std::string() : std::to_string(problem.line);
        for (const std::string_view field : {problem.column ? toText(*problem.column) : std::string_view(),
                                             std::string_view(problem.value), std::string_view(said.what),
                                             std::string_view(said.remedy)}) {
            text += ',';
            appendField(text, field);
        }
        text += '\n';
    }
    return text;
}

}  // namespace farmwarden::exchange
