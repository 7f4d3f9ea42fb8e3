#include "core/policy/diff.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/policy/json_text.h"
#include "random_document.h"

namespace farmwarden::policy {
namespace {

Document policyOf(std::string_view rules) {
    const Parsed parsed = parseJson(R"({"rules": [)" + std::string(rules) + "]}");
    EXPECT_TRUE(parsed.diagnostics.empty());
    return parsed.document;
}

std::string changes(std::string_view before, std::string_view after) {
    std::string text;
    const auto found = *diff(policyOf(before), policyOf(after));
    for (const Change& change : found) {
        text += describe(change) + "\n";
    }
    return text;
}

std::string one(std::string_view when) {
    return R"({"id": "a", "when": [)" + std::string(when) + R"(], "then": {"farm": "f"}})";
}

TEST(PolicyDiff, AppliedToTheFirstGivesTheSecond) {
    test::Random random(17);
    for (int i = 0; i < 4'000; ++i) {
        const Document before = test::randomDocument(random);
        // Kin as well as strangers.
        const Document after =
            i % 4 == 0 ? test::randomDocument(random) : test::edited(test::edited(before, random, "a"), random, "b");
        const auto found = diff(before, after);
        ASSERT_TRUE(found);
        ASSERT_TRUE(applyChanges(*found, before) == after)
            << formatJson(before) << formatJson(after) << formatJson(applyChanges(*found, before));
        ASSERT_EQ(found->empty(), before == after);
        for (const Change& change : *found) {
            ASSERT_FALSE(describe(change).empty() || toText(change.kind).empty());
        }
    }
}

TEST(PolicyDiff, SomeOfTheChangesApplyAsWell) {
    test::Random random(19);
    for (int i = 0; i < 1'000; ++i) {
        const Document before = test::randomDocument(random);
        auto found = *diff(before, test::edited(before, random, "a"));
        std::erase_if(found, [&](const Change&) { return random() % 2 == 0; });
        ASSERT_TRUE(checkUnique(applyChanges(found, before)));
        ASSERT_TRUE(checkUnique(applyChanges(found, test::randomDocument(random)))) << "another document";
    }
}

TEST(PolicyDiff, SaysWidenedAndNarrowed) {
    EXPECT_EQ(changes(one(R"({"client": ["10.1.0.0/16"]})"), one(R"({"client": ["10.0.0.0/9", "10.128.0.0/9"]})")),
              "Rule \"a\": client widened from {\"client\": [\"10.1.0.0/16\"]} to {\"client\": [\"10.0.0.0/9\", "
              "\"10.128.0.0/9\"]}\n");
    EXPECT_NE(changes(one(R"({"user": ["an*", "ben"]})"), one(R"({"user": ["Ana"]})")).find("user narrowed"),
              std::string::npos);
    EXPECT_NE(changes(one(R"({"user": ["an*"], "not": true})"), one(R"({"user": ["a*"], "not": true})"))
                  .find("user narrowed"),
              std::string::npos);
    EXPECT_NE(changes(one(R"({"time": ["Mon-Fri 08:00-18:00"]})"), one(R"({"time": ["Mon-Sat 07:00-18:00"]})"))
                  .find("time widened"),
              std::string::npos);
    EXPECT_NE(changes(one(R"({"time": ["Mon 08:00-18:00"]})"),
                      one(R"({"time": ["Mon 08:00-18:00"], "zone": "Europe/Madrid"})"))
                  .find("time changed"),
              std::string::npos);
    EXPECT_NE(changes(one(R"({"client": ["10.0.0.0/8"]})"), one(R"({"client": ["10.0.0.0/9", "10.128.0.0/9"]})"))
                  .find("client says the same"),
              std::string::npos);
    EXPECT_NE(changes(one(R"({"user": ["ana", "ben"]})"), one(R"({"user": ["ben", "cid"]})")).find("user changed"),
              std::string::npos);
    EXPECT_NE(changes(one(""), one(R"({"group": ["cad"]})")).find("narrowed by a condition on group"),
              std::string::npos);
    EXPECT_NE(changes(one(R"({"group": ["cad"]})"), one("")).find("widened, no condition on group"), std::string::npos);
    EXPECT_NE(changes(one(R"({"group": ["b"]}, {"user": ["a"]})"), one(R"({"user": ["a"]}, {"group": ["b"]})"))
                  .find("another order"),
              std::string::npos);
}

TEST(PolicyDiff, OneMoveIsOneChange) {
    Document before;
    for (const char* id : {"a", "b", "c", "d", "e"}) {
        before.rules.push_back(test::ruleTo(id, "f"));
    }
    Document after = before;
    std::rotate(after.rules.begin(), after.rules.begin() + 1, after.rules.end());
    const auto found = *diff(before, after);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(describe(found[0]), "Rule \"a\" moved to after \"e\", position 5");
}

TEST(PolicyDiff, RefusesDocumentsWithAnIdTwice) {
    Document twice;
    twice.rules.resize(2);
    EXPECT_FALSE(diff(twice, {}));
    EXPECT_FALSE(diff({}, twice));
}

}  // namespace
}  // namespace farmwarden::policy
