#pragma once

#include <boost/unordered/unordered_flat_set.hpp>
#include <string>
#include <vector>

#include "core/directory/directory.h"

namespace farmwarden::store {

// Holds stored state against the fold of the journal: lend it the stored rows, then ask for what differs. One thread.
class StateComparer final : public model::StateSink {
public:
    // `expected` outlives the comparer.
    explicit StateComparer(const directory::Directory& expected) : m_expected(expected) {}

    void onFarm(const model::Farm& farm) override;
    void onTarget(const model::Target& target) override;
    void onHold(const model::Hold& hold) override;
    void onSession(const model::Session& session) override;
    void onBroker(const model::Broker& broker) override;
    void onPolicy(const model::PolicyVersion& policy) override;
    void onPlugins(const model::PluginChain& chain) override;

    // One sentence for each row that differs, is missing or too many; the first hundred of them and the number of the
    // rest.
    std::vector<std::string> problems();

private:
    class Missing;

    void report(std::string problem);

    const directory::Directory& m_expected;
    boost::unordered_flat_set<std::string> m_seenNames;  // "farm A"
    boost::unordered_flat_set<std::uint64_t> m_seenSessions;
    boost::unordered_flat_set<std::uint64_t> m_seenHolds;
    std::vector<std::string> m_problems;
    bool m_hasPolicy = false;
    bool m_hasPlugins = false;
    std::size_t m_further = 0;
};

}  // namespace farmwarden::store
