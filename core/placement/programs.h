#pragma once

#include <deque>
#include <memory>
#include <mutex>

#include "core/base/result.h"
#include "core/directory/directory.h"
#include "core/policy/program.h"

// Policies ready to run, by version: what a directory's policy() says, compiled once and shared. Callable from any
// thread; a policy of 10,000 rules takes some tens of milliseconds the first time.
namespace farmwarden::placement {

class Programs {
public:
    Programs() = default;

    // Corrupt, naming the version, for a document that cannot be read: whoever wrote it was not our publish verb.
    // Version 0 has no rules.
    base::Result<std::shared_ptr<const policy::Program>> of(const model::PolicyVersion& version);

    // A version that somebody has compiled already.
    void add(const model::PolicyVersion& version, std::shared_ptr<const policy::Program> program);

    const policy::ZoneCatalogue& zones() const { return m_zones; }

private:
    struct Entry {
        std::uint32_t number;
        base::Revision revision;  // a store that was replaced by another one may have the same number again
        std::shared_ptr<const policy::Program> program;
    };

    void keep(Entry entry);

    policy::ZoneCatalogue m_zones;
    std::mutex m_mutex;          // m_recent
    std::deque<Entry> m_recent;  // the latest asked for first
};

// Tells the directory the balancing that the policy gives its farms, so that decide() finds its candidates in order.
void orderByPolicy(directory::Directory& directory, const policy::Program& program);

}  // namespace farmwarden::placement
