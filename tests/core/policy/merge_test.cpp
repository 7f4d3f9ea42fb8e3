#include "core/policy/merge.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "core/policy/document_writer.h"
#include "core/policy/json_text.h"
#include "random_document.h"

namespace farmwarden::policy {
namespace {

Rule rule(std::string id, std::string farm = "f") {
    return test::ruleTo(std::move(id), std::move(farm));
}

Document rules(const std::string& ids) {
    Document document;
    for (const char id : ids) {
        document.rules.push_back(rule(std::string(1, id)));
    }
    return document;
}

std::string idsOf(const Document& document) {
    std::string ids;
    for (const Rule& each : document.rules) {
        ids += each.id;
    }
    return ids;
}

std::string orderOf(const std::string& base, const std::string& ours, const std::string& theirs) {
    const auto merged = merge(rules(base), rules(ours), rules(theirs));
    std::string text = idsOf(merged->document);
    for (const Conflict& conflict : merged->conflicts) {
        text += " !" + conflict.field + conflict.ours;
    }
    return text;
}

TEST(PolicyMerge, KeepsBothSidesMoves) {
    EXPECT_EQ(orderOf("abcdef", "bacdef", "abcdfe"), "bacdfe");
    EXPECT_EQ(orderOf("abcdef", "fabcde", "bcdeaf"), "fbcdea");
    EXPECT_EQ(orderOf("abcdef", "fabcde", "fabcde"), "fabcde");
    EXPECT_EQ(orderOf("abcd", "dcba", "abcd"), "dcba");
    EXPECT_EQ(orderOf("abcd", "abcd", "dcba"), "dcba");
}

TEST(PolicyMerge, PutsAdditionsWhereEachSideSawThem) {
    EXPECT_EQ(orderOf("az", "axz", "ayz"), "axyz");
    EXPECT_EQ(orderOf("az", "xaz", "azy"), "xazy");
    EXPECT_EQ(orderOf("abz", "baxz", "abyz"), "baxyz");
    EXPECT_EQ(orderOf("az", "axz", "axz"), "axz");
}

TEST(PolicyMerge, RemovesWhatOneSideRemovedAndNobodyChanged) {
    EXPECT_EQ(orderOf("abcd", "acd", "abc"), "ac");
    EXPECT_EQ(orderOf("abcd", "acd", "dabc"), "dac");
}

TEST(PolicyMerge, ReportsMovesThatContradictEachOther) {
    // Turned pairs that fit together are no contradiction.
    EXPECT_EQ(orderOf("abc", "cab", "bca"), "cba");
    // x stands after p and before q, and q was moved before p.
    EXPECT_EQ(orderOf("apq", "apxq", "aqp"), "aqpx !order[\"x\", \"q\"]");
}

TEST(PolicyMerge, NamesOnlyWhatAContradictionIsAbout) {
    // Theirs wants q before p and x between them in vain; a to h have nothing to do with it.
    EXPECT_EQ(orderOf("apbcdqefgh", "apxbcdqefgh", "aqpbcdefgh"), "aqpxbcdefgh !order[\"x\", \"q\"]");
    // Both moved rules to the top, and b stood between a and c; x and y stay out of it.
    EXPECT_EQ(orderOf("xyabc", "acxyb", "bxyac"), "acbxy !order[\"a\", \"b\"]");
}

// More pairs than can be compared, but only one side says anything about the order.
TEST(PolicyMerge, AnImportBesideASmallEditIsNoContradiction) {
    Document base;
    for (int i = 0; i < 15'000; ++i) {
        base.rules.push_back(rule("old-" + std::to_string(i)));
    }
    Document imported = base;
    for (int i = 0; i < 20'000; ++i) {
        imported.rules.push_back(rule("new-" + std::to_string(i)));
    }
    std::ranges::rotate(imported.rules, imported.rules.begin() + 25'000);
    Document edited = base;
    edited.rules[7].name = "edited";
    Document expected = imported;
    std::ranges::find(expected.rules, "old-7", &Rule::id)->name = "edited";
    for (const auto& merged : {merge(base, imported, edited), merge(base, edited, imported)}) {
        EXPECT_TRUE(merged->conflicts.empty());
        EXPECT_TRUE(merged->document == expected);
    }
}

TEST(PolicyMerge, KeepsOursWhenBothRearrangedMoreThanCanBeCompared) {
    Document base;
    for (int i = 0; i < 24'000; ++i) {
        base.rules.push_back(rule(std::to_string(i)));
    }
    Document ours = base;
    std::ranges::reverse(ours.rules);
    Document theirs = base;
    std::ranges::rotate(theirs.rules, theirs.rules.begin() + 12'000);
    const auto merged = merge(base, ours, theirs);
    ASSERT_EQ(merged->conflicts.size(), 1U);
    EXPECT_EQ(merged->conflicts[0].field, "order");
    EXPECT_TRUE(merged->document == ours);
}

TEST(PolicyMerge, TakesEachFieldFromWhoChangedIt) {
    Document base;
    base.rules = {rule("a", "f1")};
    Document ours = base;
    ours.rules[0].name = "ours";
    Document theirs = base;
    theirs.rules[0].action.farm = "f2";
    const auto merged = merge(base, ours, theirs);
    EXPECT_TRUE(merged->conflicts.empty());
    EXPECT_EQ(merged->document.rules[0].name, "ours");
    EXPECT_EQ(merged->document.rules[0].action.farm, "f2");
}

TEST(PolicyMerge, BothMayAddUsersToOneRule) {
    Document base;
    base.rules = {rule("a")};
    base.rules[0].conditions = {test::conditionOn(Dimension::User, {"ana", "ben"})};
    Document ours = base;
    ours.rules[0].conditions[0].values = {"ana", "ben", "carla"};
    Document theirs = base;
    theirs.rules[0].conditions[0].values = {"ben", "dora"};
    const auto merged = merge(base, ours, theirs);
    EXPECT_TRUE(merged->conflicts.empty());
    EXPECT_EQ(merged->document.rules[0].conditions[0].values, (std::vector<std::string>{"ben", "carla", "dora"}));
}

TEST(PolicyMerge, NamesRuleFieldAndThreeValuesOfAConflict) {
    Document base;
    base.rules = {rule("a", "f1")};
    Document ours = base;
    ours.rules[0].action.farm = "f2";
    Document theirs = base;
    theirs.rules[0].action.farm = "f3";
    const auto merged = merge(base, ours, theirs);
    EXPECT_EQ(merged->conflicts, (std::vector<Conflict>{{Conflict::About::Rule, "a", "then", R"({"farm": "f1"})",
                                                         R"({"farm": "f2"})", R"({"farm": "f3"})"}}));
    EXPECT_EQ(merged->document, ours);
}

TEST(PolicyMerge, KeepsWhatOneSideRemovedAndTheOtherChanged) {
    Document base;
    base.rules = {rule("a"), rule("b")};
    Document ours = base;
    ours.rules.erase(ours.rules.begin());
    Document theirs = base;
    theirs.rules[0].name = "kept";
    for (const bool isSwapped : {false, true}) {
        const auto merged = isSwapped ? merge(base, theirs, ours) : merge(base, ours, theirs);
        ASSERT_EQ(merged->conflicts.size(), 1U);
        EXPECT_EQ(merged->conflicts[0].field, "rule");
        EXPECT_EQ(isSwapped ? merged->conflicts[0].theirs : merged->conflicts[0].ours, "");
        EXPECT_EQ(merged->document, theirs);
    }
}

TEST(PolicyMerge, RefusesDocumentsWithAnIdTwice) {
    const auto merged = merge(rules("ab"), rules("aa"), rules("ab"));
    ASSERT_FALSE(merged);
    EXPECT_EQ(merged.error().message, "the rule id \"a\" is there twice; give one of them another");
}

TEST(PolicyMerge, OneSidedEditsAreTakenAsTheyAre) {
    test::Random random(7);
    for (int i = 0; i < 1'000; ++i) {
        const Document base = test::randomDocument(random);
        const Document ours = test::edited(base, random, "o");
        const auto left = merge(base, ours, base);
        const auto right = merge(base, base, ours);
        ASSERT_TRUE(left->conflicts.empty() && right->conflicts.empty());
        ASSERT_TRUE(left->document == ours) << formatJson(base) << formatJson(ours) << formatJson(left->document);
        ASSERT_TRUE(right->document == ours);
        const auto both = merge(base, ours, ours);
        ASSERT_TRUE(both->conflicts.empty());
        ASSERT_TRUE(both->document == ours) << formatJson(base) << formatJson(ours) << formatJson(both->document);
    }
}

// What a document says about one thing, by a name for the thing: the finest pieces in which edits are made.
using Facts = std::map<std::string, std::string>;

void addConditionFacts(const Rule& each, Facts& facts) {
    for (std::size_t d = 0; d < kDimensions; ++d) {
        std::string text;
        for (const Condition& condition : each.conditions) {
            if (condition.dimension == static_cast<Dimension>(d)) {
                text += jsonLine(composeCondition(condition));
            }
        }
        facts[each.id + "/when." + std::to_string(d)] = text;
    }
}

Facts factsOf(const Document& document) {
    Facts facts;
    for (const Rule& each : document.rules) {
        facts[each.id + "/rule"] = "there";
        facts[each.id + "/name"] = each.name;
        facts[each.id + "/enabled"] = each.isEnabled ? "yes" : "no";
        facts[each.id + "/comment"] = each.comment;
        facts[each.id + "/then"] = jsonLine(composeAction(each.action));
        facts[each.id + "/strength"] = each.strength == Strength::Prefer ? "prefer" : "";
        facts[each.id + "/until"] = each.validUntil ? exactTime(*each.validUntil) : "";
        addConditionFacts(each, facts);
    }
    for (const auto& [name, farm] : document.farms) {
        facts[name + "/farm"] = jsonLine(composeFarm(farm));
    }
    for (const PolicyTest& each : document.tests) {
        facts[each.name + "/test"] = jsonLine(composeTest(each));
    }
    return facts;
}

std::string factIn(const Facts& facts, const std::string& key) {
    const auto found = facts.find(key);
    return found == facts.end() ? "(absent)" : found->second;
}

bool isConflicting(const Merged& merged, const std::string& key) {
    return std::ranges::any_of(merged.conflicts, [&](const Conflict& conflict) {
        return key.starts_with(conflict.subject + "/") && conflict.field != "order";
    });
}

// Values, too, may have been joined, so that a fact is neither side's: then it has every value that a side added.
bool isJoined(const Document& merged, const Document& base, const Document& side, const std::string& key) {
    const auto ruleOf = [&](const Document& document) {
        const auto found =
            std::ranges::find_if(document.rules, [&](const Rule& each) { return key.starts_with(each.id + "/when."); });
        return found == document.rules.end() ? nullptr : &*found;
    };
    const auto* inMerged = ruleOf(merged);
    const auto* inBase = ruleOf(base);
    const auto* inSide = ruleOf(side);
    const auto dimension = static_cast<Dimension>(key.back() - '0');
    const auto conditionOf = [&](const Rule* each) -> const Condition* {
        if (each == nullptr) {
            return nullptr;
        }
        const auto found = std::ranges::find(each->conditions, dimension, &Condition::dimension);
        return found == each->conditions.end() ? nullptr : &*found;
    };
    const auto* m = conditionOf(inMerged);
    const auto* b = conditionOf(inBase);
    const auto* s = conditionOf(inSide);
    const auto has = [](const Condition* condition, const std::string& value) {
        return std::ranges::find(condition->values, value) != condition->values.end();
    };
    return m != nullptr && b != nullptr && s != nullptr &&
           std::ranges::all_of(s->values, [&](const std::string& v) { return has(b, v) || has(m, v); }) &&
           std::ranges::all_of(b->values, [&](const std::string& v) { return has(s, v) || !has(m, v); });
}

TEST(PolicyMerge, NoEditOfContentIsEverLost) {
    test::Random random(11);
    std::size_t kept = 0;
    std::size_t conflicts = 0;
    for (int i = 0; i < 3'000; ++i) {
        const Document base = test::randomDocument(random);
        const Document sides[] = {test::edited(base, random, "o"), test::edited(base, random, "t")};
        const auto merged = merge(base, sides[0], sides[1]);
        ASSERT_TRUE(merged);
        const Facts before = factsOf(base);
        const Facts after = factsOf(merged->document);
        for (const Document& side : sides) {
            Facts all = factsOf(side);
            all.insert(before.begin(), before.end());
            const Facts facts = factsOf(side);
            for (const auto& [key, value] : all) {
                if (factIn(facts, key) == factIn(before, key)) {
                    continue;
                }
                const bool isKept = factIn(after, key) == factIn(facts, key);
                kept += isKept ? 1 : 0;
                conflicts += isKept ? 0 : 1;
                // A test's two halves merge by themselves.
                const bool isTest = key.ends_with("/test") && factIn(after, key) != factIn(before, key);
                ASSERT_TRUE(isKept || isConflicting(*merged, key) || isTest ||
                            isJoined(merged->document, base, side, key))
                    << "document " << i << ", " << key << ": " << factIn(before, key) << " -> " << factIn(facts, key)
                    << " became " << factIn(after, key);
            }
        }
    }
    EXPECT_GT(kept, 10'000U);
    EXPECT_GT(conflicts, 100U);
}

std::string permuted(std::string ids, test::Random& random, char first) {
    for (std::size_t moves = random() % 4; moves > 0; --moves) {
        const char moving = ids[random() % ids.size()];
        std::erase(ids, moving);
        ids.insert(ids.begin() + static_cast<std::ptrdiff_t>(random() % (ids.size() + 1)), moving);
    }
    if (random() % 2 == 0) {
        ids.insert(ids.begin() + static_cast<std::ptrdiff_t>(random() % (ids.size() + 1)), first);
    }
    return ids;
}

TEST(PolicyMerge, NoMoveIsEverLost) {
    test::Random random(13);
    int clean = 0;
    for (int i = 0; i < 20'000; ++i) {
        const std::string base = "abcdefgh";
        const std::string sides[] = {permuted(base, random, 'X'), permuted(base, random, 'Y')};
        const auto merged = merge(rules(base), rules(sides[0]), rules(sides[1]));
        const std::string order = idsOf(merged->document);
        clean += merged->conflicts.empty() ? 1 : 0;
        for (const std::string& side : sides) {
            for (std::size_t k = 0; k + 1 < side.size(); ++k) {
                for (std::size_t n = k + 1; n < side.size(); ++n) {
                    const auto a = base.find(side[k]);
                    const auto b = base.find(side[n]);
                    const bool isEdit = a == std::string::npos || b == std::string::npos || a > b;
                    const bool isKept = order.find(side[k]) < order.find(side[n]);
                    const auto names = [&](const Conflict& conflict) {
                        const std::string all = conflict.ours + conflict.theirs;
                        return conflict.field == "order" && all.find(side[k]) != std::string::npos &&
                               all.find(side[n]) != std::string::npos;
                    };
                    ASSERT_TRUE(!isEdit || isKept || std::ranges::any_of(merged->conflicts, names))
                        << base << " " << sides[0] << " " << sides[1] << " -> " << order;
                }
            }
        }
    }
    EXPECT_GT(clean, 10'000);
}

}  // namespace
}  // namespace farmwarden::policy
