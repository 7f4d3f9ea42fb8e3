#include "core/policy/redirect_loops.h"

#include <algorithm>
#include <map>
#include <ranges>

#include "core/base/text.h"
#include "core/policy/network.h"

namespace farmwarden::policy {
namespace {

constexpr std::size_t kMaxLength = 4;           // farms in a circle
constexpr std::size_t kMaxSteps = 200'000;      // rules looked at in all
constexpr std::size_t kMaxStepsOfRule = 2'000;  // and from one rule on
constexpr std::string_view kSomebody = "somebody";
constexpr int kHoursOfWeek = 7 * 24;

// Where the rule sends requests by name of farm; empty if it does not.
const std::string& destination(const Rule& rule) {
    static const std::string kNowhere;
    return rule.action.kind == ActionKind::Farm || rule.action.kind == ActionKind::Tagged ? rule.action.farm : kNowhere;
}

bool holds(const Condition& condition, std::string_view value) {
    const auto isMeant = [&](const std::string& pattern) {
        const std::string folded = base::lowered(pattern);
        return folded.ends_with('*') ? base::lowered(value).starts_with(folded.substr(0, folded.size() - 1))
                                     : base::lowered(value) == folded;
    };
    return std::ranges::any_of(condition.values, isMeant) != condition.isNegated;
}

bool admitsFarm(const Rule& rule, const std::string& farm) {
    return std::ranges::all_of(rule.conditions, [&](const Condition& condition) {
        return condition.dimension != Dimension::Farm ||
               (std::ranges::find(condition.values, farm) != condition.values.end()) != condition.isNegated;
    });
}

bool holdsAddress(const Condition& condition, const Network& address) {
    const auto isMeant = [&](const std::string& text) {
        const auto network = parseNetwork(text);
        return network && network->holds(address);
    };
    return std::ranges::any_of(condition.values, isMeant) != condition.isNegated;
}

// Makes one request that all of some rules may match, farm and time apart. Dimensions are independent, so each is
// solved alone, by trying what the rules themselves mention. False when nothing fits.
class WitnessMaker {
public:
    explicit WitnessMaker(const std::vector<const Rule*>& rules) {
        for (const Rule* rule : rules) {
            for (const Condition& condition : rule->conditions) {
                m_conditions[condition.dimension].push_back(&condition);
            }
        }
    }

    bool make(Request& request) {
        return text(Dimension::User, kSomebody, request.user) && text(Dimension::Domain, "", request.domain) &&
               text(Dimension::ClientName, "", request.clientName) && text(Dimension::Program, "", request.program) &&
               names(Dimension::Group, request.groups) && names(Dimension::Tag, request.tags) &&
               address(request.client);
    }

    bool hasTime() { return !m_conditions[Dimension::Time].empty(); }

private:
    bool text(Dimension dimension, std::string_view usual, std::string& into) {
        const auto& conditions = m_conditions[dimension];
        std::vector<std::string> candidates{std::string(usual), std::string(kSomebody)};
        for (const Condition* condition : conditions) {
            for (const std::string& value : condition->values) {
                const bool isPrefix = value.ends_with('*');
                candidates.push_back(isPrefix ? value.substr(0, value.size() - 1) + "x" : value);
            }
        }
        const auto fits = [&](const std::string& candidate) {
            return std::ranges::all_of(conditions,
                                       [&](const Condition* condition) { return holds(*condition, candidate); });
        };
        const auto found = std::ranges::find_if(candidates, fits);
        into = found == candidates.end() ? std::string() : *found;
        return found != candidates.end();
    }

    // A request has many groups: all that are wanted, none that is not.
    bool names(Dimension dimension, std::vector<std::string>& into) {
        for (const Condition* condition : m_conditions[dimension]) {
            if (condition->isNegated) {
                continue;
            }
            const auto isAllowed = [&](const std::string& value) {
                const std::string name = value.ends_with('*') ? value.substr(0, value.size() - 1) + "x" : value;
                return std::ranges::all_of(m_conditions[dimension], [&](const Condition* other) {
                    return !other->isNegated || holds(*other, name);
                });
            };
            const auto found = std::ranges::find_if(condition->values, isAllowed);
            if (found == condition->values.end()) {
                return false;
            }
            into.push_back(found->ends_with('*') ? found->substr(0, found->size() - 1) + "x" : *found);
        }
        return true;
    }

    bool address(model::IpAddress& into) {
        const auto& conditions = m_conditions[Dimension::Client];
        // The usual candidates: the ends of every network mentioned and what lies just after it.
        std::vector<AddressNumber> candidates{numberOf(model::parseIpAddress("192.0.2.1"))};
        for (const Condition* condition : conditions) {
            for (const std::string& value : condition->values) {
                if (const auto network = parseNetwork(value)) {
                    candidates.insert(candidates.end(), {network->first, network->last, next(network->last)});
                }
            }
        }
        for (const AddressNumber candidate : candidates) {
            const Network one{candidate, candidate};
            if (std::ranges::all_of(conditions,
                                    [&](const Condition* condition) { return holdsAddress(*condition, one); })) {
                into = addressOf(candidate);
                return true;
            }
        }
        return false;
    }

