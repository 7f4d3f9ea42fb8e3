#include <functional>

#include "core/placement/explain.h"
#include "core/placement/known_world.h"
#include "core/placement/programs.h"
#include "core/policy/json_text.h"
#include "core/policy/toml_text.h"
#include "core/store/store.h"
#include "tests/app/ctl/ctl_fixture.h"
#include "ui/presenters/policy_findings.h"
#include "ui/presenters/policy_review.h"

// What the Policy page says is what the real program prints, for policies good and bad: findings, coverage, tests,
// differences, merges and what-if traces.
namespace farmwarden::ctl {
namespace {

using presenters::PolicyFindings;

struct Sample {
    const char* name;
    const char* toml;
};

constexpr Sample kCorpus[] = {
    {"empty", "format = 1\n"},
    {"one-rule", "format = 1\n[[rule]]\nid = \"a\"\nwhen = [{ group = [\"cad\"] }]\nthen = { farm = \"cad\" }\n"},
    {"shadowed", R"(format = 1
[[rule]]
id = "floors-1-4"
when = [{ client = ["10.2.0.0/17"] }]
then = { farm = "office" }
[[rule]]
id = "floors-5-8"
when = [{ client = ["10.2.128.0/17"] }]
then = { farm = "cad" }
[[rule]]
id = "audit"
when = [{ group = ["audit"] }, { client = ["10.2.0.0/16"] }]
then = { target = ["sh-1"] }
)"},
    {"redundant", R"(format = 1
[[rule]]
id = "office"
when = [{ farm = ["office"] }]
then = { farm = "office" }
)"},
    {"never", R"(format = 1
[[rule]]
id = "never"
when = [{ user = ["ana"] }, { user = ["ben"] }]
then = { farm = "cad" }
)"},
    {"unknown-names", R"(format = 1
[[rule]]
id = "a"
then = { farm = "cadd" }
[[rule]]
id = "b"
when = [{ farm = ["offise"] }]
then = { target = ["sh-9"] }
[[rule]]
id = "c"
then = { tagged = ["nothing"], farm = "cad" }
[farm.ghost]
balancing = "fill"
)"},
    {"windows", R"(format = 1
[[rule]]
id = "night"
when = [{ time = ["daily 22:00-06:00"], zone = "Europe/Madrid" }]
then = { refuse = "night" }
[[rule]]
id = "all-week"
when = [{ time = ["daily 00:00-24:00"] }]
then = { farm = "cad" }
)"},
    {"expired-and-disabled", R"(format = 1
[[rule]]
id = "old"
valid_until = 2020-01-01T00:00:00Z
then = { farm = "cad" }
[[rule]]
id = "off"
enabled = false
when = [{ user = ["x*"] }]
then = { refuse = "" }
)"},
    {"prefer", R"(format = 1
[[rule]]
id = "gpu"
when = [{ group = ["cad"] }]
then = { tagged = ["gpu"], farm = "cad" }
strength = "prefer"
reconnect = "ignore"
[farm.office]
balancing = "fill"
max_sessions = 3
)"},
    {"red-tests", R"(format = 1
[[rule]]
id = "cad-users"
when = [{ group = ["cad"] }]
then = { farm = "cad" }
[[test]]
name = "wrong farm"
request = { user = "ana", groups = ["cad"], farm = "office" }
expect = { farm = "office", rule = "other" }
[[test]]
name = "right"
request = { user = "ben", farm = "office" }
expect = { farm = "office" }
[[test]]
name = "not refused"
request = { user = "ben", farm = "office" }
expect = { refused = true }
)"},
    {"outside", R"(format = 1
[[rule]]
id = "partner"
when = [{ user = ["partner-*"] }]
then = { external = "gw.example:3390" }
[[rule]]
id = "partner-too"
when = [{ user = ["partner-7"] }]
then = { refuse = "no" }
)"},
    // These three contradict each other.
    {"to-cad", "format = 1\n[[rule]]\nid = \"a\"\nthen = { farm = \"cad\" }\n"},
    {"to-office", "format = 1\n[[rule]]\nid = \"a\"\nthen = { farm = \"office\" }\n"},
    {"to-nobody", "format = 1\n[[rule]]\nid = \"a\"\nthen = { refuse = \"no\" }\n"},
    {"tests-about-nothing", R"(format = 1
[[rule]]
id = "x"
when = [{ group = [""] }]
then = { farm = "cad" }
[[test]]
name = "t"
request = { user = "a", farm = "nowhere" }
expect = { rule = "gone" }
)"},
};

class PolicyParityTest : public PolicyCtlTest {
protected:
    void SetUp() override {
        PolicyCtlTest::SetUp();
        auto opened = store::openStore(m_store, store::Access::ReadOnly, m_clock);
        ASSERT_TRUE(opened) << opened.error().message;
        const auto revision = (*opened)->loadState(m_directory);
        ASSERT_TRUE(revision);
        m_directory.setRevision(*revision);
    }
    static policy::Document documentOf(const Sample& sample) { return policy::parseToml(sample.toml).document; }
    // As the page's worker does.
    PolicyFindings findings(const policy::Document& document) {
        presenters::PolicyAnalyst analyst(m_programs.zones());
        PolicyFindings found =
            analyst.analyse(document, placement::knownWorld(m_directory, m_programs.zones(), m_clock.now()));
        found.tests = presenters::runTests(m_directory, *analyst.program());
        return found;
    }
    std::string path(const Sample& sample) { return file(std::string(sample.name) + ".toml", sample.toml); }
    json printed(std::vector<std::string> arguments) {
        arguments.emplace_back("--json");
        return json::parse(run(arguments).out, nullptr, false);
    }

