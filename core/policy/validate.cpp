#include "core/policy/validate.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ranges>
#include <tuple>
#include <unordered_map>

#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/policy/condition_check.h"
#include "core/policy/document_reader.h"
#include "core/policy/redirect_loops.h"
#include "core/policy/rule_report.h"
#include "core/policy/text_node.h"

namespace farmwarden::policy {
namespace {

class Validator {
public:
    Validator(const Document& document, const KnownWorld& world) : m_document(document), m_world(world) {}

    base::Diagnostics run() {
        if (m_document.rules.size() > kMaxRules) {
            m_out.push_back(tooManyItems("rules", kMaxRules, m_document.rules[kMaxRules].range));
            return std::move(m_out);
        }
        for (const auto& entry : m_world.targets) {
            m_tags.insert(entry.second.tags.begin(), entry.second.tags.end());
            m_byFarm[entry.second.farm].push_back(&entry);
            m_all.push_back(&entry);
        }
        for (std::size_t i = 0; i < m_document.rules.size(); ++i) {
            checkRule(m_document.rules[i], i + 1);
        }
        for (const auto& [name, farm] : m_document.farms) {
            checkFarm(name, farm.range);
        }
        checkTests();
        checkLoops();
        sortByPlace(m_out);
        return std::move(m_out);
    }

private:
    using NumberByText = std::unordered_map<std::string, std::size_t>;
    using KnownEntry = std::pair<const std::string, KnownTarget>;
    using Candidates = std::vector<const KnownEntry*>;

    void checkRule(const Rule& rule, std::size_t number) {
        RuleReport report(rule, number, m_out);
        checkId(rule, number, report);
        if (const auto [found, isNew] = m_names.emplace(rule.name, number); !rule.name.empty() && !isNew) {
            report.hint("duplicate-name",
                        fmt::format("rule {} is also named {}", shown(m_document.rules[found->second - 1].id),
                                    shown(rule.name)),
                        "give each a name of its own, so that people can tell them apart", rule.places.name);
        }
        if (rule.validUntil && *rule.validUntil <= m_world.now) {
            report.warning(
                "valid-until-past",
                fmt::format("it was valid until {} and has no effect any more", base::formatTime(*rule.validUntil)),
                "set a later date, or remove the rule", rule.places.validUntil);
        }
        for (const Condition& condition : rule.conditions) {
            checkCondition(condition, m_world, report);
        }
        checkAction(rule.action, report);
    }

    void checkId(const Rule& rule, std::size_t number, RuleReport& report) {
        if (rule.id.empty()) {
            report.error("empty-id", "it has no id",
                         "give it a short name that stays, as in \"cad-users\"; versions and journal refer to it",
                         rule.places.id);
            return;
        }
        if (!base::isObjectName(rule.id)) {
            report.error(
                "bad-id", "this is no id",
                "use 1 to 64 of A-Z a-z 0-9 . _ - with a letter or digit first; free text belongs into the name",
                rule.places.id);
        }
        if (const auto [found, isNew] = m_ids.emplace(rule.id, number); !isNew) {
            const std::uint32_t line = m_document.rules[found->second - 1].range.line;
            report.error("duplicate-id",
                         line == 0 ? fmt::format("rule number {} has the same id", found->second)
                                   : fmt::format("the rule in line {} has the same id", line),
                         "give one of them another; if it was copied, the copy", rule.places.id);
        }
    }

    void checkAction(const Action& action, RuleReport& report) {
        switch (action.kind) {
            case ActionKind::Farm:
                checkActionFarm(action, report);
                break;
            case ActionKind::Target:
                checkTargets(action, report);
                break;
            case ActionKind::Tagged:
                checkTagged(action, report);
                break;
            case ActionKind::External:
                if (!model::parseEndpoint(model::toText(action.address))) {
                    report.error("bad-address", fmt::format("{} is no address", shown(model::toText(action.address))),
                                 "write HOST or HOST:PORT", action.range);
                }
                break;
            case ActionKind::Refuse:
                if (action.message.empty()) {
                    report.hint("no-message", "it refuses without a message",
                                "say why: operators see it in the journal and beside the session", action.range);
                }
                break;
        }
    }

    void checkActionFarm(const Action& action, RuleReport& report) {
        if (action.farm.empty()) {
            report.error("unknown-farm", "the action names no farm", "name one", action.range);
        } else if (!m_world.farms.contains(action.farm)) {
            report.error("unknown-farm", fmt::format("there is no farm {} to send to", shown(action.farm)),
                         report.remedyFor(action.farm, m_world.farms, "add the farm first, or correct the name"),
                         action.range);
        } else {
            checkCapacity(report, action.range, fmt::format("farm {}", shown(action.farm)),
                          capacityOf(action.farm, {}));
        }
    }

