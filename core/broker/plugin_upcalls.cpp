#include "core/broker/plugin_upcalls.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "core/base/log.h"
#include "core/base/text.h"
#include "core/model/endpoint.h"
#include "core/plugin/sdk/farmwarden_plugin.h"
#include "core/request/verb.h"

namespace farmwarden::broker {

using directory::kNone;
using plugin::channel::SessionView;
using plugin::channel::TargetView;
using plugin::channel::Upcall;
using plugin::channel::UpcallKind;
using plugin::channel::UpcallResult;

namespace {

constexpr std::size_t kLongestProperty = std::size_t{16} << 10U;
constexpr std::size_t kMostKept = std::size_t{256} << 10U;  // each change is journalled whole
constexpr auto kLongestLock = std::chrono::minutes(5);

UpcallResult failure(std::uint32_t result, std::string text) { return {.result = result, .text = std::move(text)}; }

UpcallResult failure(const base::Error& error) {
    switch (error.code) {
        case base::ErrorCode::NotFound: return failure(FW_NOT_FOUND, error.message);
        case base::ErrorCode::Stale: return failure(FW_STALE, error.message);
        case base::ErrorCode::Busy: return failure(FW_BUSY, error.message);
        case base::ErrorCode::InvalidArgument: return failure(FW_INVALID, error.message);
        default: return failure(FW_FAILED, error.message);
    }
}

model::TargetKind kindOf(std::uint8_t kind) {
    return kind <= static_cast<std::uint8_t>(model::TargetKind::Desktop) ? static_cast<model::TargetKind>(kind)
                                                                         : model::TargetKind::SessionHost;
}

request::Arguments additionOf(const TargetView& view) {
    request::TargetAdd addition;
    addition.name = view.name;
    addition.farm = view.farm;
    addition.address.host = view.address;
    addition.address.port = view.port == 0 ? addition.address.port : view.port;
    addition.kind = kindOf(view.kind);
    addition.weight = view.weight == 0 ? addition.weight : view.weight;
    addition.limit = view.limit;
    addition.tags = view.tags;
    addition.environment = view.environment;
    return addition;
}

request::Arguments changeOf(const TargetView& view) {
    request::TargetSet change;
    change.name = view.name;
    change.address = model::Endpoint{view.address};
    change.address->port = view.port == 0 ? change.address->port : view.port;
    change.kind = kindOf(view.kind);
    change.weight = view.weight == 0 ? model::kDefaultWeight : view.weight;
    change.limit = view.limit;
    change.tags = view.tags;
    change.environment = view.environment;
    return change;
}

}  // namespace

void PluginUpcalls::take(const std::string& plugin, const Upcall& upcall, const Reply& reply) {
    switch (upcall.kind) {
        case UpcallKind::SaveTarget: return saveTarget(plugin, upcall, reply);
        case UpcallKind::RemoveTarget: return carryOut(plugin, request::TargetRemove{upcall.name, false}, reply);
        case UpcallKind::SaveSession: return saveSession(plugin, upcall.session, reply);
        case UpcallKind::SaveEnvironment: return saveEnvironment(plugin, upcall, reply);
        case UpcallKind::RemoveEnvironment: return removeEnvironment(plugin, upcall.name, reply);
        case UpcallKind::SetProperty: return setProperty(plugin, upcall, reply);
        case UpcallKind::GetProperty: return reply(property(plugin, upcall));
        case UpcallKind::LockTarget: return reply(lock(plugin, upcall.name, upcall.number));
        case UpcallKind::UnlockTarget: return reply(unlock(plugin, upcall.version));
        case UpcallKind::JobChanged:
            base::log::info("Plug-in {}: job {}{}{} is in state {}: {}", plugin, base::sanitized(upcall.name, 64),
                            upcall.property.empty() ? "" : ", machine ", base::sanitized(upcall.property, 64),
                            upcall.number, base::sanitized(upcall.json, 200));
            return reply({});
        case UpcallKind::TaskChanged:
            base::log::info("Plug-in {}: task {} on {} is in state {}", plugin, base::sanitized(upcall.task.id, 64),
                            base::sanitized(upcall.task.target, 64), upcall.task.status);
            return reply({});
    }
}

// --- targets and sessions ------------------------------------------------------------------------------------------------------------

void PluginUpcalls::saveTarget(const std::string& plugin, const Upcall& upcall, const Reply& reply) {
    const auto& directory = m_engine.directory();
    const auto known = directory.findTarget(upcall.target.name);
    if (known == kNone) {
        return upcall.version == 0 ? carryOut(plugin, additionOf(upcall.target), reply)
                                   : reply(failure(FW_STALE, fmt::format("target {} is gone", upcall.target.name)));
    }
    const model::Target& target = directory.target(known).value;
    if (upcall.version != 0 && upcall.version != target.revision.value) {
        return reply(failure(FW_STALE, fmt::format("target {} was changed at revision {}; read it again", target.name,
                                                   target.revision.value)));
    }
    if (target.farm != upcall.target.farm) {
        return reply(failure(FW_INVALID, fmt::format("target {} is in farm {} and stays there; remove it first",
                                                     target.name, target.farm)));
    }
    carryOut(plugin, changeOf(upcall.target), reply);
}

// A session that the broker did not place itself: somebody has logged on by another way, or off.
void PluginUpcalls::saveSession(const std::string& plugin, const SessionView& view, const Reply& reply) {
    const auto& directory = m_engine.directory();
    const auto id = base::parseSessionId(view.id);
    const auto slot = id ? directory.sessions().find(*id) : kNone;
    if (slot == kNone && !view.id.empty()) {
        return reply(failure(FW_NOT_FOUND, fmt::format("there is no session {}", base::sanitized(view.id, 64))));
    }
    std::vector<model::EventBody> events;
    if (slot != kNone) {
        const model::Session session = directory.session(slot);
        if (view.state == FW_SESSION_ENDED) {
            events.emplace_back(model::SessionEnded{session.id, session.user, "plug-in", false});
        } else if (view.state == FW_SESSION_DISCONNECTED && session.state == model::SessionState::Active) {
            events.emplace_back(model::SessionDisconnected{session.id, session.user, "plug-in"});
        } else if (view.state == FW_SESSION_ACTIVE && session.state != model::SessionState::Active) {
            events.emplace_back(model::SessionStarted{session.id, session.user, session.target, session.connection});
        }
        return events.empty() ? reply({}) : commit(plugin, std::move(events), reply);
    }
    const auto target = directory.findTarget(view.target);
    if (target == kNone) {
        return reply(failure(FW_NOT_FOUND, fmt::format("there is no target {}", base::sanitized(view.target, 64))));
    }
    model::SessionPlaced placed;
    placed.session.id = m_engine.ids().nextSession();
    placed.session.user = base::lowered(view.user);
    placed.session.domain = view.domain;
    placed.session.farm = directory.target(target).value.farm;
    placed.session.target = view.target;
    placed.session.reason = model::PlacementReason::Fallback;  // no decision of a broker's
    placed.session.client = model::parseIpAddress(view.clientAddress);
    placed.session.clientName = view.clientName;
    placed.basis = directory.revision();
    events.emplace_back(placed);
    events.emplace_back(model::SessionStarted{placed.session.id, placed.session.user, view.target, {}});
    if (view.state == FW_SESSION_DISCONNECTED) {
        events.emplace_back(model::SessionDisconnected{placed.session.id, placed.session.user, "plug-in"});
    }
    commit(plugin, std::move(events), reply);
}

void PluginUpcalls::carryOut(const std::string& plugin, const request::Arguments& arguments, const Reply& reply) {
    const request::Context context{m_engine.directory(), m_engine.programs(), m_store, m_engine.ids(),
                                   "plug-in " + plugin, m_clock.now(), nullptr, {}, true};
    auto planned = request::plan(arguments, context);
    if (!planned) {
        return reply(failure(planned.error()));
    }
    planned->events.empty() ? reply({}) : commit(plugin, std::move(planned->events), reply);
}

void PluginUpcalls::commit(const std::string& plugin, std::vector<model::EventBody> events, const Reply& reply) {
    std::vector<model::EventDraft> drafts;
    for (model::EventBody& event : events) {
        drafts.push_back({m_clock.now(), "plug-in " + plugin, std::move(event)});
    }
    m_engine.commit(std::move(drafts), {}, [reply](const base::Result<base::Revision>& done) {
        reply(done ? UpcallResult{} : failure(done.error()));
    });
}

// --- locks ------------------------------------------------------------------------------------------------

UpcallResult PluginUpcalls::lock(const std::string& plugin, const std::string& target, std::uint64_t milliseconds) {
    if (m_engine.directory().findTarget(target) == kNone) {
        return failure(FW_NOT_FOUND, fmt::format("there is no target {}", base::sanitized(target, 64)));
    }
    const base::TimePoint now = m_clock.now();
    Lock& lock = m_locks[target];
    if (lock.until > now && lock.plugin != plugin) {
        return failure(FW_BUSY, fmt::format("plug-in {} has locked target {}", lock.plugin, target));
    }
    const auto span = std::min<std::uint64_t>(milliseconds, std::chrono::milliseconds(kLongestLock).count());
    lock = {++m_last, plugin, now + std::chrono::milliseconds(span)};
    return {.result = FW_OK, .text = {}, .number = lock.number};
}

UpcallResult PluginUpcalls::unlock(const std::string& plugin, std::uint64_t number) {
    const auto removed = std::erase_if(
        m_locks, [&](const auto& entry) { return entry.second.number == number && entry.second.plugin == plugin; });
    return removed == 0 ? failure(FW_NOT_FOUND, "the lock has ended") : UpcallResult{};
}

// --- what they keep ------------------------------------------------------------------------------------------------------------------

void PluginUpcalls::setProperty(const std::string& plugin, const Upcall& upcall, const Reply& reply) {
    if (upcall.json.size() > kLongestProperty || nlohmann::json::parse(upcall.json, nullptr, false).is_discarded()) {
        return reply(failure(FW_INVALID, fmt::format("property {} is no JSON of at most 16 KiB", base::sanitized(upcall.property, 64))));
    }
    readKept();
    const PropertyKey key{upcall.number, upcall.number == FW_OF_PLUGIN ? plugin : upcall.name, upcall.property};
    const auto known = m_properties.find(key);
    if (upcall.version != 0 && (known == m_properties.end() || upcall.version != known->second.version)) {
        return reply(failure(FW_STALE, fmt::format("property {} was changed meanwhile", base::sanitized(upcall.property, 64))));
    }
    m_properties[key] = {upcall.json, ++m_last};
    writeKept(plugin, reply);
}

UpcallResult PluginUpcalls::property(const std::string& plugin, const Upcall& upcall) {
    readKept();
    const auto known = m_properties.find({upcall.number, upcall.number == FW_OF_PLUGIN ? plugin : upcall.name, upcall.property});
    return known == m_properties.end()
               ? failure(FW_NOT_FOUND, fmt::format("there is no property {}", base::sanitized(upcall.property, 64)))
               : UpcallResult{.result = FW_OK, .text = known->second.json, .number = known->second.version};
}

void PluginUpcalls::saveEnvironment(const std::string& plugin, const Upcall& upcall, const Reply& reply) {
    if (upcall.json.size() > kLongestProperty || !nlohmann::json::parse(upcall.json, nullptr, false).is_object()) {
        return reply(failure(FW_INVALID, fmt::format("the properties of environment {} are no JSON object of at most 16 KiB",
                                                     base::sanitized(upcall.name, 64))));
    }
    readKept();
    const auto known = m_environments.find(upcall.name);
    if (upcall.version != 0 && (known == m_environments.end() || upcall.version != known->second.version)) {
        return reply(failure(FW_STALE, fmt::format("environment {} was changed meanwhile", base::sanitized(upcall.name, 64))));
    }
    m_environments[upcall.name] = {upcall.json, ++m_last};
    writeKept(plugin, reply);
}

void PluginUpcalls::removeEnvironment(const std::string& plugin, const std::string& name, const Reply& reply) {
    readKept();
    if (m_environments.erase(name) == 0) {
        return reply(failure(FW_NOT_FOUND, fmt::format("there is no environment {}", base::sanitized(name, 64))));
    }
    writeKept(plugin, reply);
}

void PluginUpcalls::readKept() {
    const std::string& kept = m_engine.directory().plugins().kept;
    if (kept == m_kept) {
        return;
    }
    m_kept = kept;
    m_properties.clear();
    m_environments.clear();
    const auto json = nlohmann::json::parse(kept, nullptr, false);
    const auto remember = [&](Property& property, const nlohmann::json& one) {
        property = {one.value("json", ""), one.value("version", std::uint64_t{0})};
        m_last = std::max(m_last, property.version);
    };
    for (const auto& one : json.is_object() ? json.value("properties", nlohmann::json::array()) : nlohmann::json::array()) {
        remember(m_properties[{one.value("of", std::uint64_t{0}), one.value("object", ""), one.value("name", "")}], one);
    }
    for (const auto& one : json.is_object() ? json.value("environments", nlohmann::json::array()) : nlohmann::json::array()) {
        remember(m_environments[one.value("name", "")], one);
    }
}

void PluginUpcalls::writeKept(const std::string& plugin, const Reply& reply) {
    nlohmann::json properties = nlohmann::json::array();
    for (const auto& [key, property] : m_properties) {
        const auto& [of, object, name] = key;
        properties.push_back({{"of", of}, {"object", object}, {"name", name}, {"json", property.json}, {"version", property.version}});
    }
    nlohmann::json environments = nlohmann::json::array();
    for (const auto& [name, environment] : m_environments) {
        environments.push_back({{"name", name}, {"json", environment.json}, {"version", environment.version}});
    }
    const nlohmann::json all{{"properties", std::move(properties)}, {"environments", std::move(environments)}};
    std::string kept = all.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    if (kept.size() > kMostKept) {
        m_kept.clear();  // what the directory has is read again
        m_properties.clear();
        m_environments.clear();
        return reply(failure(FW_FAILED, "plug-ins keep as much as they may, 256 KiB together; remove something"));
    }
    m_kept = kept;
    commit(plugin, {model::PluginsKept{std::move(kept)}}, reply);
}

}  // namespace farmwarden::broker
