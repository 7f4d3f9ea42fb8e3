#include "core/policy/words.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <numeric>

#include "core/base/text.h"
#include "core/model/words.h"

namespace farmwarden::policy {
namespace {

using std::string_view;

constexpr std::array<string_view, kDimensions> kDimensionWords{"user", "group",   "domain", "client", "client_name",
                                                               "farm", "program", "time",   "tag"};
constexpr std::array<string_view, 7> kWeekdays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr std::array<string_view, 5> kActions{"farm", "target", "tagged", "external", "refuse"};
constexpr std::array<string_view, 2> kStrengths{"require", "prefer"};
constexpr std::array<string_view, 2> kReconnects{"keep", "ignore"};

template <typename E>
string_view wordOf(E value) {
    // Documents made by programs may hold numbers that are no enumerator; validation says so, and needs a word for it.
    const auto all = words<E>();
    const auto index = static_cast<std::size_t>(value);
    return index < all.size() ? all[index] : "?";
}

constexpr std::size_t kMaxTypingErrors = 2;
constexpr std::size_t kLongestCompared = 64;

// Levenshtein's distance, one row at a time.
std::size_t distance(string_view a, string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

}  // namespace

template <>
std::span<const string_view> words<Dimension>() {
    return kDimensionWords;
}
template <>
std::span<const string_view> words<Weekday>() {
    return kWeekdays;
}
template <>
std::span<const string_view> words<ActionKind>() {
    return kActions;
}
template <>
std::span<const string_view> words<Strength>() {
    return kStrengths;
}
template <>
std::span<const string_view> words<Reconnect>() {
    return kReconnects;
}
template <>
std::span<const string_view> words<Algorithm>() {
    return model::words<Algorithm>();
}

string_view toText(Dimension value) {
    return wordOf(value);
}
string_view toText(Weekday value) {
    return wordOf(value);
}
string_view toText(ActionKind value) {
    return wordOf(value);
}
string_view toText(Strength value) {
    return wordOf(value);
}
string_view toText(Reconnect value) {
    return wordOf(value);
}

std::string listed(std::span<const string_view> all) {
    std::string text;
    for (std::size_t i = 0; i < all.size(); ++i) {
        text += i == 0 ? "" : i + 1 == all.size() ? " or " : ", ";
        text += all[i];
    }
    return text;
}

string_view nearest(string_view word, std::span<const string_view> candidates) {
    if (word.empty() || word.size() > kLongestCompared) {
        return {};
    }
    const std::string wanted = base::lowered(word);
    // Half the letters wrong is another word, not a typing error.
    std::size_t best = std::min(kMaxTypingErrors, word.size() / 2) + 1;
    string_view found;
    for (const string_view candidate : candidates) {
        const auto longer = std::max(candidate.size(), wanted.size());
        const auto shorter = std::min(candidate.size(), wanted.size());
        if (longer - shorter >= best) {
            continue;
        }
        const std::size_t errors = distance(wanted, base::lowered(candidate));
        if (errors < best) {
            best = errors;
            found = candidate;
        }
    }
    return found;
}

}  // namespace farmwarden::policy