    void checkTargets(const Action& action, RuleReport& report) {
        if (action.values.empty()) {
            report.error("empty-set", "the action names no target", "name one, or send to a farm", action.range);
        }
        Capacity capacity;
        for (std::size_t i = 0; i < action.values.size(); ++i) {
            const std::string& name = action.values[i];
            if (const auto found = m_world.targets.find(name); found != m_world.targets.end()) {
                capacity.add(*found);
            } else {
                report.error("unknown-target", fmt::format("there is no target {}", shown(name)),
                             report.remedyFor(name, m_world.targets | std::views::keys,
                                              "add the target first, or correct the name"),
                             RuleReport::placeOf(action, i));
            }
        }
        if (capacity.candidates > 0) {
            checkCapacity(report, action.range, {}, capacity);
        }
    }

    void checkTagged(const Action& action, RuleReport& report) {
        if (action.values.empty()) {
            report.error("empty-set", "the action names no tag", "name one, or send to a farm", action.range);
            return;
        }
        bool areKnown = true;
        for (std::size_t i = 0; i < action.values.size(); ++i) {
            if (!m_tags.contains(action.values[i])) {
                areKnown = false;
                report.error("unknown-tag", fmt::format("no target has the tag {}", shown(action.values[i])),
                             report.remedyFor(action.values[i], m_tags, "tag a target, or correct the tag"),
                             RuleReport::placeOf(action, i));
            }
        }
        if (!action.farm.empty() && !m_world.farms.contains(action.farm)) {
            report.error("unknown-farm", fmt::format("there is no farm {}", shown(action.farm)),
                         report.remedyFor(action.farm, m_world.farms, "add the farm first, or correct the name"),
                         action.range);
        } else if (areKnown) {
            checkCapacity(report, action.range, fmt::format("tag {}", shown(action.values[0])),
                          capacityOf(action.farm, action.values));
        }
    }

    // Who could take sessions, and whether somebody does.
    struct Capacity {
        std::size_t candidates = 0;
        const KnownEntry* first = nullptr;
        bool isOpen = false;

        void add(const KnownEntry& entry) {
            first = candidates++ == 0 ? &entry : first;
            isOpen = isOpen || entry.second.obstacle.empty();
        }
    };

    // Of the targets with all the tags, in one farm or anywhere. Policies ask for the same few combinations again and
    // again, and farms are large.
    const Capacity& capacityOf(const std::string& farm, const std::vector<std::string>& tags) {
        const auto [found, isNew] = m_capacities.try_emplace({farm, tags});
        if (isNew) {
            for (const KnownEntry* entry : targetsOf(farm)) {
                const auto& has = entry->second.tags;
                if (std::ranges::all_of(
                        tags, [&](const std::string& tag) { return std::ranges::find(has, tag) != has.end(); })) {
                    found->second.add(*entry);
                }
            }
        }
        return found->second;
    }

    static void checkCapacity(RuleReport& report, base::SourceRange place, const std::string& what,
                              const Capacity& capacity) {
        if (capacity.isOpen) {
            return;
        }
        if (capacity.candidates == 0) {
            report.warning("no-target", fmt::format("there is no target yet that {} means", what),
                           "add one, or give one all of the tags", place);
            return;
        }
        const auto& [name, target] = *capacity.first;
        const std::string why = base::sanitized(target.obstacle, 200);
        report.warning("no-capacity",
                       capacity.candidates == 1
                           ? fmt::format("the only target, {}, takes no session now: {}", shown(name), why)
                           : fmt::format("none of the {} targets takes a session now; {}: {}", capacity.candidates,
                                         shown(name), why),
                       "release the hold or raise the limit, or send elsewhere meanwhile", place);
    }

    // Of one farm, or all.
    const Candidates& targetsOf(const std::string& farm) {
        static const Candidates kNone;
        const auto found = m_byFarm.find(farm);
        return farm.empty() ? m_all : found == m_byFarm.end() ? kNone : found->second;
    }

    void checkFarm(const std::string& name, base::SourceRange place) {
        if (!m_world.farms.contains(name)) {
            const std::vector<std::string_view> farms(m_world.farms.begin(), m_world.farms.end());
            const std::string_view meant = nearest(name, farms);
            add(base::Severity::Error, "unknown-farm", fmt::format("There is no farm {} to balance", shown(name)),
                meant.empty() ? "add the farm first, or correct the name"
                              : fmt::format("did you mean {}?", shown(meant)),
                place);
        }
    }

