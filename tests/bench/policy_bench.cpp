// Redirect rules: first match at 10 to 10,000 rules, compiling, coverage in full and after one edit, and what reading,
// writing, validating, comparing and merging take. The limit of a match is looking the request's names up in a bare
// hash table of all names in the rules, which any index has to do at least; that of texts is nlohmann's JSON, which
// knows nothing of policies and of places; that of the rest is copying, comparing or compiling the document.

#include <time.h>

#include <boost/unordered/unordered_flat_map.hpp>
#include <nlohmann/json.hpp>
#include <random>
#include <string>

#include "core/policy/coverage.h"
#include "core/policy/diff.h"
#include "core/policy/json_text.h"
#include "core/policy/merge.h"
#include "core/policy/program.h"
#include "core/policy/toml_text.h"
#include "core/policy/validate.h"
#include "tests/bench/bench_support.h"

namespace {

using namespace farmwarden;
using namespace farmwarden::policy;

constexpr std::size_t kRequests = 2000;
const base::TimePoint kNow{std::chrono::sys_days(std::chrono::year(2026) / 11 / 22)};

using Random = std::mt19937;

// Processor time of this thread: all of this is one thread's work without waiting, and other load on the machine is not
// its fault.
double processorNanoseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e9 + static_cast<double>(now.tv_nsec);
}

template <typename Work>
double nanosecondsEach(std::size_t operations, Work&& work, int rounds = bench::kRounds) {
    work();
    std::vector<double> figures;
    for (int round = 0; round < rounds; ++round) {
        const double start = processorNanoseconds();
        work();
        figures.push_back((processorNanoseconds() - start) / static_cast<double>(operations));
    }
    return bench::median(std::move(figures));
}

std::uint32_t below(Random& random, std::uint32_t n) {
    return static_cast<std::uint32_t>(random() % n);
}

Condition values(Dimension dimension, std::vector<std::string> names) {
    return {dimension, false, std::move(names), {}, {}, {}};
}

// Connections ask for the first thirty farms; ten more are only sent to.
std::string farmName(Random& random) {
    return fmt::format("farm-{}", below(random, 30));
}
std::string finalFarmName(Random& random) {
    return fmt::format("farm-{}", 30 + below(random, 10));
}
std::string groupName(Random& random) {
    return fmt::format("group-{}", below(random, 400));
}

Condition officeHours(Random& random) {
    Window window{{Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday}, 0, 0};
    window.fromMinute = static_cast<std::uint16_t>(60 * (6 + below(random, 4)));
    window.toMinute = static_cast<std::uint16_t>(60 * (16 + below(random, 5)));
    return {Dimension::Time,
            below(random, 4) == 0,
            {},
            {window},
            below(random, 3) == 0 ? "America/New_York" : "Europe/Madrid",
            {}};
}

