#include "app/daemon/service.h"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

namespace farmwarden::daemon {
namespace {

TEST(DaemonService, NamesTheMachineWhereItListensOnAllAddresses) {
    Config config;
    config.listens = {{"", "0.0.0.0", 3389}, {"A", "10.0.0.1", 3390}, {"B", "::", 3391}};
    EXPECT_EQ(clientAddresses(config, "gw"), "gw:3389,A=10.0.0.1:3390,B=gw:3391");
}

TEST(DaemonService, HasNoAddressesWithoutAFrontDoor) {
    Config config;
    config.storePath = "a.db";
    config.frontDoor = FrontDoorMode::None;
    const auto settings = brokerSettings(config);
    EXPECT_FALSE(settings.frontDoor);
    EXPECT_EQ(settings.engine.frontDoor, "");
}

TEST(DaemonService, GroupsMayComeFromNowhere) {
    Config config;
    config.keepGroups = std::chrono::seconds(7);
    EXPECT_TRUE(brokerSettings(config).groupSource);
    EXPECT_EQ(brokerSettings(config).groups.keepFor, std::chrono::seconds(7));
    config.groups = GroupSource::None;
    EXPECT_FALSE(brokerSettings(config).groupSource);
}

TEST(DaemonService, AsksForLoadWhenToldHow) {
    Config config;
    EXPECT_FALSE(brokerSettings(config).loadProbe);
    config.load = LoadConfig{.command = {"ssh", "{host}"}, .scale = 4.0};
    const auto probe = brokerSettings(config).loadProbe;
    ASSERT_TRUE(probe);
    EXPECT_EQ(probe->command, (std::vector<std::string>{"ssh", "{host}"}));
    EXPECT_EQ(probe->scale, 4.0);
    EXPECT_EQ(probe->every, std::chrono::seconds(30));
}

TEST(DaemonService, TellsTheServiceManager) {
    const auto path = std::filesystem::temp_directory_path() / ("fw-notify-" + std::to_string(getpid()));
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.string().copy(address.sun_path, sizeof address.sun_path - 1);
    ASSERT_EQ(bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
    setenv("NOTIFY_SOCKET", path.c_str(), 1);
    notifyServiceManager("READY=1");
    unsetenv("NOTIFY_SOCKET");
    char buffer[32] = {};
    EXPECT_EQ(recv(socket, buffer, sizeof buffer, MSG_DONTWAIT), 7);
    EXPECT_STREQ(buffer, "READY=1");
    close(socket);
    std::filesystem::remove(path);
}

}  // namespace
}  // namespace farmwarden::daemon