    std::map<Dimension, std::vector<const Condition*>> m_conditions;
};

class LoopSearch {
public:
    LoopSearch(const Program& program, base::TimePoint now)
        : m_program(program), m_rules(program.document().rules), m_now(now) {
        for (RuleNumber i = 0; i < m_rules.size(); ++i) {
            if (!m_rules[i].isEnabled || destination(m_rules[i]).empty() ||
                m_program.state(i) != Program::State::Active) {
                continue;
            }
            const auto farm = std::ranges::find_if(m_rules[i].conditions, [](const Condition& c) {
                return c.dimension == Dimension::Farm && !c.isNegated;
            });
            if (farm == m_rules[i].conditions.end()) {
                m_fromAny.push_back(i);
                continue;
            }
            for (const std::string& name : farm->values) {
                m_byFarm[name].push_back(i);
            }
        }
    }

    std::vector<RedirectLoop> run() {
        // A circle needs a rule that looks at the farm: of those that do not, the first to match does so everywhere.
        if (m_byFarm.empty() &&
            std::ranges::none_of(m_fromAny, [&](RuleNumber i) { return looksAtFarm(m_rules[i]); })) {
            return {};
        }
        for (RuleNumber first = 0; first < m_rules.size() && m_steps < kMaxSteps; ++first) {
            if (m_rules[first].isEnabled && !destination(m_rules[first]).empty()) {
                m_stepsOfRule = 0;
                m_path = {first};
                m_farms = {destination(m_rules[first])};
                search(first);
            }
        }
        return std::move(m_loops);
    }

private:
    static bool looksAtFarm(const Rule& rule) {
        return std::ranges::any_of(rule.conditions, [](const Condition& c) { return c.dimension == Dimension::Farm; });
    }

    // m_path sends to m_farms.back(); every further rule comes later in the policy than `first`, so that each circle is
    // met once.
    bool search(RuleNumber first) {
        const std::string farm = m_farms.back();
        const auto found = m_byFarm.find(farm);
        if (found != m_byFarm.end() && tryAll(first, farm, found->second)) {
            return true;
        }
        return tryAll(first, farm, m_fromAny);
    }

    bool tryAll(RuleNumber first, const std::string& farm, const std::vector<RuleNumber>& candidates) {
        for (auto it = std::ranges::upper_bound(candidates, first); it != candidates.end(); ++it) {
            if (++m_steps > kMaxSteps || ++m_stepsOfRule > kMaxStepsOfRule) {
                return true;
            }
            const std::string& next = destination(m_rules[*it]);
            if (next == farm || !admitsFarm(m_rules[*it], farm)) {
                continue;
            }
            m_path.push_back(*it);
            m_farms.push_back(next);
            const bool isClosed = next != m_farms.front() && admitsFarm(m_rules[first], next);
            const bool isDone = (isClosed && confirm()) || (m_path.size() < kMaxLength && search(first));
            m_path.pop_back();
            m_farms.pop_back();
            if (isDone) {
                return true;
            }
        }
        return false;
    }

    // The request asks for m_farms.back() first, where m_path.front() takes it.
    bool confirm() {
        std::vector<const Rule*> rules;
        for (const RuleNumber number : m_path) {
            rules.push_back(&m_rules[number]);
        }
        RedirectLoop loop{.rules = m_path, .farms = {}, .witness = {}};
        loop.farms.push_back(m_farms.back());
        loop.farms.insert(loop.farms.end(), m_farms.begin(), m_farms.end() - 1);
        WitnessMaker maker(rules);
        if (!maker.make(loop.witness)) {
            return false;
        }
        for (int hour = 0; hour < (maker.hasTime() ? kHoursOfWeek : 1); ++hour) {
            loop.witness.at = m_now + std::chrono::hours(hour);
            if (goesRound(loop)) {
                loop.witness.farm = loop.farms[0];
                m_loops.push_back(std::move(loop));
                return true;
            }
        }
        return false;
    }

    bool goesRound(const RedirectLoop& loop) const {
        Request request = loop.witness;
        for (std::size_t i = 0; i < loop.rules.size(); ++i) {
            request.farm = loop.farms[i];
            if (match(m_program, request).rule != loop.rules[i]) {
                return false;
            }
        }
        return true;
    }

    const Program& m_program;
    const std::vector<Rule>& m_rules;
    base::TimePoint m_now;
    std::map<std::string, std::vector<RuleNumber>, std::less<>> m_byFarm;  // rules that name it, ascending
    std::vector<RuleNumber> m_fromAny;                                     // rules that name no farm, ascending
    std::vector<RuleNumber> m_path;
    std::vector<std::string> m_farms;
    std::size_t m_steps = 0;
    std::size_t m_stepsOfRule = 0;
    std::vector<RedirectLoop> m_loops;
};

}  // namespace

std::vector<RedirectLoop> findRedirectLoops(const Program& program, base::TimePoint now) {
    return LoopSearch(program, now).run();
}

}  // namespace farmwarden::policy
