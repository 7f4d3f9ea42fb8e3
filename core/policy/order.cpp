#include "core/policy/order.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace farmwarden::policy {
namespace {

constexpr std::size_t kAbsent = SIZE_MAX;
// Comparisons of pairs, about a second's worth. Beyond it two people rearranged everything, and only a person can tell
// what is meant.
constexpr std::size_t kMaxComparisons = 500'000'000;

using Ranks = std::unordered_map<std::string, std::size_t>;

Ranks ranksOf(const std::vector<std::string>& names) {
    Ranks ranks;
    for (std::size_t i = 0; i < names.size(); ++i) {
        ranks.emplace(names[i], i);
    }
    return ranks;
}

std::size_t rankOf(const Ranks& ranks, const std::string& name) {
    const auto found = ranks.find(name);
    return found == ranks.end() ? kAbsent : found->second;
}

// A kept name and where each order has it.
struct Item {
    std::string_view name;
    std::size_t base = kAbsent;
    std::size_t ours = kAbsent;
    std::size_t theirs = kAbsent;
    bool isMovedByOurs = false;
    bool isMovedByTheirs = false;

    bool isMoved() const { return isMovedByOurs || isMovedByTheirs; }
};

// What the two sides wish about where another name stands.
struct Wishes {
    std::ptrdiff_t before = 0;
    std::ptrdiff_t after = 0;
};

// Does one side know both, and what does it say?
bool isKnown(std::size_t a, std::size_t b) {
    return a != kAbsent && b != kAbsent;
}

class OrderMerger {
public:
    OrderMerger(const std::vector<std::string>& base, const std::vector<std::string>& ours,
                const std::vector<std::string>& theirs, const std::vector<std::string>& kept) {
        const Ranks baseRanks = ranksOf(base);
        const Ranks oursRanks = ranksOf(ours);
        const Ranks theirsRanks = ranksOf(theirs);
        for (const std::string& name : kept) {
            Item item{name, rankOf(baseRanks, name), rankOf(oursRanks, name), rankOf(theirsRanks, name)};
            (item.base == kAbsent ? m_added : m_old).push_back(std::move(item));
        }
        std::ranges::sort(m_old, {}, &Item::base);
        // Ours first, as they stand there; then what only theirs has.
        std::ranges::sort(m_added, {}, [](const Item& item) { return std::pair(item.ours, item.theirs); });
        markMoved(&Item::ours, &Item::isMovedByOurs);
        markMoved(&Item::theirs, &Item::isMovedByTheirs);
    }

    MergedOrder run() {
        if (isArrangedBy(&Item::ours, &Item::theirs, &Item::isMovedByTheirs)) {
            return inOrderOf(&Item::ours);
        }
        if (isArrangedBy(&Item::theirs, &Item::ours, &Item::isMovedByOurs)) {
            return inOrderOf(&Item::theirs);
        }
        const auto moved = static_cast<std::size_t>(std::ranges::count_if(m_old, &Item::isMoved));
        const std::size_t all = m_old.size() + m_added.size();
        if ((moved + m_added.size()) * all > kMaxComparisons) {
            MergedOrder order = inOrderOf(&Item::ours);
            order.contradictions.push_back(order.order);
            return order;
        }
        orderOld();
        for (const Item& item : m_added) {
            insert(m_order, item, [&](const Item& other) { return wishesOfSides(item, other); });
        }
        for (const Item& item : m_order) {
            m_merged.order.emplace_back(item.name);
        }
        return std::move(m_merged);
    }

private:
    // Sides are members of Item: where it stands there, and whether it was moved there.
    using Side = std::size_t Item::*;
    using Moved = bool Item::*;

    void markMoved(Side side, Moved isMoved) {
        std::vector<std::size_t> sequence;
        std::vector<Item*> known;
        for (Item& item : m_old) {
            if (item.*side != kAbsent) {
                sequence.push_back(item.*side);
                known.push_back(&item);
            }
        }
        const auto stays = longestIncreasing(sequence);
        for (std::size_t i = 0; i < known.size(); ++i) {
            known[i]->*isMoved = !stays[i];
        }
    }

    // Has the side everything, and did the other neither move nor add? Then all wishes are the side's. That is most
    // merges, and a long import beside a small edit would be too many comparisons.
    bool isArrangedBy(Side side, Side other, Moved isMovedByOther) const {
        return std::ranges::all_of(
                   m_old, [&](const Item& item) { return item.*side != kAbsent && !(item.*isMovedByOther); }) &&
               std::ranges::all_of(m_added,
                                   [&](const Item& item) { return item.*side != kAbsent && item.*other == kAbsent; });
    }

    // What the side does not have comes last, in base's order.
    MergedOrder inOrderOf(Side side) const {
        std::vector<Item> all = m_old;
        all.insert(all.end(), m_added.begin(), m_added.end());
        std::ranges::stable_sort(all, {}, side);
        MergedOrder order;
        for (const Item& item : all) {
            order.order.emplace_back(item.name);
        }
        return order;
    }

    // REQUIRES: both are in base.
    static bool isWantedBefore(const Item& a, const Item& b) {
        const bool was = a.base < b.base;
        const auto isTurned = [&](std::size_t x, std::size_t y) { return isKnown(x, y) && (x < y) != was; };
        return (isTurned(a.ours, b.ours) || isTurned(a.theirs, b.theirs)) != was;
    }

