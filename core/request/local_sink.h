#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "core/request/event_sink.h"

namespace farmwarden::request {

// The plain sink of a console or of farmwardenctl that found no broker: a directory read from the store, commits that block until they are
// durable, and no front door, so that disconnect() is always Unavailable. One thread.
class LocalSink final : public EventSink {
public:
    // `name` is what the journal shows as the broker. The references outlive the sink.
    LocalSink(store::Store& store, const base::Clock& clock, std::string name);

    // Reads the whole state. To be called once, before anything else.
    base::Result<void> load();
    void setPlugins(std::shared_ptr<const plugin::settings::Catalog> plugins) { m_plugins = std::move(plugins); }

    const directory::Directory& directory() const override { return m_directory; }
    base::IdSource& ids() override { return m_ids; }
    placement::Programs& programs() override { return m_programs; }
    std::shared_ptr<const plugin::settings::Catalog> plugins() const override { return m_plugins; }
    base::Result<void> catchUp() override;
    void fence(std::optional<store::FencingToken> lease) override { m_lease = lease; }
    void commit(std::vector<model::EventDraft> events, std::vector<store::Expectation> expectations,
                std::function<void(base::Result<base::Revision>)> done) override;
    void disconnect(base::SessionId session, std::function<void(base::Result<void>)> done) override;

private:
    store::Store& m_store;
    std::string m_name;
    base::IdSource m_ids;
    directory::Directory m_directory;
    placement::Programs m_programs;
    std::shared_ptr<const plugin::settings::Catalog> m_plugins;
    std::optional<store::FencingToken> m_lease;
};

}  // namespace farmwarden::request
