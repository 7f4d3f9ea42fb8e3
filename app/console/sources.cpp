#include "app/console/sources.h"

#include <filesystem>
#include <future>

#include "core/request/executor.h"
#include "core/simulator/demo_farm.h"
#include "core/simulator/demo_runner.h"

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

}  // namespace

bridge::WorkspaceSource fileSource(const QString& path, bool shouldCreate, const base::Clock& clock) {
    const std::string shown = store::shownUrl(path.toStdString());
    const bool isShared = path.startsWith(QLatin1String("postgresql://")) || path.startsWith(QLatin1String("postgres://"));
    return {.url = QString::fromStdString(shown),
            .isDemo = false,
            .isEmbedded = !isShared,
            .open = [url = path.toStdString(), shouldCreate, isShared, &clock]() -> base::Result<bridge::OpenedStore> {
                if (shouldCreate && !isShared && !std::filesystem::exists(url)) {
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
            }};
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
            }};
}

}  // namespace farmwarden::console
