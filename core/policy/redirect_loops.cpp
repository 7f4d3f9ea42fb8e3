#include "core/policy/redirect_loops.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/policy/cover_search.h"
#include "core/policy/space.h"

namespace farmwarden::policy {
namespace {

constexpr std::size_t kMaxLength = 4;   // farms in a circle
constexpr std::size_t kMaxLoops = 100;  // reported; nobody reads more
// Steps are rules looked at.
constexpr std::size_t kMaxStepsOfPairs = 500'000;   // for circles of two farms, in all
constexpr std::size_t kMaxStepsOfLonger = 100'000;  // for the longer ones of each length
constexpr std::size_t kStepsOfTry = 20;             // that sending one request around is worth
constexpr int kMaxTries = 4;                        // requests sent around one circle before a search for one
// Comparisons of boxes in searches for such a request.
constexpr std::size_t kMaxSearch = 20'000;
constexpr std::size_t kMaxSearches = 1'000'000;
constexpr std::chrono::days kHorizon{370};  // a year has every combination of clocks

// Where the rule sends requests by name of farm; empty if it does not.
const std::string& destination(const Rule& rule) {
    static const std::string kNowhere;
    return rule.action.kind == ActionKind::Farm || rule.action.kind == ActionKind::Tagged ? rule.action.farm : kNowhere;
}

// Looks for circles of two farms among all rules, then for longer ones. In a circle the first rule of the policy is
// where the search starts. At the other farms it must let the request pass, which excludes most rules as a start.
class LoopSearch {
public:
    LoopSearch(const Program& program, base::TimePoint now)
        : m_program(program),
          m_space(program, now, now + kHorizon),
          m_links(program.size()),
          m_boxes(program.size()),
          m_isBoxed(program.size()),
          m_byFarm(program.axes().forest(Dimension::Farm).size()) {
        for (RuleNumber number = 0; number < program.size(); ++number) {
            if (program.state(number) == Program::State::Active) {
                link(number);
            }
        }
        for (auto& edges : m_byFarm) {
            std::ranges::sort(edges);
        }
        std::ranges::sort(m_fromAny);
    }

    std::vector<RedirectLoop> run() {
        for (m_length = 2; m_length <= kMaxLength; ++m_length) {
            const std::size_t maxSteps = m_length == 2 ? kMaxStepsOfPairs : kMaxStepsOfLonger;
            m_steps = 0;
            for (RuleNumber first = 0; first < m_links.size() && m_loops.size() < kMaxLoops; ++first) {
                // What earlier rules leave of their shares is there for the later ones.
                m_lastStep = maxSteps * (first + 1) / m_links.size() + kMaxLength;
                if (canStart(first)) {
                    search(first);
                }
            }
        }
        std::ranges::sort(m_loops, {}, [](const RedirectLoop& loop) { return loop.rules.front(); });
        return std::move(m_loops);
    }

private:
    // A rule as an edge between farms, by their nodes on the axis of farms; the root stands for all that no rule names.
    struct Link {
        IntervalSet from;  // empty: it never matches
        Node to = 0;
        bool isEdge = false;
        bool isDone = false;  // a circle was found that starts here
    };
    using Edge = std::pair<Node, RuleNumber>;  // where to

    void link(RuleNumber number) {
        const Axes& axes = m_program.axes();
        const Rule& rule = m_program.rule(number);
        Link& link = m_links[number];
        link.from = IntervalSet{{0, axes.forest(Dimension::Farm).size()}};
        for (const Condition& condition : rule.conditions) {
            if (condition.dimension == Dimension::Farm) {
                const IntervalSet named = axes.read(condition)->set;
                link.from = condition.isNegated ? difference(link.from, named) : intersection(link.from, named);
            }
        }
        link.isEdge = !destination(rule).empty();
        if (!link.isEdge) {
            return;
        }
        link.to = axes.names(Dimension::Farm).locate(destination(rule));
        if (link.from.contains(0)) {
            m_fromAny.emplace_back(link.to, number);
            return;
        }
        for (const Interval& interval : link.from.intervals()) {
            for (Node farm = interval.begin; farm < interval.end; ++farm) {
                m_byFarm[farm].emplace_back(link.to, number);
            }
        }
    }

    bool canStart(RuleNumber first) const {
        const Link& link = m_links[first];
        return link.isEdge && !link.isDone && !link.from.contains(link.to);
    }

    void search(RuleNumber first) {
        Region region = m_space.everything();
        if (region.keepAll(boxOf(first))) {
            m_path = {first};
            extend(region);
        }
    }

    // The region holds the requests that the rules of the path have in common, farms apart. True when the search from
    // this start is over.
    bool extend(const Region& region) {
        const Node farm = m_links[m_path.back()].to;
        return extendBy(m_byFarm[farm], region) || extendBy(m_fromAny, region);
    }

    bool extendBy(const std::vector<Edge>& edges, const Region& region) {
        const Link& start = m_links[m_path.front()];
        if (m_path.size() + 1 < m_length) {
            return std::ranges::any_of(edges, [&](const Edge& edge) { return take(edge, region); });
        }
        // Only what leads back to a farm of the start is of use.
        for (const Interval& interval : start.from.intervals()) {
            for (auto edge = std::ranges::lower_bound(edges, Edge{interval.begin, m_path.front()});
                 edge != edges.end() && edge->first < interval.end; ++edge) {
                if (take(*edge, region)) {
                    return true;
                }
            }
        }
        return false;
    }

