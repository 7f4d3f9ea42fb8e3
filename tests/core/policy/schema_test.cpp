#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "core/policy/document_keys.h"
#include "core/policy/json_text.h"
#include "core/policy/words.h"

namespace farmwarden::policy {
namespace {

const nlohmann::json& schema() {
    static const nlohmann::json kSchema = nlohmann::json::parse(std::ifstream(FARMWARDEN_POLICY_SCHEMA));
    return kSchema;
}

const nlohmann::json& objectOf(std::string_view name) {
    return name == "document" ? schema() : schema().at("$defs").at(std::string(name));
}

std::set<std::string> keysOf(const nlohmann::json& object) {
    std::set<std::string> keys;
    for (const auto& [key, value] : object.items()) {
        keys.insert(key);
    }
    return keys;
}

TEST(PolicySchema, HasExactlyTheKeysThatTheParserKnows) {
    for (const KeySet& set : knownKeys(Spelling::Json)) {
        const auto& object = objectOf(set.object);
        EXPECT_EQ(keysOf(object.at("properties")), (std::set<std::string>(set.keys.begin(), set.keys.end())))
            << set.object;
        EXPECT_EQ(object.at("additionalProperties"), false) << set.object;
    }
}

// A minimal policy in which one object has one key more.
std::string policyWith(std::string_view object, std::string_view key, std::string_view value) {
    const auto with = [&](std::string_view name, std::string rest) {
        return name == object
                   ? "{\"" + std::string(key) + "\": " + std::string(value) + (rest.empty() ? "" : ", ") + rest + "}"
                   : "{" + rest + "}";
    };
    const std::string condition = with("condition", object == "condition" ? "" : R"("user": ["a"])");
    const std::string action = with("action", object == "action" ? "" : R"("farm": "f")");
    const std::string rule =
        with("rule", std::string(key == "id" ? "" : R"("id": "x", )") +
                         (key == "when" ? "" : "\"when\": [" + condition + "], ") + "\"then2\": 0");
    std::string text = rule;
    text.replace(text.find("\"then2\": 0"), 10, key == "then" ? "\"comment\": \"\"" : "\"then\": " + action);
    const std::string test =
        with("test", std::string(key == "name" ? "" : R"("name": "t", )") + "\"request\": " + with("request", "") +
                         ", \"expect\": " + with("expect", ""));
    return with("document",
                "\"rules\": [" + text + "], \"farms\": {\"f\": " + with("farm", "") + "}, \"tests\": [" + test + "]");
}

bool hasCode(const Parsed& parsed, std::string_view code) {
    return std::ranges::any_of(parsed.diagnostics, [&](const auto& each) { return each.code == code; });
}

TEST(PolicySchema, EveryKeyOfItIsReadAndNoOther) {
    for (const KeySet& set : knownKeys(Spelling::Json)) {
        for (const std::string_view key : set.keys) {
            if (set.object == "document" || (set.object == "test" && key != "name")) {
                continue;  // the frame of the text itself
            }
            // No value of a policy is null, so a key that is read complains.
            EXPECT_TRUE(hasCode(parseJson(policyWith(set.object, key, "null")), "wrong-type") || key == "zone")
                << set.object << "." << key;
            EXPECT_FALSE(hasCode(parseJson(policyWith(set.object, key, "null")), "unknown-key") && key != "zone")
                << set.object << "." << key;
        }
        EXPECT_TRUE(hasCode(parseJson(policyWith(set.object, "colour", "1")), "unknown-key")) << set.object;
    }
}

TEST(PolicySchema, HasTheWordsOfEveryEnumeration) {
    const auto wordsAt = [](const char* object, const char* key) {
        std::set<std::string> found;
        for (const auto& word : schema().at("$defs").at(object).at("properties").at(key).at("enum")) {
            found.insert(word.get<std::string>());
        }
        return found;
    };
    const auto ours = [](auto all) { return std::set<std::string>(all.begin(), all.end()); };
    EXPECT_EQ(wordsAt("rule", "strength"), ours(words<Strength>()));
    EXPECT_EQ(wordsAt("rule", "reconnect"), ours(words<Reconnect>()));
    EXPECT_EQ(wordsAt("farm", "balancing"), ours(words<Algorithm>()));
    EXPECT_EQ(schema().at("$schema"), "https://json-schema.org/draft/2020-12/schema");
    EXPECT_EQ(schema().at("properties").at("rules").at("maxItems"), kMaxRules);
    EXPECT_EQ(schema().at("properties").at("format").at("const"), kPolicyFormat);
}

}  // namespace
}  // namespace farmwarden::policy
