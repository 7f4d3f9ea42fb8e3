#include "core/policy/region.h"

#include <algorithm>
#include <utility>

namespace farmwarden::policy {

bool Region::Members::isPossible() const {
    return std::ranges::none_of(anyOf, [this](const IntervalSet& names) { return excluded.includes(names); });
}

Region::Region(const TimeFrame& frame, const std::array<std::uint32_t, kDimensions>& sizes)
    : m_frame(&frame), m_begin(frame.from()), m_end(frame.end()) {
    for (std::size_t d = 0; d < kDimensions; ++d) {
        m_lines[d] = IntervalSet{{0, sizes[d]}};
    }
}

bool Region::implies(const Literal& literal) const {
    switch (literal.kind) {
        case Literal::Kind::In:
            return literal.set.includes(line(literal.dimension));
        case Literal::Kind::AnyOf: {
            const Members& known = members(literal.dimension);
            return std::ranges::any_of(known.anyOf, [&](const IntervalSet& names) {
                return literal.set.includes(difference(names, known.excluded));
            });
        }
        case Literal::Kind::NoneOf:
            return members(literal.dimension).excluded.includes(literal.set);
        case Literal::Kind::Before:
            return m_end <= literal.until;
    }
    std::unreachable();
}

bool Region::excludes(const Literal& literal) const {
    switch (literal.kind) {
        case Literal::Kind::In:
            return !literal.set.intersects(line(literal.dimension));
        case Literal::Kind::AnyOf:
            return members(literal.dimension).excluded.includes(literal.set);
        case Literal::Kind::NoneOf: {
            const Members& known = members(literal.dimension);
            return std::ranges::any_of(known.anyOf, [&](const IntervalSet& names) {
                return literal.set.includes(difference(names, known.excluded));
            });
        }
        case Literal::Kind::Before:
            return literal.until <= m_begin;
    }
    std::unreachable();
}

bool Region::keep(const Literal& literal) {
    switch (literal.kind) {
        case Literal::Kind::In:
            return setLine(literal.dimension, intersection(line(literal.dimension), literal.set));
        case Literal::Kind::AnyOf:
            members(literal.dimension).anyOf.push_back(literal.set);
            return members(literal.dimension).isPossible();
        case Literal::Kind::NoneOf:
            members(literal.dimension).excluded = united(members(literal.dimension).excluded, literal.set);
            return members(literal.dimension).isPossible();
        case Literal::Kind::Before:
            m_end = std::min(m_end, literal.until);
            return hasInstant();
    }
    std::unreachable();
}

bool Region::cut(const Literal& literal) {
    switch (literal.kind) {
        case Literal::Kind::In:
            return setLine(literal.dimension, difference(line(literal.dimension), literal.set));
        case Literal::Kind::AnyOf:
            return keep({Literal::Kind::NoneOf, literal.dimension, literal.set, {}});
        case Literal::Kind::NoneOf:
            return keep({Literal::Kind::AnyOf, literal.dimension, literal.set, {}});
        case Literal::Kind::Before:
            m_begin = std::max(m_begin, literal.until);
            return hasInstant();
    }
    std::unreachable();
}

bool Region::keepAll(const Box& box) {
    return std::ranges::all_of(box, [this](const Literal& literal) { return keep(literal); });
}

bool Region::leave(const Box& box) {
    for (const Literal& literal : box) {
        if (implies(literal)) {
            continue;
        }
        Region outside = *this;
        if (outside.cut(literal)) {
            *this = std::move(outside);
            return true;
        }
    }
    return false;
}

bool Region::setLine(Dimension dimension, IntervalSet set) {
    IntervalSet& line = m_lines[static_cast<std::size_t>(dimension)];
    line = std::move(set);
    return !line.isEmpty() && (dimension != Dimension::Time || hasInstant());
}

// Literals of different dimensions have nothing to do with one another, so looking at each is enough. Several of one
// dimension have to be looked at together, and so has time, with what the region has of it.
bool Region::meets(const Box& box) const {
    std::uint32_t seen = std::uint32_t{1} << static_cast<unsigned>(Dimension::Time);
    bool isTogether = false;
    for (const Literal& literal : box) {
        if (excludes(literal)) {
            return false;
        }
        const std::uint32_t bit = std::uint32_t{1} << static_cast<unsigned>(literal.dimension);
        isTogether = isTogether || (seen & bit) != 0;
        seen |= bit;
    }
    return !isTogether || Region(*this).keepAll(box);
}

// Windows and the stretch of time have to be looked at together: a stretch of a day has no Sunday in it, one in July no
// winter hours.
bool Region::hasInstant() const {
    const IntervalSet& when = line(Dimension::Time);
    if (m_begin >= m_end) {
        return false;
    }
    const bool isAlways =
        when.intervals().size() == 1 && when.first() == 0 && when.intervals().front().end == m_frame->size();
    return isAlways || firstInstant().has_value();
}

}  // namespace farmwarden::policy