    // The wishes are a tournament: for each pair one of them comes first. If there is no ring, the number of names that
    // a name precedes is its place; if there is, names in a ring cannot be told apart that way, and Landau's condition
    // on the sorted numbers shows where rings end.
    void orderOld() {
        std::vector<std::pair<std::size_t, std::size_t>> precedes;  // how many, index
        std::vector<const Item*> moved;
        std::size_t unmovedAfter = 0;
        for (const Item& item : m_old) {
            item.isMoved() ? moved.push_back(&item) : void(++unmovedAfter);
        }
        for (std::size_t i = 0; i < m_old.size(); ++i) {
            const Item& item = m_old[i];
            std::size_t count = 0;
            if (item.isMoved()) {
                count = static_cast<std::size_t>(std::ranges::count_if(
                    m_old, [&](const Item& other) { return &other != &item && isWantedBefore(item, other); }));
            } else {
                count = --unmovedAfter;
                count += static_cast<std::size_t>(
                    std::ranges::count_if(moved, [&](const Item* other) { return isWantedBefore(item, *other); }));
            }
            precedes.emplace_back(count, i);
        }
        std::ranges::sort(precedes, [](const auto& a, const auto& b) {
            return std::pair(b.first, a.second) < std::pair(a.first, b.second);
        });
        std::size_t sum = 0;
        std::size_t start = 0;
        const std::size_t n = precedes.size();
        for (std::size_t k = 1; k <= n; ++k) {
            sum += precedes[k - 1].first;
            if (sum == k * (k - 1) / 2 + k * (n - k)) {
                closeGroup(precedes, start, k);
                start = k;
            }
        }
    }

    void closeGroup(const std::vector<std::pair<std::size_t, std::size_t>>& precedes, std::size_t start,
                    std::size_t end) {
        std::vector<Item> group;
        for (std::size_t i = start; i < end; ++i) {
            group.push_back(m_old[precedes[i].second]);
        }
        if (group.size() > 1) {
            breakRing(group);
        }
        m_order.insert(m_order.end(), group.begin(), group.end());
    }

    // Ours as it is, which breaks no wish about what theirs did not move; then what theirs moved, one after the other.
    void breakRing(std::vector<Item>& group) {
        const auto isPutLater = [](const Item& item) { return item.isMovedByTheirs || item.ours == kAbsent; };
        const auto middle = std::ranges::stable_partition(group, std::not_fn(isPutLater)).begin();
        const std::vector<Item> later(middle, group.end());
        group.erase(middle, group.end());
        std::ranges::sort(group, {}, &Item::ours);
        for (const Item& item : later) {
            insert(group, item, [&](const Item& other) { return wishesAboutOld(item, other); });
        }
    }

    // REQUIRES: both are in base.
    static Wishes wishesAboutOld(const Item& item, const Item& other) {
        return isWantedBefore(other, item) ? Wishes{1, 0} : Wishes{0, 1};
    }

    // About what was added: as each side that knows both has it.
    static Wishes wishesOfSides(const Item& item, const Item& other) {
        Wishes wishes;
        for (const auto side : {&Item::ours, &Item::theirs}) {
            if (isKnown(item.*side, other.*side)) {
                ++(other.*side < item.*side ? wishes.before : wishes.after);
            }
        }
        return wishes;
    }

    // Where the fewest wishes are broken, and there as late as possible: before what follows it, after what the other
    // side put in. Broken ones are reported.
    void insert(std::vector<Item>& order, const Item& item, auto wishesAbout) {
        // At the front every name that should come before it is on the wrong side.
        std::ptrdiff_t broken = 0;
        for (const Item& other : order) {
            broken += wishesAbout(other).before;
        }
        std::ptrdiff_t least = broken;
        std::size_t best = 0;
        for (std::size_t i = 0; i < order.size(); ++i) {
            const Wishes wishes = wishesAbout(order[i]);
            broken += wishes.after - wishes.before;
            if (broken <= least) {
                least = broken;
                best = i + 1;
            }
        }
        if (least > 0) {
            std::vector<Item> group{item};
            for (std::size_t i = 0; i < order.size(); ++i) {
                const Wishes wishes = wishesAbout(order[i]);
                if ((i < best ? wishes.after : wishes.before) > 0) {
                    group.push_back(order[i]);
                }
            }
            report(group);
        }
        order.insert(order.begin() + static_cast<std::ptrdiff_t>(best), item);
    }

    void report(const std::vector<Item>& group) {
        auto& names = m_merged.contradictions.emplace_back();
        for (const Item& item : group) {
            names.emplace_back(item.name);
        }
    }

    std::vector<Item> m_old;    // in base
    std::vector<Item> m_added;  // not
    std::vector<Item> m_order;
    MergedOrder m_merged;
};

}  // namespace

std::vector<bool> longestIncreasing(const std::vector<std::size_t>& sequence) {
    // Patience sorting: tails[k] is the index of the smallest last element of an increasing subsequence of k + 1
    // elements.
    std::vector<std::size_t> tails;
    std::vector<std::size_t> previous(sequence.size(), SIZE_MAX);
    for (std::size_t i = 0; i < sequence.size(); ++i) {
        const auto at =
            std::ranges::lower_bound(tails, sequence[i], {}, [&](std::size_t index) { return sequence[index]; });
        if (at != tails.begin()) {
            previous[i] = *std::prev(at);
        }
        at == tails.end() ? tails.push_back(i) : void(*at = i);
    }
    std::vector<bool> isIn(sequence.size(), false);
    for (std::size_t i = tails.empty() ? SIZE_MAX : tails.back(); i != SIZE_MAX; i = previous[i]) {
        isIn[i] = true;
    }
    return isIn;
}

MergedOrder mergeOrder(const std::vector<std::string>& base, const std::vector<std::string>& ours,
                       const std::vector<std::string>& theirs, const std::vector<std::string>& kept) {
    return OrderMerger(base, ours, theirs, kept).run();
}

}  // namespace farmwarden::policy
