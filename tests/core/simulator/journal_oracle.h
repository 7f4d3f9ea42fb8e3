#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/model/events.h"

namespace farmwarden::test {

// Reads a journal with plain loops and maps, nothing of the directory in it, and writes down what must never be in one.
class JournalOracle {
public:
    void read(const model::Event& event);

    const std::vector<std::string>& complaints() const { return m_complaints; }
    std::size_t liveSessions() const { return m_sessions.size(); }
    std::map<std::string, std::size_t> liveByTarget() const;
    std::map<std::string, std::size_t> countByKind() const { return m_kinds; }

private:
    struct LiveSession {
        std::string farm;
        std::string user;
        std::string target;
    };
    struct TargetState {
        std::map<std::uint64_t, model::Admission> holds;
        bool isDown = false;
        bool isQuarantined = false;
        std::uint32_t limit = 0;
    };

    void onPlaced(const model::Session& session, base::Revision revision);
    void complain(base::Revision revision, const std::string& what);

    std::map<std::string, model::SessionRule> m_farms;
    std::map<std::string, TargetState> m_targets;
    std::map<std::uint64_t, LiveSession> m_sessions;
    std::map<std::string, std::size_t> m_kinds;
    std::vector<std::string> m_complaints;
};

}  // namespace farmwarden::test
