#include "core/policy/overlap_index.h"

#include <algorithm>
#include <bit>
#include <functional>

namespace farmwarden::policy {

namespace {

constexpr std::size_t kWordBits = 64;
// Wider sets would cost more to enter, or to look up, than they sort out.
constexpr std::uint64_t kWideToEnter = 64;
constexpr std::uint64_t kWideToAsk = 2048;

void setBit(std::vector<std::uint64_t>& bits, RuleNumber number) {
    bits[number / kWordBits] |= std::uint64_t{1} << number % kWordBits;
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
    : m_used((boxes.size() + kWordBits - 1) / kWordBits) {
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

std::vector<RuleNumber> OverlapIndex::candidates(const Box& box, RuleNumber begin, RuleNumber end) const {
    const std::size_t firstWord = begin / kWordBits;
    const std::size_t endWord = std::min<std::size_t>((end + kWordBits - 1) / kWordBits, m_used.size());
    if (firstWord >= endWord) {
        return {};
    }
    const auto part = [&](const Bits& bits) { return Bits(bits.begin() + firstWord, bits.begin() + endWord); };
    Bits found = part(m_used);
    for (std::size_t d = 0; d < kDimensions; ++d) {
        const auto dimension = static_cast<Dimension>(d);
        const Literal* literal = isLine(dimension) ? narrowest(box, dimension, kWideToAsk) : nullptr;
        if (literal == nullptr) {
            continue;
        }
        const Line& line = m_lines[d];
        Bits onLine = part(line.open);
        forEachCell(literal->set, [&](std::uint32_t cell) {
            for (std::uint32_t i = line.begins[cell]; i < line.begins[cell + 1]; ++i) {
                if (line.rules[i] / kWordBits >= firstWord && line.rules[i] / kWordBits < endWord) {
                    setBit(onLine, static_cast<RuleNumber>(line.rules[i] - firstWord * kWordBits));
                }
            }
        });
        std::ranges::transform(found, onLine, found.begin(), std::bit_and{});
    }
    std::vector<RuleNumber> numbers;
    for (std::size_t word = 0; word < found.size(); ++word) {
        for (std::uint64_t rest = found[word]; rest != 0; rest &= rest - 1) {
            const std::size_t bit = static_cast<std::size_t>(std::countr_zero(rest));
            const auto number = static_cast<RuleNumber>((firstWord + word) * kWordBits + bit);
            if (number >= begin && number < end) {
                numbers.push_back(number);
            }
        }
    }
    return numbers;
}

}  // namespace farmwarden::policy
