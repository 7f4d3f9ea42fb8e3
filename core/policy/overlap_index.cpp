#include "core/policy/overlap_index.h"

#include <algorithm>

namespace farmwarden::policy {

namespace {

// Wider sets would cost more to enter, or to look up, than they sort out.
constexpr std::uint64_t kWideToEnter = 64;
constexpr std::uint64_t kWideToAsk = 2048;

void setBit(RuleSet::Words& words, RuleNumber number) {
    words[number / RuleSet::kWordBits] |= std::uint64_t{1} << number % RuleSet::kWordBits;
}

bool isLine(Dimension dimension) {
    return !isMembership(dimension) && dimension != Dimension::Time;
}

// The narrowest literal on a line; null if there is none up to the limit.
const Literal* narrowest(const Box& box, Dimension dimension, std::uint64_t limit) {
    const Literal* best = nullptr;
    for (const Literal& literal : box) {
        if (literal.kind != Literal::Kind::In || literal.dimension != dimension) {
            continue;
        }
        if (const std::uint64_t count = literal.set.count(); count <= limit) {
            limit = count;
            best = &literal;
        }
    }
    return best;
}

template <typename Use>
void forEachCell(const IntervalSet& set, Use use) {
    for (const Interval& interval : set.intervals()) {
        for (std::uint32_t cell = interval.begin; cell < interval.end; ++cell) {
            use(cell);
        }
    }
}

}  // namespace

OverlapIndex::OverlapIndex(const std::array<std::uint32_t, kDimensions>& sizes, std::span<const Box* const> boxes)
    : m_used(RuleSet::wordsFor(boxes.size())) {
    for (RuleNumber number = 0; number < boxes.size(); ++number) {
        if (boxes[number] != nullptr) {
            setBit(m_used, number);
        }
    }
    for (std::size_t d = 0; d < kDimensions; ++d) {
        if (isLine(static_cast<Dimension>(d))) {
            enter(static_cast<Dimension>(d), sizes[d], boxes);
        }
    }
}

void OverlapIndex::enter(Dimension dimension, std::uint32_t cells, std::span<const Box* const> boxes) {
    Line& line = m_lines[static_cast<std::size_t>(dimension)];
    line.open.resize(m_used.size());
    line.begins.assign(cells + 1, 0);
    std::vector<const Literal*> narrow(boxes.size());
    for (RuleNumber number = 0; number < boxes.size(); ++number) {
        narrow[number] = boxes[number] == nullptr ? nullptr : narrowest(*boxes[number], dimension, kWideToEnter);
        if (narrow[number] == nullptr) {
            setBit(line.open, number);
        } else {
            forEachCell(narrow[number]->set, [&](std::uint32_t cell) { ++line.begins[cell + 1]; });
        }
    }
    for (std::size_t cell = 1; cell <= cells; ++cell) {
        line.begins[cell] += line.begins[cell - 1];
    }
    line.rules.resize(line.begins.back());
    std::vector<std::uint32_t> next(line.begins.begin(), line.begins.end());
    for (RuleNumber number = 0; number < boxes.size(); ++number) {
        if (narrow[number] != nullptr) {
            forEachCell(narrow[number]->set, [&](std::uint32_t cell) { line.rules[next[cell]++] = number; });
        }
    }
}

RuleSet OverlapIndex::candidates(const Box& box, RuleNumber begin, RuleNumber end) const {
    RuleSet found(m_used, begin, end);
    for (std::size_t d = 0; d < kDimensions; ++d) {
        const auto dimension = static_cast<Dimension>(d);
        const Literal* literal = isLine(dimension) ? narrowest(box, dimension, kWideToAsk) : nullptr;
        if (literal == nullptr) {
            continue;
        }
        const Line& line = m_lines[d];
        RuleSet onLine(line.open, begin, end);
        forEachCell(literal->set, [&](std::uint32_t cell) {
            std::for_each(line.rules.begin() + line.begins[cell], line.rules.begin() + line.begins[cell + 1],
                          [&](RuleNumber rule) { onLine.add(rule); });
        });
        found.keep(onLine);
    }
    return found;
}

}  // namespace farmwarden::policy