    void checkTests() {
        NumberByText names;
        for (const PolicyTest& test : m_document.tests) {
            const std::string owner = fmt::format("Test {}", shown(test.name));
            if (test.name.empty()) {
                add(base::Severity::Error, "bad-test", "A test has no name", "say in a few words what must stay true",
                    test.range);
            } else if (!names.emplace(test.name, names.size()).second) {
                add(base::Severity::Error, "duplicate-test", owner + " is there twice", "give each a name of its own",
                    test.range);
            }
            const bool expectsPlace =
                !test.expectedFarm.empty() || !test.expectedTarget.empty() || !test.expectedAddress.empty();
            if (test.expectsRefusal && expectsPlace) {
                add(base::Severity::Error, "bad-test", owner + " expects a refusal and a place at once",
                    "keep one of the two", test.range);
            } else if (!test.expectsRefusal && !expectsPlace && test.expectedRule.empty()) {
                add(base::Severity::Warning, "bad-test", owner + " expects nothing and can never fail",
                    "say what must come out", test.range);
            }
            checkTestNames(test, owner);
        }
    }

    void checkTestNames(const PolicyTest& test, const std::string& owner) {
        if (!test.expectedRule.empty() && !m_ids.contains(test.expectedRule)) {
            add(base::Severity::Warning, "unknown-rule",
                fmt::format("{} expects the rule {}, which is not there", owner, shown(test.expectedRule)),
                "correct the id, or leave it out to check the result only", test.range);
        }
        for (const std::string* farm : {&test.request.farm, &test.expectedFarm}) {
            if (!farm->empty() && !m_world.farms.contains(*farm)) {
                add(base::Severity::Warning, "unknown-farm",
                    fmt::format("{} names the farm {}, which is not there", owner, shown(*farm)), "correct the name",
                    test.range);
            }
        }
        if (!test.expectedTarget.empty() && !m_world.targets.contains(test.expectedTarget)) {
            add(base::Severity::Warning, "unknown-target",
                fmt::format("{} names the target {}, which is not there", owner, shown(test.expectedTarget)),
                "correct the name", test.range);
        }
    }

    void checkLoops() {
        for (const RedirectLoop& loop : findRedirectLoops(*compile(m_document, m_world.zones), m_world.now)) {
            std::string path = shown(loop.farms[0]);
            std::string others;
            for (std::size_t i = 0; i < loop.rules.size(); ++i) {
                path += fmt::format(" to {}", shown(loop.farms[(i + 1) % loop.farms.size()]));
                others +=
                    i == 0 ? ""
                           : fmt::format("{}{}", others.empty() ? "" : ", ", shown(m_document.rules[loop.rules[i]].id));
            }
            const Rule& rule = m_document.rules[loop.rules[0]];
            RuleReport(rule, loop.rules[0] + 1U, m_out)
                .error("redirect-loop",
                       fmt::format("together with {} it sends connections in a circle, as of user {}: {}", others,
                                   shown(loop.witness.user), path),
                       "let one of them send to targets or elsewhere, or exclude these connections from it",
                       rule.action.range);
        }
    }

    void add(base::Severity severity, std::string_view code, std::string message, std::string hint,
             base::SourceRange place) {
        m_out.push_back({severity, std::string(code), std::move(message), std::move(hint), place, {}});
    }

    const Document& m_document;
    const KnownWorld& m_world;
    base::Diagnostics m_out;
    std::set<std::string, std::less<>> m_tags;  // of any target
    std::unordered_map<std::string, Candidates> m_byFarm;
    Candidates m_all;
    std::map<std::pair<std::string, std::vector<std::string>>, Capacity> m_capacities;  // by farm and tags
    NumberByText m_ids;                                                                 // rule number by id
    NumberByText m_names;                                                               // and by name
};

bool lies(const base::SourceRange& inner, const base::SourceRange& outer) {
    return std::tuple(outer.line, outer.column) <= std::tuple(inner.line, inner.column) &&
           std::tuple(inner.endLine, inner.endColumn) <= std::tuple(outer.endLine, outer.endColumn);
}

}  // namespace

base::Diagnostics validate(const Document& document, const KnownWorld& world) {
    return Validator(document, world).run();
}

base::Diagnostics together(base::Diagnostics parsed, const base::Diagnostics& validated) {
    const std::size_t known = parsed.size();
    for (const base::Diagnostic& finding : validated) {
        const auto repeats = [&](const base::Diagnostic& earlier) {
            // A set is empty, too, when what stands in it could not be read; so is an address.
            return earlier.range == finding.range || ((finding.code == "empty-set" || finding.code == "bad-address") &&
                                                      lies(earlier.range, finding.range));
        };
        if (std::none_of(parsed.begin(), parsed.begin() + static_cast<std::ptrdiff_t>(known), repeats)) {
            parsed.push_back(finding);
        }
    }
    sortByPlace(parsed);
    return parsed;
}

}  // namespace farmwarden::policy
