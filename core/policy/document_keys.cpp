#include "core/policy/document_keys.h"

#include <array>

namespace farmwarden::policy {
namespace {

using std::string_view;

constexpr std::array<string_view, 5> kJsonDocument{"$schema", "format", "rules", "farms", "tests"};
constexpr std::array<string_view, 4> kTomlDocument{"format", "rule", "farm", "test"};
constexpr std::array<string_view, 10> kRule{"id",          "name", "enabled", "comment",  "tags",
                                            "valid_until", "when", "then",    "strength", "reconnect"};
constexpr std::array<string_view, 11> kCondition{"user",    "group", "domain", "client", "client_name", "farm",
                                                 "program", "time",  "tag",    "zone",   "not"};
constexpr std::array<string_view, 5> kAction{"target", "tagged", "farm", "external", "refuse"};
constexpr std::array<string_view, 3> kFarm{"balancing", "max_sessions", "max_sessions_per_user"};
constexpr std::array<string_view, 3> kTest{"name", "request", "expect"};
constexpr std::array<string_view, 10> kRequest{"user",        "domain", "groups",  "groups_known", "client",
                                               "client_name", "farm",   "program", "tags",         "at"};
constexpr std::array<string_view, 5> kExpect{"rule", "farm", "target", "external", "refused"};

constexpr std::array<KeySet, 8> keySets(std::span<const string_view> document) {
    return {{{"document", document},
             {"rule", kRule},
             {"condition", kCondition},
             {"action", kAction},
             {"farm", kFarm},
             {"test", kTest},
             {"request", kRequest},
             {"expect", kExpect}}};
}

constexpr std::array<KeySet, 8> kJson = keySets(kJsonDocument);
constexpr std::array<KeySet, 8> kToml = keySets(kTomlDocument);

}  // namespace

std::span<const KeySet> knownKeys(Spelling spelling) {
    return spelling == Spelling::Json ? std::span(kJson) : std::span(kToml);
}

std::span<const string_view> keysOf(string_view object, Spelling spelling) {
    for (const KeySet& set : knownKeys(spelling)) {
        if (set.object == object) {
            return set.keys;
        }
    }
    return {};
}

}  // namespace farmwarden::policy
