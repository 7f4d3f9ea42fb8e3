#include "core/plugin/host/virtualization/stores.h"

#include <algorithm>
#include <set>

#include "core/plugin/sdk/farmwarden_plugin.h"

namespace farmwarden::plugin::host::virtualization {
namespace {

using channel::Upcall;
using channel::UpcallKind;
using channel::UpcallResult;

constexpr const char* kFilterProperties = "properties";
constexpr const char* kStateProperty = "TargetState";

HRESULT resultOf(const UpcallResult& result) {
    switch (result.result) {
        case FW_OK:
            return S_OK;
        case FW_NOT_FOUND:
            return E_SB_TARGET_NOT_FOUND;
        case FW_STALE:
            return E_ABORT;
        case FW_BUSY:
            return E_PENDING;
        case FW_UNSUPPORTED:
            return E_NOTIMPL;
        case FW_INVALID:
            return E_INVALIDARG;
        default:
            return E_FAIL;
    }
}

// An array in memory that the caller frees, of objects that each have one reference of the caller's.
template <typename I, typename T>
HRESULT giveArray(const std::vector<Ref<T>>& objects, DWORD* count, I*** out) {
    if (count == nullptr || out == nullptr) {
        return E_POINTER;
    }
    *count = static_cast<DWORD>(objects.size());
    *out = static_cast<I**>(CoTaskMemAlloc(std::max<std::size_t>(1, objects.size()) * sizeof(I*)));
    for (std::size_t i = 0; i < objects.size(); ++i) {
        objects[i].copyTo(*out + i);
    }
    return S_OK;
}

Upcall about(UpcallKind kind, std::string name) {
    Upcall upcall;
    upcall.kind = kind;
    upcall.name = std::move(name);
    return upcall;
}

// The plug-in may have made the object itself: then its methods are all there is.
channel::TargetView viewOf(ITsSbTarget& target) {
    if (auto* ours = dynamic_cast<TargetObject*>(&target)) {
        return ours->view();
    }
    channel::TargetView view;
    const auto read = [&](HRESULT (ITsSbTarget::*get)(BSTR*)) {
        BSTR text = nullptr;
        (target.*get)(&text);
        std::string result = textOf(text);
        SysFreeString(text);
        return result;
    };
    view.name = read(&ITsSbTarget::get_TargetName);
    view.farm = read(&ITsSbTarget::get_FarmName);
    view.environment = read(&ITsSbTarget::get_EnvironmentName);
    view.address = read(&ITsSbTarget::get_TargetFQDN);
    return view;
}

HRESULT farmProperty(Sink& sink, BSTR farm, BSTR property, VARIANT* out) {
    if (out == nullptr) {
        return E_POINTER;
    }
    Upcall upcall = about(UpcallKind::GetProperty, textOf(farm));
    upcall.number = FW_OF_FARM;
    upcall.property = textOf(property);
    const UpcallResult result = sink.ask(std::move(upcall));
    *out = variantFromText(result.result == FW_OK ? result.text : "null");
    return result.result == FW_NOT_FOUND ? E_SB_FARM_NOT_FOUND : resultOf(result);
}

// Holds the number of a lock.
class LockContext final : public Counted<IUnknown> {
public:
    explicit LockContext(std::uint64_t lock) : number(lock) {}
    const std::uint64_t number;
};

}  // namespace

DWORD WorldReader::numberOf(const std::string& id) {
    const std::lock_guard lock(m_mutex);
    return m_numbers.try_emplace(id, static_cast<DWORD>(m_numbers.size() + 1)).first->second;
}

HRESULT WorldReader::target(BSTR name, BSTR farm, ITsSbTarget** out) const {
    for (const channel::TargetView& target : m_world.targets(textOf(farm))) {
        if (target.name == textOf(name)) {
            return make<TargetObject>(target).copyTo(out);
        }
    }
    return none(out, E_SB_TARGET_NOT_FOUND);
}

HRESULT WorldReader::session(DWORD id, BSTR target, ITsSbSession** out) {
    for (const channel::SessionView& session : m_world.sessions(textOf(target), "")) {
        if (numberOf(session.id) == id) {
            return make<SessionObject>(session, id).copyTo(out);
        }
    }
    return none(out, E_SB_TARGET_NOT_FOUND);
}

HRESULT WorldReader::farms(DWORD* count, SAFEARRAY** out) const {
    if (count == nullptr || out == nullptr) {
        return E_POINTER;
    }
    std::set<std::string> names;
    for (const channel::TargetView& target : m_world.targets("")) {
        names.insert(target.farm);
    }
    *count = static_cast<DWORD>(names.size());
    *out = SafeArrayCreateVector(VT_BSTR, 0, names.size());
    LONG at = 0;
    for (const std::string& name : names) {
        SafeArrayPutElement(*out, &at, Bstr(name).get());
        ++at;
    }
    return S_OK;
}

HRESULT WorldReader::targets(BSTR farm, BSTR environment, DWORD* count, ITsSbTarget*** out) const {
    std::vector<Ref<TargetObject>> objects;
    const std::string wanted = textOf(environment);
    for (const channel::TargetView& target : m_world.targets(textOf(farm))) {
        if (wanted.empty() || target.environment == wanted) {
            objects.push_back(make<TargetObject>(target));
        }
    }
    return giveArray(objects, count, out);
}

HRESULT WorldReader::sessions(BSTR target, BSTR user, BSTR domain, BSTR farm, BSTR program,
                              const TSSESSION_STATE* state, DWORD* count, ITsSbSession*** out) {
    const auto isAny = [](BSTR wanted, const std::string& is) {
        return SysStringLen(wanted) == 0 || textOf(wanted) == is;
    };
    std::vector<Ref<SessionObject>> objects;
    for (const channel::SessionView& session : m_world.sessions(textOf(target), textOf(user))) {
        if (isAny(domain, session.domain) && isAny(farm, session.farm) && isAny(program, session.program) &&
            (state == nullptr || *state == stateOf(session))) {
            objects.push_back(make<SessionObject>(session, numberOf(session.id)));
        }
    }
    return giveArray(objects, count, out);
}

HRESULT WorldReader::environments(DWORD* count, ITsSbEnvironment*** out) const {
    std::set<std::string> names;
    for (const channel::TargetView& target : m_world.targets("")) {
        if (!target.environment.empty()) {
            names.insert(target.environment);
        }
    }
    std::vector<Ref<EnvironmentObject>> objects;
    for (const std::string& name : names) {
        objects.push_back(make<EnvironmentObject>(name, 100));
    }
    return giveArray(objects, count, out);
}

// The provider does not count: all plug-ins see the same world.
HRESULT GlobalStore::QueryTarget(BSTR, BSTR target, BSTR farm, ITsSbTarget** out) {
    return m_reader.target(target, farm, out);
}
HRESULT GlobalStore::QuerySessionBySessionId(BSTR, DWORD id, BSTR target, ITsSbSession** out) {
    return m_reader.session(id, target, out);
}
HRESULT GlobalStore::EnumerateFarms(BSTR, DWORD* count, SAFEARRAY** out) {
    return m_reader.farms(count, out);
}
HRESULT GlobalStore::EnumerateTargets(BSTR, BSTR farm, BSTR environment, DWORD* count, ITsSbTarget*** out) {
    return m_reader.targets(farm, environment, count, out);
}
HRESULT GlobalStore::EnumerateEnvironmentsByProvider(BSTR, DWORD* count, ITsSbEnvironment*** out) {
    return m_reader.environments(count, out);
}
HRESULT GlobalStore::EnumerateSessions(BSTR, BSTR target, BSTR user, BSTR domain, BSTR farm, BSTR program,
                                       TSSESSION_STATE* state, DWORD* count, ITsSbSession*** out) {
    return m_reader.sessions(target, user, domain, farm, program, state, count, out);
}
HRESULT GlobalStore::GetFarmProperty(BSTR farm, BSTR property, VARIANT* out) {
    return farmProperty(m_sink, farm, property, out);
}

HRESULT ResourceStore::QueryTarget(BSTR target, BSTR farm, ITsSbTarget** out) {
    return m_reader.target(target, farm, out);
}
HRESULT ResourceStore::QuerySessionBySessionId(DWORD id, BSTR target, ITsSbSession** out) {
    return m_reader.session(id, target, out);
}
HRESULT ResourceStore::EnumerateFarms(DWORD* count, SAFEARRAY** out) {
    return m_reader.farms(count, out);
}
HRESULT ResourceStore::EnumerateEnvironments(DWORD* count, ITsSbEnvironment*** out) {
    return m_reader.environments(count, out);
}
HRESULT ResourceStore::EnumerateSessions(BSTR target, BSTR user, BSTR domain, BSTR farm, BSTR program,
                                         TSSESSION_STATE* state, DWORD* count, ITsSbSession*** out) {
    return m_reader.sessions(target, user, domain, farm, program, state, count, out);
}
// They come by name, whatever is asked for: properties of targets are with the broker.
HRESULT ResourceStore::EnumerateTargets(BSTR farm, BSTR environment, TS_SB_SORT_BY, BSTR, DWORD* count,
                                        ITsSbTarget*** out) {
    return m_reader.targets(farm, environment, count, out);
}
HRESULT ResourceStore::GetFarmProperty(BSTR farm, BSTR property, VARIANT* out) {
    return farmProperty(m_sink, farm, property, out);
}

HRESULT ResourceStore::save(ITsSbTarget* target, bool checksVersion) {
    if (target == nullptr) {
        return E_POINTER;
    }
    Upcall upcall = about(UpcallKind::SaveTarget, {});
    upcall.target = viewOf(*target);
    upcall.version = checksVersion ? upcall.target.version : 0;
    return resultOf(m_sink.ask(std::move(upcall)));
}
HRESULT ResourceStore::AddTargetToStore(ITsSbTarget* target) {
    return save(target, false);
}
HRESULT ResourceStore::SaveTarget(ITsSbTarget* target, BOOL force) {
    return save(target, force == FALSE);
}

HRESULT ResourceStore::AddSessionToStore(ITsSbSession* session) {
    return SaveSession(session);
}
HRESULT ResourceStore::SetSessionState(ITsSbSession* session) {
    return SaveSession(session);
}
HRESULT ResourceStore::SaveSession(ITsSbSession* session) {
    const auto* ours = dynamic_cast<SessionObject*>(session);
    if (ours == nullptr) {
        return session == nullptr ? E_POINTER : E_INVALIDARG;  // only CreateSessionObject() makes sessions
    }
    Upcall upcall = about(UpcallKind::SaveSession, {});
    upcall.session = ours->view();
    return resultOf(m_sink.ask(std::move(upcall)));
}

HRESULT ResourceStore::AddEnvironmentToStore(ITsSbEnvironment* environment) {
    return SaveEnvironment(environment, TRUE);
}
HRESULT ResourceStore::SaveEnvironment(ITsSbEnvironment* environment, BOOL) {
    if (environment == nullptr) {
        return E_POINTER;
    }
    BSTR name = nullptr;
    DWORD weight = 0;
    environment->get_Name(&name);
    environment->get_ServerWeight(&weight);
    Upcall upcall = about(UpcallKind::SaveEnvironment, textOf(name));
    SysFreeString(name);
    upcall.number = weight;
    upcall.json = "{}";
    return resultOf(m_sink.ask(std::move(upcall)));
}
HRESULT ResourceStore::RemoveEnvironmentFromStore(BSTR name, BOOL) {
    return resultOf(m_sink.ask(about(UpcallKind::RemoveEnvironment, textOf(name))));
}
HRESULT ResourceStore::QueryEnvironment(BSTR name, ITsSbEnvironment** out) {
    for (const channel::TargetView& target : m_reader.world().targets("")) {
        if (target.environment == textOf(name)) {
            return make<EnvironmentObject>(target.environment, 100).copyTo(out);
        }
    }
    return none(out, E_SB_ENVIRONMENT_NOT_FOUND);
}

HRESULT ResourceStore::setProperty(std::uint32_t of, const std::string& object, const std::string& property,
                                   const VARIANT& value, std::uint64_t version) {
    Upcall upcall = about(UpcallKind::SetProperty, object);
    upcall.number = of;
    upcall.property = property;
    upcall.json = toJson(value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    upcall.version = version;
    return resultOf(m_sink.ask(std::move(upcall)));
}
HRESULT ResourceStore::SetTargetProperty(BSTR target, BSTR property, VARIANT* value) {
    return value == nullptr ? E_POINTER : setProperty(FW_OF_TARGET, textOf(target), textOf(property), *value, 0);
}
HRESULT ResourceStore::SetEnvironmentProperty(BSTR environment, BSTR property, VARIANT* value) {
    return value == nullptr ? E_POINTER
                            : setProperty(FW_OF_ENVIRONMENT, textOf(environment), textOf(property), *value, 0);
}
HRESULT ResourceStore::SetTargetPropertyWithVersionCheck(ITsSbTarget* target, BSTR property, VARIANT* value) {
    if (target == nullptr || value == nullptr) {
        return E_POINTER;
    }
    const channel::TargetView view = viewOf(*target);
    return setProperty(FW_OF_TARGET, view.name, textOf(property), *value, view.version);
}
HRESULT ResourceStore::SetEnvironmentPropertyWithVersionCheck(ITsSbEnvironment* environment, BSTR property,
                                                              VARIANT* value) {
    if (environment == nullptr) {
        return E_POINTER;
    }
    BSTR name = nullptr;
    environment->get_Name(&name);
    const HRESULT result = SetEnvironmentProperty(name, property, value);
    SysFreeString(name);
    return result;
}

HRESULT ResourceStore::GetServerState(BSTR, BSTR server, TARGET_STATE* out) {
    if (out == nullptr) {
        return E_POINTER;
    }
    Upcall upcall = about(UpcallKind::GetProperty, textOf(server));
    upcall.number = FW_OF_TARGET;
    upcall.property = kStateProperty;
    const UpcallResult result = m_sink.ask(std::move(upcall));
    const auto stored = nlohmann::json::parse(result.text, nullptr, false);
    if (result.result == FW_OK && stored.is_number_integer()) {
        *out = static_cast<TARGET_STATE>(stored.get<int>());
        return S_OK;
    }
    for (const channel::TargetView& target : m_reader.world().targets("")) {
        if (target.name == textOf(server)) {
            *out = stateOf(target);
            return S_OK;
        }
    }
    return E_SB_TARGET_NOT_FOUND;
}
HRESULT ResourceStore::TestAndSetServerState(BSTR farm, BSTR server, TARGET_STATE fresh, TARGET_STATE test,
                                             TARGET_STATE* former) {
    const std::lock_guard lock(m_states);
    TARGET_STATE now = TARGET_UNKNOWN;
    if (const HRESULT result = GetServerState(farm, server, &now); FAILED(result)) {
        return result;
    }
    if (former != nullptr) {
        *former = now;
    }
    if (test != TARGET_UNKNOWN && test != now) {
        return E_SB_RESOURCE_STATE_UNCHANGED;
    }
    return setProperty(FW_OF_TARGET, textOf(server), kStateProperty, toVariant(static_cast<int>(fresh)), 0);
}
HRESULT ResourceStore::SetTargetState(BSTR target, TARGET_STATE state, TARGET_STATE* former) {
    return TestAndSetServerState(nullptr, target, state, TARGET_UNKNOWN, former);
}
HRESULT ResourceStore::SetServerWaitingToStart(BSTR, BSTR server) {
    return setProperty(FW_OF_TARGET, textOf(server), "WaitingToStart", toVariant(true), 0);
}
HRESULT ResourceStore::SetServerDrainMode(BSTR server, DWORD mode) {
    return setProperty(FW_OF_TARGET, textOf(server), "DrainMode", toVariant(mode), 0);
}
HRESULT ResourceStore::DeleteTarget(BSTR target, BSTR) {
    return resultOf(m_sink.ask(about(UpcallKind::RemoveTarget, textOf(target))));
}

HRESULT ResourceStore::AcquireTargetLock(BSTR target, DWORD milliseconds, IUnknown** context) {
    Upcall upcall = about(UpcallKind::LockTarget, textOf(target));
    upcall.number = milliseconds;
    const UpcallResult result = m_sink.ask(std::move(upcall));
    return result.result == FW_OK ? make<LockContext>(result.number).copyTo(context) : none(context, resultOf(result));
}
HRESULT ResourceStore::ReleaseTargetLock(IUnknown* context) {
    const auto* lock = dynamic_cast<LockContext*>(context);
    if (lock == nullptr) {
        return E_INVALIDARG;
    }
    Upcall upcall = about(UpcallKind::UnlockTarget, {});
    upcall.version = lock->number;
    const HRESULT result = resultOf(m_sink.ask(std::move(upcall)));
    context->Release();
    return result;
}

HRESULT FilterStore::SaveProperties(ITsSbPropertySet* properties) {
    const auto* ours = dynamic_cast<PropertySet<ITsSbPluginPropertySet>*>(properties);
    if (ours == nullptr) {
        return properties == nullptr ? E_POINTER : E_INVALIDARG;
    }
    Upcall upcall = about(UpcallKind::SetProperty, {});
    upcall.number = FW_OF_PLUGIN;
    upcall.property = kFilterProperties;
    upcall.json = nlohmann::json(ours->properties()).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return resultOf(m_sink.ask(std::move(upcall)));
}
HRESULT FilterStore::EnumerateProperties(ITsSbPropertySet** out) {
    Upcall upcall = about(UpcallKind::GetProperty, {});
    upcall.number = FW_OF_PLUGIN;
    upcall.property = kFilterProperties;
    const UpcallResult result = m_sink.ask(std::move(upcall));
    if (result.result != FW_OK && result.result != FW_NOT_FOUND) {
        return none(out, resultOf(result));
    }
    return make<PropertySet<ITsSbPluginPropertySet>>(propertiesOf(result.text)).copyTo(out);
}
HRESULT FilterStore::DeleteProperties(BSTR name) {
    ITsSbPropertySet* all = nullptr;
    if (const HRESULT result = EnumerateProperties(&all); FAILED(result)) {
        return result;
    }
    const Ref<ITsSbPropertySet> owned(all);
    Properties left = dynamic_cast<PropertySet<ITsSbPluginPropertySet>&>(*all).properties();
    left.erase(textOf(name));
    return SaveProperties(make<PropertySet<ITsSbPluginPropertySet>>(std::move(left)).get());
}

}  // namespace farmwarden::plugin::host::virtualization
