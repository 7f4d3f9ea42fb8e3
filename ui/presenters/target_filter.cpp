#include "ui/presenters/target_filter.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/text.h"

namespace farmwarden::presenters {
namespace {

bool contains(std::string_view text, const std::string& lowered) {
    return base::lowered(text).find(lowered) != std::string::npos;
}

}  // namespace

std::string_view toText(TargetState state) {
    switch (state) {
        case TargetState::Closed:
            return "closed";
        case TargetState::Down:
            return "down";
        case TargetState::Quarantined:
            return "quarantined";
        case TargetState::ReconnectOnly:
            return "reconnect-only";
        case TargetState::NotReported:
            return "unknown";
        case TargetState::Open:
            return "open";
    }
    return "";
}

std::expected<TargetFilter, TargetFilter::Problem> TargetFilter::parse(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, Field>, 6> kFields{{{"state", Field::State},
                                                                         {"farm", Field::Farm},
                                                                         {"tag", Field::Tag},
                                                                         {"hold", Field::Hold},
                                                                         {"target", Field::Name},
                                                                         {"address", Field::Address}}};
    TargetFilter filter;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = text.find_first_not_of(' ', at);
        if (begin == std::string_view::npos) {
            break;
        }
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        std::string_view piece = text.substr(begin, end - begin);
        at = end;
        Word word;
        if (piece.size() > 1 && (piece.front() == '-' || piece.front() == '!')) {
            word.isNegated = true;
            piece.remove_prefix(1);
        }
        if (const std::size_t colon = piece.find(':'); colon != std::string_view::npos) {
            const std::string name = base::lowered(piece.substr(0, colon));
            const auto* const known =
                std::ranges::find(kFields, std::string_view(name), [](const auto& field) { return field.first; });
            if (known != kFields.end()) {
                word.field = known->second;
                piece.remove_prefix(colon + 1);
            } else if (!name.empty() && std::ranges::all_of(name, [](char c) { return c >= 'a' && c <= 'z'; })) {
                return std::unexpected(Problem{begin, end - begin, name});
            }
        }
        word.text = base::lowered(piece);
        if (!word.text.empty()) {
            filter.m_words.push_back(std::move(word));
        }
    }
    return filter;
}

bool TargetFilter::matches(const Word& word, const TargetRow& row) {
    const auto inTags = [&] {
        return std::ranges::any_of(row.tags, [&](const std::string& tag) { return contains(tag, word.text); });
    };
    const auto inHolds = [&] {
        return std::ranges::any_of(row.holds, [&](const model::Hold& hold) {
            return contains(hold.owner, word.text) || contains(hold.reason, word.text);
        });
    };
    switch (word.field) {
        case Field::State:
            return contains(toText(row.state), word.text) ||
                   (word.text == "full" && row.attention == Attention::AtLimit);
        case Field::Farm:
            return contains(row.farm, word.text);
        case Field::Tag:
            return inTags();
        case Field::Hold:
            return inHolds();
        case Field::Name:
            return contains(row.name, word.text);
        case Field::Address:
            return contains(row.address, word.text);
        case Field::Any:
            break;
    }
    return contains(row.name, word.text) || contains(row.farm, word.text) || contains(row.address, word.text) ||
           contains(toText(row.state), word.text) || inTags() || inHolds();
}

bool TargetFilter::matches(const TargetRow& row) const {
    if (m_scope == TargetScope::Held && row.holds.empty()) {
        return false;
    }
    if (m_scope == TargetScope::NeedsAttention && row.attention == Attention::None) {
        return false;
    }
    return std::ranges::all_of(m_words, [&](const Word& word) { return matches(word, row) != word.isNegated; });
}

}  // namespace farmwarden::presenters
