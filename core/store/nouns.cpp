#include "core/store/nouns.h"

#include <array>
#include <nlohmann/json.hpp>


namespace farmwarden::store {
namespace {

constexpr std::array<std::string_view, 3> kRequestStates{"open", "done", "refused"};

}  // namespace

std::string textsToJson(const std::vector<std::string>& texts) {
    return nlohmann::json(texts).dump();
}

std::vector<std::string> textsFromJson(std::string_view json, std::string_view storeName) {
    try {
        return nlohmann::json::parse(json).get<std::vector<std::string>>();
    } catch (const nlohmann::json::exception&) {
        throw Failure({base::ErrorCode::Corrupt,
                       fmt::format("store {}: \"{}\" is no JSON array of texts; see `farmwardenctl store check`",
                                   storeName, json)});
    }
}

std::string_view toText(model::RequestState state) {
    return kRequestStates[static_cast<std::size_t>(state)];
}

model::RequestState requestStateFrom(std::string_view word) {
    const auto found = std::ranges::find(kRequestStates, word);
    return static_cast<model::RequestState>(found == kRequestStates.end() ? 0 : found - kRequestStates.begin());
}

}  // namespace farmwarden::store
