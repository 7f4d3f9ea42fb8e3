#pragma once

#include <QString>
#include <vector>

namespace farmwarden::navigation {

// Where somebody has been: page and place, as in a browser. A value.
class History {
public:
    struct Stop {
        QString page;
        QString place;
        bool operator==(const Stop&) const = default;
    };

    // Forgets what was ahead. The same stop twice is one, and a page without a place is none of its own once a place on
    // it is chosen.
    void visit(const Stop& stop);
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_stops.size(); }
    // REQUIRES: canGoBack() or canGoForward().
    const Stop& back() { return m_stops[--m_at]; }
    const Stop& forward() { return m_stops[++m_at]; }

private:
    static constexpr std::size_t kMost = 200;
    std::vector<Stop> m_stops;
    std::size_t m_at = 0;
};

}  // namespace farmwarden::navigation
