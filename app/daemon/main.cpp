#include <CLI/CLI.hpp>
#include <asio/io_context.hpp>
#include <asio/signal_set.hpp>
#include <cstdio>
#include <memory>

#include "app/daemon/config.h"
#include "app/daemon/service.h"
#include "core/base/log.h"

// farmwardend: the broker as a service. Exit status: 0 after a clean stop, 1 when it could not start, 2 for wrong usage or configuration.
namespace {

using namespace farmwarden;

int checkOnly(const daemon::Config& config) {
    const std::string door = config.frontDoor == daemon::FrontDoorMode::None ? "none" : daemon::clientAddresses(config, "this-host");
    std::puts(fmt::format("configuration is good: store {}, front door {}", config.storePath, door).c_str());
    return 0;
}

// Runs until a signal; returns the exit status.
int serve(const daemon::Config& config) {
    const base::SystemClock clock;
    auto store = store::openStore(config.storePath, store::Access::ReadWrite, clock);
    if (!store) {
        base::log::error("{}", store.error().message);
        return 1;
    }
    asio::io_context io(1);
    const broker::Broker::Settings settings = daemon::brokerSettings(config);
    broker::Broker broker(io, **store, clock, settings);
    if (const auto started = broker.start(); !started) {
        base::log::error("{}", started.error().message);
        return 1;
    }
    asio::signal_set signals(io, SIGTERM, SIGINT);
    signals.async_wait([&](const asio::error_code& error, int number) {
        if (error) {
            return;
        }
        base::log::info("Signal {}: stopping{}", number, config.leaveRunning ? "; HAProxy and its desktops stay" : "");
        daemon::notifyServiceManager("STOPPING=1");
        broker.stop(config.leaveRunning, fmt::format("signal {}", number), [&io](std::uint32_t cut) {
            base::log::info("Stopped; {} connection{} cut", cut, cut == 1 ? " was" : "s were");
            io.stop();
        });
    });
    base::log::info("Broker {} is up on store {}; point RDP clients at {}", settings.engine.name, config.storePath,
                    settings.engine.frontDoor.empty() ? "nothing: it has no front door" : settings.engine.frontDoor);
    daemon::notifyServiceManager("READY=1\nSTATUS=Serving " + settings.engine.frontDoor);
    io.run();
    return 0;
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
