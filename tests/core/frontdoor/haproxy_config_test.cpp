#include "core/frontdoor/haproxy_config.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace farmwarden::frontdoor {
namespace {

Settings good() {
    Settings settings;
    settings.runDirectory = "/run/farmwarden";
    settings.listens = {{"alpha", "0.0.0.0", 3389}, {"", "::", 3390}};
    settings.spareFarms = 2;
    return settings;
}

std::string problemOf(const Settings& settings) {
    const auto checked = checkSettings(settings);
    return checked ? "none" : checked.error().message;
}

std::size_t countOf(const std::string& text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++count;
    }
    return count;
}

TEST(HaproxyConfig, BindsEachListenUnderItsFarm) {
    const std::string text = configurationText(good(), 5515);
    EXPECT_TRUE(text.contains("  bind 0.0.0.0:3389 name alpha\n"));
    EXPECT_TRUE(text.contains("  bind [::]:3390 name _shared\n"));
    EXPECT_TRUE(text.contains("  log 127.0.0.1:5515 "));
    EXPECT_EQ(countOf(text, "\nbackend farm_0"), 2u);
}

TEST(HaproxyConfig, AFragmentHasNoGlobalPart) {
    Settings settings = good();
    settings.mode = Mode::Attached;
    settings.runtimeSocket = "/run/haproxy/admin.sock";
    settings.runDirectory = "/var/lib/haproxy/farmwarden";
    settings.chroot = "/var/lib/haproxy";
    const std::string text = configurationText(settings, 5515);
    EXPECT_FALSE(text.contains("\nglobal\n"));
    EXPECT_FALSE(text.contains("stats socket"));
    EXPECT_TRUE(text.contains("\"unix@/farmwarden/agent.sock\""));
    EXPECT_TRUE(text.contains("map(/var/lib/haproxy/farmwarden/farms.map)"));
}

std::string packaged(const std::string& name) {
    std::ifstream in(std::filesystem::path(FARMWARDEN_SOURCE_DIR) / "packaging/haproxy" / name);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

TEST(HaproxyConfig, ThePackagedFragmentIsTheOneThatWeWrite) {
    Settings settings;
    settings.mode = Mode::Attached;
    settings.runDirectory = "/var/lib/haproxy/farmwarden";
    settings.chroot = "/var/lib/haproxy";
    settings.runtimeSocket = "/run/haproxy/admin.sock";
    settings.listens = {{"", "*", 3389}};
    EXPECT_EQ(packaged("farmwarden.cfg"), configurationText(settings, settings.attachedLogPort));
    EXPECT_EQ(packaged("spoe.conf"), spoeText(settings));
}

TEST(HaproxyConfig, TheExternalBackendSendsNobodyAnywhereByItself) {
    const std::string text = configurationText(good(), 5515);
    const std::size_t begin = text.find("\nbackend farmwarden_external\n");
    ASSERT_NE(begin, std::string::npos);
    const std::string section = text.substr(begin, text.find("\n\n", begin) - begin);
    EXPECT_TRUE(section.contains("  use-server %[var(txn.farmwarden.target)] "));
    EXPECT_TRUE(section.contains("  retries 0\n"));
    EXPECT_TRUE(section.contains("  tcp-response inspect-delay 10000ms\n"));
    for (const char* word : {"redispatch", "stick", "tcp-check", "  server "}) {
        EXPECT_FALSE(section.contains(word)) << word;
    }
}

TEST(HaproxyConfig, FingerprintsTellSettingsApartButNotLogPorts) {
    Settings other = good();
    EXPECT_EQ(fingerprint(good()), fingerprint(other));
    other.decisionTimeout = std::chrono::milliseconds(251);
    EXPECT_NE(fingerprint(good()), fingerprint(other));
    other = good();
    other.listens[1].port = 3391;
    EXPECT_NE(fingerprint(good()), fingerprint(other));
    other = good();
    other.externalAnswerTimeout = std::chrono::milliseconds(9000);
    EXPECT_NE(fingerprint(good()), fingerprint(other));
}

TEST(HaproxyConfig, GoodSettingsPass) {
    EXPECT_EQ(problemOf(good()), "none");
}

TEST(HaproxyConfig, TooManyConnectionsNameTheLimitAndWhatFits) {
    Settings settings = good();
    settings.maxConnections = 400'000'000;
    const std::string problem = problemOf(settings);
    EXPECT_TRUE(problem.contains("ulimit -Hn") && problem.contains("allow at most")) << problem;
}

TEST(HaproxyConfig, BadListensAreNamed) {
    Settings settings = good();
    settings.listens.clear();
    EXPECT_TRUE(problemOf(settings).contains("no address to listen on"));
    settings.listens = {{"alpha", "10.0.0.1", 0}};
    EXPECT_TRUE(problemOf(settings).contains("10.0.0.1:0 has port 0"));
    settings.listens = {{"no good", "10.0.0.1", 1}};
    EXPECT_TRUE(problemOf(settings).contains("'no good'"));
    settings.listens = {{"alpha", "10.0.0.1 name x", 1}};
    EXPECT_TRUE(problemOf(settings).contains("not an address"));
    settings.listens = {{"alpha", "10.0.0.1\nglobal", 1}};
    EXPECT_TRUE(problemOf(settings).contains("not an address"));
    settings.listens = {{"alpha", "10.0.0.1", 1}, {"beta", "10.0.0.1", 1}};
    EXPECT_TRUE(problemOf(settings).contains("10.0.0.1:1 is listened on twice"));
}

TEST(HaproxyConfig, PathsThatHaproxyCannotUseAreNamed) {
    Settings settings = good();
    settings.runDirectory = "/" + std::string(100, 'd');
    EXPECT_TRUE(problemOf(settings).contains("cannot be a socket's path"));
    settings.runDirectory = "/run/farm warden";
    EXPECT_TRUE(problemOf(settings).contains("without spaces"));
}

TEST(HaproxyConfig, CountsOutOfRangeAreRefused) {
    Settings settings = good();
    settings.spareFarms = 0;
    EXPECT_TRUE(problemOf(settings).contains("spare farms 1 to 999"));
    settings = good();
    settings.threads = 0;
    EXPECT_TRUE(problemOf(settings).contains("threads must be at least 1"));
    settings = good();
    settings.maxConnections = 0;
    EXPECT_TRUE(problemOf(settings).contains("at least 1"));
    settings = good();
    settings.mode = Mode::Attached;
    EXPECT_TRUE(problemOf(settings).contains("runtime socket must be configured"));
}

}  // namespace
}  // namespace farmwarden::frontdoor
