#include "app/console/sources.h"

#include <unistd.h>

#include <QCoreApplication>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <future>

#include "core/request/executor.h"
#include "core/simulator/demo_farm.h"
#include "core/simulator/demo_runner.h"
#include "core/store/sqlite/inbox.h"
#include "ui/views/database_address.h"

namespace farmwarden::console {
namespace {

// The demo's store, its simulated broker, and the executor that carries out what the console asks for. The runner's
// thread uses all three.
class Demo {
public:
    static base::Result<std::shared_ptr<Demo>> start(std::uint64_t seed, const base::Clock& clock) {
        auto opened = store::openStore("memory:", store::Access::ReadWrite, clock);
        if (!opened) {
            return std::unexpected(opened.error());
        }
        auto demo = std::make_shared<Demo>(seed, std::move(*opened));
        std::promise<base::Result<void>> ready;
        demo->m_runner.start([&](base::Result<void> result) { ready.set_value(std::move(result)); });
        if (base::Result<void> result = ready.get_future().get(); !result) {
            return std::unexpected(result.error());
        }
        demo->m_store->onRequest([runner = &demo->m_runner] { runner->post([] {}); });
        return demo;
    }

    Demo(std::uint64_t seed, std::unique_ptr<store::Store> opened)
        : m_store(std::move(opened)),
          m_runner(simulator::demoFarm(seed), *m_store),
          m_executor(*m_store, m_runner.sink(), m_runner.clock(), "demo") {
        // Busy cannot be here, and what else a poll says comes again with the next one.
        m_runner.onStep([this] {
            std::ignore = m_executor.poll();
            beat();
        });
    }
    ~Demo() {
        m_store->onRequest({});
        m_runner.stop();
    }
    Demo(const Demo&) = delete;
    Demo& operator=(const Demo&) = delete;

    store::Store& store() { return *m_store; }

private:
    // The simulated broker has no housekeeping of its own; without a sign of life the console would call it silent.
    void beat() {
        constexpr std::chrono::seconds kEvery{1};
        const base::TimePoint now = m_runner.clock().now();
        if (now - m_lastBeat < kEvery) {
            return;
        }
        m_lastBeat = now;
        const auto brokers = m_store->brokers();
        for (const model::Broker& broker : brokers ? *brokers : std::vector<model::Broker>()) {
            std::ignore = m_store->beat(broker.name, now);
        }
    }

    base::TimePoint m_lastBeat;
    std::unique_ptr<store::Store> m_store;
    simulator::DemoRunner m_runner;
    request::Executor m_executor;
};

// A SQLite store is several files: to write one, the others beside it have to be made, too. Null: it may be written.
const char* whyNotWritable(const std::filesystem::path& file) {
    const std::filesystem::path folder = file.parent_path().empty() ? "." : file.parent_path();
    const bool isThere = ::access(file.c_str(), F_OK) == 0;
    const bool may = (!isThere || ::access(file.c_str(), W_OK) == 0) && ::access(folder.c_str(), W_OK | X_OK) == 0;
    return may ? nullptr : std::strerror(errno);
}

bridge::StoreAccess fileAccess(const std::filesystem::path& path) {
    bridge::StoreAccess access;
    if (const char* const reason = whyNotWritable(path)) {
        access.canWrite = false;
        access.reason = QCoreApplication::translate("Sources", "this store cannot be written: %1 (%2)")
                            .arg(QString::fromStdString(path.string()), QString::fromLocal8Bit(reason));
    }
    const std::filesystem::path inbox = store::sqlite::Inbox::pathFor(path);
    if (const char* const reason = whyNotWritable(inbox); reason != nullptr && !access.canWrite) {
        access.canAsk = false;
        access.reason =
            QCoreApplication::translate("Sources", "neither this store nor its inbox can be written: %1 (%2); ask for write access to both")
                .arg(QString::fromStdString(inbox.string()), QString::fromLocal8Bit(reason));
    }
    // Without the WAL's index there is no writer; see sqlite::Database::forReading().
    if (!access.canWrite && ::access((path.string() + "-shm").c_str(), F_OK) != 0) {
        access.reason = QCoreApplication::translate("Sources", "%1; nobody writes it now, and you see it as it was left")
                            .arg(access.reason);
    }
    return access;
}

}  // namespace

bridge::WorkspaceSource fileSource(const QString& path, bool shouldCreate, const base::Clock& clock) {
    return {.url = path,
            .isDemo = false,
            .isEmbedded = true,
            .open = [url = path.toStdString(), shouldCreate, &clock]() -> base::Result<bridge::OpenedStore> {
                if (shouldCreate && !std::filesystem::exists(url)) {
                    std::error_code ignored;  // the store says what is wrong with the folder
                    std::filesystem::create_directories(std::filesystem::path(url).parent_path(), ignored);
                    if (auto created = store::openStore(url, store::Access::ReadWrite, clock); !created) {
                        return std::unexpected(created.error());
                    }
                }
                auto opened = store::openStore(url, store::Access::ReadOnly, clock);
                if (!opened) {
                    return std::unexpected(opened.error());
                }
                return bridge::OpenedStore{.keeper = {}, .owned = std::move(*opened), .shared = nullptr, .url = url};
            },
            .access = [url = path.toStdString()] { return fileAccess(url); }};
}

bridge::WorkspaceSource databaseSource(const QString& url, const base::Clock& clock) {
    return {.url = QString::fromStdString(store::shownUrl(url.toStdString())),
            .isDemo = false,
            .isEmbedded = false,
            .open = [url = url.toStdString(), &clock]() -> base::Result<bridge::OpenedStore> {
                auto opened = store::openStore(url, store::Access::ReadOnly, clock);
                if (!opened) {
                    return std::unexpected(opened.error());
                }
                return bridge::OpenedStore{.keeper = {}, .owned = std::move(*opened), .shared = nullptr, .url = url};
            },
            .access = {}};
}

bridge::WorkspaceSource demoSource(std::uint64_t seed, const base::Clock& clock) {
    return {.url = QStringLiteral("demo"),
            .isDemo = true,
            .isEmbedded = false,
            .open = [seed, &clock]() -> base::Result<bridge::OpenedStore> {
                auto demo = Demo::start(seed, clock);
                if (!demo) {
                    return std::unexpected(demo.error());
                }
                store::Store* const shared = &(*demo)->store();
                return bridge::OpenedStore{.keeper = std::move(*demo), .owned = nullptr, .shared = shared};
            },
            .access = {}};
}

}  // namespace farmwarden::console