    bool take(const Edge& edge, const Region& region) {
        const auto [to, number] = edge;
        const bool isClosing = m_path.size() + 1 == m_length;
        if (++m_steps > m_lastStep) {
            return true;
        }
        if (number <= m_path.front() || (!isClosing && m_links[m_path.front()].from.contains(to)) ||
            destination(m_program.rule(number)) == destination(m_program.rule(m_path.back())) ||
            !region.meets(boxOf(number))) {
            return false;
        }
        Region both = region;
        both.keepAll(boxOf(number));
        m_path.push_back(number);
        const bool isOver = isClosing ? confirm(both) : extend(both);
        m_path.pop_back();
        return isOver;
    }

    // Sends requests of the region around. Where an earlier rule takes one, goes on outside of that rule; when that
    // leads nowhere, searches for what no rule takes.
    bool confirm(const Region& common) {
        Region region = common;
        for (int i = 0; i < kMaxTries; ++i) {
            const auto taker = tryAround(region);
            if (!taker) {
                return true;
            }
            if (*taker == kNoRule || !region.leave(boxOf(*taker))) {
                break;
            }
        }
        return canAvoidAll(common);
    }

    bool canAvoidAll(const Region& common) {
        const std::size_t looks = std::ranges::max(m_path);
        if (m_searchesLeft < looks) {
            return false;
        }
        m_searchesLeft -= looks;
        const std::size_t budget = std::min(kMaxSearch, m_searchesLeft);
        CoverSearch search(m_boxes, budget);
        const auto answer = search.search(common, takersOf(common));
        m_searchesLeft -= budget - search.budgetLeft();
        return answer == CoverSearch::Answer::Uncovered && !tryAround(search.rest());
    }

    // Adds the circle if a request of the region goes round. Otherwise the rule that takes it out of the circle.
    std::optional<RuleNumber> tryAround(const Region& region) {
        m_steps += kStepsOfTry;
        RedirectLoop loop{.rules = m_path, .farms = {}, .witness = m_space.exampleIn(region)};
        for (std::size_t i = 0; i < m_path.size(); ++i) {
            loop.farms.push_back(destination(m_program.rule(m_path[(i + m_path.size() - 1) % m_path.size()])));
        }
        if (const auto taker = takerOf(loop)) {
            return taker;
        }
        loop.witness.farm = loop.farms[0];
        m_links[m_path.front()].isDone = true;
        m_loops.push_back(std::move(loop));
        return std::nullopt;
    }

    // All rules that take requests of the region before a rule of the path does.
    std::vector<RuleNumber> takersOf(const Region& region) {
        std::vector<RuleNumber> takers;
        for (RuleNumber number = 0; number < std::ranges::max(m_path); ++number) {
            bool isTaker = false;
            for (std::size_t i = 0; i < m_path.size() && !isTaker; ++i) {
                const Node farm = m_links[m_path[(i + m_path.size() - 1) % m_path.size()]].to;
                isTaker = number < m_path[i] && m_links[number].from.contains(farm);
            }
            if (isTaker && std::ranges::find(m_path, number) == m_path.end() && region.meets(boxOf(number))) {
                takers.push_back(number);
            }
        }
        return takers;
    }

    // The rule that takes the witness out of the circle. Nothing if it goes round.
    std::optional<RuleNumber> takerOf(const RedirectLoop& loop) const {
        Request request = loop.witness;
        for (std::size_t i = 0; i < loop.rules.size(); ++i) {
            request.farm = loop.farms[i];
            if (const RuleNumber rule = match(m_program, request).rule; rule != loop.rules[i]) {
                return rule;
            }
        }
        return std::nullopt;
    }

    // What the rule asks for but farms. REQUIRES: Active.
    const Box& boxOf(RuleNumber number) {
        if (!m_isBoxed[number]) {
            m_isBoxed[number] = true;
            m_boxes[number] = m_space.boxOf(number);
            std::erase_if(m_boxes[number], [](const Literal& literal) { return literal.dimension == Dimension::Farm; });
        }
        return m_boxes[number];
    }

    const Program& m_program;
    const Space m_space;
    std::vector<Link> m_links;  // by rule
    std::vector<Box> m_boxes;   // by rule; made when first asked for
    std::vector<bool> m_isBoxed;
    std::vector<std::vector<Edge>> m_byFarm;  // by node: the rules that name it, ascending
    std::vector<Edge> m_fromAny;              // that take any but some, ascending
    std::vector<RuleNumber> m_path;
    std::size_t m_length = 2;
    std::size_t m_steps = 0;
    std::size_t m_lastStep = 0;
    std::size_t m_searchesLeft = kMaxSearches;
    std::vector<RedirectLoop> m_loops;
};

}  // namespace

std::vector<RedirectLoop> findRedirectLoops(const Program& program, base::TimePoint now) {
    return program.size() == 0 ? std::vector<RedirectLoop>() : LoopSearch(program, now).run();
}

}  // namespace farmwarden::policy
