#include "ui/navigation/history.h"

namespace farmwarden::navigation {

void History::visit(const Stop& stop) {
    if (!m_stops.empty() && m_stops[m_at] == stop) {
        return;
    }
    if (!m_stops.empty()) {
        m_stops.resize(m_at + 1);
        if (m_stops.back().page == stop.page && m_stops.back().place.isEmpty()) {
            m_stops.pop_back();
        }
    }
    m_stops.push_back(stop);
    if (m_stops.size() > kMost) {
        m_stops.erase(m_stops.begin());
    }
    m_at = m_stops.size() - 1;
}

}  // namespace farmwarden::navigation
