#include "core/simulator/troubles.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace farmwarden::simulator {
namespace {

using namespace std::chrono_literals;
using directory::kNone;

constexpr base::Duration kHealthCheckInterval = 5s;
constexpr std::string_view kDownDetail = "no answer to the X.224 connection request within 2 s";
constexpr std::uint64_t kOwnStream = 0xFFFF'FFFF;  // not a seat's

struct Occasion {
    std::string_view owner;
    std::string_view reason;
    model::Admission mode;
};
constexpr std::array<Occasion, 6> kOccasions{{
    {"r.vidal", "security updates", model::Admission::ReconnectOnly},
    {"m.holm", "users report slow logons, looking into it", model::Admission::ReconnectOnly},
    {"autoscaler", "fewer targets needed", model::Admission::ReconnectOnly},
    {"r.vidal", "new graphics driver", model::Admission::Closed},
    {"s.toth", "kept free for support", model::Admission::ReconnectOnly},
    {"m.holm", "memory test", model::Admission::Closed},
}};

void eraseOne(std::multiset<std::string>& names, const std::string& name) {
    if (const auto found = names.find(name); found != names.end()) {
        names.erase(found);
    }
}

}  // namespace

Troubles::Troubles(const Scenario& scenario, broker::Engine& engine, const base::Clock& clock, Agenda& agenda,
                   Conditions& conditions, People& people)
    : m_scenario(scenario),
      m_engine(engine),
      m_clock(clock),
      m_agenda(agenda),
      m_conditions(conditions),
      m_people(people),
      m_random(scenario.seed, kOwnStream) {}

void Troubles::start(base::TimePoint opening) {
    checkHealth();
    for (const Incident& incident : m_scenario.incidents) {
        m_agenda.schedule(std::max(opening + incident.at, m_clock.now()), [this, &incident] { begin(incident); });
    }
    if (m_scenario.luck.betweenFlaps > 0s) {
        m_agenda.schedule(m_clock.now() + m_random.exponential(m_scenario.luck.betweenFlaps),
                          [this] { flapSometimes(); });
    }
    if (m_scenario.luck.betweenHolds > 0s) {
        m_agenda.schedule(m_clock.now() + m_random.exponential(m_scenario.luck.betweenHolds),
                          [this] { holdSometimes(); });
    }
}

void Troubles::begin(const Incident& incident) {
    switch (incident.kind) {
        case Incident::Kind::Down:
            goDown(incident.target, incident.lasting);
            break;
        case Incident::Kind::Failing:
            beginFailing(incident.target, incident.lasting);
            break;
        case Incident::Kind::Hold:
            placeHold(incident);
            break;
    }
}

void Troubles::whenOver(base::Duration lasting, Agenda::Action action) {
    if (lasting > 0s) {
        m_agenda.schedule(m_clock.now() + lasting, std::move(action));
    }
}

void Troubles::goDown(const std::string& target, base::Duration lasting) {
    m_conditions.down.insert(target);
    m_people.cutAll(target, "target-lost");
    whenOver(lasting, [this, target] { eraseOne(m_conditions.down, target); });
}

void Troubles::beginFailing(const std::string& target, base::Duration lasting) {
    m_conditions.failing.insert(target);
    whenOver(lasting, [this, target] { eraseOne(m_conditions.failing, target); });
}

void Troubles::placeHold(const Incident& incident) {
    const directory::TargetIndex target = m_engine.directory().findTarget(incident.target);
    if (target == kNone) {
        return;  // removed meanwhile by whoever plays with the simulation
    }
    model::Hold hold = incident.hold;
    hold.id = m_engine.ids().nextHold();
    hold.target = incident.target;
    hold.placedAt = m_clock.now();
    if (incident.isReleased) {
        whenOver(incident.lasting, [this, id = hold.id] { release(id); });
    } else if (incident.lasting > 0s) {
        hold.until = m_clock.now() + incident.lasting;
    }
    const std::string owner = hold.owner;
    m_engine.commit({{m_clock.now(), owner, model::HoldPlaced{std::move(hold)}}}, {}, [](const auto&) {});
}

void Troubles::release(base::HoldId id) {
    const directory::TargetIndex target = m_engine.directory().findHold(id);
    if (target == kNone) {
        return;
    }
    const auto& record = m_engine.directory().target(target);
    const auto hold = std::ranges::find(record.holds, id, &model::Hold::id);
    m_engine.commit({{m_clock.now(), hold->owner, model::HoldReleased{id, record.value.name, "released"}}}, {},
                    [](const auto&) {});
}

// Reports every target; the engine drops what it knows.
void Troubles::checkHealth() {
    const directory::Directory& directory = m_engine.directory();
    for (directory::TargetIndex index = 0; index < directory.targetCount(); ++index) {
        const std::string& name = directory.target(index).value.name;
        if (name.empty()) {
            continue;
        }
        const bool isDown = m_conditions.down.contains(name);
        m_engine.onHealth(name, isDown ? model::Health::Down : model::Health::Up,
                          isDown ? std::string(kDownDetail) : std::string());
    }
    m_agenda.schedule(m_clock.now() + kHealthCheckInterval, [this] { checkHealth(); });
}

directory::TargetIndex Troubles::pickSpare() {
    const directory::Directory& directory = m_engine.directory();
    if (directory.targetCount() == 0) {
        return kNone;
    }
    const auto index = static_cast<directory::TargetIndex>(m_random.below(directory.targetCount()));
    const auto& target = directory.target(index);
    if (target.value.name.empty() || !target.admitsNewSessions()) {
        return kNone;
    }
    const auto& farm = directory.farm(target.farm);
    return farm.openTargets > farm.value.minOpen + 1 && farm.candidates.size() > 2 ? index : kNone;
}

void Troubles::flapSometimes() {
    if (const auto index = pickSpare(); index != kNone) {
        goDown(m_engine.directory().target(index).value.name, m_random.between(1min, 4min));
    }
    m_agenda.schedule(m_clock.now() + m_random.exponential(m_scenario.luck.betweenFlaps), [this] { flapSometimes(); });
}

void Troubles::holdSometimes() {
    const Occasion& occasion = kOccasions[m_random.below(kOccasions.size())];
    Incident incident;
    incident.hold.owner = occasion.owner;
    incident.hold.reason = occasion.reason;
    incident.hold.mode = occasion.mode;
    incident.lasting = m_random.between(15min, 80min);
    incident.isReleased = m_random.chance(0.5);
    if (const auto index = pickSpare(); index != kNone) {
        incident.target = m_engine.directory().target(index).value.name;
        placeHold(incident);
    }
    m_agenda.schedule(m_clock.now() + m_random.exponential(m_scenario.luck.betweenHolds), [this] { holdSometimes(); });
}

}  // namespace farmwarden::simulator