    base::SystemClock m_clock;
    directory::Directory m_directory;
    placement::Programs m_programs;
};

TEST_F(PolicyParityTest, FindingsAreThoseOfValidateAndCoverage) {
    for (const Sample& sample : kCorpus) {
        const PolicyFindings page = findings(documentOf(sample));
        std::vector<std::string> expected;
        for (const json& finding : printed({"policy", "validate", path(sample)})) {
            expected.push_back(finding["severity"].get<std::string>() + " " + finding["code"].get<std::string>() + " " +
                               finding["message"].get<std::string>() + " / " + finding["hint"].get<std::string>());
        }
        for (const json& rule : printed({"policy", "coverage", path(sample)})) {
            if (!rule["hint"].get<std::string>().empty()) {
                expected.push_back(rule["text"].get<std::string>() + " / " + rule["hint"].get<std::string>());
            }
        }
        std::vector<std::string> said;
        for (const base::Diagnostic& finding : page.all) {
            const bool isCoverage = finding.code.starts_with("rule-") && page.of(finding.subject) != nullptr &&
                                    finding.message.starts_with("rule ") ;
            static constexpr std::array<std::string_view, 3> kWords{"error", "warning", "hint"};
            said.push_back((isCoverage ? std::string()
                                       : std::string(kWords[static_cast<std::size_t>(finding.severity)]) + " " +
                                             finding.code + " ") +
                           finding.message + " / " + finding.hint);
        }
        EXPECT_THAT(said, testing::UnorderedElementsAreArray(expected)) << sample.name;
    }
}

TEST_F(PolicyParityTest, VerdictsAreThoseOfCoverage) {
    for (const Sample& sample : kCorpus) {
        const PolicyFindings page = findings(documentOf(sample));
        const json rules = printed({"policy", "coverage", path(sample)});
        ASSERT_EQ(rules.size(), page.coverage.size()) << sample.name;
        for (std::size_t i = 0; i < rules.size(); ++i) {
            EXPECT_EQ(rules[i]["rule"], page.coverage[i].rule) << sample.name;
            EXPECT_EQ(rules[i]["verdict"], policy::toText(page.coverage[i].verdict)) << sample.name;
            EXPECT_EQ(rules[i]["by"].get<std::vector<std::string>>(), page.coverage[i].by) << sample.name;
        }
    }
}

TEST_F(PolicyParityTest, TestsComeOutAsOnTheCommandLine) {
    for (const Sample& sample : kCorpus) {
        const PolicyFindings page = findings(documentOf(sample));
        const json printedTests = printed({"policy", "test", path(sample)});
        ASSERT_EQ(printedTests["tests"], page.tests.size()) << sample.name;
        EXPECT_EQ(printedTests["failed"], page.redTests()) << sample.name;
        for (std::size_t i = 0; i < page.tests.size(); ++i) {
            const json& one = printedTests["results"][i];
            EXPECT_EQ(one["name"], page.tests[i].name);
            EXPECT_EQ(one["mismatches"].get<std::vector<std::string>>(), page.tests[i].result.mismatches)
                << sample.name << ": " << page.tests[i].name;
        }
    }
}

TEST_F(PolicyParityTest, DifferencesOfAnyTwoAreThoseOfDiff) {
    for (std::size_t i = 0; i + 1 < std::size(kCorpus); ++i) {
        const Sample& before = kCorpus[i];
        const Sample& after = kCorpus[i + 1];
        const auto review = presenters::review(
            {1, documentOf(before), 1, documentOf(before), documentOf(after)}, m_programs.zones(), m_clock.now());
        ASSERT_TRUE(review);
        std::string said;
        for (const policy::Change& change : review->changes) {
            said += policy::describe(change) + "\n";
        }
        EXPECT_EQ(run({"policy", "diff", path(before), path(after)}).out, said.empty() ? "no differences\n" : said)
            << before.name << " to " << after.name;
    }
}

TEST_F(PolicyParityTest, MergesAndTheirConflictsAreThoseOfMerge) {
    std::size_t conflicts = 0;
    for (std::size_t i = 0; i + 2 < std::size(kCorpus); ++i) {
        const auto review =
            presenters::review({1, documentOf(kCorpus[i]), 2, documentOf(kCorpus[i + 2]), documentOf(kCorpus[i + 1])},
                               m_programs.zones(), m_clock.now());
        ASSERT_TRUE(review);
        const json merged = printed({"policy", "merge", path(kCorpus[i]), path(kCorpus[i + 1]), path(kCorpus[i + 2])});
        EXPECT_EQ(merged["document"].dump(), json::parse(policy::formatJson(presenters::documentOf(review->merged))).dump())
            << kCorpus[i].name;
        ASSERT_EQ(merged["conflicts"].size(), review->conflicts.size()) << kCorpus[i].name;
        conflicts += review->conflicts.size();
        for (std::size_t k = 0; k < review->conflicts.size(); ++k) {
            EXPECT_EQ(merged["conflicts"][k]["field"], review->conflicts[k].field);
        }
    }
    EXPECT_GT(conflicts, 0U);
}

TEST_F(PolicyParityTest, WhatIfTracesAreThoseOfPlace) {
    struct Asked {
        const char* user;
        const char* group;
        const char* client;
        const char* farm;
    };
    constexpr Asked kAsked[] = {{"ana", "cad", "10.2.12.9", "office"},
                                {"ben", "audit", "10.2.200.1", "office"},
                                {"partner-7", "x", "192.0.2.1", "cad"},
                                {"xeno", "cad", "10.9.9.9", "nowhere"}};
    for (const Sample& sample : kCorpus) {
        const auto program = policy::compile(documentOf(sample), m_programs.zones());
        for (const Asked& asked : kAsked) {
            placement::PlacementRequest request;
            request.user = asked.user;
            request.groups = {asked.group};
            request.client = model::parseIpAddress(asked.client);
            request.farm = asked.farm;
            request.at = m_clock.now();
            const placement::Explanation page = placement::explain(m_directory, *program, request);
            const json shown = printed({"place", "--farm", asked.farm, "--user", asked.user, "--group", asked.group, "--client",
                                        asked.client, "--policy", path(sample), "--explain"});
            ASSERT_EQ(shown["stages"].size(), page.stages.size()) << sample.name;
            for (std::size_t i = 0; i < page.stages.size(); ++i) {
                EXPECT_EQ(shown["stages"][i]["text"], placement::describe(page.stages[i])) << sample.name;
                EXPECT_EQ(shown["stages"][i]["decisive"], page.stages[i].isDecisive) << sample.name;
            }
            ASSERT_EQ(shown["rules"].size(), page.rules.rules.size()) << sample.name;
            for (std::size_t i = 0; i < page.rules.rules.size(); ++i) {
                EXPECT_EQ(shown["rules"][i]["text"], policy::describe(page.rules.rules[i])) << sample.name;
            }
        }
    }
}

}  // namespace
}  // namespace farmwarden::ctl
