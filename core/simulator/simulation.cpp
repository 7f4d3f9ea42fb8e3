#include "core/simulator/simulation.h"

#include "core/policy/json_text.h"
#include "core/policy/toml_text.h"

#include <utility>

namespace farmwarden::simulator {
namespace {

using namespace std::chrono_literals;

constexpr base::Duration kTickInterval = 1s;
const std::string kArchitect = "setup";

}  // namespace

Simulation::Simulation(Scenario scenario, store::Store& store, const base::Clock& clock,
                       broker::EngineSettings settings, broker::Post post)
    : m_scenario(std::move(scenario)),
      m_clock(clock),
      m_engine(store, clock, std::move(settings), std::move(post), *this),
      m_people(m_scenario, m_engine, clock, m_agenda, m_conditions),
      m_troubles(m_scenario, m_engine, clock, m_agenda, m_conditions, m_people) {}

base::Result<void> Simulation::start(base::TimePoint opening) {
    if (auto started = m_engine.start(); !started) {
        return started;
    }
    define();
    m_engine.onFrontDoor("up");
    m_people.start(opening);
    m_troubles.start(opening);
    tick();
    return {};
}

void Simulation::define() {
    std::vector<model::EventDraft> definitions;
    for (const model::Farm& farm : m_scenario.farms) {
        if (m_engine.directory().findFarm(farm.name) == directory::kNone) {
            definitions.push_back({m_clock.now(), kArchitect, model::FarmDefined{farm}});
        }
    }
    for (const model::Target& target : m_scenario.targets) {
        if (m_engine.directory().findTarget(target.name) == directory::kNone) {
            definitions.push_back({m_clock.now(), kArchitect, model::TargetDefined{target}});
        }
    }
    if (!m_scenario.policy.empty() && m_engine.directory().policy().number == 0) {
        definitions.push_back({m_clock.now(), kArchitect, firstPolicy()});
    }
    if (!definitions.empty()) {
        m_engine.commit(std::move(definitions), {}, [](const auto&) {});
    }
}

model::PolicyPublished Simulation::firstPolicy() const {
    model::PolicyVersion version;
    version.number = 1;
    version.document = policy::formatJson(policy::parseToml(m_scenario.policy).document);
    version.reason = "first rules";
    version.author = kArchitect;
    version.at = m_clock.now();
    return {version};
}

void Simulation::tick() {
    m_engine.tick();
    m_agenda.schedule(m_clock.now() + kTickInterval, [this] { tick(); });
}

// The front door's answer comes later than the question, and the connection's end before it.
void Simulation::cut(const model::Session& session, std::function<void(base::Result<void>)> done) {
    m_agenda.schedule(m_clock.now(), [this, connection = session.connection, done = std::move(done)] {
        done(m_people.cut(connection, "cut-by-request"));
    });
}

}  // namespace farmwarden::simulator
