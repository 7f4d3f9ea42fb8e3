#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/policy/axes.h"
#include "core/policy/interval_set.h"
#include "core/policy/time_frame.h"

// Sets of requests as geometry. A rule is a box: a list of literals that must all hold. A region is what is left of a
// box after parts have been cut off; cutting with a literal or with its opposite gives a region again, and whether a
// region is empty is always known exactly.
//
// A request has one value on each line (user, domain, client, client name, farm, program), one instant, and any set of
// groups and of tags: each name is in it or not, independently of all others. So "has one of {a, b}" and "has none of
// {c}" contradict only when {a, b} is within {c}.
namespace farmwarden::policy {

struct Literal {
    enum class Kind : std::uint8_t {
        In,      // the value, or for time the instant, is in `set`
        AnyOf,   // group, tag: one of `set` is among them
        NoneOf,  // group, tag: none of `set` is among them
        Before,  // the instant is earlier than `until`
    };
    Kind kind = Kind::In;
    Dimension dimension = Dimension::User;
    IntervalSet set;
    base::TimePoint until;
};

using Box = std::vector<Literal>;

class Region {
public:
    // What is known of the groups or the tags.
    struct Members {
        IntervalSet excluded;
        std::vector<IntervalSet> anyOf;  // one of each

        bool isPossible() const;
    };

    // Everything in the frame. `sizes` are the cells of each line.
    Region(const TimeFrame& frame, const std::array<std::uint32_t, kDimensions>& sizes);

    // REQUIRES: not group or tag.
    const IntervalSet& line(Dimension dimension) const { return m_lines[static_cast<std::size_t>(dimension)]; }
    const Members& members(Dimension dimension) const { return dimension == Dimension::Group ? m_groups : m_tags; }
    base::TimePoint begin() const { return m_begin; }
    base::TimePoint end() const { return m_end; }
    std::optional<base::TimePoint> firstInstant() const {
        return m_frame->firstInstant(line(Dimension::Time), m_begin, m_end);
    }

    // Each request of the region satisfies the literal. (May say no where only the lack of a suitable instant makes it
    // true.)
    bool implies(const Literal& literal) const;
    // No request of the region satisfies it. (Likewise.)
    bool excludes(const Literal& literal) const;

    // Some request of the region is in the box. Exact.
    bool meets(const Box& box) const;

    // Keeps what satisfies the literal, or what does not. False when nothing is left; the region is then of no more
    // use.
    bool keep(const Literal& literal);
    bool cut(const Literal& literal);
    // Keeps what is in the box.
    bool keepAll(const Box& box);
    // Cuts a part off so that all that is left is outside of the box, along the first literal that allows it. False,
    // and unchanged, when the region lies in the box.
    bool leave(const Box& box);

private:
    Members& members(Dimension dimension) { return dimension == Dimension::Group ? m_groups : m_tags; }
    bool setLine(Dimension dimension, IntervalSet set);
    bool hasInstant() const;

    const TimeFrame* m_frame;
    std::array<IntervalSet, kDimensions> m_lines;  // those of group and tag are not used
    Members m_groups;
    Members m_tags;
    base::TimePoint m_begin;
    base::TimePoint m_end;
};

}  // namespace farmwarden::policy
