#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <tuple>

#include "core/broker/engine.h"
#include "core/plugin/channel/messages.h"
#include "core/request/arguments.h"

// What plug-ins ask of the broker: targets and sessions of their own are planned like a person's requests and go through
// the journal, in the plug-in's name; so do the properties and environments that they keep. Locks live as long as this
// broker, and how jobs go is only logged. Owned by Plugins; the engine's thread.
namespace farmwarden::broker {

class PluginUpcalls {
public:
    using Reply = std::function<void(plugin::channel::UpcallResult)>;

    // All outlive this.
    PluginUpcalls(Engine& engine, store::Store& store, const base::Clock& clock)
        : m_engine(engine), m_store(store), m_clock(clock) {}

    // `reply` comes at once, or when what is asked for is durable.
    void take(const std::string& plugin, const plugin::channel::Upcall& upcall, const Reply& reply);

private:
    struct Lock {
        std::uint64_t number = 0;
        std::string plugin;
        base::TimePoint until;
    };
    struct Property {
        std::string json;
        std::uint64_t version = 0;
    };

    void saveTarget(const std::string& plugin, const plugin::channel::Upcall& upcall, const Reply& reply);
    void saveSession(const std::string& plugin, const plugin::channel::SessionView& session, const Reply& reply);
    void carryOut(const std::string& plugin, const request::Arguments& arguments, const Reply& reply);
    void commit(const std::string& plugin, std::vector<model::EventBody> events, const Reply& reply);
    plugin::channel::UpcallResult lock(const std::string& plugin, const std::string& target, std::uint64_t milliseconds);
    plugin::channel::UpcallResult unlock(const std::string& plugin, std::uint64_t number);
    plugin::channel::UpcallResult property(const std::string& plugin, const plugin::channel::Upcall& upcall);
    void setProperty(const std::string& plugin, const plugin::channel::Upcall& upcall, const Reply& reply);
    void saveEnvironment(const std::string& plugin, const plugin::channel::Upcall& upcall, const Reply& reply);
    void removeEnvironment(const std::string& plugin, const std::string& name, const Reply& reply);
    void readKept();
    void writeKept(const std::string& plugin, const Reply& reply);

    // Of what kind (FW_OF_), of which object, under which name; of a plug-in's own the object is the plug-in.
    using PropertyKey = std::tuple<std::uint64_t, std::string, std::string>;

    Engine& m_engine;
    store::Store& m_store;
    const base::Clock& m_clock;
    std::map<std::string, Lock> m_locks;  // by target
    std::string m_kept;  // the directory's, of which the two below are made
    std::map<PropertyKey, Property> m_properties;
    std::map<std::string, Property> m_environments;
    std::uint64_t m_last = 0;  // lock or version
};

}  // namespace farmwarden::broker
