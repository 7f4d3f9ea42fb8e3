#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "core/plugin/host/sink.h"
#include "core/plugin/host/virtualization/objects.h"
#include "core/plugin/host/world.h"

// The stores that the broker offers a plug-in: reading is from the host's own copy of the world, writing asks the
// broker and waits for it. Any thread.
namespace farmwarden::plugin::host::virtualization {

// What reading has in common.
class WorldReader {
public:
    explicit WorldReader(const World& world) : m_world(world) {}

    HRESULT target(BSTR name, BSTR farm, ITsSbTarget** out) const;
    HRESULT session(DWORD id, BSTR target, ITsSbSession** out);
    HRESULT farms(DWORD* count, SAFEARRAY** out) const;
    HRESULT targets(BSTR farm, BSTR environment, DWORD* count, ITsSbTarget*** out) const;
    HRESULT sessions(BSTR target, BSTR user, BSTR domain, BSTR farm, BSTR program, const TSSESSION_STATE* state,
                     DWORD* count, ITsSbSession*** out);
    HRESULT environments(DWORD* count, ITsSbEnvironment*** out) const;
    const World& world() const { return m_world; }
    // Sessions have texts as ids; the interface wants numbers. The same session always has the same one.
    DWORD numberOf(const std::string& id);

private:
    const World& m_world;
    std::mutex m_mutex;  // m_numbers
    std::map<std::string, DWORD> m_numbers;
};

class GlobalStore final : public Counted<ITsSbGlobalStore> {
public:
    explicit GlobalStore(WorldReader& reader, Sink& sink) : m_reader(reader), m_sink(sink) {}
    HRESULT QueryTarget(BSTR provider, BSTR target, BSTR farm, ITsSbTarget** out) override;
    HRESULT QuerySessionBySessionId(BSTR provider, DWORD id, BSTR target, ITsSbSession** out) override;
    HRESULT EnumerateFarms(BSTR provider, DWORD* count, SAFEARRAY** out) override;
    HRESULT EnumerateTargets(BSTR provider, BSTR farm, BSTR environment, DWORD* count, ITsSbTarget*** out) override;
    HRESULT EnumerateEnvironmentsByProvider(BSTR provider, DWORD* count, ITsSbEnvironment*** out) override;
    HRESULT EnumerateSessions(BSTR provider, BSTR target, BSTR user, BSTR domain, BSTR farm, BSTR program,
                              TSSESSION_STATE* state, DWORD* count, ITsSbSession*** out) override;
    HRESULT GetFarmProperty(BSTR farm, BSTR property, VARIANT* out) override;

private:
    WorldReader& m_reader;
    Sink& m_sink;
};

class ResourceStore final : public Counted<ITsSbResourcePluginStore> {
public:
    ResourceStore(WorldReader& reader, Sink& sink) : m_reader(reader), m_sink(sink) {}

    HRESULT QueryTarget(BSTR target, BSTR farm, ITsSbTarget** out) override;
    HRESULT QuerySessionBySessionId(DWORD id, BSTR target, ITsSbSession** out) override;
    HRESULT AddTargetToStore(ITsSbTarget* target) override;
    HRESULT AddSessionToStore(ITsSbSession* session) override;
    HRESULT AddEnvironmentToStore(ITsSbEnvironment* environment) override;
    HRESULT RemoveEnvironmentFromStore(BSTR name, BOOL ignoreOwner) override;
    HRESULT EnumerateFarms(DWORD* count, SAFEARRAY** out) override;
    HRESULT QueryEnvironment(BSTR name, ITsSbEnvironment** out) override;
    HRESULT EnumerateEnvironments(DWORD* count, ITsSbEnvironment*** out) override;
    HRESULT SaveTarget(ITsSbTarget* target, BOOL force) override;
    HRESULT SaveEnvironment(ITsSbEnvironment* environment, BOOL force) override;
    HRESULT SaveSession(ITsSbSession* session) override;
    HRESULT SetTargetProperty(BSTR target, BSTR property, VARIANT* value) override;
    HRESULT SetEnvironmentProperty(BSTR environment, BSTR property, VARIANT* value) override;
    HRESULT SetTargetState(BSTR target, TARGET_STATE state, TARGET_STATE* former) override;
    HRESULT SetSessionState(ITsSbSession* session) override;
    HRESULT EnumerateTargets(BSTR farm, BSTR environment, TS_SB_SORT_BY sortBy, BSTR property, DWORD* count,
                             ITsSbTarget*** out) override;
    HRESULT EnumerateSessions(BSTR target, BSTR user, BSTR domain, BSTR farm, BSTR program, TSSESSION_STATE* state,
                              DWORD* count, ITsSbSession*** out) override;
    HRESULT GetFarmProperty(BSTR farm, BSTR property, VARIANT* out) override;
    HRESULT DeleteTarget(BSTR target, BSTR host) override;
    HRESULT SetTargetPropertyWithVersionCheck(ITsSbTarget* target, BSTR property, VARIANT* value) override;
    HRESULT SetEnvironmentPropertyWithVersionCheck(ITsSbEnvironment* environment, BSTR property,
                                                   VARIANT* value) override;
    HRESULT AcquireTargetLock(BSTR target, DWORD milliseconds, IUnknown** context) override;
    HRESULT ReleaseTargetLock(IUnknown* context) override;
    HRESULT TestAndSetServerState(BSTR farm, BSTR server, TARGET_STATE fresh, TARGET_STATE test,
                                  TARGET_STATE* former) override;
    HRESULT SetServerWaitingToStart(BSTR farm, BSTR server) override;
    HRESULT GetServerState(BSTR farm, BSTR server, TARGET_STATE* out) override;
    HRESULT SetServerDrainMode(BSTR server, DWORD mode) override;

private:
    HRESULT setProperty(std::uint32_t of, const std::string& object, const std::string& property, const VARIANT& value,
                        std::uint64_t version);
    HRESULT save(ITsSbTarget* target, bool checksVersion);

    WorldReader& m_reader;
    Sink& m_sink;
    std::mutex m_states;  // one test-and-set at a time
};

// The properties that a filter keeps.
class FilterStore final : public Counted<ITsSbFilterPluginStore> {
public:
    explicit FilterStore(Sink& sink) : m_sink(sink) {}
    HRESULT SaveProperties(ITsSbPropertySet* properties) override;
    HRESULT EnumerateProperties(ITsSbPropertySet** out) override;
    HRESULT DeleteProperties(BSTR name) override;

private:
    Sink& m_sink;
};

}  // namespace farmwarden::plugin::host::virtualization
