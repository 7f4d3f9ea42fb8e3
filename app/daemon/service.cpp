#include "app/daemon/service.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <functional>

namespace farmwarden::daemon {
namespace {

std::string hostName() {
    char name[256] = {};
    return gethostname(name, sizeof name - 1) == 0 && name[0] != '\0' ? name : "localhost";
}

frontdoor::Settings frontDoorSettings(const Config& config) {
    frontdoor::Settings settings;
    settings.runDirectory = config.runDirectory;
    settings.mode = config.frontDoor == FrontDoorMode::Attached ? frontdoor::Mode::Attached : frontdoor::Mode::Child;
    settings.haproxyBinary = config.haproxy;
    settings.runtimeSocket = config.runtimeSocket;
    settings.maxConnections = config.maxConnections;
    for (const ListenAddress& listen : config.listens) {
        settings.listens.push_back({listen.farm, listen.host, listen.port});
    }
    return settings;
}

// Beside this program, as in a build tree; else where it was installed. Empty when it is in neither place.
std::filesystem::path installedPluginHost() {
    std::error_code ignored;
    const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", ignored);
    for (const std::filesystem::path& folder : {self.parent_path(), std::filesystem::path(FARMWARDEN_LIBEXEC)}) {
        if (std::filesystem::exists(folder / "farmwarden-plugin-host", ignored)) {
            return folder / "farmwarden-plugin-host";
        }
    }
    return {};
}

}  // namespace

std::string clientAddresses(const Config& config, const std::string& host) {
    std::string text;
    for (const ListenAddress& listen : config.listens) {
        const bool isAny = listen.host == "0.0.0.0" || listen.host == "::";
        const std::string address = model::toText(model::Endpoint{isAny ? host : listen.host, listen.port});
        text += (text.empty() ? "" : ",") + (listen.farm.empty() ? address : listen.farm + "=" + address);
    }
    return text;
}

broker::Broker::Settings brokerSettings(const Config& config) {
    const std::string host = hostName();
    broker::Broker::Settings settings;
    settings.engine.name = config.brokerName.empty() ? fmt::format("{}-{}", host, getpid()) : config.brokerName;
    settings.engine.ordinal = static_cast<std::uint32_t>(std::hash<std::string>{}(settings.engine.name) % 1024);
    settings.engine.pendingTimeout = config.pendingTimeout;
    settings.engine.leftAloneTimeout = config.leftAloneTimeout;
    settings.engine.quarantineAfter = config.quarantineAfter;
    settings.engine.quarantineFor = config.quarantineFor;
    settings.retention = config.retention;
    settings.groups.keepFor = config.keepGroups;
    settings.groups.keepUnknownFor = config.keepUnknownGroups;
    if (config.groups == GroupSource::None) {
        settings.groupSource = {};
    }
    if (config.load) {
        settings.loadProbe = {.command = config.load->command,
                              .scale = config.load->scale,
                              .every = config.load->every,
                              .deadline = config.load->deadline,
                              .atOnce = config.load->atOnce};
    }
    settings.plugins.folders = config.pluginFolders;
    settings.plugins.logs = config.pluginLogs;
    settings.plugins.host = config.pluginHost.empty() ? installedPluginHost() : config.pluginHost;
    if (config.frontDoor != FrontDoorMode::None) {
        settings.engine.frontDoor = clientAddresses(config, host);
        settings.frontDoor = frontDoorSettings(config);
    }
    return settings;
}

void notifyServiceManager(const std::string& message) {
    const char* path = std::getenv("NOTIFY_SOCKET");
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path == nullptr || std::strlen(path) == 0 || std::strlen(path) >= sizeof address.sun_path) {
        return;
    }
    std::memcpy(address.sun_path, path, std::strlen(path));
    if (address.sun_path[0] == '@') {
        address.sun_path[0] = '\0';  // abstract name
    }
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (socket < 0) {
        return;
    }
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + std::strlen(path));
    // A service manager that is gone is none of our business.
    [[maybe_unused]] const auto sent = sendto(socket, message.data(), message.size(), MSG_NOSIGNAL, reinterpret_cast<const sockaddr*>(&address), length);
    close(socket);
}

}  // namespace farmwarden::daemon
