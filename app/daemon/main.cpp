#include <CLI/CLI.hpp>
#include <asio/executor_work_guard.hpp>
#include <asio/io_context.hpp>
#include <asio/signal_set.hpp>
#include <cstdio>
#include <memory>
#include <optional>

#include "app/daemon/config.h"
#include "app/daemon/service.h"
#include "app/daemon/turn.h"
#include "core/base/log.h"

// farmwardend: the broker as a service. Exit status: 0 after a clean stop, 1 when it could not start, 2 for wrong usage or configuration.
namespace {

using namespace farmwarden;

int checkOnly(const daemon::Config& config) {
    const std::string door = config.frontDoor == daemon::FrontDoorMode::None ? "none" : daemon::clientAddresses(config, "this-host");
    std::puts(fmt::format("configuration is good: store {}, front door {}", store::shownUrl(config.storePath), door).c_str());
    return 0;
}

// The broker from its turn to its end. The io_context's thread.
class Service {
public:
    Service(const daemon::Config& config, store::Store& store, const base::Clock& clock)
        : m_config(config), m_store(store), m_clock(clock), m_settings(daemon::brokerSettings(config)) {}

    // Returns the exit status.
    int run() {
        asio::signal_set signals(m_io, SIGTERM, SIGINT);
        signals.async_wait([this](const asio::error_code& error, int number) {
            if (!error) {
                stop(fmt::format("signal {}", number), m_config.leaveRunning);
            }
        });
        const auto work = asio::make_work_guard(m_io);
        const daemon::Turn turn(m_io, m_store, m_settings.engine.name,
                                {.began = [this] { begin(); },
                                 .standsBy =
                                     [](const std::string& why) {
                                         base::log::info("Standing by: {}", why);
                                         daemon::notifyServiceManager("READY=1\nSTATUS=Standing by: " + why);
                                     },
                                 .ended = [this](const std::string& why) { yield(why); }});
        m_io.run();
        return m_status;
    }

private:
    void begin() {
        if (m_isStopping) {
            return;
        }
        m_broker.emplace(m_io, m_store, m_clock, m_settings);
        if (const auto started = m_broker->start(); !started) {
            base::log::error("{}", started.error().message);
            m_broker.reset();
            m_status = 1;
            m_io.stop();
            return;
        }
        const std::string& addresses = m_settings.engine.frontDoor;
        base::log::info("Broker {} is up on store {}; point RDP clients at {}", m_settings.engine.name,
                        store::shownUrl(m_config.storePath), addresses.empty() ? "nothing: it has no front door" : addresses);
        daemon::notifyServiceManager("READY=1\nSTATUS=Serving " + addresses);
    }

    // Desktops stay; whoever starts this program again gets a broker that stands by.
    void yield(const std::string& why) {
        base::log::error("{}", why);
        m_status = 1;
        stop("another broker took over", true);
    }

    void stop(const std::string& cause, bool leaveFrontDoor) {
        base::log::info("Stopping for {}{}", cause, leaveFrontDoor ? "; HAProxy and its desktops stay" : "");
        daemon::notifyServiceManager("STOPPING=1");
        m_isStopping = true;
        if (!m_broker) {
            m_io.stop();
            return;
        }
        m_broker->stop(leaveFrontDoor, cause, [this](std::uint32_t cut) {
            base::log::info("Stopped; {} connection{} cut", cut, cut == 1 ? " was" : "s were");
            m_io.stop();
        });
    }

    const daemon::Config& m_config;
    store::Store& m_store;
    const base::Clock& m_clock;
    const broker::Broker::Settings m_settings;
    asio::io_context m_io{1};
    std::optional<broker::Broker> m_broker;
    bool m_isStopping = false;
    int m_status = 0;
};

int serve(const daemon::Config& config) {
    const base::SystemClock clock;
    const auto store = store::openStore(config.storePath, store::Access::ReadWrite, clock);
    if (!store) {
        base::log::error("{}", store.error().message);
        return 1;
    }
    return Service(config, **store, clock).run();
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("Farmwarden's broker: places RDP connections on the targets of its farms.", "farmwardend");
    std::string file;
    bool isCheckOnly = false;
    app.add_option("--config", file, "Configuration file (TOML)")->required()->type_name("FILE");
    app.add_flag("--check-config", isCheckOnly, "Read the configuration, say what is wrong with it, and end");
    app.set_version_flag("--version", "farmwardend " FARMWARDEN_VERSION);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
        return app.exit(problem) == 0 ? 0 : 2;
    }
    const auto config = daemon::readConfig(file);
    if (!config) {
        for (const std::string& line : config.error().lines) {
            std::fputs((line + "\n").c_str(), stderr);
        }
        return 2;
    }
    base::log::setLevel(config->logLevel);
    return isCheckOnly ? checkOnly(*config) : serve(*config);
}
