#include "core/exchange/target_import.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "core/exchange/csv_writer.h"
#include "core/model/words.h"

namespace farmwarden::exchange {
namespace {

using Code = ImportProblem::Code;

// Two farms; office has sh-1 (weight 200, tag gpu) and sh-2.
KnownWorld office() {
    request::TargetAdd first{.name = "sh-1", .farm = "office", .address = {"10.0.0.1"}, .weight = 200, .tags = {"gpu"}, .environment = {}};
    request::TargetAdd second{.name = "sh-2", .farm = "office", .address = {"10.0.0.2"}, .tags = {}, .environment = {}};
    return {{42}, {first, second}, {"lab", "office"}};
}

ImportReview review(std::string_view bytes, const ImportOptions& options = {}) {
    return reviewImport(readTable(bytes), office(), options);
}

// "3 Code-number value>hint": what is wrong, a line each.
std::string problems(std::string_view bytes, const ImportOptions& options = {}) {
    std::string text;
    for (const ImportProblem& problem : review(bytes, options).problems) {
        const ProblemText said = describe(problem);
        text += fmt::format("{}: {}; {}\n", problem.line, said.what, said.remedy);
    }
    return text;
}

// "sh-1 change weight: 200 -> 100", a line a row.
std::string plan(std::string_view bytes, const ImportOptions& options = {}) {
    const ImportReview result = review(bytes, options);
    std::string text;
    for (const ImportRow& row : result.rows) {
        static constexpr std::array<std::string_view, 4> kStates{"bad", "change", "add", "unchanged"};
        text += fmt::format("{} {}", row.target.name, kStates[static_cast<std::size_t>(row.state)]);
        for (const Column column : kColumns) {
            if (row.changes(column)) {
                text += fmt::format(" {}: {} -> {}", toText(column), valueOf(result.before[row.before], column), valueOf(row.target, column));
            }
        }
        text += '\n';
    }
    return text;
}

TEST(TargetImport, SaysWhatEachRowWouldDo) {
    EXPECT_EQ(plan("name,farm,address,weight\nsh-1,office,10.0.0.1,100\nsh-2,office,10.0.0.2,\nsh-3,office,10.0.0.3,50\n"),
              "sh-1 change weight: 200 -> 100\nsh-2 unchanged\nsh-3 add\n");
}

TEST(TargetImport, KeepsWhatHasNoColumnAndSetsDefaultsForEmptyCells) {
    EXPECT_EQ(plan("name,limit\nsh-1,7\n"), "sh-1 change limit: 0 -> 7\n") << "the tag and the weight stay";
    EXPECT_EQ(plan("name,tags,weight\nsh-1,,\n"), "sh-1 change weight: 200 -> 100 tags: gpu -> \n");
}

TEST(TargetImport, FindsColumnsByNameInAnyOrderAndCase) {
    EXPECT_EQ(plan("Address;FARM;Name;Tags\n[fe80::1]:3390;lab;x;a, b c\n"), "x add\n");
    const ImportReview result = review("Address;FARM;Name;Tags\n[fe80::1]:3390;lab;x;a, b c\n");
    EXPECT_EQ(result.rows[0].target.address.port, 3390);
    EXPECT_EQ(result.rows[0].target.tags, (std::vector<std::string>{"a", "b", "c"}));
    EXPECT_EQ(result.basis, base::Revision{42});
}

TEST(TargetImport, NamesTheNearestColumnOfAMistypedOne) {
    EXPECT_EQ(problems("name,wieght\nsh-1,100\n"), "1: there is no column \"wieght\"; did you mean \"weight\"?\n");
    EXPECT_EQ(problems("name,colour\nsh-1,red\n"), "1: there is no column \"colour\"; say what it means, or leave it out\n");
    EXPECT_EQ(problems("name,Target,farm\nsh-1,a,office\n"), "1: column \"Target\" means the same as one before it; leave one of them out\n");
}

TEST(TargetImport, AsksForColumnsThatNewTargetsNeed) {
    EXPECT_EQ(problems("farm,address\noffice,h\n"), "1: column \"name\" is missing; add it to the first line\n");
    EXPECT_EQ(problems("name\nsh-1\n"), "") << "a target that is there may do without";
    EXPECT_EQ(problems("name,farm\nx,office\ny,office\n"), "1: column \"address\" is missing; add it to the first line\n") << "said once";
}

TEST(TargetImport, ReportsEveryBadCellOfEveryRow) {
    EXPECT_EQ(problems("name,farm,address,kind,weight,limit,tags\n"
                       "sh 1,offce,10.0.0.300,pc,0,-1,a b/c\n"
                       ",office,h,,,,\n"
                       "a,,h,,,,\n"
                       "b,office,,,,,\n"
                       "c,office,h,,1.5,10x,\n"),
              "2: \"sh 1\" cannot be a target's name; use 1 to 64 letters, digits, dots, hyphens and underscores, with a letter or digit first\n"
              "2: there is no farm \"offce\"; did you mean \"office\"? Else add the farm first\n"
              "2: \"10.0.0.300\" is neither a host name nor an IP address, with or without a port; write HOST, HOST:PORT or [IPv6]:PORT\n"
              "2: there is no kind \"pc\"; use session-host, virtual-machine, blade or desktop\n"
              "2: weight \"0\" is no whole number from 1 to 10000; correct it; 100 is usual\n"
              "2: limit \"-1\" is no whole number from 0 to 1000000; correct it; 0 is no limit\n"
              "2: tags \"a b/c\" are not all tags; use 1 to 64 letters, digits, dots, hyphens and underscores, with a letter or digit first\n"
              "3: the name is missing; name the target\n"
              "4: the farm is missing; name the farm that it belongs to\n"
              "5: the address is missing; write HOST or HOST:PORT\n"
              "6: weight \"1.5\" is no whole number from 1 to 10000; correct it; 100 is usual\n"
              "6: limit \"10x\" is no whole number from 0 to 1000000; correct it; 0 is no limit\n");
}

TEST(TargetImport, ReportsMalformedRowsAndGoesOn) {
    EXPECT_EQ(problems("name,farm,address\nx,office\n\"y\"z,office,h\nsh-2,office,\"10.0.0.2\nw,nowhere,h\n"),
              "2: 2 fields where the first line names 3; check the separators of this line\n"
              "3: there is text after a closing quote; put it inside the quotes, or double quotes that belong to the text\n"
              "4: a quote is opened and never closed; close it, or double it if it belongs to the text\n"
              "5: there is no farm \"nowhere\"; add the farm first\n");
}

TEST(TargetImport, ReportsDoublesAndTargetsOfOtherFarms) {
    EXPECT_EQ(problems("name,farm,address\nx,lab,h\nx,lab,h2\nsh-1,lab,10.0.0.1\n"),
              "3: target \"x\" is in line 2 already; keep one of the two lines\n"
              "4: target \"sh-1\" is in farm \"office\", and a target cannot be moved; correct the farm, or choose another name\n");
}

TEST(TargetImport, AddsUnknownFarmsWhenTold) {
    ImportOptions options;
    options.addsFarms = true;
    const ImportReview result = review("name,farm,address\nx,new-1,h\ny,new-1,h\n", options);
    EXPECT_TRUE(result.isReady());
    EXPECT_EQ(result.addedFarms, std::vector<std::string>{"new-1"});
    const request::TargetImport import = toRequest(result, "a.csv");
    ASSERT_EQ(import.farms.size(), 1U);
    EXPECT_EQ(import.farms[0].name, "new-1");
    EXPECT_EQ(inverseOf(result, "a.csv").removedFarms, std::vector<std::string>{"new-1"});
}

TEST(TargetImport, AsksForEveryHostOnce) {
    int asked = 0;
    ImportOptions options;
    options.resolve = [&](const model::Endpoint& address) -> base::Result<void> {
        ++asked;
        return address.host == "away" ? base::fail(base::ErrorCode::NotFound, "no such host") : base::Result<void>();
    };
    EXPECT_EQ(problems("name,farm,address\nx,lab,away:1\ny,lab,away:2\nz,lab,here\nsh-1,office,10.0.0.1\n", options),
              "2: address \"away:1\" does not resolve (no such host); correct it, or make the name known to this machine\n"
              "3: address \"away:2\" does not resolve (no such host); correct it, or make the name known to this machine\n");
    EXPECT_EQ(asked, 2) << "and not for one that stays as it is";
}

TEST(TargetImport, SaysWhatIsWrongWithTheWholeFile) {
    EXPECT_EQ(problems(""), "0: there is nothing in it; choose another file\n");
    EXPECT_EQ(problems("\xEF\xBB\xBF\n\n"), "0: there is nothing in it; choose another file\n");
    EXPECT_EQ(problems("name,farm\n"), "0: there are titles and no rows; add a row for each target\n");
    EXPECT_FALSE(review("name\nsh-1\n").isReady()) << "nothing would change";
}

TEST(TargetImport, StopsAtTheLimitAndWhenCancelled) {
    std::string text = "name,farm,address\n";
    for (std::size_t i = 0; i <= request::kMaxImported; ++i) {
        text += fmt::format("t{},lab,10.0.0.1\n", i);
    }
    const ImportReview all = review(text);
    ASSERT_EQ(all.problems.size(), 1U);
    EXPECT_EQ(all.problems[0].code, Code::TooManyRows);
    ImportOptions options;
    options.progress = [](std::size_t done, std::size_t total) { return done * 2 < total; };
    const ImportReview half = review(text, options);
    EXPECT_TRUE(half.isCancelled);
    EXPECT_FALSE(half.isReady());
    EXPECT_LT(half.rows.size(), 60'000U);
}

TEST(TargetImport, TakesBackWhatItWrites) {
    request::TargetAdd odd{.name = "odd", .farm = "lab", .address = {"fe80::1", 3390}, .kind = model::TargetKind::Blade, .weight = 7,
                           .limit = 9, .tags = {"a", "b"}, .environment = "rack 1, \"left\"; " };
    KnownWorld known = office();
    known.targets.insert(known.targets.begin(), odd);
    const std::string text = targetsAsCsv(known.targets);
    const ImportReview same = reviewImport(readTable(text), known, {});
    EXPECT_TRUE(same.problems.empty());
    EXPECT_EQ(same.unchanged, 3U) << text;
    KnownWorld empty{{1}, {}, {"lab", "office"}};
    const ImportReview fresh = reviewImport(readTable(text), empty, {});
    EXPECT_EQ(toRequest(fresh, {}).targets, known.targets);
}

TEST(TargetImport, CanBeTakenBack) {
    const ImportReview result = review("name,farm,address\nsh-1,office,10.0.0.9\nsh-3,office,10.0.0.3\n");
    const request::TargetImport inverse = inverseOf(result, "a.csv");
    EXPECT_EQ(inverse.removed, std::vector<std::string>{"sh-3"});
    ASSERT_EQ(inverse.targets.size(), 1U);
    EXPECT_EQ(inverse.targets[0], office().targets[0]);
}

TEST(TargetImport, WritesAReportWithARowForEachProblem) {
    EXPECT_EQ(problemReport(review("name,farm,address\nx,\"la,b\",h\n")),
              "row,column,value,problem,remedy\n"
              "2,farm,\"la,b\",\"\"\"la,b\"\" cannot be a farm's name\",\"use 1 to 64 letters, digits, dots, hyphens and underscores, with a letter or "
              "digit first\"\n");
}

}  // namespace
}  // namespace farmwarden::exchange
