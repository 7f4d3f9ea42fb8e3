#include "core/model/endpoint.h"

#include <gmock/gmock.h>

namespace farmwarden::model {
namespace {

using testing::HasSubstr;

TEST(Endpoint, ReadsNamesAndAddressesWithAndWithoutAPort) {
    const std::vector<std::tuple<std::string, std::string, int, std::string>> good{
        {"sh-1.example.org", "sh-1.example.org", 3389, "sh-1.example.org:3389"},
        {"sh-1:3390", "sh-1", 3390, "sh-1:3390"},
        {"192.0.2.7", "192.0.2.7", 3389, "192.0.2.7:3389"},
        {"192.0.2.7:65535", "192.0.2.7", 65535, "192.0.2.7:65535"},
        {"[2001:db8::1]", "2001:db8::1", 3389, "[2001:db8::1]:3389"},
        {"[::1]:3390", "::1", 3390, "[::1]:3390"}};
    for (const auto& [text, host, port, shown] : good) {
        const auto endpoint = parseEndpoint(text);
        ASSERT_TRUE(endpoint) << text;
        EXPECT_EQ(endpoint->host, host);
        EXPECT_EQ(endpoint->port, port);
        EXPECT_EQ(toText(*endpoint), shown);
        EXPECT_EQ(parseEndpoint(shown).value(), *endpoint);
    }
}

TEST(Endpoint, RefusesTheRestAndRepeatsWhatWasTyped) {
    for (const std::string& text : std::vector<std::string>{"",
                                                            ":3389",
                                                            "host:",
                                                            "host:0",
                                                            "host:65536",
                                                            "host:-1",
                                                            "host:33x",
                                                            "ho st",
                                                            "-host",
                                                            "host..org",
                                                            "10.0.0.300",
                                                            "1.2.3",
                                                            "::1",
                                                            "2001:db8::1",
                                                            "[::1",
                                                            "[::1]3389",
                                                            "[::1]:",
                                                            "[host]:1",
                                                            "[192.0.2.1]",
                                                            "a;b",
                                                            "ä",
                                                            std::string(254, 'a')}) {
        const auto endpoint = parseEndpoint(text);
        ASSERT_FALSE(endpoint) << text;
        EXPECT_EQ(endpoint.error().code, base::ErrorCode::InvalidArgument);
        EXPECT_THAT(endpoint.error().message, HasSubstr("\"" + text + "\""));
    }
}

TEST(IpAddress, IsReadBackAsShown) {
    for (const std::string& text : std::vector<std::string>{"192.0.2.1", "0.0.0.0", "2001:db8::1", "::1", ""}) {
        EXPECT_EQ(toText(parseIpAddress(text)), text);
    }
    EXPECT_EQ(parseIpAddress("::ffff:192.0.2.1"), parseIpAddress("192.0.2.1"));
    for (const std::string& text :
         std::vector<std::string>{"host", "1.2.3", "::", "1.2.3.4.5", std::string(100, '1')}) {
        EXPECT_TRUE(parseIpAddress(text).isUnknown()) << text;
    }
}

}  // namespace
}  // namespace farmwarden::model
