#include <fmt/format.h>

#include "app/ctl/commands.h"
#include "app/ctl/json_shapes.h"
#include "core/frontdoor/rdp_file.h"

namespace farmwarden::ctl {
namespace {

struct Options {
    std::string farm;
    std::string user;
    std::string address;
};

// Out of "A=host:3389,host:3390": the farm's own address, else the shared one; empty when there is neither.
std::string addressIn(std::string_view frontDoor, std::string_view farm) {
    std::string shared;
    while (!frontDoor.empty()) {
        const std::size_t comma = std::min(frontDoor.find(','), frontDoor.size());
        const std::string_view entry = frontDoor.substr(0, comma);
        const std::size_t equals = entry.find('=');
        if (equals == std::string_view::npos && shared.empty()) {
            shared = entry;
        } else if (equals != std::string_view::npos && entry.substr(0, equals) == farm) {
            return std::string(entry.substr(equals + 1));
        }
        frontDoor.remove_prefix(std::min(comma + 1, frontDoor.size()));
    }
    return shared;
}

std::string frontDoorAddress(Ctl& ctl, const std::string& farm) {
    const auto brokers = ctl.store().brokers();
    if (!brokers) {
        throw storeFailure(brokers.error());
    }
    for (const model::Broker& broker : *brokers) {
        const std::string address = isLive(broker, ctl.clock().now()) ? addressIn(broker.frontDoor, farm) : std::string();
        if (!address.empty()) {
            return address;
        }
    }
    throw Failure{kRefused, fmt::format("no live broker has a front door for farm \"{}\"; start farmwardend, or name the address with --address",
                                        farm)};
}

void printFile(Ctl& ctl, const Options& options) {
    if (ctl.directory().findFarm(options.farm) == directory::kNone) {
        throw Failure{kRefused, fmt::format("there is no farm \"{}\"; see: farmwardenctl farm list", base::sanitized(options.farm, 64))};
    }
    if (!base::isPrintableText(options.user)) {
        throw Failure{kWrongUsage, "--user must not hold control characters"};
    }
    const std::string address = options.address.empty() ? frontDoorAddress(ctl, options.farm) : options.address;
    const auto endpoint = model::parseEndpoint(address);
    if (!endpoint) {
        throw refusal(endpoint.error().code, endpoint.error().message);
    }
    const std::string text = frontdoor::rdpFile(options.farm, options.user, endpoint->host, endpoint->port);
    ctl.print({{"farm", options.farm}, {"user", options.user}, {"address", model::toText(*endpoint)}, {"file", text}}, text);
}

}  // namespace

void addRdpCommand(CLI::App& app, Ctl& ctl) {
    const auto options = std::make_shared<Options>();
    CLI::App& rdp = *app.add_subcommand("rdp", "Print a connection file, for example: rdp --farm office --user ann > office.rdp");
    rdp.add_option("--farm", options->farm, "Farm to connect to")->required();
    rdp.add_option("--user", options->user, "For this user only: whoever opens it comes back to their own session");
    rdp.add_option("--address", options->address, "Front door to dial, HOST[:PORT]; of a live broker unless told");
    rdp.callback([&ctl, options] { ctl.command = [&ctl, options] { printFile(ctl, *options); }; });
}

}  // namespace farmwarden::ctl