// As such lists grow: mostly exceptions for single people, then groups, sites and machines, some by time, a few with an
// end.
Rule makeRule(Random& random, std::size_t number) {
    Rule rule;
    rule.id = fmt::format("rule-{}", number);
    rule.name = fmt::format("Exception {} for somebody", number);
    switch (below(random, 10)) {
        case 0:
        case 1:
        case 2:
        case 3:
            rule.conditions = {values(Dimension::User, {fmt::format("user{}", below(random, 20'000))})};
            break;
        case 4:
        case 5:
        case 6:
            rule.conditions = {values(Dimension::Group, {groupName(random)})};
            break;
        case 7:
            rule.conditions = {
                values(Dimension::Client, {fmt::format("10.{}.{}.0/24", below(random, 64), below(random, 256))})};
            break;
        case 8:
            rule.conditions = {values(Dimension::ClientName, {fmt::format("pc-{}-*", below(random, 2000))})};
            break;
        default:
            rule.conditions = {values(Dimension::Client, {fmt::format("10.{}.0.0/16", below(random, 64))}),
                               values(Dimension::Tag, {"vpn"})};
    }
    const std::uint32_t asked = below(random, 30);
    const bool namesFarm = below(random, 10) < 8;
    if (namesFarm) {
        rule.conditions.push_back(values(Dimension::Farm, {fmt::format("farm-{}", asked)}));
    }
    if (below(random, 10) < 2) {
        rule.conditions.push_back(officeHours(random));
    }
    if (below(random, 20) == 0) {
        rule.validUntil = kNow + std::chrono::days(below(random, 700));
    }
    // Some send on to where another rule may send further, but none back.
    rule.action.farm = namesFarm && asked < 29 && number % 5 == 0
                           ? fmt::format("farm-{}", asked + 1 + below(random, 29 - asked))
                           : finalFarmName(random);
    if (number % 10 == 3) {
        rule.action.kind = ActionKind::Tagged;
        rule.action.values = {"cad"};
    }
    return rule;
}

Document makeDocument(std::size_t rules) {
    Random random(5);
    Document document;
    for (std::size_t i = 0; i < rules; ++i) {
        document.rules.push_back(makeRule(random, i));
    }
    return document;
}

std::vector<Request> makeRequests() {
    Random random(9);
    std::vector<Request> requests(kRequests);
    for (Request& request : requests) {
        request.user = fmt::format("user{}", below(random, 20'000));
        request.farm = farmName(random);
        request.groups = {groupName(random), groupName(random), groupName(random)};
        request.client = model::parseIpAddress(
            fmt::format("10.{}.{}.{}", below(random, 128), below(random, 256), 1 + below(random, 250)));
        request.clientName = fmt::format("pc-{}-{}", below(random, 8000), below(random, 10));
        request.at = kNow + std::chrono::minutes(below(random, 500'000));
    }
    return requests;
}

using Names = boost::unordered_flat_map<std::string, std::uint32_t>;

double lookUps(const Document& document, const std::vector<Request>& requests) {
    Names names;
    for (const Rule& rule : document.rules) {
        for (const Condition& condition : rule.conditions) {
            for (const std::string& value : condition.values) {
                names.emplace(value, 0);
            }
        }
    }
    return nanosecondsEach(requests.size(), [&] {
        std::size_t found = 0;
        for (const Request& request : requests) {
            found += names.count(request.user) + names.count(request.farm) + names.count(request.clientName);
            for (const std::string& group : request.groups) {
                found += names.count(group);
            }
        }
        bench::keep(found);
    });
}

void measureMatch(const ZoneCatalogue& zones) {
    const auto requests = makeRequests();
    for (const std::size_t rules : {10, 100, 1000, 10'000}) {
        const Document document = makeDocument(rules);
        const auto program = compile(document, zones);
        const double each = nanosecondsEach(requests.size(), [&] {
            for (const Request& request : requests) {
                bench::keep(match(*program, request));
            }
        });
        bench::report(fmt::format("policy.match rules={}", rules), each, "ns",
                      bench::Limit{lookUps(document, requests), "hash lookups alone"},
                      rules == 10'000 ? "0.85 to 1.8 us" : "");
    }
}

void measureCompile(const Document& document, const ZoneCatalogue& zones) {
    const double copied = nanosecondsEach(1, [&] {
        const Document copy = document;
        bench::keep(copy);
    });
    const double compiled = nanosecondsEach(1, [&] { bench::keep(compile(document, zones)); });
    bench::report("policy.compile rules=10000", compiled / 1e6, "ms",
                  bench::Limit{copied / 1e6, "copying the document"}, "under 20 ms");
}

// A rule that only a few others meet, and one in front of everything that all others meet.
void measureCoverage(const Document& document, const ZoneCatalogue& zones) {
    const CoverageOptions options{kNow};
    const double compiled = nanosecondsEach(1, [&] { bench::keep(compile(document, zones)); }) / 1e6;
    const double full = nanosecondsEach(
                            1, [&] { bench::keep(Coverage(document, zones, options)); }, 3) /
                        1e6;
    bench::report("policy.coverage rules=10000 full", full, "ms", bench::Limit{compiled, "compiling"},
                  "a few seconds at most");

    Coverage coverage(document, zones, options);
    const auto edit = [&](std::string_view name, std::size_t at, std::vector<Condition> conditions) {
        Document edited = document;
        edited.rules[at].conditions = std::move(conditions);
        bool isEdited = false;
        const auto update = [&] {
            isEdited = !isEdited;
            coverage.update(isEdited ? edited : document);
        };
        const double each = nanosecondsEach(1, update) / 1e6;
        const std::size_t analysed = coverage.analysed();
        coverage.update(document);
        bench::report(fmt::format("policy.coverage rules=10000 {}", name), each, "ms",
                      bench::Limit{compiled, "compiling"}, "under 100 ms");
        fmt::print("  rules looked at: {}\n", analysed);
    };
    edit("edit of one farm's rule", 5000, {values(Dimension::User, {"user77"}), values(Dimension::Farm, {"farm-7"})});
    edit("edit of a user's rule", 5000, {values(Dimension::User, {"user77"})});
    edit("edit of a group's rule", 5000, {values(Dimension::Group, {"group-7"})});
    edit("edit of the first rule, a group's", 0, {values(Dimension::Group, {"group-7"})});

    std::array<std::size_t, 9> verdicts{};
    for (const RuleCoverage& rule : coverage.rules()) {
        ++verdicts[static_cast<std::size_t>(rule.verdict)];
    }
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        fmt::print("  {}: {}\n", toText(static_cast<Verdict>(i)), verdicts[i]);
    }
}

KnownWorld makeWorld(const ZoneCatalogue& zones) {
    KnownWorld world{.farms = {}, .targets = {}, .now = kNow, .zones = zones};
    for (int farm = 0; farm < 40; ++farm) {
        world.farms.insert(fmt::format("farm-{}", farm));
    }
    for (int target = 0; target < 10'000; ++target) {
        world.targets[fmt::format("host-{}", target)] = {fmt::format("farm-{}", target % 40), {"cad"}, ""};
    }
    return world;
}

void measureTexts(const Document& document, std::string_view size) {
    const std::string json = formatJson(document);
    const std::string toml = formatToml(document);
    const auto generic = nlohmann::json::parse(json);
    const double bareParse = nanosecondsEach(1, [&] { bench::keep(nlohmann::json::parse(json)); }) / 1e6;
    const double bareFormat = nanosecondsEach(1, [&] { bench::keep(generic.dump(2)); }) / 1e6;
    const auto report = [&](std::string_view name, const bench::Limit& limit, auto work) {
        bench::report(fmt::format("policy.{} rules={}", name, size), nanosecondsEach(1, work) / 1e6, "ms", limit);
    };
    const bench::Limit parse{bareParse, "nlohmann's parser on the JSON"};
    const bench::Limit format{bareFormat, "nlohmann's writer"};
    report("parse JSON", parse, [&] { bench::keep(parseJson(json)); });
    report("parse TOML", parse, [&] { bench::keep(parseToml(toml)); });
    report("format JSON", format, [&] { bench::keep(formatJson(document)); });
    report("format TOML", format, [&] { bench::keep(formatToml(document)); });
}

// One rule in a hundred changes its farm, one in two hundred moves to the front, one in a hundred is new.
Document edited(const Document& document, std::uint32_t seed) {
    Random random(seed);
    Document result = document;
    const auto all = static_cast<std::uint32_t>(document.rules.size());
    for (std::uint32_t i = 0; i < all / 100; ++i) {
        result.rules[below(random, all)].action.farm = farmName(random);
        Rule rule = makeRule(random, all + i);
        rule.id += fmt::format("-{}", seed);
        result.rules.insert(result.rules.begin() + below(random, all), rule);
    }
    for (std::uint32_t i = 0; i < all / 200; ++i) {
        const auto moved = result.rules.begin() + below(random, all);
        std::rotate(result.rules.begin(), moved, moved + 1);
    }
    return result;
}

void measureEdits(const Document& document, const ZoneCatalogue& zones, std::string_view size,
                  std::string_view goalOfValidation) {
    const double compiled = nanosecondsEach(
                                1, [&] { bench::keep(compile(document, zones)); }, 3) /
                            1e6;
    const KnownWorld world = makeWorld(zones);
    const auto measure = [&](std::string_view name, const Document& checked) {
        std::size_t findings = 0;
        const double each = nanosecondsEach(
            1, [&] { findings = validate(checked, world).size(); }, 3);
        bench::report(fmt::format("policy.{} rules={}", name, size), each / 1e6, "ms",
                      bench::Limit{compiled, "compiling"}, goalOfValidation);
        fmt::print("  findings: {}\n", findings);
    };
    measure("validate", document);
    const Document ours = edited(document, 71);
    const Document theirs = edited(document, 72);
    measure("validate draft with circles", ours);
    const double copied = nanosecondsEach(
                              1,
                              [&] {
                                  const Document copy = document;
                                  bench::keep(copy);
                              },
                              3) /
                          1e6;
    const bench::Limit limit{copied, "copying the document"};
    const double compared = nanosecondsEach(
                                1, [&] { bench::keep(diff(document, ours)); }, 3) /
                            1e6;
    bench::report(fmt::format("policy.diff rules={}", size), compared, "ms", limit);
    std::size_t conflicts = 0;
    const double merged = nanosecondsEach(
                              1, [&] { conflicts = merge(document, ours, theirs)->conflicts.size(); }, 3) /
                          1e6;
    bench::report(fmt::format("policy.merge rules={}", size), merged, "ms", limit, "seconds at most");
    fmt::print("  changes of ours: {}; conflicts: {}\n", diff(document, ours)->size(), conflicts);
}

}  // namespace

int main() {
    const ZoneCatalogue zones;
    measureMatch(zones);
    const Document document = makeDocument(10'000);
    measureCompile(document, zones);
    measureCoverage(document, zones);
    measureTexts(document, "10000");
    measureEdits(document, zones, "10000", "under 100 ms");
    measureEdits(makeDocument(99'000), zones, "99000", "about a second");
}
