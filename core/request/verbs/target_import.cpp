#include <boost/unordered/unordered_flat_set.hpp>
#include <nlohmann/json.hpp>

#include "core/request/verbs/lookup.h"

namespace farmwarden::request {
namespace {

using directory::kNone;

model::Target targetOf(const TargetAdd& a) {
    model::Target target;
    target.name = a.name;
    target.farm = a.farm;
    target.kind = a.kind;
    target.address = a.address;
    target.weight = a.weight;
    target.limit = a.limit;
    target.tags = a.tags;
    target.environment = a.environment;
    return target;
}

// One import being planned; the order of its events is farms, targets, targets that go, farms that go.
class Import {
public:
    Import(const TargetImport& arguments, const Context& context) : m_arguments(arguments), m_context(context), m_kept(arguments) {}

    base::Result<Plan> plan() {
        for (const auto step : {&Import::addFarms, &Import::define, &Import::remove, &Import::removeFarms}) {
            if (auto done = (this->*step)(); !done) {
                return std::unexpected(done.error());
            }
        }
        m_plan.result = nlohmann::ordered_json{
            {"added", m_kept.addedCount}, {"changed", m_kept.changedCount}, {"removed", m_kept.removedCount}}.dump();
        m_kept.farms.clear();
        m_kept.targets.clear();
        m_kept.removed.clear();
        m_kept.removedFarms.clear();
        m_plan.keptArguments = toJson(m_kept);
        return std::move(m_plan);
    }

private:
    base::Result<void> addFarms() {
        for (const FarmAdd& farm : m_arguments.farms) {
            auto added = planFor(farm, m_context);
            if (!added) {
                return std::unexpected(added.error());
            }
            m_plan.events.push_back(std::move(added->events.front()));
            m_plan.reliesOn.push_back("farm:" + farm.name);
            m_newFarms.insert(farm.name);
        }
        return {};
    }

    base::Result<void> define() {
        for (const TargetAdd& wanted : m_arguments.targets) {
            if (!m_newFarms.contains(wanted.farm)) {
                if (const auto farm = needFarm(m_context.directory, wanted.farm); !farm) {
                    return std::unexpected(farm.error());
                }
                m_plan.reliesOn.push_back("farm:" + wanted.farm);
            }
            // Also of what is added: one that came meanwhile was not what the person saw.
            m_plan.changes.push_back("target:" + wanted.name);
            const auto index = m_context.directory.findTarget(wanted.name);
            if (index == kNone) {
                m_plan.events.push_back(model::TargetDefined{targetOf(wanted)});
                ++m_kept.addedCount;
                continue;
            }
            const model::Target& present = m_context.directory.target(index).value;
            if (present.farm != wanted.farm) {
                return base::fail(base::ErrorCode::Refused, "target \"{}\" is in farm \"{}\", and an import does not move it to \"{}\"; correct "
                                  "the farm, or choose another name", wanted.name, present.farm, wanted.farm);
            }
            if (!(definitionOf(present) == wanted)) {
                m_plan.events.push_back(model::TargetDefined{targetOf(wanted)});
                ++m_kept.changedCount;
            }
        }
        return {};
    }

    base::Result<void> remove() {
        for (const std::string& name : m_arguments.removed) {
            auto removed = planFor(TargetRemove{name, false}, m_context);
            if (!removed) {
                return std::unexpected(removed.error());
            }
            m_plan.events.push_back(std::move(removed->events.front()));
            m_plan.changes.insert(m_plan.changes.end(), removed->changes.begin(), removed->changes.end());
            m_gone.insert(name);
            ++m_kept.removedCount;
        }
        return {};
    }

    base::Result<void> removeFarms() {
        for (const std::string& name : m_arguments.removedFarms) {
            const auto farm = needFarm(m_context.directory, name);
            if (!farm) {
                return std::unexpected(farm.error());
            }
            for (const directory::TargetIndex index : m_context.directory.farm(*farm).targets) {
                if (const std::string& left = m_context.directory.target(index).value.name; !m_gone.contains(left)) {
                    return base::fail(base::ErrorCode::Refused, "farm \"{}\" still has target \"{}\"; remove it first", name, left);
                }
            }
            m_plan.events.push_back(model::FarmRemoved{name});
            m_plan.changes.push_back("farm:" + name);
        }
        return {};
    }

    const TargetImport& m_arguments;
    const Context& m_context;
    TargetImport m_kept;
    Plan m_plan;
    boost::unordered_flat_set<std::string> m_newFarms;
    boost::unordered_flat_set<std::string> m_gone;
};

}  // namespace

base::Result<Plan> planFor(const TargetImport& a, const Context& context) {
    return Import(a, context).plan();
}

}  // namespace farmwarden::request
