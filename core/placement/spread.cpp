#include "core/placement/spread.h"

#include <algorithm>
#include <unordered_map>

#include "core/placement/placement.h"
#include "core/placement/programs.h"

namespace farmwarden::placement {
namespace {

class Copy final : public model::StateSink {
public:
    explicit Copy(SpreadWorld& world) : m_world(world) {}

    void onFarm(const model::Farm& farm) override {
        m_farmAt.emplace(farm.name, static_cast<std::uint32_t>(m_world.farms.size()));
        m_world.farms.push_back(farm);
    }
    void onTarget(const model::Target& target) override {
        m_targetAt.emplace(target.name, m_world.targets.size());
        m_world.targets.push_back(target);
        m_world.sessionsNow.push_back(0);
    }
    void onHold(const model::Hold& hold) override { m_world.holds.push_back(hold); }
    void onSession(const model::Session& session) override {
        const auto farm = m_farmAt.find(session.farm);
        const auto target = m_targetAt.find(session.target);
        if (farm != m_farmAt.end() && target != m_targetAt.end()) {
            ++m_world.sessionsNow[target->second];
            m_world.logons.push_back(
                {session.user, farm->second, session.client, session.clientPort, session.placedAt});
        }
    }
    void onBroker(const model::Broker&) override {}
    void onPolicy(const model::PolicyVersion&) override {}
    void onPlugins(const model::PluginChain&) override {}

private:
    SpreadWorld& m_world;
    std::unordered_map<std::string, std::uint32_t> m_farmAt;
    std::unordered_map<std::string, std::size_t> m_targetAt;
};

// Balancing and quotas alone.
std::shared_ptr<const policy::Program> programOf(const FarmPolicies& farms, const policy::ZoneCatalogue& zones) {
    policy::Document document;
    document.farms = farms;
    return policy::compile(document, zones);
}

struct Placed {
    std::unordered_map<std::string, std::uint32_t> byTarget;
    std::vector<std::uint64_t> refused;  // by farm
};

void fill(directory::Directory& directory, const SpreadWorld& world) {
    for (const model::Farm& farm : world.farms) {
        directory.onFarm(farm);
    }
    for (model::Target target : world.targets) {
        target.lastPlacedAt = {};
        target.loadSessions = 0;
        directory.onTarget(target);
    }
    for (const model::Hold& hold : world.holds) {
        directory.onHold(hold);
    }
    directory.reserve(world.logons.size());
}

Placed placeAnew(const SpreadWorld& world, const policy::Program& program) {
    directory::Directory directory;
    fill(directory, world);
    orderByPolicy(directory, program);
    Placed placed;
    placed.refused.resize(world.farms.size());
    std::uint64_t number = 0;
    for (const SpreadWorld::Logon& logon : world.logons) {
        PlacementRequest request;
        request.user = logon.user;
        request.farm = world.farms[logon.farm].name;
        request.client = logon.client;
        request.clientPort = logon.clientPort;
        request.at = logon.at;
        const Decision decision = decide(directory, program, request);
        if (decision.outcome != Outcome::Placed) {
            placed.refused[logon.farm] += decision.outcome == Outcome::Refused ? 1 : 0;
            continue;
        }
        model::SessionPlaced event;
        event.session.id = base::SessionId{++number};
        event.session.farm = request.farm;
        event.session.user = logon.user;
        event.session.target = directory.target(decision.target).value.name;
        event.session.placedAt = logon.at;
        ++placed.byTarget[event.session.target];
        directory.applyDraft({logon.at, {}, std::move(event)});
    }
    return placed;
}

std::uint32_t countOf(const Placed& placed, const std::string& target) {
    const auto found = placed.byTarget.find(target);
    return found == placed.byTarget.end() ? 0 : found->second;
}

}  // namespace

SpreadWorld spreadWorld(const directory::Directory& directory) {
    SpreadWorld world;
    Copy copy(world);
    directory.dump(copy);
    std::ranges::stable_sort(world.logons, {}, &SpreadWorld::Logon::at);
    return world;
}

std::vector<FarmSpread> spread(const SpreadWorld& world, const FarmPolicies& before, const FarmPolicies& after,
                               const policy::ZoneCatalogue& zones) {
    const auto programBefore = programOf(before, zones);
    const auto programAfter = programOf(after, zones);
    const Placed was = placeAnew(world, *programBefore);
    const Placed now = placeAnew(world, *programAfter);
    std::vector<FarmSpread> farms(world.farms.size());
    std::unordered_map<std::string, std::size_t> at;
    for (std::size_t i = 0; i < farms.size(); ++i) {
        const model::Farm& farm = world.farms[i];
        at.emplace(farm.name, i);
        farms[i] = {farm.name, balancingOf(*programBefore, farm), balancingOf(*programAfter, farm), 0, was.refused[i],
                    now.refused[i], {}};
    }
    for (const SpreadWorld::Logon& logon : world.logons) {
        ++farms[logon.farm].sessions;
    }
    directory::Directory empty;
    fill(empty, world);
    for (std::size_t i = 0; i < world.targets.size(); ++i) {
        const model::Target& target = world.targets[i];
        const directory::TargetIndex index = empty.findTarget(target.name);
        const bool isOpen = index != directory::kNone && empty.target(index).admitsNewSessions();
        if (const auto farm = at.find(target.farm); farm != at.end()) {
            farms[farm->second].targets.push_back({target.name, target.limit, target.weight, isOpen,
                                                   world.sessionsNow[i], countOf(was, target.name),
                                                   countOf(now, target.name)});
        }
    }
    std::ranges::sort(farms, {}, &FarmSpread::farm);
    for (FarmSpread& farm : farms) {
        std::ranges::sort(farm.targets, {}, &TargetSpread::target);
    }
    return farms;
}

}  // namespace farmwarden::placement
