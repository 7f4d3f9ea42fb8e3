#include "core/exchange/target_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "core/base/edit_distance.h"
#include "core/base/text.h"
#include "core/model/words.h"

namespace farmwarden::exchange {
namespace {

constexpr std::array<std::string_view, kColumns.size()> kTitles{"name",   "farm",  "address", "kind",
                                                                "weight", "limit", "tags",    "environment"};

// Other words that people and spreadsheets use for the same.
struct Synonym {
    std::string_view title;
    Column column;
};
constexpr std::array kSynonyms{Synonym{"target", Column::Name},       Synonym{"target name", Column::Name},
                               Synonym{"host", Column::Address},      Synonym{"hostname", Column::Address},
                               Synonym{"ip address", Column::Address}, Synonym{"pool", Column::Farm},
                               Synonym{"tag", Column::Tags},          Synonym{"session limit", Column::Limit}};

bool setNumber(std::uint32_t& value, std::string_view cell, std::uint32_t usual) {
    if (cell.empty()) {
        value = usual;
        return true;
    }
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return error == std::errc{} && end == cell.data() + cell.size();
}

// Separated by spaces, commas or semicolons.
std::vector<std::string> tagsIn(std::string_view cell) {
    std::vector<std::string> tags;
    constexpr std::string_view kBetween = " ,;\t";
    for (std::size_t at = cell.find_first_not_of(kBetween); at != std::string_view::npos;) {
        const std::size_t end = std::min(cell.find_first_of(kBetween, at), cell.size());
        tags.emplace_back(cell.substr(at, end - at));
        at = cell.find_first_not_of(kBetween, end);
    }
    return tags;
}

}  // namespace

std::string_view toText(Column column) { return kTitles[static_cast<std::size_t>(column)]; }

std::optional<Column> columnOf(std::string_view title) {
    const std::string low = base::lowered(title);
    if (const auto found = std::ranges::find(kTitles, low); found != kTitles.end()) {
        return kColumns[static_cast<std::size_t>(found - kTitles.begin())];
    }
    const auto synonym = std::ranges::find(kSynonyms, low, &Synonym::title);
    return synonym == kSynonyms.end() ? std::nullopt : std::optional(synonym->column);
}

std::optional<Column> nearestColumn(std::string_view title) {
    const std::string low = base::lowered(title.substr(0, 64));
    const auto steps = [&](Column column) { return base::editDistance(low, toText(column)); };
    const Column nearest = *std::ranges::min_element(kColumns, {}, steps);
    return steps(nearest) <= 1 + low.size() / 4 ? std::optional(nearest) : std::nullopt;
}

std::string valueOf(const request::TargetAdd& target, Column column) {
    switch (column) {
        case Column::Name:
            return target.name;
        case Column::Farm:
            return target.farm;
        case Column::Address:
            return model::toText(target.address);
        case Column::Kind:
            return std::string(model::toText(target.kind));
        case Column::Weight:
            return std::to_string(target.weight);
        case Column::Limit:
            return std::to_string(target.limit);
        case Column::Tags:
            return fmt::format("{}", fmt::join(target.tags, " "));
        case Column::Environment:
            return target.environment;
    }
    return {};
}

bool setValue(request::TargetAdd& target, Column column, std::string_view cell) {
    switch (column) {
        case Column::Name:
            target.name = cell;
            return true;
        case Column::Farm:
            target.farm = cell;
            return true;
        case Column::Address: {
            auto address = model::parseEndpoint(cell);
            if (address) {
                target.address = std::move(*address);
            }
            return address.has_value();
        }
        case Column::Kind: {
            const auto kind = cell.empty() ? model::TargetKind::SessionHost : model::fromText<model::TargetKind>(base::lowered(cell));
            target.kind = kind.value_or(target.kind);
            return kind.has_value();
        }
        case Column::Weight:
            return setNumber(target.weight, cell, model::kDefaultWeight) && target.weight >= model::kMinWeight &&
                   target.weight <= model::kMaxWeight;
        case Column::Limit:
            return setNumber(target.limit, cell, 0) && target.limit <= model::kMaxLimit;
        case Column::Tags:
            target.tags = tagsIn(cell);
            return std::ranges::all_of(target.tags, base::isObjectName);
        case Column::Environment:
            target.environment = cell;
            return cell.size() <= request::kMaxTextBytes && base::isPrintableText(cell);
    }
    return false;
}

}  // namespace farmwarden::exchange
