#include "core/simulator/demo_farm.h"

#include <fmt/format.h>

#include <string_view>

#include "core/simulator/demo_policy.h"
#include "core/simulator/names.h"
#include "core/simulator/random.h"

namespace farmwarden::simulator {
namespace {

using namespace std::chrono_literals;
using model::Admission;
using model::TargetKind;

constexpr std::uint32_t kDemoPeople = 2'000;

model::Farm makeFarm(std::string name, model::SessionRule sessions, std::uint32_t minOpen) {
    model::Farm farm;
    farm.name = std::move(name);
    farm.sessions = sessions;
    farm.minOpen = minOpen;
    return farm;
}

// A row of like targets: office-sh-01 at 10.20.1.11, office-sh-02 at 10.20.1.12, ...
struct Row {
    std::string_view farm;
    std::string_view prefix;
    std::uint32_t first;
    std::uint32_t last;
    TargetKind kind;
    std::string_view network;
    std::uint32_t weight;
    std::uint32_t limit;
    std::vector<std::string> tags;
    std::string_view environment;
};

void addRow(Scenario& scenario, const Row& row) {
    for (std::uint32_t number = row.first; number <= row.last; ++number) {
        model::Target target;
        target.name = fmt::format("{}-{:02}", row.prefix, number);
        target.farm = row.farm;
        target.kind = row.kind;
        target.address = {fmt::format("{}.{}", row.network, number + 10), model::kRdpPort};
        target.weight = row.weight;
        target.limit = row.limit;
        target.tags = row.tags;
        target.environment = row.environment;
        scenario.targets.push_back(std::move(target));
    }
}

// 40 targets. The bigger machines carry twice the weight; a blade or a workstation serves few.
void addTargets(Scenario& scenario) {
    addRow(scenario, {"office", "office-sh", 1, 12, TargetKind::SessionHost, "10.20.1", 100, 70, {"debian12"}, ""});
    addRow(scenario,
           {"office", "office-sh", 13, 16, TargetKind::SessionHost, "10.20.1", 200, 140, {"debian12", "large"}, ""});
    addRow(scenario, {"engineering", "eng-sh", 1, 6, TargetKind::SessionHost, "10.20.4", 100, 40, {"cad", "gpu"}, ""});
    addRow(scenario, {"engineering", "eng-blade", 1, 4, TargetKind::Blade, "10.20.5", 50, 20, {"cad"}, ""});
    addRow(scenario,
           {"engineering", "eng-ws", 1, 4, TargetKind::Desktop, "10.20.6", 25, 10, {"gpu", "workstation"}, ""});
    addRow(scenario,
           {"training", "room-a-vm", 1, 6, TargetKind::VirtualMachine, "10.20.8", 100, 30, {"room-a"}, "hyper-1"});
    addRow(scenario,
           {"training", "room-b-vm", 1, 4, TargetKind::VirtualMachine, "10.20.9", 100, 30, {"room-b"}, "hyper-2"});
}

Seat makeSeat(std::uint32_t person, std::string_view farm) {
    const ClientPlace place = clientPlace(person);
    return {userName(person), "CORP", std::string(farm), place.address, place.name};
}

// What the directory service would say of a person who works there.
std::vector<std::string> groupsOf(std::uint64_t seed, std::uint32_t person, std::string_view farm) {
    Random random(seed, std::uint64_t{2} << 40U | person);
    std::vector<std::string> groups{"staff"};
    if (random.chance(0.06)) {
        groups.emplace_back("contractors");
    }
    if (random.chance(0.004)) {
        groups.emplace_back("partners");
    }
    if (farm == "engineering") {
        groups.emplace_back("engineers");
        if (random.chance(0.4)) {
            groups.emplace_back("cad-users");
        }
    } else if (farm == "training") {
        groups.emplace_back(random.chance(0.1) ? "trainers" : "trainees");
    } else if (random.chance(0.12)) {
        groups.emplace_back("finance");
    }
    return groups;
}

// Most people work in the office farm, a quarter are engineers; some have two farms, and some trainees two desktops.
void addSeats(Scenario& scenario, std::uint32_t people) {
    for (std::uint32_t person = 0; person < people; ++person) {
        Random random(scenario.seed, std::uint64_t{1} << 40U | person);
        const double draw = random.unit();
        const std::string_view farm = draw < 0.64 ? "office" : draw < 0.86 ? "engineering" : "training";
        const std::size_t first = scenario.seats.size();
        scenario.seats.push_back(makeSeat(person, farm));
        if (farm == "training" && random.chance(0.15)) {
            scenario.seats.push_back(makeSeat(person, "training"));
            scenario.seats.back().clientName += "-B";
        }
        if (farm == "engineering" && random.chance(0.05)) {
            scenario.seats.push_back(makeSeat(person, "office"));
        }
        for (std::size_t seat = first; seat < scenario.seats.size(); ++seat) {
            scenario.seats[seat].groups = groupsOf(scenario.seed, person, farm);
        }
    }
}

Incident makeHold(std::string_view target, Admission mode, std::string_view owner, std::string_view reason,
                  base::Duration at, base::Duration lasting) {
    Incident incident;
    incident.kind = Incident::Kind::Hold;
    incident.target = target;
    incident.at = at;
    incident.lasting = lasting;
    incident.hold.mode = mode;
    incident.hold.owner = owner;
    incident.hold.reason = reason;
    return incident;
}

// What the demo opens with, and what happens while somebody watches it.
void addIncidents(Scenario& scenario) {
    auto& incidents = scenario.incidents;
    incidents.push_back(
        makeHold("office-sh-07", Admission::ReconnectOnly, "r.vidal", "security updates at noon", -95min, 175min));
    incidents.push_back(
        makeHold("office-sh-11", Admission::Closed, "m.holm", "memory errors, DIMM A3 ordered", -3h, 0min));
    incidents.push_back(makeHold("eng-blade-03", Admission::ReconnectOnly, "r.vidal",
                                 "new kernel, opens after the restart", -70min, 0min));
    incidents.back().hold.untilRestart = true;
    incidents.push_back(
        makeHold("room-b-vm-02", Admission::ReconnectOnly, "autoscaler", "fewer targets needed in room B", -25min, 4h));
    incidents.push_back(makeHold("eng-ws-02", Admission::ReconnectOnly, "s.toth", "kept free for support", -50min, 6h));
    // Two people hold the same target: it opens when both are done.
    incidents.push_back(makeHold("office-sh-07", Admission::ReconnectOnly, "s.toth",
                                 "user m.holm keeps a crashed desktop here", -20min, 3h));
    incidents.push_back({Incident::Kind::Down, "office-sh-04", -32min, 100min, {}, false});
    incidents.push_back({Incident::Kind::Failing, "office-sh-14", -24min, 40min, {}, false});
    incidents.push_back(
        {Incident::Kind::Down, "eng-blade-03", 35min, 3min, {}, false});  // the restart that its hold waits for
    incidents.push_back({Incident::Kind::Failing, "room-a-vm-04", 75min, 25min, {}, false});
}

Scenario makeFarms(std::uint64_t seed, std::uint32_t people) {
    Scenario scenario;
    scenario.seed = seed;
    scenario.farms.push_back(makeFarm("office", model::SessionRule::Single, 8));
    scenario.farms.push_back(makeFarm("engineering", model::SessionRule::Single, 5));
    scenario.farms.push_back(makeFarm("training", model::SessionRule::Multiple, 2));
    addTargets(scenario);
    addSeats(scenario, people);
    return scenario;
}

}  // namespace

Scenario demoFarm(std::uint64_t seed) {
    Scenario scenario = makeFarms(seed, kDemoPeople);
    addIncidents(scenario);
    scenario.luck = {40min, 25min};
    scenario.policy = kDemoPolicy;
    // Two connection files with a mistake in them: refused, and visible as such.
    scenario.seats.push_back(makeSeat(kDemoPeople, "ofice"));
    scenario.seats.push_back(makeSeat(kDemoPeople + 1, "engineering-old"));
    return scenario;
}

Scenario quietFarm(std::uint64_t seed, std::uint32_t people) {
    return makeFarms(seed, people);
}

}  // namespace farmwarden::simulator
