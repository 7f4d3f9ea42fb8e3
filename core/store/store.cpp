#include "core/store/store.h"

#include <cstdlib>
#include <future>

#include "core/store/memory/memory_store.h"
#include "core/store/postgres/postgres_store.h"
#include "core/store/postgres/url.h"
#include "core/store/sqlite/sqlite_store.h"

namespace farmwarden::store {
namespace {

std::string environmentValue(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

}  // namespace

AppendResult Store::appendAndWait(Append append) {
    std::promise<AppendResult> promise;
    auto result = promise.get_future();
    this->append(std::move(append), [&promise](AppendResult done) { promise.set_value(std::move(done)); });
    return result.get();
}

Result<Revision> Store::loadStateBefore(Revision revision, model::StateSink& sink) {
    if (auto loaded = loadStateAt(revision, sink); !loaded) {
        return std::unexpected(loaded.error());
    }
    return revision;
}

Result<std::unique_ptr<Store>> openStore(const std::string& url, Access access, const base::Clock& clock) {
    if (url == "memory:") {
        return std::make_unique<memory::MemoryStore>(clock);
    }
    if (url.empty()) {
        return base::fail(base::ErrorCode::InvalidArgument, "the store's path is empty; name a file, or \"memory:\"");
    }
    if (postgres::isPostgresUrl(url)) {
        return postgres::PostgresStore::open(url, access, clock);
    }
    if (url.starts_with("postgresql:") || url.starts_with("postgres:")) {
        return base::fail(base::ErrorCode::InvalidArgument,
                          "the store's URL is incomplete; write it as postgresql://USER@HOST:PORT/DATABASE");
    }
    return sqlite::SqliteStore::open(url, access, clock);
}

std::string shownUrl(const std::string& url) {
    return url.starts_with("postgres") && url.find("://") != std::string::npos ? postgres::withoutSecrets(url) : url;
}

std::string defaultStoreUrl() {
    if (const std::string chosen = environmentValue("FARMWARDEN_STORE"); !chosen.empty()) {
        return chosen;
    }
    std::filesystem::path folder = environmentValue("XDG_STATE_HOME");
    if (!folder.is_absolute()) {  // the base directory specification: a relative value is to be ignored
        folder = std::filesystem::path(environmentValue("HOME")) / ".local" / "state";
    }
    return folder / "farmwarden" / "store.db";
}

}  // namespace farmwarden::store
