#pragma once

#include <mutex>
#include <optional>
#include <vector>

#include "core/model/request.h"
#include "core/store/sqlite/database.h"

namespace farmwarden::store::sqlite {

// Open requests, in a small file of their own beside the store: whoever may write this one can ask for things without
// write access to the journal, and several processes may. Opened when it is needed; any thread.
class Inbox {
public:
    // "store.db" -> "store.inbox.db"
    static std::filesystem::path pathFor(const std::filesystem::path& store);

    explicit Inbox(std::filesystem::path path) : m_path(std::move(path)) {}

    // Makes the file if it is missing.
    void prepare();

    // False when a request of that key lies there.
    bool put(const model::Request& request);
    std::vector<model::Request> list();  // oldest first
    std::optional<model::Request> find(const std::string& key);
    void remove(const std::vector<std::string>& keys);

    struct Tally {
        std::int64_t latest = 0;  // rises with every request that ever came in
        std::int64_t open = 0;
    };
    Tally tally();

private:
    // With m_mutex held.
    Database& writable();
    Database* readable();  // null while the file is missing

    std::filesystem::path m_path;
    std::mutex m_mutex;  // the connections
    std::optional<Database> m_writable;
    std::optional<Database> m_readable;
};

}  // namespace farmwarden::store::sqlite
