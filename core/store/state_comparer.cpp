#include "core/store/state_comparer.h"

#include <fmt/format.h>

#include <algorithm>

namespace farmwarden::store {
namespace {
constexpr std::size_t kReportAtMost = 100;
}

// Walks the fold and reports what the tables did not have.
class StateComparer::Missing final : public model::StateSink {
public:
    explicit Missing(StateComparer& comparer) : m_comparer(comparer) {}

    void onFarm(const model::Farm& farm) override { expectName("farm", farm.name); }
    void onTarget(const model::Target& target) override { expectName("target", target.name); }
    void onBroker(const model::Broker& broker) override { expectName("broker", broker.name); }
    void onPolicy(const model::PolicyVersion& policy) override {
        if (!m_comparer.m_hasPolicy) {
            m_comparer.report(fmt::format("table policy: version {} is missing", policy.number));
        }
    }
    void onPlugins(const model::PluginChain&) override {
        if (!m_comparer.m_hasPlugins) {
            m_comparer.report("table plugin_chain: its row is missing");
        }
    }
    void onHold(const model::Hold& hold) override {
        if (!m_comparer.m_seenHolds.contains(hold.id.value)) {
            m_comparer.report(fmt::format("table hold: row {} is missing", toText(hold.id)));
        }
    }
    void onSession(const model::Session& session) override {
        if (!m_comparer.m_seenSessions.contains(session.id.value)) {
            m_comparer.report(
                fmt::format("table session: row {} of user {} is missing", toText(session.id), session.user));
        }
    }

private:
    void expectName(std::string_view table, const std::string& name) {
        if (!m_comparer.m_seenNames.contains(fmt::format("{} {}", table, name))) {
            m_comparer.report(fmt::format("table {}: row {} is missing", table, name));
        }
    }

    StateComparer& m_comparer;
};

void StateComparer::onFarm(const model::Farm& farm) {
    m_seenNames.insert("farm " + farm.name);
    const auto index = m_expected.findFarm(farm.name);
    if (index == directory::kNone) {
        report(fmt::format("table farm: row {} is not in the fold of the journal", farm.name));
    } else if (m_expected.farm(index).value != farm) {
        report(fmt::format("table farm: row {} differs from the fold of the journal", farm.name));
    }
}

void StateComparer::onTarget(const model::Target& target) {
    m_seenNames.insert("target " + target.name);
    const auto index = m_expected.findTarget(target.name);
    if (index == directory::kNone) {
        report(fmt::format("table target: row {} is not in the fold of the journal", target.name));
    } else if (m_expected.target(index).value != target) {
        report(fmt::format("table target: row {} differs from the fold of the journal", target.name));
    }
}

void StateComparer::onHold(const model::Hold& hold) {
    m_seenHolds.insert(hold.id.value);
    const auto target = m_expected.findHold(hold.id);
    if (target == directory::kNone) {
        report(fmt::format("table hold: row {} is not in the fold of the journal", toText(hold.id)));
    } else if (std::ranges::count(m_expected.target(target).holds, hold) == 0) {
        report(fmt::format("table hold: row {} differs from the fold of the journal", toText(hold.id)));
    }
}

void StateComparer::onSession(const model::Session& session) {
    m_seenSessions.insert(session.id.value);
    const auto slot = m_expected.sessions().find(session.id);
    if (slot == directory::kNone) {
        report(fmt::format("table session: row {} of user {} is not in the fold of the journal", toText(session.id),
                           session.user));
    } else if (m_expected.session(slot) != session) {
        report(fmt::format("table session: row {} of user {} differs from the fold of the journal", toText(session.id),
                           session.user));
    }
}

void StateComparer::onBroker(const model::Broker& broker) {
    m_seenNames.insert("broker " + broker.name);
    const auto known = std::ranges::find(m_expected.brokers(), broker.name, &model::Broker::name);
    if (known == m_expected.brokers().end()) {
        report(fmt::format("table broker: row {} is not in the fold of the journal", broker.name));
        return;
    }
    model::Broker unbeaten = broker;
    unbeaten.seenAt = known->seenAt;  // heartbeats are not in the journal
    unbeaten.report = known->report;
    if (unbeaten != *known) {
        report(fmt::format("table broker: row {} differs from the fold of the journal", broker.name));
    }
}

void StateComparer::onPolicy(const model::PolicyVersion& policy) {
    m_hasPolicy = true;
    if (m_expected.policy() != policy) {
        report(fmt::format("table policy: version {} differs from the fold of the journal, which has version {}",
                           policy.number, m_expected.policy().number));
    }
}

void StateComparer::onPlugins(const model::PluginChain& chain) {
    m_hasPlugins = true;
    if (m_expected.plugins() != chain) {
        report("table plugin_chain: its row differs from the fold of the journal");
    }
}

std::vector<std::string> StateComparer::problems() {
    Missing missing(*this);
    m_expected.dump(missing);
    std::vector<std::string> result = m_problems;
    if (m_further > 0) {
        result.push_back(fmt::format("and {} more rows of the state tables", m_further));
    }
    return result;
}

void StateComparer::report(std::string problem) {
    if (m_problems.size() < kReportAtMost) {
        m_problems.push_back(std::move(problem));
    } else {
        ++m_further;
    }
}

}  // namespace farmwarden::store
